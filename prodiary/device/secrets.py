"""Small secrets outside the vault: the device secret, the attempt counter, the ledger's witness."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from prodiary.errors import DiskFull, StoreUnwritable
from prodiary.exchange.files import NO_ROOM, read_whole, write_whole

_LIMIT = 4096


class SecretStore(Protocol):
    """Where small values live apart from the vault, by name."""

    def get(self, name: str) -> bytes | None:
        """The value, or None where none was put."""
        ...

    def put(self, name: str, value: bytes) -> None:
        """Keep `value`, replacing an earlier one."""
        ...


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
            # Staff sign in on a tablet before there is a vault.
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / f"{name}.note", value)
        except OSError as error:
            raise DiskFull if error.errno in NO_ROOM else StoreUnwritable from error
