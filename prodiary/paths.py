"""Where things lie: shipped resources, and one profile folder a person on this machine."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def resources() -> Path:
    """The folder of shipped resources, in a wheel as in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def default_profile() -> Path:
    """Where the app keeps its vaults unless told otherwise; not created here."""
    return Path(platformdirs.user_data_dir("prodiary", appauthor=False)) / "profile"


def default_site() -> Path:
    """Where the site desk keeps its store unless told otherwise; not created here."""
    return Path(platformdirs.user_data_dir("prodiary", appauthor=False)) / "site"
