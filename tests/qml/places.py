"""Every page of the app, and how a person comes to it; for the tests and for `make screens`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from prodiary.app.bases.confirming import Step
from prodiary.app.driver import Seen
from prodiary.device.record import Total
from prodiary.domain.entry import Entry
from prodiary.domain.ids import InstrumentId
from tests.viewmodels.stage import Stage

PAGES = (
    "welcome", "enrol", "unlock", "today", "intro", "question", "review", "done", "sync", "desk",
    "fault", "display", "worse", "setup", "help", "practice", "record", "entry", "ask", "reminders",
    "decline", "folders", "urgent", "over", "rested", "wait", "why-late", "helped", "secret",
    "practising", "copy", "trend", "ask-answer", "ask-reason", "ask-words", "ask-check", "ask-sent",
)  # fmt: skip
_ASKING = ("answer", "reason", "words", "check", "sent")
_PANELS = {
    "display": "today",
    "worse": "today",
    "decline": "question",
    "folders": "sync",
    "urgent": "done",
    "over": "done",
    "rested": "question",
    "wait": "unlock",
    "practising": "question",
    "copy": "entry",
    **dict.fromkeys(("why-late", "helped", "secret"), "review"),
    **{f"ask-{step}": "ask" for step in _ASKING},
}
"""What lies over a page or is one state of it, and of which."""


def show(stage: Stage, page: str) -> None:
    """Bring a page up as a person would find it."""
    screens, model, click = stage.screens, stage.model, stage.driver.click
    ways: dict[str, Callable[[], None]] = {
        "unlock": lambda: model.lock("lock"),
        "today": lambda: None,
        "intro": lambda: stage.introduce("mg-adl"),
        "sync": screens.today.send,
        "display": lambda: click("display"),
        "worse": lambda: click("ifWorse"),
        "setup": screens.display.setUp,
        "help": model._open_help,
        "practice": screens.today.practise,
        "record": screens.today.recordWanted.emit,
        "reminders": screens.today.remindersWanted.emit,
        "question": stage.begin,
        "enrol": screens.enrol.start,
    }
    if page in {"decline", "folders"}:
        show(stage, _PANELS[page])
        click({"decline": "decline", "folders": "folder-choose"}[page])
        stage.wait(lambda: page == "decline" or screens.folders.state != "busy")
    elif page in {"entry", "ask"}:
        show(stage, "done")
        screens.record.openEntry(last_entry(stage).id)
        if page == "ask":
            stage.page("entry")
            # Before it is read there is nothing to ask about, and the press leads nowhere.
            stage.wait(lambda: screens.entry.state == "done")
            screens.entry.ask()
    elif page in STATES:
        STATES[page](stage)
    elif page in {"review", "done", "urgent"}:
        stage.begin()
        # At the third option the test study's threshold is reached.
        stage.answer_all("c" if page == "urgent" else "b")
        if page != "review":
            screens.review.confirm()
    elif page in ways:
        ways[page]()
    if page in {"welcome", "desk", "fault", "enrol"}:
        model._open(page)
    stage.page(_PANELS.get(page, page))
    if page == "record":
        stage.wait(lambda: screens.record.loaded)
    stage.driver.settle()


def last_entry(stage: Stage) -> Entry:
    """The newest entry, read in the worker's thread like everything of the vault."""
    found: list[Entry] = []
    session = stage.app.shared.open_session
    stage.app.worker.run(lambda: session.diary.entries()[-1], found.append, lambda error: None)
    stage.wait(lambda: bool(found))
    return found[0]


def words(stage: Stage) -> list[Seen]:
    """Everything that is to be read."""
    return [item for item in stage.driver.items() if item["type"].startswith("Words")]


def over(stage: Stage) -> None:
    stage.begin()
    stage.screens.question.windowOver.emit(stage.screens.question.title)


def rested(stage: Stage) -> None:
    """Not by way of the first screen: straight back to the question."""
    stage.begin()
    stage.choose("b")
    stage.screens.question.rest()
    stage.page("unlock")
    stage.unlock()


def wait(stage: Stage) -> None:
    stage.model.lock("lock")
    stage.page("unlock")
    for _ in range(6):
        stage.unlock("000000")


def practising(stage: Stage) -> None:
    stage.screens.today.practise()
    for _ in range(stage.screens.practice.count):
        stage.screens.practice.goOn()


def copy(stage: Stage) -> None:
    show(stage, "entry")
    stage.screens.entry.prepareCopy()


def trend(stage: Stage) -> None:
    """Own totals, as a study shows them that lets them be seen."""
    show(stage, "done")
    found: list[dict[InstrumentId, tuple[Total, ...]]] = []
    record, name = stage.app.shared.open_session.record, InstrumentId("mg-adl")
    stage.app.worker.run(lambda: {name: record.totals(name)}, found.append, lambda error: None)
    stage.wait(lambda: bool(found))
    stage.screens.trend._take(found[0])
    stage.model._open("trend")


def step(name: Step, stage: Stage) -> None:
    """A step of the review, come as the diary asks for it where the study does."""
    show(stage, "review")
    stage.screens.review._ask(name)


def asking(name: str, stage: Stage) -> None:
    """Decide one thing after another until what is to be decided is `name`."""
    show(stage, "ask")
    ask = stage.screens.ask
    stage.wait(lambda: bool(ask.items.rows))
    ask.chooseItem(1)
    while ask.step != name:
        before = ask.step
        ask.goOn()
        stage.wait(lambda before=before: ask.step != before)  # type: ignore[misc]
        ask.chooseAnswer("c")
        ask.chooseReason("slip")


STATES: dict[str, Callable[[Stage], None]] = {
    "over": over,
    "rested": rested,
    "wait": wait,
    "practising": practising,
    "copy": copy,
    "trend": trend,
    "why-late": partial(step, "late"),
    "helped": partial(step, "help"),
    "secret": partial(step, "secret"),
    **{f"ask-{name}": partial(asking, name) for name in _ASKING},
}
"""How to come to what is not a page of its own."""


def require_whole(stage: Stage, *look: object, width: int) -> None:
    """Fail where words are clipped or go over the side of a window so wide (M1)."""
    shown = words(stage)
    assert shown
    for item in shown:
        assert item["needed"] <= item["height"] + 1, (item, *look)
        assert item["needs"] <= item["width"] + 1, (item, *look)
        assert item["left"] >= -1, (item, *look)
        assert item["left"] + item["width"] <= width + 1, (item, *look)
