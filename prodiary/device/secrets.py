"""Small secrets outside the vault: the device secret, the attempt counter, the ledger's witness."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Protocol

import keyring
import keyring.errors
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from prodiary.errors import DiskFull, KeyringUnavailable, StoreUnwritable
from prodiary.exchange.files import NO_ROOM, read_whole, write_whole

_SERVICE = "prodiary"
_LIMIT = 4096


class SecretStore(Protocol):
    """Where small values live apart from the vault, by name."""

    def get(self, name: str) -> bytes | None:
        """The value, or None where none was put."""
        ...

    def put(self, name: str, value: bytes) -> None:
        """Keep `value`, replacing an earlier one."""
        ...


class KeyringSecrets:
    """The operating system's keyring: opened by the person's login, not by holding the files."""

    def __init__(self, backend: KeyringBackend) -> None:
        """Use `backend`."""
        self._backend = backend

    def get(self, name: str) -> bytes | None:
        """The value, or None; raises `KeyringUnavailable` when the keyring does not answer."""
        try:
            text = self._backend.get_password(_SERVICE, name)
        except keyring.errors.KeyringError as error:
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
        except keyring.errors.KeyringError as error:
            raise KeyringUnavailable from error


class MemorySecrets:
    """Secrets that end with the program: for a trial run, which must not touch the keyring."""

    def __init__(self) -> None:
        """Begin empty."""
        self._values: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        """The value, or None."""
        return self._values.get(name)

    def put(self, name: str, value: bytes) -> None:
        """Keep `value` while the program runs."""
        self._values[name] = value


class FolderNotes:
    """Files beside the vault, where there is no keyring: they count, they hide nothing."""

    def __init__(self, folder: Path) -> None:
        """Keep notes in `folder`."""
        self._folder = folder

    def get(self, name: str) -> bytes | None:
        """The value, or None where the file is missing or unreadable."""
        try:
            return read_whole(self._folder / f"{name}.note", limit=_LIMIT)
        except OSError:
            return None

    def put(self, name: str, value: bytes) -> None:
        """Keep `value` durably; raises `StoreError` when the disk is full or read-only."""
        try:
            write_whole(self._folder / f"{name}.note", value)
        except OSError as error:
            raise DiskFull if error.errno in NO_ROOM else StoreUnwritable from error


def keyring_secrets() -> SecretStore | None:
    """The machine's keyring, or None where it has none that keeps secrets."""
    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring | null.Keyring) or backend.priority < 1:
        return None
    return KeyringSecrets(backend)
