"""A tablet with at most one vault: find the study, ask to join, unlock."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import Literal

import prodiary
from prodiary.clock import Clock
from prodiary.crypto.codes import ENROLMENT_BYTES, read_code
from prodiary.crypto.kdf import STANDARD, Cost
from prodiary.crypto.random import random_bytes
from prodiary.crypto.signing import load_libraries
from prodiary.crypto.slots import SecretSlot, unwrap, wrap
from prodiary.device.alarmfile import AlarmFile
from prodiary.device.attempts import Attempts
from prodiary.device.founding import DATABASE, found_vault
from prodiary.device.header import VaultHeader, read_header
from prodiary.device.secrets import FolderNotes, SecretStore
from prodiary.device.session import Session
from prodiary.device.store import Database
from prodiary.device.vault import Vault
from prodiary.domain.event import SessionOpened
from prodiary.domain.secretrules import SecretChoice, require_strong
from prodiary.errors import (
    CannotOpen,
    CarrierFull,
    CarrierUnavailable,
    DeviceSecretMissing,
    ExchangeError,
    NothingFound,
    StoreDamaged,
    StoreExists,
    StoreMissing,
    TooManyAttempts,
    WrongSecret,
)
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.limits import MAX_PACK_BYTES
from prodiary.exchange.pack import SUFFIX as PACK_SUFFIX
from prodiary.exchange.pack import Pack, read_pack

State = Literal["empty", "waiting", "enrolled"]
_DEVICE_SECRET_BYTES = 32


class Device:
    """This machine's diary: an empty one, one that waits for the site, or an enrolled one."""

    def __init__(
        self,
        *,
        folder: Path,
        clock: Clock,
        secrets: SecretStore | Callable[[], SecretStore | None] | None,
        cost: Cost = STANDARD,
    ) -> None:
        """Keep the vault in `folder`.

        Args:
            folder: The profile's folder for the vault; made when needed.
            clock: Where time comes from.
            secrets: The OS keyring, or None where the machine has none: then a passphrase is asked
                for instead of a PIN (design.md section 5). Or how to find out, which takes a moment
                and is not done before it is needed.
            cost: How dear a guess at the PIN or passphrase is made.
        """
        self._folder = folder
        self._clock = clock
        self._given_secrets = secrets
        self._cost = cost

    @cached_property
    def _secrets(self) -> SecretStore | None:
        given = self._given_secrets
        return given() if callable(given) else given

    @cached_property
    def _notes(self) -> SecretStore:
        return FolderNotes(self._folder) if self._secrets is None else self._secrets

    @cached_property
    def alarms(self) -> AlarmFile:
        """What rings while the vault is locked; for the thread that opens it."""
        return AlarmFile(self._folder)

    def warm_up(self) -> None:
        """Find keyring and libraries now, so that unlocking need not wait for them."""
        if self._secrets is not None:
            self._secrets.get("nothing")
        load_libraries()

    @property
    def state(self) -> State:
        """How far this device has come, told from the clear header alone.

        Raises:
            StoreDamaged: The header is unreadable.
        """
        try:
            header = read_header(self._folder)
        except StoreMissing:
            return "empty"
        return "enrolled" if header.granted else "waiting"

    @property
    def secret_kind(self) -> SecretChoice:
        """What the person types: a PIN where a keyring backs it, else a passphrase."""
        try:
            kind = read_header(self._folder).personal.kind
        except StoreMissing:
            return "passphrase" if self._secrets is None else "pin"
        return "pin" if kind == "pin" else "passphrase"

    def find_pack(self, carrier: FolderCarrier) -> Pack:
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
                    now=self._clock.now().wall,
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

    def request(self, pack: Pack, *, code: str, secret: str, carrier: FolderCarrier) -> Session:
        """Make the vault and its keys, pin the pack's root, and ask the site for the grant.

        Call it only after people compared `pack.fingerprint`.

        Raises:
            BadCode: The one-time code was mistyped; nothing was made.
            WeakSecret: The PIN or passphrase will not do; nothing was made.
            StoreExists: There is a vault already; it is left alone.
            KeyExpired: The pack has no valid key to seal to.
            CarrierFull: No room for the request; nothing is left behind.
            CarrierUnavailable: The folder is not there; likewise.
            StoreError: The vault could not be written.
        """
        ticket = read_code(code, ENROLMENT_BYTES)
        kind: SecretChoice = "passphrase" if self._secrets is None else "pin"
        require_strong(secret, kind=kind)
        if self.state != "empty":
            raise StoreExists
        carrier.require_room("to-site")
        header, store_key = found_vault(
            self._folder,
            pack,
            code=ticket,
            lock=partial(self._lock, kind=kind, secret=secret),
            clock=self._clock,
            notes=self._notes,
        )
        session = Session(self._open(header, store_key), self.alarms)
        # From here on the vault stays, even if the carrier fails now: the request may have arrived
        # all the same, and it is sent again whenever the grant is looked for.
        with suppress(CarrierFull, CarrierUnavailable):
            session.send_request(carrier)
        return session

    def unlock(self, secret: str) -> Session:
        """Open the vault with the participant's PIN or passphrase.

        Raises:
            WrongSecret: It does not fit; so many tries are left.
            TooManyAttempts: A wait is running (I3).
            DeviceSecretMissing: The keyring lost its part: a recovery code can open the vault.
            StoreError: The vault is missing, damaged, busy or of a newer prodiary.
        """
        header = read_header(self._folder)
        store_key = self._try(header, secret)
        attempts = Attempts(self._notes, header.vault)
        vault = self._open(header, store_key)
        try:
            vault.ledger.append(
                SessionOpened(
                    slot=header.personal.kind,
                    failed_attempts=attempts.untold,
                    app=prodiary.__version__,
                )
            )
            vault.ledger.witness()
            attempts.told(self._clock.now())
        except BaseException:
            vault.database.close()
            raise
        return Session(vault, self.alarms)

    def _try(self, header: VaultHeader, secret: str) -> bytes:
        attempts = Attempts(self._notes, header.vault)
        slot = header.personal
        device_secret = self._device_secret(header.vault) if slot.kind == "pin" else b""
        tries_left = attempts.begin(self._clock.now())
        try:
            store_key = unwrap(slot, vault=header.vault, secret=secret, device_secret=device_secret)
        except CannotOpen:
            if tries_left == 0:
                # The wait starts with this failure; say so rather than "0 tries left".
                raise TooManyAttempts(wait_s=attempts.wait_s(self._clock.now())) from None
            raise WrongSecret(tries_left=tries_left) from None
        attempts.succeeded(self._clock.now())
        return store_key

    def _open(self, header: VaultHeader, store_key: bytes) -> Vault:
        database = Database.open(self._folder / DATABASE, store_key)
        try:
            return Vault(
                folder=self._folder,
                vault_id=header.vault,
                database=database,
                store_key=store_key,
                clock=self._clock,
                notes=self._notes,
                prove=partial(self._prove, header),
            )
        except BaseException:
            database.close()
            raise

    def _prove(self, header: VaultHeader, secret: str) -> None:
        self._try(header, secret)

    def _lock(self, store_key: bytes, vault: str, *, kind: SecretChoice, secret: str) -> SecretSlot:
        return wrap(
            store_key,
            vault=vault,
            kind=kind,
            number=0,
            secret=secret,
            device_secret=self._new_device_secret(vault),
            cost=self._cost,
        )

    def _new_device_secret(self, vault: str) -> bytes:
        if self._secrets is None:
            return b""
        secret = random_bytes(_DEVICE_SECRET_BYTES)
        self._secrets.put(_secret_name(vault), secret)
        return secret

    def _device_secret(self, vault: str) -> bytes:
        found = None if self._secrets is None else self._secrets.get(_secret_name(vault))
        if found is None:
            raise DeviceSecretMissing
        if len(found) != _DEVICE_SECRET_BYTES:
            raise StoreDamaged
        return found


def _secret_name(vault: str) -> str:
    return f"device-secret-{vault}"
