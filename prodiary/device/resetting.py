"""A forgotten PIN or passphrase replaced, and the recovery codes with which that is done (N7).

Nobody is ever shown the old one. Nothing of the record is touched: what was confirmed and not sent
yet is sent after the reset as before it. Each reset rekeys the vault, so that neither the used
recovery code nor an old copy of a slot opens it again (design.md section 5).
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from prodiary.crypto.codes import RECOVERY_BYTES, read_code, write_code
from prodiary.crypto.kdf import FLOOR
from prodiary.crypto.slots import SecretSlot, enclose, unwrap, wrap
from prodiary.device.header import VaultHeader, settle, write_header
from prodiary.device.rekeying import rekey_vault
from prodiary.device.vault import Vault
from prodiary.domain.event import SecretReset
from prodiary.domain.ids import SubjectId
from prodiary.domain.provenance import Originator
from prodiary.domain.secretrules import require_strong
from prodiary.errors import CannotOpen


def recovery_secret(code: str) -> str:
    """The one spelling of a recovery code under which its slot is wrapped.

    Raises:
        BadCode: The code was mistyped.
    """
    return write_code(read_code(code, RECOVERY_BYTES))


def write_recovery_slots(
    vault: Vault, codes: Mapping[int, str], *, subject: SubjectId | None = None
) -> None:
    """Make the recovery slots of these numbers open with these codes; other slots stay.

    Args:
        vault: The open vault.
        codes: From the site's grant, or later from a receipt in the place of used ones.
        subject: Whose vault it is, with the grant; it becomes the label.

    Raises:
        BadCode: One is no recovery code; nothing was written.
        StoreError: The disk is full or read-only; the slots are as they were.
    """
    header = settle(vault.folder, vault.keys.store)
    fresh = [_recovery_slot(vault, number, code) for number, code in codes.items()]
    kept = tuple(
        slot
        for slot in header.secret_slots
        if not (slot.kind == "recovery" and slot.number in codes)
    )
    label = header.label
    if subject is not None:
        label = enclose(subject.encode("ascii"), store_key=vault.keys.store, vault=vault.id)
    changed = replace(header, secret_slots=(*kept, *fresh), label=label)
    write_header(vault.folder, changed, key=vault.keys.store)


def key_by_code(header: VaultHeader, secret: str) -> tuple[bytes, int]:
    """The store key by a recovery code, as `recovery_secret` spells it, and the slot's number.

    Raises:
        CannotOpen: No slot is wrapped under it; it may have been used before.
    """
    for slot in header.secret_slots:
        if slot.kind != "recovery":
            continue
        with suppress(CannotOpen):
            key = unwrap(slot, vault=header.vault, secret=secret, device_secret=b"")
            return key, slot.number
    raise CannotOpen


def reset_by_recovery(vault: Vault, new_secret: str, *, number: int) -> None:
    """Put `new_secret` in the place of the participant's own, and burn recovery slot `number`.

    Raises:
        WeakSecret: The new one will not do; nothing was changed.
        NotEnrolled: Nobody was granted this vault yet; likewise.
        StoreError: It could not be done; the old secret and the code stand.
    """
    require_strong(new_secret, kind=vault.personal.kind)
    fact = SecretReset(how="recovery", number=number)
    _replace(vault, new_secret, fact, by=vault.participant)


def reset_by_staff(vault: Vault, new_secret: str, *, by: Originator) -> None:
    """Let the participant put `new_secret` in the place of their own, while staff are present.

    Whether the role of `by` goes with it is asked before (`prodiary.domain.staff`).

    Raises:
        WeakSecret: The new one will not do; nothing was changed.
        StoreError: It could not be done; the old secret stands.
    """
    require_strong(new_secret, kind=vault.personal.kind)
    _replace(vault, new_secret, SecretReset(how="staff", number=None), by=by)


def _replace(vault: Vault, new_secret: str, fact: SecretReset, *, by: Originator) -> None:
    header = settle(vault.folder, vault.keys.store)
    old = header.personal
    slot = vault.personal.make(vault.keys.store, vault=vault.id, secret=new_secret)
    burnt = [
        each
        for each in header.secret_slots
        if each.kind == "recovery" and each.number == fact.number
    ]
    # Recorded first: a reset that a power cut undoes is made and recorded again, none goes unsaid.
    vault.ledger.append(fact, by=by)
    rekey_vault(vault, drop=[old, *burnt], add=[slot])
    vault.personal.forget(vault.id, old)
    vault.personal.forgive(vault.id)
    vault.ledger.witness()


def _recovery_slot(vault: Vault, number: int, code: str) -> SecretSlot:
    # A code is 128 random bits: stretched at the floor it still cannot be guessed.
    return wrap(
        vault.keys.store,
        vault=vault.id,
        kind="recovery",
        number=number,
        secret=recovery_secret(code),
        device_secret=b"",
        cost=FLOOR,
    )
