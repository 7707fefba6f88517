"""My record through the real window: what is shown, opened, copied, asked for, and never shown."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

from prodiary.domain.ids import EntryId, InstrumentId
from tests.qml.probe import values
from tests.viewmodels import weeks
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

LANGUAGES = ("en", "zh-Hans", "de")
SIZES = ((1280, 800), (800, 1280))


@dataclass
class Life:
    """A device with some weeks on it; its study shows totals or not."""

    place: Place
    first: EntryId
    last: EntryId

    def again(self, home: Path) -> Place:
        place = self.place.copy(home)
        place.clock.advance(days=33, hours=3)
        return place


def life(home: Path, trends: str) -> Life:
    place = Place(home=home)
    place.enrol(weeks.wire(place, trends=trends, visits=True))
    return Life(place, *weeks.live(place))


@pytest.fixture(scope="module")
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Life:
    return life(tmp_path_factory.mktemp("hidden") / "home", "hidden")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Life:
    return life(tmp_path_factory.mktemp("shown") / "home", "shown")


@pytest.fixture
def lived(hidden: Life, tmp_path: Path, open_stage: Open) -> Stage:
    stage = open_stage(hidden.again(tmp_path / "home"))
    stage.come_in()
    to_record(stage)
    return stage


def to_record(stage: Stage) -> None:
    stage.driver.click("record")
    stage.page("record")
    stage.wait(lambda: stage.screens.record.state == "done")
    stage.driver.settle()


def to_first(stage: Stage) -> None:
    """Open the entry of 2 March, which was corrected, by what is on screen."""
    stage.driver.click("earlierMonth")
    rows = stage.screens.record.lines.rows
    done = next(at for at, row in enumerate(rows) if row.standing == "done")
    stage.driver.click(f"line-{done}")
    stage.page("entry")
    stage.wait(lambda: stage.screens.entry.state == "done")
    stage.driver.settle()


def texts(stage: Stage) -> str:
    return "\n".join(str(item["text"]) for item in stage.driver.items())


def test_a_day_has_a_word_and_not_a_colour_alone(lived: Stage) -> None:
    """look.md: never colour alone."""
    lived.driver.click("earlierMonth")
    lived.driver.settle()
    seen = texts(lived)
    assert "March 2026" in seen
    for word in ("done", "missed"):
        assert f"\n{word}\n" in seen
    for line in ("Done. Your clinic has it.", "Missed.", "Not finished in time."):
        assert line in seen
    assert "You have answered 3 of 7 so far." in seen
    assert "Your clinic has everything up to 9 March 2026, 09:30." in seen


@pytest.mark.parametrize("left", ["request", "decision", "both", "none"])
def test_what_was_asked_or_answered_waits_like_an_entry(
    tmp_path: Path, open_stage: Open, left: str
) -> None:
    """N2: no page says that the clinic has everything, and Send calls, until it is so."""
    place = Place(home=tmp_path / "home")
    place.enrol(weeks.wire(place))
    first = weeks.answer(place)
    weeks.answer(place, "b" * 15, instrument=InstrumentId("mg-qol15"))
    asked = weeks.ask(place, first, "MGADL01", "a")
    weeks.send(place)
    weeks.receive(place, weeks.decide(asked, "As told", accepted=True))
    if left in {"request", "none"}:
        weeks.send(place)
        weeks.receive(place)
    if left in {"request", "both"}:
        weeks.ask(place, first, "MGADL02", "a")
    stage = open_stage(place)
    stage.come_in()
    everything = "Your clinic has everything."
    request = "One request for a correction waits for your clinic."
    decision = (
        "Your clinic does not know yet that a decision of your study doctor has arrived here."
    )
    told = {
        "request": request,
        "decision": decision,
        "both": "Some of what is in your diary has not reached your clinic yet.",
        "none": everything,
    }[left]
    stage.driver.settle()
    assert told in texts(stage)
    assert (everything in texts(stage)) is (left == "none")
    assert ("strong" in values(stage, "look")) is (left != "none")
    to_record(stage)
    assert stage.driver.sees("send") is (left != "none")
    assert (request in texts(stage)) is (left in {"request", "both"})
    assert (decision in texts(stage)) is (left in {"decision", "both"})
    stage.driver.click("back")
    stage.page("today")
    stage.driver.click("send")
    stage.page("sync")
    stage.wait(lambda: stage.screens.sync.state == "done")
    stage.driver.settle()
    assert (everything in texts(stage)) is (left == "none")
    assert (request in texts(stage)) is (left in {"request", "both"})
    assert (decision in texts(stage)) is (left in {"decision", "both"})
    assert values(stage, "value")[:2] == [{"none": 0, "both": 2}.get(left, 1), 2]


def test_large_words_have_the_list_alone(lived: Stage) -> None:
    """M1."""
    assert lived.driver.sees("calendar")
    lived.screens.display.usePercent(200)
    lived.driver.settle()
    assert not lived.driver.sees("calendar")
    assert lived.driver.sees("line-0")


def test_only_what_was_confirmed_opens(lived: Stage) -> None:
    lines = lived.screens.record.lines.rows
    lived.driver.settle()
    found = [lived.driver.find(f"line-{at}") for at in range(len(lines))]
    assert [item["enabled"] for item in found if item] == [row.entry != "" for row in lines]


def test_no_total_is_anywhere_unless_the_study_shows_it(lived: Stage) -> None:
    """Q9."""
    seen = [texts(lived)]
    assert not lived.driver.sees("trend")
    to_first(lived)
    seen.append(texts(lived))
    lived.driver.click("ask")
    lived.page("ask")
    lived.wait(lambda: lived.screens.ask.state == "done")
    lived.driver.settle()
    seen.append(texts(lived))
    assert all("total" not in each.lower() and "score" not in each.lower() for each in seen)


def test_old_and_new_are_both_on_the_page(lived: Stage) -> None:
    """A6, N9."""
    to_first(lived)
    seen = texts(lived)
    for words in (
        "First: It is always unclear",
        "Now: At times it is unclear",
        "Changed by your study doctor on 9 March 2026, 12:30, because: Plausible",
        "Accepted by your study doctor",
        "Not accepted by your study doctor on 9 March 2026, 12:30, because: Not supported",
        "It waits to be sent.",
    ):
        assert words in seen, words


def test_a_copy_says_first_that_it_is_not_protected(lived: Stage, tmp_path: Path) -> None:
    """X3: said before it is written; the place is picked by pressing."""
    folder = tmp_path / "stick"
    folder.mkdir()
    to_first(lived)
    lived.driver.click("copy")
    lived.driver.settle()
    assert lived.driver.sees("unprotected")
    save = lived.driver.find("saveCopy")
    assert save is not None
    assert not save["enabled"]
    lived.driver.click("copyFolder-choose")
    lived.wait(lambda: lived.screens.folders.opened)
    lived.screens.folders.close()
    lived.driver.settle()
    # As the picker answers.
    lived.screens.folders.picked.emit("copyFolder", str(folder))
    assert list(folder.iterdir()) == []
    lived.driver.click("saveCopy")
    lived.wait(lambda: lived.screens.entry.saved != "")
    lived.driver.settle()
    assert lived.driver.sees("saved")
    assert [each.name for each in folder.iterdir()] == ["diary-copy-2026-04-04.pdf"]


def test_a_correction_is_asked_for_by_pressing_alone(lived: Stage) -> None:
    """A6, N9, M7."""
    driver, ask = lived.driver, lived.screens.ask
    to_first(lived)
    driver.click("ask")
    lived.page("ask")
    lived.wait(lambda: ask.state == "done")
    driver.settle()
    assert not driver.sees("next")
    driver.click("item-4")
    driver.click("next")
    driver.click("wanted-none")
    driver.click("next")
    driver.click("reason-other-time")
    driver.click("next")
    driver.click("ownWords")
    driver.type("It was on Sunday.")
    driver.click("next")
    driver.settle()
    assert "It was on Sunday." in texts(lived)
    driver.click("askNow")
    lived.wait(lambda: ask.step == "sent")
    driver.settle()
    assert "Your request is saved" in texts(lived)
    driver.click("back")
    lived.page("entry")
    lived.wait(lambda: len(lived.screens.entry.corrections.rows) == 4)
    row = lived.screens.entry.corrections.rows[-1]
    assert (row.number, row.wanted, row.reason, row.words) == (
        4, "", "other-time", "It was on Sunday.",
    )  # fmt: skip


def test_no_answer_is_said_as_the_review_said_it(tmp_path: Path, open_stage: Open) -> None:
    """Q6: what was the participant's own choice, and what is only wished, are told apart."""
    place = Place(home=tmp_path / "home")
    place.enrol(weeks.wire(place))
    entry = weeks.answer(place, "b--bbbbb")
    asked = weeks.ask(place, entry, "MGADL01", None)
    weeks.send(place)
    weeks.receive(place, weeks.decide(asked, "As told", accepted=True))
    stage = open_stage(place)
    stage.come_in()
    to_record(stage)
    stage.screens.record.openEntry(entry)
    stage.page("entry")
    stage.wait(lambda: stage.screens.entry.state == "done")
    stage.driver.click("ask")
    stage.page("ask")
    stage.wait(lambda: stage.screens.ask.state == "done")
    stage.driver.settle()
    seen = texts(stage).split("\n")
    # The first was taken back by the study doctor, two were left out by the participant.
    assert (seen.count("No answer"), seen.count("You preferred not to answer")) == (1, 2)
    stage.driver.click("item-2")
    stage.driver.click("next")
    stage.driver.settle()
    assert "Your answer now: You preferred not to answer" in texts(stage)
    assert not stage.driver.sees("wanted-none")
    stage.driver.click("back")
    stage.driver.click("item-4")
    stage.driver.click("next")
    stage.driver.settle()
    assert "No answer shall stand" in texts(stage)
    stage.driver.click("wanted-none")
    for name in ("next", "reason-slip", "next", "next"):
        stage.driver.click(name)
    stage.driver.settle()
    assert stage.screens.ask.step == "check"
    assert "No answer shall stand" in texts(stage)


def test_own_words_do_not_get_to_the_clipboard_and_are_not_too_long(lived: Stage) -> None:
    """C12."""
    driver, ask = lived.driver, lived.screens.ask
    QGuiApplication.clipboard().setText("before")
    to_first(lived)
    driver.click("ask")
    lived.page("ask")
    lived.wait(lambda: ask.state == "done")
    driver.settle()
    for name in ("item-4", "next", "wanted-none", "next", "reason-slip", "next", "ownWords"):
        driver.click(name)
    driver.type("secret")
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        driver.key(key, control)
    driver.settle()
    assert ask.words == "secret"
    assert QGuiApplication.clipboard().text() == "before"
    driver.type("x" * 520)
    assert len(ask.words) == ask.mostWords
    assert "Characters left: 0" in texts(lived)


def to_words(stage: Stage) -> None:
    """As far as the own words, which have the keyboard."""
    driver = stage.driver
    to_first(stage)
    driver.click("ask")
    stage.page("ask")
    stage.wait(lambda: stage.screens.ask.state == "done")
    driver.settle()
    for name in ("item-4", "next", "wanted-none", "next", "reason-slip", "next", "ownWords"):
        driver.click(name)
    driver.settle()


def compose(words: str, *, done: bool = True) -> None:
    """Write as an input method does, which is no event of the window."""
    event = QInputMethodEvent() if done else QInputMethodEvent(words, [])
    if done:
        event.setCommitString(words)
    QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)


def test_what_does_not_fit_is_refused_and_the_end_stays(lived: Stage) -> None:
    """Nothing that was written is cut off unseen."""
    to_words(lived)
    driver, ask = lived.driver, lived.screens.ask
    compose("a" * (ask.mostWords - 5))
    driver.type("TAIL!")
    field = lived.app.window.activeFocusItem()
    assert field is not None
    field.setProperty("cursorPosition", 0)
    driver.type("xyz")
    compose("我的话")
    driver.settle()
    assert ask.words == "a" * (ask.mostWords - 5) + "TAIL!"
    driver.key(Qt.Key.Key_Delete)
    driver.type("b")
    assert ask.words == "b" + "a" * (ask.mostWords - 6) + "TAIL!"


@pytest.mark.parametrize("done", [True, False])
def test_writing_by_an_input_method_keeps_the_diary_open(lived: Stage, done: bool) -> None:
    """M8: somebody is there, also while a word is being put together."""
    to_words(lived)
    for minute in range(6):
        lived.place.clock.advance(minutes=1)
        compose(f"我{minute}", done=done)
        lived.driver.settle()
        lived.model._idle.timeout.emit()
        lived.driver.settle()
    assert lived.model.page == "ask"


def test_the_field_for_one_line_tells_of_an_input_method_too(lived: Stage) -> None:
    """M8."""
    to_first(lived)
    lived.driver.click("copy")
    lived.driver.click("copyFolder")
    lived.place.clock.advance(minutes=4)
    compose("文")
    lived.place.clock.advance(minutes=4)
    assert not lived.model.look()


def test_a_lock_loses_nothing_of_what_was_being_asked(lived: Stage) -> None:
    """M8, C12: the words are there after unlocking, and on no screen before."""
    to_words(lived)
    driver, ask = lived.driver, lived.screens.ask
    driver.type("It was on Sunday")
    lived.model.lock("idle")
    lived.page("unlock")
    assert (ask.words, ask.step) == ("", "question")
    assert "Sunday" not in texts(lived)
    lived.unlock()
    lived.page("ask")
    lived.wait(lambda: ask.state == "done")
    driver.settle()
    assert (ask.words, ask.step) == ("It was on Sunday", "words")
    assert "It was on Sunday" in texts(lived)
    driver.click("next")
    driver.click("askNow")
    lived.wait(lambda: ask.step == "sent")
    lived.model.lock("idle")
    lived.page("unlock")
    lived.unlock()
    lived.page("today")


def test_what_was_sent_while_it_was_being_locked_is_not_asked_again(lived: Stage) -> None:
    to_words(lived)
    ask = lived.screens.ask
    ask.goOn()
    ask.goOn()
    lived.model.lock("idle")
    lived.page("unlock")
    lived.unlock()
    lived.page("ask")
    lived.wait(lambda: ask.state == "done")
    assert (ask.step, ask.items.rows[3].asked) == ("question", True)


def test_asking_about_words_in_another_language_says_so(lived: Stage) -> None:
    """N6."""
    to_words(lived)
    lived.screens.display.useLanguage("de")
    for step, noted in (("words", False), ("reason", False), ("answer", True), ("question", True)):
        assert lived.screens.ask.step == step
        lived.driver.settle()
        assert lived.driver.sees("wordingNote") == noted
        lived.screens.ask.back()


def test_the_keyboard_leaves_the_own_words(lived: Stage) -> None:
    """M5."""
    driver, ask = lived.driver, lived.screens.ask
    to_first(lived)
    driver.click("ask")
    lived.page("ask")
    lived.wait(lambda: ask.state == "done")
    driver.settle()
    for name in ("item-4", "next", "wanted-none", "next", "reason-slip", "next", "ownWords"):
        driver.click(name)
    driver.key(Qt.Key.Key_Tab)
    driver.settle()
    focused = [item["name"] for item in driver.items() if item["focused"]]
    assert "ownWords" not in focused
    assert any(focused)


def test_totals_are_a_chart_and_a_list_that_say_the_same(
    shown: Life, tmp_path: Path, open_stage: Open
) -> None:
    """Q9: the title says what it shows; a missed window is a gap."""
    stage = open_stage(shown.again(tmp_path / "home"))
    stage.come_in()
    to_record(stage)
    stage.driver.click("trend")
    stage.page("trend")
    stage.wait(lambda: stage.screens.trend.state == "done")
    stage.driver.settle()
    seen = texts(stage)
    for words in (
        "Total of your answers, 0 to 24; lower means fewer symptoms.",
        "Monday 2 March: 5",
        "Monday 9 March: no total, since not every question was answered",
        "Monday 16 March: missed",
        "Monday 30 March: 4",
    ):
        assert words in seen, words
    points = [item for item in stage.driver.items() if item["name"] == "point"]
    assert len(points) == 2


@pytest.mark.parametrize("page", ["record", "entry", "copy", "ask", "words", "check", "trend"])
def test_nothing_is_clipped(shown: Life, tmp_path: Path, open_stage: Open, page: str) -> None:
    """M1."""
    stage = open_stage(shown.again(tmp_path / "home"))
    stage.come_in()
    to_record(stage)
    show(stage, page, shown)
    looks = product(LANGUAGES, (100, 150, 200, 300), SIZES)
    for language, percent, (width, height) in looks:
        display = stage.screens.display
        display.usePercent(percent)
        if stage.settings.now.language != language:
            display.useLanguage(language)
        stage.app.window.resize(width, height)
        stage.driver.settle()
        found = [each for each in stage.driver.items() if each["type"].startswith("Words")]
        assert found
        for item in found:
            look = (item, language, percent, width, height)
            assert item["needed"] <= item["height"] + 1, look
            assert item["needs"] <= item["width"] + 1, look
            assert item["left"] >= -1, look
            assert item["left"] + item["width"] <= width + 1, look


def show(stage: Stage, page: str, life: Life) -> None:
    """Bring a page up as a person would find it."""
    screens = stage.screens
    if page == "record":
        screens.record.earlierMonth()
    elif page == "trend":
        screens.record.showTrend()
        stage.page("trend")
    else:
        screens.record.openEntry(life.first)
        stage.page("entry")
        stage.wait(lambda: screens.entry.state == "done")
        if page == "copy":
            screens.entry.prepareCopy()
        elif page != "entry":
            screens.entry.ask()
            stage.page("ask")
            stage.wait(lambda: screens.ask.state == "done")
    if page in {"words", "check"}:
        ask = screens.ask
        ask.chooseItem(4)
        ask.goOn()
        ask.chooseAnswer("")
        ask.goOn()
        ask.chooseReason("other-time")
        ask.goOn()
        if page == "check":
            ask.say("It was on Sunday and not today, as I noticed later in the evening.")
            ask.goOn()
    stage.driver.settle()
