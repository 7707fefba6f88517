"""One window of the demonstration: driven by hand, and photographed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from prodiary.app.app import App
from prodiary.app.driver import Driver
from prodiary.app.settings import SettingsFile
from prodiary.clock import Clock
from prodiary.device.secrets import MemorySecrets
from prodiary.device.tablet import Tablet

_SIZE: Final = (1280, 800)


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything of one run lies; all of it temporary but `out`."""

    home: Path
    out: Path

    @property
    def carrier(self) -> Path:
        """The folder between device and site."""
        return self.home / "carrier"

    @property
    def site(self) -> Path:
        """The site's own folder."""
        return self.home / "site"


class Show:
    """One window, its driver, and numbered pictures of it."""

    def __init__(self, places: Places, *, clock: Clock, name: str, first: int) -> None:
        self.app = App(
            tablet=Tablet(folder=places.home / name, clock=clock, secrets=MemorySecrets()),
            clock=clock,
            settings=SettingsFile(None),
        )
        self.app.window.resize(*_SIZE)
        self.driver = Driver(self.app.window, self.app.engine)
        self.click, self.type, self.wait = self.driver.click, self.driver.type, self.driver.wait
        self._screens = places.out / "screens"
        self.pictures = first
        self.picture("setup")
        self.click("skipSetup")

    def page(self, page: str) -> None:
        """Wait until `page` is shown and at rest."""
        self.wait(lambda: self.app.app.page == page)
        self.driver.settle()

    def picture(self, name: str) -> None:
        """Save a numbered picture."""
        self.pictures += 1
        self.driver.picture(self._screens / f"{self.pictures:02d}-{name}.png")

    def display(self, *choices: str) -> None:
        """Change how everything looks, through the panel that is on every screen."""
        self.click("display")
        for choice in choices:
            self.click(choice)
        self.click("closeDisplay")
        self.driver.settle()

    def secret(self, digits: str) -> None:
        """Type a PIN on the keypad."""
        for digit in digits:
            self.click(f"key-{digit}")
