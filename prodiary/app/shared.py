"""What the view-models of one window share, and nothing global."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, QTime, QUrl, Signal

from prodiary.app.settings import SettingsFile
from prodiary.app.worker import Worker
from prodiary.clock import Clock
from prodiary.device.device import Device
from prodiary.device.session import CloseReason, Session
from prodiary.domain.ids import EntryId, InstrumentId, Language
from prodiary.domain.provenance import Presentation
from prodiary.domain.study import SafetyNotice, Study
from prodiary.errors import CarrierUnavailable
from prodiary.exchange.carrier import FolderCarrier

if TYPE_CHECKING:  # the site's store is slow to import, and a participant's start need not pay
    from prodiary.app.trial import Trial

_DAY: Final = {"en": "dddd d MMMM", "zh-Hans": "M月d日 dddd"}
_MOMENT: Final = {"en": "d MMMM yyyy, HH:mm", "zh-Hans": "yyyy年M月d日 HH:mm"}
SECONDS_AN_ITEM: Final = 12
SECONDS_TO_CHECK: Final = 30


def minutes(items: int) -> int:
    """About how long `items` questions and the review take, in whole minutes (Q8)."""
    return max(1, (items * SECONDS_AN_ITEM + SECONDS_TO_CHECK + 30) // 60)


def local_path(folder: str) -> str:
    """A folder as a path, from a path or a file URL."""
    return QUrl(folder).toLocalFile() if folder.startswith("file:") else folder.strip()


@dataclass(frozen=True, slots=True)
class Place:
    """Where someone was in a questionnaire; `item` None means on the review."""

    entry: EntryId
    item: int | None


class Shared(QObject):
    """The device, the clock, the worker, the settings, and who is in.

    Attributes:
        session: The unlocked vault; set and closed in the worker's thread.
        rested: Where to go on after unlocking (M9).
        trial: The throw-away study, while it is being tried.
    """

    language_changed = Signal()

    def __init__(
        self, *, device: Device, clock: Clock, worker: Worker, settings: SettingsFile
    ) -> None:
        super().__init__()
        self.device = self._own = device
        self.clock = clock
        self.worker = worker
        self.settings = settings
        self.session: Session | None = None
        self.rested: Place | None = None
        self.trial: Trial | None = None

    @property
    def open_session(self) -> Session:
        """The session; a screen that needs one is never shown without."""
        if self.session is None:
            msg = "no session is open"
            raise RuntimeError(msg)
        return self.session

    def close_session(self, reason: CloseReason) -> None:
        """Lock the vault if it is open; in the worker's thread only."""
        session, self.session = self.session, None
        if session is not None:
            session.lock(reason)

    def leave_trial(self) -> None:
        """End a trial that was left before it had a diary; this machine's own device is back."""
        trial = self.trial
        if trial is not None and self.device.state == "empty":
            self.device, self.trial = self._own, None
            self.worker.run(trial.end, lambda _: trial.remove(), lambda _: trial.remove())

    @property
    def folder(self) -> str:
        """The folder shared with the clinic; empty while none was chosen."""
        return self.settings.now.carrier if self.trial is None else str(self.trial.carrier)

    def use_folder(self, folder: str) -> None:
        """Remember the folder, given as a path or a file URL; a trial keeps its own."""
        if self.trial is None:
            self.settings.change(carrier=local_path(folder))

    def carrier(self) -> FolderCarrier:
        """The folder as a carrier.

        Raises:
            CarrierUnavailable: None was chosen yet.
        """
        if not self.folder:
            raise CarrierUnavailable
        return FolderCarrier(Path(self.folder))

    @property
    def language(self) -> str:
        """The language of the screens."""
        return self.settings.now.language

    def study_language(self, study: Study) -> Language:
        """The language of the screens if the study has it, else the study's first."""
        language = Language(self.language)
        return language if language in study.languages else study.languages[0]

    def title(self, instrument: InstrumentId) -> str:
        """What a questionnaire is called."""
        study = self.open_session.study
        return study.wordings[instrument, self.study_language(study)].wording.title

    def safety(self) -> SafetyNotice:
        """What to do if breathing or swallowing gets worse (M14)."""
        study = self.open_session.study
        return study.safety[self.study_language(study)]

    def presentation(self) -> Presentation:
        """How items are shown now (M15)."""
        now = self.settings.now
        return Presentation(text_percent=now.text_percent, theme=now.theme, read_aloud=False)

    def today(self) -> date:
        """The local day."""
        return self.clock.now().wall.date()

    def day(self, day: date) -> str:
        """A day in words, with its weekday."""
        return self._locale().toString(QDate(day.year, day.month, day.day), _DAY[self.language])

    def moment(self, moment: datetime) -> str:
        """A day and time in words, as the clocks here showed it."""
        local = moment.astimezone(self.clock.now().wall.tzinfo)
        shown = QDateTime(
            QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        )
        return self._locale().toString(shown, _MOMENT[self.language])

    def _locale(self) -> QLocale:
        return QLocale(self.language.replace("-", "_"))
