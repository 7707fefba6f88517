"""What was recorded before an event: what it changes, and what a row about it is called.

No rule is applied here. What a rule book would refuse is told like everything else (A3).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from prodiary.domain.event import (
    CorrectionAsked,
    EntryStarted,
    RecordOpened,
    VisitStarted,
)
from prodiary.domain.ids import CorrectionId, EntryId, RecordId, StaffId, VisitId
from prodiary.domain.provenance import Originator, PackRef
from prodiary.domain.trail.rows import About, AboutKind, Thing, Value


@dataclass(slots=True)
class Known:
    """What the events so far have said.

    Attributes:
        entries: How each entry was begun.
        states: The state of each entry, correction and record, as a code.
        records: How each form was opened.
        visits: How each visit was begun.
        corrections: What was asked for.
        said: What stands for an item of an entry or a field of a form.
        open_visit: The visit that is not over.
        pack: The newest study pack.
        infusion: The day of the infusion, where the site has said it.
        staff: Who of the staff can open the vault, once that was said.
    """

    entries: dict[EntryId, EntryStarted] = field(default_factory=dict)
    states: dict[Thing, str] = field(default_factory=dict)
    records: dict[RecordId, RecordOpened] = field(default_factory=dict)
    visits: dict[VisitId, VisitStarted] = field(default_factory=dict)
    corrections: dict[CorrectionId, CorrectionAsked] = field(default_factory=dict)
    said: dict[tuple[Thing, str], Value] = field(default_factory=dict)
    open_visit: VisitId | None = None
    pack: PackRef | None = None
    infusion: str | None = None
    staff: tuple[StaffId, ...] | None = None

    def copy(self) -> Known:
        """A copy that later events do not change."""
        return replace(
            self,
            entries=dict(self.entries),
            states=dict(self.states),
            records=dict(self.records),
            visits=dict(self.visits),
            corrections=dict(self.corrections),
            said=dict(self.said),
        )

    def entry(self, entry: EntryId) -> About:
        """The entry, named by its instrument."""
        started = self.entries.get(entry)
        if started is None:
            return About("entry", entry)
        window = started.window
        return About(
            "entry",
            entry,
            name=started.instrument,
            version=started.instrument_version,
            due="" if window is None else window.due,
            pack=started.pack.sha256,
            language=started.wording.language,
        )

    def record(self, record: RecordId) -> About:
        """The record, named by its form."""
        opened = self.records.get(record)
        if opened is None:
            return About("record", record)
        return About(
            "record",
            record,
            name=opened.form,
            version=opened.form_version,
            pack=opened.pack.sha256,
        )

    def visit(self, visit: VisitId) -> About:
        """The visit, named by what it is for."""
        started = self.visits.get(visit)
        window = None if started is None else started.window
        if window is None:
            return About("visit", visit)
        return About("visit", visit, name=window.schedule, due=window.due)

    def correction(self, correction: CorrectionId) -> About:
        """The request, named by the instrument of its entry."""
        asked = self.corrections.get(correction)
        if asked is None:
            return About("correction", correction)
        return replace(self.entry(asked.entry), kind="correction", id=correction)

    def about(self, kind: AboutKind, name: str) -> About:
        """What a signature is on."""
        if kind == "entry":
            return self.entry(EntryId(name))
        if kind == "record":
            return self.record(RecordId(name))
        if kind == "correction":
            return self.correction(CorrectionId(name))
        return self.visit(VisitId(name))

    def of(self, entry: EntryId) -> Originator | None:
        """Who gives the answers of an entry, where that is not who enters them."""
        started = self.entries.get(entry)
        return None if started is None else started.of

    def around(self, thing: Thing) -> set[Thing]:
        """The thing and what it is part of."""
        kind, name = thing
        found = {thing}
        visit: VisitId | None = None
        if kind == "entry" and EntryId(name) in self.entries:
            visit = self.entries[EntryId(name)].visit
        elif kind == "record" and RecordId(name) in self.records:
            visit = self.records[RecordId(name)].visit
        elif kind == "correction" and CorrectionId(name) in self.corrections:
            found |= self.around(("entry", self.corrections[CorrectionId(name)].entry))
        if visit is not None:
            found.add(("visit", visit))
        return found
