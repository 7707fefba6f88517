"""What the page of the audit trail shows, a page of rows at a time (A4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.device.clinic.session import StaffSession
from prodiary.domain.provenance import Originator
from prodiary.domain.trail import GROUPS, Filter, Thing, TrailRow

if TYPE_CHECKING:
    from prodiary.app.models.trail_rows import TrailTold

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Step = Literal["list", "about", "who", "kind", "point"]
ROWS_A_PAGE: Final = 40
"""So many are drawn at once, however long the trail is."""


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One row of the trail in words; `key` opens the trail of its data point, where it has one."""

    key: str
    when: str
    who: str
    what: str
    about: str
    point: str
    before: str
    after: str
    why: str
    more: list[str]
    flags: list[str]


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One thing or person to look for; an empty key is everything."""

    key: str
    words: str
    detail: str
    chosen: bool


@QmlElement
class TrailView(ScreenModel):
    """Rows, filters and the choices for them, in the language of the screens."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._lines: RowsModel[TrailLine] = RowsModel(TrailLine)
        self._choices: RowsModel[ChoiceRow] = RowsModel(ChoiceRow)
        self._wipe()

    def _wipe(self) -> None:
        self._trail: TrailTold | None = None
        self._found: tuple[TrailRow, ...] = ()
        self._page = 0
        self._step: Step = "list"
        self._point: TrailRow | None = None
        self._from_outside = False
        self._about: Thing | None = None
        self._who: Originator | None = None
        self._group = ""
        self._flagged = False
        self._text = ""
        self._days: dict[str, str] = {"first": "", "last": ""}

    @property
    def where(self) -> Filter:
        """What is looked for; a day that cannot be read does not narrow it."""
        return Filter(
            about=self._about,
            who=self._who,
            kinds=GROUPS.get(self._group),
            first=_day(self._days["first"]),
            last=_day(self._days["last"]),
            text=self._text,
            flagged=self._flagged,
        )

    def _show(self) -> None:
        told = self._trail
        if told is None:
            self._lines.show([])
            self._choices.show([])
            self.changed.emit()
            return
        if self._step == "point" and self._point is not None:
            self._lines.show(told.lines(told.at(self._point)))
        else:
            self._found = told.found(self.where)
            self._page = min(self._page, self._last_page)
            start = self._page * ROWS_A_PAGE
            self._lines.show(told.lines(self._found[start : start + ROWS_A_PAGE]))
        self._choices.show(self._offered(told))
        self.changed.emit()

    def _offered(self, told: TrailTold) -> list[ChoiceRow]:
        everything: Mapping[str, bool] = {
            "about": self._about is None,
            "who": self._who is None,
            "kind": not self._group,
        }
        if self._step not in everything:
            return []
        offered = [ChoiceRow("", "", "", everything[self._step])]
        if self._step == "about":
            return offered + told.things(self._about)
        if self._step == "who":
            return offered + told.people(self._who)
        return offered + [ChoiceRow(name, "", "", name == self._group) for name in GROUPS]

    @property
    def _last_page(self) -> int:
        return max(0, (len(self._found) - 1) // ROWS_A_PAGE)

    @Property(QObject, notify=changed)
    def lines(self) -> RowsModel[TrailLine]:
        """A page of rows, the newest first; of one data point, all of them, the oldest first."""
        return self._lines

    @Property(QObject, notify=changed)
    def choices(self) -> RowsModel[ChoiceRow]:
        """What a filter can be set to."""
        return self._choices

    @Property(str, notify=changed)
    def subject(self) -> str:
        """Whose trail it is."""
        return "" if self._trail is None else self._trail.trail.subject or ""

    @Property(str, notify=changed)
    def by(self) -> str:
        """The name of who is at work; empty when nobody is."""
        session = self._shared.session
        return session.author.member.name if isinstance(session, StaffSession) else ""

    @Property(str, notify=changed)
    def role(self) -> str:
        """Their role, as a fixed word."""
        session = self._shared.session
        return session.author.member.role if isinstance(session, StaffSession) else ""

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether what is shown is so."""
        return self._trail is not None

    @Property(str, notify=changed)
    def step(self) -> str:
        """``list``, ``about``, ``who``, ``kind`` or ``point``."""
        return self._step

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many rows there are."""
        return 0 if self._trail is None else len(self._trail.trail.rows)

    @Property(int, notify=changed)
    def found(self) -> int:
        """How many of them the filters show."""
        return len(self._found)

    @Property(int, notify=changed)
    def firstShown(self) -> int:
        """The number of the first row on this page; 0 where there is none."""
        return 0 if not self._found else self._page * ROWS_A_PAGE + 1

    @Property(int, notify=changed)
    def lastShown(self) -> int:
        """The number of the last row on this page."""
        return min(len(self._found), (self._page + 1) * ROWS_A_PAGE)

    @Property(bool, notify=changed)
    def earlier(self) -> bool:
        """Whether there are older rows than those shown."""
        return self._page < self._last_page

    @Property(bool, notify=changed)
    def later(self) -> bool:
        """Whether there are newer rows than those shown."""
        return self._page > 0

    @Property(str, notify=changed)
    def point(self) -> str:
        """The data point whose trail is shown."""
        told, row = self._trail, self._point
        return "" if told is None or row is None else told.point(row)

    @Property(str, notify=changed)
    def about(self) -> str:
        """What is looked for; empty for everything."""
        told, about = self._trail, self._about
        return "" if told is None or about is None else told.title(about)

    @Property(str, notify=changed)
    def who(self) -> str:
        """Who is looked for; empty for everybody."""
        told, who = self._trail, self._who
        return "" if told is None or who is None else told.name(who)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """The group of events looked for, as a fixed word; empty for all."""
        return self._group

    @Property(bool, notify=changed)
    def flagged(self) -> bool:
        """Whether only rows with a flag are shown."""
        return self._flagged

    @Property(str, notify=changed)
    def text(self) -> str:
        """The text looked for."""
        return self._text

    @Property(str, notify=changed)
    def first(self) -> str:
        """From this day on, as it was typed."""
        return self._days["first"]

    @Property(str, notify=changed)
    def last(self) -> str:
        """Through this day, as it was typed."""
        return self._days["last"]

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        """Whether a day that was typed is none."""
        return any(typed and _day(typed) is None for typed in self._days.values())

    @Property(bool, notify=changed)
    def narrowed(self) -> bool:
        """Whether any filter is set."""
        return self.where != Filter()


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
