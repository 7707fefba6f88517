"""What a receipt tells a device, as the facts that its ledger then holds (docs/format.md 7.6)."""

from __future__ import annotations

from prodiary.device.agenda import infusion
from prodiary.device.ledger import DEVICE
from prodiary.device.resetting import write_recovery_slots
from prodiary.device.vault import Vault
from prodiary.domain.event import (
    CorrectionDecided,
    EntryAmended,
    EntryStruck,
    HistoryTold,
    Payload,
    PlanTaken,
    ReceiptTaken,
    RecoveryRenewed,
)
from prodiary.domain.provenance import Originator
from prodiary.exchange import times
from prodiary.exchange.receipt import Decision, Receipt

Said = tuple[Originator, Payload]


def heard(vault: Vault, receipt: Receipt) -> list[Said]:
    """What to record when `receipt` is taken, and who said each of it.

    The slots for fresh recovery codes are made here, before that is recorded: if power goes in
    between, the receipt is taken again and they are made again for the same codes.

    Raises:
        StoreError: The slots could not be written; nothing was changed.
    """
    told: list[Payload] = [*_held(receipt), *_history(vault, receipt)]
    if not _is_past(vault, receipt):
        told += [*_plan(vault, receipt), *_recovery(vault, receipt)]
    facts = [(DEVICE, fact) for fact in told]
    for decision in receipt.decisions:
        facts += _decided(vault, decision)
    return facts


def _is_past(vault: Vault, receipt: Receipt) -> bool:
    """Whether a later one was taken: an older receipt, found afterwards, takes nothing back.

    No order is taken from a time, also not from the site's.
    """
    ((newest,),) = vault.database.rows("SELECT max(number) FROM receipts")
    return isinstance(newest, int) and newest > receipt.number


def _held(receipt: Receipt) -> list[Payload]:
    return [
        ReceiptTaken(
            receipt=receipt.id,
            epoch=held.epoch,
            through=held.through,
            issued=times.to_text(receipt.issued),
        )
        for held in receipt.held
    ]


def _plan(vault: Vault, receipt: Receipt) -> list[Payload]:
    if receipt.infusion == infusion(vault):
        return []
    day = None if receipt.infusion is None else receipt.infusion.isoformat()
    return [PlanTaken(receipt=receipt.id, infusion=day)]


def _history(vault: Vault, receipt: Receipt) -> list[Payload]:
    account = vault.ledger.account
    return [
        HistoryTold(
            receipt=receipt.id,
            entry=each.entry,
            instrument=each.instrument,
            window=each.window,
            mode=each.mode,
            confirmed=each.confirmed,
            late=each.late,
        )
        for each in receipt.elsewhere
        if each.entry not in account.elsewhere and each.entry not in account.entries
    ]


def _recovery(vault: Vault, receipt: Receipt) -> list[Payload]:
    """Make slots for the codes that stand in the place of used ones (N7)."""
    # By the ledger, not by the slots: power may go after they were made and before that is said.
    spent = vault.ledger.account.spent
    codes = {each.number: each.code for each in receipt.recovery if each.number in spent}
    if not codes:
        return []
    write_recovery_slots(vault, codes)
    return [RecoveryRenewed(receipt=receipt.id, numbers=tuple(sorted(codes)))]


def _decided(vault: Vault, decision: Decision) -> list[Said]:
    found = vault.ledger.account.corrections.get(decision.correction)
    if found is None or found.decided is not None:
        # Told before, or asked for in a history that this device has left.
        return []
    asked = found.asked
    facts: list[Payload] = [
        CorrectionDecided(
            correction=decision.correction, accepted=decision.accepted, reason=decision.reason
        )
    ]
    if decision.accepted and asked.item is None:
        facts.append(
            EntryStruck(entry=asked.entry, reason=decision.reason, correction=decision.correction)
        )
    elif decision.accepted and asked.item is not None:
        facts.append(
            EntryAmended(
                entry=asked.entry,
                item=asked.item,
                option=asked.option,
                reason=decision.reason,
                correction=decision.correction,
            )
        )
    by = Originator(role="investigator", id=decision.by)
    return [(by, fact) for fact in facts]
