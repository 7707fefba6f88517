"""Reminders as a person meets them: locked, open, in the tray, put away (C9, C10, M16)."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent
from PySide6.QtQml import QQmlEngine

from prodiary.app.reminders.tray import DesktopTray, Tray
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

HOUR = timedelta(minutes=30)
"""From the start of every stage until the demonstration study's hour on the day of enrolment."""


class FakeTray(Tray):
    """A desktop with a tray."""

    def __init__(self) -> None:
        super().__init__()
        self.there = False
        self.shown = False
        self.told = 0

    def find(self, engine: QQmlEngine) -> None:
        self.there = True

    @property
    def available(self) -> bool:
        return self.there

    def show(self, shown: bool) -> None:
        self.shown = shown

    def tell(self) -> bool:
        self.told += 1
        return True


def tick(stage: Stage) -> None:
    """What the timer does, and wait until it is done with everything that follows."""
    ticker = stage.screens.reminders.ticker
    ticker.tick()
    stage.wait(lambda: not ticker._looking)
    settle(stage)


def settle(stage: Stage) -> None:
    done: list[None] = []
    stage.app.worker.run(lambda: None, done.append, lambda _: None)
    stage.wait(lambda: bool(done))
    stage.wait(lambda: not stage.screens.reminders.ticker._looking)


def noted(stage: Stage) -> list[tuple[str, str | None]]:
    """What the ledger says became of reminders, each once."""
    found: list[list[tuple[str, str | None]]] = []
    session = stage.app.shared.open_session

    def read() -> list[tuple[str, str | None]]:
        noted = [(each.what, each.channel) for each in session._vault.ledger.account.reminders]
        return list(dict.fromkeys(noted))

    stage.app.worker.run(read, found.append, lambda _: None)
    stage.wait(lambda: bool(found))
    return found[0]


def with_tray(open_stage: Open, place: Place, **settings: object) -> tuple[Stage, FakeTray]:
    tray = FakeTray()
    stage = open_stage(place, tray=tray, **settings)
    stage.app.presence.find(stage.app.engine)
    return stage, tray


def rings_locked(stage: Stage) -> None:
    """Put the alarms up, lock, and let the hour come."""
    stage.come_in()
    tick(stage)
    stage.model.lock("lock")
    stage.page("unlock")
    tick(stage)
    stage.place.clock.advance(seconds=HOUR.total_seconds())
    tick(stage)


def test_the_locked_screen_says_that_there_is_something_and_nothing_more(
    open_stage: Open, enrolled: Place
) -> None:
    stage = open_stage(enrolled)
    stage.come_in()
    tick(stage)
    assert not stage.screens.reminders.standing
    stage.model.lock("lock")
    stage.page("unlock")
    tick(stage)
    assert not stage.driver.sees("reminderMark")
    stage.place.clock.advance(seconds=HOUR.total_seconds())
    tick(stage)
    stage.wait(lambda: stage.driver.sees("reminderMark"))
    texts = " ".join(str(item["text"]) for item in stage.driver.items())
    for word in ("MG", "ADL", "study", "S103", "questionnaire"):
        assert word.lower() not in texts.lower()


def test_what_rang_while_locked_is_in_the_ledger_after_unlocking(
    open_stage: Open, enrolled: Place
) -> None:
    """Due and shown (C10)."""
    stage, tray = with_tray(open_stage, enrolled)
    rings_locked(stage)
    assert tray.told == 1
    settle(stage)
    stage.come_in()
    tick(stage)
    said = noted(stage)
    assert ("due", None) in said
    assert ("shown", "notification") in said
    assert ("missed", None) not in said
    tick(stage)
    assert tray.told == 1, "one reminder, one notice"
    assert noted(stage) == said


def test_several_at_one_hour_are_one_notice(open_stage: Open, enrolled: Place) -> None:
    stage, tray = with_tray(open_stage, enrolled)
    rings_locked(stage)
    board = stage.app.shared.device.alarms.board
    assert len(board.standing) > 1
    assert tray.told == 1


def test_a_card_on_the_start_can_be_put_away(open_stage: Open, enrolled: Place) -> None:
    stage = open_stage(enrolled)
    rings_locked(stage)
    stage.come_in()
    tick(stage)
    stage.driver.click("notNow")
    stage.wait(lambda: not stage.screens.reminders.standing)
    stage.wait(lambda: not stage.driver.sees("notNow"))
    assert ("dismissed", "screen") in noted(stage)


def test_seeing_the_card_is_recorded(open_stage: Open, enrolled: Place) -> None:
    stage = open_stage(enrolled)
    rings_locked(stage)
    stage.come_in()
    tick(stage)
    stage.screens.reminders.shown()
    settle(stage)
    tick(stage)
    assert ("shown", "screen") in noted(stage)
    assert not stage.screens.reminders.ticker.now.unseen


def test_answering_clears_the_reminder(open_stage: Open, enrolled: Place) -> None:
    """No stale notice (C9)."""
    stage = open_stage(enrolled)
    rings_locked(stage)
    stage.come_in()
    tick(stage)
    alarms = stage.app.shared.device.alarms
    before = len(alarms.board.standing)
    stage.begin()
    stage.answer_all("a")
    stage.screens.review.confirm()
    stage.page("done")
    tick(stage)
    assert len(alarms.board.standing) < before


def test_asleep_and_back_is_missed_and_still_told(open_stage: Open, enrolled: Place) -> None:
    stage, tray = with_tray(open_stage, enrolled)
    stage.come_in()
    tick(stage)
    stage.model.lock("lock")
    stage.page("unlock")
    tick(stage)
    stage.place.clock.advance(hours=3)
    tick(stage)
    assert tray.told == 1
    stage.come_in()
    tick(stage)
    assert ("missed", None) in noted(stage)
    assert ("due", None) not in noted(stage)


def test_the_hour_moves_by_half_hours_and_stays_on_the_day(
    open_stage: Open, enrolled: Place
) -> None:
    stage = open_stage(enrolled)
    stage.come_in()
    tick(stage)
    model = stage.screens.reminders
    assert (model.hour, model.studyHour, model.ownHour) == ("10:00", "10:00", False)
    model.later()
    assert (model.hour, model.ownHour) == ("10:30", True)
    for _ in range(60):
        model.later()
    assert (model.hour, model.canEarlier, model.canLater) == ("23:30", True, False)
    for _ in range(60):
        model.earlier()
    assert (model.hour, model.canEarlier, model.canLater) == ("00:00", False, True)
    model.useStudyHour()
    assert (model.hour, model.ownHour) == ("10:00", False)
    stage.settings.change(reminder_hour="07:10")
    model.earlier()
    assert model.hour == "07:00"
    stage.settings.change(reminder_hour="07:10")
    model.later()
    assert model.hour == "07:30"


def test_changing_the_hour_or_turning_on_rings_nothing_of_the_past(
    open_stage: Open, enrolled: Place
) -> None:
    stage, tray = with_tray(open_stage, enrolled, reminders_on=False)
    stage.come_in()
    tick(stage)
    assert not tray.shown
    stage.place.clock.advance(hours=4)
    model = stage.screens.reminders
    model.turn(True)
    settle(stage)
    model.earlier()
    settle(stage)
    tick(stage)
    assert tray.told == 0
    assert noted(stage) == []
    assert tray.shown


def test_the_next_reminders_are_told_with_their_days(open_stage: Open, enrolled: Place) -> None:
    stage = open_stage(enrolled)
    stage.come_in()
    tick(stage)
    assert not stage.screens.reminders.coming.rows
    stage.screens.today.openReminders()
    stage.page("reminders")
    tick(stage)
    rows = stage.screens.reminders.coming.rows
    assert [row.hour for row in rows] == ["10:00"] * 4
    assert rows[0].day == "Monday 2 March"
    assert len({row.day for row in rows}) == 4
    stage.screens.reminders.turn(False)
    settle(stage)
    assert not stage.screens.reminders.coming.rows
    stage.screens.reminders.turn(True)
    settle(stage)
    stage.model.lock("lock")
    stage.page("unlock")
    settle(stage)
    assert not stage.screens.reminders.coming.rows


def test_through_the_window_to_a_calendar_file(
    open_stage: Open, enrolled: Place, tmp_path: Path
) -> None:
    stage = open_stage(enrolled)
    stage.come_in()
    stage.driver.click("reminders")
    stage.page("reminders")
    stage.driver.click("later")
    stage.driver.click("remindersOff")
    stage.wait(lambda: not stage.screens.reminders.on)
    stage.driver.click("remindersOn")
    stage.wait(lambda: stage.screens.reminders.on)
    settle(stage)
    stage.driver.click("calendarFolder")
    stage.driver.type(str(tmp_path))
    for expected in ("diary-reminders.ics", "diary-reminders-2.ics"):
        stage.driver.click("saveCalendar")
        stage.wait(lambda expected=expected: stage.screens.reminders.saved == expected)  # type: ignore[misc]
        stage.wait(lambda: stage.driver.sees("calendarSaved"))
        data = (tmp_path / expected).read_bytes()
        starts = re.findall(rb"DTSTART:\d{8}T(\d{6})\r\n", data)
        assert len(Calendar.from_ical(data).walk("VEVENT")) == len(starts) > 0
        assert set(starts) == {b"103000"}, "floating, at the chosen hour"
        assert b"DESCRIPTION:Look whether something waits in your diary." in data
        weeks = [int(count) for count in re.findall(rb"COUNT=(\d+)", data)]
        assert max(weeks) > 60, "to the end of the study, and not of a year"
    assert stage.driver.sees("phoneKnows")
    stage.driver.click("back")
    stage.page("today")


def test_a_folder_that_is_not_there_is_said_and_can_be_mended(
    open_stage: Open, enrolled: Place, tmp_path: Path
) -> None:
    stage = open_stage(enrolled)
    stage.come_in()
    stage.driver.click("reminders")
    stage.page("reminders")
    model = stage.screens.reminders
    for folder in ("", "nowhere", str(tmp_path / "gone")):
        model.saveCalendar(folder, "Diary", "Look.")
        stage.wait(lambda: model.state == "failed")
        assert model.errorTitle
        assert model.saved == ""
    model.saveCalendar(str(tmp_path), "Diary", "Look.")
    stage.wait(lambda: model.state == "done")
    assert model.saved


def test_without_a_tray_nothing_of_it_is_offered(open_stage: Open, enrolled: Place) -> None:
    stage = open_stage(enrolled)
    stage.app.presence.find(stage.app.engine)
    stage.come_in()
    stage.driver.click("reminders")
    stage.page("reminders")
    assert not stage.screens.reminders.tray
    assert not stage.driver.sees("stayOnClose")
    assert "cannot show notices" in str((stage.driver.find("kinds") or {})["text"])


def close_window(stage: Stage) -> bool:
    """Close it as a person does; whether it went."""
    event = QCloseEvent()
    QCoreApplication.sendEvent(stage.app.window, event)
    return event.isAccepted()


def test_closing_ends_unless_somebody_wished_otherwise(open_stage: Open, enrolled: Place) -> None:
    stage, _ = with_tray(open_stage, enrolled)
    stage.come_in()
    assert not stage.app.presence.stays
    assert not stage.screens.reminders.keepInTray


def test_closing_to_the_tray_locks_hides_and_goes_on_reminding(
    open_stage: Open, enrolled: Place
) -> None:
    stage, tray = with_tray(open_stage, enrolled)
    stage.come_in()
    stage.driver.click("reminders")
    stage.page("reminders")
    stage.driver.click("stayOnClose")
    stage.wait(lambda: stage.screens.reminders.keepInTray)
    settle(stage)
    assert not close_window(stage)
    assert not stage.app.window.isVisible()
    stage.wait(lambda: stage.model.page == "unlock")
    assert stage.app.shared.session is None
    tick(stage)
    stage.place.clock.advance(seconds=HOUR.total_seconds())
    tick(stage)
    assert tray.told == 1
    tray.opened.emit()
    assert stage.app.window.isVisible()
    assert stage.model.page == "unlock", "locked as it is (C12)"


def test_the_end_asked_for_in_the_tray_is_the_end(
    open_stage: Open, enrolled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[None] = []
    monkeypatch.setattr(
        "prodiary.app.reminders.presence.QGuiApplication.quit", lambda: ends.append(None)
    )
    stage, tray = with_tray(open_stage, enrolled, keep_in_tray=True)
    stays = [stage.app.presence.stays]
    tray.ended.emit()
    stays.append(stage.app.presence.stays)
    assert (ends, stays) == ([None], [True, False])
    assert close_window(stage)


def test_a_trial_never_stays_behind(open_stage: Open, place: Place) -> None:
    stage, _ = with_tray(open_stage, place, keep_in_tray=True)
    assert stage.app.presence.stays
    stage.app.shared.trial = object()  # type: ignore[assignment]  # only whether there is one
    try:
        assert not stage.app.presence.stays
    finally:
        stage.app.shared.trial = None


def test_off_screen_there_is_no_desktop_to_ask(open_stage: Open, enrolled: Place) -> None:
    stage = open_stage(enrolled)
    tray = DesktopTray()
    tray.find(stage.app.engine)
    assert not tray.available
    assert not tray.tell()
    tray.show(True)
    tray.close()


@pytest.mark.parametrize("broken", ["25:00", "9:00", "noon", 9, None])
def test_a_broken_hour_in_the_settings_is_the_studys(broken: object, tmp_path: Path) -> None:
    import json

    from prodiary.app.settings import SettingsFile

    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"reminder_hour": broken, "reminders_on": "yes"}), encoding="utf-8")
    now = SettingsFile(path).now
    assert (now.reminder_hour, now.reminders_on) == ("", True)
