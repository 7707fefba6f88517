"""The whole trail of a vault, and the record of one visit, read off its open ledger (A4, X3)."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from prodiary.device.clinic.signing import place_of
from prodiary.device.vault import Vault
from prodiary.documents.chain import read_chain
from prodiary.documents.visit import VisitDocument, visit_document
from prodiary.domain.ids import DeviceId, SubjectId, VisitId
from prodiary.domain.study import Study
from prodiary.domain.trail import Recorded, TrailRow, trail


@dataclass(frozen=True, slots=True)
class Trail:
    """All that ever happened in one vault.

    Attributes:
        rows: In the order of the chain, those of a history that was left among them.
        studies: The study as each pack taken defines it, the newest first.
        subject: Whose vault it is; None before the site has said.
        device: The vault that recorded it.
    """

    rows: tuple[TrailRow, ...]
    studies: Sequence[Study]
    subject: SubjectId | None
    device: DeviceId


def trail_of(vault: Vault) -> Trail:
    """The audit trail of `vault`, as it now is."""
    return Trail(
        rows=trail(_recorded(vault)),
        studies=vault.studies,
        subject=vault.subject,
        device=vault.keys.device_id,
    )


def visit_record(vault: Vault, visit: VisitId) -> VisitDocument:
    """What there is to print of one visit.

    Raises:
        UnknownVisit: The ledger has no such visit.
        NotEnrolled: The site has not said whose vault it is.
    """
    return visit_document(_recorded(vault), visit, studies=vault.studies, place=place_of(vault))


def _recorded(vault: Vault) -> tuple[Recorded, ...]:
    # To each epoch's real end: `ends` stops where a history was left, and that is told too.
    ledger = vault.ledger
    lines = {epoch: ledger.lines(epoch, 1, sys.maxsize) for epoch in sorted(ledger.ends())}
    return read_chain(lines, device=vault.keys.device_id)
