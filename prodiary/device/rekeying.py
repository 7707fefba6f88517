"""Giving a vault a new store key, so that older copies of its slots open nothing any more.

Three steps, each whole or not at all: the coming header is written beside the present one; the
database is encrypted anew; the coming header takes the other's name. A power cut after any of them
leaves one header that fits the database, and opening finds out which (design.md section 5).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from prodiary.crypto.sealing import SealKey
from prodiary.crypto.slots import (
    SealedSlot,
    SecretSlot,
    Slot,
    enclose,
    new_store_key,
    reseal,
    seal_slot,
)
from prodiary.device.founding import DATABASE
from prodiary.device.header import COMING, VaultHeader, settle, write_header
from prodiary.device.store import Database
from prodiary.device.vault import Vault
from prodiary.domain.event import StaffSlotsChanged
from prodiary.domain.staff import StaffMember
from prodiary.errors import CannotOpen, StoreDamaged, StoreError


def open_store(
    folder: Path, headers: Sequence[VaultHeader], find_key: Callable[[VaultHeader], bytes]
) -> tuple[VaultHeader, bytes, Database]:
    """The one of `headers` that fits the database, its store key, and the open database.

    Args:
        folder: Of the vault.
        headers: From `headers_of`.
        find_key: Opens a slot of a header; raises `CannotOpen` where it cannot.

    Raises:
        CannotOpen: No slot could be opened with what there is.
        StoreError: One could, but the database is missing, damaged, busy or too new.
    """
    misfit: CannotOpen | None = None
    for header in headers:
        try:
            key = find_key(header)
        except CannotOpen as error:
            misfit = error
            continue
        try:
            database = Database.open(folder / DATABASE, key)
        except StoreDamaged:
            # Perhaps the database is under the key of the other header.
            continue
        try:
            return settle(folder, key), key, database
        except BaseException:
            database.close()
            raise
    # With two headers, a secret that fits only the one that the database left is a wrong secret.
    raise misfit or StoreDamaged


def rekey(
    folder: Path,
    database: Database,
    header: VaultHeader,
    *,
    key: bytes,
    drop: Collection[Slot] = (),
    add: Sequence[Slot] = (),
) -> tuple[VaultHeader, bytes]:
    """Give the open `database` a new store key, and every slot that stays what opens to it.

    Args:
        folder: Of the vault.
        database: Open, and under `key`; it stays open.
        header: As `settle` gave it.
        key: The store key until now.
        drop: Slots that are no more; older copies of them open nothing.
        add: New slots, made for `key`.

    Returns:
        The new header, and the new store key.

    Raises:
        StoreDamaged: The header is not one that was written with `key`.
        StoreError: It could not be done; the vault is as it was.
    """
    if not header.fits(key):
        raise StoreDamaged
    new = new_store_key()
    slots = [*(slot for slot in _slots(header) if slot not in drop), *add]
    subject = header.subject(key)
    coming = replace(
        header,
        secret_slots=tuple(
            reseal(slot, new, vault=header.vault) for slot in slots if isinstance(slot, SecretSlot)
        ),
        sealed_slots=tuple(
            reseal(slot, new, vault=header.vault) for slot in slots if isinstance(slot, SealedSlot)
        ),
        label=None
        if subject is None
        else enclose(subject.encode("ascii"), store_key=new, vault=header.vault),
    )
    write_header(folder, coming, key=new, name=COMING)
    try:
        database.rekey(new, was=key)
    except StoreError:
        with suppress(OSError):
            (folder / COMING).unlink()
        raise
    return settle(folder, new), new


def rekey_vault(vault: Vault, *, drop: Collection[Slot] = (), add: Sequence[Slot] = ()) -> None:
    """`rekey` for a vault that is open; its session goes on.

    Raises:
        StoreError: It could not be done; the vault is as it was.
    """
    key = vault.keys.store
    header = settle(vault.folder, key)
    _, new = rekey(vault.folder, vault.database, header, key=key, drop=drop, add=add)
    vault.rekeyed(new)


def sync_staff_slots(vault: Vault, roster: Sequence[StaffMember]) -> bool:
    """Let exactly the active members of `roster` open the vault, and record it where that is new.

    Who joined gets a slot. Where somebody left, the vault is rekeyed too (design.md section 5).
    Call it with the roster of the pack in force, whenever one was taken.

    Returns:
        Whether anything had to change.

    Raises:
        StoreError: It could not be done; call it again.
    """
    header = settle(vault.folder, vault.keys.store)
    wanted = {SealKey(each.seal): each for each in roster if each.active}
    present = {slot.public: slot for slot in header.sealed_slots if slot.kind == "staff"}
    gone = [slot for public, slot in present.items() if public not in wanted]
    added = [
        seal_slot(vault.keys.store, vault=vault.id, kind="staff", to=public)
        for public in wanted
        if public not in present
    ]
    if not gone and not added:
        return False
    # Recorded first: a change that a power cut undoes is made and recorded again, none goes unsaid.
    members = tuple(each.id for each in wanted.values())
    vault.ledger.append(StaffSlotsChanged(staff=members, rekeyed=bool(gone)))
    if gone:
        rekey_vault(vault, drop=gone, add=added)
    else:
        changed = replace(header, sealed_slots=(*header.sealed_slots, *added))
        write_header(vault.folder, changed, key=vault.keys.store)
    return True


def _slots(header: VaultHeader) -> tuple[Slot, ...]:
    return (*header.secret_slots, *header.sealed_slots)
