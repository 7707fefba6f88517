"""The shipped instruments for examiners, and the bands of instruments.md written out once more."""

from __future__ import annotations

import json
from decimal import Decimal

from prodiary.domain.bands import Sex
from prodiary.domain.grading import Rounding, grade
from prodiary.domain.ids import ItemId
from prodiary.domain.instrument import Instrument, Item, read_questionnaire
from prodiary.paths import resources


def shipped(name: str) -> Instrument:
    path = resources() / "instruments" / f"{name}.json"
    return read_questionnaire(json.loads(path.read_text(encoding="utf-8")))


QMG, MGC, MG_ADL = shipped("qmg"), shipped("mgc"), shipped("mg-adl")


def item(name: str) -> Item:
    return (QMG if name.startswith("QMG") else MGC).item(ItemId(name))


def points(
    name: str, value: str, *, sex: Sex | None = None, rounding: Rounding | None = None
) -> int | None:
    """The score a value gives; None where it gives none."""
    found = item(name)
    option = grade(found, Decimal(value), sex=sex, rounding=rounding)
    return None if option is None else found.option(option).score
