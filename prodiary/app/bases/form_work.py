"""Work on a form: it is read, and what is typed is recorded; nothing typed is lost (M9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.form_view import FormView
from prodiary.app.filling import Change, Opened, Results, look_at_form, record_changes
from prodiary.app.formed import FormSeen
from prodiary.app.models.form_rows import Tried
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.domain.ids import FieldId, FormId, RecordId, VisitId

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FormWork(FormView):
    """A form is begun with its first value, so that looking at one leaves no trace.

    What is typed is recorded when its field is left, and before the page or the vault is.
    """

    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._opened: Opened | None = None

    def start(self, form: FormId, visit: VisitId | None = None) -> None:
        """Show a form to be begun; where there may be only one and there is, that one."""
        self._load(Opened(form, visit))

    def open(self, record: RecordId) -> None:
        """Show a form that was begun."""
        self._load(Opened(FormId(""), record=record))

    def _load(self, opened: Opened) -> None:
        self.forget()
        self._opened, staff = opened, staff_session(self._shared)
        self._run(lambda: look_at_form(staff, opened), lambda seen: self._take(opened, seen, {}))

    def forget(self) -> None:
        """Show and keep nothing of anybody (C12)."""
        self._opened = None
        self._wipe()
        self._set("idle")
        self._show()

    def keep(self) -> None:
        """Record what is typed before the vault is locked, as far as it can be recorded."""
        opened, changes = self._opened, self._pending()
        if opened is None or not changes or not self._may_set(changes):
            return
        staff, reason = staff_session(self._shared), self._why
        zone = self._shared.clock.now().wall.tzinfo
        self._shared.worker.run(
            lambda: record_changes(staff, opened, changes, reason=reason, zone=zone),
            lambda _: None,
            lambda _: None,
        )

    def _take(self, opened: Opened, seen: FormSeen, results: Results) -> None:
        if opened is not self._opened:
            return
        self._seen = seen
        for field, tried in results.items():
            before = self._tried.get(field, Tried(0)).round
            self._tried[field] = replace(tried, round=before + 1)
        self._show()

    @property
    def _why(self) -> str:
        return self._reason if self.changeable else ""

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        """What stands in a field's line; recorded when the field is left."""
        row = self._row(field)
        if row is not None and text != row.typed:
            self._typed[FieldId(field)] = text
        else:
            self._typed.pop(FieldId(field), None)

    @Slot(str)
    def leave(self, field: str) -> None:
        """Record what was typed in a field."""
        changes = [each for each in self._pending() if each.field == field]
        if changes:
            self._write(changes)

    def _pending(self) -> list[Change]:
        return [
            Change(field, text, row.unit if row.units else None)
            for field, text in self._typed.items()
            if (row := self._row(field)) is not None
        ]

    def _with_others(self, change: Change) -> list[Change]:
        """A change after all that was typed elsewhere; what was typed in its field is let go."""
        self._typed.pop(change.field, None)
        return [*self._pending(), change]

    def _may_set(self, changes: Sequence[Change]) -> bool:
        at = self._changing
        if self.editable:
            return True
        only = at is not None and {each.field for each in changes} == {at[0]}
        return self.changeable and only and bool(self._reason)

    def _write(self, changes: Sequence[Change], then: Callable[[], None] | None = None) -> None:
        """Record changes in one go, then go on unless one was refused.

        A save that is under way keeps none from being made: the worker takes them in turn.
        """
        opened = self._opened
        if opened is None or self._seen is None or (changes and not self._may_set(changes)):
            return
        staff, reason = staff_session(self._shared), self._why
        zone = self._shared.clock.now().wall.tzinfo

        def write() -> tuple[FormSeen, Results]:
            results = record_changes(staff, opened, changes, reason=reason, zone=zone)
            return look_at_form(staff, opened), results

        self._run(write, lambda found: self._written(opened, changes, found, then))

    def _written(
        self,
        opened: Opened,
        changes: Sequence[Change],
        found: tuple[FormSeen, Results],
        then: Callable[[], None] | None,
    ) -> None:
        if opened is not self._opened:
            return
        seen, results = found
        for each in changes:
            if self._typed.get(each.field, each.text) == each.text:
                self._typed.pop(each.field, None)
            else:
                # More was typed meanwhile: that is to stay, and is recorded in its turn.
                results.pop(each.field, None)
        fine = all(each.refusal is None for each in results.values())
        if fine and changes and self._changing is not None:
            self._changing, self._reason = None, ""
        self._take(opened, seen, results)
        if fine and then is not None:
            then()

    def _leave(self) -> None:
        self.forget()
        self.left.emit()
