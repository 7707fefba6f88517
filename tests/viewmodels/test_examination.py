"""Examinations: raw values and their grades, not done, shared values, locked and amended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from prodiary.app.models.examination import ExaminationViewModel
from prodiary.app.models.examination_rows import ItemRow
from prodiary.domain.ids import EntryId, FieldId, FormId, InstrumentId, ItemId
from prodiary.domain.response import Response
from prodiary.errors import NotYourTask
from tests.unit.device.clinic.kit import PASSPHRASE, examine_all
from tests.viewmodels.ward import Ward

Open = Callable[..., Ward]
QMG, MGC = InstrumentId("qmg"), InstrumentId("mgc")
EYES, SPEECH, ARM, GRIP = 1, 5, 6, 9
"""Numbers of items of the QMG."""


@pytest.fixture
def open_ward(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    wards: list[Ward] = []

    def open_one(*args: Any, **policy: Any) -> Ward:
        wards.append(Ward(tmp_path / str(len(wards)), *args, **policy))
        return wards[-1]

    yield open_one
    for ward in wards:
        ward.close()


@pytest.fixture
def ward(open_ward: Open) -> Ward:
    return open_ward()


@pytest.fixture
def exam(ward: Ward) -> ExaminationViewModel:
    return begin(ward)


def begin(ward: Ward, instrument: InstrumentId = QMG) -> ExaminationViewModel:
    exam = ExaminationViewModel(ward.shared)
    exam.start(ward.visit, instrument)
    settle(ward, exam)
    assert exam.state != "failed"
    return exam


def settle(ward: Ward, exam: ExaminationViewModel) -> None:
    ward.wait(lambda: exam.state != "busy")


def to(ward: Ward, exam: ExaminationViewModel, number: int) -> None:
    exam.chooseItem(number)
    settle(ward, exam)
    assert exam.number == number


def record(ward: Ward, exam: ExaminationViewModel, value: str) -> None:
    exam.typeValue(value)
    exam.record()
    settle(ward, exam)


def row(exam: ExaminationViewModel, number: int) -> ItemRow:
    return exam.items.rows[number - 1]


def entry_of(exam: ExaminationViewModel) -> EntryId:
    assert exam._seen is not None
    return exam._seen.sheet.entry.id


def finish(ward: Ward, exam: ExaminationViewModel, *, value: str = "50") -> None:
    """Everything measured or rated, seen once more, and locked."""
    ward.call(lambda: examine_all(ward.staff, entry_of(exam), value=value))
    exam.refresh()
    settle(ward, exam)
    exam.openReview()
    exam.confirm()
    settle(ward, exam)


def sign(ward: Ward, exam: ExaminationViewModel) -> None:
    entry = entry_of(exam)
    ward.call(
        lambda: ward.staff.signing.sign(("entry", entry), passphrase=PASSPHRASE, staff="nina")
    )
    exam.signedNow("entry", entry)
    settle(ward, exam)


def trail(ward: Ward) -> list[Response]:
    """Everything ever recorded for items of examinations, in order."""

    def read() -> list[Response]:
        entries = ward.staff._vault.ledger.entries.values()
        return [step for entry in entries for step in entry.trail]

    return ward.call(read)


def value_of(step: Response) -> str:
    return "" if step.measured is None else step.measured.value


def chosen(exam: ExaminationViewModel) -> list[str]:
    return [grade.code for grade in exam.grades.rows if grade.chosen]


# --- values and grades ---


def test_nothing_is_chosen_and_no_value_stands_before_somebody_gives_one(
    exam: ExaminationViewModel,
) -> None:
    assert (exam.step, exam.number, exam.count, exam.reached) == ("item", 1, 13, 0)
    assert exam.typed == ""
    assert chosen(exam) == []
    assert not exam.canGoOn
    assert exam.total == -1


@pytest.mark.parametrize(
    ("typed", "grade", "why"),
    [
        ("61", ["a"], ""),
        ("61,0", ["a"], ""),
        ("10", ["c"], ""),
        ("0", ["d"], ""),
        ("60.4", [], "gap"),
        ("0.4", [], "gap"),
        ("601", [], "impossible"),
        ("", [], ""),
        ("4.", [], ""),
        ("-4", [], ""),
    ],
)
def test_the_grade_follows_from_what_is_typed_at_once(
    exam: ExaminationViewModel, typed: str, grade: list[str], why: str
) -> None:
    exam.typeValue(typed)
    assert chosen(exam) == grade
    assert exam.whyNot == why
    assert exam.reached == 0, "typed is not recorded"


def test_the_study_rounds_where_it_says_so(open_ward: Open) -> None:
    ward = open_ward(rounding="half-up")
    exam = begin(ward)
    exam.typeValue("60.4")
    assert chosen(exam) == ["b"]
    assert exam.rounding == "half-up"


def test_a_value_in_a_gap_is_recorded_without_a_grade_and_there_is_no_total(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    record(ward, exam, "60,4")
    assert row(exam, EYES).value == "60.4\N{NO-BREAK SPACE}s"
    assert (row(exam, EYES).grade, row(exam, EYES).score) == ("", -1)
    assert exam.recorded == "60.4\N{NO-BREAK SPACE}s"
    assert not exam.pending


def test_an_impossible_value_is_refused_in_words_and_an_unusual_one_is_taken(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    record(ward, exam, "601")
    assert exam.state == "failed"
    assert exam.errorTitle == "This value cannot be right"
    assert trail(ward) == []
    exam.typeValue("200")
    assert (exam.state, exam.unusual) == ("idle", True)
    exam.record()
    settle(ward, exam)
    assert row(exam, EYES).value == "200\N{NO-BREAK SPACE}s"


def test_what_is_no_number_is_refused(ward: Ward, exam: ExaminationViewModel) -> None:
    record(ward, exam, "4..")
    assert exam.errorTitle == "This is not a number"
    assert exam.reached == 0


def test_leaving_an_item_records_what_was_typed(ward: Ward, exam: ExaminationViewModel) -> None:
    exam.typeValue("45")
    assert exam.canGoOn
    exam.goOn()
    settle(ward, exam)
    assert (exam.number, exam.reached) == (2, 1)
    exam.typeValue("50")
    to(ward, exam, ARM)
    exam.typeValue("239.5")
    exam.back()
    settle(ward, exam)
    assert [row(exam, at).value[:-2] for at in (1, 2, ARM)] == ["45", "50", "239.5"]


def test_what_cannot_be_recorded_is_not_left_behind(ward: Ward, exam: ExaminationViewModel) -> None:
    exam.typeValue("601")
    exam.chooseItem(3)
    settle(ward, exam)
    assert (exam.state, exam.number, exam.typed) == ("failed", 1, "601")
    exam.typeValue("")
    to(ward, exam, 3)


def test_the_same_value_again_is_nothing_new(ward: Ward, exam: ExaminationViewModel) -> None:
    record(ward, exam, "45")
    record(ward, exam, "45.0")
    assert len(trail(ward)) == 1
    record(ward, exam, "46")
    assert len(trail(ward)) == 2


def test_what_is_typed_when_the_vault_is_locked_is_recorded(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    """No time-out loses anything."""
    exam.typeValue("45")
    exam.keep()
    exam.forget()
    ward.call(lambda: None)
    assert [value_of(each) for each in trail(ward)] == ["45"]
    assert (exam.title, exam.question, exam.typed, exam.items.rows) == ("", "", "", ())


def test_what_is_being_recorded_then_is_recorded_once(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    exam.typeValue("45.0")
    exam.record()
    exam.keep()
    exam.forget()
    assert [value_of(each) for each in trail(ward)] == ["45"]


def test_whose_record_it_is_and_who_is_at_work_is_said(exam: ExaminationViewModel) -> None:
    assert (exam.subject, exam.who, exam.role) == ("S103-007", "Nina Weber", "nurse")
    exam.forget()
    assert (exam.subject, exam.who, exam.role) == ("", "", "")


def test_what_cannot_be_recorded_then_is_let_go(ward: Ward, exam: ExaminationViewModel) -> None:
    exam.typeValue("601")
    exam.keep()
    exam.forget()
    exam.keep()
    assert trail(ward) == []


def test_what_ends_after_it_was_forgotten_shows_nothing(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    """C12: another participant may be in by then."""
    exam.typeValue("45")
    exam.record()
    exam.forget()
    ward.call(lambda: None)
    assert (exam.title, exam.count) == ("", 0)
    assert len(trail(ward)) == 1


def test_a_rating_is_durable_and_can_be_changed(ward: Ward, exam: ExaminationViewModel) -> None:
    to(ward, exam, 3)
    assert not exam.measured
    exam.choose("b")
    settle(ward, exam)
    assert chosen(exam) == ["b"]
    assert row(exam, 3).score == 1
    exam.choose("c")
    settle(ward, exam)
    assert chosen(exam) == ["c"]


# --- stopwatch, counting ---


def test_the_stopwatch_counts_up_and_its_time_goes_into_the_field(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    watch = exam.stopwatch
    assert exam.timed
    assert watch.shown == "0.0"
    watch.toggle()
    ward.clock.advance(seconds=45.37)
    watch.tick()
    assert (watch.shown, watch.running, watch.left) == ("45.3", True, 16)
    ward.clock.advance(seconds=0.1)
    watch.toggle()
    assert (watch.shown, watch.running, exam.typed) == ("45.4", False, "45.4")
    assert chosen(exam) == ["b"]
    assert exam.pending
    assert exam.reached == 0


def test_it_stops_itself_where_the_test_ends(ward: Ward, exam: ExaminationViewModel) -> None:
    watch = exam.stopwatch
    watch.toggle()
    ward.clock.advance(seconds=75)
    watch.tick()
    assert (watch.running, watch.ended, watch.left) == (False, True, 0)
    assert exam.typed == "61"
    assert chosen(exam) == ["a"]


def test_each_start_is_from_zero_and_reset_leaves_the_value_alone(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    record(ward, exam, "12")
    watch = exam.stopwatch
    watch.toggle()
    ward.clock.advance(seconds=3)
    watch.tick()
    watch.reset()
    assert (watch.shown, watch.running, exam.typed) == ("0.0", False, "12")
    watch.toggle()
    ward.clock.advance(seconds=5)
    watch.toggle()
    assert exam.typed == "5"


def test_a_running_stopwatch_is_somebody_at_work(ward: Ward, exam: ExaminationViewModel) -> None:
    to(ward, exam, ARM)
    assert exam.countsDown
    alive: list[None] = []
    exam.stopwatch.alive.connect(lambda: alive.append(None))
    exam.stopwatch.toggle()
    for _ in range(4):
        ward.clock.advance(seconds=1)
        exam.stopwatch.tick()
    assert len(alive) == 4
    assert exam.stopwatch.left == 236
    ward.clock.advance(seconds=1_000)
    exam.stopwatch.tick()
    exam.stopwatch.tick()
    assert not exam.stopwatch.running
    assert len(alive) == 4


def test_going_to_another_item_ends_it(ward: Ward, exam: ExaminationViewModel) -> None:
    exam.stopwatch.toggle()
    ward.clock.advance(seconds=3)
    to(ward, exam, 2)
    assert (exam.stopwatch.running, exam.stopwatch.shown, exam.typed) == (False, "0.0", "")


def test_at_once_is_the_value_zero(ward: Ward, exam: ExaminationViewModel) -> None:
    assert exam.zeroWords == "At once, with no delay"
    exam.useZero()
    exam.record()
    settle(ward, exam)
    assert row(exam, EYES).value == "0\N{NO-BREAK SPACE}s"
    assert chosen(exam) == ["d"]


def test_counting_goes_on_and_back_within_what_can_be(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    to(ward, exam, SPEECH)
    assert (exam.unit, exam.timed, exam.zeroWords) == ("count", False, "")
    exam.countBy(1)
    assert exam.typed == "1"
    exam.countBy(-1)
    exam.countBy(-1)
    assert exam.typed == "0"
    exam.typeValue("49")
    exam.countBy(1)
    exam.countBy(1)
    assert exam.typed == "50"
    assert chosen(exam) == ["a"]
    exam.typeValue("30.5")
    assert exam.whyNot == "impossible"


# --- sex ---


def test_grip_has_no_grade_until_the_sex_is_known_and_then_gets_it(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    to(ward, exam, GRIP)
    record(ward, exam, "30")
    assert (exam.whyNot, row(exam, GRIP).score) == ("sex-unknown", -1)
    wanted: list[None] = []
    exam.factsWanted.connect(lambda: wanted.append(None))
    exam.openFacts()
    assert wanted

    def tell() -> None:
        form = ward.staff.forms.begin(FormId("visit-facts"), ward.visit)
        ward.staff.forms.set(form, FieldId("sex"), "female")

    ward.call(tell)
    assert exam.gradable == 0
    exam.refresh()
    settle(ward, exam)
    assert (exam.gradable, exam.number) == (1, GRIP)
    exam.gradeNow()
    settle(ward, exam)
    assert (exam.gradable, row(exam, GRIP).score) == (0, 0)
    # The raw value stands twice, once without a grade: nothing was overwritten.
    assert [each.option for each in trail(ward)] == [None, "a"]


# --- not done ---


def test_not_done_needs_a_reason_and_another_one_needs_words(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    to(ward, exam, 4)
    exam.askNotDone()
    assert (exam.step, exam.canGoOn, exam.reason) == ("not-done", False, "")
    exam.goOn()
    assert exam.step == "not-done"
    exam.chooseReason("nonsense")
    assert exam.reason == ""
    exam.chooseReason("other")
    assert (exam.reason, exam.canGoOn) == ("other", False)
    exam.say("  fed through\na tube ")
    assert exam.canGoOn
    exam.goOn()
    settle(ward, exam)
    assert (exam.step, exam.number) == ("item", 5)
    done = row(exam, 4)
    assert (done.kind, done.reason, done.words) == ("not-done", "other", "fed through a tube")
    (step,) = trail(ward)
    assert step.by.id == "nina"


def test_back_from_not_done_records_nothing(ward: Ward, exam: ExaminationViewModel) -> None:
    exam.askNotDone()
    exam.chooseReason("unsafe")
    exam.back()
    assert (exam.step, exam.number, exam.reached) == ("item", 1, 0)
    exam.askNotDone()
    assert exam.reason == ""


def test_not_done_can_still_be_done(ward: Ward, exam: ExaminationViewModel) -> None:
    exam.askNotDone()
    exam.chooseReason("no-time")
    exam.goOn()
    settle(ward, exam)
    to(ward, exam, 1)
    assert (exam.notDoneReason, exam.canGoOn) == ("no-time", True)
    record(ward, exam, "20")
    assert row(exam, 1).kind == "measured"


# --- shared values ---


def test_a_value_is_typed_once_for_both_and_says_where(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    record(ward, exam, "50")
    other = begin(ward, MGC)
    assert row(other, 2).value == "50\N{NO-BREAK SPACE}s"
    assert row(other, 2).shared == "Muscle tests (QMG)"
    assert (row(exam, 1).score, row(other, 2).score) == (1, 0), "graded by bands of its own"
    to(ward, other, 2)
    assert other.takenFrom == "Muscle tests (QMG)"
    assert row(exam, 1).shared == ""
    record(ward, other, "40")
    assert row(other, 2).shared == ""
    exam.refresh()
    settle(ward, exam)
    assert (row(exam, 1).value, row(exam, 1).shared) == (
        "40\N{NO-BREAK SPACE}s",
        "Findings and history (MGC)",
    )


# --- review, lock ---


def test_it_is_locked_only_when_every_item_has_something(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    exam.openReview()
    assert (exam.step, exam.complete) == ("review", False)
    exam.confirm()
    settle(ward, exam)
    assert not exam.confirmed
    asked: list[tuple[str, str, str]] = []
    exam.signWanted.connect(lambda *all_: asked.append(all_))
    finish(ward, exam)
    assert (exam.step, exam.confirmed, exam.complete) == ("read", True, True)
    assert asked == [("entry", entry_of(exam), "Muscle tests (QMG)")]


def test_the_total_is_there_only_with_a_grade_for_every_item(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    finish(ward, exam)
    # Grip has none: nobody wrote the sex down.
    assert (exam.total, exam.gradedItems, exam.count) == (-1, 11, 13)
    mgc = begin(ward, MGC)
    finish(ward, mgc)
    assert (mgc.total, mgc.mostTotal, mgc.gradedItems) == (0, 50, 10)


def test_of_a_locked_one_nothing_is_simply_changed(ward: Ward, exam: ExaminationViewModel) -> None:
    finish(ward, exam)
    before = len(trail(ward))
    acts: tuple[Callable[[], None], ...] = (
        lambda: exam.chooseItem(2),
        lambda: exam.choose("b"),
        exam.askNotDone,
        exam.openReview,
        exam.confirm,
        exam.record,
        exam.gradeNow,
    )
    for act in acts:
        act()
        settle(ward, exam)
        assert exam.step == "read"
    assert len(trail(ward)) == before


def test_a_signature_stands_until_something_is_amended_and_then_says_when(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    """I4, A6: broken by a change, both values visible, and it can be signed again."""
    finish(ward, exam)
    assert (exam.signed, exam.signatures.rows) == (False, ())
    sign(ward, exam)
    assert exam.signed
    (signature,) = exam.signatures.rows
    assert (signature.name, signature.role, signature.meaning, signature.standing) == (
        "Nina Weber",
        "nurse",
        "performed",
        "stands",
    )
    assert "UTC+" in signature.moment
    assert signature.broken == ""
    ward.clock.advance(minutes=7)
    exam.startAmend(ARM)
    assert (exam.step, exam.number, exam.typed) == ("amend", ARM, "50")
    exam.typeValue("95")
    assert (exam.reason, exam.canGoOn) == ("", False), "a reason is needed"
    exam.say("misread the stopwatch")
    assert exam.canGoOn
    exam.goOn()
    settle(ward, exam)
    assert (exam.step, exam.signed) == ("read", False)
    (signature,) = exam.signatures.rows
    assert signature.standing == "changed"
    assert signature.broken
    assert signature.broken != signature.moment
    amended = row(exam, ARM)
    assert amended.value == "95\N{NO-BREAK SPACE}s"
    first, second = amended.steps
    assert first["said"].startswith("50\N{NO-BREAK SPACE}s")
    assert (second["because"], second["by"]) == ("misread the stopwatch", "Nina Weber")
    assert row(exam, 1).steps == []
    sign(ward, exam)
    assert [each.standing for each in exam.signatures.rows] == ["changed", "stands"]


def test_an_amendment_needs_a_value_that_can_be_and_differs(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    finish(ward, exam)
    exam.startAmend(ARM)
    exam.say("misread")
    assert not exam.canGoOn
    exam.typeValue("50.0")
    assert not exam.canGoOn
    exam.typeValue("x")
    assert not exam.canGoOn
    exam.typeValue("601")
    exam.goOn()
    settle(ward, exam)
    assert (exam.state, exam.step) == ("failed", "amend")
    exam.back()
    assert (exam.step, row(exam, ARM).value) == ("read", "50\N{NO-BREAK SPACE}s")


def test_a_rating_is_amended_too(ward: Ward, exam: ExaminationViewModel) -> None:
    finish(ward, exam)
    exam.startAmend(3)
    exam.choose("c")
    exam.say("wrong side")
    exam.goOn()
    settle(ward, exam)
    assert row(exam, 3).score == 2
    assert len(row(exam, 3).steps) == 2


def test_who_may_not_examine_reads_and_changes_nothing(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    entry = entry_of(exam)
    ward.sign_in("coordinator")
    reader = ExaminationViewModel(ward.shared)
    reader.open(entry)
    settle(ward, reader)
    assert (reader.step, reader.mayExamine) == ("read", False)
    reader.startAmend(1)
    reader.chooseItem(2)
    assert reader.step == "read"
    asked: list[None] = []
    reader.signWanted.connect(lambda *_: asked.append(None))
    reader.sign()
    assert asked == []
    reader.start(ward.visit, MGC)
    settle(ward, reader)
    assert isinstance(reader.error, NotYourTask)


def test_it_is_gone_on_with_where_it_was_left(ward: Ward, exam: ExaminationViewModel) -> None:
    record(ward, exam, "50")
    exam.goOn()
    settle(ward, exam)
    left: list[None] = []
    exam.left.connect(lambda: left.append(None))
    exam.leave()
    assert left
    assert exam.title == ""
    again = begin(ward)
    assert (again.number, again.reached) == (2, 1)


def test_about_the_scale_comes_back_to_where_it_was(ward: Ward, exam: ExaminationViewModel) -> None:
    exam.typeValue("45")
    exam.openAbout()
    assert exam.step == "about"
    assert "QMG 1.0.0" in exam.source
    exam.back()
    assert (exam.step, exam.typed) == ("item", "45")


def test_numbers_are_written_as_the_language_writes_them(
    ward: Ward, exam: ExaminationViewModel
) -> None:
    record(ward, exam, "45.5")
    ward.settings.change(language="de")
    ward.shared.language_changed.emit()
    assert row(exam, 1).value == "45,5\N{NO-BREAK SPACE}s"
    assert exam.stopwatch.shown == "0,0"


# --- queries ---


def test_what_the_participant_said_otherwise_is_asked_and_never_copied(ward: Ward) -> None:
    """instruments.md section 5: a query, never an automatic change."""
    ward.report("mg-adl", 1)
    exam = begin(ward, MGC)
    assert [exam.number, exam.history] == [1, False]
    to(ward, exam, 4)
    assert exam.history
    assert chosen(exam) == [], "nothing is taken over from the MG-ADL"
    asked: list[None] = []
    exam.signWanted.connect(lambda *_: asked.append(None))
    assert list(exam.queries.rows) == []
    finish(ward, exam)
    assert {each.question for each in exam.queries.rows} == {
        "Talking",
        "Chewing",
        "Breathing, as far as MG affects it",
    }
    query = exam.queries.rows[0]
    assert query.recorded == "No trouble"
    assert query.answered
    assert query.answered != query.recorded
    assert asked == [], "first it is to be read"
    exam.sign()
    assert asked


def test_without_answers_of_the_same_visit_nothing_is_asked(ward: Ward) -> None:
    exam = begin(ward, MGC)
    finish(ward, exam)
    assert exam.queries.rows == ()


def test_a_row_is_named_by_its_item(exam: ExaminationViewModel) -> None:
    assert exam._item() is not None
    assert exam._item().id == ItemId("QMG01")  # type: ignore[union-attr]
