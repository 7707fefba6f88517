"""The participant's own way in: a PIN that the keyring backs, or a passphrase; tries are counted.

The keyring's part has a name of its own for each slot, so that it can be there before the slot is
and go after the slot went: a power cut in between leaves one whole way in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

from prodiary.clock import Clock
from prodiary.crypto.kdf import Cost
from prodiary.crypto.random import random_bytes
from prodiary.crypto.slots import SecretSlot, unwrap, wrap
from prodiary.device.attempts import Attempts
from prodiary.device.header import VaultHeader
from prodiary.device.secrets import SecretStore
from prodiary.domain.ids import KeyId
from prodiary.domain.secretrules import SecretChoice
from prodiary.errors import (
    CannotOpen,
    DeviceSecretMissing,
    KeyringUnavailable,
    StoreDamaged,
    StoreError,
)

_DEVICE_SECRET_BYTES = 32
_SLOT_LETTERS = 16
Seconds = Mapping[KeyId, bytes]
"""By slot, what the device adds to the secret that a person knows."""


class PersonalLock:
    """How participants lock their vaults on this machine.

    Attributes:
        clock: Where time comes from.
    """

    def __init__(
        self, *, secrets: SecretStore | None, notes: SecretStore, clock: Clock, cost: Cost
    ) -> None:
        """Use the keyring `secrets`, None where the machine has none; count tries in `notes`."""
        self._secrets = secrets
        self._notes = notes
        self._cost = cost
        self.clock = clock

    @property
    def kind(self) -> SecretChoice:
        """What a new secret is: a PIN where a keyring backs it, else a passphrase."""
        return "passphrase" if self._secrets is None else "pin"

    def make(self, store_key: bytes, *, vault: str, secret: str) -> SecretSlot:
        """A slot that opens with `secret`; the keyring has its part already when this returns."""
        second = b"" if self._secrets is None else random_bytes(_DEVICE_SECRET_BYTES)
        slot = wrap(
            store_key,
            vault=vault,
            kind=self.kind,
            number=0,
            secret=secret,
            device_secret=second,
            cost=self._cost,
        )
        if self._secrets is not None:
            self._secrets.put(_name(vault, slot), second)
        return slot

    def seconds(self, headers: Iterable[VaultHeader]) -> Seconds:
        """The device's part for the participant's slot of each header, as far as it is there.

        Raises:
            DeviceSecretMissing: The keyring lost it, for every one of them.
            StoreDamaged: What the keyring has is no such part.
        """
        found: dict[KeyId, bytes] = {}
        for header in headers:
            slot = header.personal
            if slot.kind == "passphrase":
                found[slot.id] = b""
                continue
            kept = None if self._secrets is None else self._secrets.get(_name(header.vault, slot))
            if kept and len(kept) != _DEVICE_SECRET_BYTES:
                raise StoreDamaged
            if kept:
                found[slot.id] = kept
        if not found:
            raise DeviceSecretMissing
        return found

    def open(self, header: VaultHeader, secret: str, seconds: Seconds) -> bytes:
        """The store key by the participant's own secret; raises `CannotOpen` where it is wrong."""
        slot = header.personal
        second = seconds.get(slot.id)
        if second is None:
            raise CannotOpen
        return unwrap(slot, vault=header.vault, secret=secret, device_secret=second)

    def prove(self, header: VaultHeader, secret: str) -> None:
        """Return when `secret` is the participant's own; it counts as a try.

        Raises:
            WrongSecret, TooManyAttempts, DeviceSecretMissing: It is not, or cannot be asked.
        """
        seconds = self.seconds([header])
        self.attempts(header.vault).run(self.clock, lambda: self.open(header, secret, seconds))

    def forget(self, vault: str, slot: SecretSlot) -> None:
        """Let go of the keyring's part for a slot that is no more."""
        if self._secrets is not None and slot.kind == "pin":
            # Without its slot it opens nothing; the new way in does not depend on this.
            with suppress(KeyringUnavailable, StoreError):
                self._secrets.put(_name(vault, slot), b"")

    def attempts(self, vault: str) -> Attempts:
        """The tries at the participant's own secret."""
        return Attempts(self._notes, vault)

    def code_attempts(self, vault: str) -> Attempts:
        """The tries at recovery codes: they do not wait for those at the PIN."""
        return Attempts(self._notes, f"{vault}-recovery")

    def forgive(self, vault: str) -> None:
        """The secret was replaced: earlier tries make nobody wait, and stay to be told (I3)."""
        now = self.clock.now()
        self.attempts(vault).forgive(now)
        self.code_attempts(vault).forgive(now)


def _name(vault: str, slot: SecretSlot) -> str:
    return f"device-secret-{vault}-{slot.id[:_SLOT_LETTERS]}"
