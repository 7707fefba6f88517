"""The app as it is started, that comes to a page by itself and then waits for a signal."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from prodiary.app import main
from prodiary.app.app import App


def say(word: str) -> None:
    """One line for whoever waits."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Child(App):
    """Unlocks with the passphrase given, or tries the demo study."""

    def __init__(self, **parts: object) -> None:
        super().__init__(**parts)  # type: ignore[arg-type]
        self.app.pageChanged.connect(self._go_on)
        self.app.screens.enrol.stepChanged.connect(self._tell)
        self._go_on()

    def _go_on(self) -> None:
        screens = self.app.screens
        match self.app.page:
            case "setup":
                screens.setup.leave()
            case "unlock":
                screens.unlock.pad.write(sys.argv[3])
                screens.unlock.pad.enter()
            case "welcome":
                screens.welcome.tryDemo()
                if sys.argv[3] == "at once":
                    say("preparing")
            case "today":
                say("today")

    def _tell(self) -> None:
        if self.app.screens.enrol.step == "compare":
            say("trial")


def run() -> int:
    """Run the app on the profile given, with temporary files in the folder given."""
    tempfile.tempdir = sys.argv[2]
    vars(main)["App"] = Child
    return main.run(profile=Path(sys.argv[1]))


if __name__ == "__main__":
    sys.exit(run())
