"""Looks at the clock every half minute and rings what is due, locked or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from prodiary.app.shared import Shared
from prodiary.clock import Instant
from prodiary.device.reminding import Wish
from prodiary.domain.alarms import Channel
from prodiary.domain.reminders import Reminder

_EVERY_MS: Final = 30_000


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found.

    Attributes:
        rang: Whether something rang just now.
        standing: Whether something that rang waits to be answered.
        unseen: Whether some of that was never on the screen.
        coming: The next reminders, where they are wanted and the vault is open.
        study_hour: The study's own hour, while the vault is open.
    """

    rang: bool = False
    standing: bool = False
    unseen: bool = False
    coming: tuple[Reminder, ...] = ()
    study_hour: time | None = None


class Ticker(QObject):
    """Works in the worker's thread, where vault and alarms belong; `now` is what it found last.

    `changed` comes after every look, `rang` when there is something to tell somebody who does not
    look at the window.
    """

    changed = Signal()
    rang = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        # Whether somebody wants to know what comes next; it takes a moment to find out.
        self.ahead = False
        self._shared = shared
        self._last: Instant | None = None
        self._looking = self._again = False
        self.now = Looked()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Look now, every half minute, and whenever somebody comes back to the program."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self.tick)
        self._timer.start()
        self.tick()

    def stop(self) -> None:
        """Look no more."""
        application = QGuiApplication.instance()
        if self._timer.isActive() and isinstance(application, QGuiApplication):
            application.applicationStateChanged.disconnect(self.tick)
        self._timer.stop()

    @property
    def wish(self) -> Wish:
        """What the participant has chosen; on a clinic's tablet nobody is reminded."""
        now = self._shared.settings.now
        hour = time.fromisoformat(now.reminder_hour) if now.reminder_hour else None
        return Wish(on=now.reminders_on and not self._shared.clinic, at=hour)

    @Slot()
    def tick(self) -> None:
        """Look at the clock; once more after that if asked while looking."""
        if self._looking:
            self._again = True
            return
        self._looking = True
        wish, ahead = self.wish, self.ahead
        self._shared.worker.run(
            lambda: self._look(wish, ahead=ahead), self._take, lambda _: self._done()
        )

    @Slot()
    def shown(self) -> None:
        """What stands is on the screen, in front of somebody (C10)."""
        if self.now.unseen:
            self.note("screen")

    def note(self, channel: Channel) -> None:
        """What stands was shown in this way."""
        shared = self._shared
        shared.worker.run(
            lambda: shared.device.alarms.show(channel, shared.clock.now()),
            lambda _: self.tick(),
            lambda _: None,
        )

    def dismiss(self) -> None:
        """The participant puts away what stands; only when the vault is open."""
        shared = self._shared

        def dismiss() -> None:
            if shared.session is not None:
                shared.session.reminding.dismiss()

        shared.worker.run(dismiss, lambda _: self.tick(), lambda _: self.tick())

    def _look(self, wish: Wish, *, ahead: bool) -> Looked:
        shared, last = self._shared, self._last
        alarms, session = shared.device.alarms, shared.session
        self._last = now = shared.clock.now()
        coming: tuple[Reminder, ...] = ()
        study_hour = None
        if session is None:
            rang = alarms.ring(now, last=last)
        else:
            rang = session.reminding.look(wish, last=last)
            coming = session.reminding.coming(wish) if ahead else ()
            study_hour = session.study.reminding.at
        standing = alarms.board.standing
        return Looked(
            rang=rang,
            standing=bool(standing),
            unseen=any("screen" not in each.told for each in standing),
            coming=coming,
            study_hour=study_hour,
        )

    def _take(self, found: Looked) -> None:
        self.now = found
        self._done()
        self.changed.emit()
        if found.rang:
            self.rang.emit()

    def _done(self) -> None:
        # A disk that refuses is no reason to disturb anybody; it is tried again.
        self._looking = False
        if self._again:
            self._again = False
            self.tick()
