"""How far what was said here has come on its way to the site, by the site's own receipts (N2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from prodiary.device.outbox import held_by_site
from prodiary.device.vault import Vault
from prodiary.domain.event import (
    CorrectionAsked,
    CorrectionDecided,
    EntryAmended,
    EntryConfirmed,
    Event,
)
from prodiary.domain.ids import CorrectionId, EntryId
from prodiary.exchange import eventline

Carried = Literal["waiting", "sent", "held"]
"""Not in any file yet; in a file that was put on the carrier; held by the site, as it said."""
UnderWay = dict[EntryId | CorrectionId, Carried]
"""Confirmed entries and corrections asked for that the site has not said it holds."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a person made or was answered, and the site has not said that it holds (N2).

    Attributes:
        entries: Confirmed entries.
        requests: Corrections asked for.
        decisions: Decisions on them that came with a receipt, each with its amendment; the site
            learns only from this device that they stand.
    """

    entries: int
    requests: int
    decisions: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the site holds, by its receipts (N2).

    `until` is the time of the last event before which the site holds everything; None where it has
    said nothing yet.
    """

    until: datetime | None
    waiting: Waiting


def under_way(vault: Vault) -> UnderWay:
    """What the site has not said it holds, and whether it was put on the carrier."""
    found, sent = UnderWay(), _sent(vault)
    for epoch, event in _not_held(vault):
        data = event.data
        carried: Carried = "sent" if event.seq <= sent.get(epoch, 0) else "waiting"
        if isinstance(data, EntryConfirmed):
            found[data.entry] = carried
        elif isinstance(data, CorrectionAsked):
            found[data.correction] = carried
    return found


def waiting(vault: Vault) -> Waiting:
    """How much the site has not said that it holds; what only a machine did is not counted."""
    entries, requests, decisions = set(), set(), set()
    for _, event in _not_held(vault):
        data = event.data
        if isinstance(data, EntryConfirmed):
            entries.add(data.entry)
        elif isinstance(data, CorrectionAsked):
            requests.add(data.correction)
        elif isinstance(data, CorrectionDecided):
            decisions.add(str(data.correction))
        elif isinstance(data, EntryAmended):
            # With its decision it is one thing; without, one of its own.
            decisions.add(data.correction or f"{data.entry}/{data.item}")
    return Waiting(len(entries), len(requests), len(decisions))


def holdings(vault: Vault) -> Holdings:
    """What the site has said that it holds, and how much it has not."""
    return Holdings(until=_held_until(vault), waiting=waiting(vault))


def _not_held(vault: Vault) -> Iterator[tuple[int, Event]]:
    """The events that the site has not said it holds, each with its epoch."""
    ledger, held = vault.ledger, held_by_site(vault.database)
    for epoch, end in ledger.ends().items():
        for line in ledger.lines(epoch, held.get(epoch, 0) + 1, end):
            yield epoch, eventline.decode(line)


def _sent(vault: Vault) -> dict[int, int]:
    """How far each epoch is in files that were put on the carrier and still stand."""
    rows = vault.database.rows(
        "SELECT epoch, max(last) FROM outbox WHERE waiting = 0 AND file IS NOT NULL GROUP BY epoch"
    )
    return {int(epoch): int(last) for epoch, last in rows}


def _held_until(vault: Vault) -> datetime | None:
    ledger, until = vault.ledger, None
    held = held_by_site(vault.database)
    for epoch, end in sorted(ledger.ends().items()):
        through = min(held.get(epoch, 0), end)
        for line in ledger.lines(epoch, through, through):
            until = eventline.decode(line).at.moment
        if through < end:
            break
    return until
