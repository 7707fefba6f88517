"""Where a person may look for a folder: sticks first, then what is theirs, then other disks.

Reading may wait for as long as a dead network does: call nothing here in the window's own thread.
Hidden folders are passed over, and nothing is remembered of where somebody looked.
"""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QStandardPaths, QStorageInfo

from prodiary.errors import FolderUnreadable

MOST: Final = 200
"""More folders than these are not shown; the path can still be typed."""
Kind = Literal["stick", "documents", "home", "disk", "folder"]
_ORDER: Final = ("stick", "documents", "home", "disk")
# Where systems mount what a person plugs in, and where what an administrator adds.
_STICKS: Final = ("/media/", "/run/media/", "/Volumes/")
_DISKS: Final = ("/mnt/", "/net/")
_REMOVABLE: Final = 2  # DRIVE_REMOVABLE of GetDriveTypeW
_HIDDEN: Final = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 2)


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to begin looking; `name` is empty where the kind says it all."""

    kind: Kind
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The folders in a folder, in the order of their names; `cut` when there were more."""

    names: tuple[str, ...]
    cut: bool


def own() -> tuple[Place, ...]:
    """The person's own places, without asking any disk."""
    kinds = QStandardPaths.StandardLocation
    home = QStandardPaths.writableLocation(kinds.HomeLocation)
    documents = QStandardPaths.writableLocation(kinds.DocumentsLocation)
    places = [Place("documents", "", documents)] if documents not in {"", home} else []
    return (*places, Place("home", "", home))


def places() -> tuple[Place, ...]:
    """All of them that are there now, sticks first."""
    mine = [place for place in own() if _is_folder(Path(place.path))]
    volumes = [
        Place(kind, volume.displayName(), volume.rootPath())
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady()
        for kind in _kind(volume.rootPath())
        if _readable(Path(volume.rootPath()))
    ]
    return tuple(sorted([*mine, *volumes], key=lambda each: (_ORDER.index(each.kind), each.name)))


def folders_in(folder: Path) -> Listing:
    """The folders in `folder` that are not hidden, links to folders among them.

    Raises:
        FolderUnreadable: It is not there, or may not be read.
    """
    try:
        with os.scandir(folder) as entries:
            names = sorted(
                (each.name for each in entries if _shown(each)), key=lambda name: name.casefold()
            )
    except (OSError, ValueError) as error:
        raise FolderUnreadable from error
    return Listing(names=tuple(names[:MOST]), cut=len(names) > MOST)


def _shown(entry: os.DirEntry[str]) -> bool:
    try:
        if entry.name.startswith(".") or not entry.is_dir():
            return False
        return not getattr(entry.stat(), "st_file_attributes", 0) & _HIDDEN
    except OSError:
        # A link to nowhere, or a folder that went just now.
        return False


def _kind(root: str) -> tuple[Kind, ...]:
    """Whether a volume is a stick or another disk; nothing for those of the system."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # needed there only

        removable = ctypes.windll.kernel32.GetDriveTypeW(root.replace("/", "\\")) == _REMOVABLE
        return ("stick",) if removable else ("disk",)
    inside = f"{root}/"
    if inside.startswith(_STICKS) and not Path(root).is_symlink():
        return ("stick",)
    return ("disk",) if inside.startswith(_DISKS) else ()


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _readable(path: Path) -> bool:
    return _is_folder(path) and os.access(path, os.R_OK | os.X_OK)
