"""What examinations need to know of the participant, read from the forms that say it."""

from __future__ import annotations

from typing import Final

from prodiary.domain.bands import Sex
from prodiary.domain.ids import FieldId, FormId
from prodiary.domain.record import Records

FACTS: Final = FormId("visit-facts")
_SEX: Final = FieldId("sex")


def sex_of(records: Records) -> Sex | None:
    """The sex by which grip is graded, as written down last; None where nobody did."""
    found: Sex | None = None
    for record in records.values():
        field = record.fields.get(_SEX)
        if record.opened.form != FACTS or record.struck is not None or field is None:
            continue
        if field.value == "female":
            found = "female"
        elif field.value == "male":
            found = "male"
    return found
