"""What a receipt tells a device besides what the site holds: codes, other devices, decisions."""

from __future__ import annotations

from datetime import timedelta

import pytest

from prodiary.crypto.codes import RECOVERY_BYTES, new_code
from prodiary.device.session import Session
from prodiary.domain.event import HistoryTold, Payload, RecoveryRenewed, WindowRef
from prodiary.domain.ids import EntryId, InstrumentId, ScheduleId
from prodiary.errors import NothingDue, WrongSecret
from prodiary.exchange import eventline
from prodiary.exchange.tellings import Elsewhere, Recovery
from tests.unit.device.conftest import ENGLISH, MG_ADL, Trial, answer_all, window
from tests.unit.device.test_agenda import BASELINE, DAY, of, told, visits

NEW_PIN, THIRD_PIN = "314159", "141421"


def facts(session: Session, kind: type[Payload]) -> list[Payload]:
    ledger = session._vault.ledger
    events = [eventline.decode(line).data for line in ledger.lines(ledger.epoch, 1, ledger.seq)]
    return [data for data in events if isinstance(data, kind)]


def test_a_used_code_is_replaced_by_the_next_receipt_and_opens_nothing_more(trial: Trial) -> None:
    # N7: unsent entries stay, the old code is burnt, a fresh one comes with a receipt.
    session = trial.enrol()
    entry = answer_all(session)
    session.diary.confirm(entry, secret=None)
    session.lock("lock")
    used = trial.site.recovery[1]
    session = trial.device.recover(used, NEW_PIN)
    assert session.diary.sheet(entry).entry.counts
    fresh = new_code(RECOVERY_BYTES)
    told(trial, session, None, recovery=(Recovery(2, fresh),))
    assert [each.numbers for each in facts(session, RecoveryRenewed)] == [(2,)]  # type: ignore[union-attr]
    # Told again, it is the same code for a slot that there is.
    told(trial, session, None, recovery=(Recovery(2, fresh),))
    assert len(facts(session, RecoveryRenewed)) == 1
    session.lock("lock")
    with pytest.raises(WrongSecret):
        trial.device.recover(used, THIRD_PIN)
    trial.device.recover(fresh, THIRD_PIN).lock("lock")
    trial.device.unlock(THIRD_PIN).lock("lock")


def test_an_older_receipt_brings_no_used_code_back(trial: Trial) -> None:
    session = trial.enrol()
    session.lock("lock")
    session = trial.device.recover(trial.site.recovery[0], NEW_PIN)
    told(trial, session, None, number=9)
    told(trial, session, None, number=5, recovery=(Recovery(1, new_code(RECOVERY_BYTES)),))
    assert facts(session, RecoveryRenewed) == []


def elsewhere(**changes: object) -> Elsewhere:
    content: dict[str, object] = {
        "entry": EntryId("7" * 32),
        "instrument": MG_ADL,
        "window": WindowRef(ScheduleId("weekly"), str(DAY)),
        "mode": "interview",
        "confirmed": f"{DAY}T09:00:00.000+08:00",
        "late": False,
    }
    return Elsewhere(**(content | changes))  # type: ignore[arg-type]


def test_what_was_answered_on_another_device_is_asked_for_no_more(trial: Trial) -> None:
    session = trial.enrol()
    asked = window(session)
    told(trial, session, None, elsewhere=(elsewhere(),))
    assert (of(session, "weekly").state, of(session, "weekly").entry) == ("done", None)
    with pytest.raises(NothingDue):
        session.diary.begin(asked, ENGLISH)
    told(trial, session, None, elsewhere=(elsewhere(),))
    assert len(facts(session, HistoryTold)) == 1
    # Nothing of it is the participant's record here, and nothing breaks on it.
    assert session.diary.entries() == ()
    assert session.record.lines()


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"window": None}, "done"),
        ({"window": WindowRef(ScheduleId("weekly"), str(DAY + timedelta(days=7)))}, "open"),
        ({"window": WindowRef(ScheduleId("day-28"), str(DAY))}, "done"),
        ({"window": None, "late": True}, "open"),
        ({"window": None, "confirmed": f"{DAY - timedelta(days=9)}T09:00:00.000+08:00"}, "open"),
        ({"instrument": InstrumentId("mg-qol15")}, "open"),
    ],
)
def test_which_window_it_stands_for(trial: Trial, changes: dict[str, object], state: str) -> None:
    session = trial.enrol()
    told(trial, session, None, elsewhere=(elsewhere(**changes),))
    assert of(session, "weekly").state == state


def test_a_visit_held_elsewhere_is_the_same_visit_on_another_day(trial: Trial) -> None:
    session = visits(trial, BASELINE)
    day = WindowRef(ScheduleId("baseline"), str(DAY - timedelta(days=2)))
    told(trial, session, None, elsewhere=(elsewhere(window=day),))
    assert of(session, "baseline").state == "done"


def test_a_power_cut_after_the_slots_were_made_leaves_nothing_unsaid(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = trial.enrol()
    session.lock("lock")
    session = trial.device.recover(trial.site.recovery[0], NEW_PIN)
    fresh = new_code(RECOVERY_BYTES)

    def cut(*_: object, **__: object) -> None:
        raise PulledPlugError

    session.sync.export(trial.carrier)
    assert trial.request is not None
    exports = trial.site.exports(trial.carrier, trial.request)
    recovery = (Recovery(1, fresh),)
    trial.site.receipt(trial.carrier, trial.request, exports, infusion=None, recovery=recovery)
    with monkeypatch.context() as patched:
        patched.setattr(session._vault.ledger, "append_by", cut)
        with pytest.raises(PulledPlugError):
            session.sync.take(trial.carrier)
    session._vault.database.close()
    session = trial.device.unlock(NEW_PIN)
    session.sync.take(trial.carrier)
    assert [each.numbers for each in facts(session, RecoveryRenewed)] == [(1,)]  # type: ignore[union-attr]
    session.lock("lock")
    trial.device.recover(fresh, THIRD_PIN).lock("lock")


class PulledPlugError(Exception):
    """Power goes."""
