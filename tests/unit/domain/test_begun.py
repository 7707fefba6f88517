"""The window that a draft was begun for, as the study then had it (N6)."""

from __future__ import annotations

from prodiary.domain.event import WindowRef
from prodiary.domain.ids import ScheduleId
from prodiary.domain.schedule import begun
from tests.unit.domain.test_study import ADL, study


def test_a_window_of_no_series_or_visit_is_none() -> None:
    assert begun(study(), WindowRef(ScheduleId("monthly"), "2026-03-20"), ADL) is None


def test_a_window_is_what_it_was() -> None:
    for name, visit in (("weekly", False), ("day-28", True)):
        found = begun(study(), WindowRef(ScheduleId(name), "2026-03-20"), ADL)
        assert found is not None
        assert (found.visit, found.due.isoformat()) == (visit, "2026-03-20")
        assert found.opens < found.due < found.closes <= found.late_until
