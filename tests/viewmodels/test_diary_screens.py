"""Answering on the view-models: choose, change, decline, go back, rest, review, confirm."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.sitekit import POLICY
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage

FIRST = "MGADL01"


def test_today_shows_what_is_open_with_number_and_time(stage: Stage) -> None:
    """Q8."""
    cards = {row.instrument: row for row in stage.screens.today.cards.rows}
    assert (cards["mg-adl"].items, cards["mg-adl"].minutes) == (8, 2)
    assert (cards["mg-qol15"].items, cards["mg-qol15"].minutes) == (15, 4)
    assert stage.screens.today.partOfDay == "morning"
    assert stage.screens.today.day == "Monday 2 March"


def test_reading_the_introduction_begins_nothing(stage: Stage) -> None:
    stage.introduce("mg-adl")
    assert stage.model.page == "intro"
    assert stage.screens.question.count == 8
    assert stage.screens.question.demonstration
    stage.model.leaveIntro()
    stage.page("today")
    assert not stage.card().begun


def test_nothing_is_preselected_and_there_is_no_way_on_without_an_answer(stage: Stage) -> None:
    """Q2."""
    stage.begin()
    assert stage.chosen == []
    assert not stage.screens.question.canGoOn
    stage.screens.question.goOn()
    assert stage.screens.question.number == 1


def test_choosing_records_at_once_and_goes_nowhere(stage: Stage) -> None:
    """Q3, P1: durable when it looks chosen; the screen stays until Next."""
    stage.begin()
    stage.choose("c")
    assert stage.recorded() == {FIRST: "c"}
    assert stage.screens.question.number == 1
    stage.choose("a")
    assert stage.recorded() == {FIRST: "a"}


def test_next_waits_for_the_answer_before_it(stage: Stage) -> None:
    """P1: a quick hand cannot outrun the disk."""
    stage.begin()
    stage.screens.question.choose("d")
    stage.wait(lambda: stage.screens.question.canGoOn)
    stage.screens.question.choose("b")
    stage.screens.question.goOn()
    assert stage.screens.question.number == 1
    stage.wait(lambda: stage.screens.question.number == 2)
    assert stage.recorded() == {FIRST: "b"}


def test_back_keeps_every_answer(stage: Stage) -> None:
    """Q4."""
    question = stage.screens.question
    stage.begin()
    stage.choose("c")
    question.goOn()
    stage.choose("d")
    question.goBack()
    assert (question.number, stage.chosen) == (1, ["c"])
    question.goOn()
    assert (question.number, stage.chosen) == (2, ["d"])
    question.goBack()
    question.goBack()
    stage.page("today")
    stage.wait(lambda: stage.card().begun)
    card = stage.card()
    assert (card.begun, card.reached) == (True, 2)


def test_declining_takes_two_steps_and_is_shown_as_such(stage: Stage) -> None:
    """Q6."""
    question = stage.screens.question
    stage.begin()
    question.askDecline()
    shown = (question.declining, question.canGoOn)
    assert shown == (True, False)
    question.goBack()
    shown = (question.declining, question.canGoOn)
    assert shown == (False, False)
    assert stage.recorded() == {}
    question.askDecline()
    question.decline()
    stage.wait(lambda: question.declined)
    assert stage.recorded() == {FIRST: None}
    assert question.number == 1
    assert question.canGoOn
    question.goOn()
    question.goBack()
    assert question.declined
    stage.choose("b")
    assert not question.declined


def test_rest_locks_and_comes_back_to_the_same_question(stage: Stage) -> None:
    """M9."""
    question = stage.screens.question
    stage.begin()
    for code in "bcb":
        stage.choose(code)
        question.goOn()
    question.goBack()
    question.rest()
    stage.page("unlock")
    assert stage.app.shared.session is None
    assert question.question == ""
    assert stage.screens.today.cards.rows == ()
    stage.unlock()
    stage.page("question")
    assert (question.number, stage.chosen) == (3, ["b"])


def test_time_without_input_locks_and_loses_nothing(stage: Stage) -> None:
    """M8."""
    stage.begin()
    stage.choose("d")
    stage.place.clock.advance(minutes=4, seconds=59)
    stage.model._idle.timeout.emit()
    assert stage.model.page == "question"
    stage.place.clock.advance(seconds=1)
    stage.model._idle.timeout.emit()
    stage.page("unlock")
    stage.unlock()
    stage.page("question")
    assert stage.chosen == ["d"]


def test_who_wakes_a_sleeping_tablet_finds_it_locked(stage: Stage) -> None:
    """C15, M8: timers stand still in a sleep; the press that wakes it is no presence."""
    stage.begin()
    stage.choose("d")
    stage.place.clock.advance(hours=8)
    stage.driver.click("option-a")
    stage.page("unlock")
    stage.unlock()
    stage.page("question")
    assert stage.screens.question.number == 1


def test_input_starts_the_time_anew(stage: Stage) -> None:
    stage.place.clock.advance(minutes=4)
    stage.driver.click("display")
    stage.place.clock.advance(minutes=4)
    assert not stage.model.look()
    stage.place.clock.advance(minutes=1)
    assert stage.model.look()


def test_after_a_restart_a_draft_goes_on_at_the_first_open_question(
    open_stage: Open, enrolled: Place
) -> None:
    """N6, C15."""
    first = open_stage(enrolled)
    first.come_in()
    first.begin()
    first.choose("b")
    first.screens.question.goOn()
    first.app.app.lock("quit")
    first.page("unlock")
    second = open_stage(enrolled)
    second.come_in()
    second.begin()
    assert second.screens.question.number == 2


def test_a_draft_keeps_the_language_it_was_begun_in(stage: Stage) -> None:
    """N6: the frame changes its language, the instrument's words do not."""
    stage.begin()
    words = stage.screens.question.question
    stage.screens.display.useLanguage("zh-Hans")
    assert stage.screens.question.question == words
    assert stage.screens.today.day == "3月2日 星期一"


def test_review_shows_every_answer_and_leads_back(stage: Stage) -> None:
    """Q5."""
    review, question = stage.screens.review, stage.screens.question
    stage.begin()
    stage.answer_all()
    assert [row.kind for row in review.rows.rows] == ["answered"] * 8
    assert review.rows.rows[3].words == "I get out of breath when I am active"
    review.openItem(4)
    stage.page("question")
    assert (question.number, question.fromReview) == (4, True)
    stage.choose("a")
    question.goOn()
    stage.page("review")
    stage.wait(lambda: review.rows.rows[3].words == "I breathe without any trouble")


def test_review_of_an_unfinished_draft_offers_no_confirmation(stage: Stage) -> None:
    stage.begin()
    stage.choose("b")
    place = stage.screens.question.place
    assert place is not None
    stage.screens.question.reviewWanted.emit(place.entry, 0)
    stage.wait(lambda: bool(stage.screens.review.rows.rows))
    assert not stage.screens.review.complete
    assert [row.kind for row in stage.screens.review.rows.rows].count("missing") == 7
    stage.screens.review.confirm()
    stage.wait(lambda: stage.screens.review.state == "failed")
    assert "7" in stage.screens.review.errorText


def test_rest_on_the_review_comes_back_to_it(stage: Stage) -> None:
    """M9."""
    stage.begin()
    stage.answer_all()
    stage.screens.review.rest()
    stage.page("unlock")
    assert stage.screens.review.rows.rows == ()
    stage.unlock()
    stage.page("review")
    stage.wait(lambda: stage.screens.review.complete)


def test_confirming_locks_thanks_and_shows_the_next_day(stage: Stage) -> None:
    """Q9, M14: thanks and the safety notice, and no score."""
    stage.begin()
    stage.answer_all()
    stage.screens.review.confirm()
    stage.page("done")
    assert stage.screens.done.title == "Daily activities (MG-ADL)"
    assert "Nobody" in stage.screens.done.safetyText
    stage.screens.done.back()
    stage.page("today")
    stage.wait(lambda: stage.screens.today.waiting == 1)
    assert [row.instrument for row in stage.screens.today.cards.rows] == ["mg-qol15"]
    assert stage.screens.today.coming.rows[0].day == "Friday 6 March"


def test_confirming_asks_for_the_pin_where_the_study_says_so(
    open_stage: Open, place: Place
) -> None:
    policy = replace(POLICY, confirm_with="secret", declining="not-allowed")
    place.enrol(place.kit.wire(version=2, policy=policy))
    stage = open_stage(place)
    stage.come_in()
    stage.begin()
    assert not stage.screens.question.mayDecline
    stage.answer_all()
    review = stage.screens.review
    review.confirm()
    assert review.step == "secret"
    for digit in "000000":
        review.pad.press(digit)
    review.pad.enter()
    stage.wait(lambda: review.state == "failed")
    assert review.step == "secret"
    for digit in PIN:
        review.pad.press(digit)
    review.pad.enter()
    stage.page("done")


def test_sending_and_taking_the_receipt(stage: Stage) -> None:
    """C11, N2."""
    stage.begin()
    stage.answer_all()
    stage.screens.review.confirm()
    stage.page("done")
    stage.screens.done.send()
    sync, place = stage.screens.sync, stage.place
    stage.page("sync")
    stage.wait(lambda: sync.waiting == 1)
    sync.take(str(place.folder))
    stage.wait(lambda: sync.outcome == "nothing")
    sync.send(str(place.folder))
    stage.wait(lambda: sync.outcome == "sent")
    assert (sync.waiting, sync.held, sync.lastReceipt) == (1, 0, "")
    assert place.request is not None
    place.kit.receipt(place.carrier, place.request, place.kit.exports(place.carrier, place.request))
    sync.take(place.folder.as_uri())
    stage.wait(lambda: sync.outcome == "taken")
    assert (sync.waiting, sync.held) == (0, 1)
    assert sync.lastReceipt == "2 March 2026, 09:30"
    sync.back()
    stage.page("today")


@pytest.mark.parametrize("folder", ["", "/nowhere/at/all"])
def test_a_folder_that_is_not_there_is_said_plainly(stage: Stage, folder: str) -> None:
    stage.screens.today.send()
    stage.page("sync")
    stage.wait(lambda: stage.screens.sync.state != "busy")
    stage.screens.sync.send(folder)
    stage.wait(lambda: stage.screens.sync.state == "failed")
    assert stage.screens.sync.errorTitle == "The folder cannot be reached"
    stage.screens.display.useLanguage("zh-Hans")
    assert stage.screens.sync.errorTitle == "无法打开文件夹"
