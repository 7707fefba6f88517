"""New keys under the old root, before the old ones end: the one use of the root after founding.

Retired keys stay: in the key set, so that receipts, grants and packs signed with them still verify,
and in the store, so that what was sealed to them still opens (docs/format.md section 7.1).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from prodiary.crypto.signing import SigningKey
from prodiary.domain.ids import StaffId, require_name
from prodiary.errors import PackExpired, StoreDamaged, StoreMissing, UntrustedKey
from prodiary.exchange.keyset import SiteKey, Use, make_keyset
from prodiary.exchange.pack import Pack
from prodiary.site.keymaking import VALID, keep, new_key
from prodiary.site.office import Keys, Office, read_keys
from prodiary.site.slotfile import read_secret

WARN_DAYS = 60
_UNTIL_NEXT = VALID["seal"] + timedelta(days=WARN_DAYS)


def renew(office: Office, root_file: Path, passphrase: str, *, by: StaffId) -> Keys:
    """A new signing and sealing key, and a recovery key where the old one ends within 425 days.

    Devices learn of them with the next study pack: `publish` must follow.

    Args:
        office: The site; its own `keys` stay as they were.
        root_file: The root key's file, made when the site was.
        passphrase: What that file is locked with.
        by: Who does it.

    Returns:
        The keys that the site works with from now on.

    Raises:
        StoreMissing, StoreDamaged: The root file is not there, or not as it was written.
        WrongSecret: The passphrase does not fit the root file.
        UntrustedKey: It is the root of another site.
        StoreError: The store failed; the keys are as they were.
    """
    require_name(by)
    try:
        root = SigningKey(read_secret(root_file, holds="site-root", passphrase=passphrase))
    except (StoreMissing, StoreDamaged) as error:
        # Not the site's store but its root file; the reason keeps the two apart.
        raise type(error)(reason="root-file") from error
    if root.public.raw != office.keys.root.raw:
        raise UntrustedKey(reason="other-root")
    now = office.clock.now()
    old = office.keys.newest
    uses: list[Use] = ["sign", "seal"]
    if _end(old.keys, "recover") < now.wall + _UNTIL_NEXT:
        uses.append("recover")
    made = tuple(new_key(use, now.wall) for use in uses)
    keyset = make_keyset(
        (*old.keys, *(each.public for each in made)),
        study=office.study,
        site=office.site,
        version=old.version + 1,
        root=root,
    )
    with office.store.transaction() as connection:
        keep(connection, made, keyset)
        office.journal.append(
            connection,
            "keys-renewed",
            by=by,
            at=now,
            keys=keyset.version,
            made=" ".join(f"{each.public.use}:{each.public.id}" for each in made),
        )
        return read_keys(connection, office.keys.root)


def keys_end(office: Office) -> datetime:
    """When the site can no longer sign, or devices no longer seal to it, unless it renews."""
    return min(_end(office.keys.newest.keys, use) for use in ("sign", "seal"))


def to_publish(office: Office) -> bool:
    """Whether keys were renewed and no study pack has carried them to the devices yet."""
    pack = office.library.newest_pack
    return pack is not None and pack.keys.version < office.keys.newest.version


def require_joinable(office: Office, pack: Pack) -> None:
    """Raise unless a device could take `pack` and seal its request to the site now.

    Raises:
        KeyExpired: It names no key that is valid: renew the keys, or publish the ones renewed.
        PackExpired: Its time is over: publish.
    """
    now = office.clock.now().wall
    pack.keys.seal_to(now)
    pack.keys.seal_to(now, use="recover")
    if now >= pack.expires:
        raise PackExpired


def _end(keys: tuple[SiteKey, ...], use: Use) -> datetime:
    return max(key.not_after for key in keys if key.use == use)
