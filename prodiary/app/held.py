"""The lines of the desk's table: what a site holds, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from prodiary.domain.ids import InstrumentId

if TYPE_CHECKING:  # the site's store is slow to import, and a participant's start need not pay
    from prodiary.site.desk import Site
    from prodiary.site.reading import HeldEntry


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One line of the table; `total` is -1 where the entry is not complete."""

    subject: str
    title: str
    confirmed: str
    total: int
    most: int
    answered: int
    items: int
    status: str
    mode: str
    findings: int


Held: TypeAlias = "tuple[tuple[HeldEntry, int], ...]"
"""Entries with the highest total their instrument can have."""


def look(site: Site) -> Held:
    """Every entry of the site; call it in the worker's thread."""
    most: dict[InstrumentId, int] = {}
    entries = site.entries()
    for entry in entries:
        if entry.instrument not in most:
            most[entry.instrument] = site.entry_record(entry.entry).instrument.max_total
    return tuple((entry, most[entry.instrument]) for entry in entries)


def row(held: HeldEntry, most: int) -> HeldRow:
    """One entry as a line of the table."""
    return HeldRow(
        subject=held.subject,
        title=held.title,
        confirmed="" if held.confirmed is None else f"{held.confirmed:%Y-%m-%d %H:%M %z}",
        total=-1 if held.score.total is None else held.score.total,
        most=most,
        answered=held.score.answered,
        items=held.score.of,
        status=held.state,
        mode=held.mode,
        findings=held.findings,
    )
