"""What examinations need to know of the participant is read from the forms that say it."""

from __future__ import annotations

import pytest

from prodiary.domain.facts import sex_of
from prodiary.domain.record import NO_RECORDS, follow
from tests.unit.domain.facts import event, filled, opened


@pytest.mark.parametrize("said", [None, "female", "male"])
def test_only_what_the_form_offers_is_a_sex(said: str | None) -> None:
    records = follow(NO_RECORDS, event(1, opened(form="visit-facts")))
    if said is not None:
        records = follow(records, event(2, filled(said, field="sex")))
    assert sex_of(records) == said


def test_anything_else_is_none() -> None:
    records = follow(NO_RECORDS, event(1, opened(form="visit-facts")))
    assert sex_of(follow(records, event(2, filled("unknown", field="sex")))) is None
