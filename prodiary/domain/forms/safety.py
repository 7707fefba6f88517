"""Forms of what befalls a participant and what is given for it: adverse events, medication.

Grades are numbers. What each means is in the published criteria that the protocol names (CTCAE for
events, ASTCT for CRS and ICANS), which are others' texts and are not repeated here.
"""

from __future__ import annotations

from typing import Final

from prodiary.domain.forms import units
from prodiary.domain.forms.form import LONGEST_TERM, NO, YES, Field, Form, Need
from prodiary.domain.ids import FieldId, FormId
from prodiary.domain.provenance import STAFF_ROLES

GRADES: Final = ("1", "2", "3", "4", "5")
RELATIONS: Final = ("unrelated", "unlikely", "possible", "probable", "definite")
SYSTEMS: Final = ("haematological", "cardiac", "renal", "other-organ", "general")
"""Body systems as the evaluation of toxicity asks for them; general is no one organ: a fever."""
CRITERIA: Final = (
    "death",
    "life-threatening",
    "hospital",
    "disability",
    "birth-defect",
    "important",
)
"""What makes an event serious; each is a field of its own, since several can hold."""
SERIOUS: Final = tuple(FieldId(f"serious-{each}") for each in CRITERIA)

_SERIOUS = (Need(FieldId("serious"), frozenset({YES})),)
_BLOOD = Need(FieldId("system"), frozenset({"haematological"}))
_ENDED = (Need(FieldId("ongoing"), frozenset({NO})),)

ADVERSE_EVENT: Final = Form(
    id=FormId("adverse-event"),
    version="1",
    # Whether the treatment caused it is a physician's judgement.
    signed_by=("investigator",),
    repeats=True,
    about="participant",
    fields=(
        Field(id=FieldId("term"), kind="term", required=True, max_length=LONGEST_TERM),
        Field(id=FieldId("onset"), kind="date", required=True, partial=True),
        Field(id=FieldId("ongoing"), kind="flag", required=True),
        Field(id=FieldId("end"), kind="date", required=True, partial=True, needs=_ENDED),
        Field(
            id=FieldId("outcome"),
            kind="choice",
            required=True,
            choices=(
                "recovered",
                "recovering",
                "not-recovered",
                "sequelae",
                "fatal",
                "unknown",
            ),
        ),
        Field(id=FieldId("grade"), kind="choice", group="grading", required=True, choices=GRADES),
        Field(id=FieldId("system"), kind="choice", group="grading", required=True, choices=SYSTEMS),
        Field(
            id=FieldId("lymphopenia"),
            kind="flag",
            group="grading",
            required=True,
            needs=(_BLOOD,),
        ),
        Field(
            id=FieldId("severe-days"),
            kind="number",
            group="grading",
            required=True,
            scales=(units.scale((units.DAYS,), possible=("0", "999"), plausible=("0", "90")),),
            needs=(_BLOOD, Need(FieldId("grade"), frozenset({"3", "4", "5"}))),
        ),
        Field(
            id=FieldId("syndrome"),
            kind="choice",
            group="grading",
            required=True,
            choices=("neither", "crs", "icans"),
        ),
        Field(
            id=FieldId("crs-grade"),
            kind="choice",
            group="grading",
            required=True,
            choices=GRADES,
            needs=(Need(FieldId("syndrome"), frozenset({"crs"})),),
        ),
        Field(
            id=FieldId("icans-grade"),
            kind="choice",
            group="grading",
            required=True,
            choices=GRADES,
            needs=(Need(FieldId("syndrome"), frozenset({"icans"})),),
        ),
        Field(id=FieldId("serious"), kind="flag", group="seriousness", required=True),
        *(Field(id=each, kind="flag", group="seriousness", needs=_SERIOUS) for each in SERIOUS),
        Field(
            id=FieldId("relation-product"),
            kind="choice",
            group="cause",
            required=True,
            choices=RELATIONS,
        ),
        Field(
            id=FieldId("relation-lymphodepletion"),
            kind="choice",
            group="cause",
            required=True,
            choices=(*RELATIONS, "not-given"),
        ),
        Field(
            id=FieldId("action"),
            kind="choice",
            group="action",
            required=True,
            choices=("none", "medication", "infusion-paused", "infusion-stopped", "other"),
        ),
        Field(
            id=FieldId("action-words"),
            kind="text",
            group="action",
            required=True,
            needs=(Need(FieldId("action"), frozenset({"other"})),),
        ),
        # Only where the study's safety committee was asked about this event.
        Field(
            id=FieldId("committee"),
            kind="choice",
            group="committee",
            choices=("dose-limiting", "not-dose-limiting"),
        ),
        Field(
            id=FieldId("committee-date"),
            kind="date",
            group="committee",
            required=True,
            needs=(Need(FieldId("committee")),),
        ),
        Field(id=FieldId("comment"), kind="text", group="comment"),
    ),
)

_DOSE = (
    units.scale(
        (units.MG, units.G, units.UG), possible=("0", "1000000"), plausible=("0.001", "200000")
    ),
    units.scale((units.MG_KG, units.G_KG), possible=("0", "10000"), plausible=("0.01", "2000")),
    units.scale((units.MG_M2,), possible=("0", "100000"), plausible=("0.1", "2000")),
    units.scale((units.ML,), possible=("0", "20000"), plausible=("0.1", "5000")),
    units.scale((units.IU,), possible=("0", "10000000"), plausible=("1", "1000000")),
    units.scale((units.TABLETS,), possible=("0", "100"), plausible=("0.25", "10")),
    units.scale((units.SESSIONS,), possible=("0", "50"), plausible=("1", "10")),
)

MEDICATION: Final = Form(
    id=FormId("medication"),
    version="1",
    signed_by=STAFF_ROLES,
    repeats=True,
    about="participant",
    fields=(
        Field(id=FieldId("name"), kind="term", required=True, max_length=LONGEST_TERM),
        Field(
            id=FieldId("purpose"),
            kind="choice",
            required=True,
            choices=("mg-standard", "rescue", "premedication", "lymphodepletion", "other"),
        ),
        Field(id=FieldId("dose"), kind="number", required=True, scales=_DOSE, decimals=4),
        Field(id=FieldId("frequency"), kind="term", max_length=LONGEST_TERM),
        Field(
            id=FieldId("route"),
            kind="choice",
            required=True,
            choices=(
                "oral",
                "intravenous",
                "subcutaneous",
                "intramuscular",
                "inhaled",
                "apheresis",
                "other",
            ),
        ),
        Field(id=FieldId("start"), kind="date", required=True, partial=True),
        Field(id=FieldId("ongoing"), kind="flag", required=True),
        Field(id=FieldId("end"), kind="date", required=True, partial=True, needs=_ENDED),
        Field(id=FieldId("comment"), kind="text", group="comment"),
    ),
)
