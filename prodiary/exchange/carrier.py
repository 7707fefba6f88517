"""How files travel: a folder that both sides can reach, trusted by neither (design.md section 5).

The folder holds ``to-site`` and ``to-devices``. Names are random and say nothing; no file of
another is ever overwritten or removed; links are not followed; only our own endings are looked at.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from prodiary.crypto.random import random_id
from prodiary.errors import CarrierFull, CarrierUnavailable
from prodiary.exchange.files import NO_ROOM, read_whole, try_writing, write_whole

Direction = Literal["to-site", "to-devices"]


class FolderCarrier:
    """A folder: a USB stick, a synchronised folder, a network share."""

    def __init__(self, root: Path) -> None:
        """Use the folder `root`, which must exist when something is read or put."""
        self._root = root

    def put(self, direction: Direction, data: bytes, *, suffix: str) -> str:
        """Write `data` as a new file with a random name, durably and whole; return the name.

        Raises:
            CarrierFull: No room; nothing is left behind.
            CarrierUnavailable: The folder is gone or read-only.
        """
        name = random_id() + suffix
        try:
            folder = self._folder(direction)
            folder.mkdir(exist_ok=True)
            write_whole(folder / name, data)
        except OSError as error:
            raise CarrierFull if error.errno in NO_ROOM else CarrierUnavailable from error
        return name

    def require_room(self, direction: Direction) -> None:
        """Return when a file could be put now, before something is begun that needs it.

        Raises:
            CarrierFull: No room.
            CarrierUnavailable: The folder is gone or read-only.
        """
        try:
            folder = self._folder(direction)
            folder.mkdir(exist_ok=True)
            try_writing(folder)
        except OSError as error:
            raise CarrierFull if error.errno in NO_ROOM else CarrierUnavailable from error

    def names(self, direction: Direction, *, suffix: str) -> list[str]:
        """The names of files with `suffix`, in name order; an empty list when there are none.

        Raises:
            CarrierUnavailable: The folder is gone or cannot be read.
        """
        try:
            folder = self._folder(direction)
            if not folder.is_dir():
                return []
            return sorted(each.name for each in folder.iterdir() if each.name.endswith(suffix))
        except OSError as error:
            raise CarrierUnavailable from error

    def read(self, direction: Direction, name: str, *, limit: int) -> bytes:
        """The bytes of a file that `names` listed.

        Raises:
            TooLarge: Over `limit` bytes.
            NotARegularFile: A link, folder or pipe.
            CarrierUnavailable: It cannot be read.
        """
        try:
            return read_whole(self._folder(direction) / name, limit=limit)
        except OSError as error:
            raise CarrierUnavailable from error

    def _folder(self, direction: Direction) -> Path:
        folder = self._root / direction
        # A link here would lead our files, or another's, to a place that nobody chose.
        if not self._root.is_dir() or folder.is_symlink():
            raise CarrierUnavailable
        return folder
