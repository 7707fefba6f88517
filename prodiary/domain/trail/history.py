"""Events as a ledger holds them, and which of them still stand after it began a new epoch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType

from prodiary.domain.event import EpochStarted, Event
from prodiary.domain.ids import Sha256
from prodiary.domain.ledger import Head
from prodiary.domain.trail.rows import Place


@dataclass(frozen=True, slots=True)
class Recorded:
    """One event with its exact bytes and the chain's head after it."""

    epoch: int
    event: Event
    line: bytes
    head: Head

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.epoch, self.event.seq

    @property
    def line_sha256(self) -> Sha256:
        """SHA-256 of the exact bytes."""
        return Sha256(sha256(self.line).hexdigest())


@dataclass(frozen=True, slots=True)
class History:
    """All events in order, and the last one that stands of every epoch that was left."""

    recorded: tuple[Recorded, ...]
    ends: Mapping[int, int]

    def was_left(self, place: Place) -> bool:
        """Whether the ledger began a new epoch before this event."""
        epoch, seq = place
        return epoch in self.ends and seq > self.ends[epoch]


def history(recorded: Iterable[Recorded]) -> History:
    """The events by epoch and number.

    Whether an event stands is what the `EpochStarted` of a later epoch says of it, as in
    `prodiary.device.ledger`.
    """
    ordered = tuple(sorted(recorded, key=lambda each: each.place))
    ends: dict[int, int] = {}
    for each in ordered:
        data = each.event.data
        if isinstance(data, EpochStarted) and data.previous_epoch < each.epoch:
            ends[data.previous_epoch] = data.found_seq
    return History(ordered, MappingProxyType(ends))


def standing(recorded: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """The events that stand, in the order of the chain."""
    found = history(recorded)
    return tuple(each for each in found.recorded if not found.was_left(each.place))


def carried(found: History) -> frozenset[Place]:
    """The events that repeat one of a history that was left: so many after an `EpochStarted`."""
    return frozenset(
        (each.epoch, each.event.seq + number)
        for each in found.recorded
        if isinstance(each.event.data, EpochStarted)
        for number in range(1, each.event.data.carried + 1)
    )
