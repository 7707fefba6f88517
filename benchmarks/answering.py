"""The app's own share of answering: from a press to a screen that is ready for the next one.

A scripted participant answers both questionnaires on the real screens. What is measured is the time
from each press to the frame that shows its effect (the answer is durable by then, P1). Reading is
not waited for but reckoned, from the number of words on the screen; together they give the time to
complete, to be held against the 9.4 to 15.7 seconds an item that are published (practice.md 5).
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from rich.console import Console
from rich.table import Table

from benchmarks.measure import RESULTS
from tests.viewmodels.stage import Place, Stage

WORDS_A_SECOND: Final = 238 / 60
"""Silent reading of adults: 238 words a minute (Brysbaert 2019, a meta-analysis)."""
THINKING_S: Final = 3.0
REACHING_S: Final = 1.0
"""For each of the two presses of an item: the answer, and Next."""
PUBLISHED_S: Final = (9.4, 15.7)
AIM_MS: Final = 100


def main() -> None:
    """Measure and report."""
    program = QGuiApplication.instance() or QGuiApplication(["prodiary"])
    with tempfile.TemporaryDirectory() as name:
        place = Place(home=Path(name) / "home")
        place.enrol()
        stage = Stage(place)
        try:
            stage.come_in()
            found = [_answer(stage, instrument) for instrument in ("mg-adl", "mg-qol15")]
        finally:
            stage.close()
    program.processEvents()
    _report(found)


class _Run:
    """One questionnaire: milliseconds from press to frame, each time, and the words read."""

    def __init__(self, instrument: str) -> None:
        self.instrument = instrument
        self.shares: list[float] = []
        self.words = 0
        self.items = 0

    @property
    def p95_ms(self) -> float:
        return quantiles(self.shares, n=20)[-1]

    @property
    def seconds_an_item(self) -> float:
        reading = self.words / WORDS_A_SECOND
        people = reading + self.items * (THINKING_S + 2 * REACHING_S)
        return (people + sum(self.shares) / 1000) / self.items


def _answer(stage: Stage, instrument: str) -> _Run:
    stage.begin(instrument)
    question = stage.screens.question
    run = _Run(instrument)
    run.items = question.count
    for number in range(1, run.items + 1):
        stage.driver.settle()
        said = [question.recall, question.question, *(row.words for row in question.options.rows)]
        run.words += sum(len(text.split()) for text in said)
        run.shares.append(_press(stage, "option-b", lambda: stage.chosen == ["b"]))
        done: Callable[[], bool] = lambda number=number: (  # type: ignore[misc]  # noqa: E731
            question.number == number + 1 or stage.model.page == "review"
        )
        run.shares.append(_press(stage, "next", done))
    return run


def _press(stage: Stage, name: str, until: Callable[[], bool]) -> float:
    """Milliseconds from pressing the item to the first frame after its effect."""
    stage.driver.wait(lambda: stage.driver.sees(name))
    place = stage.driver.place(name)
    start = time.perf_counter()
    QTest.mouseClick(
        stage.app.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    while not until():
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 1)
    loop = QEventLoop()
    stage.app.window.frameSwapped.connect(loop.quit, Qt.ConnectionType.SingleShotConnection)
    # Where nothing more was to be drawn, the effect's frame is on the screen already.
    QTimer.singleShot(500, loop.quit)
    stage.app.window.update()
    loop.exec()
    return (time.perf_counter() - start) * 1000


def _report(runs: list[_Run]) -> None:
    table = Table(title="answering")
    for column in ("what", "items", "own share ms", "p95 ms", "aim", "s an item", "published"):
        table.add_column(column)
    content = []
    low, high = PUBLISHED_S
    for run in runs:
        table.add_row(
            run.instrument,
            str(run.items),
            f"{median(run.shares):.1f}",
            f"{run.p95_ms:.1f}",
            f"p95 < {AIM_MS}",
            f"{run.seconds_an_item:.1f}",
            f"{low} to {high}",
        )
        content.append(
            {
                "name": run.instrument,
                "items": run.items,
                "share_ms": median(run.shares),
                "share_p95_ms": run.p95_ms,
                "seconds_an_item": run.seconds_an_item,
            }
        )
    Console().print(table)
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / "answering.json").write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
