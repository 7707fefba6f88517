"""What every act of the site works with: its store, keys, published studies, journal and clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

import prodiary
from prodiary.clock import Clock
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import SigningKey, VerifyKey
from prodiary.domain.ids import KeyId, Sha256, SiteId, StudyId
from prodiary.domain.provenance import PackRef
from prodiary.domain.study import Study
from prodiary.errors import KeyExpired, StoreDamaged
from prodiary.exchange.keyset import KeySet, read_keyset
from prodiary.exchange.pack import Pack, read_pack
from prodiary.site.journal import Journal
from prodiary.site.store import Store
from prodiary.site.store.schema import about, key_sets, packs, site_keys


@dataclass(frozen=True, slots=True)
class Signer:
    """A private signing key and the time within which it may sign."""

    key: SigningKey
    not_before: datetime
    not_after: datetime


@dataclass(frozen=True, slots=True)
class Keys:
    """The site's own keys; every sealing key it ever had can still open."""

    root: VerifyKey
    newest: KeySet
    signers: tuple[Signer, ...]
    opening: Mapping[KeyId, OpenKey]

    def signer(self, now: datetime) -> SigningKey:
        """The key to sign receipts and grants with at `now`: of those valid, the oldest.

        After a renewal devices go on with the study pack they have, and that does not name the new
        key yet; every pack in use names the old one.

        Raises:
            KeyExpired: There is none; the root must sign a new key set first.
        """
        return self._valid(now)[0].key

    def pack_signer(self, now: datetime) -> SigningKey:
        """The key to sign a study pack with at `now`: the newest.

        A pack brings its own key set along, and can be taken for as long as its signer is valid.

        Raises:
            KeyExpired: As for `signer`.
        """
        return self._valid(now)[-1].key

    def _valid(self, now: datetime) -> list[Signer]:
        valid = [each for each in self.signers if each.not_before <= now < each.not_after]
        if not valid:
            raise KeyExpired
        return sorted(valid, key=lambda each: each.not_before)


class Library:
    """Every study pack the site ever published; each is verified and read when first needed."""

    def __init__(self, *, root: VerifyKey, published: Mapping[PackRef, bytes]) -> None:
        """Hold the packs in `published`, all signed under `root`."""
        self._root = root
        self._published = dict(published)
        self._read: dict[PackRef, Pack] = {}

    def __contains__(self, ref: PackRef) -> bool:
        """Whether that very pack was published here."""
        return ref in self._published

    @property
    def newest(self) -> PackRef | None:
        """The pack of the highest version, if any."""
        return max(self._published, key=lambda ref: ref.version, default=None)

    @property
    def refs(self) -> tuple[PackRef, ...]:
        """All packs published, oldest first."""
        return tuple(sorted(self._published, key=lambda ref: ref.version))

    def add(self, ref: PackRef, data: bytes) -> None:
        """Take in a pack just published."""
        self._published[ref] = data

    def study(self, ref: PackRef) -> Study | None:
        """The study as that pack defines it; None for a pack that was never published here."""
        return self._pack(ref).study if ref in self._published else None

    @property
    def newest_pack(self) -> Pack | None:
        """What devices take now, if anything was published."""
        return None if self.newest is None else self._pack(self.newest)

    def _pack(self, ref: PackRef) -> Pack:
        if ref not in self._read:
            self._read[ref] = read_pack(
                self._published[ref],
                root=self._root,
                now=None,
                app_version=prodiary.__version__,
            )
        return self._read[ref]


@dataclass(frozen=True, slots=True)
class Office:
    """An opened site. `study` and `site` are those the store was made for."""

    folder: Path
    store: Store
    clock: Clock
    study: StudyId
    site: SiteId
    name: str
    keys: Keys
    library: Library
    journal: Journal


def open_office(folder: Path, store: Store, *, clock: Clock) -> Office:
    """The office behind an open store.

    Raises:
        StoreDamaged: The store lacks what every site's store has.
    """
    with store.transaction() as connection:
        row = connection.execute(select(about)).first()
        if row is None:
            raise StoreDamaged
        root = VerifyKey(row.root)
        return Office(
            folder=folder,
            store=store,
            clock=clock,
            study=StudyId(row.study),
            site=SiteId(row.site),
            name=row.name,
            keys=read_keys(connection, root),
            library=Library(
                root=root,
                published={
                    PackRef(version=pack.version, sha256=Sha256(pack.sha256)): pack.data
                    for pack in connection.execute(select(packs))
                },
            ),
            journal=Journal(study=row.study, site=row.site),
        )


def read_keys(connection: Connection, root: VerifyKey) -> Keys:
    """The site's own keys as the store has them, within the caller's transaction."""
    rows = connection.execute(select(site_keys)).all()
    newest = select(key_sets.c.compact).order_by(key_sets.c.version.desc()).limit(1)
    opening = [OpenKey(row.seed) for row in rows if row.use == "seal"]
    return Keys(
        root=root,
        newest=read_keyset(connection.execute(newest).scalar_one(), root=root),
        signers=tuple(
            Signer(
                key=SigningKey(row.seed),
                not_before=datetime.fromisoformat(row.not_before),
                not_after=datetime.fromisoformat(row.not_after),
            )
            for row in rows
            if row.use == "sign"
        ),
        opening={key.public.id: key for key in opening},
    )
