"""The participant's windows as this vault knows them, and how each of them stands now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from prodiary.device.vault import Vault
from prodiary.domain.schedule import (
    Occurrence,
    Standing,
    Terms,
    begun,
    is_for,
    occurrences,
    standings,
)

AHEAD: Final = timedelta(days=400)
"""How far the coming windows are looked at: beyond the longest distance between two visits."""


def enrolled_on(vault: Vault) -> date | None:
    """The local day on which the device was enrolled; None before that."""
    return vault.ledger.account.course.enrolled


def infusion(vault: Vault) -> date | None:
    """The day of the infusion, as the site said last; None while it is not known."""
    return vault.ledger.account.course.infusion


def terms(vault: Vault) -> tuple[Terms, ...]:
    """What was in force since which local day, oldest first; one for each day of change."""
    return vault.ledger.account.course.terms(lambda ref: vault.study_of(ref.sha256))


def windows(vault: Vault, *, until: date) -> tuple[Occurrence, ...]:
    """Every window from enrolment to those that open by `until`; none before enrolment."""
    enrolled = enrolled_on(vault)
    return () if enrolled is None else occurrences(terms(vault), enrolled=enrolled, until=until)


def agenda(vault: Vault, *, until: date | None = None) -> tuple[Standing, ...]:
    """How every window stands today, through those that open by `until` (`AHEAD` by default).

    What the study no longer has cannot be begun any more, and is nobody's; what was answered, begun
    or missed of it stays (N6). The windows of drafts are there as they were begun, even where a new
    plan has them no more.
    """
    account, today = vault.ledger.account, vault.ledger.today()
    asked = vault.study.instruments
    known = windows(vault, until=today + AHEAD if until is None else until)
    found = standings(
        (*known, *_left(vault, known)),
        account.entries.values(),
        today=today,
        confirmed_on=account.confirmed_on,
        elsewhere=account.elsewhere.values(),
    )
    return tuple(
        each
        for each in found
        if each.occurrence.instrument in asked or each.draft or each.state in {"done", "missed"}
    )


def _left(vault: Vault, found: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """The windows of drafts that are not among those found."""
    known, left = tuple(found), []
    for entry in vault.ledger.entries.values():
        started = entry.started
        if entry.state != "draft" or started.window is None:
            continue
        if any(each.instrument == started.instrument and is_for(entry, each) for each in known):
            continue
        study = vault.study_of(started.pack.sha256)
        window = begun(study, started.window, started.instrument)
        left += [] if window is None else [window]
    return tuple(left)
