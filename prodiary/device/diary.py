"""What a participant does: see what is due, answer one item at a time, review, confirm.

Every method that records has recorded durably when it returns, so the next screen can never be
ahead of the ledger (P1). Rules of the entry itself are in `prodiary.domain.entry`.
"""

from __future__ import annotations

from prodiary.device.agenda import agenda
from prodiary.device.beginning import begin_entry
from prodiary.device.sheet import Sheet, TaskCard
from prodiary.device.vault import Vault
from prodiary.domain.entry import Entry
from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EntryConfirmed,
    Help,
    Method,
    TrainingCompleted,
)
from prodiary.domain.ids import EntryId, InstrumentId, ItemId, Language, OptionCode, ScheduleId
from prodiary.domain.provenance import Originator, Presentation
from prodiary.domain.safety import urgent_items
from prodiary.domain.schedule import UNPLANNED, Occurrence, Standing, State, is_for
from prodiary.domain.study import Choice, Study
from prodiary.domain.visit import open_visit
from prodiary.errors import (
    DeclineNotAllowed,
    EntryIncomplete,
    HelpNotSaid,
    LateReasonNeeded,
    NothingDue,
    ProofRequired,
    TrainingNeeded,
    UnknownEntry,
    VisitNotOpen,
    WindowOver,
)


class Diary:
    """The participant's use cases on one open vault; also what staff enter in an interview."""

    def __init__(self, vault: Vault, *, author: Originator | None = None) -> None:
        """Work on `vault`; `author` enters what is answered, by default the participant."""
        self._vault = vault
        self._staff = author

    @property
    def _author(self) -> Originator:
        return self._vault.participant if self._staff is None else self._staff

    def today(self) -> tuple[TaskCard, ...]:
        """What can be answered now, by due day, then what comes next of each kind."""
        ready: list[TaskCard] = []
        coming: dict[tuple[ScheduleId, InstrumentId], Standing] = {}
        for each in self.calendar():
            if each.state in {"open", "late"}:
                ready.append(self._card(each))
            elif each.state == "coming":
                coming.setdefault((each.occurrence.schedule, each.occurrence.instrument), each)
        return (*ready, *(self._card(each) for each in coming.values()))

    def calendar(self) -> tuple[Standing, ...]:
        """Every window from enrolment on, by due day, as it stands today; a good year ahead."""
        return agenda(self._vault)

    def begin(self, occurrence: Occurrence, language: Language) -> EntryId:
        """Start an entry for a window, or return to the draft there is.

        Raises:
            NothingDue: It cannot be answered today, was answered, or is not of this schedule.
            TrainingNeeded: The study wants the practice first.
            NotEnrolled: The site has not granted the device yet.
        """
        if occurrence.schedule == UNPLANNED:
            return self.begin_unplanned(occurrence.instrument, language)
        by = self._author
        standing = next((each for each in self.calendar() if each.occurrence == occurrence), None)
        if standing is None or standing.state not in {"open", "late"}:
            raise NothingDue
        if standing.draft is not None:
            return standing.draft
        if self._vault.study.policy.training == "required" and not self.trained:
            raise TrainingNeeded
        held = open_visit(self._vault.ledger.account.visits)
        return begin_entry(
            self._vault,
            occurrence.instrument,
            language,
            window=occurrence.ref,
            visit=held.id if held is not None and held.state == "handed-over" else None,
            by=by,
        )

    def begin_unplanned(self, instrument: InstrumentId, language: Language) -> EntryId:
        """Start an entry that no window asks for, or return to it, while the device is handed over.

        Raises:
            VisitNotOpen: Nobody handed the device over.
            NothingDue: The study asks the participant no such questions.
        """
        held = open_visit(self._vault.ledger.account.visits)
        if held is None or held.state != "handed-over":
            raise VisitNotOpen
        found = self._vault.study.instruments.get(instrument)
        if found is None or found.respondent != "participant":
            raise NothingDue
        for each in self._vault.ledger.entries.values():
            if (each.started.visit, each.started.instrument) != (held.id, instrument):
                continue
            if each.state == "draft" and each.started.mode == "self":
                return each.id
        return begin_entry(
            self._vault, instrument, language, window=None, visit=held.id, by=self._author
        )

    @property
    def trained(self) -> bool:
        """Whether the practice was gone through to its end."""
        return self._vault.ledger.account.course.trained

    def complete_training(self, training: str) -> None:
        """Record that the practice called `training` was gone through to its end (Q11)."""
        self._vault.ledger.append(TrainingCompleted(training=training), by=self._vault.participant)

    def sheet(self, entry: EntryId) -> Sheet:
        """The entry as it stands, with the instrument and words pinned when it was begun."""
        found = self._entry(entry)
        study = self._study_of(found)
        instrument = study.instruments[found.started.instrument]
        choice = study.wordings[found.started.instrument, found.started.wording.language]
        reached = [item.id in found.responses for item in instrument.items]
        resume_at = reached.index(False) if False in reached else len(reached)
        return Sheet(
            entry=found,
            instrument=instrument,
            wording=choice.wording,
            resume_at=resume_at,
            study=study,
        )

    def answer(self, entry: EntryId, item: ItemId, option: OptionCode, shown: Presentation) -> None:
        """Record an answer; a later one for the same item replaces it and both stay (A1).

        Raises:
            InvalidAnswer: The item or option is not of this instrument.
            EntryNotOpen: The entry is confirmed.
            WindowOver: It is too late even for a late entry.
            StoreError: It could not be made durable; nothing changed.
        """
        sheet = self.sheet(entry)
        sheet.instrument.item(item).option(option)
        self._require_time(sheet.entry)
        self._vault.ledger.append(
            AnswerGiven(entry=entry, item=item, option=option, shown=shown),
            by=self._author,
        )

    def decline(self, entry: EntryId, item: ItemId, shown: Presentation) -> None:
        """Record that the participant prefers not to answer (Q6).

        Raises:
            DeclineNotAllowed: The study wants an answer to every item.
            InvalidAnswer: The item is not of this instrument.
            EntryNotOpen: The entry is confirmed.
            WindowOver: It is too late even for a late entry.
        """
        sheet = self.sheet(entry)
        if self._study_of(sheet.entry).policy.declining != "allowed":
            raise DeclineNotAllowed
        sheet.instrument.item(item)
        self._require_time(sheet.entry)
        self._vault.ledger.append(
            AnswerDeclined(entry=entry, item=item, shown=shown), by=self._author
        )

    def is_late(self, entry: EntryId) -> bool:
        """Whether confirming it now needs one of the study's reasons for being late (T4)."""
        return self._time_of(self._entry(entry)) == "late"

    def late_reasons(self, entry: EntryId) -> tuple[Choice, ...]:
        """The reasons for being late that the entry began with, else those in force."""
        return self._study_of(self._entry(entry)).late_reasons or self._vault.study.late_reasons

    def confirm(
        self,
        entry: EntryId,
        *,
        secret: str | None,
        late: str | None = None,
        help_given: Help | None = None,
    ) -> tuple[ItemId, ...]:
        """Lock the entry as reviewed; from then on it can only be amended (A6).

        Args:
            entry: A draft with every item answered or declined.
            secret: The PIN or passphrase again, where the study pack asks for it.
            late: Code of the study's reason, where the window is over.
            help_given: What another person did, where the study pack asks (M15).

        Returns:
            The items whose answers call for the study's urgent advice: it is now to be shown, and
            then said with `Advice.note` (A2).

        Raises:
            EntryIncomplete: Items were not reached.
            LateReasonNeeded: The window is over and no reason of the study was given.
            WindowOver: It is too late even for a late entry.
            HelpNotSaid: The study asks and nothing was said.
            ProofRequired: The study pack asks for the secret and none was given.
            AccessError: The secret is wrong, or a wait is running.
        """
        sheet = self.sheet(entry)
        study = self._study_of(sheet.entry)
        items = len(sheet.instrument.items)
        if sheet.resume_at < items:
            raise EntryIncomplete(missing=items - len(sheet.entry.responses))
        self._require_time(sheet.entry)
        is_late = self.is_late(entry)
        if is_late and late not in {reason.code for reason in self.late_reasons(entry)}:
            raise LateReasonNeeded
        alone = sheet.entry.started.mode == "self"
        asked = alone and study.policy.help == "asked"
        if asked and help_given is None:
            raise HelpNotSaid
        method: Method = study.policy.confirm_with if alone else "signature"
        if method == "secret":
            if secret is None:
                raise ProofRequired
            self._vault.prove(secret)
        answered = sheet.entry.answered
        urgent = urgent_items(sheet.entry, sheet.instrument, study)
        self._vault.ledger.append(
            EntryConfirmed(
                entry=entry,
                answered=answered,
                declined=items - answered,
                method=method,
                late=late if is_late else None,
                help=help_given if asked else None,
            ),
            by=self._author,
            items_of={entry: items},
        )
        return urgent

    def entries(self) -> tuple[Entry, ...]:
        """All entries of this vault, in the order they were begun."""
        return tuple(self._vault.ledger.entries.values())

    def _card(self, standing: Standing) -> TaskCard:
        name, draft = standing.occurrence.instrument, standing.draft
        if draft is None:
            items, reached = len(self._vault.study_for(name).instruments[name].items), 0
        else:
            sheet = self.sheet(draft)
            items, reached = len(sheet.instrument.items), len(sheet.entry.responses)
        return TaskCard(
            occurrence=standing.occurrence,
            state=standing.state,
            items=items,
            reached=reached,
            draft=draft,
        )

    def _time_of(self, entry: Entry) -> State:
        if entry.started.window is None:
            return "open"
        name = entry.started.instrument
        return next(
            (
                each.state
                for each in self.calendar()
                if each.occurrence.instrument == name and is_for(entry, each.occurrence)
            ),
            "missed",
        )

    def _require_time(self, entry: Entry) -> None:
        if entry.state == "draft" and self._time_of(entry) not in {"open", "late"}:
            raise WindowOver

    def _entry(self, entry: EntryId) -> Entry:
        try:
            return self._vault.ledger.entries[entry]
        except KeyError:
            raise UnknownEntry from None

    def _study_of(self, entry: Entry) -> Study:
        return self._vault.study_of(entry.started.pack.sha256)
