"""Recording what was typed into a form; in the worker's thread, several fields in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from prodiary.app.formed import FormSeen, new_form, read_form
from prodiary.app.models.form_rows import Tried
from prodiary.device.clinic.session import StaffSession
from prodiary.domain.event import NotDone
from prodiary.domain.forms import FORMS, check
from prodiary.domain.ids import FieldId, FormId, RecordId, VisitId
from prodiary.errors import InvalidField

Results = dict[FieldId, Tried]


@dataclass
class Opened:
    """The form at hand; `record` is set, by the worker's thread alone, once one is begun."""

    form: FormId
    visit: VisitId | None = None
    record: RecordId | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One field to be set; an empty text empties it, or says why there is no value."""

    field: FieldId
    text: str
    unit: str | None = None
    not_done: NotDone | None = None


def look_at_form(staff: StaffSession, opened: Opened) -> FormSeen:
    """Read the form as it stands.

    Raises:
        NothingDue, UnknownRecord: As `read_form`.
    """
    if opened.record is None:
        seen = new_form(staff, opened.form, opened.visit)
        opened.record = None if seen.record is None else seen.record.id
    else:
        seen = read_form(staff, opened.record)
        opened.form, opened.visit = seen.form.id, seen.visit
    return seen


def record_changes(
    staff: StaffSession,
    opened: Opened,
    changes: Sequence[Change],
    *,
    reason: str,
    zone: tzinfo | None,
) -> Results:
    """Record changes in their order; a value that cannot be is refused and the others go on.

    A form is begun with its first value.

    Raises:
        ProdiaryError: As `Writing.set`, but for `InvalidField`, which is among the results.
    """
    results: Results = {}
    for each in changes:
        try:
            results[each.field] = _record(staff, opened, each, reason, zone)
        except InvalidField as error:
            results[each.field] = Tried(0, error, text=each.text)
    return results


def _record(
    staff: StaffSession, opened: Opened, change: Change, reason: str, zone: tzinfo | None
) -> Tried:
    if opened.record is None:
        if change.not_done is None:
            if not change.text.strip():
                return Tried(0)
            # A form is not begun for a value that cannot be.
            check(FORMS[opened.form], change.field, change.text, unit=change.unit, zone=zone)
        opened.record = staff.forms.begin(opened.form, opened.visit)
    if change.not_done is not None:
        staff.forms.not_done(opened.record, change.field, change.not_done, reason=reason)
        return Tried(0)
    notes = staff.forms.set(
        opened.record, change.field, change.text, unit=change.unit, reason=reason
    )
    return Tried(0, notes=notes)
