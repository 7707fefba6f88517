"""The specification is enough: a program without prodiary comes to the same verdicts.

open.mjs reads exports, receipts, grants, study packs and what staff sign. Its verdict must equal
prodiary's, code and part, on every vector of those kinds. Enrolment requests, which only a site
reads, it leaves alone.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from prodiary.crypto.codes import RECOVERY_BYTES, new_code
from prodiary.crypto.random import random_bytes, random_id
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import SigningKey
from prodiary.domain.event import Event, ExportMade, SessionClosed, WindowRef
from prodiary.domain.ids import (
    CorrectionId,
    DeviceId,
    EntryId,
    ExportId,
    InstrumentId,
    ReceiptId,
    ScheduleId,
    Sha256,
    SiteId,
    StaffId,
    StudyId,
    SubjectId,
)
from prodiary.domain.ledger import genesis, heads
from prodiary.domain.provenance import EventTime, Originator, PackRef
from prodiary.exchange import eventline
from prodiary.exchange.export import Manifest, make_export
from prodiary.exchange.keyset import SiteKey, make_keyset
from prodiary.exchange.receipt import Decision, Held, Receipt, make_receipt
from prodiary.exchange.tellings import Elsewhere, Recovery

HERE = Path(__file__).resolve().parent
VECTORS = HERE.parent / "vectors"
SUFFIXES = (".pdx", ".pdp", ".pdr", ".pdg", ".jws")
AT = EventTime(wall="2026-03-10T17:00:00.250+08:00", zone="Asia/Shanghai", mono_ms=5, boot="b")
DEVICE = Originator(role="device", id=None)
STUDY, SITE, SUBJECT = StudyId("T-1"), SiteId("S-1"), SubjectId("S-1-001")


@pytest.fixture(scope="module")
def node() -> str:
    found = shutil.which("node")
    if found is None or not (HERE / "node_modules" / "jose").is_dir():
        pytest.fail("Node.js or tests/interop/node_modules is missing: run `make interop`")
    return found


def opened(node: str, keys: Path, files: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """What the independent opener says of each file."""
    ran = subprocess.run(
        [node, "open.mjs", str(keys), *map(str, files)],
        cwd=HERE,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    return {Path(each.pop("file")).name: each for each in found}


def test_every_vector_gets_the_same_verdict_without_prodiary(node: str) -> None:
    files = sorted(path for path in VECTORS.iterdir() if path.suffix in SUFFIXES)
    assert len(files) >= 300
    found = opened(node, VECTORS / "keys.json", files)
    others = {}
    for path in files:
        stored = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        wanted = (stored["expect"], stored.get("part"))
        verdict = found[path.name]
        if (verdict["expect"], verdict.get("part")) != wanted:
            others[path.stem] = verdict["expect"]
    assert others == {}


def test_a_fresh_export_and_its_receipt_open_without_prodiary(node: str, tmp_path: Path) -> None:
    root, sign, device = (SigningKey(random_bytes(32)) for _ in range(3))
    seal, device_seal = OpenKey(random_bytes(32)), OpenKey(random_bytes(32))
    start, end = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    keys = make_keyset(
        (
            SiteKey(use="sign", raw=sign.public.raw, not_before=start, not_after=end),
            SiteKey(use="seal", raw=seal.public.raw, not_before=start, not_after=end),
        ),
        study=STUDY,
        site=SITE,
        version=1,
        root=root,
    )
    export = ExportId(random_id())
    own = DeviceId(device.public.id)
    lines = [
        eventline.encode(Event(seq=1, at=AT, by=DEVICE, data=SessionClosed(reason="rest"))),
        eventline.encode(Event(seq=2, at=AT, by=DEVICE, data=ExportMade(export=export, first=1))),
    ]
    before = genesis(own, 1)
    *_, after = heads(before, lines)
    manifest = Manifest(
        study=STUDY,
        site=SITE,
        subject=SUBJECT,
        device=own,
        recipient=seal.public.id,
        export=export,
        number=1,
        pack=PackRef(version=1, sha256=Sha256("0" * 64)),
        epoch=1,
        first=1,
        last=2,
        head_before=before,
        head_after=after,
        created=AT,
        last_receipt=None,
        app="0.1.0",
    )
    data = make_export(manifest, lines, device=device, to=seal.public)
    receipt = Receipt(
        id=ReceiptId(random_id()),
        study=STUDY,
        site=SITE,
        subject=SUBJECT,
        device=own,
        number=1,
        issued=datetime(2026, 3, 10, tzinfo=UTC),
        held=(Held(epoch=1, through=2, head=after),),
        exports=(export,),
        infusion=date(2026, 3, 4),
        decisions=(
            Decision(
                correction=CorrectionId(random_id()),
                accepted=False,
                reason="asked by telephone: 没有改变",
                by=StaffId("inv.1"),
            ),
        ),
        recovery=(Recovery(number=2, code=new_code(RECOVERY_BYTES)),),
        elsewhere=(
            Elsewhere(
                entry=EntryId(random_id()),
                instrument=InstrumentId("mg-adl"),
                window=WindowRef(ScheduleId("weekly"), "2026-03-04"),
                mode="interview",
                confirmed=AT.wall,
                late=True,
            ),
        ),
    )
    answer = make_receipt(receipt, signer=sign, to=device_seal.public)
    files = {"new.pdx": data, "cut.pdx": data[:-1], "new.pdr": answer, "wrong.pdr": data}
    for name, written in files.items():
        (tmp_path / name).write_bytes(written)
    known = {
        "signing": {
            "root": {"public": root.public.raw.hex()},
            "device": {"public": device.public.raw.hex(), "kid": own},
        },
        "sealing": {
            "site": {"id": seal.public.id, "seed": seal.seed.hex()},
            "device": {"id": device_seal.public.id, "seed": device_seal.seed.hex()},
        },
        "reader": {
            "study": STUDY,
            "site": SITE,
            "subject": SUBJECT,
            "root": "root",
            "keyset": keys.compact.decode("ascii"),
            "site_opens_with": ["site"],
            "registered_devices": {"device": "active"},
            "device": "device",
            "device_opens_with": "device",
        },
    }
    (tmp_path / "keys.json").write_text(json.dumps(known), encoding="utf-8")
    found = opened(node, tmp_path / "keys.json", [tmp_path / name for name in files])
    assert found["new.pdx"]["expect"] == "ok"
    assert found["new.pdx"]["types"] == ["session-closed", "export-made"]
    assert found["new.pdr"] == {"expect": "ok"}
    assert found["cut.pdx"]["expect"] == "cannot-open"
    assert found["wrong.pdr"]["expect"] == "not-our-file"
