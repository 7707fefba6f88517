"""Forms of the treatment itself: the infusion, and the decision on dose-limiting toxicity."""

from __future__ import annotations

from typing import Final

from prodiary.domain.forms import units
from prodiary.domain.forms.form import LONGEST_TERM, YES, Field, Form, Need
from prodiary.domain.ids import FieldId, FormId

_LYMPHODEPLETION = (Need(FieldId("lymphodepletion"), frozenset({YES})),)

INFUSION: Final = Form(
    id=FormId("infusion"),
    version="1",
    signed_by=("investigator",),
    repeats=False,
    about="participant",
    fields=(
        Field(id=FieldId("date"), kind="date", required=True),
        Field(id=FieldId("start"), kind="moment", required=True),
        Field(id=FieldId("end"), kind="moment", required=True),
        Field(
            id=FieldId("dose-level"),
            kind="choice",
            group="dose",
            required=True,
            choices=("1", "2", "3", "4"),
        ),
        Field(id=FieldId("lot"), kind="term", group="dose", required=True, max_length=LONGEST_TERM),
        Field(
            id=FieldId("dose"),
            kind="number",
            group="dose",
            required=True,
            # Wide, because the protocol's dose levels are the sponsor's and not known here.
            scales=(
                units.scale(
                    (units.CELLS_KG, units.MILLION_CELLS_KG),
                    possible=("1", "100000000000"),
                    plausible=("10000", "1000000000"),
                ),
            ),
            decimals=6,
        ),
        Field(id=FieldId("stopped"), kind="flag", group="dose", required=True),
        Field(
            id=FieldId("stop-reason"),
            kind="text",
            group="dose",
            required=True,
            needs=(Need(FieldId("stopped"), frozenset({YES})),),
        ),
        Field(id=FieldId("lymphodepletion"), kind="flag", group="before", required=True),
        Field(
            id=FieldId("lymphodepletion-start"),
            kind="date",
            group="before",
            required=True,
            needs=_LYMPHODEPLETION,
        ),
        Field(
            id=FieldId("lymphodepletion-end"),
            kind="date",
            group="before",
            required=True,
            needs=_LYMPHODEPLETION,
        ),
        Field(id=FieldId("comment"), kind="text", group="comment"),
    ),
)

DLT: Final = Form(
    id=FormId("dlt"),
    version="1",
    signed_by=("investigator",),
    repeats=True,
    about="participant",
    fields=(
        # What prodiary proposed when the decision was taken (`prodiary.domain.dlt`), so that a
        # decision against it can be seen.
        Field(
            id=FieldId("proposed"),
            kind="choice",
            choices=("none", "met", "not-assessable", "window-open"),
        ),
        Field(
            id=FieldId("decision"),
            kind="choice",
            required=True,
            choices=("yes", "no", "not-evaluable"),
        ),
        Field(id=FieldId("reason"), kind="text", required=True),
        Field(id=FieldId("committee"), kind="flag", group="committee", required=True),
        Field(
            id=FieldId("committee-date"),
            kind="date",
            group="committee",
            required=True,
            needs=(Need(FieldId("committee"), frozenset({YES})),),
        ),
    ),
)
