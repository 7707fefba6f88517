"""What a participant can look back on: windows, entries, what the site holds, corrections (Q9).

Everything is read off the ledger and the site's own receipts; nothing here changes anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from prodiary.device.carried import Carried, Holdings, UnderWay, holdings, under_way
from prodiary.device.diary import Diary
from prodiary.device.sheet import Sheet
from prodiary.device.vault import Vault
from prodiary.documents.record import EntryRecord
from prodiary.domain.correction import Correction
from prodiary.domain.entry import Entry
from prodiary.domain.event import ENTRY_EVENTS
from prodiary.domain.ids import EntryId, InstrumentId
from prodiary.domain.schedule import Occurrence, Standing, State, is_for
from prodiary.domain.scoring import score
from prodiary.domain.study import Choice, Study
from prodiary.errors import EntryNotConfirmed, NotEnrolled
from prodiary.exchange import eventline


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look back on or ahead to.

    Attributes:
        day: When it was confirmed; what can be answered now stands on its due day or on today,
            whichever is later; everything else on its due day.
        state: As of the window.
        instrument: Which questionnaire.
        study: Whose words and scale it has: its entry's own, else the newest that has it (N6).
        occurrence: The window; None for an entry whose window the schedule no longer has.
        entry: The confirmed entry.
        begun: Whether answers were given for it that were never confirmed.
        carried: How far the confirmed entry has come on its way to the site.
    """

    day: date
    state: State
    instrument: InstrumentId
    study: Study
    occurrence: Occurrence | None
    entry: EntryId | None
    begun: bool
    carried: Carried | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many questionnaires were answered, of those that were answered or are over (Q9)."""

    answered: int
    closed: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A correction, how far the request has come on its way to the site, and what it is about."""

    correction: Correction
    carried: Carried
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Page:
    """A confirmed entry with everything that is said about it.

    `late` is the study's reason for being late, where it was; `asked` are its corrections.
    """

    sheet: Sheet
    late: Choice | None
    carried: Carried
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """What one window came to: a total, or None for one without; `missed` where nobody answered."""

    day: date
    total: int | None
    most: int
    missed: bool


class Record:
    """The participant's own view back on one open vault."""

    def __init__(self, vault: Vault, diary: Diary) -> None:
        """Read `vault`, whose entries `diary` gives."""
        self._vault = vault
        self._diary = diary

    def today(self) -> date:
        """The local day by which everything here is judged (T3)."""
        return self._vault.ledger.today()

    def lines(self) -> tuple[Line, ...]:
        """Every window, and every confirmed entry once, by day; a good year ahead."""
        today, carried = self.today(), under_way(self._vault)
        entries = self._vault.ledger.entries
        found, told = [], set[EntryId]()
        for standing in self._diary.calendar():
            if standing.entry is not None:
                if not is_for(entries[standing.entry], standing.occurrence):
                    # Answered for something else, where it has its own line.
                    continue
                told.add(standing.entry)
            found.append(self._line(standing, today, carried))
        confirmed_on = self._vault.ledger.account.confirmed_on
        found += [
            Line(
                day=confirmed_on[entry.id],
                state="done",
                instrument=entry.started.instrument,
                study=self._vault.study_of(entry.started.pack.sha256),
                occurrence=None,
                entry=entry.id,
                begun=False,
                carried=carried.get(entry.id, "held"),
            )
            for entry in entries.values()
            if entry.confirmed is not None and entry.id not in told
        ]
        return tuple(sorted(found, key=lambda each: (each.day, each.instrument)))

    def _line(self, standing: Standing, today: date, carried: UnderWay) -> Line:
        occurrence, entry = standing.occurrence, standing.entry
        instrument = occurrence.instrument
        if entry is None:
            study = self._vault.study_for(instrument)
        else:
            begun_with = self._vault.ledger.entries[entry].started.pack
            study = self._vault.study_of(begun_with.sha256)
        if entry is not None:
            day = self._vault.ledger.account.confirmed_on[entry]
        elif standing.state in {"open", "late"}:
            day = max(today, occurrence.due)
        else:
            day = occurrence.due
        begun = any(
            each.confirmed is None
            and bool(each.responses)
            and each.started.instrument == instrument
            and is_for(each, occurrence)
            for each in self._vault.ledger.entries.values()
        )
        return Line(
            day=day,
            state=standing.state,
            instrument=instrument,
            study=study,
            occurrence=occurrence,
            entry=entry,
            begun=begun and entry is None,
            carried=None if entry is None else carried.get(entry, "held"),
        )

    def progress(self) -> Progress:
        """How many were answered, of all that were answered or that it is too late for."""
        states = [line.state for line in self.lines() if line.occurrence is not None]
        answered = states.count("done")
        return Progress(answered=answered, closed=answered + states.count("missed"))

    def holdings(self) -> Holdings:
        """What the site has said that it holds, and how much it has not."""
        return holdings(self._vault)

    def asked(self) -> tuple[Asked, ...]:
        """Every correction asked for, in order."""
        carried = under_way(self._vault)
        return tuple(
            Asked(
                correction=each,
                carried=carried.get(each.asked.correction, "held"),
                sheet=self._diary.sheet(each.asked.entry),
            )
            for each in self._vault.ledger.account.corrections.values()
        )

    def page(self, entry: EntryId) -> Page:
        """A confirmed entry as it stands.

        Raises:
            UnknownEntry: It is not of this vault.
            EntryNotConfirmed: It can still be answered.
        """
        sheet = self._confirmed(entry)
        confirmed = sheet.entry.confirmed
        study = self._vault.study_of(sheet.entry.started.pack.sha256)
        late = None if confirmed is None else confirmed.late
        return Page(
            sheet=sheet,
            late=next((each for each in study.late_reasons if each.code == late), None),
            carried=under_way(self._vault).get(entry, "held"),
            asked=tuple(each for each in self.asked() if each.correction.asked.entry == entry),
        )

    def totals(self, instrument: InstrumentId) -> tuple[Total, ...]:
        """The participant's own totals by day, and the windows missed between them.

        Only for studies whose policy shows trends (Q9); the caller asks for that.
        """
        found = []
        for line in self.lines():
            if line.instrument != instrument or line.state not in {"done", "missed"}:
                continue
            most, total = line.study.instruments[instrument].max_total, None
            if line.entry is not None:
                sheet = self._diary.sheet(line.entry)
                total = score(sheet.instrument, sheet.entry.answers).total
            found.append(Total(line.day, total, most, missed=line.entry is None))
        return tuple(found)

    def printed(self, entry: EntryId) -> EntryRecord:
        """What a copy of a confirmed entry is made of (X3).

        Raises:
            UnknownEntry: It is not of this vault.
            EntryNotConfirmed: It can still be answered.
            NotEnrolled: The site has not granted the device yet.
        """
        sheet, vault = self._confirmed(entry), self._vault
        if vault.subject is None:
            raise NotEnrolled
        epoch, head = self._head_of(sheet.entry)
        return EntryRecord(
            study=vault.study_of(sheet.entry.started.pack.sha256),
            subject=vault.subject,
            device=vault.keys.device_id,
            entry=sheet.entry,
            instrument=sheet.instrument,
            wording=sheet.wording,
            epoch=epoch,
            head=head,
            received=None,
        )

    def _confirmed(self, entry: EntryId) -> Sheet:
        sheet = self._diary.sheet(entry)
        if sheet.entry.confirmed is None:
            raise EntryNotConfirmed
        return sheet

    def _head_of(self, entry: Entry) -> tuple[int, str]:
        """Where the entry's last event stands: an amendment may be of a later epoch."""
        ledger = self._vault.ledger
        for epoch in sorted(ledger.ends(), reverse=True):
            for line in ledger.lines(epoch, entry.last_seq, entry.last_seq):
                data = eventline.decode(line).data
                head = ledger.head_at(epoch, entry.last_seq)
                if isinstance(data, ENTRY_EVENTS) and data.entry == entry.id and head is not None:
                    return epoch, head.hex()
        msg = "an entry stands on an event that the ledger does not have"
        raise RuntimeError(msg)
