"""The start page and the introduction: what for, until when, late, coming, and the new day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication

from prodiary.domain.event import WindowRef
from prodiary.domain.ids import ScheduleId
from prodiary.exchange.pack import HomeWire, VisitWire, WindowWire
from tests.sitekit import WEEK
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

LATE = WindowWire(opens_before=1, closes_after=1, late_days=3)
WEEKLY = HomeWire(id="weekly", instrument="mg-adl", every_days=7, for_days=730, window=WEEK)
VISIT = VisitWire(
    id="baseline",
    title={"en": "Before the infusion", "zh-Hans": "输注前", "de": "Vor der Infusion"},
    instruments=["mg-adl", "mg-qol15"],
    months=0,
    days=0,
    window=WEEK,
    open_until_infusion=True,
    examinations=[],
    forms=[],
)


def enrolled_with(place: Place, **changes: object) -> None:
    place.enrol(place.kit.wire(version=2, **changes))


def late_stage(open_stage: Open, place: Place) -> Stage:
    """A weekly questionnaire of which two days ago was the last on time."""
    weekly = HomeWire(id="weekly", instrument="mg-adl", every_days=7, for_days=730, window=LATE)
    enrolled_with(place, home=[weekly])
    place.clock.advance(days=3)
    stage = open_stage(place)
    stage.come_in()
    return stage


def texts(stage: Stage) -> str:
    stage.driver.settle()
    return "\n".join(str(item["text"]) for item in stage.driver.items())


def test_a_visit_comes_first_and_makes_the_home_one_spare(open_stage: Open, place: Place) -> None:
    """T4: nobody is asked the same twice in a week, and the screen says so beforehand."""
    enrolled_with(place, home=[WEEKLY], visits=[VISIT])
    stage = open_stage(place)
    stage.come_in()
    rows = stage.screens.today.cards.rows
    assert [(row.name, row.purpose, row.spare) for row in rows] == [
        ("baseline-mg-adl", "visit", False),
        ("baseline-mg-qol15", "visit", False),
        ("weekly-mg-adl", "week", True),
    ]
    assert {row.visit for row in rows} == {"Before the infusion", ""}
    shown = texts(stage)
    assert "For your visit: Before the infusion" in shown
    assert "This week" in shown
    assert "Not needed if you answer the one for your visit this week" in shown
    assert "Until the day of your infusion" in shown
    assert "Today is the day; you can answer it until Thursday 5 March" in shown
    stage.screens.display.useLanguage("de")
    assert stage.screens.today.cards.rows[0].visit == "Vor der Infusion"
    stage.driver.click("card-baseline-mg-adl")
    stage.page("intro")
    stage.driver.click("next")
    stage.page("question")
    stage.answer_all()
    stage.screens.review.confirm()
    stage.page("done")
    stage.screens.done.back()
    stage.page("today")
    stage.wait(lambda: stage.screens.today.waiting == 1)
    assert [row.name for row in stage.screens.today.cards.rows] == ["baseline-mg-qol15"]


def test_the_entry_is_for_the_window_whose_card_was_pressed(open_stage: Open, place: Place) -> None:
    """T4: two windows of one instrument are never mixed up."""
    enrolled_with(place, home=[WEEKLY], visits=[VISIT])
    stage = open_stage(place)
    stage.come_in()
    stage.driver.click("card-weekly-mg-adl")
    stage.page("intro")
    stage.driver.click("next")
    stage.page("question")
    stage.choose("b")
    session, found = stage.app.shared.open_session, list[WindowRef | None]()
    stage.app.worker.run(
        lambda: session.diary.entries()[-1].started.window, found.append, lambda _: None
    )
    stage.wait(lambda: bool(found))
    assert found == [WindowRef(schedule=ScheduleId("weekly"), due="2026-03-02")]


def test_the_last_day_is_said(open_stage: Open, place: Place) -> None:
    enrolled_with(place, home=[WEEKLY])
    place.clock.advance(days=3)
    stage = open_stage(place)
    stage.come_in()
    assert stage.card().lastDay
    assert "Today is the last day" in texts(stage)


def test_a_late_one_says_so_kindly_before_it_is_begun(open_stage: Open, place: Place) -> None:
    """T4."""
    stage = late_stage(open_stage, place)
    assert (stage.card().late, stage.card().by, stage.card().until) == (
        True,
        "Tuesday 3 March",
        "Friday 6 March",
    )
    expected = "This was due by Tuesday 3 March. You can still answer it until Friday 6 March"
    assert expected in texts(stage)
    stage.introduce()
    stage.driver.settle()
    assert stage.driver.sees("lateNotice")
    assert "until Friday 6 March" in texts(stage)


def test_one_on_time_is_not_called_late(stage: Stage) -> None:
    stage.introduce()
    stage.driver.settle()
    assert not stage.driver.sees("lateNotice")
    assert stage.screens.question.dueBy == stage.screens.question.stillUntil == ""


def test_with_nothing_to_do_the_next_day_is_named(open_stage: Open, place: Place) -> None:
    """look.md: what is true, and what comes next."""
    weekly = HomeWire(id="weekly", instrument="mg-adl", every_days=7, for_days=730, window=LATE)
    enrolled_with(place, home=[weekly])
    place.clock.advance(days=5)
    stage = open_stage(place)
    stage.come_in()
    assert stage.screens.today.cards.rows == ()
    shown = texts(stage)
    assert "Nothing to do today" in shown
    assert "Next: Sunday 8 March" in shown
    # What was missed is no longer offered: there is no back-fill.
    assert "due by" not in shown


def test_a_visit_to_come_is_one_line_with_what_it_is_for(open_stage: Open, place: Place) -> None:
    enrolled_with(place, home=[WEEKLY], visits=[VISIT])
    stage = open_stage(place)
    stage.come_in()
    (line,) = stage.screens.today.coming.rows
    assert (line.day, line.purpose, line.titles) == (
        "Friday 6 March",
        "week",
        "Daily activities (MG-ADL)",
    )


def test_a_new_day_while_the_app_stays_open_brings_a_new_list(stage: Stage) -> None:
    """T4: midnight passes, nobody touches anything."""
    assert not stage.card().lastDay
    stage.pass_midnight(days=3)
    assert stage.card().lastDay
    assert stage.screens.today.day == "Thursday 5 March"
    stage.pass_midnight()
    assert stage.card().name == "weekly-mg-adl"
    assert stage.card().until == "Thursday 12 March"
    assert [row.instrument for row in stage.screens.today.cards.rows] == ["mg-adl"]


@pytest.mark.parametrize("days", [-3, 2])
def test_after_the_clock_was_set_there_is_one_day_and_it_is_said(stage: Stage, days: int) -> None:
    """T3: the header, the cards and the schedule count as before, open or locked meanwhile."""
    today = stage.screens.today
    before = (today.day, today.cards.rows, today.coming.rows)
    assert before[0] == "Monday 2 March"
    assert (today.clockSet, stage.driver.sees("clockSet")) == (False, False)
    stage.place.clock.set_wall(days=days)
    today.tick()
    stage.wait(lambda: today.state != "busy")
    assert (today.day, today.cards.rows, today.coming.rows) == before
    stage.driver.settle()
    assert (today.clockSet, stage.driver.sees("clockSet")) == (True, True)
    looks: list[str] = []
    today.stateChanged.connect(lambda: looks.append(today.state))
    today.tick()
    assert looks == []
    stage.model.lock("lock")
    stage.page("unlock")
    assert stage.app.shared.set_by == timedelta()
    stage.come_in()
    assert (today.day, today.cards.rows, today.coming.rows) == before
    assert today.clockSet
    stage.pass_midnight()
    assert today.day == "Tuesday 3 March"
    assert stage.app.shared.today() == date(2026, 3, 3)
    stage.place.clock.set_wall(days=-days)
    stage.screens.today.start()
    stage.wait(lambda: not today.clockSet)
    assert today.day == "Tuesday 3 March"
    stage.driver.settle()
    assert not stage.driver.sees("clockSet")


def test_a_clock_put_right_by_hours_says_nothing(stage: Stage) -> None:
    """A wrong zone is put right more often than a day is wound back."""
    stage.place.clock.set_wall(hours=5)
    stage.screens.today.start()
    stage.wait(lambda: stage.screens.today.state != "busy")
    assert not stage.screens.today.clockSet


def test_the_same_day_is_not_read_again(stage: Stage) -> None:
    seen = stage.screens.today._seen
    stage.screens.today.tick()
    assert stage.screens.today.state == "done"
    assert stage.screens.today._seen is seen


def test_a_new_day_while_locked_reads_nothing(stage: Stage) -> None:
    """C12."""
    stage.model.lock("lock")
    stage.page("unlock")
    stage.pass_time(days=1)
    stage.screens.today.tick()
    QCoreApplication.processEvents()
    assert not stage.screens.today.loaded
    assert not stage.screens.today._timer.isActive()


def test_a_tick_that_meets_the_lock_reads_nothing(stage: Stage) -> None:
    """The job waits behind the one that closes the vault."""
    stage.model.lock("idle")
    stage.pass_time(days=1)
    stage.screens.today.tick()
    stage.page("unlock")
    assert not stage.screens.today.loaded


def test_a_draft_goes_on_with_its_own_words(stage: Stage) -> None:
    """N6: introduced in the language it was begun in, with what is left."""
    question = stage.screens.question
    stage.begin()
    for _ in range(3):
        stage.choose("b")
        question.goOn()
    question.goBack()
    question.goBack()
    question.goBack()
    question.goBack()
    stage.page("today")
    stage.screens.display.useLanguage("zh-Hans")
    stage.introduce()
    stage.driver.settle()
    assert question.begun
    assert question.left == 5
    assert question.title == "Daily activities (MG-ADL)"
    assert question.recall == "Think of the past 7 days"
    assert question.wordingLanguage == "English"
    assert question.wordingStays
    assert stage.driver.sees("wordingNote")


def test_the_button_says_how_many_are_left(stage: Stage) -> None:
    question = stage.screens.question
    stage.begin()
    stage.choose("b")
    question.goBack()
    stage.page("today")
    stage.introduce()
    assert "Continue: 7 left" in texts(stage)
    stage.driver.click("next")
    stage.page("question")
    assert question.number == 2


def test_leaving_the_introduction_before_the_draft_was_read_shows_nothing_of_it(
    stage: Stage,
) -> None:
    question = stage.screens.question
    stage.begin()
    stage.choose("b")
    question.goBack()
    stage.page("today")
    stage.wait(lambda: stage.card().begun)
    stage.screens.today.begin(stage.card().key)
    stage.model.leaveIntro()
    stage.page("today")
    stage.driver.settle()
    assert question.place is None


def test_the_window_closes_on_the_introduction(stage: Stage) -> None:
    """T4: no back-fill; it is said, and the start page knows better."""
    stage.introduce()
    stage.pass_time(days=4)
    stage.driver.click("next")
    stage.wait(lambda: stage.screens.question.state == "failed")
    assert stage.model.page == "intro"
    assert stage.screens.question.errorTitle
    stage.driver.click("back")
    stage.page("today")
    assert stage.card().until == "Thursday 12 March"


def test_midnight_while_answering_keeps_everything_and_says_so(stage: Stage) -> None:
    """T4: the time runs out between two questions; what was answered stays in the ledger."""
    stage.begin()
    stage.choose("c")
    stage.screens.question.goOn()
    stage.pass_time(days=4)
    stage.driver.click("option-b")
    stage.page("done")
    assert stage.screens.done.kind == "over"
    shown = texts(stage)
    assert "The time for this one is over" in shown
    assert "stays saved as unfinished" in shown
    assert stage.recorded() == {"MGADL01": "c"}
    stage.driver.click("next")
    stage.page("today")
    assert not stage.card().begun


def test_midnight_within_the_window_changes_nothing_for_who_answers(stage: Stage) -> None:
    """T4, M8."""
    stage.begin()
    stage.choose("c")
    stage.pass_midnight()
    assert stage.model.page == "question"
    stage.screens.question.goOn()
    stage.choose("d")
    assert stage.recorded() == {"MGADL01": "c", "MGADL02": "d"}


@pytest.mark.parametrize("key", ["", "weekly", "weekly-mg-adl-2020-01-01"])
def test_a_key_of_no_card_opens_nothing(stage: Stage, key: str) -> None:
    stage.screens.today.begin(key)
    assert stage.model.page == "today"
