"""From events to rows: the whole trail of one ledger, in the order of its chain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from prodiary.domain.event import ClockJumped, EpochStarted, SessionClosed, SessionOpened, Signed
from prodiary.domain.ids import Sha256
from prodiary.domain.signature import Target, targets
from prodiary.domain.trail.answers import ANSWERS
from prodiary.domain.trail.devices import DEVICES
from prodiary.domain.trail.history import Recorded, carried, history
from prodiary.domain.trail.known import Known
from prodiary.domain.trail.rows import Draft, Flag, Place, TrailRow
from prodiary.domain.trail.staffwork import STAFF_WORK
from prodiary.domain.trail.writers import Writers

WRITERS: Final = Writers(DEVICES, ANSWERS, STAFF_WORK)


def trail(recorded: Iterable[Recorded]) -> tuple[TrailRow, ...]:
    """Every event as one or more rows, in the order of the chain; nothing is left out (A3).

    Events of a history that the ledger left are told as well, and marked.
    """
    found = history(recorded)
    again = carried(found)
    known, left_at = Known(), dict[int, Known]()
    signatures, clock = _Signatures(), _Clock()
    rows: list[TrailRow] = []
    for each in found.recorded:
        data, left = each.event.data, found.was_left(each.place)
        if isinstance(data, EpochStarted):
            # What follows builds on what stood when that history was left.
            known = left_at.get(data.previous_epoch, known).copy()
        flags: list[Flag] = ["left"] if left else []
        if each.place in again:
            flags.append("carried")
        jumped = clock.take(each)
        if clock.near:
            flags.append("clock-jump")
            if jumped:
                _flag_last(rows)
        if not left and signatures.take(each):
            flags.append("breaks-signature")
        rows += _rows(each, WRITERS.write(known, each.event), known, tuple(flags))
        if found.ends.get(each.epoch) == each.event.seq:
            left_at[each.epoch] = known.copy()
    return tuple(signatures.marked(rows))


def _rows(
    each: Recorded, drafts: tuple[Draft, ...], known: Known, flags: tuple[Flag, ...]
) -> Iterator[TrailRow]:
    event = each.event
    for part, draft in enumerate(drafts, start=1):
        within = known.around(draft.about.thing)
        for thing in draft.touches:
            within |= known.around(thing)
        if known.open_visit is not None:
            # Sign-ins, sendings and the like are part of the visit during which they happened.
            within.add(("visit", known.open_visit))
        late: tuple[Flag, ...] = ("late",) if draft.late else ()
        yield TrailRow(
            epoch=each.epoch,
            seq=event.seq,
            part=part,
            at=event.at,
            by=event.by,
            of=None if draft.of == event.by else draft.of,
            kind=event.data.TYPE,
            action=draft.action,
            about=draft.about,
            within=frozenset(within),
            point=draft.point,
            old=draft.old,
            new=draft.new,
            why=draft.why,
            details=draft.details,
            shown=draft.shown,
            flags=(*late, *flags),
            broken_by=None,
            line=each.line_sha256,
            head=Sha256(each.head.hex()),
        )


@dataclass(slots=True)
class _Clock:
    """Whether the clock had just been set: from when that was noticed to the end of that session.

    It is noticed with the next event, which may be the opening of a session (T3).
    """

    near: bool = False
    _noticed: bool = False
    _closed: bool = False

    def take(self, each: Recorded) -> bool:
        """Take the next event; whether it says that the clock was set."""
        data = each.event.data
        if isinstance(data, ClockJumped):
            self.near, self._noticed, self._closed = True, True, False
            return True
        if self._closed or (isinstance(data, SessionOpened) and not self._noticed):
            self.near = False
        self._noticed, self._closed = False, isinstance(data, SessionClosed)
        return False


@dataclass(slots=True)
class _Signatures:
    """Which signatures stand, and what broke the others (I4)."""

    _standing: dict[Target, list[Place]] = field(default_factory=dict)
    _broken: dict[Place, Place] = field(default_factory=dict)

    def take(self, each: Recorded) -> bool:
        """Take the next event that stands; whether it broke a signature."""
        data = each.event.data
        if isinstance(data, Signed):
            self._standing.setdefault((data.kind, data.target), []).append(each.place)
            return False
        broke = False
        for target in targets(data):
            for place in self._standing.pop(target, ()):
                self._broken[place] = each.place
                broke = True
        return broke

    def marked(self, rows: Iterable[TrailRow]) -> Iterator[TrailRow]:
        """The rows, with the signatures marked that something broke."""
        for row in rows:
            by = self._broken.get(row.place)
            if by is None:
                yield row
            else:
                yield replace(row, flags=(*row.flags, "signature-broken"), broken_by=by)


def _flag_last(rows: list[TrailRow]) -> None:
    """Mark the last event's rows too: its time is by the clock as it was before."""
    last = rows[-1].place if rows else None
    for at in range(len(rows) - 1, -1, -1):
        if rows[at].place != last:
            break
        if "clock-jump" not in rows[at].flags:
            rows[at] = replace(rows[at], flags=(*rows[at].flags, "clock-jump"))
