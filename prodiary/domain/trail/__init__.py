"""The audit trail for people: every event told as who, when, what, old, new and why (A1, A4, A5).

Everything here is in codes; `prodiary.documents` turns them into the words of a language.
"""

from prodiary.domain.trail.finding import GROUPS, Filter, at_point, filtered
from prodiary.domain.trail.history import Recorded, standing
from prodiary.domain.trail.rows import About, AboutKind, Detail, Flag, Place, Thing, TrailRow, Value
from prodiary.domain.trail.telling import trail

__all__ = [
    "GROUPS",
    "About",
    "AboutKind",
    "Detail",
    "Filter",
    "Flag",
    "Place",
    "Recorded",
    "Thing",
    "TrailRow",
    "Value",
    "at_point",
    "filtered",
    "standing",
    "trail",
]
