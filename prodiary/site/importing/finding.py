"""Which files an import looks at, and which carrier its receipts go to."""

from __future__ import annotations

from pathlib import Path

from prodiary.errors import CarrierUnavailable
from prodiary.exchange.container import SUFFIX


def carrier_of(folder: Path) -> Path:
    """The carrier that is meant by `folder`: its parent when it is a carrier's to-site folder.

    Raises:
        CarrierUnavailable: The folder is not there.
    """
    if not folder.is_dir():
        raise CarrierUnavailable
    place = folder.absolute()
    return place.parent if place.name == "to-site" else folder


def find_files(folder: Path) -> list[Path]:
    """Everything in `folder` and `folder`/to-site that is named like an export, in name order.

    Raises:
        CarrierUnavailable: The folder is not there or cannot be listed.
    """
    found: list[Path] = []
    inner = folder / "to-site"
    try:
        for place in (folder, inner) if inner.is_dir() else (folder,):
            names = (each for each in place.iterdir() if each.name.endswith(SUFFIX["EXPORT"]))
            found.extend(sorted(names))
    except OSError as error:
        raise CarrierUnavailable from error
    return found
