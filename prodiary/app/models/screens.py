"""The view-models of all screens, made once and handed to their pages."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app.models.ask import AskViewModel
from prodiary.app.models.desk import DeskViewModel
from prodiary.app.models.display import DisplayViewModel
from prodiary.app.models.done import DoneViewModel
from prodiary.app.models.enrol import EnrolViewModel
from prodiary.app.models.entry import EntryViewModel
from prodiary.app.models.folders import FoldersViewModel
from prodiary.app.models.help import HelpViewModel
from prodiary.app.models.practice import PracticeViewModel
from prodiary.app.models.question import QuestionViewModel
from prodiary.app.models.record import RecordViewModel
from prodiary.app.models.reminders import RemindersViewModel
from prodiary.app.models.review import ReviewViewModel
from prodiary.app.models.setup import SetupViewModel
from prodiary.app.models.sync import SyncViewModel
from prodiary.app.models.today import TodayViewModel
from prodiary.app.models.trend import TrendViewModel
from prodiary.app.models.unlock import UnlockViewModel
from prodiary.app.models.welcome import WelcomeViewModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Screens(QObject):
    """One view-model a screen; they stay the same as long as the window lives."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._display = DisplayViewModel(shared)
        self._setup = SetupViewModel(shared)
        self._welcome = WelcomeViewModel(shared)
        self._enrol = EnrolViewModel(shared)
        self._unlock = UnlockViewModel(shared)
        self._today = TodayViewModel(shared)
        self._question = QuestionViewModel(shared)
        self._review = ReviewViewModel(shared)
        self._done = DoneViewModel(shared)
        self._practice = PracticeViewModel(shared)
        self._help = HelpViewModel(shared)
        self._sync = SyncViewModel(shared)
        self._record = RecordViewModel(shared)
        self._entry = EntryViewModel(shared)
        self._ask = AskViewModel(shared)
        self._trend = TrendViewModel(shared)
        self._reminders = RemindersViewModel(shared)
        self._desk = DeskViewModel(shared)
        self._folders = FoldersViewModel(shared)

    @Property(DisplayViewModel, notify=changed)
    def display(self) -> DisplayViewModel:
        """How everything looks."""
        return self._display

    @Property(SetupViewModel, notify=changed)
    def setup(self) -> SetupViewModel:
        """The first choices of look and hand."""
        return self._setup

    @Property(WelcomeViewModel, notify=changed)
    def welcome(self) -> WelcomeViewModel:
        """The first start."""
        return self._welcome

    @Property(EnrolViewModel, notify=changed)
    def enrol(self) -> EnrolViewModel:
        """Joining a study."""
        return self._enrol

    @Property(UnlockViewModel, notify=changed)
    def unlock(self) -> UnlockViewModel:
        """The locked screen."""
        return self._unlock

    @Property(TodayViewModel, notify=changed)
    def today(self) -> TodayViewModel:
        """The start."""
        return self._today

    @Property(QuestionViewModel, notify=changed)
    def question(self) -> QuestionViewModel:
        """One question."""
        return self._question

    @Property(ReviewViewModel, notify=changed)
    def review(self) -> ReviewViewModel:
        """Everything once more."""
        return self._review

    @Property(DoneViewModel, notify=changed)
    def done(self) -> DoneViewModel:
        """Thanks."""
        return self._done

    @Property(PracticeViewModel, notify=changed)
    def practice(self) -> PracticeViewModel:
        """The introduction before the practice."""
        return self._practice

    @Property(HelpViewModel, notify=changed)
    def help(self) -> HelpViewModel:
        """What to do when something is wrong."""
        return self._help

    @Property(SyncViewModel, notify=changed)
    def sync(self) -> SyncViewModel:
        """Sending."""
        return self._sync

    @Property(RecordViewModel, notify=changed)
    def record(self) -> RecordViewModel:
        """The participant's own record."""
        return self._record

    @Property(EntryViewModel, notify=changed)
    def entry(self) -> EntryViewModel:
        """One confirmed questionnaire."""
        return self._entry

    @Property(AskViewModel, notify=changed)
    def ask(self) -> AskViewModel:
        """Asking for a correction."""
        return self._ask

    @Property(TrendViewModel, notify=changed)
    def trend(self) -> TrendViewModel:
        """Own totals, where the study shows them."""
        return self._trend

    @Property(RemindersViewModel, notify=changed)
    def reminders(self) -> RemindersViewModel:
        """What the participant is reminded of, and how."""
        return self._reminders

    @Property(DeskViewModel, notify=changed)
    def desk(self) -> DeskViewModel:
        """The site's desk."""
        return self._desk

    @Property(FoldersViewModel, notify=changed)
    def folders(self) -> FoldersViewModel:
        """Choosing a folder, over any page."""
        return self._folders
