"""Signatures as a page shows them: who, when, what it means, whether it still stands (I4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from prodiary.app import dates
from prodiary.device.clinic.signing import SignatureView
from prodiary.domain.entry import Entry
from prodiary.domain.provenance import EventTime
from prodiary.domain.record import Record

Change = Callable[[int], EventTime | None]
"""When the event after the first so many about one thing was recorded; None where there is none."""


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """One signature; `role`, `meaning` and `standing` are fixed words.

    `standing` is ``stands``, ``changed`` or ``invalid``; `broken` says when it was changed, empty
    unless it was.
    """

    name: str
    role: str
    meaning: str
    moment: str
    standing: str
    broken: str


def entry_change(entry: Entry) -> Change:
    """When an entry was changed after its first so many events.

    Its events are one that began it, the responses, one that confirmed it, further responses that
    amend it, and at most one that struck it out, last.
    """

    def change(count: int) -> EventTime | None:
        after = entry.trail[count - 2 :]
        return after[0].at if after else entry.struck_at

    return change


def record_change(record: Record) -> Change:
    """When a form was changed after its first so many events: one that opened it, then fields."""

    def change(count: int) -> EventTime | None:
        after = record.trail[count - 1 :]
        return after[0].at if after else record.struck_at

    return change


def signature_rows(
    language: str, views: Sequence[SignatureView], change: Change
) -> list[SignatureRow]:
    """Signatures in the language of the screens, oldest first."""
    rows = []
    for view in views:
        signature, broken = view.signature, None
        if view.standing == "changed":
            broken = change(signature.signed.count)
        rows.append(
            SignatureRow(
                name=signature.signed.name,
                role=signature.by.role,
                meaning=signature.signed.meaning,
                moment=moment_with_zone(language, signature.at),
                standing=view.standing,
                broken="" if broken is None else moment_with_zone(language, broken),
            )
        )
    return rows


def moment_with_zone(language: str, at: EventTime) -> str:
    """A time as the clock showed it: ``24 November 2026, 18:05 (UTC+01:00)``."""
    return f"{dates.moment(language, at.moment)} (UTC{at.moment.isoformat()[-6:]})"
