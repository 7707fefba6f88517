"""The folders of trials: made with a lock that says whose they are, and removed after a crash.

Nothing is removed but a folder with our prefix, of this person, whose lock nobody alive holds. It
follows no link.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile

PREFIX: Final = "prodiary-trial-"
LOCK: Final = "prodiary-trial.lock"


def hold(folder: Path) -> QLockFile | None:
    """Take the lock of a trial's folder; None while another program that lives has it."""
    lock = QLockFile(str(folder / LOCK))
    # Only the end of its process makes a lock stale: a trial may stay open for days.
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(0) else None


def make() -> tuple[Path, QLockFile]:
    """A new folder that only this person can read, and its lock.

    Raises:
        OSError: There is no room for it.
    """
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    lock = hold(folder)
    if lock is None:
        remove(folder)
        raise OSError
    return folder, lock


def remove(folder: Path) -> None:
    """Remove the folder with everything in it; what refuses to go stays for the next start."""
    shutil.rmtree(folder, ignore_errors=True)


def sweep() -> int:
    """Remove what trials left behind that never came to their end; how many it were."""
    swept = 0
    try:
        found = [each for each in Path(tempfile.gettempdir()).iterdir() if _is_ours(each)]
    except OSError:
        return 0
    for folder in found:
        lock = hold(folder)
        if lock is not None:
            lock.unlock()
            remove(folder)
            swept += 1
    return swept


def _is_ours(folder: Path) -> bool:
    lock = folder / LOCK
    try:
        return (
            folder.name.startswith(PREFIX)
            and not folder.is_symlink()
            and folder.is_dir()
            and lock.is_file()
            and not lock.is_symlink()
            and (os.name == "nt" or folder.stat().st_uid == os.getuid())
        )
    except OSError:
        return False
