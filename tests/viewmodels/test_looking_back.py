"""My record on the view-models: calendar, what the clinic holds, an entry, corrections, totals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from prodiary.app.asking import MOST_WORDS, plain
from prodiary.app.models.record_rows import weekdays
from prodiary.app.models.trend import segments
from prodiary.device.record import Total
from prodiary.domain.ids import EntryId
from tests.viewmodels import weeks
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage


@dataclass
class Life:
    """A device with some weeks on it."""

    place: Place
    first: EntryId
    last: EntryId


@pytest.fixture(scope="module")
def lived_once(tmp_path_factory: pytest.TempPathFactory) -> Life:
    place = Place(home=tmp_path_factory.mktemp("lived") / "home")
    place.enrol(weeks.wire(place))
    return Life(place, *weeks.live(place))


@pytest.fixture
def lived(lived_once: Life, tmp_path: Path, open_stage: Open) -> Stage:
    place = lived_once.place.copy(tmp_path / "home")
    place.clock.advance(days=33, hours=3)
    stage = open_stage(place)
    stage.come_in()
    to_record(stage)
    return stage


def to_record(stage: Stage) -> None:
    stage.screens.today.openRecord()
    stage.page("record")
    stage.wait(lambda: stage.screens.record.state == "done")


def to_entry(stage: Stage, entry: EntryId) -> None:
    stage.screens.record.openEntry(entry)
    stage.page("entry")
    stage.wait(lambda: stage.screens.entry.state == "done")


def to_ask(stage: Stage, entry: EntryId) -> None:
    to_entry(stage, entry)
    stage.screens.entry.ask()
    stage.page("ask")
    stage.wait(lambda: stage.screens.ask.state == "done")


def march(stage: Stage) -> list[tuple[str, str, str, bool]]:
    stage.screens.record.earlierMonth()
    rows = stage.screens.record.lines.rows
    return [
        (row.day, row.standing, row.carried, row.begun) for row in rows if "MG-ADL" in row.title
    ]


def test_a_month_lists_what_was_done_missed_and_not_finished(lived: Stage) -> None:
    """Q9."""
    assert march(lived) == [
        ("Monday 2 March", "done", "held", False),
        ("Monday 9 March", "done", "held", False),
        ("Monday 16 March", "missed", "", False),
        ("Monday 23 March", "missed", "", True),
        ("Monday 30 March", "done", "waiting", False),
    ]


def test_the_calendar_shows_the_same_days(lived: Stage) -> None:
    record = lived.screens.record
    assert record.month == "April 2026"
    record.earlierMonth()
    assert record.month == "March 2026"
    cells = {cell.number: cell.standing for cell in record.cells.rows if cell.number}
    assert len(cells) == 31
    # On 2 and 30 March an MG-QOL15 was due too and never answered: that presses more.
    assert {day: word for day, word in cells.items() if word} == {
        2: "missed", 9: "done", 16: "missed", 23: "missed", 30: "missed",
    }  # fmt: skip
    assert len(record.cells.rows) % 7 == 0


def test_weeks_begin_as_the_language_has_it() -> None:
    assert weekdays("en")[0] == "Sun"
    assert weekdays("de")[0].startswith("Mo")
    assert len(set(weekdays("zh-Hans"))) == 7


def test_months_end_where_nothing_is(lived: Stage) -> None:
    record = lived.screens.record
    record.earlierMonth()
    assert not record.earlier
    record.earlierMonth()
    assert record.month == "March 2026"
    for _ in range(30):
        record.laterMonth()
    assert not record.further
    assert record.month.endswith("2027")


def test_progress_and_what_the_clinic_holds_are_said_without_a_score(lived: Stage) -> None:
    """Q9, N2."""
    record = lived.screens.record
    assert (record.answered, record.closed) == (3, 7)
    assert record.heldUntil == "9 March 2026, 09:30"
    assert (record.waiting, record.waitingCorrections) == (1, 1)


def test_what_went_wrong_last_is_said_again(lived: Stage) -> None:
    """C11: also when the sending screen is long gone."""
    record, sync = lived.screens.record, lived.screens.sync
    assert record.troubleDay == ""
    record.send()
    lived.page("sync")
    sync.send(str(lived.place.home / "unplugged"))
    lived.wait(lambda: sync.state == "failed")
    sync.back()
    lived.page("today")
    to_record(lived)
    assert record.troubleDay == "4 April 2026, 12:30"
    assert record.troubleTitle == sync.errorTitle
    assert record.troubleText


def test_an_entry_shows_old_and_new_where_it_was_amended(lived: Stage, lived_once: Life) -> None:
    """A6, N9: the original stays visible, with who decided when and why."""
    to_entry(lived, lived_once.first)
    entry = lived.screens.entry
    row = entry.answers.rows[0]
    now, first = (step["words"] for step in reversed(row.steps))
    assert row.words == now != first
    assert row.steps[0]["because"] == ""
    assert row.steps[1]["because"] == "Plausible, as discussed by phone"
    assert row.steps[1]["day"] == "9 March 2026, 12:30"
    assert all(other.steps == [] for other in entry.answers.rows[1:])
    assert (entry.confirmed, entry.carried, entry.late) == ("2 March 2026, 09:30", "held", "")


def test_corrections_say_what_became_of_them(lived: Stage, lived_once: Life) -> None:
    """N9."""
    rows = lived.screens.record.corrections.rows
    assert [(row.number, row.outcome, row.carried) for row in rows] == [
        (1, "accepted", "held"), (2, "refused", "held"), (3, "open", "waiting"),
    ]  # fmt: skip
    assert rows[1].because == "Not supported by the visit"
    assert rows[2].wanted == ""
    to_entry(lived, lived_once.last)
    assert lived.screens.entry.corrections.rows == ()


def test_the_reason_for_being_late_is_shown(tmp_path: Path, open_stage: Open) -> None:
    """T4."""
    place = Place(home=tmp_path / "home")
    late = weeks.WindowWire(opens_before=0, closes_after=1, late_days=5)
    place.enrol(place.kit.wire(home=[], visits=[weeks.visit(late)]))
    weeks.plan(place, date(2026, 3, 2))
    place.clock.advance(days=3)
    entry = weeks.answer(place, late="forgot")
    stage = open_stage(place)
    stage.come_in()
    to_record(stage)
    to_entry(stage, entry)
    assert stage.screens.entry.late == "I forgot"


def test_asking_goes_one_decision_at_a_time_and_is_recorded_once(
    lived: Stage, lived_once: Life
) -> None:
    """A6, N9."""
    to_ask(lived, lived_once.last)
    ask = lived.screens.ask
    assert ask.step == "question"
    ask.goOn()
    assert ask.step == "question"
    ask.chooseItem(2)
    ask.goOn()
    assert ask.step == "answer"
    codes = [row.code for row in ask.wanted.rows]
    assert codes == ["b", "c", "d", ""]
    ask.chooseAnswer("a")
    assert not ask.canGoOn
    ask.chooseAnswer("c")
    ask.goOn()
    ask.chooseReason("misread")
    ask.goOn()
    ask.say("It was about  last\nweek.\u0007")
    ask.goOn()
    assert (ask.step, ask.words) == ("check", "It was about last week.")
    ask.goOn()
    ask.goOn()
    lived.wait(lambda: ask.step == "sent")
    ask.leave()
    lived.page("entry")
    (row,) = lived.screens.entry.corrections.rows
    assert (row.number, row.outcome, row.carried) == (2, "open", "waiting")
    assert (row.reason, row.words) == ("misread", "It was about last week.")
    # What stands has not changed: the study doctor decides.
    assert lived.screens.entry.answers.rows[1].steps == []


def test_back_keeps_what_was_decided_and_another_question_lets_it_go(
    lived: Stage, lived_once: Life
) -> None:
    """Q4."""
    to_ask(lived, lived_once.last)
    ask = lived.screens.ask
    ask.chooseItem(2)
    ask.goOn()
    ask.chooseAnswer("c")
    ask.back()
    ask.goOn()
    assert [row.code for row in ask.wanted.rows if row.chosen] == ["c"]
    ask.back()
    ask.chooseItem(3)
    ask.goOn()
    assert not ask.canGoOn
    ask.back()
    ask.back()
    lived.page("entry")


def test_what_is_waiting_for_a_decision_is_not_asked_again(lived: Stage, lived_once: Life) -> None:
    to_ask(lived, lived_once.first)
    ask = lived.screens.ask
    assert [row.number for row in ask.items.rows if row.asked] == [3]
    ask.chooseItem(3)
    assert not ask.canGoOn


def test_locking_in_the_middle_keeps_nothing_half_said(lived: Stage, lived_once: Life) -> None:
    """C12, M8: neither on the screens nor in the ledger."""
    to_ask(lived, lived_once.last)
    ask = lived.screens.ask
    ask.chooseItem(2)
    ask.goOn()
    ask.chooseAnswer("c")
    ask.goOn()
    ask.chooseReason("other")
    ask.goOn()
    ask.say("half said")
    lived.model.lock("idle")
    lived.page("unlock")
    assert (ask.step, ask.words, ask.question, ask.title, ask.reason) == (
        "question",
        "",
        "",
        "",
        "",
    )
    assert (ask.items.rows, ask.wanted.rows) == ((), ())
    screens = lived.screens
    assert (screens.record.lines.rows, screens.record.cells.rows) == ((), ())
    assert (screens.record.answered, screens.record.heldUntil) == (0, "")
    assert (screens.entry.answers.rows, screens.entry.title) == ((), "")
    lived.unlock()
    lived.page("ask")
    lived.wait(lambda: ask.words == "half said")
    ask.leave()
    lived.page("entry")
    screens.entry.back()
    lived.page("record")
    lived.wait(lambda: screens.record.state == "done")
    assert len(screens.record.corrections.rows) == 3


def test_a_copy_is_saved_where_the_person_chose(
    lived: Stage, lived_once: Life, tmp_path: Path
) -> None:
    """X3."""
    to_entry(lived, lived_once.first)
    entry = lived.screens.entry
    entry.prepareCopy()
    folder = tmp_path / "stick"
    folder.mkdir()
    entry.saveCopy(str(folder))
    lived.wait(lambda: entry.state == "done")
    assert (entry.copying, entry.saved) == (False, "diary-copy-2026-04-04.pdf")
    assert [each.name for each in folder.iterdir()] == [entry.saved]


@pytest.mark.parametrize("folder", ["", "relative", "gone"])
def test_a_copy_to_nowhere_says_so_and_stays_where_it_was(
    lived: Stage, lived_once: Life, tmp_path: Path, folder: str
) -> None:
    to_entry(lived, lived_once.first)
    entry = lived.screens.entry
    entry.prepareCopy()
    entry.saveCopy(str(tmp_path / "gone") if folder == "gone" else folder)
    lived.wait(lambda: entry.state == "failed")
    assert entry.errorTitle == "The copy was not written"
    assert (entry.copying, entry.saved) == (True, "")
    entry.back()
    assert (entry.copying, entry.state) == (False, "idle")


def test_totals_are_nowhere_unless_the_study_shows_them(lived: Stage) -> None:
    """Q9."""
    assert not lived.screens.record.trendsShown
    lived.screens.record.showTrend()
    assert lived.model.page == "record"
    lived.screens.trend.start()
    lived.driver.settle()
    assert (lived.screens.trend.rows.rows, lived.screens.trend.most) == ((), 0)


def test_totals_are_shown_over_the_whole_scale_with_gaps(tmp_path: Path, open_stage: Open) -> None:
    """Q9, Q6."""
    place = Place(home=tmp_path / "home")
    place.enrol(weeks.wire(place, trends="shown"))
    weeks.live(place)
    stage = open_stage(place)
    stage.come_in()
    to_record(stage)
    stage.screens.record.showTrend()
    stage.page("trend")
    stage.wait(lambda: stage.screens.trend.state == "done")
    trend = stage.screens.trend
    assert [(row.kind, row.total) for row in trend.rows.rows] == [
        ("total", 5), ("incomplete", 0), ("missed", 0), ("missed", 0), ("total", 4),
    ]  # fmt: skip
    assert (trend.most, trend.lower) == (24, "symptoms")
    assert trend.lines == [[[0.0, 5 / 24]], [[1.0, 4 / 24]]]
    trend.choose("mg-qol15")
    assert (trend.most, trend.points.rows, trend.lower) == (60, (), "difficulties")
    stage.model.lock("lock")
    stage.page("unlock")
    assert (trend.rows.rows, trend.points.rows, trend.title, trend.lines) == ((), (), "", [])


def test_a_line_never_crosses_a_window_without_a_total() -> None:
    """Q9."""
    totals = tuple(
        Total(date(2026, 3, 1 + at), total, 24, missed=missed)
        for at, (total, missed) in enumerate(
            [(None, True), (3, False), (4, False), (None, False), (None, True), (5, False)]
        )
    )
    assert [[each.total for each in run] for run in segments(totals)] == [[3, 4], [5]]
    assert segments(()) == []


def test_own_words_are_made_fit_for_a_ledger() -> None:
    """docs/format.md section 4: composed, one line, no controls."""
    assert plain("  a\n\tb\u2028c\x00 ") == "a b c"
    assert plain("e\u0301") == "\u00e9"
    assert len(plain("x" * 900)) == MOST_WORDS
