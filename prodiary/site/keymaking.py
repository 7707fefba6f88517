"""New keys of the site: how long each kind lives, and how one is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from prodiary.crypto.random import random_bytes
from prodiary.crypto.sealing import SEED_BYTES, OpenKey
from prodiary.crypto.signing import KEY_BYTES, SigningKey
from prodiary.exchange.keyset import KeySet, SiteKey, Use
from prodiary.site.store.schema import key_sets, site_keys

_YEAR = timedelta(days=365)
VALID = {"sign": _YEAR, "seal": _YEAR, "recover": 5 * _YEAR}
"""Devices refuse an expired key and keep their data: a stolen key is of use for a year only."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key just made: what the root vouches for, and the private half."""

    public: SiteKey
    seed: bytes


def new_key(use: Use, begin: datetime) -> NewKey:
    """A key for `use`, valid from the full second of `begin` on."""
    own = (
        SigningKey(random_bytes(KEY_BYTES)) if use == "sign" else OpenKey(random_bytes(SEED_BYTES))
    )
    start = begin.replace(microsecond=0)
    public = SiteKey(use=use, raw=own.public.raw, not_before=start, not_after=start + VALID[use])
    return NewKey(public=public, seed=own.seed)


def keep(connection: Connection, made: tuple[NewKey, ...], keyset: KeySet) -> None:
    """Write down new keys and the set that names them, within the caller's transaction."""
    connection.execute(
        site_keys.insert(),
        [
            {
                "id": each.public.id,
                "use": each.public.use,
                "seed": each.seed,
                "not_before": each.public.not_before.isoformat(),
                "not_after": each.public.not_after.isoformat(),
            }
            for each in made
        ],
    )
    connection.execute(key_sets.insert(), {"version": keyset.version, "compact": keyset.compact})
