"""Commands run in this process, on a site with a published study and an enrolled device."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from prodiary.cli import options
from prodiary.cli.failing import Code
from prodiary.cli.program import main
from prodiary.crypto.kdf import FLOOR
from prodiary.domain.event import TrainingCompleted
from prodiary.exchange.carrier import FolderCarrier
from prodiary.paths import resources
from prodiary.site.desk import Site
from tests.fakeclock import FakeClock
from tests.fakes import DeviceSimulator

PASSPHRASE = "maple river quiet lantern"
DEMO = resources() / "study" / "demo.json"


class Console:
    """Runs commands in this process, as `prodiary ...` does, and keeps what they print."""

    def __init__(self, folder: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.captured = captured
        self.error = ""

    @property
    def carrier(self) -> Path:
        return self.folder / "carrier"

    def run(self, *words: object, code: int = Code.OK) -> str:
        self.captured.readouterr()
        assert main([str(word) for word in words]) == code
        out, self.error = self.captured.readouterr()
        assert PASSPHRASE not in out + self.error
        assert "Traceback" not in out + self.error
        return out

    def site(self, *words: object, code: int = Code.OK) -> str:
        return self.run("site", *words, "--site", self.folder / "site", code=code)

    def json(self, *words: object, code: int = Code.OK) -> Any:
        return json.loads(self.site(*words, "--json", code=code))

    def enrol(self, subject: str = "S103-001", *, id_begins_with: str = "a") -> DeviceSimulator:
        """A device of `subject`, let in by commands; ids are random, so how one begins is told."""
        code = self.json("enrol", subject)["code"]
        clock = FakeClock(options.clock().now().wall)
        with Site.open(self.folder / "site", PASSPHRASE, clock=clock) as site:
            pack = site._office.library.newest_pack
        assert pack is not None
        device = DeviceSimulator(pack, subject=subject, clock=clock)
        while not device.id.startswith(id_begins_with):
            device = DeviceSimulator(pack, subject=subject, clock=clock)
        device.request(FolderCarrier(self.carrier), code)
        self.site("grant", "--carrier", self.carrier)
        device.say(TrainingCompleted(training="practice"))
        return device


@pytest.fixture
def console(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    monkeypatch.setenv(options.PASSPHRASE, PASSPHRASE)
    (tmp_path / "carrier").mkdir()
    Site.create(
        tmp_path / "site",
        study="S103-DEMO",
        site="CN01",
        name="A hospital",
        passphrase=PASSPHRASE,
        root_out=tmp_path / "root.json",
        by="nurse-li",
        clock=options.clock(),
        cost=FLOOR,
    ).close()
    return Console(tmp_path, capsys)


@pytest.fixture
def device(console: Console) -> DeviceSimulator:
    """A study published and a device enrolled, all by commands."""
    console.site("publish", DEMO, "--carrier", console.carrier)
    return console.enrol()


def send(console: Console, data: bytes) -> None:
    FolderCarrier(console.carrier).put("to-site", data, suffix=".pdx")
