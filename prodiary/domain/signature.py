"""Electronic signatures: what is signed, by whom, and whether it still stands (I4).

A signature is over the lines of all events about one thing, in their order. Whatever is recorded
about it later breaks the signature, by the mere fact that there is one event more (P11 11.70).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from prodiary.domain.event import (
    ENTRY_EVENTS,
    RECORD_EVENTS,
    VISIT_EVENTS,
    CorrectionAsked,
    CorrectionDecided,
    Event,
    Payload,
    Signed,
    TargetKind,
)
from prodiary.domain.ids import Sha256
from prodiary.domain.provenance import EventTime, Originator
from prodiary.errors import NothingToSign, WrongOriginator

TAG: Final = b"prodiary/signature/v1\0"
_LENGTH_BYTES: Final = 4

Target = tuple[TargetKind, str]
"""What a signature is about: its kind and its id."""


def targets(data: Payload) -> tuple[Target, ...]:
    """What an event is about, as far as that can be signed."""
    if isinstance(data, ENTRY_EVENTS):
        return (("entry", data.entry),)
    if isinstance(data, RECORD_EVENTS):
        return (("record", data.record),)
    if isinstance(data, VISIT_EVENTS):
        return (("visit", data.visit),)
    if isinstance(data, CorrectionAsked | CorrectionDecided):
        return (("correction", data.correction),)
    return ()


def digest(lines: Iterable[bytes]) -> Sha256:
    """SHA-256 over event lines, each without its sequence number and with its length before it.

    Without the number, because an event that is carried into a new epoch gets another one, and what
    was signed is what happened, not where it is filed (docs/format.md section 6.5).
    """
    over = sha256(TAG)
    for line in lines:
        said = line[line.index(b",") + 1 :]
        over.update(len(said).to_bytes(_LENGTH_BYTES, "big") + said)
    return Sha256(over.hexdigest())


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature given, when and by whom; `stands` until something more is recorded."""

    signed: Signed
    at: EventTime
    by: Originator
    stands: bool


@dataclass(frozen=True, slots=True)
class Signatures:
    """All signatures by what they are about, and how many events there are about each thing."""

    given: Mapping[Target, tuple[Signature, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    counts: Mapping[Target, int] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, target: Target) -> tuple[Signature, ...]:
        """Every signature on `target`, oldest first."""
        return self.given.get(target, ())

    def stands(self, target: Target) -> bool:
        """Whether `target` is signed as it now is."""
        return any(each.stands for each in self.of(target))

    def was_signed(self, target: Target) -> bool:
        """Whether `target` was ever signed, so that a change needs a reason (A1)."""
        return bool(self.of(target))


def follow(signatures: Signatures, event: Event) -> Signatures:
    """The signatures after `event`.

    Raises:
        RuleError: It signs nothing that there is, or not all there is; or it is nobody of staff.
    """
    data = event.data
    if isinstance(data, Signed):
        if not event.by.is_staff:
            raise WrongOriginator
        target: Target = (data.kind, data.target)
        if signatures.counts.get(target, 0) != data.count:
            raise NothingToSign
        made = Signature(data, event.at, event.by, stands=True)
        given = {**signatures.given, target: (*signatures.of(target), made)}
        return replace(signatures, given=given)
    touched = targets(data)
    if not touched:
        return signatures
    counts = {**signatures.counts}
    given = {**signatures.given}
    for target in touched:
        counts[target] = counts.get(target, 0) + 1
        if target in given:
            given[target] = tuple(replace(each, stands=False) for each in given[target])
    return Signatures(given=given, counts=counts)
