"""Whole files or nothing: reading without following links, writing that survives a pulled plug.

These raise plain `OSError`; callers translate, since what a full disk means depends on whose it is.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from prodiary.crypto.random import random_id
from prodiary.errors import NotARegularFile, TooLarge

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NON_BLOCKING = getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""The numbers of an `OSError` that mean: make room, and it will work."""
_CANNOT_FLUSH = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}


def read_whole(path: Path, *, limit: int) -> bytes:
    """All bytes of a regular file of at most `limit` bytes; the size is checked before reading.

    Raises:
        TooLarge: The file is larger.
        NotARegularFile: A link, folder, pipe or device.
        OSError: It cannot be read.
    """
    if path.is_symlink() or path.is_dir():
        raise NotARegularFile
    # Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    handle = os.open(path, os.O_RDONLY | _NO_FOLLOW | _NON_BLOCKING | _BINARY)
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise NotARegularFile
        if status.st_size > limit:
            raise TooLarge
        data = file.read(limit + 1)
    if len(data) > limit:
        raise TooLarge
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` so that a reader sees all of it or the old state, even after power loss.

    The bytes go to a temporary neighbour, are flushed to the medium, read back and compared, and
    then renamed over `path`.

    Raises:
        OSError: The medium is full, read-only or gone. `path` is as it was and no neighbour is
            left, as far as the medium still answers; only if it failed at the very last step,
            making the name durable, may `path` already be new.
    """
    neighbour = path.with_name(f".{random_id()}.tmp")
    try:
        _write(neighbour, data)
        neighbour.replace(path)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Put `data` at `path` like `write_whole`, but never in place of something that is there.

    Raises:
        FileExistsError: Something is there; it is as it was.
        OSError: As for `write_whole`.
    """
    neighbour = path.with_name(f".{random_id()}.tmp")
    try:
        _write(neighbour, data)
        _name_newly(neighbour, path)
    finally:
        neighbour.unlink(missing_ok=True)
    flush_folder(path.parent)


def _name_newly(neighbour: Path, path: Path) -> None:
    try:
        path.hardlink_to(neighbour)
    except FileExistsError:
        raise
    except OSError:
        # Sticks know no second names. Here another program could come between look and rename.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        neighbour.rename(path)


def try_writing(folder: Path) -> None:
    """Return when a small file can be written into `folder`; nothing is left of it.

    Raises:
        OSError: It cannot.
    """
    trial = folder / f".{random_id()}.tmp"
    try:
        _write(trial, bytes(4096))
    finally:
        trial.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    # The mode is given on creation: many network folders refuse to change it afterwards.
    with os.fdopen(os.open(path, _CREATE, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.read_bytes() != data:
        msg = "the medium returned other bytes than were written"
        raise OSError(msg)


def flush_folder(folder: Path) -> None:
    """Make names in `folder` durable, where the system and the kind of folder can."""
    if os.name == "nt":  # pragma: no cover - Windows has no such call
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_FLUSH:
            raise
    finally:
        os.close(handle)
