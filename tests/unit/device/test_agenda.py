"""The participant's weeks on a real vault: plan, packs, journeys, clocks, lateness (T1-T4, C9)."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prodiary.device.session import Session
from prodiary.domain.event import AdviceShown, PlanTaken, ReminderNoted, TrainingCompleted
from prodiary.domain.ids import EntryId, InstrumentId, ItemId, ScheduleId
from prodiary.domain.schedule import Standing
from prodiary.errors import (
    HelpNotSaid,
    LateReasonNeeded,
    NothingDue,
    TrainingNeeded,
    UnknownEntry,
    WindowOver,
)
from prodiary.exchange import eventline
from prodiary.exchange.pack import HomeWire, VisitWire, WindowWire
from prodiary.exchange.receipt import Decision
from tests.fakeclock import START
from tests.sitekit import WEEK
from tests.unit.device.conftest import ENGLISH, MG_ADL, PIN, SHOWN, Trial, answer_all, window
from tests.unit.device.test_diary import with_pack, with_policy

DAY = START.date()
TITLE = {"en": "Day 28", "zh-Hans": "第28天", "de": "Tag 28"}
DAY_28 = VisitWire(
    id="day-28",
    title=TITLE,
    instruments=["mg-adl"],
    months=0,
    days=28,
    window=WindowWire(opens_before=3, closes_after=3, late_days=4),
    open_until_infusion=False,
    examinations=[],
    forms=[],
)
BASELINE = VisitWire(
    id="baseline",
    title=TITLE,
    instruments=["mg-adl"],
    months=0,
    days=0,
    window=WindowWire(opens_before=28, closes_after=0, late_days=0),
    open_until_infusion=True,
    examinations=[],
    forms=[],
)


def told(trial: Trial, session: Session, infusion: date | None, **changes: object) -> None:
    """Let the site answer with a receipt that says when the infusion is."""
    session.sync.export(trial.carrier)
    request = trial.request
    assert request is not None
    trial.site.receipt(
        trial.carrier,
        request,
        trial.site.exports(trial.carrier, request),
        infusion=infusion,
        **changes,
    )
    taken = session.sync.take(trial.carrier)
    assert taken.refused == ()


def visits(trial: Trial, *wires: VisitWire) -> Session:
    """An enrolled vault whose study has visits."""
    trial.site.publish(trial.carrier, trial.site.wire(visits=list(wires)))
    pack = trial.device.find_pack(trial.carrier)
    session = trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)
    trial.request = trial.site.grant(trial.carrier)
    session.take_grant(trial.carrier)
    return session


def of(session: Session, schedule: str) -> Standing:
    return next(each for each in session.diary.calendar() if each.occurrence.schedule == schedule)


def plans(session: Session) -> list[str | None]:
    ledger = session._vault.ledger
    events = [eventline.decode(line).data for line in ledger.lines(1, 1, ledger.seq)]
    return [data.infusion for data in events if isinstance(data, PlanTaken)]


def test_the_receipt_says_when_the_visits_are(trial: Trial) -> None:
    session = visits(trial, BASELINE, DAY_28)
    assert of(session, "baseline").state == "open"
    assert "day-28" not in {each.occurrence.schedule for each in session.diary.calendar()}
    told(trial, session, DAY + timedelta(days=2))
    assert of(session, "day-28").occurrence.due == DAY + timedelta(days=30)
    assert of(session, "baseline").occurrence.closes == DAY + timedelta(days=2)
    trial.clock.advance(hours=1)
    told(trial, session, DAY + timedelta(days=2))
    assert len(plans(session)) == 1
    trial.clock.advance(hours=1)
    told(trial, session, None)
    assert plans(session) == [str(DAY + timedelta(days=2)), None]
    assert of(session, "baseline").state == "open"
    session.lock("lock")
    assert of(trial.device.unlock(PIN), "baseline").state == "open"


def test_receipts_before_the_first_export_are_taken_once_each(trial: Trial) -> None:
    """The site may know the infusion day before it holds anything; two such words do not fight."""
    session = visits(trial, DAY_28)
    request = trial.request
    assert request is not None
    for days in (0, 2):
        trial.site.receipt(trial.carrier, request, [], infusion=DAY + timedelta(days=days))
        trial.clock.advance(hours=1)
        session.sync.take(trial.carrier)
    before = plans(session)
    assert before == [str(DAY), str(DAY + timedelta(days=2))]
    session.sync.take(trial.carrier)
    assert plans(session) == before
    assert of(session, "day-28").occurrence.due == DAY + timedelta(days=30)
    assert session.sync.status().held_entries == 0


def test_an_older_receipt_found_later_takes_no_plan_back(trial: Trial) -> None:
    session = visits(trial, DAY_28)
    told(trial, session, DAY)
    trial.clock.advance(hours=1)
    told(trial, session, DAY + timedelta(days=3), number=9)
    told(trial, session, DAY + timedelta(days=9), number=5)
    assert plans(session) == [str(DAY), str(DAY + timedelta(days=3))]


def test_no_order_is_taken_from_the_sites_clock(trial: Trial) -> None:
    session = visits(trial, DAY_28)
    ahead = trial.clock.now().wall + timedelta(days=200)
    told(trial, session, DAY, issued=ahead)
    told(trial, session, DAY + timedelta(days=9))
    assert plans(session) == [str(DAY), str(DAY + timedelta(days=9))]


def test_a_late_entry_needs_one_of_the_studys_reasons(trial: Trial) -> None:
    """T4: marked late with a reason, or refused; there is no back-fill."""
    session = visits(trial, DAY_28)
    told(trial, session, DAY - timedelta(days=28))
    entry = session.diary.begin(of(session, "day-28").occurrence, ENGLISH)
    for item in session.diary.sheet(entry).instrument.items:
        session.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    assert not session.diary.is_late(entry)
    trial.clock.advance(days=4)
    assert of(session, "day-28").state == "late"
    assert session.diary.is_late(entry)
    for reason in (None, "no-such-reason"):
        with pytest.raises(LateReasonNeeded):
            session.diary.confirm(entry, secret=None, late=reason)
    session.diary.confirm(entry, secret=None, late="forgot")
    confirmed = session.diary.sheet(entry).entry.confirmed
    assert confirmed is not None
    assert confirmed.late == "forgot"
    assert of(session, "day-28").state == "done"


def test_what_is_on_time_is_not_marked_late(trial: Trial) -> None:
    session = trial.enrol()
    entry = answer_all(session)
    session.diary.confirm(entry, secret=None, late="forgot")
    confirmed = session.diary.sheet(entry).entry.confirmed
    assert confirmed is not None
    assert (confirmed.late, confirmed.help) == (None, None)


def test_after_the_last_day_nothing_is_taken_and_nothing_is_lost(trial: Trial) -> None:
    session = trial.enrol()
    entry = answer_all(session)
    trial.clock.advance(days=4)
    item = session.diary.sheet(entry).instrument.items[0]
    before = session.diary.sheet(entry)
    with pytest.raises(WindowOver):
        session.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    with pytest.raises(WindowOver):
        session.diary.decline(entry, item.id, SHOWN)
    with pytest.raises(WindowOver):
        session.diary.confirm(entry, secret=None)
    assert session.diary.sheet(entry) == before
    missed = of(session, "weekly")
    assert (missed.state, missed.draft) == ("missed", None)
    with pytest.raises(NothingDue):
        session.diary.begin(missed.occurrence, ENGLISH)


def test_a_new_pack_moves_what_is_to_come_and_nothing_else(trial: Trial) -> None:
    """C9: in the middle of the second week the study turns to fortnights."""
    session = trial.enrol()
    session.diary.confirm(answer_all(session), secret=None)
    trial.clock.advance(days=9)
    fortnight = HomeWire(
        id="weekly",
        instrument="mg-adl",
        every_days=14,
        for_days=730,
        window=WindowWire(opens_before=3, closes_after=3, late_days=0),
    )
    before = [each for each in session.diary.calendar() if each.occurrence.opens <= today(session)]
    trial.site.publish(trial.carrier, trial.site.wire(version=2, home=[fortnight]))
    assert session.sync.take(trial.carrier).packs == 1
    after = session.diary.calendar()
    assert [each for each in after if each.occurrence.opens <= today(session)] == before
    weekly = [each.occurrence.due for each in after if each.occurrence.schedule == "weekly"]
    assert weekly[:4] == [DAY + timedelta(days=days) for days in (0, 7, 14, 28)]


def today(session: Session) -> date:
    return session._vault.ledger.today()


def test_a_journey_changes_the_day_and_flags_nothing(trial: Trial) -> None:
    """C9: at half past nine in Shanghai it is still yesterday in Honolulu."""
    session = trial.enrol()
    trial.clock.travel("Pacific/Honolulu")
    assert today(session) == DAY - timedelta(days=1)
    entry = answer_all(session)
    session.diary.confirm(entry, secret=None)
    trial.clock.travel("Pacific/Kiritimati")
    trial.clock.advance(hours=20)
    assert today(session) == DAY + timedelta(days=1)
    assert of(session, "weekly").state == "done"
    assert session._vault.ledger.account.course.days.set_by == timedelta()


def test_a_clock_that_nobody_set_is_not_said_to_be_off_by_microseconds(trial: Trial) -> None:
    """T3: events keep milliseconds, a clock has more."""
    session = trial.enrol()
    trial.clock.set_wall(microseconds=123_456)
    assert session._vault.ledger.set_by() == timedelta()
    trial.clock.set_wall(days=3)
    # A clock that was set is told of as it was.
    assert session._vault.ledger.set_by() >= timedelta(days=3)


def test_a_clock_set_back_by_days_reopens_nothing_even_before_it_is_in_the_ledger(
    trial: Trial,
) -> None:
    """T3: a closed window stays closed."""
    session = trial.enrol()
    trial.clock.advance(days=4)
    session.settle()
    session.lock("lock")
    session = trial.device.unlock(PIN)
    trial.clock.set_wall(days=-3)
    assert today(session) == DAY + timedelta(days=4)
    assert of(session, "weekly").state == "missed"
    with pytest.raises(NothingDue):
        session.diary.begin(of(session, "weekly").occurrence, ENGLISH)
    session.lock("lock")
    assert of(trial.device.unlock(PIN), "weekly").state == "missed"


def test_a_clock_that_went_astray_and_was_put_right_shuts_nothing(trial: Trial) -> None:
    """T3: years ahead and back again leaves the day as it is."""
    session = trial.enrol()
    trial.clock.set_wall(days=700)
    session.lock("lock")
    session = trial.device.unlock(PIN)
    assert today(session) == DAY
    trial.clock.set_wall(days=-700)
    session.lock("lock")
    session = trial.device.unlock(PIN)
    assert today(session) == DAY
    session.diary.confirm(answer_all(session), secret=None)


def test_a_wrong_clock_at_enrolment_is_not_held_against_its_being_put_right(trial: Trial) -> None:
    """T2: the grant was made before the vault, by its clock; so days follow the clock as it is."""
    trial.site.publish(trial.carrier)
    pack = trial.device.find_pack(trial.carrier)
    trial.clock.set_wall(days=60)
    session = trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)
    trial.site.grant(trial.carrier, issued=trial.clock.now().wall - timedelta(days=60))
    session.take_grant(trial.carrier)
    trial.clock.set_wall(days=-60)
    session.lock("lock")
    session = trial.device.unlock(PIN)
    assert today(session) == DAY
    assert of(session, "weekly").occurrence.due == DAY
    assert of(session, "weekly").state == "open"


def test_a_clock_behind_at_enrolment_makes_no_missed_windows(trial: Trial) -> None:
    true = trial.clock.now().wall
    trial.clock.set_wall(days=-60)
    trial.site.publish(trial.carrier)
    pack = trial.device.find_pack(trial.carrier)
    session = trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)
    trial.site.grant(trial.carrier, issued=true)
    session.take_grant(trial.carrier)
    trial.clock.set_wall(days=60)
    assert today(session) == DAY
    assert {each.state for each in session.diary.calendar()} == {"open", "coming"}


def test_the_days_are_the_same_before_and_after_the_first_lock(trial: Trial) -> None:
    trial.site.publish(trial.carrier)
    pack = trial.device.find_pack(trial.carrier)
    trial.clock.set_wall(days=20)
    session = trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)
    trial.site.grant(trial.carrier, issued=trial.clock.now().wall - timedelta(days=20))
    session.take_grant(trial.carrier)
    before = session.diary.calendar()
    session.lock("lock")
    assert trial.device.unlock(PIN).diary.calendar() == before


def test_a_restored_tablet_without_a_receipt_keeps_its_weeks(trial: Trial) -> None:
    """N1: what the schedule follows from is carried into the new epoch like what was answered."""
    session = trial.enrol()
    before = session.diary.calendar()
    ledger = session._vault.ledger
    ledger.start_epoch(shared=0, epoch=1, seq=99, head=ledger.head)
    assert session.diary.calendar() == before
    session.lock("lock")
    assert trial.device.unlock(PIN).diary.calendar() == before


def test_a_fork_forgets_neither_packs_nor_a_clock_that_was_set(trial: Trial) -> None:
    session = trial.enrol()
    trial.clock.advance(days=4)
    trial.site.publish(trial.carrier, trial.site.wire(version=2, visits=[BASELINE]))
    session.sync.take(trial.carrier)
    trial.clock.set_wall(days=-3)
    session.diary.complete_training("intro-1")
    before = session.diary.calendar()
    assert of(session, "weekly").state == "missed"
    ledger = session._vault.ledger
    ledger.start_epoch(shared=0, epoch=1, seq=99, head=ledger.head)
    assert session.diary.calendar() == before
    assert session.diary.trained
    assert today(session) == DAY + timedelta(days=4)


def test_a_window_outlives_the_pack_that_had_its_instrument(trial: Trial) -> None:
    """C4, N6: what was begun under the old pack can be ended and looked back on."""
    session = trial.enrol()
    monthly = of(session, "monthly")
    entry = session.diary.begin(monthly.occurrence, ENGLISH)
    trial.clock.advance(days=1)
    wire = trial.site.wire(version=2)
    kept = [each for each in wire.home if each.instrument == "mg-adl"]
    documents = [each for each in wire.instruments if "mg-qol15" not in each.json[:200]]
    words = [each for each in wire.wordings if "mg-qol15" not in each.json[:200]]
    assert len(documents) == len(wire.instruments) - 1
    trial.site.publish(
        trial.carrier,
        trial.site.wire(version=2, home=kept, instruments=documents, wordings=words),
    )
    assert session.sync.take(trial.carrier).packs == 1
    assert "mg-qol15" in {card.occurrence.instrument for card in session.diary.today()}
    for item in session.diary.sheet(entry).instrument.items:
        session.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    session.diary.confirm(entry, secret=None)
    assert session.record.totals(InstrumentId("mg-qol15"))
    assert session.record.lines()
    # What nobody began is nobody's any more.
    assert {card.occurrence.instrument for card in session.diary.today()} == {"mg-adl"}


def test_a_draft_ends_though_a_new_plan_has_its_window_no_more(trial: Trial) -> None:
    """N6: the day of the infusion arrives on the day of enrolment, the draft is half done."""
    session = trial.enrol()
    entry = answer_all(session)
    told(trial, session, DAY - timedelta(days=2))
    mine = [each for each in session.diary.calendar() if each.draft == entry]
    assert [each.state for each in mine] == ["open"]
    session.diary.confirm(entry, secret=None)
    assert session.diary.sheet(entry).entry.counts


def test_a_draft_ends_though_its_visit_was_taken_out(trial: Trial) -> None:
    session = visits(trial, BASELINE)
    entry = session.diary.begin(of(session, BASELINE.id).occurrence, ENGLISH)
    for item in session.diary.sheet(entry).instrument.items:
        session.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    trial.site.publish(trial.carrier, trial.site.wire(version=2, visits=[]))
    session.sync.take(trial.carrier)
    session.diary.confirm(entry, secret=None)
    assert session.diary.sheet(entry).entry.counts


def test_a_zone_put_right_does_not_move_days(trial: Trial) -> None:
    session = trial.enrol()
    trial.clock.set_wall(hours=-8)
    session.lock("lock")
    session = trial.device.unlock(PIN)
    assert today(session) == trial.clock.now().wall.date()


@settings(max_examples=8)
@given(
    spans=st.lists(
        st.tuples(
            st.integers(0, 80),
            st.sampled_from(
                [
                    "Asia/Shanghai",
                    "America/New_York",
                    "Europe/Berlin",
                    "Pacific/Apia",
                    "Australia/Lord_Howe",
                ]
            ),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_wherever_one_goes_there_is_one_open_week(
    tmp_path_factory: pytest.TempPathFactory, spans: list[tuple[int, str]]
) -> None:
    """C9: each step is up to 80 hours and a change of zone; never none open, never two."""
    trial = Trial(tmp_path_factory.mktemp("journey"))
    session = trial.enrol()
    for hours, zone in spans:
        trial.clock.advance(hours=hours)
        trial.clock.travel(zone)
        if today(session) < DAY:
            continue
        states = [
            each.state for each in session.diary.calendar() if each.occurrence.schedule == "weekly"
        ]
        assert states.count("open") == 1
    session.lock("quit")


def test_training_comes_first_where_the_study_wants_it(trial: Trial) -> None:
    """Q11, X8."""
    session = with_policy(trial, training="required")
    with pytest.raises(TrainingNeeded):
        answer_all(session)
    before = session.diary.trained
    session.diary.complete_training("intro-1")
    assert (before, session.diary.trained) == (False, True)
    session.diary.confirm(answer_all(session), secret=None)
    session.lock("lock")
    assert trial.device.unlock(PIN).diary.trained


def test_what_another_person_did_is_asked_and_kept(trial: Trial) -> None:
    """M15."""
    session = with_policy(trial, help="asked")
    entry = answer_all(session)
    with pytest.raises(HelpNotSaid):
        session.diary.confirm(entry, secret=None)
    session.diary.confirm(entry, secret=None, help_given="touched")
    confirmed = session.diary.sheet(entry).entry.confirmed
    assert confirmed is not None
    assert confirmed.help == "touched"


def test_urgent_advice_is_in_the_trail_with_what_called_for_it(trial: Trial) -> None:
    """M14, A2; the test study's threshold is 2 at breathing."""
    session = trial.enrol()
    entry = answer_all(session, option="c")
    assert session.diary.confirm(entry, secret=None) == ("MGADL04",)
    # It was not shown yet, and a tablet may be switched off now.
    assert session.advice.waiting() == (entry,)
    session.lock("quit")
    session = trial.device.unlock(PIN)
    assert session.advice.waiting() == (entry,)
    session.advice.read(entry)
    ledger = session._vault.ledger
    last = eventline.decode(ledger.lines(1, ledger.seq, ledger.seq)[0]).data
    assert last == AdviceShown(entry=entry, items=(ItemId("MGADL04"),))
    assert session.advice.waiting() == ()
    session.advice.read(entry)
    assert ledger.seq == session._vault.ledger.seq
    with pytest.raises(UnknownEntry):
        session.advice.read(EntryId("0" * 32))


def test_advice_is_for_answers_that_call_for_it(trial: Trial) -> None:
    session = trial.enrol()
    entry = answer_all(session, option="a")
    assert session.advice.waiting() == ()
    session.diary.confirm(entry, secret=None)
    assert session.advice.waiting() == ()
    before = session._vault.ledger.seq
    session.advice.read(entry)
    assert session._vault.ledger.seq == before


def test_a_draft_from_before_there_were_reasons_takes_those_of_now(trial: Trial) -> None:
    trial.site.publish(
        trial.carrier, trial.site.wire(visits=[replaced_late(DAY_28, 0)], late_reasons=[])
    )
    pack = trial.device.find_pack(trial.carrier)
    session = trial.device.request(pack, code=trial.site.code, secret=PIN, carrier=trial.carrier)
    trial.request = trial.site.grant(trial.carrier)
    session.take_grant(trial.carrier)
    told(trial, session, DAY - timedelta(days=28))
    entry = session.diary.begin(of(session, "day-28").occurrence, ENGLISH)
    for item in session.diary.sheet(entry).instrument.items:
        session.diary.answer(entry, item.id, item.options[0].code, SHOWN)
    trial.site.publish(trial.carrier, trial.site.wire(version=2, visits=[DAY_28]))
    session.sync.take(trial.carrier)
    trial.clock.advance(days=4)
    assert session.diary.is_late(entry)
    session.diary.confirm(entry, secret=None, late="forgot")


def replaced_late(visit: VisitWire, days: int) -> VisitWire:
    window = msgspec.structs.replace(visit.window, late_days=days)
    return msgspec.structs.replace(visit, window=window)


def test_a_decided_correction_amends_the_entry_and_keeps_the_original(trial: Trial) -> None:
    """A6, N9."""
    session = trial.enrol()
    entry = answer_all(session)
    session.diary.confirm(entry, secret=None)
    items = session.diary.sheet(entry).instrument.items
    first = session.corrections.ask(
        entry, items[0].id, option=items[0].options[2].code, reason="slip"
    )
    second = session.corrections.ask(entry, items[1].id, option=None, reason="other", words="So.")
    decisions = (
        Decision(correction=first, accepted=True, reason="as told on the phone", by="dr-wu"),  # type: ignore[arg-type]
        Decision(correction=second, accepted=False, reason="the answer stands", by="dr-wu"),  # type: ignore[arg-type]
    )
    told(trial, session, None, decisions=decisions)
    found = session.diary.sheet(entry).entry
    assert found.state == "amended"
    assert found.answers[items[0].id] == "c"
    assert found.answers[items[1].id] == "b"
    original = found.original(items[0].id)
    assert original is not None
    assert original.option == "b"
    states = [each.decided and each.decided.accepted for each in session.corrections.all()]
    assert states == [True, False]
    seq = session._vault.ledger.seq
    trial.clock.advance(hours=1)
    told(trial, session, None, decisions=decisions)
    data = [
        eventline.decode(line).data.TYPE
        for line in session._vault.ledger.lines(1, seq + 1, session._vault.ledger.seq)
    ]
    assert set(data) == {"export-made", "receipt-taken"}
    session.lock("lock")
    again = trial.device.unlock(PIN)
    assert again.diary.sheet(entry).entry == found


def test_milestones_survive_a_restart(trial: Trial) -> None:
    session = trial.enrol()
    note = ReminderNoted(
        schedule=ScheduleId("weekly"),
        instrument=InstrumentId("mg-adl"),
        due=str(DAY),
        number=1,
        what="due",
        channel=None,
        observed=trial.clock.now().wall.isoformat(timespec="milliseconds"),
    )
    session._vault.ledger.append(note)
    session.diary.complete_training("intro-1")
    session.lock("lock")
    again = trial.device.unlock(PIN)
    assert note in again._vault.ledger.account.reminders
    assert again.diary.trained


def test_a_refused_write_leaves_the_account_as_it_was(trial: Trial) -> None:
    session = trial.enrol()
    entry = answer_all(session)
    before = session._vault.ledger.account.copy()

    def fail() -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        session._vault.ledger.append(TrainingCompleted(training="x"), also=fail)
    assert session._vault.ledger.account == before
    assert window(session, MG_ADL).instrument == session.diary.sheet(entry).instrument.id


def test_one_open_window_of_each_series_only(trial: Trial) -> None:
    session = with_pack(
        trial,
        home=[HomeWire(id="weekly", instrument="mg-adl", every_days=7, for_days=730, window=WEEK)],
    )
    assert [card.state for card in session.diary.today()] == ["open", "coming"]
