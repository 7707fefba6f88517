"""A window's worth of the real app on a throw-away profile, with a site reduced to its keys."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from prodiary.app.app import App
from prodiary.app.driver import Driver
from prodiary.app.models.cards import CardRow
from prodiary.app.reminders.tray import Tray
from prodiary.app.settings import SettingsFile
from prodiary.app.speech import Speech
from prodiary.crypto.kdf import FLOOR
from prodiary.device.device import Device
from prodiary.device.secrets import MemorySecrets
from prodiary.device.tablet import Tablet
from prodiary.domain.ids import ItemId, OptionCode
from prodiary.domain.provenance import Presentation
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.enrolment import Request
from prodiary.exchange.pack import PackWire
from tests.fakeclock import FakeClock
from tests.sitekit import SiteKit

PIN = "194062"
NO_VOICE = "none"
"""No engine has this name: whether this machine has a voice must not matter to a test."""


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
    def tablet(self) -> Tablet:
        return Tablet(
            folder=self.home / "device", clock=self.clock, secrets=self.secrets, cost=FLOOR
        )

    @property
    def device(self) -> Device:
        return self.tablet.home

    def enrol(self, wire: PackWire | None = None) -> None:
        """Enrol by the use cases alone, for tests that begin after it."""
        self.kit.publish(self.carrier, wire)
        device = self.device
        pack = device.find_pack(self.carrier)
        session = device.request(pack, code=self.kit.code, secret=PIN, carrier=self.carrier)
        self.request = self.kit.grant(self.carrier)
        session.take_grant(self.carrier)
        session.lock("quit")

    def copy(self, home: Path) -> Self:
        """The same place, apart from this one: what is on its disk and in its keyring now."""
        shutil.copytree(self.home, home)
        assert self.secrets is not None
        secrets = MemorySecrets()
        secrets._values.update(self.secrets._values)
        other = type(self)(home=home, clock=FakeClock(), secrets=secrets, request=self.request)
        other.kit = self.kit
        return other


class Stage:
    """The app on a place, and short words for what a person does with its view-models."""

    def __init__(
        self,
        place: Place,
        *,
        speech: Speech | None = None,
        tray: Tray | None = None,
        **settings: object,
    ) -> None:
        self.place = place
        self._closed = False
        self.settings = SettingsFile(None)
        self.settings.change(**{"carrier": str(place.folder), "setup_done": True} | settings)
        self.app = App(
            tablet=place.tablet,
            clock=place.clock,
            settings=self.settings,
            speech=Speech(NO_VOICE) if speech is None else speech,
            tray=tray,
        )
        self.driver = Driver(self.app.window, self.app.engine)
        self.model = self.app.app
        self.screens = self.app.app.screens
        self.wait = self.driver.wait
        self._closed = False

    def close(self) -> None:
        """End the program; again, nothing happens."""
        if not self._closed:
            self._closed = True
            self.app.close()

    def pass_time(self, **span: float) -> None:
        """Let time pass in which somebody keeps touching the screen."""
        self.place.clock.advance(**span)
        self.model._stay()

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

    def introduce(self, instrument: str = "mg-adl") -> None:
        """Open the first window there is for an instrument."""
        self.screens.today.begin(self.card(instrument).key)
        self.wait(lambda: self.screens.question.state != "busy")

    def card(self, instrument: str = "mg-adl") -> CardRow:
        """The first card for an instrument."""
        self.wait(lambda: self.screens.today.loaded)
        cards = self.screens.today.cards.rows
        return next(row for row in cards if row.instrument == instrument)

    def lock_answers(self) -> None:
        """Confirm what the review shows, saying that nobody helped where that is asked."""
        review = self.screens.review
        review.confirm()
        if review.step == "help":
            review.choose("none")
            review.confirm()
        self.page("done")

    def pass_midnight(self, days: int = 1) -> None:
        """Let days go by while the app stays open, and let it look at the clock."""
        self.place.clock.advance(days=days)
        self.screens.today.tick()
        self.wait(lambda: self.screens.today.state != "busy")

    def practise(self) -> None:
        """Go through the introduction and up to the practice's review."""
        for _ in range(self.screens.practice.count):
            self.screens.practice.goOn()
        self.page("question")
        self.answer_all("a")

    def begin(self, instrument: str = "mg-adl") -> None:
        self.introduce(instrument)
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
        review = self.screens.review
        self.wait(lambda: review.complete and review.state != "busy")

    def recorded(self) -> dict[ItemId, OptionCode | None]:
        """What the ledger says, read in the worker's thread like everything of the vault."""
        found: list[dict[ItemId, OptionCode | None]] = []
        session = self.app.shared.open_session
        self.app.worker.run(
            lambda: session.diary.entries()[-1].answers, found.append, lambda error: None
        )
        self.wait(lambda: bool(found))
        return found[0]

    def given(self) -> list[Presentation]:
        """How each answer of the last entry was given, in the ledger's order (N8)."""
        found: list[list[Presentation]] = []
        session = self.app.shared.open_session
        self.app.worker.run(
            lambda: [step.shown for step in session.diary.entries()[-1].trail if step.shown],
            found.append,
            lambda error: None,
        )
        self.wait(lambda: bool(found))
        return found[0]
