"""The participants of a clinic tablet, as far as who signed in may open their vaults."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.entering import Entered, enter
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.device.clinic.glancing import Glance
from prodiary.device.tablet import NamedVault
from prodiary.domain.ids import ScheduleId
from prodiary.domain.schedule import LAST_DAY
from prodiary.domain.study import Study
from prodiary.errors import ProdiaryError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """One vault; `standing` is ``looking``, ``ready``, ``waiting`` (for the site) or ``damaged``.

    Attributes:
        vault: Its random name.
        subject: Whose it is; empty while the site's answer is awaited.
        visit: The visit that is not over; ``*`` for an unscheduled one, empty for none.
        since: When it began.
        next: The visit that comes next; empty where none is known.
        nextOpens: The day on which it can be held first; empty where it can be held now.
        nextUntil: The last day of its window; empty while that is not known.
        sync: When the site last said what it holds; empty where it never did.
        unsent: Whether something here has not arrived there.
    """

    vault: str
    subject: str
    standing: str
    visit: str = ""
    since: str = ""
    next: str = ""
    nextOpens: str = ""
    nextUntil: str = ""
    sync: str = ""
    unsent: bool = False


@QmlElement
class ParticipantsViewModel(ScreenModel):
    """Names first, then what each vault says of itself, one after another."""

    changed = Signal()
    entered = Signal(object)
    addWanted = Signal()
    signOutWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._rows: RowsModel[ParticipantRow] = RowsModel(ParticipantRow)
        self._seen: dict[str, Glance | ProdiaryError] = {}
        self._named: tuple[NamedVault, ...] = ()
        self._turn = 0
        self._loaded = self._coming_back = False
        shared.language_changed.connect(self._show)

    def start(self, vault: str | None = None) -> None:
        """Read who there is; or come back to a vault at once, if that can be opened."""
        if vault is None:
            self._list()
        else:
            self._turn += 1
            self._coming_back = True
            self._enter(vault)

    def _list(self) -> None:
        staff, tablet = self._shared.staff, self._shared.tablet
        if staff is None:
            return
        self._turn += 1
        self._run(lambda: tablet.named(staff.keys), self._take)

    def _fail(self, error: ProdiaryError) -> None:
        if self._coming_back:
            # Not into that one: there may be others.
            self._coming_back = False
            self._list()
            self.tell(error)
        else:
            super()._fail(error)

    def forget(self) -> None:
        """Show nobody (C12)."""
        self._turn += 1
        self._seen, self._named, self._loaded = {}, (), False
        self._set("idle")
        self._show()

    def _take(self, named: tuple[NamedVault, ...]) -> None:
        if self._shared.staff is None:
            return
        self._named = tuple(sorted(named, key=lambda each: (each.subject or "~", each.vault)))
        known = {each.vault for each in named}
        self._seen = {name: seen for name, seen in self._seen.items() if name in known}
        self._loaded = True
        self._show()
        for each in self._named:
            if each.subject is not None and not each.damaged:
                self._glance(each.vault)

    def _glance(self, vault: str) -> None:
        shared, turn = self._shared, self._turn

        def look() -> Glance | ProdiaryError | None:
            staff = shared.staff
            if staff is None or turn != self._turn or shared.session is not None:
                return None
            try:
                return shared.tablet.device(vault).glance(staff)
            except ProdiaryError as error:
                return error

        def take(seen: Glance | ProdiaryError | None) -> None:
            if seen is not None and turn == self._turn:
                self._seen[vault] = seen
                self._show()

        shared.worker.run(look, take, lambda _: None)

    def _show(self) -> None:
        self._rows.show([self._row(each) for each in self._named])
        self.changed.emit()

    def _row(self, named: NamedVault) -> ParticipantRow:
        seen = self._seen.get(named.vault)
        if named.damaged or isinstance(seen, ProdiaryError):
            return ParticipantRow(named.vault, named.subject or "", "damaged")
        if named.subject is None:
            return ParticipantRow(named.vault, "", "waiting")
        row = ParticipantRow(named.vault, named.subject, "looking")
        if seen is None:
            return row
        shared, held, coming = self._shared, seen.held, seen.coming
        row = replace(row, standing="ready", unsent=seen.status.waiting_events > 0)
        if seen.status.last_receipt is not None:
            row = replace(row, sync=shared.moment(seen.status.last_receipt))
        if held is not None:
            window = held.started.window
            row = replace(
                row,
                visit="*" if window is None else self._title(seen.study, window.schedule),
                since=shared.moment(held.started_at.moment),
            )
        if coming is not None:
            now = coming.takes(shared.today())
            row = replace(
                row,
                next=self._title(seen.study, coming.schedule),
                nextOpens="" if now else shared.day(coming.opens),
                nextUntil="" if coming.closes == LAST_DAY else shared.day(coming.closes),
            )
        return row

    def _title(self, study: Study, schedule: ScheduleId) -> str:
        language = self._shared.study_language(study)
        return next((each.title[language] for each in study.visits if each.id == schedule), "")

    @Property(QObject, notify=changed)
    def rows(self) -> RowsModel[ParticipantRow]:
        """The participants, by subject id; those that wait for the site last."""
        return self._rows

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Whether the list shows who there is."""
        return self._loaded

    @Property(str, notify=changed)
    def who(self) -> str:
        """Who signed in, by their id: the name is on the roster of a study, not of a tablet."""
        return "" if self._shared.staff is None else self._shared.staff.keys.staff

    @Slot(str)
    def open(self, vault: str) -> None:
        """Open the vault of one of them."""
        if self._state != "busy" and self._shared.session is None:
            self._turn += 1
            self._enter(vault)

    def _enter(self, vault: str) -> None:
        shared = self._shared

        def come_in(entered: Entered) -> None:
            self._coming_back = False
            self.entered.emit(entered)

        self._run(lambda: enter(shared, vault), come_in)

    @Slot()
    def add(self) -> None:
        """Enrol one more participant on this tablet."""
        if self._state != "busy":
            self.addWanted.emit()

    @Slot()
    def signOut(self) -> None:
        """Let go of the keys."""
        self.signOutWanted.emit()
