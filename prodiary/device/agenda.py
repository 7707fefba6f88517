"""The participant's windows as this vault knows them, and how each of them stands now."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from prodiary.device.vault import Vault
from prodiary.domain.event import DeviceEnrolled, PackTaken, PlanTaken, VaultCreated
from prodiary.domain.schedule import Occurrence, Standing, Terms, occurrences, standings

AHEAD: Final = timedelta(days=400)
"""How far the coming windows are looked at: beyond the longest distance between two visits."""


def enrolled_on(vault: Vault) -> date | None:
    """The local day on which the device was enrolled; None before that."""
    milestones = vault.ledger.account.milestones
    return next((each.day for each in milestones if isinstance(each.fact, DeviceEnrolled)), None)


def infusion(vault: Vault) -> date | None:
    """The day of the infusion, as the site said last; None while it is not known."""
    known = [each.fact for each in vault.ledger.account.milestones]
    plans = [fact for fact in known if isinstance(fact, PlanTaken)]
    return date.fromisoformat(plans[-1].infusion) if plans and plans[-1].infusion else None


def terms(vault: Vault) -> tuple[Terms, ...]:
    """What was in force since which local day, oldest first; one for each day of change."""
    found: list[Terms] = []
    study = vault.study
    known: date | None = None
    for each in vault.ledger.account.milestones:
        fact = each.fact
        if isinstance(fact, VaultCreated | PackTaken):
            study = vault.study_of(fact.pack.sha256)
        elif isinstance(fact, PlanTaken):
            known = None if fact.infusion is None else date.fromisoformat(fact.infusion)
        else:
            continue
        # A clock set back may date a change before the one it follows; order is the chain's.
        since = max([each.day, *(earlier.since for earlier in found)])
        if found and found[-1].since == since:
            found.pop()
        found.append(Terms(since=since, study=study, infusion=known))
    return tuple(found)


def windows(vault: Vault, *, until: date) -> tuple[Occurrence, ...]:
    """Every window from enrolment to those that open by `until`; none before enrolment."""
    enrolled = enrolled_on(vault)
    return () if enrolled is None else occurrences(terms(vault), enrolled=enrolled, until=until)


def agenda(vault: Vault, *, until: date | None = None) -> tuple[Standing, ...]:
    """How every window stands today, through those that open by `until` (`AHEAD` by default).

    What the study no longer has cannot be begun any more, and is nobody's; what was answered, begun
    or missed of it stays (N6).
    """
    account, today = vault.ledger.account, vault.ledger.today()
    asked = vault.study.instruments
    found = standings(
        windows(vault, until=today + AHEAD if until is None else until),
        account.entries.values(),
        today=today,
        confirmed_on=account.confirmed_on,
    )
    return tuple(
        each
        for each in found
        if each.occurrence.instrument in asked or each.draft or each.state in {"done", "missed"}
    )
