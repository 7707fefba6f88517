"""A site with a published study and two enrolled devices, made once and copied for each test."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from prodiary.crypto.kdf import FLOOR
from prodiary.domain.event import Event, Payload
from prodiary.domain.ids import StaffId
from prodiary.domain.provenance import EventTime, Originator, Role
from prodiary.exchange import eventline
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX
from prodiary.paths import resources
from prodiary.site.desk import Site
from prodiary.site.importing.report import FileOutcome, ImportReport
from tests.fakeclock import FakeClock
from tests.fakes import DeviceSimulator

PASSPHRASE = "maple river quiet lantern"
STUDY, SITE, STAFF = "S103-DEMO", "CN01", "nurse-li"
DEMO = resources() / "study" / "demo.json"


def write_definition(path: Path, *, training: str, help_given: str, **policy: object) -> Path:
    """The demonstration study with other policies: what is not asked for need not be said."""
    content = json.loads(DEMO.read_text(encoding="utf-8"))
    content["policy"] |= {"training": training, "help": help_given} | policy
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def make_site(folder: Path, clock: FakeClock) -> Site:
    return Site.create(
        folder / "site",
        study=STUDY,
        site=SITE,
        name="A hospital",
        passphrase=PASSPHRASE,
        root_out=folder / "root.json",
        by=STAFF,
        clock=clock,
        cost=FLOOR,
    )


def say_as(device: DeviceSimulator, role: Role, name: str | None, *facts: Payload) -> None:
    """Let `device` record facts in the name of anybody, or of itself."""
    for data in facts:
        now = device.clock.now()
        at = EventTime(wall=now.wall.isoformat(), zone=now.zone, mono_ms=now.mono_ms, boot=now.boot)
        by = Originator(role, None if name is None else StaffId(name))
        seq = len(device.chain.lines) + 1
        device.append_line(eventline.encode(Event(seq=seq, at=at, by=by, data=data)))


def join(site: Site, carrier: FolderCarrier, device: DeviceSimulator) -> None:
    """Enrol and grant `device`."""
    device.request(carrier, site.enrol(device.subject, by=STAFF).code)
    report = site.grant(carrier, by=STAFF)
    assert [each.device for each in report.granted if not each.again] == [device.id]


@dataclass
class World:
    """An open site, its carrier, and two devices of two participants."""

    folder: Path
    clock: FakeClock
    site: Site
    one: DeviceSimulator
    two: DeviceSimulator

    @property
    def carrier_folder(self) -> Path:
        return self.folder / "carrier"

    @property
    def carrier(self) -> FolderCarrier:
        return FolderCarrier(self.carrier_folder)

    def send(self, data: bytes) -> str:
        """Put an export on the carrier; returns its name."""
        return self.carrier.put("to-site", data, suffix=SUFFIX["EXPORT"])

    def run(self) -> ImportReport:
        report = self.site.import_files(self.carrier_folder, by=STAFF)
        assert report.agrees
        assert report.events_after - report.events_before == report.new_events
        return report

    def codes(self, report: ImportReport) -> dict[str, str]:
        """File name to the reason of its refusal."""
        return {each.name: each.error.code for each in report.files if each.error is not None}

    def outcome(self, report: ImportReport, name: str) -> FileOutcome:
        (found,) = [each for each in report.files if each.name == name]
        return found

    def content(self) -> list[tuple[object, ...]]:
        """Every row of every table, to compare two states of the store."""
        with self.site._office.store.transaction() as connection:
            tables = connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            ).all()
            return [
                (name, *row)
                for (name,) in tables
                for row in connection.exec_driver_sql(f"SELECT * FROM {name}").all()  # noqa: S608
            ]

    def quarantined(self) -> list[str]:
        folder = self.folder / "site" / "quarantine"
        return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[object]]:
    folder = tmp_path_factory.mktemp("world")
    (folder / "carrier").mkdir()
    clock = FakeClock()
    with make_site(folder, clock) as site:
        carrier = FolderCarrier(folder / "carrier")
        plain = write_definition(folder / "plain.json", training="offered", help_given="not-asked")
        pack = site.publish(plain, carrier, by=STAFF)
        devices = [DeviceSimulator(pack, subject=f"S103-00{n}", clock=clock) for n in (1, 2)]
        for device in devices:
            join(site, carrier, device)
    return folder, [clock, *devices]


@pytest.fixture
def world(template: tuple[Path, list[object]], tmp_path: Path) -> Iterator[World]:
    source, state = template
    folder = tmp_path / "world"
    shutil.copytree(source, folder)
    # A pack is immutable, and all devices share it.
    shared = {id(each.pack): each.pack for each in state if isinstance(each, DeviceSimulator)}
    clock, one, two = copy.deepcopy(state, shared)
    assert isinstance(clock, FakeClock)
    assert isinstance(one, DeviceSimulator)
    assert isinstance(two, DeviceSimulator)
    with Site.open(folder / "site", PASSPHRASE, clock=clock) as site:
        yield World(folder=folder, clock=clock, site=site, one=one, two=two)
