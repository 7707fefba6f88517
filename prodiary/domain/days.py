"""Which local day it is for a participant, by all the evidence there is about the clock (T2, T3).

A device's clock can be wrong, be set, and be put right. What is kept is `set_by`: how far the clock
is known to be ahead of where it would stand had nobody set it. Within one boot every step is known
exactly, from uptime. Across a boot only going backward can be told; a clock that comes back to
where time must be by now is believed again. What the site says (a grant, a receipt) settles the
rest.

The same evidence is in the ledger, so device and site come to the same days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from prodiary.domain.provenance import EventTime

SHIFT: Final = timedelta(hours=24)
"""A clock that is off by less does not move days: a wrong zone is put right more often."""
APART: Final = timedelta(hours=1)
"""Two clocks that differ by no more than this agree."""
_NONE: Final = timedelta()


@dataclass(frozen=True, slots=True)
class Days:
    """What is known of one device's clock after the events taken so far.

    Attributes:
        set_by: How far the clock is ahead of where it would be had nobody set it; negative behind.
        last: The last reading taken.
        guessed: Whether `set_by` is only the least it can be: the device was off for some time.
    """

    set_by: timedelta = _NONE
    last: EventTime | None = None
    guessed: bool = False

    def after(self, at: EventTime) -> Days:
        """What is known after one more reading."""
        last = self.last
        if last is None:
            return replace(self, last=at)
        if at.boot == last.boot:
            step = at.moment - last.moment - timedelta(milliseconds=at.mono_ms - last.mono_ms)
            by = self.set_by + step
            if self.guessed and by > _NONE:
                # It was behind by an unknown time, and is put right: believed.
                return Days(last=at)
            return replace(self, set_by=by, last=at)
        return self._across_boot(last, at)

    def _across_boot(self, last: EventTime, at: EventTime) -> Days:
        before = _earlier(last.moment, self.set_by)
        back = at.moment < last.moment
        if self.set_by > _NONE and not back:
            return replace(self, last=at)
        if at.moment >= before:
            return Days(last=at)
        if not back:
            return replace(self, last=at, guessed=True)
        return Days(set_by=at.moment - before, last=at, guessed=True)

    def anchored(self, issued: datetime) -> Days:
        """What is known after the site said at `issued`, and the device read it at once.

        Only agreement proves anything: a file may have been on its way for weeks.
        """
        if self.last is None or abs(self.last.moment - issued) > APART:
            return self
        return Days(last=self.last)

    def enrolled(self, made: EventTime, issued: datetime) -> Days:
        """What is known after a grant of `issued`, asked for by a vault of `made`, was taken.

        The grant was made between the two; a clock that says otherwise is off by at least so much.
        """
        if self.last is None:
            return self
        now = self.last.moment
        if made.moment - issued > APART:
            return replace(self, set_by=made.moment - issued)
        if issued - now > APART:
            return replace(self, set_by=now - issued)
        return self

    def local(self, at: EventTime) -> datetime:
        """The participant's local time at a reading that follows those taken."""
        known = self.after(at)
        return known.shown(at.moment)

    def shown(self, wall: datetime) -> datetime:
        """`wall`, as the clock shows it now, put right where it is off by a day or more."""
        return _earlier(wall, self.set_by) if abs(self.set_by) >= SHIFT else wall

    def day(self, wall: datetime) -> date:
        """The participant's local day at `wall`, as the clock shows it now."""
        return self.shown(wall).date()


def _earlier(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment - by
    except OverflowError:
        # Beyond the calendar nothing can be said; the clock stands as it is.
        return moment
