"""The laboratory form: one record is one sample, with a value for each analyte that was measured.

Each analyte has four fields: its value, whether that is only a limit of what the assay can see, and
the laboratory's reference limits. Reference limits and value share one unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from prodiary.domain.forms import units
from prodiary.domain.forms.form import LONGEST_TERM, Field, Form, Need, Scale
from prodiary.domain.ids import FieldId, FormId
from prodiary.domain.provenance import STAFF_ROLES

BELOW: Final = "below"
ABOVE: Final = "above"
DECIMALS: Final = 4


@dataclass(frozen=True, slots=True)
class Analyte:
    """What is measured in a sample; `id` is the field that holds its value."""

    id: FieldId
    group: str
    scales: tuple[Scale, ...]

    @property
    def limit(self) -> FieldId:
        """Whether the value is a limit: it lies below or above what is written."""
        return FieldId(f"{self.id}-limit")

    @property
    def low(self) -> FieldId:
        """The laboratory's lower reference limit."""
        return FieldId(f"{self.id}-low")

    @property
    def high(self) -> FieldId:
        """The laboratory's upper reference limit."""
        return FieldId(f"{self.id}-high")


# Assays differ in what they count, so their units do not convert; 1:80 is a titre of 80.
_ANTIBODY = (
    units.scale((units.NMOL_L, units.PMOL_L), possible=("0", "10000"), plausible=("0", "1000")),
    units.scale(
        (units.U_ML, units.U_L_OF_U_ML), possible=("0", "100000"), plausible=("0", "10000")
    ),
    units.scale((units.TITRE,), possible=("0", "1000000"), plausible=("0", "100000")),
)


def _immunoglobulin(low: str, high: str) -> tuple[Scale, ...]:
    return (
        units.scale((units.G_L, units.MG_DL_OF_G_L), possible=("0", "200"), plausible=(low, high)),
    )


def _cells(high: str, *, plausible: tuple[str, str]) -> tuple[Scale, ...]:
    return (
        units.scale(
            (units.PER_NL, units.THOUSAND_PER_UL, units.PER_UL),
            possible=("0", high),
            plausible=plausible,
        ),
    )


_ENZYME = (
    units.scale((units.U_L, units.UKAT_L), possible=("0", "50000"), plausible=("1", "1000")),
)

ANALYTES: Final[tuple[Analyte, ...]] = (
    Analyte(FieldId("achr"), "antibodies", _ANTIBODY),
    Analyte(FieldId("musk"), "antibodies", _ANTIBODY),
    Analyte(FieldId("lrp4"), "antibodies", _ANTIBODY),
    Analyte(FieldId("igg"), "immunoglobulins", _immunoglobulin("1", "40")),
    Analyte(FieldId("iga"), "immunoglobulins", _immunoglobulin("0.05", "10")),
    Analyte(FieldId("igm"), "immunoglobulins", _immunoglobulin("0.05", "10")),
    Analyte(FieldId("neutrophils"), "blood", _cells("500", plausible=("0.1", "40"))),
    Analyte(FieldId("lymphocytes"), "blood", _cells("500", plausible=("0.01", "20"))),
    Analyte(
        FieldId("haemoglobin"),
        "blood",
        (
            units.scale((units.G_L, units.G_DL), possible=("10", "300"), plausible=("60", "200")),
            units.scale((units.MMOL_L,), possible=("0.6", "19"), plausible=("3.7", "12.5")),
        ),
    ),
    Analyte(FieldId("platelets"), "blood", _cells("5000", plausible=("10", "1000"))),
    Analyte(
        FieldId("ferritin"),
        "chemistry",
        (
            units.scale(
                (units.UG_L, units.NG_ML), possible=("0", "500000"), plausible=("1", "10000")
            ),
        ),
    ),
    Analyte(
        FieldId("crp"),
        "chemistry",
        (
            units.scale(
                (units.MG_L, units.MG_DL_OF_MG_L), possible=("0", "1000"), plausible=("0", "350")
            ),
        ),
    ),
    Analyte(FieldId("alt"), "chemistry", _ENZYME),
    Analyte(FieldId("ast"), "chemistry", _ENZYME),
    Analyte(
        FieldId("bilirubin"),
        "chemistry",
        (
            units.scale((units.UMOL_L,), possible=("0", "2000"), plausible=("1", "200")),
            units.scale((units.MG_DL,), possible=("0", "120"), plausible=("0.05", "12")),
        ),
    ),
    Analyte(
        FieldId("creatinine"),
        "chemistry",
        (
            units.scale((units.UMOL_L,), possible=("1", "5000"), plausible=("15", "500")),
            units.scale((units.MG_DL,), possible=("0.01", "60"), plausible=("0.15", "6")),
        ),
    ),
)


def _fields(analyte: Analyte) -> tuple[Field, ...]:
    measured = (Need(analyte.id),)
    reference = [
        Field(
            id=name,
            kind="number",
            group=analyte.group,
            unit_of=analyte.id,
            decimals=DECIMALS,
            needs=measured,
        )
        for name in (analyte.low, analyte.high)
    ]
    return (
        Field(
            id=analyte.id,
            kind="number",
            group=analyte.group,
            scales=analyte.scales,
            decimals=DECIMALS,
        ),
        Field(
            id=analyte.limit,
            kind="choice",
            group=analyte.group,
            choices=(BELOW, ABOVE),
            needs=measured,
        ),
        *reference,
    )


SAMPLE_TIME: Final = FieldId("sample-time")
LAB_NAME: Final = FieldId("laboratory")

LABORATORY: Final = Form(
    id=FormId("laboratory"),
    version="1",
    signed_by=STAFF_ROLES,
    repeats=True,
    about="visit",
    fields=(
        Field(id=SAMPLE_TIME, kind="moment", required=True),
        Field(id=LAB_NAME, kind="term", required=True, max_length=LONGEST_TERM),
        *(field for analyte in ANALYTES for field in _fields(analyte)),
        Field(id=FieldId("comment"), kind="text", group="comment"),
    ),
)
