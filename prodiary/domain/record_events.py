"""Facts about what staff write into forms: vital signs, laboratory values, adverse events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from prodiary.domain.entry_events import LONGEST_UNIT, NotDone
from prodiary.domain.ids import (
    FieldId,
    FormId,
    RecordId,
    VisitId,
    require_name,
    require_random_id,
)
from prodiary.domain.provenance import MAX_TEXT, PackRef, at_least


@dataclass(frozen=True, slots=True)
class RecordOpened:
    """A form was begun; its version is pinned. `visit` is None for what belongs to no visit."""

    TYPE: ClassVar[str] = "record-opened"
    record: RecordId
    form: FormId
    form_version: str
    pack: PackRef
    visit: VisitId | None = None

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids."""
        require_random_id(self.record)
        require_name(self.form, self.form_version)
        if self.visit is not None:
            require_random_id(self.visit)


@dataclass(frozen=True, slots=True)
class FieldSet:
    """A field was given a value, or emptied; every change is one event (A1).

    Attributes:
        record: The form it is in.
        field: Which.
        value: Its canonical text; None where there is none.
        unit: As it was measured or reported in; None where it has none.
        not_done: Why there is no value, where somebody should have taken one.
        reason: Why it was changed, once the form was signed.
    """

    TYPE: ClassVar[str] = "field-set"
    record: RecordId
    field: FieldId
    value: str | None
    unit: str | None = None
    not_done: NotDone | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids, empty or overlong texts, or a value not done."""
        require_random_id(self.record)
        require_name(self.field)
        at_least(-MAX_TEXT, -len(self.reason))
        if self.value is not None and not 0 < len(self.value) <= MAX_TEXT:
            msg = "not a value"
            raise ValueError(msg)
        if self.unit is not None and not 0 < len(self.unit) <= LONGEST_UNIT:
            msg = "not a unit"
            raise ValueError(msg)
        if self.value is None and self.unit is not None:
            msg = "a unit without a value"
            raise ValueError(msg)
        if self.value is not None and self.not_done is not None:
            msg = "what was not done has no value"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class RecordStruck:
    """A form was opened by mistake or for the wrong person: it counts no more and stays (A7)."""

    TYPE: ClassVar[str] = "record-struck"
    record: RecordId
    reason: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or a missing or overlong reason."""
        require_random_id(self.record)
        if not 0 < len(self.reason) <= MAX_TEXT:
            msg = "striking out needs a reason"
            raise ValueError(msg)
