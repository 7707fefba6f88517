"""What staff did on a device, held against the roster that was in force there (P11 11.10(d), (g)).

Who was on the roster, and whether the role goes with the act, is asked on the device before
anything is recorded. It is asked here again, because a device can write down anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from prodiary.domain.event import (
    ENTRY_EVENTS,
    RECORD_EVENTS,
    VISIT_EVENTS,
    CorrectionAsked,
    CorrectionDecided,
    EntryAmended,
    EntryStarted,
    EntryStruck,
    Event,
    Mode,
    Payload,
    RecordOpened,
    SecretReset,
    Signed,
)
from prodiary.domain.forms import FORMS
from prodiary.domain.ids import EntryId, FormId, RecordId
from prodiary.domain.instrument import Instrument
from prodiary.domain.staff import Task, form_task, may
from prodiary.domain.study import Study
from prodiary.site.knowing import Past, place_of
from prodiary.site.projection import Finding, Placed, entry_of

UNKNOWN: Final = "unknown-staff"
INACTIVE: Final = "inactive-staff"
NOT_THEIRS: Final = "not-their-task"

_ADMINISTER: Final[Mapping[Mode, Task]] = {
    "interview": "interview",
    "proxy": "interview",
    "examination": "examine",
}
_REVIEW: Final[Mapping[Mode, Task]] = {**_ADMINISTER, "self": "examine"}
_OTHERS: Final[tuple[tuple[tuple[type[Payload], ...], Task], ...]] = (
    (VISIT_EVENTS, "visit"),
    ((CorrectionAsked,), "ask"),
    ((SecretReset,), "reset"),
)


@dataclass(frozen=True, slots=True)
class Administered:
    """How an entry was made, with which instrument of which study."""

    mode: Mode
    instrument: Instrument
    study: Study


Entries = Mapping[EntryId, Administered]


def judge_staff(noted: Iterable[Placed], *, past: Past, entries: Entries) -> list[Finding]:
    """Findings on all that staff did among `noted`, in the order of the ledger.

    Where the ledger does not say with which study it goes on, staff are left unjudged: that ledger
    is named as beginning wrong. Decisions in an investigator's name are judged with the
    corrections, since the site's own need no roster.
    """
    found: list[Finding] = []
    forms: dict[RecordId, FormId] = {}
    for placed in noted:
        event, data = placed.event, placed.event.data
        if isinstance(data, RecordOpened):
            forms.setdefault(data.record, data.form)
        if not event.by.is_staff or _is_decision(data, entries):
            continue
        study = past.before(place_of(placed)).study
        if study is None:
            continue
        found += [
            Finding(placed.chain, event.seq, code, entry_of(data))
            for code in _codes(event, study, _task(data, entries, forms), forms)
        ]
    return found


def _is_decision(data: Payload, entries: Entries) -> bool:
    if isinstance(data, EntryAmended):
        return data.entry not in entries or entries[data.entry].mode != "examination"
    return isinstance(data, CorrectionDecided | EntryStruck)


def _codes(
    event: Event, study: Study, task: Task | None, forms: Mapping[RecordId, FormId]
) -> list[str]:
    by = event.by
    member = study.member(str(by.id))
    if member is None or member.role != by.role:
        return [UNKNOWN]
    found = [] if member.active else [INACTIVE]
    if task is not None and not may(member.role, task):
        found.append(NOT_THEIRS)
    elif isinstance(event.data, Signed) and event.data.kind == "record":
        form = FORMS.get(forms.get(RecordId(event.data.target), FormId("")))
        if form is not None and member.role not in form.signed_by:
            found.append(NOT_THEIRS)
    return found


def _task(data: Payload, entries: Entries, forms: Mapping[RecordId, FormId]) -> Task | None:
    """What doing so amounts to; None where everybody may, or where it cannot be told."""
    if isinstance(data, ENTRY_EVENTS):
        mode = data.mode if isinstance(data, EntryStarted) else _mode(data.entry, entries)
        return None if mode is None else _ADMINISTER.get(mode)
    if isinstance(data, RECORD_EVENTS):
        form = data.form if isinstance(data, RecordOpened) else forms.get(data.record)
        return None if form is None else form_task(form)
    if isinstance(data, Signed):
        return _signing(data, entries, forms)
    return next((task for kinds, task in _OTHERS if isinstance(data, kinds)), None)


def _mode(entry: EntryId, entries: Entries) -> Mode | None:
    return entries[entry].mode if entry in entries else None


def _signing(data: Signed, entries: Entries, forms: Mapping[RecordId, FormId]) -> Task | None:
    if data.kind == "entry":
        mode = _mode(EntryId(data.target), entries)
        return None if mode is None else _REVIEW[mode]
    if data.kind == "record":
        form = forms.get(RecordId(data.target))
        return None if form is None else form_task(form)
    return "visit" if data.kind == "visit" else "decide"
