"""Typed records: the forms that staff fill in, what each field takes, and what does not fit.

Pure data and functions. The words of fields and choices are in resources/forms; which events carry
the values is in `prodiary.domain.record_events`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from prodiary.domain.forms.checking import (
    Checked,
    Note,
    as_value,
    canonical,
    check,
    leftover,
    missing,
    sound,
)
from prodiary.domain.forms.contradictions import Contradiction, contradictions
from prodiary.domain.forms.form import (
    NO,
    YES,
    Field,
    FieldValue,
    Form,
    Kind,
    Need,
    Scale,
    Unit,
    Values,
)
from prodiary.domain.forms.laboratory import ANALYTES, LABORATORY, Analyte
from prodiary.domain.forms.reading import day_bounds, read_day, read_moment
from prodiary.domain.forms.safety import ADVERSE_EVENT, MEDICATION
from prodiary.domain.forms.treatment import DLT, INFUSION
from prodiary.domain.forms.visitforms import NOT_DONE, VISIT_FACTS, VITAL_SIGNS
from prodiary.domain.ids import FormId

__all__ = [
    "ADVERSE_EVENT",
    "ANALYTES",
    "DLT",
    "FORMS",
    "INFUSION",
    "LABORATORY",
    "MEDICATION",
    "NO",
    "NOT_DONE",
    "VISIT_FACTS",
    "VITAL_SIGNS",
    "YES",
    "Analyte",
    "Checked",
    "Contradiction",
    "Field",
    "FieldValue",
    "Form",
    "Kind",
    "Need",
    "Note",
    "Scale",
    "Unit",
    "Values",
    "as_value",
    "canonical",
    "check",
    "contradictions",
    "day_bounds",
    "leftover",
    "missing",
    "read_day",
    "read_moment",
    "sound",
]

FORMS: Final[Mapping[FormId, Form]] = MappingProxyType(
    {
        form.id: form
        for form in (
            VITAL_SIGNS,
            VISIT_FACTS,
            LABORATORY,
            ADVERSE_EVENT,
            MEDICATION,
            INFUSION,
            DLT,
            NOT_DONE,
        )
    }
)
"""Every form there is, by its id."""
