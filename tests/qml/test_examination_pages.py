"""Examination, signature and interview through a real window: by hand, by keyboard, by switch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt
from PySide6.QtWidgets import QApplication

from prodiary.app.models.examination import ExaminationViewModel
from prodiary.app.models.interview import InterviewViewModel
from prodiary.app.settings import LANGUAGES
from prodiary.domain.ids import FieldId, FormId, InstrumentId
from tests.qml.wardwindow import WardWindow
from tests.unit.device.clinic.kit import PASSPHRASE, examine_all
from tests.viewmodels.ward import Ward

QMG, MGC, MG_ADL = InstrumentId("qmg"), InstrumentId("mgc"), InstrumentId("mg-adl")
SIZES = ((1280, 800), (1920, 1200), (800, 1280))
Show = Callable[[str, QObject], WardWindow]


@pytest.fixture
def ward(qapp: QApplication, tmp_path: Path) -> Iterator[Ward]:
    ward = Ward(tmp_path / "ward")
    yield ward
    ward.close()


@pytest.fixture
def show(ward: Ward) -> Iterator[Show]:
    windows: list[WardWindow] = []

    def show_one(name: str, model: QObject) -> WardWindow:
        windows.append(WardWindow(ward, name, model))
        return windows[-1]

    yield show_one
    for window in windows:
        window.close()


class Work:
    """An examination on screen, and what a nurse does with it."""

    def __init__(self, ward: Ward, show: Show, instrument: InstrumentId = QMG) -> None:
        self.ward = ward
        self.exam = ExaminationViewModel(ward.shared)
        self.exam.start(ward.visit, instrument)
        self.settle()
        self.window = show("examination", self.exam)
        self.driver = self.window.driver

    def settle(self) -> None:
        self.ward.wait(lambda: self.exam.state != "busy")

    def click(self, *names: str) -> None:
        for name in names:
            self.driver.click(name)
            self.settle()
            self.driver.settle()

    def to(self, number: int) -> None:
        self.exam.chooseItem(number)
        self.settle()
        self.driver.settle()

    def rest_done(self) -> None:
        """All else is measured or rated."""
        seen = self.exam._seen
        assert seen is not None
        self.ward.call(lambda: examine_all(self.ward.staff, seen.sheet.entry.id))
        self.exam.refresh()
        self.settle()

    def locked(self) -> None:
        """Everything done, seen once more, locked; the signature is asked for."""
        self.rest_done()
        self.exam.openReview()
        self.driver.settle()
        self.click("confirm")
        self.ward.wait(lambda: self.window.signing.meaning != "" or self.exam.queries.rows != ())
        self.driver.settle()

    def sign(self, *, first: bool = True, passphrase: str = PASSPHRASE) -> None:
        if first:
            self.driver.click("signId")
            self.driver.type("nina")
        self.driver.click("signPassphrase")
        self.driver.type(passphrase)
        self.driver.key(Qt.Key.Key_Return)
        self.ward.wait(lambda: self.window.signing.state != "busy")
        self.settle()
        self.driver.settle()

    def said(self, number: int) -> str:
        found = self.driver.find(f"said-{number}")
        assert found is not None
        return str(found["text"])


@pytest.fixture
def work(ward: Ward, show: Show) -> Work:
    return Work(ward, show)


# --- by hand and by keyboard ---


def test_the_space_bar_starts_and_stops_from_the_title_and_from_the_field(work: Work) -> None:
    driver, watch = work.driver, work.exam.stopwatch
    driver.key(Qt.Key.Key_Space)
    assert watch.running
    work.ward.clock.advance(seconds=45.3)
    driver.click("value")
    driver.key(Qt.Key.Key_Space)
    assert (watch.running, work.exam.typed) == (False, "45.3")
    driver.settle()
    value = driver.find("value")
    assert value is not None
    assert value["text"] == "45.3"
    result = driver.find("result")
    assert result is not None
    assert result["text"] == "Grade 1"


def test_tapping_starts_stops_and_resets_and_the_digits_are_large(work: Work) -> None:
    """look.md: 72 px."""
    work.click("stopwatchToggle")
    assert work.exam.stopwatch.running
    work.ward.clock.advance(seconds=12)
    work.click("stopwatchToggle")
    digits = work.driver.find("stopwatch")
    assert digits is not None
    assert (digits["text"], digits["needed"] >= 72) == ("12.0 s", True)
    work.click("stopwatchReset")
    assert "0.0 s" in work.window.texts()


def test_the_end_of_the_test_is_said(work: Work) -> None:
    work.click("stopwatchToggle")
    work.ward.clock.advance(seconds=61)
    work.exam.stopwatch.tick()
    work.driver.settle()
    assert work.driver.sees("stopwatchEnded")
    assert "61 seconds reached" in work.window.texts()


def test_typing_enter_and_next_are_enough(work: Work) -> None:
    driver = work.driver
    driver.click("value")
    driver.type("50")
    driver.settle()
    shown = work.window.texts()
    assert "Not recorded yet" in shown
    assert "Record and go on" in shown
    driver.key(Qt.Key.Key_Return)
    work.settle()
    driver.settle()
    recorded = driver.find("recorded")
    assert recorded is not None
    assert recorded["text"] == "Recorded: 50\N{NO-BREAK SPACE}s"
    work.click("next")
    assert work.exam.number == 2
    value = driver.find("value")
    assert value is not None
    assert value["text"] == ""


def test_an_impossible_value_is_refused_in_words(work: Work) -> None:
    work.driver.click("value")
    work.driver.type("900")
    work.driver.settle()
    assert work.driver.sees("impossible")
    work.click("next")
    assert work.exam.number == 1
    assert work.driver.sees("failure")
    assert "from 0 to 600" in work.window.texts()
    work.driver.click("value")
    work.driver.key(Qt.Key.Key_End)
    work.driver.key(Qt.Key.Key_Backspace)
    work.driver.settle()
    assert not work.driver.sees("failure")
    assert work.exam.typed == "90"


def test_a_value_in_a_gap_has_no_grade_and_it_is_said_why(work: Work) -> None:
    work.driver.click("value")
    work.driver.type("60,4")
    work.driver.settle()
    assert work.driver.sees("gap")
    assert "lies between two bands" in work.window.texts()


def test_counting_by_plus_and_minus(work: Work) -> None:
    work.to(5)
    work.click("countUp", "countUp", "countDown", "record")
    assert work.exam.recorded == "1"


def test_grip_leads_to_where_the_sex_is_written_down(work: Work) -> None:
    wanted: list[None] = []
    work.exam.factsWanted.connect(lambda: wanted.append(None))
    work.to(9)
    work.driver.click("value")
    work.driver.type("30")
    work.click("facts")
    assert wanted
    assert work.exam.recorded == "30\N{NO-BREAK SPACE}kg"

    def tell() -> None:
        form = work.ward.staff.forms.begin(FormId("visit-facts"), work.ward.visit)
        work.ward.staff.forms.set(form, FieldId("sex"), "male")

    work.ward.call(tell)
    work.exam.refresh()
    work.settle()
    work.driver.settle()
    work.click("gradeNow")
    assert not work.driver.sees("gradeNow")
    result = work.driver.find("result")
    assert result is not None
    assert result["text"] == "Grade 1"


def test_not_done_by_pressing(work: Work) -> None:
    work.to(4)
    work.click("notDone")
    assert not work.driver.sees("next")
    work.click("why-unsafe", "next")
    assert work.exam.number == 5
    work.click("item-4")
    assert work.driver.sees("notDoneNotice")
    assert "It would not have been safe" in work.window.texts()


def test_two_panes_where_there_is_room_and_one_where_there_is_not(work: Work) -> None:
    assert work.driver.sees("item-2")
    work.window.look(size=(1280, 800), percent=200)
    assert not work.driver.sees("item-2")
    work.window.look(size=(800, 1280), percent=100)
    assert not work.driver.sees("item-2")
    work.click("allItems")
    assert work.exam.step == "review"
    work.click("finding-3")
    assert (work.exam.step, work.exam.number) == ("item", 3)


def test_the_keyboard_goes_from_the_title_to_what_is_at_work(work: Work) -> None:
    work.window.look(size=(1280, 800), percent=100)
    work.to(3)
    work.driver.key(Qt.Key.Key_Tab)
    work.driver.settle()
    focused = [item["name"] for item in work.driver.items() if item["focused"]]
    assert "option-a" in focused
    work.driver.key(Qt.Key.Key_Down)
    work.driver.key(Qt.Key.Key_Return)
    work.settle()
    assert [row.code for row in work.exam.grades.rows if row.chosen] == ["b"]
    work.driver.settle()
    focused = [item["name"] for item in work.driver.items() if item["focused"]]
    assert "option-b" in focused, "the keyboard's place stays"


def test_what_is_doubtful_about_a_scale_is_said(work: Work) -> None:
    work.click("about")
    shown = work.window.texts()
    for words in ("transcription", "31 to 99", "no rounding", "QMG 1.0.0"):
        assert words in shown, words
    work.click("back")
    assert work.exam.step == "item"


def test_a_switch_reaches_everything(ward: Ward, show: Show) -> None:
    """M5: what is at work comes first."""
    ward.settings.change(scanning=True)
    work = Work(ward, show)
    scanner = work.window.window.findChild(QObject, "scanner")
    assert scanner is not None
    work.driver.settle()
    QMetaObject.invokeMethod(scanner, "restart", Qt.ConnectionType.DirectConnection)
    found: list[str] = []
    for _ in range(40):
        found += str(scanner.property("framedNames")).split()
        QMetaObject.invokeMethod(scanner, "step", Qt.ConnectionType.DirectConnection)
    assert {"stopwatchToggle", "value", "item-2", "item-13", "notDone", "about", "back"} <= {*found}
    assert found.index("stopwatchToggle") < found.index("item-2")


# --- signing ---


def test_it_is_locked_signed_amended_and_signed_again(work: Work) -> None:
    """I4, A1, A6."""
    work.locked()
    shown = work.window.texts()
    for words in ("Nina Weber, nurse", "“I did this myself”", "Asia/Shanghai", "Your id"):
        assert words in shown, words
    work.sign(passphrase="not this one at all")
    assert work.driver.sees("signFailure")
    assert "That was not right" in work.window.texts()
    work.sign(first=False)
    assert not work.window.signing.opened
    assert "It stands: nothing was changed since." in work.window.texts()
    assert not work.driver.sees("sign")
    work.click("finding-6")
    assert work.exam.step == "amend"
    work.driver.click("value")
    work.driver.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    work.driver.type("95")
    work.driver.click("amendReason")
    work.driver.type("misread")
    work.driver.settle()
    work.click("next")
    shown = work.window.texts()
    assert "Broken by a change on 2 March 2026" in shown
    assert "It is not signed as it now is." in shown
    assert work.said(6).startswith("95")
    assert "because: misread" in shown
    work.click("sign")
    work.ward.wait(lambda: work.window.signing.meaning != "")
    work.driver.settle()
    assert not work.driver.sees("signId"), "the passphrase alone, later in a session"
    work.sign(first=False)
    assert work.exam.signed


def test_the_panel_closes_without_a_signature(work: Work) -> None:
    work.locked()
    work.driver.key(Qt.Key.Key_Escape)
    work.driver.settle()
    assert not work.window.signing.opened
    assert not work.driver.sees("signNow")
    assert work.driver.sees("unsigned")
    work.click("sign")
    work.ward.wait(lambda: work.window.signing.meaning != "")
    work.driver.settle()
    assert work.driver.sees("signNow")
    now = work.driver.find("signNow")
    assert now is not None
    assert not now["enabled"]
    work.click("closeSign")
    assert not work.window.signing.opened


def test_the_passphrase_is_never_on_screen(work: Work) -> None:
    work.locked()
    work.driver.click("signPassphrase")
    work.driver.type("secret words")
    work.driver.settle()
    shown = [str(item["text"]) for item in work.driver.items() if item["type"].startswith("Words")]
    assert "secret words" not in "\n".join(shown)
    work.driver.key(Qt.Key.Key_Escape)
    work.driver.settle()
    assert "secret" not in work.window.texts()


def test_queries_are_read_before_it_is_signed(ward: Ward, show: Show) -> None:
    ward.report("mg-adl", 1)
    work = Work(ward, show, MGC)
    work.to(4)
    assert work.driver.sees("asked")
    work.locked()
    assert not work.window.signing.opened
    assert work.driver.sees("query-2")
    assert "Talking: you recorded “No trouble”; in Daily activities (MG-ADL)" in (
        work.window.texts()
    )
    work.click("sign")
    ward.wait(lambda: work.window.signing.meaning != "")


def test_who_may_not_examine_sees_no_way_to_change(ward: Ward, show: Show, work: Work) -> None:
    work.rest_done()
    ward.sign_in("coordinator")
    exam = ExaminationViewModel(ward.shared)
    exam.start(ward.visit, QMG)
    ward.wait(lambda: exam.state != "busy")
    window = show("examination", exam)
    assert "Your role reads examinations." in window.texts()
    assert not window.driver.sees("sign")
    row = window.driver.find("finding-1")
    assert row is not None
    assert not row["enabled"]


# --- interviews ---


def interview(ward: Ward, show: Show, mode: str) -> tuple[InterviewViewModel, WardWindow]:
    model = InterviewViewModel(ward.shared)
    model.start(ward.visit, MG_ADL, mode)
    ward.wait(lambda: model.state != "busy")
    return model, show("interview", model)


def test_who_is_who_is_said_before_an_interview(ward: Ward, show: Show) -> None:
    """I1, M15."""
    model, window = interview(ward, show, "interview")
    shown = window.texts()
    assert "You read aloud and enter. The answers are the participant's." in shown
    assert "Nina Weber read and entered, and that S103-007 answered." in shown
    assert not window.driver.sees("modeChange")
    begun: list[object] = []
    model.begun.connect(lambda *what: begun.append(what))
    window.driver.click("begin")
    ward.wait(lambda: bool(begun))


def test_a_change_of_mode_and_the_relation_come_before_a_proxy(ward: Ward, show: Show) -> None:
    ward.report("mg-qol15", 0)
    model = InterviewViewModel(ward.shared)
    model.start(ward.visit, InstrumentId("mg-qol15"), "proxy")
    ward.wait(lambda: model.state != "busy")
    window = show("interview", model)
    assert window.driver.sees("modeChange")
    assert "Last time it was answered in an interview" in window.texts()
    assert not window.driver.sees("begin")
    window.driver.click("relation-partner")
    window.driver.settle()
    assert window.driver.sees("begin")


def test_urgent_advice_comes_before_the_signature(ward: Ward, show: Show) -> None:
    """A2."""
    entry = ward.report("mg-adl", 2)
    model, window = interview(ward, show, "interview")
    assert window.driver.sees("urgent")
    assert "Call now." in window.texts()
    assert not window.driver.sees("sign")
    window.driver.click("adviceSaid")
    ward.wait(lambda: model.state != "busy")
    window.driver.settle()
    window.driver.click("sign")
    ward.wait(lambda: window.signing.meaning == "interviewed")
    window.driver.settle()
    assert "“I read it out and entered the answers”" in window.texts()
    window.signing.typeId("nina")
    window.signing.pad.write(PASSPHRASE)
    window.signing.sign()
    ward.wait(lambda: model.signed)
    window.driver.settle()
    assert ward.call(lambda: ward.staff.signatures(("entry", entry)))[0].standing == "stands"
    assert "The answers are locked and signed." in window.texts()


# --- looks ---


def require_whole(window: WardWindow, what: Any, width: int) -> None:
    found = [each for each in window.driver.items() if each["type"].startswith("Words")]
    assert found
    for item in found:
        look = (item, what)
        assert item["needed"] <= item["height"] + 1, look
        assert item["needs"] <= item["width"] + 1, look
        assert item["left"] >= -1, look
        assert item["left"] + item["width"] <= width + 1, look


@pytest.mark.parametrize("page", ["timed", "count", "grip", "rated", "not-done", "about", "review"])
def test_nothing_of_an_examination_is_clipped(work: Work, page: str) -> None:
    """M1."""
    exam = work.exam
    work.to({"timed": 1, "count": 5, "grip": 9}.get(page, 3))
    if page == "timed":
        exam.stopwatch.toggle()
        work.ward.clock.advance(seconds=61)
        exam.stopwatch.tick()
        exam.typeValue("60.4")
    elif page in {"count", "grip"}:
        exam.typeValue("110" if page == "grip" else "9")
    elif page == "not-done":
        exam.askNotDone()
        exam.chooseReason("other")
    elif page == "about":
        exam.openAbout()
    elif page == "review":
        exam.openReview()
    _looks(work.window)


@pytest.mark.parametrize("page", ["sign", "refused", "read", "amend"])
def test_nothing_of_a_locked_one_is_clipped(work: Work, page: str) -> None:
    work.locked()
    if page == "refused":
        work.sign(passphrase="not this one")
    elif page in {"read", "amend"}:
        work.sign()
        work.exam.startAmend(6)
        if page == "read":
            work.exam.typeValue("95")
            work.exam.say("misread")
            work.exam.goOn()
            work.settle()
    _looks(work.window)


@pytest.mark.parametrize("page", ["interview", "proxy", "urgent"])
def test_nothing_of_an_interview_is_clipped(ward: Ward, show: Show, page: str) -> None:
    if page == "urgent":
        ward.report("mg-adl", 2)
    _, window = interview(ward, show, "proxy" if page == "proxy" else "interview")
    _looks(window)


def _looks(window: WardWindow) -> None:
    looks = product(LANGUAGES, (100, 150, 200, 300), SIZES)
    spoken = "en"
    for language, percent, size in looks:
        if language != spoken:
            window.speak(language)
            spoken = language
        window.look(size=size, percent=percent)
        require_whole(window, (language, percent, size), size[0])
