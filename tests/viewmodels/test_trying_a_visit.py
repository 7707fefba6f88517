"""In a trial a visit can be tried too: the trial's site has somebody of the staff, with a card."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from prodiary.app.trial import STAFF, SUBJECT
from tests.viewmodels.clinicstage import PASSPHRASE
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place
from tests.viewmodels.test_trial import enrol


def test_a_visit_in_the_trial(
    open_stage: Open, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Q11: from the lock to the handover, and nothing of it stays."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    stage = open_stage(place)
    enrol(stage)
    stage.screens.today.lock()
    stage.page("unlock")
    stage.driver.click("forStaff")
    stage.page("staff")
    staff = stage.screens.staff
    # The trial's own card, found where the trial put it.
    stage.driver.click("next")
    stage.wait(lambda: staff.step == "code")
    assert staff.person == STAFF
    assert staff.trialCode != ""
    staff.useCode(staff.trialCode)
    for _ in range(2):
        staff.pad.write(PASSPHRASE)
        staff.pad.enter()
        stage.wait(lambda: staff.state != "busy")
    stage.page("visits")
    visits = stage.screens.visits
    stage.wait(lambda: bool(visits.loaded))
    assert visits.subject == SUBJECT
    startable = [row.name for row in visits.planned.rows if row.startable]
    assert startable
    stage.driver.click(f"start-{startable[0]}")
    stage.page("visit")
    stage.wait(lambda: bool(stage.screens.visit.loaded))
    stage.driver.click("handOver")
    stage.page("handover")
    stage.driver.click("endTrial")
    stage.page("welcome")
    assert list(temporary.iterdir()) == []
    assert stage.app.shared.staff is None
    assert not stage.app.shared.clinic
