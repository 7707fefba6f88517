"""The proof behind the record: who signed what, and whether site and journal tell the same story.

Whoever holds the store's key can rewrite it, chains and journal included; what he cannot do is sign
for a device. So every export is proven again from what was kept of it (docs/format.md section 3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, select, text

from prodiary.crypto.signing import VerifyKey
from prodiary.domain.ids import DeviceId, ExportId
from prodiary.errors import BadSignature, Malformed
from prodiary.exchange.export import Manifest, prove_again
from prodiary.site.journal import Line
from prodiary.site.store.schema import GUARDS, chains, devices, exports

Fault = Literal[
    "file-damaged",
    "guard-missing",
    "chain-broken",
    "chain-end-differs",
    "line-unreadable",
    "signature-fails",
    "export-differs",
    "not-signed",
    "register-differs",
    "projection-differs",
    "plan-differs",
    "decision-differs",
    "roster-differs",
    "recovery-differs",
    "journal-broken",
    "journal-differs",
    "quarantine-differs",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not hold; the rest says where, as far as it applies."""

    fault: Fault
    device: DeviceId | None = None
    epoch: int | None = None
    seq: int | None = None
    export: ExportId | None = None


def prove_guards(connection: Connection) -> Iterator[Problem]:
    """Whether the triggers that keep the record from being changed are there, word for word."""
    found = {
        row.name: row.sql
        for row in connection.execute(
            text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        )
    }
    if found != GUARDS:
        yield Problem("guard-missing")


def prove_register(connection: Connection, acts: Iterable[Line]) -> Iterator[Problem]:
    """Whether each device's key is its own, and it speaks for whom the journal says."""
    granted = {
        (line.facts.get("device"), line.facts.get("subject"))
        for line in acts
        if line.act == "device-granted"
    }
    held = connection.execute(select(devices)).all()
    for row in held:
        if key_of(row) is None or (row.device, row.subject) not in granted:
            yield Problem("register-differs", device=DeviceId(row.device))
    for device, _ in granted - {(row.device, row.subject) for row in held}:
        yield Problem("register-differs", device=DeviceId(str(device)))


def key_of(
    row: Any,  # noqa: ANN401 - a row of `devices`
) -> VerifyKey | None:
    """The key in the register, if it is the one that the device's id is made of."""
    try:
        key = VerifyKey(row.verify_key)
    except ValueError:
        return None
    return key if str(key.id) == row.device else None


def prove_exports(
    connection: Connection,
    chain: Any,  # noqa: ANN401 - a row of `chains`
    lines: Sequence[bytes],
) -> Iterator[Problem]:
    """Whether every event of a chain was signed by its device, export by export.

    `lines` are those of the chain from its first on.
    """
    device = connection.execute(select(devices).where(devices.c.device == chain.device)).one()
    key = key_of(device)
    proven = 0
    for row in connection.execute(
        select(exports).where(exports.c.chain == chain.id).order_by(exports.c.first)
    ):
        where = {
            "device": DeviceId(chain.device),
            "epoch": chain.epoch,
            "seq": row.first,
            "export": ExportId(row.export),
        }
        try:
            manifest = _proven(row, lines[row.first - 1 : row.last], key)
        except (BadSignature, Malformed):
            yield Problem("signature-fails", **where)
            continue
        if not _agrees(row, chain, manifest):
            yield Problem("export-differs", **where)
        elif row.first <= proven + 1:
            proven = max(proven, row.last)
    if proven < len(lines):
        yield Problem(
            "not-signed", device=DeviceId(chain.device), epoch=chain.epoch, seq=proven + 1
        )


def _proven(
    row: Any,  # noqa: ANN401 - a row of `exports`
    lines: Sequence[bytes],
    key: VerifyKey | None,
) -> Manifest:
    if key is None:
        raise BadSignature
    return prove_again(row.manifest, lines, signature=row.signature, device=key)


def _agrees(
    row: Any,  # noqa: ANN401 - a row of `exports`
    chain: Any,  # noqa: ANN401 - a row of `chains`
    manifest: Manifest,
) -> bool:
    return (manifest.device, manifest.epoch, manifest.export, manifest.number) == (
        chain.device,
        chain.epoch,
        row.export,
        row.number,
    ) and (manifest.first, manifest.last, manifest.pack.version, manifest.created.wall) == (
        row.first,
        row.last,
        row.pack,
        row.created,
    )


def prove_imports(connection: Connection, acts: Iterable[Line]) -> Iterator[Problem]:
    """Whether the journal names just the exports that are held, in the same words."""
    told = {_told(line.at, line.facts): line.seq for line in acts if line.act == "export-imported"}
    held = {
        (
            row.received,
            row.export,
            row.sha256,
            row.device,
            row.epoch,
            row.first,
            row.last,
        ): ExportId(row.export)
        for row in connection.execute(
            select(exports, chains.c.device, chains.c.epoch).join(
                chains, chains.c.id == exports.c.chain
            )
        )
    }
    for facts in told.keys() - held.keys():
        yield Problem("journal-differs", seq=told[facts])
    for facts in held.keys() - told.keys():
        yield Problem("journal-differs", export=held[facts])


def _told(at: str, facts: dict[str, str | int | None]) -> tuple[object, ...]:
    names = ("export", "sha256", "device", "epoch", "first", "last")
    return (at, *(facts.get(name) for name in names))
