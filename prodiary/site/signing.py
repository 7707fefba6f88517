"""Signatures of staff in a device's ledger: whose, on what, borne out or not, still standing (I4).

A signature is checked against the very lines that the device sent, and against the roster of the
study pack that was in force there. Nothing else counts as one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from prodiary.domain.event import Signed
from prodiary.domain.ids import EntryId, StaffId
from prodiary.domain.provenance import Originator
from prodiary.domain.signature import Target, digest, targets
from prodiary.domain.staff import StaffMember
from prodiary.errors import BadSignature, NothingToSign, WrongOriginator
from prodiary.exchange.signature import Place as Ledger
from prodiary.exchange.signature import check_signature
from prodiary.site.knowing import Past, Place, place_of
from prodiary.site.projection import Finding, Placed, entry_of

BAD: Final = "bad-signature-of-staff"
Life = Callable[[EntryId], Sequence[Placed]]
"""All events of an entry that are held, in the order of the ledger."""


@dataclass(frozen=True, slots=True)
class Given:
    """A signature as it was recorded.

    Attributes:
        signed: What the event says.
        placed: The event itself.
        proven: Whether person, key and signed lines bear it out.
        stands: Whether they do, and nothing was recorded about the target since.
    """

    signed: Signed
    placed: Placed
    proven: bool
    stands: bool

    @property
    def by(self) -> Originator:
        """Who signed."""
        return self.placed.event.by

    def covers(self, place: Place) -> bool:
        """Whether it was given after what stands at `place`, and bears it out."""
        return self.proven and place_of(self.placed) > place


Signatures = Mapping[Target, Sequence[Given]]


def read_signatures(
    noted: Sequence[Placed], *, life: Life, past: Past, ledger: Ledger
) -> tuple[dict[Target, list[Given]], list[Finding]]:
    """Every signature among `noted`, by what it is on, and findings on them.

    Args:
        noted: Events in the order of the ledger; all that are about anything but entries.
        life: The events of an entry.
        past: What the device knew when.
        ledger: Whose it is.
    """
    about: dict[Target, list[Placed]] = {}
    for placed in noted:
        # Of an entry, only some events are noted.
        if entry_of(placed.event.data) is None:
            for target in targets(placed.event.data):
                about.setdefault(target, []).append(placed)
    found: dict[Target, list[Given]] = {}
    findings: list[Finding] = []
    for placed in noted:
        signed = placed.event.data
        if not isinstance(signed, Signed):
            continue
        target = (signed.kind, signed.target)
        entry = EntryId(signed.target) if signed.kind == "entry" else None
        events = about.get(target, ()) if entry is None else life(entry)
        here = place_of(placed)
        lines = [each.line for each in events if past.stood(place_of(each), here)]
        code = _fault(placed, signed, lines, past=past, ledger=ledger)
        if code is not None:
            findings.append(Finding(placed.chain, placed.event.seq, code, entry))
        proven = code is None and _signer(placed, past) is not None
        given = Given(signed, placed, proven, stands=proven and len(events) == signed.count)
        found.setdefault(target, []).append(given)
    return found, findings


def _fault(
    placed: Placed, signed: Signed, lines: Sequence[bytes], *, past: Past, ledger: Ledger
) -> str | None:
    by = placed.event.by
    if not by.is_staff:
        return WrongOriginator.code
    member = _signer(placed, past)
    if member is None:
        # Nobody of that id and role is on the roster: that is named for all that they did.
        return None
    if len(lines) != signed.count:
        return NothingToSign.code
    try:
        check_signature(signed, ledger, by=StaffId(str(by.id)), member=member, digest=digest(lines))
    except BadSignature:
        return BAD
    return None


def _signer(placed: Placed, past: Past) -> StaffMember | None:
    study, by = past.before(place_of(placed)).study, placed.event.by
    member = None if study is None else study.member(str(by.id))
    return member if member is not None and member.role == by.role and member.active else None
