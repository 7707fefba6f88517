"""Who is on the roster and what each role may do (I3; P11 11.10(d) and (g))."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from prodiary.domain.ids import FormId, StaffId
from prodiary.domain.provenance import STAFF_ROLES
from prodiary.domain.staff import (
    MAY,
    StaffMember,
    Task,
    form_task,
    may,
    require_roster,
    require_task,
)
from prodiary.errors import InvalidStudy, NotYourTask

NINA = StaffMember(
    id=StaffId("nina"), name="Nina Weber", role="nurse", sign=b"n" * 32, seal=b"n" * 1216
)
OTHER = replace(NINA, id=StaffId("otto"), sign=b"o" * 32, seal=b"o" * 1216)


def test_only_an_investigator_decides_evaluates_and_infuses() -> None:
    assert set(MAY) == set(STAFF_ROLES)
    for task in ("decide", "evaluate", "infuse"):
        assert [role for role in STAFF_ROLES if may(role, task)] == ["investigator"]
    assert MAY["investigator"] == frozenset(get_args(Task))


def test_a_coordinator_does_not_examine() -> None:
    require_task("nurse", "examine")
    with pytest.raises(NotYourTask) as caught:
        require_task("coordinator", "examine")
    assert caught.value.fields == {"task": "examine"}


def test_some_forms_are_the_investigators() -> None:
    assert form_task(FormId("vital-signs")) == "write"
    assert form_task(FormId("dlt")) == "evaluate"
    assert form_task(FormId("infusion")) == "infuse"


def test_the_ledger_names_them_by_role_and_id() -> None:
    assert (NINA.originator.role, NINA.originator.id) == ("nurse", "nina")
    assert NINA.originator.is_staff


@pytest.mark.parametrize(
    "changes",
    [{"name": ""}, {"name": " Nina"}, {"name": "x" * 2001}, {"sign": b"n"}, {"seal": b"n" * 32}],
)
def test_a_member_has_a_name_and_keys(changes: dict[str, Any]) -> None:
    with pytest.raises(InvalidStudy):
        replace(NINA, **changes)


def test_an_id_is_a_name() -> None:
    with pytest.raises(ValueError, match="identifier"):
        replace(NINA, id=StaffId("Nina Weber"))


@pytest.mark.parametrize("same", ["id", "sign", "seal"])
def test_nothing_of_a_person_is_anothers(same: str) -> None:
    require_roster((NINA, OTHER))
    with pytest.raises(InvalidStudy):
        require_roster((NINA, replace(OTHER, **{same: getattr(NINA, same)})))
