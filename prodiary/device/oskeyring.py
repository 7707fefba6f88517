"""The operating system's keyring as a place for small secrets. Slow to import; import it late."""

from __future__ import annotations

import base64
import binascii

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringError

from prodiary.device.secrets import SecretStore
from prodiary.errors import KeyringUnavailable

_SERVICE = "prodiary"


class KeyringSecrets:
    """The operating system's keyring: opened by the person's login, not by holding the files."""

    def __init__(self, backend: KeyringBackend) -> None:
        """Use `backend`."""
        self._backend = backend

    def get(self, name: str) -> bytes | None:
        """The value, or None; raises `KeyringUnavailable` when the keyring does not answer."""
        try:
            text = self._backend.get_password(_SERVICE, name)
        except KeyringError as error:
            raise KeyringUnavailable from error
        if text is None:
            return None
        try:
            return base64.b64decode(text, validate=True)
        except binascii.Error:
            return None

    def put(self, name: str, value: bytes) -> None:
        """Keep `value`; raises `KeyringUnavailable` when the keyring refuses."""
        try:
            self._backend.set_password(_SERVICE, name, base64.b64encode(value).decode("ascii"))
        except KeyringError as error:
            raise KeyringUnavailable from error


def keyring_secrets() -> SecretStore | None:
    """The machine's keyring, or None where it has none that keeps secrets.

    Finding it asks every kind of keyring whether it is there, which takes a tenth of a second.
    """
    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring | null.Keyring) or backend.priority < 1:
        return None
    return KeyringSecrets(backend)
