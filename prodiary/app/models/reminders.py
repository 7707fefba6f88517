"""Reminders: on or off, at which hour, by what; the next ones; and a calendar for the phone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.reminders.ticker import Ticker
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared, local_path
from prodiary.device.reminding import Wish
from prodiary.errors import CopyFailed

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_STEP: Final = 30
_DAY_MINUTES: Final = 24 * 60
_NEXT: Final = 4


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """A reminder to come, in words: its day and its hour."""

    day: str
    hour: str


@QmlElement
class RemindersViewModel(ScreenModel):
    """What the page shows, and whether something that rang waits, on the page or locked (C9, M16).

    Whatever is changed here holds from now on and rings nothing of the past.
    """

    changed = Signal()
    todayWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._ticker = Ticker(shared)
        self._ticker.changed.connect(self._show)
        self._next: RowsModel[ReminderRow] = RowsModel(ReminderRow)
        self._saved = ""
        self._tray = False
        shared.language_changed.connect(self._show)

    @property
    def ticker(self) -> Ticker:
        """What looks at the clock."""
        return self._ticker

    def turn_page(self, *, here: bool) -> None:
        """Another page is shown, or this one: begin afresh, and look at the clock (C12)."""
        self._ticker.ahead = here
        self._saved = ""
        self._set("idle")
        self._ticker.tick()
        self._show()

    def set_tray(self, available: bool) -> None:
        """Whether the desktop has a tray, and with it notifications."""
        self._tray = available
        self.changed.emit()

    def _show(self) -> None:
        # One entry for each time: several questionnaires may be due at once.
        times = sorted({each.at for each in self._ticker.now.coming})
        self._next.show(
            [
                ReminderRow(day=self._shared.day(at.date()), hour=_words(at.time()))
                for at in times[:_NEXT]
            ]
        )
        self.changed.emit()

    @property
    def _hour(self) -> time:
        own = self._ticker.wish.at
        return own or self._ticker.now.study_hour or time(10)

    @property
    def _minutes(self) -> int:
        return self._hour.hour * 60 + self._hour.minute

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Whether there are reminders at all."""
        return self._shared.settings.now.reminders_on

    @Property(str, notify=changed)
    def hour(self) -> str:
        """When they come, as ``HH:MM``."""
        return _words(self._hour)

    @Property(bool, notify=changed)
    def ownHour(self) -> bool:
        """Whether that is the participant's own hour, and not the study's."""
        return self._ticker.wish.at is not None

    @Property(str, notify=changed)
    def studyHour(self) -> str:
        """The study's hour; empty while the diary is locked."""
        found = self._ticker.now.study_hour
        return "" if found is None else _words(found)

    @Property(bool, notify=changed)
    def canEarlier(self) -> bool:
        """Whether it can be earlier on the day."""
        return self._minutes > 0

    @Property(bool, notify=changed)
    def canLater(self) -> bool:
        """Whether it can be later on the day."""
        return self._minutes < _DAY_MINUTES - _STEP

    @Property(bool, notify=changed)
    def tray(self) -> bool:
        """Whether this desktop has a tray with notifications."""
        return self._tray

    @Property(bool, notify=changed)
    def keepInTray(self) -> bool:
        """Whether closing the window leaves the reminders on."""
        return self._shared.settings.now.keep_in_tray

    @Property(QObject, notify=changed)
    def coming(self) -> RowsModel[ReminderRow]:
        """The next reminders."""
        return self._next

    @Property(bool, notify=changed)
    def standing(self) -> bool:
        """Whether something that rang waits to be answered."""
        return self._ticker.now.standing

    @Property(str, notify=changed)
    def saved(self) -> str:
        """The name of the calendar file just saved; empty when none was."""
        return self._saved

    @Slot(bool)
    def turn(self, on: bool) -> None:
        """Reminders on or off."""
        self._change(reminders_on=on)

    @Slot()
    def earlier(self) -> None:
        """Half an hour earlier."""
        self._move(max(0, -(-self._minutes // _STEP) * _STEP - _STEP))

    @Slot()
    def later(self) -> None:
        """Half an hour later."""
        self._move(min(_DAY_MINUTES - _STEP, self._minutes // _STEP * _STEP + _STEP))

    @Slot()
    def useStudyHour(self) -> None:
        """At the study's hour again."""
        self._change(reminder_hour="")

    @Slot(bool)
    def stay(self, on: bool) -> None:
        """Leave the reminders on when the window is closed, or not."""
        self._change(keep_in_tray=on)

    @Slot()
    def shown(self) -> None:
        """What waits is on the screen, in front of somebody (C10)."""
        self._ticker.shown()

    @Slot()
    def dismiss(self) -> None:
        """Not now."""
        self._ticker.dismiss()

    @Slot(str, str, str)
    def saveCalendar(self, folder: str, summary: str, description: str) -> None:
        """Put a calendar file into `folder`, a path or a file URL, under a new name.

        Each of its entries is called `summary` and says `description`.
        """
        if self._state == "busy":
            return
        shared, wish = self._shared, replace(self._ticker.wish, on=True)
        self._saved = ""
        self.changed.emit()

        def save() -> str:
            return _save(shared, folder, wish, summary=summary, description=description)

        self._run(save, self._keep)

    def _keep(self, name: str) -> None:
        self._saved = name
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Back to the start."""
        self.todayWanted.emit()

    def _move(self, minutes: int) -> None:
        self._change(reminder_hour=_words(time(minutes // 60, minutes % 60)))

    def _change(self, **choices: object) -> None:
        self._shared.settings.change(**choices)
        self._ticker.tick()
        self._show()


def _words(at: time) -> str:
    return at.isoformat(timespec="minutes")


def _save(shared: Shared, folder: str, wish: Wish, *, summary: str, description: str) -> str:
    # Slow to import, and few need it.
    from prodiary.device.calendar_file import calendar, save_calendar  # noqa: PLC0415

    path = Path(local_path(folder))
    if not path.is_absolute():
        raise CopyFailed
    data = calendar(
        shared.open_session.reminding.coming(wish, whole=True),
        now=shared.clock.now().wall,
        summary=summary,
        description=description,
    )
    return save_calendar(data, path)
