"""A new vault: keys, pinned root, first event, slots, and the request that asks for the grant.

What is interrupted here leaves no vault behind: the header, which makes it one, comes last.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import prodiary
from prodiary.clock import Clock
from prodiary.crypto.random import random_bytes, random_id
from prodiary.crypto.sealing import SEED_BYTES, OpenKey
from prodiary.crypto.signing import KEY_BYTES, SigningKey
from prodiary.crypto.slots import SecretSlot, new_store_key, seal_slot
from prodiary.device.header import VaultHeader, write_header
from prodiary.device.ledger import Ledger
from prodiary.device.secrets import SecretStore
from prodiary.device.store import Database
from prodiary.device.vault import keep_pack
from prodiary.domain.event import VaultCreated
from prodiary.domain.ids import DeviceId
from prodiary.exchange.enrolment import make_request
from prodiary.exchange.pack import Pack

DATABASE = "ledger.db"


def found_vault(
    folder: Path,
    pack: Pack,
    *,
    code: bytes,
    lock: Callable[[bytes, str], SecretSlot],
    clock: Clock,
    notes: SecretStore,
) -> tuple[VaultHeader, bytes]:
    """Make the vault in `folder`, with its request to the site ready inside.

    Args:
        folder: Where; what an interrupted try left there is cleared away.
        pack: The study pack whose root people compared.
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
    store_key, vault, request = new_store_key(), random_id(), random_id()
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
    header = VaultHeader(
        vault=vault,
        secret_slots=(lock(store_key, vault),),
        sealed_slots=(seal_slot(store_key, vault=vault, kind="site", to=recover_to),),
    )
    write_header(folder, header)
    return header, store_key
