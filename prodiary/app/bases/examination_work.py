"""Working on an examination: read it, write into it, go from item to item; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtQml import QmlElement

from prodiary.app.bases.examination_view import ExaminationView
from prodiary.app.examined import Examined, begun_at, examined
from prodiary.app.models.examination_rows import number
from prodiary.app.models.stopwatch import Stopwatch
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.device.clinic.session import StaffSession
from prodiary.domain.event import NotDone
from prodiary.domain.ids import EntryId, InstrumentId, VisitId
from prodiary.domain.measure import parse_value, value_text

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Then = Callable[[], None]


@QmlElement
class ExaminationWork(ExaminationView):
    """What is under way when it is forgotten is recorded all the same, and shown to nobody."""

    stepChanged = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._stopwatch = Stopwatch(shared)
        self._stopwatch.stopped.connect(self._stopped)
        self._step = self._before = "item"
        self._reason: NotDone | None = None
        self._words = ""
        # Counts up when it is forgotten, so that nothing that comes later is taken for it.
        self._round = 0
        self.changed.connect(self.stepChanged)

    def start(self, visit: VisitId, instrument: InstrumentId) -> None:
        """Show the examination of a visit as far as it is; begin it where there is none yet."""
        staff = staff_session(self._shared)
        language = self._shared.study_language(staff.study)

        def find() -> EntryId:
            here = begun_at(staff, visit, instrument)
            return staff.examinations.begin(visit, instrument, language) if here is None else here

        self._load(find)

    def open(self, entry: EntryId) -> None:
        """Show an examination that was begun; also to whoever may not examine."""
        self._load(lambda: entry)

    def _load(self, find: Callable[[], EntryId]) -> None:
        self.forget()
        staff, now = staff_session(self._shared), self._round
        self._run(lambda: examined(staff, find()), lambda seen: self._opened(seen, now))

    def _opened(self, seen: Examined, now: int) -> None:
        if now != self._round:
            return
        self._seen = seen
        if seen.sheet.entry.state != "draft" or not seen.may:
            self._go("read")
        elif seen.sheet.resume_at < len(seen.items):
            self._move(seen.sheet.resume_at)
        else:
            self._go("review")

    def forget(self) -> None:
        """Show and keep nothing of anybody (C12)."""
        self._round += 1
        self._seen = None
        self._place = 0
        self._typed = self._option = self._words = ""
        self._reason = None
        self._step = self._before = "item"
        self._stopwatch.reset()
        self._set("idle")
        self._show()

    def keep(self) -> None:
        """Record what is typed before the vault is locked, as far as it can be recorded."""
        seen, item, typed = self._seen, self._item(), self._typed
        if seen is None or item is None or self._step != "item" or not self.pending:
            return
        staff, entry = staff_session(self._shared), seen.sheet.entry.id

        def record() -> None:
            # It may just have been recorded, by what is still under way here.
            stands = staff.examinations.sheet(entry).entry.responses.get(item.id)
            measured = None if stands is None else stands.measured
            if measured is None or measured.value != value_text(parse_value(typed)):
                staff.examinations.measure(entry, item.id, typed)

        self._shared.worker.run(record, lambda _: None, lambda _: None)

    def refresh(self) -> None:
        """Read it again, as after it was signed or the sex was written down."""
        self._write(lambda _staff, _entry: None, self._show)

    def _write(self, record: Callable[[StaffSession, EntryId], None], then: Then) -> None:
        seen = self._seen
        if seen is None or self._state == "busy":
            return
        staff, entry, now = staff_session(self._shared), seen.sheet.entry.id, self._round

        def write() -> Examined:
            record(staff, entry)
            return examined(staff, entry)

        self._run(write, lambda fresh: self._written(fresh, now, then))

    def _written(self, fresh: Examined, now: int, then: Then) -> None:
        if now == self._round:
            self._seen = fresh
            then()

    def _go(self, step: str) -> None:
        self._step = step
        self._reason, self._words = None, ""
        self._set("idle")
        self._show()

    def _move(self, place: int) -> None:
        self._place = place
        measure = self._measure()
        self._stopwatch.prepare(
            end_s=None if measure is None else measure.held_until,
            longest_s=0 if measure is None else measure.possible_high,
        )
        self._fill()
        self._go("item")

    def _after_recording(self, then: Then) -> None:
        """Go on with `then` once nothing is typed that is not recorded."""
        if self._state == "busy":
            return
        item, typed = self._item(), self._typed
        if item is None or self._step != "item" or not self.pending:
            then()
        else:
            self._write(
                lambda staff, entry: staff.examinations.measure(entry, item.id, typed), then
            )

    def _stopped(self, seconds: str) -> None:
        self._type(number(self._shared.language, seconds.removesuffix(".0")))

    def _type(self, text: str) -> None:
        if self._typed != text:
            self._typed = text
            if self._state == "failed":
                self._set("idle")
            self._show()

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        """What is on screen."""
        return self._step

    @Property(Stopwatch, notify=stepChanged)
    def stopwatch(self) -> Stopwatch:
        """For items that are timed."""
        return self._stopwatch

    @Property(str, notify=stepChanged)
    def reason(self) -> str:
        """Why the item is not done, as chosen so far."""
        return self._reason or ""
