"""A tablet with any number of vaults: a participant's own at home, or many in the clinic.

The home vault lies in the profile's folder itself; those of a clinic tablet below ``vaults``, each
in a folder of its own that is called as the vault is. Which participant a vault belongs to is not
told by any of that: only somebody who can open a vault can read it (design.md section 5).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from prodiary.clock import Clock
from prodiary.crypto.kdf import STANDARD, Cost
from prodiary.crypto.random import random_id
from prodiary.device.device import Device
from prodiary.device.header import HEADER, headers_of
from prodiary.device.secrets import FolderNotes, SecretStore
from prodiary.device.staffkeys import StaffKeyring
from prodiary.domain.ids import SubjectId, require_random_id
from prodiary.errors import (
    CannotOpen,
    DiskFull,
    ExchangeError,
    StoreDamaged,
    StoreMissing,
    StoreUnwritable,
)
from prodiary.exchange.files import NO_ROOM, read_whole, write_whole
from prodiary.exchange.staffcard import StaffKeys
from prodiary.exchange.strictjson import Wire, decode, encode

Kind = Literal["home", "clinic"]
_VAULTS = "vaults"
_ABOUT = "tablet.json"
_LIMIT = 4096


@dataclass(frozen=True, slots=True)
class NamedVault:
    """A vault that a member of staff can open, and whose it is.

    Attributes:
        vault: Its random name.
        subject: None while the site's grant is awaited, or where it is damaged.
        damaged: Whether its slots are not what they were; it cannot be opened.
    """

    vault: str
    subject: SubjectId | None
    damaged: bool = False


class _TabletWire(Wire, frozen=True):
    v: Literal[1]
    kind: Kind
    lent: str


class Tablet:
    """All vaults of one profile, and the staff who sign in there."""

    def __init__(
        self,
        *,
        folder: Path,
        clock: Clock,
        secrets: SecretStore | Callable[[], SecretStore | None] | None,
        cost: Cost = STANDARD,
    ) -> None:
        """Keep everything in `folder`; for the rest see `Device`."""
        self._folder = folder
        self._clock = clock
        self._given_secrets = secrets
        self._cost = cost

    @cached_property
    def _secrets(self) -> SecretStore | None:
        given = self._given_secrets
        return given() if callable(given) else given

    @cached_property
    def staff(self) -> StaffKeyring:
        """The staff who can sign in here."""
        notes = FolderNotes(self._folder) if self._secrets is None else self._secrets
        return StaffKeyring(self._folder, clock=self._clock, notes=notes, cost=self._cost)

    @property
    def kind(self) -> Kind:
        """Whose tablet it is; a participant's, unless somebody chose otherwise.

        Raises:
            StoreDamaged: What was chosen cannot be read.
        """
        return self._about.kind

    def become(self, kind: Kind) -> None:
        """Choose whose tablet it is; vaults that are there stay.

        What was chosen before may be unreadable: this mends it.

        Raises:
            StoreError: The disk is full or read-only; it is what it was.
        """
        try:
            lent = self._about.lent
        except StoreDamaged:
            lent = ""
        self._write(kind, lent)

    @property
    def lent(self) -> str | None:
        """The vault whose participant was given the device at a visit; None in other hands.

        It outlives a power cut, so that nobody else is asked in then; it says nothing but that.

        Raises:
            StoreDamaged: It cannot be read.
        """
        return self._about.lent or None

    def lend(self, vault: str | None) -> None:
        """Remember whose participant is given the device, or that it was given back.

        Raises:
            StoreError: As `become`.
        """
        self._write(self._about.kind, vault or "")

    @property
    def _about(self) -> _TabletWire:
        try:
            return decode(
                read_whole(self._folder / _ABOUT, limit=_LIMIT), _TabletWire, part="tablet"
            )
        except FileNotFoundError:
            return _TabletWire(v=1, kind="home", lent="")
        except (OSError, ExchangeError) as error:
            raise StoreDamaged from error

    def _write(self, kind: Kind, lent: str) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / _ABOUT, encode(_TabletWire(v=1, kind=kind, lent=lent)))
        except OSError as error:
            raise DiskFull if error.errno in NO_ROOM else StoreUnwritable from error

    @cached_property
    def home(self) -> Device:
        """The device of the vault in the profile's own folder, or of none yet."""
        return self._device(self._folder, None)

    def vaults(self) -> tuple[str, ...]:
        """The names of all vaults: the home vault first, the others in the order of their names.

        Raises:
            StoreDamaged: The home vault's header is unreadable.
        """
        try:
            home = [headers_of(self._folder)[0].vault]
        except StoreMissing:
            home = []
        below = self._folder / _VAULTS
        found = [each.parent.name for each in below.glob(f"*/{HEADER}") if _is_id(each.parent.name)]
        return (*home, *sorted(found))

    def device(self, vault: str) -> Device:
        """The device of the vault of that name.

        Raises:
            StoreMissing: There is none.
        """
        if vault not in self.vaults():
            raise StoreMissing
        folder = self._place(vault)
        return self.home if folder == self._folder else self._device(folder, vault)

    def new(self) -> Device:
        """A device without a vault, for one more participant; `Device.request` makes the vault.

        Use the same device until the vault is made: every call gives another.
        """
        vault = random_id()
        return self._device(self._folder / _VAULTS / vault, vault)

    def named(self, keys: StaffKeys) -> tuple[NamedVault, ...]:
        """Every vault that these keys open, and whose it is, without opening a database."""
        found = [_named(self._place(vault), vault, keys) for vault in self.vaults()]
        return tuple(each for each in found if each is not None)

    def _place(self, vault: str) -> Path:
        below = self._folder / _VAULTS / vault
        return below if (below / HEADER).exists() else self._folder

    def _device(self, folder: Path, name: str | None) -> Device:
        return Device(
            folder=folder,
            clock=self._clock,
            secrets=lambda: self._secrets,
            cost=self._cost,
            name=name,
        )


def _named(folder: Path, vault: str, keys: StaffKeys) -> NamedVault | None:
    damaged = NamedVault(vault, None, damaged=True)
    try:
        headers = [each for each in headers_of(folder) if each.has_staff(keys.seal)]
    except StoreDamaged:
        return damaged
    for header in headers:
        try:
            key = header.staff_key(keys.seal)
            if header.vault == vault and header.fits(key):
                return NamedVault(vault, header.subject(key))
        except (CannotOpen, StoreDamaged):
            continue
    return damaged if headers else None


def _is_id(name: str) -> bool:
    try:
        require_random_id(name)
    except ValueError:
        return False
    return True
