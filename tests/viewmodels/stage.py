"""A window's worth of the real app on a throw-away profile, with a site reduced to its keys."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from prodiary.app.app import App
from prodiary.app.driver import Driver
from prodiary.app.settings import SettingsFile
from prodiary.crypto.kdf import FLOOR
from prodiary.device.device import Device
from prodiary.device.secrets import MemorySecrets
from prodiary.domain.ids import ItemId, OptionCode
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.enrolment import Request
from prodiary.exchange.pack import PackWire
from tests.fakeclock import FakeClock
from tests.sitekit import SiteKit

PIN = "194062"


@dataclass
class Place:
    """A profile, the folder shared with the clinic, and the clinic's keys."""

    home: Path
    clock: FakeClock = field(default_factory=FakeClock)
    secrets: MemorySecrets | None = field(default_factory=MemorySecrets)
    request: Request | None = None

    def __post_init__(self) -> None:
        self.kit = SiteKit(self.clock)
        self.folder = self.home / "carrier"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.carrier = FolderCarrier(self.folder)

    @property
    def device(self) -> Device:
        return Device(
            folder=self.home / "device", clock=self.clock, secrets=self.secrets, cost=FLOOR
        )

    def enrol(self, wire: PackWire | None = None) -> None:
        """Enrol by the use cases alone, for tests that begin after it."""
        self.kit.publish(self.carrier, wire)
        device = self.device
        pack = device.find_pack(self.carrier)
        session = device.request(pack, code=self.kit.code, secret=PIN, carrier=self.carrier)
        self.request = self.kit.grant(self.carrier)
        session.take_grant(self.carrier)
        session.lock("quit")

    def copy(self, home: Path) -> Place:
        """The same place, apart from this one."""
        shutil.copytree(self.home, home)
        assert self.secrets is not None
        secrets = MemorySecrets()
        secrets._values.update(self.secrets._values)
        other = Place(home=home, clock=FakeClock(), secrets=secrets, request=self.request)
        other.kit = self.kit
        return other


class Stage:
    """The app on a place, and short words for what a person does with its view-models."""

    def __init__(self, place: Place, **settings: object) -> None:
        self.place = place
        self.settings = SettingsFile(None)
        self.settings.change(carrier=str(place.folder), **settings)
        self.app = App(device=place.device, clock=place.clock, settings=self.settings)
        self.driver = Driver(self.app.window, self.app.engine)
        self.model = self.app.app
        self.screens = self.app.app.screens
        self.wait = self.driver.wait

    def close(self) -> None:
        self.app.close()

    def page(self, page: str) -> None:
        """Wait for a page at rest."""
        self.wait(lambda: self.model.page == page and self.model.state != "busy")
        self.driver.settle()

    def unlock(self, pin: str = PIN) -> None:
        for digit in pin:
            self.screens.unlock.pad.press(digit)
        self.screens.unlock.pad.enter()
        self.wait(lambda: self.screens.unlock.state != "busy")

    def come_in(self) -> None:
        self.unlock()
        self.page("today")
        self.wait(lambda: self.screens.today.loaded)

    def begin(self, instrument: str = "mg-adl") -> None:
        self.screens.today.begin(instrument)
        self.screens.question.begin()
        self.page("question")

    def choose(self, code: str) -> None:
        question = self.screens.question
        question.choose(code)
        self.wait(lambda: code in self.chosen or question.state == "failed")

    @property
    def chosen(self) -> list[str]:
        return [row.code for row in self.screens.question.options.rows if row.chosen]

    def answer_all(self, code: str = "b") -> None:
        question = self.screens.question
        for number in range(question.number, question.count + 1):
            self.wait(lambda number=number: question.number == number)  # type: ignore[misc]
            self.choose(code)
            question.goOn()
        self.page("review")
        self.wait(lambda: self.screens.review.complete)

    def recorded(self) -> dict[ItemId, OptionCode | None]:
        """What the ledger says, read in the worker's thread like everything of the vault."""
        found: list[dict[ItemId, OptionCode | None]] = []
        session = self.app.shared.open_session
        self.app.worker.run(
            lambda: session.diary.entries()[-1].answers, found.append, lambda error: None
        )
        self.wait(lambda: bool(found))
        return found[0]
