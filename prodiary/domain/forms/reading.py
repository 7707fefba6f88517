"""From what a person typed, or a file said, to the one spelling in the record.

Every function refuses what it cannot read without guessing, with a fixed word as the reason, and
gives canonical text that it would read again as the same: a number without exponent or needless
zeros, a day as ISO 8601 (a month or a year where the day is not known), a moment with its offset.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Final

from prodiary.domain.measure import value_text
from prodiary.errors import InvalidField

_NUMBER: Final = re.compile(r"([0-9]{1,12})(?:([.,])([0-9]{1,9}))?")
_THOUSANDS: Final = 3
_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MOMENT: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_YEARS: Final = range(1900, 3000)
_LAST_MONTH: Final = 12
# Full-width forms, as Chinese and Japanese keyboards give them.
_WIDE: Final = str.maketrans("０１２３４５６７８９．，：－＋", "0123456789.,:-+")  # noqa: RUF001
# They turn the order of what stands around them, so that a text reads as what it does not say.
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def read_number(typed: str, *, decimals: int) -> Decimal:
    """The number typed with a point or a comma: 7.4 or 7,4.

    Raises:
        InvalidField: `not-a-number` (a sign, an exponent, a unit, words), `ambiguous-number`
            (1,234 is a thousand and more to some, one and a bit to others), `too-many-decimals`.
    """
    found = _NUMBER.fullmatch(typed.strip().translate(_WIDE))
    if found is None:
        raise InvalidField("not-a-number")
    whole, mark, rest = found[1], found[2], found[3] or ""
    if mark == "," and len(rest) == _THOUSANDS and int(whole):
        raise InvalidField("ambiguous-number")
    if len(rest.rstrip("0")) > decimals:
        raise InvalidField("too-many-decimals", high=str(decimals))
    return Decimal(f"{whole}.{rest or '0'}")


def number_text(value: Decimal) -> str:
    """The one spelling of a finite number in the record."""
    return value_text(value)


def read_day(typed: str, *, partial: bool) -> str:
    """The day typed as 2026-03-01, or where `partial` also 2026-03 or 2026.

    Raises:
        InvalidField: `not-a-day`, `day-needed` (a month or a year where the day is wanted).
    """
    found = _DATE.fullmatch(typed.strip().translate(_WIDE))
    if found is None or int(found[1]) not in _YEARS:
        raise InvalidField("not-a-day")
    if found[3] is None and not partial:
        raise InvalidField("day-needed")
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        raise InvalidField("not-a-day") from None
    return found[0]


def day_bounds(day: str) -> tuple[date, date]:
    """The first and the last day that a recorded, perhaps partial, day can stand for."""
    year, month, of_month = (int(part) for part in [*day.split("-"), "0", "0"][:3])
    if of_month:
        return date(year, month, of_month), date(year, month, of_month)
    first = date(year, month or 1, 1)
    after = month % _LAST_MONTH + 1 if month else 1
    return first, date(year + (after == 1), after, 1) - timedelta(days=1)


def read_moment(typed: str, *, zone: tzinfo | None = None) -> str:
    """The moment typed as 2026-03-01T09:30+01:00; the seconds may be there, the T may be a space.

    Without an offset, `zone` says which it is; a doubled hour then stays undecided.

    Raises:
        InvalidField: `not-a-moment`, `offset-needed`, `no-such-time` (the hour that is left out in
            spring), `doubled-time` (the hour that comes twice in autumn).
    """
    found = _MOMENT.fullmatch(typed.strip().translate(_WIDE))
    if found is None:
        raise InvalidField("not-a-moment")
    try:
        moment = datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3] or ''}")
    except ValueError:
        raise InvalidField("not-a-moment") from None
    if moment.year not in _YEARS:
        raise InvalidField("not-a-moment")
    if moment.tzinfo is None:
        if zone is None:
            raise InvalidField("offset-needed")
        moment = _placed(moment, zone)
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _placed(wall: datetime, zone: tzinfo) -> datetime:
    earlier, later = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if earlier.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall:
        raise InvalidField("no-such-time")
    if earlier.utcoffset() != later.utcoffset():
        raise InvalidField("doubled-time")
    return earlier


def read_text(typed: str, *, max_length: int) -> str:
    """Words in the one spelling that every reader of the record accepts: NFC, single spaces.

    Raises:
        InvalidField: `empty`, `too-long`, `unreadable-text` (control characters, half a surrogate
            pair, marks that turn the direction of writing).
    """
    # Before anything else: what is far too long is not worth normalising.
    if len(typed) > 4 * max_length:
        raise InvalidField("too-long", high=str(max_length))
    if any(unicodedata.category(each) == "Cs" for each in typed):
        raise InvalidField("unreadable-text")
    text = " ".join(unicodedata.normalize("NFC", typed).split())
    if not text:
        raise InvalidField("empty")
    if any(unicodedata.category(each) == "Cc" or each in _TURNING for each in text):
        raise InvalidField("unreadable-text")
    if len(text) > max_length:
        raise InvalidField("too-long", high=str(max_length))
    return text
