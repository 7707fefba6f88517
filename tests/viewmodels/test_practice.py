"""The practice: like a real questionnaire, and nothing of it is ever kept (Q11, X8)."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from prodiary.app.practice import LANGUAGES, TRAINING, PracticeDiary
from prodiary.domain.event import ReminderNoted, SessionClosed, SessionOpened, TrainingCompleted
from prodiary.domain.ids import EntryId, OptionCode
from prodiary.domain.provenance import Presentation
from prodiary.errors import EntryIncomplete, EntryNotOpen, InvalidAnswer, UnknownEntry
from prodiary.exchange import eventline
from tests.fakeclock import FakeClock
from tests.sitekit import POLICY
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

REQUIRED = replace(POLICY, training="required", help="asked", confirm_with="secret")
SHOWN = Presentation(text_percent=100, theme="light", read_aloud=False)


def lines(stage: Stage) -> list[bytes]:
    """The exact bytes of every event in the vault, read in the worker's thread."""
    found: list[list[bytes]] = []
    session = stage.app.shared.open_session

    def read() -> list[bytes]:
        ledger = session._vault.ledger
        return ledger.lines(ledger.epoch, 1, ledger.seq)

    stage.app.worker.run(read, found.append, lambda _: None)
    stage.wait(lambda: bool(found))
    return found[0]


def kinds(added: list[bytes]) -> list[type]:
    return [type(eventline.decode(line).data) for line in added]


@pytest.fixture
def beginner(open_stage: Open, place: Place) -> Stage:
    """Somebody whose study wants the practice first."""
    place.enrol(place.kit.wire(version=2, policy=REQUIRED))
    stage = open_stage(place)
    stage.come_in()
    return stage


def open_practice(stage: Stage) -> None:
    stage.driver.click("practise")
    stage.page("practice")


def finish(stage: Stage) -> None:
    """From the practice's review to its end, by hand."""
    stage.driver.click("confirm")
    if stage.screens.review.step == "help":
        stage.driver.click("choice-none")
        stage.driver.click("confirm")
    stage.page("done")
    assert stage.screens.done.kind == "practice"


def test_until_it_is_done_there_is_only_the_practice(beginner: Stage) -> None:
    """X8: and help, the look of things and the lock can still be reached."""
    stage = beginner
    driver = stage.driver
    assert stage.screens.today.trainingNeeded
    assert not stage.screens.today.cards.rows
    assert not stage.screens.today.coming.rows
    driver.settle()
    assert not [item for item in driver.items() if str(item["name"]).startswith("card-")]
    assert not driver.sees("record")
    for name in ("help", "display", "lock", "ifWorse"):
        assert driver.sees(name), name
    driver.click("help")
    stage.page("help")
    driver.click("back")
    stage.page("today")


def test_gone_through_once_it_is_recorded_once(beginner: Stage) -> None:
    """Q11, X8: then the questionnaires are there; practising again leaves nothing at all."""
    stage = beginner
    before = lines(stage)
    open_practice(stage)
    stage.practise()
    assert stage.model.practising
    finish(stage)
    assert kinds(lines(stage)[len(before) :]) == [TrainingCompleted]
    last = eventline.decode(lines(stage)[-1]).data
    assert last == TrainingCompleted(training=TRAINING)
    stage.driver.click("next")
    stage.page("today")
    assert stage.app.shared.practice is None
    assert not stage.screens.today.trainingNeeded
    assert stage.card().items == 8
    done = lines(stage)
    stage.driver.click("help")
    stage.page("help")
    open_practice(stage)
    stage.practise()
    finish(stage)
    assert lines(stage) == done


def test_where_it_is_only_offered_nothing_is_recorded(stage: Stage) -> None:
    before = lines(stage)
    stage.driver.click("help")
    stage.page("help")
    open_practice(stage)
    stage.practise()
    finish(stage)
    assert lines(stage) == before


def test_the_introduction_goes_forth_and_back_and_can_be_left(beginner: Stage) -> None:
    stage, practice = beginner, beginner.screens.practice
    open_practice(stage)
    said = set()
    for number in range(1, practice.count + 1):
        assert practice.number == number
        stage.driver.settle()
        found = stage.driver.find("introduction")
        assert found is not None
        said.add(found["text"])
        if number < practice.count:
            stage.driver.click("next")
    assert len(said) == practice.count
    for _ in range(practice.count):
        stage.driver.click("back")
    stage.page("today")
    assert stage.screens.today.trainingNeeded


def test_every_page_of_it_says_what_it_is(beginner: Stage) -> None:
    """Q11: nobody takes it for the diary, nor the diary for it."""
    stage, driver = beginner, beginner.driver

    def marked() -> bool:
        driver.settle()
        mark = driver.find("trialMark")
        return mark is not None and "Practice" in str(mark["text"])

    assert not marked()
    open_practice(stage)
    for _ in range(stage.screens.practice.count):
        stage.screens.practice.goOn()
    stage.page("question")
    assert marked()
    assert not driver.sees("demonstration")
    stage.answer_all("a")
    assert marked()
    driver.click("confirm")
    assert marked()
    driver.click("choice-none")
    driver.click("confirm")
    stage.page("done")
    assert marked()
    driver.click("next")
    stage.page("today")
    assert not marked()


@pytest.mark.parametrize("way", ["rest", "lock", "idle", "quit"])
@pytest.mark.parametrize("page", ["question", "review"])
def test_locking_ends_it_and_keeps_nothing(beginner: Stage, way: str, page: str) -> None:
    """C12: it begins anew, and is not taken as done."""
    stage = beginner
    before = lines(stage)
    open_practice(stage)
    if page == "review":
        stage.practise()
    else:
        for _ in range(stage.screens.practice.count):
            stage.screens.practice.goOn()
        stage.page("question")
        stage.choose("b")
    if way == "rest":
        stage.driver.click("rest")
    else:
        stage.model.lock(way)  # type: ignore[arg-type]
    stage.page("unlock")
    assert stage.app.shared.practice is None
    stage.come_in()
    assert stage.screens.today.trainingNeeded
    assert kinds(lines(stage)[len(before) :]) == [SessionClosed, SessionOpened]


def test_back_from_its_first_question_leaves_it(beginner: Stage) -> None:
    stage = beginner
    open_practice(stage)
    for _ in range(stage.screens.practice.count):
        stage.screens.practice.goOn()
    stage.page("question")
    stage.driver.click("back")
    stage.page("today")
    assert stage.app.shared.practice is None


def test_it_speaks_the_language_of_the_screens(open_stage: Open, place: Place) -> None:
    place.enrol(place.kit.wire(version=2, policy=REQUIRED))
    stage = open_stage(place, language="de")
    stage.come_in()
    open_practice(stage)
    for _ in range(stage.screens.practice.count):
        stage.screens.practice.goOn()
    stage.page("question")
    assert stage.screens.question.question == "Wie ist das Wetter heute?"


def test_nothing_of_it_is_sent(beginner: Stage) -> None:
    """Q11: an export after a practice holds its completion and nothing else of it."""
    stage = beginner
    open_practice(stage)
    stage.practise()
    finish(stage)
    stage.driver.click("next")
    stage.page("today")
    place = stage.place
    stage.screens.today.send()
    stage.page("sync")
    stage.screens.sync.send(str(place.folder))
    stage.wait(lambda: stage.screens.sync.outcome == "sent")
    assert place.request is not None
    (export,) = place.kit.exports(place.carrier, place.request)
    text = b"\n".join(export.lines)
    assert TRAINING.encode() in text
    for trace in (b"practice", b"WEATHER", b"DRINK", b"SEASON", b"entry-started"):
        assert trace not in text


# --- the diary in memory -------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_fit_and_measure_nothing(language: str) -> None:
    """Q11: no question about health, no score, in every language of the screens."""
    diary = PracticeDiary(FakeClock())
    sheet = diary.sheet(diary.begin(language))
    assert sheet.wording.language == language
    assert sheet.instrument.max_total == 0
    assert len(sheet.instrument.items) == 3


def test_a_language_nobody_wrote_gets_english() -> None:
    diary = PracticeDiary(FakeClock())
    assert diary.sheet(diary.begin("fr")).wording.language == "en"


def test_it_has_the_rules_of_a_real_one() -> None:
    """Q5, Q6: what is refused there is refused here."""
    diary = PracticeDiary(FakeClock())
    entry = diary.begin("en")
    first, *others = diary.sheet(entry).instrument.items
    with pytest.raises(InvalidAnswer):
        diary.answer(entry, first.id, OptionCode("z"), SHOWN)
    with pytest.raises(EntryIncomplete):
        diary.confirm(entry, secret=None)
    with pytest.raises(UnknownEntry):
        diary.sheet(EntryId("0" * 32))
    diary.decline(entry, first.id, SHOWN)
    for item in others:
        diary.answer(entry, item.id, OptionCode("b"), SHOWN)
    assert diary.sheet(entry).entry.answers[first.id] is None
    assert not diary.is_late(entry)
    assert diary.confirm(entry, secret=None, help_given="read") == ()
    with pytest.raises(EntryNotOpen):
        diary.answer(entry, first.id, OptionCode("a"), SHOWN)


# --- whatever is done in it ----------------------------------------------------------------------

ANSWERS = ["a", "b", "d", "z", "decline", "keep", "yes"]
STEPS = ["on", "back", "review", "confirm", "none", "stepBack", "practise"]
AROUND = ["language", "rest", "lock", "tick"]
ACTS = st.lists(st.sampled_from([*ANSWERS, *STEPS, *AROUND]), max_size=25)


def act(stage: Stage, what: str) -> None:
    """One thing a hand could do, where it could do it."""
    question, review, page = stage.screens.question, stage.screens.review, stage.model.page
    if what == "lock":
        stage.model.lock("lock")
    elif what == "language":
        stage.screens.display.useLanguage("de" if stage.app.shared.language == "en" else "en")
    elif what == "tick":
        stage.screens.today.tick()
    elif page == "today" and what == "practise":
        stage.screens.today.practise()
    elif page == "practice":
        stage.screens.practice.goOn()
    elif page == "question":
        on_question = {
            "on": question.goOn,
            "back": question.goBack,
            "decline": question.askDecline,
            "keep": question.keepQuestion,
            "yes": question.decline,
            "rest": question.rest,
        }
        on_question.get(what, lambda: question.choose(what))()
    elif page == "review":
        on_review = {
            "confirm": review.confirm,
            "none": lambda: review.choose("none"),
            "stepBack": review.stepBack,
            "review": lambda: review.openItem(2),
            "back": review.leave,
            "rest": review.rest,
        }
        on_review.get(what, lambda: None)()
    elif page == "done":
        stage.screens.done.back()


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=ACTS)
def test_whatever_is_done_in_practice_no_study_data_changes(
    beginner: Stage, acts: list[str]
) -> None:
    """Q11: but for sessions and the completion, every byte in the vault stays as it was."""
    stage = beginner
    if stage.model.page == "unlock":
        stage.come_in()
    before = lines(stage)
    for what in ["practise", *["b"] * 5, *acts]:
        if stage.app.shared.session is None:
            break
        act(stage, what)
        stage.wait(
            lambda: (
                not stage.model.leaving
                and not any(
                    model.state == "busy"
                    for model in (
                        stage.screens.question,
                        stage.screens.review,
                        stage.screens.practice,
                        stage.screens.today,
                    )
                )
            )
        )
    if stage.model.page == "unlock":
        stage.come_in()
    else:
        stage.model._open_today()
        stage.page("today")
    after = lines(stage)
    assert after[: len(before)] == before
    assert set(kinds(after[len(before) :])) <= {
        SessionClosed,
        SessionOpened,
        TrainingCompleted,
        ReminderNoted,
    }
