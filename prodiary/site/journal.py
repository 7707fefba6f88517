"""The site's own ledger: who did what and when, chained like a device's; no answer is in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, select

from prodiary.clock import Instant
from prodiary.crypto.digest import sha256
from prodiary.domain.ids import StaffId, require_name
from prodiary.domain.ledger import Head, link
from prodiary.exchange.strictjson import encode
from prodiary.site.store.schema import ledger

Act = Literal[
    "site-created",
    "pack-published",
    "ticket-made",
    "device-granted",
    "device-revoked",
    "export-imported",
    "file-quarantined",
    "file-released",
    "receipt-made",
    "request-refused",
    "keys-renewed",
    "infusion-set",
    "correction-decided",
    "staff-added",
    "staff-left",
    "recovery-replaced",
    "recovery-read",
]
Facts = str | int | None

_LAST = select(ledger.c.seq, ledger.c.head).order_by(ledger.c.seq.desc()).limit(1)
_ALL = select(ledger.c.seq, ledger.c.line, ledger.c.head).order_by(ledger.c.seq)
_ADD = ledger.insert()


@dataclass(frozen=True, slots=True)
class Line:
    """One act of the site, as written down."""

    seq: int
    at: str
    by: str
    act: str
    facts: dict[str, Facts]


class Journal:
    """The site's ledger of one study; it only grows."""

    def __init__(self, *, study: str, site: str) -> None:
        """Begin the chain from the study and the site."""
        self._genesis = Head(sha256(f"prodiary/site-genesis/v1\0{study}\0{site}".encode()))

    def append(
        self, connection: Connection, act: Act, *, by: StaffId, at: Instant, **facts: Facts
    ) -> None:
        """Write down one act within the caller's transaction; `facts` never hold answers."""
        require_name(by)
        last = connection.execute(_LAST).first()
        seq, head = (0, self._genesis) if last is None else (last.seq, Head(last.head))
        line = encode(
            {
                "seq": seq + 1,
                "at": {
                    "wall": at.wall.isoformat(),
                    "zone": at.zone,
                    "mono_ms": at.mono_ms,
                    "boot": at.boot,
                },
                "by": by,
                "type": act,
                "data": facts,
            }
        )
        connection.execute(_ADD, {"seq": seq + 1, "line": line, "head": link(head, line)})

    def lines(self, connection: Connection) -> Iterator[Line]:
        """Every act, oldest first."""
        for row in connection.execute(_ALL):
            found = json.loads(row.line)
            yield Line(
                seq=row.seq,
                at=found["at"]["wall"],
                by=found["by"],
                act=found["type"],
                facts=found["data"],
            )

    def first_break(self, connection: Connection) -> int | None:
        """The first place where the chain does not hold, or None when all of it does."""
        head, expected = self._genesis, 1
        for row in connection.execute(_ALL):
            head = link(head, row.line)
            if row.seq != expected or row.head != head:
                return expected
            expected += 1
        return None
