"""What the view-models of one window share, and nothing global."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, QUrl, Signal

from prodiary.app import dates
from prodiary.app.asking import Asking
from prodiary.app.practice import PracticeDiary
from prodiary.app.settings import SettingsFile
from prodiary.app.speech import Speech
from prodiary.app.worker import Worker
from prodiary.clock import Clock
from prodiary.device.clinic.session import StaffSession
from prodiary.device.diary import Diary
from prodiary.device.session import CloseReason, Session
from prodiary.device.staffkeys import SignedIn
from prodiary.device.tablet import Tablet
from prodiary.domain.ids import EntryId, InstrumentId, Language
from prodiary.domain.provenance import Presentation
from prodiary.domain.study import SafetyNotice, Study
from prodiary.errors import CarrierUnavailable, StoreDamaged
from prodiary.exchange.carrier import FolderCarrier

if TYPE_CHECKING:  # the site's store is slow to import, and a participant's start need not pay
    from prodiary.app.trial import Trial

Input = Literal["touch", "mouse", "keyboard", "switch", "assistive"]
SECONDS_AN_ITEM: Final = 12
SECONDS_TO_CHECK: Final = 30
_NO_ADVICE: Final = SafetyNotice(text="", phone="")


def minutes(items: int) -> int:
    """About how long `items` questions and the review take, in whole minutes (Q8)."""
    return max(1, (items * SECONDS_AN_ITEM + SECONDS_TO_CHECK + 30) // 60)


def local_path(folder: str) -> str:
    """A folder as a path, from a path or a file URL."""
    return QUrl(folder).toLocalFile() if folder.startswith("file:") else folder.strip()


@dataclass(frozen=True, slots=True)
class Place:
    """Where someone was in a questionnaire; `item` None means on the review.

    `from_review` where the review opened that question, and it leads back there (Q5).
    """

    entry: EntryId
    item: int | None
    from_review: bool = False


class Shared(QObject):
    """The device, the clock, the worker, the settings, and who is in.

    Attributes:
        tablet: All vaults of this machine, and the staff who sign in on it.
        device: The one at hand.
        staff: Who of the staff signed in, with their keys; None as soon as the device is locked or
            given to a participant.
        session: The unlocked vault; set and closed in the worker's thread, which is told here.
        set_by: By how much the clock was set where the open vault counts days without it.
        rested: Where to go on after unlocking (M9), or what was being asked for.
        trial: The throw-away study, while it is being tried.
        practice: The practice questionnaire, while it is gone through.
        interview: Whether staff enter what they are told, while they do.
        input: What the event being delivered came from; ``assistive`` outside of events.
        speech: The device's voice.
    """

    language_changed = Signal()
    session_changed = Signal()

    def __init__(
        self,
        *,
        tablet: Tablet,
        clock: Clock,
        worker: Worker,
        settings: SettingsFile,
        speech: Speech | None = None,
    ) -> None:
        super().__init__()
        self.tablet = self._own = tablet
        self.device = tablet.home
        self.staff: SignedIn | None = None
        self.clock = clock
        self.worker = worker
        self.settings = settings
        self._session: Session | None = None
        self.set_by = timedelta()
        self.rested: Place | Asking | None = None
        self.trial: Trial | None = None
        self.practice: PracticeDiary | None = None
        self.interview = False
        # On disk already, though no screen may know it yet; the worker's thread alone uses it.
        self.made: Trial | None = None
        self.input: Input = "assistive"
        self.speech = Speech() if speech is None else speech

    def use_tablet(self, tablet: Tablet) -> None:
        """Go on with `tablet`, the vault of whose owner is at hand."""
        self.tablet, self.device = tablet, tablet.home

    @property
    def clinic(self) -> bool:
        """Whether this is a clinic's tablet; not where that cannot be read."""
        try:
            return self.tablet.kind == "clinic"
        except StoreDamaged:
            return False

    def become_clinic(self) -> None:
        """Make this a clinic's tablet for good.

        Raises:
            StoreError: The disk refuses.
        """
        if not self.clinic:
            self.tablet.become("clinic")

    def lend(self, vault: str | None) -> None:
        """Remember on a clinic's tablet whose participant has it, or that staff do.

        A participant's own device needs no such note: there is nobody else to ask.

        Raises:
            StoreError: The disk refuses.
        """
        if self.clinic and self.tablet.lent != vault:
            self.tablet.lend(vault)

    @property
    def session(self) -> Session | None:
        """The unlocked vault; who shows anything of it is told of each change."""
        return self._session

    @session.setter
    def session(self, session: Session | None) -> None:
        self._session = session
        self.session_changed.emit()

    @property
    def open_session(self) -> Session:
        """The session; a screen that needs one is never shown without."""
        if self.session is None:
            msg = "no session is open"
            raise RuntimeError(msg)
        return self.session

    @property
    def diary(self) -> Diary | PracticeDiary:
        """Where answers go: while practising to memory alone, else to the vault (Q11).

        In an interview they are entered by the member of staff who is in (I1).
        """
        if self.practice is not None:
            return self.practice
        session = self.open_session
        if self.interview and isinstance(session, StaffSession):
            return session.interviews.diary
        return session.diary

    def close_session(self, reason: CloseReason) -> None:
        """Lock the vault if it is open; in the worker's thread only."""
        session, self.session = self.session, None
        self.set_by = timedelta()
        if session is not None:
            session.lock(reason)

    def leave_trial(self) -> None:
        """End a trial that was left before it had a diary; this machine's own device is back."""
        if self.trial is not None and self.device.state == "empty":
            self.trial = None
            self.use_tablet(self._own)
            self.worker.run(self.discard_trial, lambda _: None, lambda _: None)

    def end_trial(self, done: Callable[[], None]) -> None:
        """End a trial wherever it stands, remove every file of it, then go on with `done`."""

        def end() -> None:
            try:
                self.close_session("quit")
            finally:
                self.discard_trial()

        def ended(_: object) -> None:
            self.trial = self.rested = self.staff = None
            self.use_tablet(self._own)
            done()

        self.worker.run(end, ended, ended)

    def discard_trial(self) -> None:
        """Close a trial's site and remove its files; in the worker's thread only."""
        made, self.made = self.made, None
        if made is not None:
            made.end()

    @property
    def folder(self) -> str:
        """The folder shared with the clinic; empty while none was chosen."""
        return self.settings.now.carrier if self.trial is None else str(self.trial.carrier)

    def existing_folder(self, folder: str) -> str:
        """The path of a folder, given as a path or a file URL; a trial has only its own.

        In the worker's thread: a folder may be on a network.

        Raises:
            CarrierUnavailable: It is not there, or it is no whole path.
        """
        path = Path(local_path(folder) if self.trial is None else self.folder)
        try:
            there = path.is_absolute() and path.is_dir()
        except (OSError, ValueError) as error:
            raise CarrierUnavailable from error
        if not there:
            raise CarrierUnavailable
        return str(path)

    def use_folder(self, path: str) -> None:
        """Remember a folder that proved to exist; a trial keeps its own."""
        if self.trial is None:
            self.settings.change(carrier=path)

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
        """What a questionnaire is called, also one that the study has let go."""
        return self.title_in(self.open_session.study_for(instrument), instrument)

    def title_in(self, study: Study, instrument: InstrumentId) -> str:
        """What a questionnaire of `study` is called, in the language of the screens."""
        return study.wordings[instrument, self.study_language(study)].wording.title

    def safety(self) -> SafetyNotice:
        """What to do if breathing or swallowing gets worse (M14); no words while locked."""
        session = self.session
        if session is None:
            return _NO_ADVICE
        return session.study.safety[self.study_language(session.study)]

    def presentation(self, *, read_aloud: bool = False) -> Presentation:
        """How an item is shown now, and what the press came from (M15, N8)."""
        now = self.settings.now
        by_switch = now.scanning and self.input != "assistive"
        return Presentation(
            text_percent=now.text_percent,
            theme=now.theme,
            read_aloud=read_aloud,
            layout=now.layout,
            targets=now.targets,
            input="switch" if by_switch else self.input,
        )

    def today(self) -> date:
        """The local day, as the open vault counts it (T3)."""
        return (self.clock.now().wall - self.set_by).date()

    def day(self, day: date) -> str:
        """A day in words, with its weekday."""
        return dates.day(self.language, day)

    def moment(self, moment: datetime) -> str:
        """A day and time in words, as the clocks here showed it."""
        return dates.moment(self.language, moment.astimezone(self.clock.now().wall.tzinfo))
