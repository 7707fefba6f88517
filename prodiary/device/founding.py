"""A study found on the carrier, and a new vault for it.

Keys, pinned root, first event, slots, and the request that asks the site for the grant. What is
interrupted here leaves no vault behind: the header, which makes it one, comes last.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import prodiary
from prodiary.clock import Clock
from prodiary.crypto.random import random_bytes, random_id
from prodiary.crypto.sealing import SEED_BYTES, OpenKey, SealKey
from prodiary.crypto.signing import KEY_BYTES, SigningKey
from prodiary.crypto.slots import SecretSlot, new_store_key, seal_slot
from prodiary.device.header import VaultHeader, write_header
from prodiary.device.ledger import Ledger
from prodiary.device.secrets import SecretStore
from prodiary.device.store import Database
from prodiary.device.vault import keep_pack
from prodiary.domain.event import VaultCreated
from prodiary.domain.ids import DeviceId
from prodiary.errors import ExchangeError, NothingFound
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.enrolment import make_request
from prodiary.exchange.limits import MAX_PACK_BYTES
from prodiary.exchange.pack import SUFFIX as PACK_SUFFIX
from prodiary.exchange.pack import Pack, read_pack

DATABASE = "ledger.db"


def newest_pack(carrier: FolderCarrier, *, now: datetime) -> Pack:
    """The newest study pack on the carrier, to be trusted once its fingerprint was compared.

    Raises:
        NothingFound: No pack is there.
        ExchangeError: Why the only packs there cannot be used.
    """
    refused: ExchangeError = NothingFound()
    found: Pack | None = None
    for name in carrier.names("to-devices", suffix=PACK_SUFFIX):
        try:
            pack = read_pack(
                carrier.read("to-devices", name, limit=MAX_PACK_BYTES),
                root=None,
                now=now,
                app_version=prodiary.__version__,
            )
        except ExchangeError as error:
            refused = error
            continue
        if found is None or pack.study.pack.version > found.study.pack.version:
            found = pack
    if found is None:
        raise refused
    return found


def found_vault(
    folder: Path,
    pack: Pack,
    *,
    vault: str,
    code: bytes,
    lock: Callable[[bytes, str], SecretSlot],
    clock: Clock,
    notes: SecretStore,
) -> tuple[VaultHeader, bytes]:
    """Make the vault in `folder`, with its request to the site ready inside.

    Args:
        folder: Where; what an interrupted try left there is cleared away.
        pack: The study pack whose root people compared; its active staff get slots.
        vault: Its random name.
        code: The ticket's one-time code.
        lock: Makes the participant's slot from the store key and the vault's name.
        clock: Where time comes from.
        notes: Where the ledger's witness lives.

    Returns:
        The header, and the key of the store.

    Raises:
        KeyExpired: The pack has no valid key to seal to; nothing was made.
        StoreError: The vault could not be written; there is none.
    """
    now = clock.now()
    to = pack.keys.seal_to(now.wall)
    recover_to = pack.keys.seal_to(now.wall, use="recover")
    device = SigningKey(random_bytes(KEY_BYTES))
    seal = OpenKey(random_bytes(SEED_BYTES))
    store_key, request = new_store_key(), random_id()
    file = make_request(
        request_id=request,
        study=pack.study.id,
        site=pack.study.site,
        pack=pack.study.pack,
        code=code,
        device=device,
        seal=seal.public,
        created=now.wall,
        app=prodiary.__version__,
        to=to,
    )
    facts = {
        "device-seed": device.seed,
        "seal-seed": seal.seed,
        "root": pack.root.raw,
        "request": request.encode("ascii"),
        "request-file": file,
    }
    folder.mkdir(parents=True, exist_ok=True)
    # What an earlier, interrupted try left has no header and so can never be opened.
    for left_over in folder.glob(f"{DATABASE}*"):
        left_over.unlink()
    database = Database.create(folder / DATABASE, store_key)
    try:
        with database.transaction():
            for name, value in facts.items():
                database.run("INSERT INTO facts (name, value) VALUES (?, ?)", (name, value))
            keep_pack(database, pack)
        identity = DeviceId(device.public.id)
        ledger = Ledger(database, device=identity, clock=clock, notes=notes, vault=vault)
        created = VaultCreated(
            study=pack.study.id,
            site=pack.study.site,
            pack=pack.study.pack,
            app=prodiary.__version__,
        )
        ledger.append(created)
    finally:
        database.close()
    staff = [SealKey(each.seal) for each in pack.study.staff if each.active]
    header = VaultHeader(
        vault=vault,
        secret_slots=(lock(store_key, vault),),
        sealed_slots=(
            seal_slot(store_key, vault=vault, kind="site", to=recover_to),
            *(seal_slot(store_key, vault=vault, kind="staff", to=key) for key in staff),
        ),
    )
    write_header(folder, header, key=store_key)
    return header, store_key
