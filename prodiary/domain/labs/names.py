"""Names that laboratories give to analytes and units, and what they are in a form.

The list is short on purpose. A name that is not in it is refused, since taking one antibody for
another, or giga for gram, would be worse than typing a value in by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from prodiary.domain.forms.laboratory import ANALYTES, Analyte

_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "achr": ("achr-ab", "anti-achr", "achr antibody", "achr antibodies"),
    "musk": ("musk-ab", "anti-musk", "musk antibody", "musk antibodies"),
    "lrp4": ("lrp4-ab", "anti-lrp4", "lrp4 antibody", "lrp4 antibodies", "lrp-4"),
    "neutrophils": ("neut", "anc"),
    "lymphocytes": ("lymph", "alc"),
    "haemoglobin": ("hb", "hgb", "hemoglobin"),
    "platelets": ("plt",),
    "crp": ("c-reactive protein",),
    "alt": ("alat", "gpt"),
    "ast": ("asat", "got"),
}
_ANALYTES: Final[Mapping[str, Analyte]] = MappingProxyType(
    {
        name: analyte
        for analyte in ANALYTES
        for name in (str(analyte.id), *_ALSO.get(analyte.id, ()))
    }
)
# Spellings of one code, compared without blanks and case. G/L is left out here: see `unit_named`.
_UNITS: Final[Mapping[str, tuple[str, ...]]] = {
    "10^9/L": ("10*9/l", "x10^9/l", "x10*9/l", "10e9/l", "10⁹/l", "×10⁹/l", "×10^9/l"),  # noqa: RUF001
    "10^3/uL": ("10*3/ul", "x10^3/ul", "k/ul", "10³/ul", "×10³/ul"),  # noqa: RUF001
    "/uL": ("1/ul", "cells/ul"),
    "U/L": ("iu/l",),
    "U/mL": ("iu/ml",),
    "titre": ("titer",),
}
_GIGA: Final = "10^9/L"


def analyte_named(name: str) -> Analyte | None:
    """The analyte of that name, whatever its case and spacing; None where there is none."""
    return _ANALYTES.get(" ".join(name.split()).casefold())


def unit_named(analyte: Analyte, name: str) -> str | None:
    """The code of the unit of that name for `analyte`; None where it takes no such unit."""
    codes = [unit.code for scale in analyte.scales for unit in scale.units]
    blank = "".join(name.split())
    # G/L is giga per litre to those who count cells, and gram per litre badly written elsewhere.
    if blank in {"G/L", "G/l"} and _GIGA in codes:
        return _GIGA
    wanted = blank.replace("\u00b5", "u").replace("\u03bc", "u").casefold()
    for code in codes:
        if wanted == code.casefold() or wanted in _UNITS.get(code, ()):
            return code
    return None
