"""A glance into a vault: what a list of participants says, and nothing that was answered."""

from __future__ import annotations

from dataclasses import dataclass

from prodiary.device.agenda import agenda
from prodiary.device.sync import Sync, SyncStatus
from prodiary.device.vault import Vault
from prodiary.domain.schedule import Occurrence
from prodiary.domain.study import Study
from prodiary.domain.visit import HeldVisit, open_visit


@dataclass(frozen=True, slots=True)
class Glance:
    """One participant as staff see them before the vault is opened.

    Attributes:
        study: As the pack in force defines it.
        held: The visit that is not over.
        coming: The window of the next visit that was not held here; None where none is known.
        status: What the site said that it holds.
    """

    study: Study
    held: HeldVisit | None
    coming: Occurrence | None
    status: SyncStatus


def glance(vault: Vault) -> Glance:
    """Look into an open vault; nothing is recorded."""
    visits = vault.ledger.account.visits
    started = {each.started.window.schedule for each in visits.values() if each.started.window}
    coming = [
        each.occurrence
        for each in agenda(vault)
        if each.occurrence.visit
        and each.occurrence.schedule not in started
        and each.state in {"coming", "open", "late"}
    ]
    return Glance(
        study=vault.study,
        held=open_visit(visits),
        coming=min(coming, default=None),
        status=Sync(vault).status(),
    )
