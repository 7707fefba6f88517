"""Forms of a visit: vital signs, what examinations need to know, and what was not done at all."""

from __future__ import annotations

from typing import Final, get_args

from prodiary.domain.entry_events import NotDone
from prodiary.domain.forms import units
from prodiary.domain.forms.form import YES, Field, Form, Need
from prodiary.domain.ids import FieldId, FormId
from prodiary.domain.provenance import STAFF_ROLES

READINGS: Final = (1, 2, 3)
"""Blood pressure can be taken up to three times; each reading has its own pulse."""

_PRESSURE_HIGH = units.scale((units.MMHG,), possible=("30", "300"), plausible=("80", "190"))
_PRESSURE_LOW = units.scale((units.MMHG,), possible=("10", "200"), plausible=("40", "120"))
_PULSE = units.scale((units.PER_MINUTE,), possible=("20", "300"), plausible=("40", "140"))
_WEIGHT = units.scale((units.KG, units.LB), possible=("20", "350"), plausible=("35", "160"))
_TEMPERATURE = units.scale(
    (units.CELSIUS, units.FAHRENHEIT), possible=("30", "45"), plausible=("35", "39")
)


def _reading(number: int) -> tuple[Field, ...]:
    """One reading: what follows the upper pressure is asked once there is one."""
    group = f"reading-{number}"
    upper = FieldId(f"systolic-{number}")
    before = () if number == 1 else (Need(FieldId(f"systolic-{number - 1}")),)
    taken = (Need(upper),)
    return (
        Field(
            id=upper,
            kind="number",
            group=group,
            required=number == 1,
            scales=(_PRESSURE_HIGH,),
            needs=before,
        ),
        Field(
            id=FieldId(f"diastolic-{number}"),
            kind="number",
            group=group,
            required=True,
            scales=(_PRESSURE_LOW,),
            needs=taken,
        ),
        Field(
            id=FieldId(f"pulse-{number}"),
            kind="number",
            group=group,
            required=number == 1,
            scales=(_PULSE,),
            # The first pulse stands by itself: it can be felt where no pressure can be taken.
            needs=() if number == 1 else taken,
        ),
    )


VITAL_SIGNS: Final = Form(
    id=FormId("vital-signs"),
    version="1",
    signed_by=STAFF_ROLES,
    repeats=True,
    about="visit",
    fields=(
        Field(id=FieldId("time"), kind="moment", required=True),
        Field(
            id=FieldId("position"),
            kind="choice",
            required=True,
            choices=("sitting", "lying", "standing"),
        ),
        Field(id=FieldId("arm"), kind="choice", required=True, choices=("right", "left")),
        *(field for number in READINGS for field in _reading(number)),
        Field(
            id=FieldId("weight"),
            kind="number",
            group="body",
            required=True,
            scales=(_WEIGHT,),
            decimals=2,
        ),
        Field(
            id=FieldId("temperature"),
            kind="number",
            group="body",
            scales=(_TEMPERATURE,),
            decimals=2,
        ),
        Field(id=FieldId("comment"), kind="text", group="comment"),
    ),
)

VISIT_FACTS: Final = Form(
    id=FormId("visit-facts"),
    version="1",
    signed_by=STAFF_ROLES,
    repeats=False,
    about="visit",
    fields=(
        # Grip is graded by it (instruments.md section 4); as at birth, because the norms are.
        Field(id=FieldId("sex"), kind="choice", required=True, choices=("female", "male")),
        Field(
            id=FieldId("dominant-hand"),
            kind="choice",
            required=True,
            choices=("right", "left", "both"),
        ),
        # How long to wait after it is for the protocol to say (instruments.md section 4, traps).
        Field(id=FieldId("pyridostigmine"), kind="flag", required=True),
        Field(
            id=FieldId("last-pyridostigmine"),
            kind="moment",
            required=True,
            needs=(Need(FieldId("pyridostigmine"), frozenset({YES})),),
        ),
    ),
)

NOT_DONE: Final = Form(
    id=FormId("not-done"),
    version="1",
    signed_by=STAFF_ROLES,
    repeats=True,
    about="visit",
    fields=(
        Field(
            id=FieldId("what"),
            kind="choice",
            required=True,
            choices=(
                "visit",
                "questionnaire",
                "examination",
                "vital-signs",
                "laboratory",
                "infusion",
                "other",
            ),
        ),
        Field(
            id=FieldId("which"),
            kind="term",
            required=True,
            max_length=200,
            needs=(Need(FieldId("what"), frozenset({"questionnaire", "examination", "other"})),),
        ),
        Field(
            id=FieldId("why"),
            kind="choice",
            required=True,
            choices=get_args(NotDone),
        ),
        Field(
            id=FieldId("words"),
            kind="text",
            required=True,
            needs=(Need(FieldId("why"), frozenset({"other"})),),
        ),
    ),
)
