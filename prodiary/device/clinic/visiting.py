"""Visits: what is planned, what is done, and giving the device to the participant (N4)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from prodiary.crypto.random import random_id
from prodiary.device.agenda import agenda
from prodiary.device.clinic.author import Author
from prodiary.device.vault import Vault
from prodiary.domain.entry import Entry
from prodiary.domain.event import HandedBack, HandedOver, Mode, VisitEnded, VisitStarted, WindowRef
from prodiary.domain.ids import EntryId, FormId, InstrumentId, RecordId, ScheduleId, VisitId
from prodiary.domain.schedule import Standing
from prodiary.domain.study import Visit
from prodiary.domain.visit import HeldVisit, open_visit
from prodiary.errors import NothingDue, ReasonNeeded, UnknownVisit, VisitNotOpen

StepKind = Literal["questionnaire", "examination", "form"]
StepState = Literal["to-do", "begun", "unsigned", "done"]
_USUAL = ("vital-signs", "laboratory")


@dataclass(frozen=True, slots=True)
class Planned:
    """A visit of the study pack and when it is.

    Attributes:
        visit: Which.
        standings: Its questionnaires' windows; none before enrolment or while they are unknown.
        can_start: Whether today is within its window, late days included.
        held: Whether it was held here.
    """

    visit: Visit
    standings: tuple[Standing, ...]
    can_start: bool
    held: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to be done at a visit, and how far it is.

    Attributes:
        kind: What sort of thing.
        name: The instrument's or the form's id.
        state: Not begun; begun; finished but not signed as it now is; done.
        entry: The entry, where one was begun.
        record: The form, where one was begun.
        elsewhere: Whether it was done at another place: at home, or on another device.
    """

    kind: StepKind
    name: str
    state: StepState
    entry: EntryId | None = None
    record: RecordId | None = None
    elsewhere: bool = False


class Visiting:
    """The visits of one vault."""

    def __init__(self, vault: Vault, author: Author) -> None:
        """Hold visits in `vault` as `author`."""
        self._vault = vault
        self._author = author

    @property
    def open(self) -> HeldVisit | None:
        """The visit that is not over."""
        return open_visit(self._vault.ledger.account.visits)

    def all(self) -> tuple[HeldVisit, ...]:
        """Every visit held on this device, oldest first."""
        return tuple(self._vault.ledger.account.visits.values())

    def planned(self) -> tuple[Planned, ...]:
        """The visits of the study, in its order, as they stand today."""
        found: dict[ScheduleId, list[Standing]] = {}
        for each in agenda(self._vault):
            found.setdefault(each.occurrence.schedule, []).append(each)
        today = self._vault.ledger.today()
        held = {each.started.window.schedule for each in self.all() if each.started.window}
        return tuple(
            Planned(
                visit,
                tuple(found.get(visit.id, ())),
                can_start=any(each.occurrence.takes(today) for each in found.get(visit.id, ())),
                held=visit.id in held,
            )
            for visit in self._vault.study.visits
        )

    def start(self, schedule: ScheduleId | None, *, why: str = "") -> VisitId:
        """Begin a visit: the one that `schedule` names, or an unscheduled one with a reason.

        Raises:
            NotYourTask: The role does not go with it.
            NothingDue: The visit cannot be held today.
            ReasonNeeded: An unscheduled visit without a reason.
            VisitNotOpen: Another one is not over.
        """
        self._author.require("visit")
        visit = VisitId(random_id())
        why = _said(why)
        window = None if schedule is None else self._window(schedule)
        if window is None and not why:
            raise ReasonNeeded
        self._vault.ledger.append(
            VisitStarted(visit=visit, window=window, why=why), by=self._author.originator
        )
        return visit

    def _window(self, schedule: ScheduleId) -> WindowRef:
        today = self._vault.ledger.today()
        for each in agenda(self._vault):
            if each.occurrence.schedule == schedule and each.occurrence.takes(today):
                return each.occurrence.ref
        raise NothingDue

    def hand_over(self, visit: VisitId) -> None:
        """Record that the participant is given the device; the caller then locks the vault.

        Raises:
            VisitNotOpen: It is over, or handed over already.
        """
        self._author.require("visit")
        self._vault.ledger.append(HandedOver(visit=visit), by=self._author.originator)

    def take_back(self, visit: VisitId) -> None:
        """Record that staff have the device again, where the participant did not say so.

        Raises:
            VisitNotOpen: It was not handed over.
        """
        self._author.require("visit")
        self._vault.ledger.append(HandedBack(visit=visit), by=self._author.originator)

    def end(self, visit: VisitId, *, note: str = "") -> None:
        """Record that the visit is over; what was left out needs a note.

        Raises:
            VisitNotOpen: It is over, or in the participant's hands.
            ReasonNeeded: Steps are not done and nothing was said about it.
        """
        self._author.require("visit")
        note = _said(note)
        if not note and any(step.state != "done" for step in self.steps(visit)):
            raise ReasonNeeded
        self._vault.ledger.append(VisitEnded(visit=visit, note=note), by=self._author.originator)

    def steps(self, visit: VisitId) -> tuple[Step, ...]:
        """What is to be done at this visit, in the study's order, then what was done besides."""
        held = self._vault.ledger.account.visits.get(visit)
        if held is None:
            raise UnknownVisit
        window = held.started.window
        plan = self._plan(None if window is None else window.schedule)
        steps = [self._questionnaire(held, name) for name in plan.instruments]
        steps += [self._examination(held, name) for name in plan.examinations]
        return (*steps, *self._forms(held, plan.forms))

    def mode_before(self, instrument: InstrumentId) -> Mode | None:
        """How the participant answered `instrument` last, here or elsewhere (M15); None: never."""
        account = self._vault.ledger.account
        found = [
            (entry.confirmed_at.moment, entry.started.mode)
            for entry in account.entries.values()
            if entry.started.instrument == instrument and entry.counts and entry.confirmed_at
        ]
        found += [
            (datetime.fromisoformat(each.confirmed), each.mode)
            for each in account.elsewhere.values()
            if each.instrument == instrument
        ]
        return None if not found else max(found)[1]

    def _plan(self, schedule: ScheduleId | None) -> _Plan:
        study = self._vault.study
        for visit in study.visits:
            if visit.id == schedule:
                return _Plan(visit.instruments, visit.examinations, visit.forms)
        asked = [name for name, each in study.instruments.items() if each.respondent != "examiner"]
        examined = [name for name in study.instruments if name not in asked]
        return _Plan(tuple(asked), tuple(examined), tuple(FormId(name) for name in _USUAL))

    def _questionnaire(self, held: HeldVisit, name: InstrumentId) -> Step:
        window = held.started.window
        found = [
            each
            for each in self._entries(name)
            if each.started.visit == held.id or _same(each.started.window, window)
        ]
        if found:
            return self._step("questionnaire", found[-1], held)
        told = self._vault.ledger.account.elsewhere.values()
        if any(each.instrument == name and _same(each.window, window) for each in told):
            return Step("questionnaire", name, "done", elsewhere=True)
        return Step("questionnaire", name, "to-do")

    def _examination(self, held: HeldVisit, name: InstrumentId) -> Step:
        found = [each for each in self._entries(name) if each.started.visit == held.id]
        return (
            self._step("examination", found[-1], held)
            if found
            else Step("examination", name, "to-do")
        )

    def _entries(self, name: InstrumentId) -> list[Entry]:
        return [
            each
            for each in self._vault.ledger.entries.values()
            if each.started.instrument == name and each.state != "struck"
        ]

    def _step(self, kind: StepKind, entry: Entry, held: HeldVisit) -> Step:
        state: StepState = "begun"
        if entry.counts:
            signed = self._vault.ledger.account.signatures.stands(("entry", entry.id))
            state = "done" if signed or entry.started.mode == "self" else "unsigned"
        away = entry.started.visit != held.id
        return Step(kind, entry.started.instrument, state, entry=entry.id, elsewhere=away)

    def _forms(self, held: HeldVisit, planned: Iterable[FormId]) -> list[Step]:
        account, steps = self._vault.ledger.account, []
        here = [
            each
            for each in account.records.values()
            if each.opened.visit == held.id and each.struck is None
        ]
        for record in here:
            signed = account.signatures.stands(("record", record.id))
            was = account.signatures.was_signed(("record", record.id))
            state: StepState = "done" if signed else "unsigned" if was else "begun"
            steps.append(Step("form", record.opened.form, state, record=record.id))
        begun = {step.name for step in steps}
        return [Step("form", name, "to-do") for name in planned if name not in begun] + steps


def _said(words: str) -> str:
    # In the one spelling that every reader of the record accepts (docs/format.md section 4).
    return " ".join(unicodedata.normalize("NFC", words).split())


@dataclass(frozen=True, slots=True)
class _Plan:
    instruments: tuple[InstrumentId, ...]
    examinations: tuple[InstrumentId, ...]
    forms: tuple[FormId, ...]


def _same(one: WindowRef | None, other: WindowRef | None) -> bool:
    # The same visit of the study, though its day may have been moved in between.
    return one is not None and other is not None and one.schedule == other.schedule


def hand_back(vault: Vault) -> None:
    """Record that the participant, who unlocked the vault, gives the device back.

    Raises:
        VisitNotOpen: Nobody handed it over.
    """
    held = open_visit(vault.ledger.account.visits)
    if held is None:
        raise VisitNotOpen
    vault.ledger.append(HandedBack(visit=held.id), by=vault.participant)
