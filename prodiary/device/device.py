"""A tablet with at most one vault: find the study, ask to join, unlock."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from functools import cached_property
from pathlib import Path
from typing import Literal

import prodiary
from prodiary.clock import Clock
from prodiary.crypto.codes import ENROLMENT_BYTES, read_code
from prodiary.crypto.kdf import STANDARD, Cost
from prodiary.crypto.random import random_id
from prodiary.crypto.signing import load_libraries
from prodiary.device.alarmfile import AlarmFile
from prodiary.device.attempts import Attempts
from prodiary.device.clinic.author import Author
from prodiary.device.clinic.glancing import Glance, glance
from prodiary.device.clinic.session import StaffSession
from prodiary.device.founding import DATABASE, found_vault, newest_pack
from prodiary.device.header import VaultHeader, headers_of, read_header
from prodiary.device.ledger import DEVICE
from prodiary.device.personal import PersonalLock
from prodiary.device.rekeying import open_store, sync_staff_slots
from prodiary.device.resetting import key_by_code, recovery_secret, reset_by_recovery
from prodiary.device.secrets import FolderNotes, SecretStore
from prodiary.device.session import Session
from prodiary.device.staffkeys import SignedIn, require_member
from prodiary.device.store import Database
from prodiary.device.vault import Vault, closing_on_failure
from prodiary.domain.event import SessionOpened
from prodiary.domain.provenance import Originator
from prodiary.domain.secretrules import SecretChoice, require_strong
from prodiary.domain.staff import StaffMember
from prodiary.errors import (
    CannotOpen,
    CarrierFull,
    CarrierUnavailable,
    NotEnrolled,
    StoreDamaged,
    StoreError,
    StoreExists,
    StoreMissing,
    UnknownStaff,
)
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.pack import Pack

State = Literal["empty", "waiting", "enrolled"]
OpenedBy = Literal["pin", "passphrase", "recovery", "staff"]


class Device:
    """This machine's diary: an empty one, one that waits for the site, or an enrolled one."""

    def __init__(
        self,
        *,
        folder: Path,
        clock: Clock,
        secrets: SecretStore | Callable[[], SecretStore | None] | None,
        cost: Cost = STANDARD,
        name: str | None = None,
    ) -> None:
        """Keep the vault in `folder`.

        Args:
            folder: The profile's folder for the vault; made when needed.
            clock: Where time comes from.
            secrets: The OS keyring, or None where the machine has none: then a passphrase is asked
                for instead of a PIN (design.md section 5). Or how to find out, which takes a moment
                and is not done before it is needed.
            cost: How dear a guess at the PIN or passphrase is made.
            name: What a new vault is called, 32 hexadecimal letters; random unless given.
        """
        self._folder = folder
        self._clock = clock
        self._given_secrets = secrets
        self._cost = cost
        self._name = name

    @cached_property
    def _secrets(self) -> SecretStore | None:
        given = self._given_secrets
        return given() if callable(given) else given

    @cached_property
    def _notes(self) -> SecretStore:
        return FolderNotes(self._folder) if self._secrets is None else self._secrets

    @cached_property
    def _personal(self) -> PersonalLock:
        return PersonalLock(
            secrets=self._secrets, notes=self._notes, clock=self._clock, cost=self._cost
        )

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
            headers = headers_of(self._folder)
        except StoreMissing:
            return self._personal.kind
        only_pins = all(header.personal.kind == "pin" for header in headers)
        return "pin" if only_pins else "passphrase"

    @property
    def new_secret_kind(self) -> SecretChoice:
        """What a person would choose now; another than `secret_kind` where the keyring was lost."""
        return self._personal.kind

    def find_pack(self, carrier: FolderCarrier) -> Pack:
        """The newest study pack on the carrier, to be trusted once its fingerprint was compared.

        Raises:
            NothingFound: No pack is there.
            ExchangeError: Why the only packs there cannot be used.
        """
        return newest_pack(carrier, now=self._clock.now().wall)

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
        require_strong(secret, kind=self._personal.kind)
        if self.state != "empty":
            raise StoreExists
        carrier.require_room("to-site")
        found = found_vault(
            self._folder,
            pack,
            vault=self._name or random_id(),
            code=ticket,
            lock=lambda key, vault: self._personal.make(key, vault=vault, secret=secret),
            clock=self._clock,
            notes=self._notes,
        )
        database = Database.open(self._folder / DATABASE, found[1])
        session = Session(self._vault(*found, database), self.alarms)
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
        headers = headers_of(self._folder)
        attempts = self._personal.attempts(headers[0].vault)
        seconds = self._personal.seconds(headers)

        def find_key(header: VaultHeader) -> bytes:
            return self._personal.open(header, secret, seconds)

        found = attempts.run(self._clock, lambda: open_store(self._folder, headers, find_key))
        vault = self._vault(*found)
        with closing_on_failure(vault):
            self._opened(vault, found[0].personal.kind, attempts, by=DEVICE)
            return Session(vault, self.alarms)

    def unlock_as_staff(self, staff: SignedIn) -> StaffSession:
        """Open the vault with the keys of a member of staff who signed in.

        Raises:
            UnknownStaff: The newest roster in the vault does not have them with these keys, or the
                vault has no slot for them.
            StoreError: The vault is missing, damaged, busy or of a newer prodiary.
        """
        vault, member = self._staff_vault(staff)
        with closing_on_failure(vault):
            self._opened(vault, "staff", staff, by=member.originator)
            author = Author(member=member, key=staff.keys.sign, prove=staff.prove)
            return StaffSession(vault, self.alarms, author)

    def glance(self, staff: SignedIn) -> Glance:
        """What a list of participants says of this vault; raises as `unlock_as_staff`.

        Nobody came in by that, and nothing is recorded.
        """
        vault, _ = self._staff_vault(staff)
        with closing(vault.database):
            return glance(vault)

    def _staff_vault(self, staff: SignedIn) -> tuple[Vault, StaffMember]:
        headers, key = headers_of(self._folder), staff.keys.seal
        try:
            found = open_store(self._folder, headers, lambda header: header.staff_key(key))
        except CannotOpen as error:
            if all(header.has_staff(key) for header in headers):
                raise StoreDamaged from error
            raise UnknownStaff from error
        vault = self._vault(*found)
        with closing_on_failure(vault):
            return vault, require_member(vault.study, staff.keys)

    def recover(self, code: str, new_secret: str) -> Session:
        """Open the vault with a recovery code, which is used up, and replace the forgotten secret.

        Works offline, and while a wait for wrong PINs is running; nothing of the record is lost.

        Raises:
            BadCode: The code was mistyped; it is not counted.
            WeakSecret: The new PIN or passphrase will not do; nothing was tried.
            NotEnrolled: The site granted nothing here yet, so it has no code for it.
            WrongSecret, TooManyAttempts: No slot opens with it, or a wait is running.
            KeyringUnavailable: The new PIN could not be kept; the code stands.
            StoreError: The vault is missing, damaged, busy or full; the code stands.
        """
        spelled = recovery_secret(code)
        require_strong(new_secret, kind=self._personal.kind)
        headers, used = headers_of(self._folder), [0]
        if not headers[0].granted:
            raise NotEnrolled
        attempts = self._personal.code_attempts(headers[0].vault)

        def find_key(header: VaultHeader) -> bytes:
            key, used[0] = key_by_code(header, spelled)
            return key

        found = attempts.run(self._clock, lambda: open_store(self._folder, headers, find_key))
        vault = self._vault(*found)
        with closing_on_failure(vault):
            self._opened(vault, "recovery", attempts, by=DEVICE)
            reset_by_recovery(vault, new_secret, number=used[0])
            return Session(vault, self.alarms)

    def _opened(
        self, vault: Vault, slot: OpenedBy, tries: Attempts | SignedIn, *, by: Originator
    ) -> None:
        failed = tries.untold
        fact = SessionOpened(slot=slot, failed_attempts=failed, app=prodiary.__version__)
        vault.ledger.append(fact, by=by)
        vault.ledger.witness()
        tries.told(self._clock.now())
        # After a pack was taken and the power went, the slots may still be those of the old roster.
        # Nobody is kept from the diary by that: it is tried again next time.
        with suppress(StoreError):
            sync_staff_slots(vault, vault.study.staff)

    def _vault(self, header: VaultHeader, store_key: bytes, database: Database) -> Vault:
        try:
            return Vault(
                folder=self._folder,
                vault_id=header.vault,
                database=database,
                store_key=store_key,
                clock=self._clock,
                notes=self._notes,
                personal=self._personal,
            )
        except BaseException:
            database.close()
            raise
