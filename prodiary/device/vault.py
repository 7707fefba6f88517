"""An open vault: one participant's keys, study packs and ledger. Use cases work on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import prodiary
from prodiary.clock import Clock
from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import SigningKey, VerifyKey
from prodiary.device.header import settle
from prodiary.device.ledger import Ledger
from prodiary.device.personal import PersonalLock
from prodiary.device.secrets import SecretStore
from prodiary.device.store import Database
from prodiary.domain.event import PackTaken
from prodiary.domain.ids import DeviceId, InstrumentId, Sha256, SubjectId
from prodiary.domain.provenance import Originator
from prodiary.domain.study import Study
from prodiary.errors import (
    AppTooOld,
    ExchangeError,
    NotEnrolled,
    NothingDue,
    StoreDamaged,
    StoreTooNew,
)
from prodiary.exchange.pack import Pack, read_pack


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """What only the open vault knows: the store's key, and the device's own keys."""

    store: bytes
    device: SigningKey
    seal: OpenKey

    @property
    def device_id(self) -> DeviceId:
        """The thumbprint by which the site knows this vault."""
        return DeviceId(self.device.public.id)


class Vault:
    """The open vault. Not thread-safe: it belongs to the thread that opened it.

    Attributes:
        folder: Where header and database lie.
        id: The vault's random name.
        database: Its open database.
        clock: Where time comes from.
        personal: How the participant's own slot is made on this machine.
        keys: The vault's keys.
        pack: The study pack in force.
        ledger: Its events.
    """

    def __init__(
        self,
        *,
        folder: Path,
        vault_id: str,
        database: Database,
        store_key: bytes,
        clock: Clock,
        notes: SecretStore,
        personal: PersonalLock,
    ) -> None:
        """Read keys, packs and ledger from an open database.

        Raises:
            StoreDamaged: Something that must be there is missing or altered.
        """
        self.folder = folder
        self.id = vault_id
        self.database = database
        self.clock = clock
        self.personal = personal
        try:
            self.keys = VaultKeys(
                store=store_key,
                device=SigningKey(self._required("device-seed")),
                seal=OpenKey(self._required("seal-seed")),
            )
            self._root = VerifyKey(self._required("root"))
            self._packs = self._read_packs()
        except AppTooOld as error:
            raise StoreTooNew from error
        except (ValueError, ExchangeError) as error:
            raise StoreDamaged from error
        self.pack = max(self._packs.values(), key=lambda pack: pack.study.pack.version)
        self.ledger = Ledger(
            database,
            device=self.keys.device_id,
            clock=clock,
            notes=notes,
            vault=vault_id,
        )

    @property
    def study(self) -> Study:
        """The study as the pack in force defines it."""
        return self.pack.study

    @property
    def root(self) -> VerifyKey:
        """The site's root key, pinned when people compared the fingerprint."""
        return self._root

    @property
    def subject(self) -> SubjectId | None:
        """Whose vault it is; None until the site granted it."""
        found = self.fact("subject")
        return None if found is None else SubjectId(found.decode("ascii"))

    @property
    def participant(self) -> Originator:
        """The originator of what is answered here; raises `NotEnrolled` before the grant."""
        if self.subject is None:
            raise NotEnrolled
        return Originator(role="participant", id=self.subject)

    def rekeyed(self, store_key: bytes) -> None:
        """Know the store by its new key (`prodiary.device.rekeying`)."""
        self.keys = replace(self.keys, store=store_key)

    def prove(self, secret: str) -> None:
        """Return when `secret` is the participant's PIN or passphrase; it counts as a try.

        Raises:
            AccessError: It is not, or a wait is running (I3).
        """
        self.personal.prove(settle(self.folder, self.keys.store), secret)

    def fact(self, name: str) -> bytes | None:
        """A fact that is set once and never changes, or None where it was not set yet."""
        rows = self.database.rows("SELECT value FROM facts WHERE name = ?", (name,))
        return bytes(rows[0][0]) if rows and isinstance(rows[0][0], bytes) else None

    def set_fact(self, name: str, value: bytes) -> None:
        """Set a fact, once and for ever."""
        self.database.run("INSERT INTO facts (name, value) VALUES (?, ?)", (name, value))

    def study_of(self, pack: Sha256) -> Study:
        """The study as the pack of that hash defines it, in force or earlier (N6)."""
        return self._packs[pack].study

    @property
    def studies(self) -> tuple[Study, ...]:
        """The study as every pack taken defines it, the one in force first."""
        packs = sorted(self._packs.values(), key=lambda pack: -pack.study.pack.version)
        return tuple(pack.study for pack in packs)

    def study_for(self, instrument: InstrumentId) -> Study:
        """The newest study that has `instrument`: a window may outlive its pack (C4, N6).

        Raises:
            NothingDue: No pack ever taken has it.
        """
        found = next((each for each in self.studies if instrument in each.instruments), None)
        if found is None:
            raise NothingDue
        return found

    def take_pack(self, pack: Pack) -> None:
        """Put a newer, verified study pack in force; drafts keep theirs."""
        self.ledger.append(
            PackTaken(pack=pack.study.pack), also=lambda: keep_pack(self.database, pack)
        )
        self._packs[pack.study.pack.sha256] = pack
        self.pack = pack

    def _required(self, name: str) -> bytes:
        found = self.fact(name)
        if found is None:
            raise StoreDamaged
        return found

    def _read_packs(self) -> dict[Sha256, Pack]:
        rows = self.database.rows("SELECT data FROM packs ORDER BY version")
        packs = [
            read_pack(data, root=self._root, now=None, app_version=prodiary.__version__)
            for (data,) in rows
            if isinstance(data, bytes)
        ]
        if not packs:
            raise StoreDamaged
        return {pack.study.pack.sha256: pack for pack in packs}


def keep_pack(database: Database, pack: Pack) -> None:
    """Store a pack's exact bytes for as long as the vault lives."""
    database.run(
        "INSERT INTO packs (sha256, version, data) VALUES (?, ?, ?)",
        (pack.study.pack.sha256, pack.study.pack.version, pack.data),
    )


@contextmanager
def closing_on_failure(vault: Vault) -> Iterator[None]:
    """Close the vault's database where the block fails, so that it can be opened again."""
    try:
        yield
    except BaseException:
        vault.database.close()
        raise
