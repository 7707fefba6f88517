"""A window of the app on a throw-away device that is enrolled and locked, until it is ended."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.viewmodels.stage import Place, Stage


def main() -> None:
    """Show it in the folder given, and on what display the environment says."""
    program = QApplication(["prodiary"])
    place = Place(home=Path(sys.argv[1]))
    place.enrol()
    stage = Stage(place)
    program.exec()
    stage.close()


if __name__ == "__main__":
    main()
