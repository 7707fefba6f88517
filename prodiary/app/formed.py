"""A form with all that its page shows, read in one go in the worker's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from prodiary.device.clinic.filled import unfinished, values_of
from prodiary.device.clinic.session import StaffSession
from prodiary.device.clinic.signing import SignatureView
from prodiary.domain.forms import FORMS, Contradiction, Form, Values, contradictions
from prodiary.domain.ids import FieldId, FormId, RecordId, VisitId
from prodiary.domain.record import Record
from prodiary.domain.staff import form_task
from prodiary.errors import NothingDue


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSeen:
    """A form as it stands; nothing is recorded of one before its first value.

    Attributes:
        form: What it asks.
        visit: The visit it belongs to, or will.
        record: What was recorded; None before the first value.
        signatures: The signatures on it, oldest first.
        names: Who changed it, by id; an id without a name was of an older roster.
        may: Whether the role of who is at work goes with filling it in.
        may_sign: Whether it goes with signing it.
    """

    form: Form
    visit: VisitId | None
    record: Record | None
    signatures: tuple[SignatureView, ...]
    names: Mapping[str, str]
    may: bool
    may_sign: bool

    @property
    def values(self) -> Values:
        """What stands in its fields."""
        return {} if self.record is None else values_of(self.record)

    @property
    def missing(self) -> tuple[FieldId, ...]:
        """What still needs a value, or a reason why there is none."""
        if self.record is None:
            return tuple(each.id for each in self.form.asked({}) if each.required)
        return unfinished(self.record, self.form)

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """What does not go together."""
        return () if self.record is None else contradictions(self.form, self.values)

    @property
    def was_signed(self) -> bool:
        """Whether it ever was signed, so that every change needs a reason (A1)."""
        return bool(self.signatures)

    @property
    def struck(self) -> bool:
        """Whether it counts no more."""
        return self.record is not None and self.record.struck is not None


def read_form(staff: StaffSession, record: RecordId) -> FormSeen:
    """Read a form that was begun.

    Raises:
        UnknownRecord: There is none of that id.
        NothingDue: It was written by a newer prodiary and cannot be shown as a form.
    """
    found = staff.forms.get(record)
    return _seen(staff, found.opened.form, found.opened.visit, found)


def new_form(staff: StaffSession, form: FormId, visit: VisitId | None) -> FormSeen:
    """A form to be begun; where there may be only one and it was begun, that one.

    Raises:
        NothingDue: There is no such form.
    """
    known = FORMS.get(form)
    if known is not None and not known.repeats:
        for each in reversed(staff.forms.all(form)):
            same = known.about == "participant" or each.opened.visit == visit
            if each.struck is None and same:
                return _seen(staff, form, each.opened.visit, each)
    return _seen(staff, form, visit, None)


def _seen(
    staff: StaffSession, form: FormId, visit: VisitId | None, record: Record | None
) -> FormSeen:
    known = FORMS.get(form)
    if known is None:
        raise NothingDue
    may = staff.author.may(form_task(form))
    return FormSeen(
        form=known,
        visit=visit,
        record=record,
        signatures=() if record is None else staff.signatures(("record", record.id)),
        names={} if record is None else _names(staff, record),
        may=may,
        may_sign=may and staff.author.member.role in known.signed_by,
    )


def _names(staff: StaffSession, record: Record) -> Mapping[str, str]:
    by = [record.by, *(step.by for step in record.trail)]
    by += [] if record.struck_by is None else [record.struck_by]
    members = {str(each.id): staff.study.member(str(each.id)) for each in by}
    return {name: member.name for name, member in members.items() if member is not None}
