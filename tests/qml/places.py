"""Every page of the app, and how a person comes to it; for the tests and for `make screens`."""

from __future__ import annotations

from collections.abc import Callable

from prodiary.app.driver import Seen
from prodiary.domain.entry import Entry
from tests.viewmodels.stage import Stage

PAGES = (
    "welcome", "enrol", "unlock", "today", "intro", "question", "review", "done", "sync", "desk",
    "fault", "display", "worse", "setup", "help", "practice", "record", "entry", "ask", "reminders",
    "decline", "folders", "urgent",
)  # fmt: skip
_PANELS = {
    "display": "today",
    "worse": "today",
    "decline": "question",
    "folders": "sync",
    "urgent": "done",
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
            screens.entry.ask()
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
