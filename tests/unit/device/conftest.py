"""An empty tablet, a site to meet, a folder between them, and the way to an unlocked vault."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.device.device import Device
from prodiary.device.secrets import MemorySecrets
from prodiary.device.session import Session
from prodiary.device.tablet import Tablet
from prodiary.domain.ids import EntryId, InstrumentId, Language
from prodiary.domain.provenance import Presentation
from prodiary.domain.schedule import Occurrence
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.enrolment import Request
from tests.fakeclock import FakeClock
from tests.sitekit import SiteKit

PIN = "271828"
MG_ADL = InstrumentId("mg-adl")
ENGLISH = Language("en")
SHOWN = Presentation(text_percent=100, theme="light", read_aloud=False)


@dataclass
class Trial:
    """Both sides of the loop, small enough for one test."""

    root: Path
    clock: FakeClock = field(default_factory=FakeClock)
    secrets: MemorySecrets | None = field(default_factory=MemorySecrets)

    def __post_init__(self) -> None:
        self.site = SiteKit(self.clock)
        self.folder = self.root / "vault"
        self.carrier_folder = self.root / "carrier"
        self.carrier_folder.mkdir()
        self.carrier = FolderCarrier(self.carrier_folder)
        self.request: Request | None = None

    @property
    def tablet(self) -> Tablet:
        """The app started anew on the same folder."""
        return Tablet(folder=self.folder, clock=self.clock, secrets=self.secrets, cost=FLOOR)

    @property
    def device(self) -> Device:
        """Its home device."""
        return self.tablet.home

    def ask(self, secret: str = PIN) -> Session:
        """Publish, compare, and send the request."""
        self.site.publish(self.carrier)
        pack = self.device.find_pack(self.carrier)
        return self.device.request(pack, code=self.site.code, secret=secret, carrier=self.carrier)

    def enrol(self, secret: str = PIN) -> Session:
        """An enrolled, unlocked vault."""
        session = self.ask(secret)
        self.request = self.site.grant(self.carrier)
        session.take_grant(self.carrier)
        return session


def window(session: Session, instrument: InstrumentId = MG_ADL) -> Occurrence:
    """The first window of an instrument that can be answered now."""
    cards = session.diary.today()
    return next(
        card.occurrence
        for card in cards
        if card.occurrence.instrument == instrument and card.state != "coming"
    )


def answer_all(session: Session, *, option: str = "b") -> EntryId:
    """A complete draft of the MG-ADL."""
    entry = session.diary.begin(window(session), ENGLISH)
    for item in session.diary.sheet(entry).instrument.items:
        session.diary.answer(entry, item.id, item.options[ord(option) - ord("a")].code, SHOWN)
    return entry


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    return Trial(tmp_path)
