"""How a site begins: root, keys, first key set, encrypted store; once for a study at a site.

The file that opens the store is written last, so a site is there whole or not at all. A mark left
by a founding that was cut short says what may be cleared away when it is tried again.
"""

from __future__ import annotations

import errno
from contextlib import ExitStack, suppress
from pathlib import Path

from prodiary.clock import Clock
from prodiary.crypto.digest import sha256_hex
from prodiary.crypto.kdf import Cost
from prodiary.crypto.random import random_bytes
from prodiary.crypto.signing import KEY_BYTES, SigningKey
from prodiary.crypto.slots import new_store_key
from prodiary.domain.ids import SiteId, StaffId, StudyId, require_name
from prodiary.domain.secretrules import require_passphrase
from prodiary.errors import DiskFull, NotARegularFile, StoreExists, StoreUnwritable, TooLarge
from prodiary.exchange.files import read_whole, write_whole
from prodiary.exchange.keyset import make_keyset
from prodiary.site.journal import Journal
from prodiary.site.keymaking import keep, new_key
from prodiary.site.slotfile import LIMIT, lock_secret, put_secret, read_secret
from prodiary.site.store import Store
from prodiary.site.store.schema import about

STORE = "site.db"
SLOT = "site.json"
MARK = "site.unfinished"
_SIDE_FILES = ("", "-wal", "-shm")


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
    Nothing is left behind when any part fails; what a killed program left is cleared away first.

    Raises:
        StoreExists: A store or a root file is there; both are left alone.
        WeakSecret: The passphrase is too easy.
        StoreError: A place is full or cannot be written.
    """
    require_name(study, site, by)
    require_passphrase(passphrase)
    _clear_unfinished(folder, root_out)
    if any(path.exists() for path in (folder / STORE, folder / SLOT, root_out)):
        raise StoreExists
    root, store_key = SigningKey(random_bytes(KEY_BYTES)), new_store_key()
    root_file = lock_secret(root.seed, holds="site-root", passphrase=passphrase, cost=cost)
    slot_file = lock_secret(store_key, holds="site-store", passphrase=passphrase, cost=cost)
    with ExitStack() as undo:
        _put_mark(folder, root_file)
        undo.callback(_remove, folder / MARK)
        put_secret(root_out, root_file)
        undo.callback(_remove, root_out)
        undo.callback(_remove, *_store_files(folder))
        store = Store.create(folder / STORE, store_key)
        undo.callback(store.close)
        _fill(store, study=study, site=site, name=name, root=root, by=by, clock=clock)
        put_secret(folder / SLOT, slot_file)
        undo.pop_all()
    _remove(folder / MARK)
    return store


def open_store(folder: Path, passphrase: str) -> Store:
    """The store of the site in `folder`.

    Raises:
        StoreMissing: There is no site here.
        WrongSecret: The passphrase does not fit.
        StoreError: Damaged, in use elsewhere, or of a newer prodiary.
    """
    key = read_secret(folder / SLOT, holds="site-store", passphrase=passphrase)
    with suppress(OSError):
        # Left by a founding that was killed after its last step: this site is whole.
        _remove(folder / MARK)
    return Store.open(folder / STORE, key)


def _put_mark(folder: Path, root_file: bytes) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(folder / MARK, sha256_hex(root_file).encode("ascii"))
    except OSError as error:
        raise DiskFull if error.errno == errno.ENOSPC else StoreUnwritable from error


def _clear_unfinished(folder: Path, root_out: Path) -> None:
    """Clear away what a founding left that did not come to its end; nothing else is touched.

    Only with the mark and without the slot: nobody ever had the key of that store.
    """
    if (folder / SLOT).exists():
        return
    try:
        mark = read_whole(folder / MARK, limit=LIMIT).decode("ascii", "replace")
    except (OSError, NotARegularFile, TooLarge):
        return
    _remove(*_store_files(folder))
    try:
        if sha256_hex(read_whole(root_out, limit=LIMIT)) == mark:
            _remove(root_out)
    except (OSError, NotARegularFile, TooLarge):
        # Not the root file of that founding: whatever it is, it is not ours to remove.
        return


def _store_files(folder: Path) -> tuple[Path, ...]:
    return tuple(folder / (STORE + side) for side in _SIDE_FILES)


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
    made = (new_key("sign", now.wall), new_key("seal", now.wall), new_key("recover", now.wall))
    keyset = make_keyset(
        tuple(each.public for each in made), study=study, site=site, version=1, root=root
    )
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
        keep(connection, made, keyset)
        Journal(study=study, site=site).append(
            connection, "site-created", by=by, at=now, study=study, site=site, keys=keyset.version
        )
