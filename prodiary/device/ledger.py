"""The vault's ledger: append events durably, and know at any time what they add up to.

Opening re-computes the whole chain from the stored bytes and compares it with the witness, a copy
of the head kept outside the database; a chain that is shorter or other than witnessed begins a new
epoch and says so (SQLCipher itself does not notice a restored file).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from prodiary.clock import Clock, Instant
from prodiary.device.secrets import SecretStore
from prodiary.device.store import Database
from prodiary.domain.entry import NO_ENTRIES, Entries, follow
from prodiary.domain.event import (
    ClockJumped,
    EntryConfirmed,
    EpochStarted,
    Event,
    Payload,
)
from prodiary.domain.ids import DeviceId, EntryId, Sha256
from prodiary.domain.ledger import Head, genesis, link
from prodiary.domain.provenance import EventTime, Originator
from prodiary.errors import ExchangeError, Malformed, RuleError, StoreDamaged
from prodiary.exchange import eventline
from prodiary.exchange.strictjson import Wire, decode, encode

DEVICE = Originator(role="device", id=None)
BACKWARD_MS = 2 * 60 * 1000
FORWARD_MS = 24 * 60 * 60 * 1000
"""Jumps beyond these are flagged (security.md section 3, clock tampering)."""


class _Witness(Wire, frozen=True):
    epoch: int
    seq: int
    head: str


def event_time(now: Instant) -> EventTime:
    """The evidence that an event carries, from one reading of the clocks."""
    return EventTime(
        wall=now.wall.isoformat(timespec="milliseconds"),
        zone=now.zone,
        mono_ms=now.mono_ms,
        boot=now.boot,
    )


class Ledger:
    """The events of one vault.

    Attributes:
        epoch: The epoch that events are appended to.
        seq: The last sequence number in it.
        head: The chain's head after that event.
        entries: All entries, as the events leave them.
        confirmed: For each confirmed entry, epoch and sequence number of its confirmation.
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
        self.entries: Entries = NO_ENTRIES
        self.confirmed: dict[EntryId, tuple[int, int]] = {}
        self.epoch = 1
        self.seq = 0
        self.head = genesis(device, 1)
        self._last: EventTime | None = None
        self._read()
        self._compare_with_witness()

    def append(
        self,
        *payloads: Payload,
        by: Originator = DEVICE,
        items_of: Mapping[EntryId, int] | None = None,
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
        now = event_time(self._clock.now())
        jump = self._jump(now)
        before = (self.seq, self.head, self.entries)
        try:
            with self._database.transaction():
                if jump is not None:
                    self._write(Event(seq=self.seq + 1, at=now, by=DEVICE, data=jump))
                for payload in payloads:
                    event = Event(seq=self.seq + 1, at=now, by=by, data=payload)
                    self.entries = follow(self.entries, event, items_of=items_of)
                    self._write(event)
                if also is not None:
                    also()
        except BaseException:
            self.seq, self.head, self.entries = before
            raise
        self._last = now
        for payload in payloads:
            if isinstance(payload, EntryConfirmed):
                self.confirmed[payload.entry] = (self.epoch, self.seq)

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
        """The last sequence number of every epoch that has events."""
        rows = self._database.rows("SELECT epoch, max(seq) FROM events GROUP BY epoch")
        return {
            epoch: seq for epoch, seq in rows if isinstance(epoch, int) and isinstance(seq, int)
        }

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
        expected = (1, 0)
        for epoch, seq, line, head in rows:
            if not (isinstance(epoch, int) and isinstance(line, bytes)):
                raise StoreDamaged
            if epoch != expected[0]:
                expected = (epoch, 0)
                self.epoch, self.seq, self.head = epoch, 0, genesis(self._device, epoch)
            expected = (epoch, expected[1] + 1)
            self._take(line, expected[1])
            if seq != self.seq or head != self.head:
                raise StoreDamaged

    def _take(self, line: bytes, seq: int) -> None:
        try:
            event = eventline.decode(line)
            self.entries = follow(self.entries, event)
        except (ExchangeError, RuleError) as error:
            raise StoreDamaged from error
        self.seq, self.head, self._last = seq, link(self.head, line), event.at
        if isinstance(event.data, EntryConfirmed):
            self.confirmed[event.data.entry] = (self.epoch, seq)

    def _compare_with_witness(self) -> None:
        found = self._notes.get(self._witness_name)
        if found is None:
            return
        try:
            witness = decode(found, _Witness, part="witness")
        except Malformed:
            return
        known = self.head_at(witness.epoch, witness.seq)
        if known is not None and known.hex() == witness.head:
            return
        started = EpochStarted(
            previous_epoch=self.epoch,
            found_seq=self.seq,
            found_head=Sha256(self.head.hex()),
            witnessed_epoch=witness.epoch,
            witnessed_seq=witness.seq,
            witnessed_head=Sha256(witness.head),
        )
        self.epoch = max(self.epoch, witness.epoch) + 1
        self.seq, self.head = 0, genesis(self._device, self.epoch)
        self.append(started)
        self.witness()

    def _jump(self, now: EventTime) -> ClockJumped | None:
        if self._last is None:
            return None
        wall_ms = round((now.moment - self._last.moment).total_seconds() * 1000)
        if now.boot == self._last.boot:
            by_ms = wall_ms - (now.mono_ms - self._last.mono_ms)
            jumped = by_ms < -BACKWARD_MS or by_ms > FORWARD_MS
            return ClockJumped(by_ms=by_ms, across_boot=False) if jumped else None
        # Across a boot only going backward can be told: how long the tablet was off cannot.
        return ClockJumped(by_ms=wall_ms, across_boot=True) if wall_ms < -BACKWARD_MS else None
