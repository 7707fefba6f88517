"""The audit trail of a participant: looked through, followed at one data point, copied (A1, A4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.trail_view import Step, TrailView
from prodiary.app.models.staff_copy import StaffCopyViewModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.domain.ids import Language
from prodiary.domain.trail import GROUPS, TrailRow

if TYPE_CHECKING:
    from prodiary.app.models.trail_rows import TrailTold
    from prodiary.device.clinic.session import StaffSession

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST = 100


@QmlElement
class TrailViewModel(TrailView):
    """Filters stay until they are taken away or the participant's vault is closed."""

    left = Signal()
    copyChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._copy = StaffCopyViewModel(shared)
        shared.language_changed.connect(self._tell_again)

    @Property(StaffCopyViewModel, notify=copyChanged)
    def copy(self) -> StaffCopyViewModel:
        """A copy of it on its way out."""
        return self._copy

    def start(self) -> None:
        """Read the trail again; filters set before are still set."""
        self._step, self._point, self._page = "list", None, 0
        self._from_outside = False
        self._copy.forget()
        self._read(lambda: None)

    def start_at(self, kind: str, thing: str, point: str) -> None:
        """Show the trail of one item of an ``entry`` or one field of a ``record``.

        Leaving leads back to where it was asked for.
        """
        self._step, self._point, self._page = "list", None, 0
        self._copy.forget()
        self._from_outside = True
        self._read(lambda: self._find(kind, thing, point))

    def _find(self, kind: str, thing: str, point: str) -> None:
        row = None if self._trail is None else self._trail.at_point(kind, thing, point)
        if row is not None:
            self._open(row)

    def forget(self) -> None:
        """Show and keep nothing of anybody, filters among it (C12)."""
        self._copy.forget()
        self._wipe()
        self._set("idle")
        self._show()

    def _read(self, then: Callable[[], None]) -> None:
        staff, language = staff_session(self._shared), Language(self._shared.language)

        def read() -> TrailTold:
            from prodiary.app.models.trail_rows import TrailTold  # noqa: PLC0415

            return TrailTold(staff.trail(), language)

        self._run(read, lambda told: self._take(staff, told, then))

    def _take(self, staff: StaffSession, told: TrailTold, then: Callable[[], None]) -> None:
        # What comes after somebody locked is of a participant who is no longer there.
        if self._shared.session is staff:
            self._trail = told
            then()
            self._show()

    def _tell_again(self) -> None:
        if self._trail is not None and self._shared.session is not None:
            self._read(lambda: None)

    def _open(self, row: TrailRow) -> None:
        self._point, self._step = row, "point"
        self._show()

    def _go(self, step: Step) -> None:
        self._step, self._point = step, None
        self._show()

    def _narrow(self) -> None:
        self._page = 0
        self._go("list")

    @Slot(str)
    def openPoint(self, key: str) -> None:
        """Show all that happened to the data point of a row."""
        row = None if self._trail is None else self._trail.row(key)
        if row is not None and row.point is not None:
            self._open(row)

    @Slot(str)
    def chooseFilter(self, step: str) -> None:
        """Choose what to look for: ``about``, ``who`` or ``kind``."""
        if self._trail is not None and step in {"about", "who", "kind"}:
            self._go("about" if step == "about" else "who" if step == "who" else "kind")

    @Slot(str)
    def choose(self, key: str) -> None:
        """Set the filter that is being chosen; an empty key takes it away."""
        told = self._trail
        if told is None:
            return
        if self._step == "about":
            self._about = told.thing(key)
        elif self._step == "who":
            self._who = told.person(key)
        elif self._step == "kind":
            self._group = key if key in GROUPS else ""
        else:
            return
        self._narrow()

    @Slot(str)
    def lookFor(self, text: str) -> None:
        """Show only rows in which this is said."""
        if text[:_LONGEST] != self._text:
            self._text = text[:_LONGEST]
            self._narrow()

    @Slot(str, str)
    def setDay(self, which: str, typed: str) -> None:
        """Show only rows from, or through, a day: year-month-day; empty for no limit."""
        if which in self._days and typed.strip() != self._days[which]:
            self._days[which] = typed.strip()[:_LONGEST]
            self._narrow()

    @Slot(bool)
    def onlyFlagged(self, on: bool) -> None:  # called from QML
        """Show only rows that a reader should not overlook."""
        self._flagged = on
        self._narrow()

    @Slot()
    def widen(self) -> None:
        """Take all filters away."""
        told, outside = self._trail, self._from_outside
        self._wipe()
        self._trail, self._from_outside = told, outside
        self._narrow()

    @Slot()
    def earlierRows(self) -> None:
        """To older rows."""
        if self.earlier:
            self._page += 1
            self._show()

    @Slot()
    def laterRows(self) -> None:
        """To newer rows."""
        if self.later:
            self._page -= 1
            self._show()

    @Slot()
    def copyPdf(self) -> None:
        """Prepare a copy of the rows shown on paper; the filters are stated on it."""
        told, where = self._trail, self.where
        if told is not None:
            self._copy.prepare("trail-pdf", lambda copying: copying.trail_pdf(told.trail, where))

    @Slot()
    def copyCsv(self) -> None:
        """Prepare a copy of the whole trail as a table."""
        told = self._trail
        if told is not None:
            self._copy.prepare("trail-csv", lambda copying: copying.trail_csv(told.trail))

    @Slot()
    def back(self) -> None:
        """From the copy, a choice or a data point to the rows; from the rows, leave."""
        if self._state == "busy" or self._copy.state == "busy":
            return
        if self._copy.kind:
            self._copy.back()
        elif self._step != "list" and not self._from_outside:
            self._go("list")
        else:
            self.left.emit()
