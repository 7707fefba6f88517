"""The vault's ledger: append events durably, and know at any time what they add up to.

Opening re-computes the whole chain from the stored bytes and compares it with the witness, a copy
of the head kept outside the database. A chain that is shorter or other than the witness or a site's
receipt says begins a new epoch and says so (SQLCipher itself does not notice a restored file). What
was answered since the last event both sides share is carried into the new epoch, so it arrives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from prodiary.clock import Clock
from prodiary.device.account import Account
from prodiary.device.secrets import SecretStore
from prodiary.device.store import Database
from prodiary.device.timekeeping import event_time, jumped
from prodiary.domain.entry import Entries
from prodiary.domain.event import CARRIED_EVENTS, EpochStarted, Event, Payload
from prodiary.domain.ids import DeviceId, EntryId, Sha256
from prodiary.domain.ledger import Head, genesis, link
from prodiary.domain.provenance import Originator
from prodiary.errors import ExchangeError, Malformed, RuleError, StoreDamaged
from prodiary.exchange import eventline
from prodiary.exchange.strictjson import Wire, decode, encode

DEVICE = Originator(role="device", id=None)


class _Witness(Wire, frozen=True):
    epoch: int
    seq: int
    head: str


@dataclass(frozen=True, slots=True)
class _Standing:
    """What to go back to when a transaction fails."""

    seq: int
    head: Head
    account: Account


class Ledger:
    """The events of one vault.

    Attributes:
        epoch: The epoch that events are appended to.
        seq: The last sequence number in it.
        head: The chain's head after that event.
        account: What the events that stand add up to.
    """

    def __init__(
        self,
        database: Database,
        *,
        device: DeviceId,
        clock: Clock,
        notes: SecretStore,
        vault: str,
    ) -> None:
        """Read and verify the whole chain.

        Raises:
            StoreDamaged: A stored event or head is not what it was.
        """
        self._database = database
        self._device = device
        self._clock = clock
        self._notes = notes
        self._witness_name = f"witness-{vault}"
        self.account = Account()
        self.epoch = 1
        self.seq = 0
        self.head = genesis(device, 1)
        self._ends: dict[int, int] = {}
        self._read()
        self._compare_with_witness()

    def append(
        self,
        *payloads: Payload,
        by: Originator = DEVICE,
        items_of: dict[EntryId, int] | None = None,
        also: Callable[[], None] | None = None,
    ) -> None:
        """Append events in one durable transaction; when it returns, they survive a power cut (P1).

        Args:
            payloads: What happened, in order.
            by: Who is responsible.
            items_of: Number of items by entry, to refuse confirming an unfinished one.
            also: Further writes in the same transaction; it sees `seq` and `head` after the events.

        Raises:
            RuleError: The entry's life cycle forbids it; nothing is written.
            StoreError: The disk refuses; nothing is written and the ledger stands as before.
        """
        self.append_by(*((by, payload) for payload in payloads), items_of=items_of, also=also)

    def append_by(
        self,
        *facts: tuple[Originator, Payload],
        items_of: dict[EntryId, int] | None = None,
        also: Callable[[], None] | None = None,
    ) -> None:
        """As `append`, for facts that different people are responsible for."""
        now = event_time(self._clock.now())
        jump = jumped(self.account.last, now)
        if jump is not None:
            facts = ((DEVICE, jump), *facts)
        before = self._standing()
        try:
            with self._database.transaction():
                for who, payload in facts:
                    event = Event(seq=self.seq + 1, at=now, by=who, data=payload)
                    self.account.take(event, epoch=self.epoch, items_of=items_of)
                    self._write(event)
                if also is not None:
                    also()
        except BaseException:
            self._restore(before)
            raise

    def lines(self, epoch: int, first: int, last: int) -> list[bytes]:
        """The exact bytes of events `first` to `last` of `epoch`."""
        rows = self._database.rows(
            "SELECT line FROM events WHERE epoch = ? AND seq BETWEEN ? AND ? ORDER BY seq",
            (epoch, first, last),
        )
        return [bytes(line) for (line,) in rows if isinstance(line, bytes)]

    def head_at(self, epoch: int, seq: int) -> Head | None:
        """The chain's head after event `seq` of `epoch`, or None where there is no such event."""
        if seq == 0:
            return genesis(self._device, epoch)
        rows = self._database.rows(
            "SELECT head FROM events WHERE epoch = ? AND seq = ?", (epoch, seq)
        )
        return Head(bytes(rows[0][0])) if rows and isinstance(rows[0][0], bytes) else None

    def ends(self) -> dict[int, int]:
        """The last sequence number that stands, of every epoch that has events."""
        return self._ends | {self.epoch: self.seq}

    @property
    def entries(self) -> Entries:
        """All entries, as the events that stand leave them."""
        return self.account.entries

    def today(self) -> date:
        """The participant's local day now."""
        return (self._clock.now().wall - self.set_by()).date()

    def set_by(self) -> timedelta:
        """By how much the clock was set where days are counted as if it had not been (T3)."""
        at = event_time(self._clock.now())
        # As the event would say it, in whole milliseconds: a clock never set is never off by less.
        return datetime.fromisoformat(at.wall) - self.account.course.local(at)

    def start_epoch(self, *, shared: int, epoch: int, seq: int, head: Head) -> None:
        """Leave a history that is not the one others know, and begin a new epoch.

        Args:
            shared: The last event of the present epoch that both sides have; those after it that
                count (`CARRIED_EVENTS`) are recorded again in the new epoch, with the time and
                originator they had.
            epoch: Of the head that others know.
            seq: Its sequence number.
            head: That head.
        """
        found = self.head_at(self.epoch, shared)
        left = [eventline.decode(line) for line in self.lines(self.epoch, shared + 1, self.seq)]
        carried = [event for event in left if isinstance(event.data, CARRIED_EVENTS)]
        started = EpochStarted(
            previous_epoch=self.epoch,
            found_seq=shared,
            found_head=Sha256((found or genesis(self._device, self.epoch)).hex()),
            witnessed_epoch=epoch,
            witnessed_seq=seq,
            witnessed_head=Sha256(head.hex()),
            carried=len(carried),
        )
        before, previous = self._standing(), self.epoch
        self.epoch = max(self.epoch, epoch) + 1
        self.seq, self.head = 0, genesis(self._device, self.epoch)
        now = event_time(self._clock.now())
        try:
            with self._database.transaction():
                self._write(Event(seq=1, at=now, by=DEVICE, data=started))
                for event in carried:
                    self._write(replace(event, seq=self.seq + 1))
        except BaseException:
            self.epoch = previous
            self._restore(before)
            raise
        self._read()

    def witness(self) -> None:
        """Copy the head to where restoring the database does not reach. Not on the tap's path."""
        witness = _Witness(epoch=self.epoch, seq=self.seq, head=self.head.hex())
        self._notes.put(self._witness_name, encode(witness))

    def _write(self, event: Event) -> None:
        line = eventline.encode(event)
        head = link(self.head, line)
        self._database.run(
            "INSERT INTO events (epoch, seq, line, head) VALUES (?, ?, ?, ?)",
            (self.epoch, event.seq, line, head),
        )
        self.seq, self.head = event.seq, head

    def _read(self) -> None:
        rows = self._database.rows("SELECT epoch, seq, line, head FROM events ORDER BY epoch, seq")
        self.account = Account()
        self._ends = {}
        events: dict[int, list[Event]] = {}
        for epoch, seq, line, head in rows:
            if not (isinstance(epoch, int) and isinstance(line, bytes)):
                raise StoreDamaged
            if epoch not in events:
                events[epoch] = []
                self.epoch, self.seq, self.head = epoch, 0, genesis(self._device, epoch)
            try:
                event = eventline.decode(line)
            except ExchangeError as error:
                raise StoreDamaged from error
            self.seq, self.head = self.seq + 1, link(self.head, line)
            if (event.seq, seq, head) != (self.seq, self.seq, self.head):
                raise StoreDamaged
            events[epoch].append(event)
        self._fold(events)

    def _fold(self, events: Mapping[int, list[Event]]) -> None:
        for epoch, found in events.items():
            self._ends[epoch] = len(found)
            first = found[0].data
            if isinstance(first, EpochStarted) and first.previous_epoch in events:
                self._ends[first.previous_epoch] = first.found_seq
        for epoch, found in events.items():
            for event in found[: self._ends[epoch]]:
                try:
                    self.account.take(event, epoch=epoch)
                except RuleError as error:
                    raise StoreDamaged from error

    def _standing(self) -> _Standing:
        return _Standing(seq=self.seq, head=self.head, account=self.account.copy())

    def _restore(self, standing: _Standing) -> None:
        self.seq, self.head, self.account = standing.seq, standing.head, standing.account

    def _compare_with_witness(self) -> None:
        found = self._notes.get(self._witness_name)
        if found is None:
            return
        try:
            witness = decode(found, _Witness, part="witness")
            head = Head(bytes.fromhex(witness.head))
        except (Malformed, ValueError):
            return
        if self.head_at(witness.epoch, witness.seq) != head:
            self.start_epoch(shared=self.seq, epoch=witness.epoch, seq=witness.seq, head=head)
            self.witness()
