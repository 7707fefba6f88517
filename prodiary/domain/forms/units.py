"""The units that forms take, with conversions where they are exact by definition.

Codes are ASCII and as people write them; how they are shown is for the words of a language. A pound
is 0.45359237 kg and a microkatal 60 U by definition. What would need a molar mass (creatinine,
bilirubin, haemoglobin) or an assay's own calibration (antibodies) is not converted at all.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from prodiary.domain.forms.form import Scale, Unit

Limits = tuple[str, str]


def scale(units: tuple[Unit, ...], *, possible: Limits, plausible: Limits) -> Scale:
    """A scale with its limits written as decimals, in the first unit."""
    return Scale(
        units=units,
        possible=(Decimal(possible[0]), Decimal(possible[1])),
        plausible=(Decimal(plausible[0]), Decimal(plausible[1])),
    )


def only(code: str, *, ucum: str | None = None) -> Unit:
    """A unit that is canonical; `ucum` where that spells it otherwise."""
    return Unit(code=code, ucum=ucum or code)


MMHG = only("mmHg", ucum="mm[Hg]")
PER_MINUTE = only("/min")
KG = only("kg")
LB = Unit(code="lb", ucum="[lb_av]", factor=Fraction("0.45359237"))
CELSIUS = only("degC", ucum="Cel")
FAHRENHEIT = Unit(code="degF", ucum="[degF]", factor=Fraction(5, 9), offset=Fraction(-160, 9))
DAYS = only("d")

G_L = only("g/L")
MG_DL_OF_G_L = Unit(code="mg/dL", ucum="mg/dL", factor=Fraction(1, 100))
G_DL = Unit(code="g/dL", ucum="g/dL", factor=Fraction(10))
MMOL_L = only("mmol/L")
UMOL_L = only("umol/L")
MG_DL = only("mg/dL")
MG_L = only("mg/L")
MG_DL_OF_MG_L = Unit(code="mg/dL", ucum="mg/dL", factor=Fraction(10))
UG_L = only("ug/L")
NG_ML = Unit(code="ng/mL", ucum="ng/mL")
PER_NL = only("10^9/L", ucum="10*9/L")
THOUSAND_PER_UL = Unit(code="10^3/uL", ucum="10*3/uL")
PER_UL = Unit(code="/uL", ucum="/uL", factor=Fraction(1, 1000))
U_L = only("U/L")
UKAT_L = Unit(code="ukat/L", ucum="ukat/L", factor=Fraction(60))
NMOL_L = only("nmol/L")
PMOL_L = Unit(code="pmol/L", ucum="pmol/L", factor=Fraction(1, 1000))
U_ML = only("U/mL")
U_L_OF_U_ML = Unit(code="U/L", ucum="U/L", factor=Fraction(1, 1000))
TITRE = only("titre", ucum="{titer}")

MG = only("mg")
G = Unit(code="g", ucum="g", factor=Fraction(1000))
UG = Unit(code="ug", ucum="ug", factor=Fraction(1, 1000))
MG_KG = only("mg/kg")
G_KG = Unit(code="g/kg", ucum="g/kg", factor=Fraction(1000))
MG_M2 = only("mg/m2")
ML = only("mL")
IU = only("IU", ucum="[iU]")
TABLETS = only("tablets", ucum="{tbl}")
SESSIONS = only("sessions", ucum="{session}")

CELLS_KG = only("cells/kg", ucum="{cells}/kg")
MILLION_CELLS_KG = Unit(code="10^6 cells/kg", ucum="10*6.{cells}/kg", factor=Fraction(10**6))
