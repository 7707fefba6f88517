"""How a site begins: root, keys, first key set, encrypted store; once for a study at a site."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from prodiary.clock import Clock
from prodiary.crypto.kdf import Cost
from prodiary.crypto.random import random_bytes
from prodiary.crypto.sealing import SEED_BYTES, OpenKey
from prodiary.crypto.signing import KEY_BYTES, SigningKey
from prodiary.crypto.slots import new_store_key
from prodiary.domain.ids import SiteId, StaffId, StudyId, require_name
from prodiary.errors import StoreExists
from prodiary.exchange.keyset import SiteKey, make_keyset
from prodiary.site.journal import Journal
from prodiary.site.slotfile import read_secret, require_passphrase, write_secret
from prodiary.site.store import Store
from prodiary.site.store.schema import about, key_sets, site_keys

STORE = "site.db"
SLOT = "site.json"
_SIDE_FILES = ("", "-wal", "-shm")
_YEAR = timedelta(days=365)
_VALID = {"sign": _YEAR, "seal": _YEAR, "recover": 5 * _YEAR}
"""Devices refuse an expired key and keep their data: a stolen key is of use for a year only."""


def found_site(
    folder: Path,
    *,
    study: StudyId,
    site: SiteId,
    name: str,
    passphrase: str,
    root_out: Path,
    by: StaffId,
    clock: Clock,
    cost: Cost,
) -> Store:
    """A new site's open store in `folder`, and its root key in the file `root_out`.

    The root signs the key set and is needed again only to change keys: its file belongs offline.
    Nothing is left behind when any part fails.

    Raises:
        StoreExists: A store or a root file is there; both are left alone.
        WeakSecret: The passphrase is too easy.
        StoreError: A place is full or cannot be written.
    """
    require_name(study, site, by)
    require_passphrase(passphrase)
    if any(path.exists() for path in (folder / STORE, folder / SLOT, root_out)):
        raise StoreExists
    root, store_key = SigningKey(random_bytes(KEY_BYTES)), new_store_key()
    with ExitStack() as undo:
        write_secret(root_out, root.seed, holds="site-root", passphrase=passphrase, cost=cost)
        undo.callback(_remove, root_out)
        write_secret(folder / SLOT, store_key, holds="site-store", passphrase=passphrase, cost=cost)
        undo.callback(_remove, folder / SLOT)
        undo.callback(_remove, *(folder / (STORE + side) for side in _SIDE_FILES))
        store = Store.create(folder / STORE, store_key)
        undo.callback(store.close)
        _fill(store, study=study, site=site, name=name, root=root, by=by, clock=clock)
        undo.pop_all()
    return store


def open_store(folder: Path, passphrase: str) -> Store:
    """The store of the site in `folder`.

    Raises:
        StoreMissing: There is no site here.
        WrongSecret: The passphrase does not fit.
        StoreError: Damaged, in use elsewhere, or of a newer prodiary.
    """
    key = read_secret(folder / SLOT, holds="site-store", passphrase=passphrase)
    return Store.open(folder / STORE, key)


def _remove(*paths: Path) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _fill(
    store: Store,
    *,
    study: StudyId,
    site: SiteId,
    name: str,
    root: SigningKey,
    by: StaffId,
    clock: Clock,
) -> None:
    now = clock.now()
    begin = now.wall.replace(microsecond=0)
    sign = SigningKey(random_bytes(KEY_BYTES))
    seal, recover = OpenKey(random_bytes(SEED_BYTES)), OpenKey(random_bytes(SEED_BYTES))
    public = (
        _public("sign", sign.public.raw, begin),
        _public("seal", seal.public.raw, begin),
        _public("recover", recover.public.raw, begin),
    )
    keyset = make_keyset(public, study=study, site=site, version=1, root=root)
    with store.transaction() as connection:
        connection.execute(
            about.insert(),
            {
                "id": 1,
                "study": study,
                "site": site,
                "name": name,
                "root": root.public.raw,
                "created": now.wall.isoformat(),
            },
        )
        connection.execute(
            site_keys.insert(),
            [
                {
                    "id": key.id,
                    "use": key.use,
                    "seed": seed,
                    "not_before": key.not_before.isoformat(),
                    "not_after": key.not_after.isoformat(),
                }
                for key, seed in zip(public, (sign.seed, seal.seed, recover.seed), strict=True)
            ],
        )
        connection.execute(key_sets.insert(), {"version": 1, "compact": keyset.compact})
        Journal(study=study, site=site).append(
            connection, "site-created", by=by, at=now, study=study, site=site, keys=keyset.version
        )


def _public(use: Literal["sign", "seal", "recover"], raw: bytes, begin: datetime) -> SiteKey:
    return SiteKey(use=use, raw=raw, not_before=begin, not_after=begin + _VALID[use])
