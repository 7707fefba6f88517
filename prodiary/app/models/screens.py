"""The view-models of all screens, made once and handed to their pages."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from prodiary.app.models.ask import AskViewModel
from prodiary.app.models.decisions import DecisionsViewModel
from prodiary.app.models.desk import DeskViewModel
from prodiary.app.models.display import DisplayViewModel
from prodiary.app.models.dlt import DltViewModel
from prodiary.app.models.done import DoneViewModel
from prodiary.app.models.enrol import EnrolViewModel
from prodiary.app.models.entry import EntryViewModel
from prodiary.app.models.examination import ExaminationViewModel
from prodiary.app.models.folders import FoldersViewModel
from prodiary.app.models.form import FormViewModel
from prodiary.app.models.form_list import FormListViewModel
from prodiary.app.models.handover import HandoverViewModel
from prodiary.app.models.help import HelpViewModel
from prodiary.app.models.interview import InterviewViewModel
from prodiary.app.models.lab_import import LabImportViewModel
from prodiary.app.models.new_secret import NewSecretViewModel
from prodiary.app.models.participants import ParticipantsViewModel
from prodiary.app.models.practice import PracticeViewModel
from prodiary.app.models.question import QuestionViewModel
from prodiary.app.models.record import RecordViewModel
from prodiary.app.models.recover import RecoverViewModel
from prodiary.app.models.reminders import RemindersViewModel
from prodiary.app.models.review import ReviewViewModel
from prodiary.app.models.secret_news import SecretNewsViewModel
from prodiary.app.models.setup import SetupViewModel
from prodiary.app.models.signing import SigningViewModel
from prodiary.app.models.staff_copy import StaffCopyViewModel
from prodiary.app.models.staff_sign_in import StaffSignInViewModel
from prodiary.app.models.sync import SyncViewModel
from prodiary.app.models.today import TodayViewModel
from prodiary.app.models.trail import TrailViewModel
from prodiary.app.models.trend import TrendViewModel
from prodiary.app.models.unlock import UnlockViewModel
from prodiary.app.models.visit import VisitViewModel
from prodiary.app.models.visits import VisitsViewModel
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
        self._signing = SigningViewModel(shared)
        self._decisions = DecisionsViewModel(shared, self._signing)
        self._dlt = DltViewModel(shared)
        self._examination = ExaminationViewModel(shared)
        self._form = FormViewModel(shared)
        self._forms = FormListViewModel(shared)
        self._interview = InterviewViewModel(shared)
        self._labs = LabImportViewModel(shared)
        self._newSecret = NewSecretViewModel(shared)
        self._recover = RecoverViewModel(shared)
        self._secretNews = SecretNewsViewModel(shared)
        self._trail = TrailViewModel(shared)
        self._visitCopy = StaffCopyViewModel(shared)
        self._handover = HandoverViewModel(shared)
        self._participants = ParticipantsViewModel(shared)
        self._staff = StaffSignInViewModel(shared)
        self._visit = VisitViewModel(shared)
        self._visits = VisitsViewModel(shared)

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

    @Property(HandoverViewModel, notify=changed)
    def handover(self) -> HandoverViewModel:
        """The tablet between two people."""
        return self._handover

    @Property(ParticipantsViewModel, notify=changed)
    def participants(self) -> ParticipantsViewModel:
        """The participants of a clinic's tablet."""
        return self._participants

    @Property(SigningViewModel, notify=changed)
    def signing(self) -> SigningViewModel:
        """A signature, over any page of staff."""
        return self._signing

    @Property(StaffSignInViewModel, notify=changed)
    def staff(self) -> StaffSignInViewModel:
        """Staff signing in."""
        return self._staff

    @Property(VisitViewModel, notify=changed)
    def visit(self) -> VisitViewModel:
        """One visit."""
        return self._visit

    @Property(VisitsViewModel, notify=changed)
    def visits(self) -> VisitsViewModel:
        """One participant as staff see them."""
        return self._visits

    @Property(DecisionsViewModel, notify=changed)
    def decisions(self) -> DecisionsViewModel:
        """Corrections, as staff see and decide them."""
        return self._decisions

    @Property(DltViewModel, notify=changed)
    def dlt(self) -> DltViewModel:
        """The evaluation of dose-limiting toxicity."""
        return self._dlt

    @Property(ExaminationViewModel, notify=changed)
    def examination(self) -> ExaminationViewModel:
        """Measuring and rating."""
        return self._examination

    @Property(FormViewModel, notify=changed)
    def form(self) -> FormViewModel:
        """One form."""
        return self._form

    @Property(FormListViewModel, notify=changed)
    def forms(self) -> FormListViewModel:
        """The forms of one kind."""
        return self._forms

    @Property(InterviewViewModel, notify=changed)
    def interview(self) -> InterviewViewModel:
        """Before and after a questionnaire is read out."""
        return self._interview

    @Property(LabImportViewModel, notify=changed)
    def labs(self) -> LabImportViewModel:
        """Values from a laboratory's file."""
        return self._labs

    @Property(NewSecretViewModel, notify=changed)
    def newSecret(self) -> NewSecretViewModel:
        """A forgotten PIN at a visit."""
        return self._newSecret

    @Property(RecoverViewModel, notify=changed)
    def recover(self) -> RecoverViewModel:
        """A forgotten PIN, by a code from the clinic."""
        return self._recover

    @Property(SecretNewsViewModel, notify=changed)
    def secretNews(self) -> SecretNewsViewModel:
        """That the PIN was replaced."""
        return self._secretNews

    @Property(TrailViewModel, notify=changed)
    def trail(self) -> TrailViewModel:
        """The audit trail."""
        return self._trail

    @Property(StaffCopyViewModel, notify=changed)
    def visitCopy(self) -> StaffCopyViewModel:
        """A copy of the record of a visit."""
        return self._visitCopy
