"""From the review to the lock: late reason, help given, secret; advice; interrupted anywhere."""

from __future__ import annotations

import dataclasses
from itertools import product

import pytest
from msgspec.structs import replace

from prodiary.domain.entry import Entry
from prodiary.domain.ids import EntryId
from prodiary.exchange.pack import HomeWire, WindowWire
from tests.qml.probe import values
from tests.sitekit import POLICY
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import PIN, Place, Stage

ASKED = replace(POLICY, help="asked", confirm_with="secret")
LATE = HomeWire(
    id="weekly",
    instrument="mg-adl",
    every_days=7,
    for_days=730,
    window=WindowWire(opens_before=1, closes_after=1, late_days=3),
)


def at_review(open_stage: Open, place: Place, *, late: bool = True, answer: str = "b") -> Stage:
    """Everything answered, in a study that asks for all there is to ask."""
    place.enrol(place.kit.wire(version=2, home=[LATE], policy=ASKED))
    place.clock.advance(days=2 if late else 0)
    stage = open_stage(place)
    stage.come_in()
    stage.begin()
    stage.answer_all(answer)
    return stage


def entry_of(stage: Stage) -> Entry:
    found: list[Entry] = []
    session = stage.app.shared.open_session
    stage.app.worker.run(lambda: session.diary.entries()[-1], found.append, lambda _: None)
    stage.wait(lambda: bool(found))
    return found[0]


def press_pin(stage: Stage, pin: str = PIN) -> None:
    for digit in pin:
        stage.driver.click(f"key-{digit}")
    stage.driver.click("enter")


def to_step(stage: Stage, step: str) -> None:
    """By hand as far as a step of a late entry."""
    stage.driver.click("confirm")
    if step in {"help", "secret"}:
        stage.driver.click("choice-forgot")
        stage.driver.click("next")
    if step == "secret":
        stage.driver.click("choice-read")
        stage.driver.click("next")
    stage.driver.settle()
    assert stage.screens.review.step == step


def test_one_decision_a_screen_and_none_preselected(open_stage: Open, place: Place) -> None:
    """Q2, T4, M15: why late, who helped, the PIN; each waits for an answer of its own."""
    stage = at_review(open_stage, place)
    driver, review = stage.driver, stage.screens.review
    driver.click("confirm")
    for step, choice in (("late", "choice-unwell"), ("help", "choice-both")):
        driver.settle()
        assert review.step == step
        assert not any(row.chosen for row in review.choices.rows)
        assert not driver.sees("next")
        review.confirm()
        assert review.step == step
        driver.click(choice)
        driver.click("next")
    driver.settle()
    assert review.step == "secret"
    assert entry_of(stage).state == "draft"
    press_pin(stage)
    stage.page("done")
    confirmed = entry_of(stage).confirmed
    assert confirmed is not None
    assert (confirmed.late, confirmed.help, confirmed.method) == ("unwell", "both", "secret")


def test_back_goes_one_step_back_and_keeps_what_was_chosen(open_stage: Open, place: Place) -> None:
    """Q4."""
    stage = at_review(open_stage, place)
    driver, review = stage.driver, stage.screens.review
    to_step(stage, "secret")
    for expected, chosen in (("help", "read"), ("late", "forgot")):
        driver.click("back")
        driver.settle()
        assert review.step == expected
        assert [row.code for row in review.choices.rows if row.chosen] == [chosen]
    driver.click("back")
    driver.settle()
    assert driver.sees("review-1")
    review.stepBack()
    assert review.step == "list"


def test_one_on_time_is_not_asked_why_it_is_late(open_stage: Open, place: Place) -> None:
    stage = at_review(open_stage, place, late=False)
    stage.driver.click("confirm")
    stage.driver.settle()
    assert stage.screens.review.step == "help"


def test_it_turns_late_between_the_review_and_the_pin(open_stage: Open, place: Place) -> None:
    """T4: midnight passes on the last step; the reason is asked for then, and nothing is lost."""
    stage = at_review(open_stage, place, late=False)
    driver, review = stage.driver, stage.screens.review
    driver.click("confirm")
    driver.click("choice-none")
    driver.click("next")
    stage.pass_time(days=2)
    press_pin(stage)
    stage.wait(lambda: review.step == "late")
    driver.settle()
    assert not driver.sees("next")
    driver.click("choice-forgot")
    driver.click("next")
    driver.settle()
    assert [row.code for row in review.choices.rows if row.chosen] == ["none"]
    driver.click("next")
    press_pin(stage)
    stage.page("done")
    confirmed = entry_of(stage).confirmed
    assert confirmed is not None
    assert confirmed.late == "forgot"


@pytest.mark.parametrize("step", ["late", "help", "secret"])
def test_locked_at_any_step_it_comes_back_to_the_review(
    open_stage: Open, place: Place, step: str
) -> None:
    """M8, M9: nothing is confirmed by half."""
    stage = at_review(open_stage, place)
    to_step(stage, step)
    stage.model.lock("idle")
    stage.page("unlock")
    stage.unlock()
    stage.page("review")
    stage.wait(lambda: stage.screens.review.complete)
    assert stage.screens.review.step == "list"
    entry = entry_of(stage)
    assert entry.state == "draft"
    assert len(entry.responses) == 8


@pytest.mark.parametrize("step", ["late", "help", "secret"])
def test_ended_at_any_step_it_is_checked_again_after_the_start(
    open_stage: Open, place: Place, step: str
) -> None:
    """C15: the program is gone; the draft is not, and leads to its review."""
    stage = at_review(open_stage, place)
    to_step(stage, step)
    stage.model.lock("quit")
    stage.page("unlock")
    again = open_stage(place)
    again.come_in()
    again.introduce()
    assert again.screens.question.left == 0
    again.driver.click("next")
    again.page("review")
    again.wait(lambda: again.screens.review.complete)
    assert entry_of(again).state == "draft"


def test_too_late_for_all_at_the_last_step(open_stage: Open, place: Place) -> None:
    """T4: even the time for late ones is over; a page says so and the answers stay."""
    stage = at_review(open_stage, place)
    to_step(stage, "secret")
    stage.pass_time(days=3)
    press_pin(stage)
    stage.page("done")
    assert stage.screens.done.kind == "over"
    entry = entry_of(stage)
    assert entry.state == "draft"
    assert len(entry.responses) == 8
    stage.driver.click("next")
    stage.page("today")


def test_a_wrong_pin_keeps_the_step_and_what_was_chosen(open_stage: Open, place: Place) -> None:
    stage = at_review(open_stage, place)
    to_step(stage, "secret")
    press_pin(stage, "000000")
    stage.wait(lambda: stage.screens.review.state == "failed")
    assert stage.screens.review.step == "secret"
    press_pin(stage)
    stage.page("done")


def test_a_code_that_is_not_offered_chooses_nothing(open_stage: Open, place: Place) -> None:
    stage = at_review(open_stage, place)
    to_step(stage, "late")
    stage.screens.review.choose("none")
    assert not stage.screens.review.canGoOn


def test_a_double_tap_never_confirms(open_stage: Open, place: Place) -> None:
    """Q5, M7: each Next lies where the following step has none before its answer."""
    stage = at_review(open_stage, place, late=False)
    driver, review = stage.driver, stage.screens.review
    for number in range(1, 9):
        assert driver.find(f"review-{number}") is not None
    driver.click("confirm")
    driver.settle()
    assert not driver.sees("next")
    driver.click("choice-none")
    found = driver.find("next")
    assert found is not None
    driver.click("next")
    driver.settle()
    driver._press(found)
    driver.settle()
    assert review.step == "secret"
    assert entry_of(stage).state == "draft"


def test_a_double_tap_on_the_lock_skips_no_advice(open_stage: Open, place: Place) -> None:
    """M7, M14: what follows the lock has no button where the lock was."""
    policy = replace(POLICY, help="asked")
    place.enrol(place.kit.wire(version=2, home=[LATE], policy=policy))
    stage = open_stage(place)
    stage.come_in()
    stage.begin()
    stage.answer_all("c")
    stage.driver.click("confirm")
    stage.driver.click("choice-none")
    stage.driver.settle()
    found = stage.driver.find("confirm")
    assert found is not None
    stage.driver.click("confirm")
    stage.page("done")
    stage.driver.settle()
    stage.driver._press(found)
    stage.driver.settle()
    assert stage.driver.sees("urgent")
    stage.driver.click("read")
    stage.wait(lambda: not stage.driver.sees("urgent"))
    stage.driver._press(found)
    stage.driver.settle()
    assert stage.model.page == "done"


def test_changing_an_answer_from_the_review_is_in_the_trail(open_stage: Open, place: Place) -> None:
    """A1: what was changed before confirming stays visible, in its order."""
    stage = at_review(open_stage, place)
    to_step(stage, "help")
    stage.driver.click("back")
    stage.driver.click("back")
    stage.driver.click("review-2")
    stage.page("question")
    stage.driver.click("option-a")
    stage.wait(lambda: stage.chosen == ["a"])
    stage.driver.click("next")
    stage.page("review")
    stage.wait(lambda: stage.screens.review.rows.rows[1].words.startswith("I chew"))
    trail = [step.option for step in entry_of(stage).trail if step.item == "MGADL02"]
    assert trail == ["b", "a"]


def test_declined_is_not_the_same_as_not_reached(stage: Stage) -> None:
    """Q6."""
    question, review = stage.screens.question, stage.screens.review
    stage.begin()
    question.askDecline()
    question.decline()
    stage.wait(lambda: question.declined)
    place = question.place
    assert place is not None
    stage.screens.question.reviewWanted.emit(place.entry, 0)
    stage.wait(lambda: bool(review.rows.rows))
    assert [row.kind for row in review.rows.rows] == ["declined"] + ["missing"] * 7
    assert stage.recorded() == {"MGADL01": None}


def test_urgent_advice_comes_first_and_says_no_more(open_stage: Open, place: Place) -> None:
    """M14, Q9, A2: before the thanks, no score, no answer, and it is said to be read."""
    stage = at_review(open_stage, place, late=False, answer="c")
    driver, review = stage.driver, stage.screens.review
    review.confirm()
    review.choose("none")
    review.confirm()
    press_pin(stage)
    stage.page("done")
    driver.settle()
    assert driver.sees("urgent")
    assert driver.sees("urgentPhone")
    shown = " ".join(str(item["text"]) for item in driver.items())
    assert "Call now." in shown
    for silent in ("Thank you", "breath", "24", "MG-ADL"):
        assert silent not in shown
    assert not driver.sees("next")
    driver.click("read")
    stage.wait(lambda: not driver.sees("urgent"))
    assert stage.screens.done.kind == "thanks"
    assert any("Nobody" in str(item["text"]) for item in driver.items())


def test_advice_that_was_not_read_is_there_again_after_unlocking(
    open_stage: Open, place: Place
) -> None:
    """M14, M8."""
    stage = at_review(open_stage, place, late=False, answer="d")
    stage.screens.review.confirm()
    stage.screens.review.choose("none")
    stage.screens.review.confirm()
    press_pin(stage)
    stage.page("done")
    stage.model.lock("idle")
    stage.page("unlock")
    stage.driver.settle()
    assert not stage.driver.sees("urgent")
    stage.unlock()
    stage.page("done")
    stage.driver.click("read")
    stage.driver.click("next")
    stage.page("today")
    stage.model.lock("idle")
    stage.page("unlock")
    stage.unlock()
    stage.page("today")


@pytest.mark.parametrize("percent", [200, 300])
def test_with_large_words_the_number_is_in_view_first(
    open_stage: Open, place: Place, percent: int
) -> None:
    """M1, M14."""
    stage = at_review(open_stage, place, late=False, answer="c")
    stage.screens.display.usePercent(percent)
    stage.screens.done.start(entry_of(stage).id, "", urgent=True)
    stage.model._open("done")
    stage.page("done")
    stage.driver.settle()
    phone = stage.driver.find("urgentPhone")
    assert phone is not None
    assert phone["side"] == 0
    assert phone["y"] < 500


@pytest.mark.parametrize(
    "number",
    [
        "000 555 0103",
        "+49 (030) 555 0103 2244 66",
        "+86 10-5550-0103-224466",
        "0049/30/5550103/2244 88 99",
    ],
)
def test_the_digits_of_the_number_stay_together(
    open_stage: Open, place: Place, number: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """M1: a number that goes on in the next line is dialled wrong; it gets smaller instead."""
    stage = at_review(open_stage, place, late=False, answer="c")
    told = dataclasses.replace(stage.app.shared.safety(), phone=number)
    monkeypatch.setattr(stage.app.shared, "safety", lambda: told)
    for percent, (width, height) in product((100, 200, 300), ((1280, 800), (800, 1280))):
        stage.screens.display.usePercent(percent)
        stage.app.window.resize(width, height)
        stage.screens.done.start(EntryId("0" * 32), "", urgent=True)
        stage.model._open("done")
        stage.page("done")
        stage.driver.settle()
        (digits,) = (
            each
            for each in stage.driver.items()
            if each["type"].startswith("PhoneNumber")
            and each["text"].replace("\u00a0", " ") == number
        )
        (most,) = values(stage, "most")
        assert 0 < digits["needed"] <= 1.5 * most + 1, (percent, width)
        assert digits["needs"] <= digits["width"], (percent, width)


def test_what_stands_beside_the_digits_may_go_to_the_next_line(
    open_stage: Open, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else one long word would make the number small for everybody."""
    stage = at_review(open_stage, place, late=False, answer="c")
    told = dataclasses.replace(stage.app.shared.safety(), phone="000 555 0103 (fictional)")
    monkeypatch.setattr(stage.app.shared, "safety", lambda: told)
    stage.screens.display.usePercent(300)
    stage.app.window.resize(800, 1280)
    stage.screens.done.start(EntryId("0" * 32), "", urgent=True)
    stage.model._open("done")
    stage.page("done")
    stage.driver.settle()
    assert values(stage, "digits") == ["000\u00a0555\u00a00103"]


def test_no_advice_below_the_threshold(open_stage: Open, place: Place) -> None:
    """Q9."""
    stage = at_review(open_stage, place, late=False, answer="b")
    stage.screens.review.confirm()
    stage.screens.review.choose("none")
    stage.screens.review.confirm()
    press_pin(stage)
    stage.page("done")
    assert stage.screens.done.kind == "thanks"
