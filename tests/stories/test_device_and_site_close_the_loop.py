"""A real vault, a real site, a folder between them: everything arrives, once, and comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.device.device import Device
from prodiary.device.secrets import MemorySecrets
from prodiary.device.session import Session
from prodiary.domain.ids import EntryId, InstrumentId, Language
from prodiary.domain.provenance import Presentation
from prodiary.exchange.carrier import FolderCarrier
from prodiary.paths import resources
from prodiary.site.desk import Site
from tests.fakeclock import FakeClock

PIN = "271828"
PASSPHRASE = "quiet harbour seven lanterns"
SHOWN = Presentation(text_percent=100, theme="light", read_aloud=False)
SUBJECT = "S103-007"


@dataclass
class Loop:
    """One site, one tablet, one folder."""

    root: Path
    clock: FakeClock = field(default_factory=FakeClock)
    secrets: MemorySecrets = field(default_factory=MemorySecrets)

    def __post_init__(self) -> None:
        self.folder = self.root / "carrier"
        self.folder.mkdir()
        self.carrier = FolderCarrier(self.folder)
        self.site = Site.create(
            self.root / "site",
            study="S103-DEMO",
            site="CN01",
            name="Demonstration hospital",
            passphrase=PASSPHRASE,
            root_out=self.root / "root.key",
            by="coordinator",
            clock=self.clock,
            cost=FLOOR,
        )
        self.pack = self.site.publish(
            resources() / "study" / "demo.json", self.carrier, by="coordinator"
        )

    @property
    def device(self) -> Device:
        return Device(
            folder=self.root / "vault", clock=self.clock, secrets=self.secrets, cost=FLOOR
        )

    def enrol(self) -> Session:
        ticket = self.site.enrol(SUBJECT, by="nurse")
        offered = self.device.find_pack(self.carrier)
        assert offered.fingerprint == ticket.fingerprint
        session = self.device.request(offered, code=ticket.code, secret=PIN, carrier=self.carrier)
        granted = self.site.grant(self.carrier, by="nurse")
        assert len(granted.granted) == 1
        session.take_grant(self.carrier)
        session.diary.complete_training("practice")
        return session

    def answer(self, session: Session, name: str, option: int) -> EntryId:
        card = next(
            each
            for each in session.diary.today()
            if each.occurrence.instrument == InstrumentId(name)
        )
        entry = session.diary.begin(card.occurrence, Language("zh-Hans"))
        for item in session.diary.sheet(entry).instrument.items:
            self.clock.advance(seconds=11)
            session.diary.answer(entry, item.id, item.options[option].code, SHOWN)
        session.diary.confirm(entry, secret=None, help_given="none")
        return entry


@pytest.fixture
def loop(tmp_path: Path) -> Loop:
    return Loop(tmp_path)


def test_answers_reach_the_site_and_its_receipt_reaches_the_tablet(loop: Loop) -> None:
    """N1, N2, X1."""
    session = loop.enrol()
    loop.answer(session, "mg-adl", 1)
    loop.answer(session, "mg-qol15", 2)
    session.sync.export(loop.carrier)
    report = loop.site.import_files(loop.folder, by="nurse")
    assert report.receipts == 1
    held = {entry.instrument: entry for entry in loop.site.entries()}
    assert {name: entry.score.total for name, entry in held.items()} == {
        "mg-adl": 8,
        "mg-qol15": 30,
    }
    assert {entry.subject for entry in held.values()} == {SUBJECT}
    assert {entry.language for entry in held.values()} == {"zh-Hans"}
    assert loop.site.verify().holds
    taken = session.sync.take(loop.carrier)
    assert (taken.receipts, taken.refused) == (1, ())
    assert session.sync.status().held_entries == 2
    assert session.sync.status().waiting.entries == 0


def test_losing_every_other_file_loses_nothing(loop: Loop) -> None:
    """security.md section 4, dropped export: exports are cumulative since the last receipt."""
    session = loop.enrol()
    for week in range(6):
        loop.answer(session, "mg-adl", week % 4)
        session.sync.export(loop.carrier)
        if week % 2:
            loop.site.import_files(loop.folder, by="nurse")
            session.sync.take(loop.carrier)
        for path in (loop.folder / "to-site").glob("*.pdx"):
            path.unlink()
        loop.clock.advance(days=7)
    assert len(loop.site.entries()) == 6
    assert loop.site.verify().holds


def test_a_second_import_of_the_same_folder_changes_nothing(loop: Loop) -> None:
    """C5, C8."""
    session = loop.enrol()
    loop.answer(session, "mg-adl", 3)
    session.sync.export(loop.carrier)
    first = loop.site.import_files(loop.folder, by="nurse")
    entries = loop.site.entries()
    second = loop.site.import_files(loop.folder, by="nurse")
    assert (first.events_after, second.events_before) == (second.events_after, first.events_after)
    assert loop.site.entries() == entries


def test_every_entry_can_be_printed_as_the_site_holds_it(loop: Loop) -> None:
    """X3."""
    session = loop.enrol()
    entry = loop.answer(session, "mg-adl", 1)
    session.sync.export(loop.carrier)
    loop.site.import_files(loop.folder, by="nurse")
    record = loop.site.entry_record(entry)
    on_the_tablet = session.diary.sheet(entry).entry
    assert record.entry.trail == on_the_tablet.trail
    assert record.subject == SUBJECT
    assert record.received is not None
