"""From the events of one entry to what the desk shows of it: pure, and the same on every run.

Events that break a rule are authentic all the same: they stay in the record, are reflected in no
entry, and are named as findings for people to look at. Nothing is repaired here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from prodiary.domain.entry import NO_ENTRIES, Entry, follow
from prodiary.domain.event import (
    ENTRY_EVENTS,
    ClockJumped,
    DeviceEnrolled,
    EntryAmended,
    EntryStarted,
    EntryStruck,
    EpochStarted,
    Event,
    Payload,
    SecretReset,
    VaultCreated,
)
from prodiary.domain.ids import EntryId, ItemId, SubjectId
from prodiary.domain.instrument import Instrument, Item
from prodiary.domain.provenance import Originator
from prodiary.domain.response import Response
from prodiary.domain.scoring import Score, score
from prodiary.domain.study import Study
from prodiary.errors import RuleError, UnknownEntry
from prodiary.exchange.enrolment import RECOVERY_CODES
from prodiary.site.office import Library
from prodiary.site.protocol import against_study, fits_item


class Placed(NamedTuple):
    """An event and where it stands: which chain, that chain's epoch, and its very line."""

    chain: int
    epoch: int
    event: Event
    line: bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """An event that breaks a rule, by its place, with a stable code."""

    chain: int
    seq: int
    code: str
    entry: EntryId | None


@dataclass(frozen=True, slots=True)
class Projected:
    """An entry as its events leave it, and its score.

    `standing` is what stands for each item with the chain it stands in; `chain` and `seq` are the
    place of the confirming event, or for a draft of its latest one; `begun` and `last` are the
    places, chain and sequence number, of the first and the latest event that the entry reflects.
    """

    entry: Entry
    instrument: Instrument
    score: Score
    standing: tuple[tuple[int, Response], ...]
    chain: int
    seq: int
    begun: tuple[int, int]
    last: tuple[int, int]


def entry_of(data: Payload) -> EntryId | None:
    """The entry that an event is about, if it is about one."""
    return data.entry if isinstance(data, ENTRY_EVENTS) else None


def item_of(data: Payload) -> ItemId | None:
    """The item that an event of an entry is about, if it is about one."""
    return getattr(data, "item", None) if isinstance(data, ENTRY_EVENTS) else None


def is_of_device(event: Event) -> bool:
    """Whether `device_findings` looks at `event`: no entry's, or the first of a chain."""
    return event.seq == 1 or entry_of(event.data) is None


def device_findings(
    placed: Iterable[Placed], *, subject: SubjectId, library: Library
) -> list[Finding]:
    """Findings on events that are about the device and not about an entry (`is_of_device`).

    A new epoch is always one: the device found its store to be other than it had witnessed, and an
    investigator should know (design.md section 5). So are a clock that jumped (T3) and a chain that
    does not begin as it must: with a vault made for this study, at this site, by a pack of ours.
    """
    found = []
    for chain, epoch, event, _ in placed:
        code = _device_code(event, epoch, subject, library)
        if code is not None:
            found.append(Finding(chain=chain, seq=event.seq, code=code, entry=None))
    return found


def _device_code(event: Event, epoch: int, subject: SubjectId, library: Library) -> str | None:
    data = event.data
    if isinstance(data, DeviceEnrolled) and data.subject != subject:
        return "wrong-subject"
    if isinstance(data, EpochStarted):
        return "epoch-started"
    if isinstance(data, ClockJumped):
        return "clock-jumped"
    if isinstance(data, SecretReset):
        return _reset_code(data, event.by, subject)
    # A new epoch may carry the beginning along, where the one before it was lost to the device.
    begins = (event.seq == 1) == (epoch == 1)
    if isinstance(data, VaultCreated):
        return None if begins and _is_ours(data, library) else "wrong-beginning"
    return "wrong-beginning" if event.seq == 1 else None


def _reset_code(data: SecretReset, by: Originator, subject: SubjectId) -> str | None:
    """A code is used by the participant, who chooses the new PIN; else staff are there (N7)."""
    own = by == Originator(role="participant", id=subject)
    if not (own if data.how == "recovery" else by.is_staff):
        return "wrong-originator"
    return "unknown-recovery" if (data.number or 0) > RECOVERY_CODES else None


def _is_ours(data: VaultCreated, library: Library) -> bool:
    study = library.study(data.pack)
    return study is not None and (study.id, study.site) == (data.study, data.site)


def project(
    placed: Sequence[Placed], *, library: Library, subject: SubjectId
) -> tuple[Projected | None, list[Finding]]:
    """The entry that all of `placed` are about, in chain order, and findings on its events."""
    life = _Life(library=library, subject=subject)
    findings = []
    for chain, _, event, _ in placed:
        entry = entry_of(event.data)
        findings += [
            Finding(chain=chain, seq=event.seq, code=code, entry=entry)
            for code in life.take(chain, event)
        ]
    return life.outcome(), findings


class _Life:
    """One entry on its way through its events."""

    def __init__(self, *, library: Library, subject: SubjectId) -> None:
        self._library = library
        self._subject = subject
        self._entries: Mapping[EntryId, Entry] = NO_ENTRIES
        self._study: Study | None = None
        self._instrument: Instrument | None = None
        self._items: dict[ItemId, Item] = {}
        self._items_of: dict[EntryId, int] = {}
        self._begun = self._place = self._last = (0, 0)
        self._chain_of: dict[ItemId, int] = {}

    def take(self, chain: int, event: Event) -> tuple[str, ...]:
        """Take the next event; return codes of findings where it is not as it should be."""
        data = event.data
        if self._is_another(event.by) or (
            isinstance(data, EntryStarted) and data.of is not None and self._is_another(data.of)
        ):
            return ("wrong-originator",)
        if isinstance(data, EntryStarted) and not self._entries:
            code = self._pin(data)
            if code is not None:
                return (code,)
            self._begun = (chain, event.seq)
        study = self._study
        if study is None:
            return (UnknownEntry.code,)
        item = item_of(data)
        if item is not None and not fits_item(data, self._items.get(item)):
            return ("invalid-answer",)
        try:
            self._entries = follow(self._entries, event, items_of=self._items_of)
        except RuleError as error:
            return (error.code,)
        self._last = (chain, event.seq)
        if not isinstance(data, EntryAmended | EntryStruck):
            self._place = self._last
        if item is not None:
            self._chain_of[item] = chain
        (entry,) = self._entries.values()
        return against_study(data, study, entry=entry, items=self._items)

    def _is_another(self, person: Originator) -> bool:
        return person.role == "participant" and person.id != self._subject

    def outcome(self) -> Projected | None:
        """What came of it; None when it never rightly began."""
        if self._instrument is None or not self._entries:
            return None
        (entry,) = self._entries.values()
        chain, seq = self._place
        return Projected(
            entry=entry,
            instrument=self._instrument,
            score=score(self._instrument, entry.answers),
            standing=tuple((self._chain_of[item], each) for item, each in entry.responses.items()),
            chain=chain,
            seq=seq,
            begun=self._begun,
            last=self._last,
        )

    def _pin(self, data: EntryStarted) -> str | None:
        study = self._library.study(data.pack)
        if study is None:
            return "unknown-pack"
        instrument = study.instruments.get(data.instrument)
        if instrument is None or instrument.version != data.instrument_version:
            return "unknown-instrument"
        words = study.wordings.get((data.instrument, data.wording.language))
        if words is None or words.ref != data.wording:
            return "unknown-wording"
        self._study, self._instrument = study, instrument
        self._items = {item.id: item for item in instrument.items}
        self._items_of[data.entry] = len(instrument.items)
        return None
