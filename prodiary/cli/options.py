"""The options that the site's commands share, and how a passphrase comes in without being shown."""

from __future__ import annotations

import getpass
import os
import re
import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from prodiary.cli.output import warn
from prodiary.clock import SystemClock
from prodiary.crypto.random import random_id
from prodiary.domain.ids import require_name
from prodiary.errors import CarrierUnavailable
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.files import read_whole
from prodiary.paths import default_site
from prodiary.site.desk import Site
from prodiary.site.renewing import WARN_DAYS

PASSPHRASE = "PRODIARY_SITE_PASSPHRASE"  # noqa: S105 - the name of a variable
_LONGEST_FILE = 1024


def name(value: str) -> str:
    """A well-formed name, or a usage error."""
    try:
        require_name(value)
    except ValueError:
        msg = "use 1 to 64 letters, digits, dots, lines or dashes, beginning with a letter or digit"
        raise typer.BadParameter(msg) from None
    return value


def system_user() -> str:
    """The operating system's name for who is at the keyboard, made fit for the journal."""
    try:
        found = getpass.getuser()
    except (OSError, KeyError):
        found = ""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", found).strip("-._")[:64] or "staff"


SiteFolder = Annotated[
    Path,
    typer.Option(
        "--site",
        metavar="DIR",
        help="The site's folder.",
        envvar="PRODIARY_SITE",
        default_factory=default_site,
        show_default="in your user data",
    ),
]
Carrier = Annotated[
    Path,
    typer.Option(
        "--carrier",
        metavar="DIR",
        help="The folder that devices and site both reach: a stick, a share, a synced folder.",
        envvar="PRODIARY_CARRIER",
    ),
]
By = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="STAFF",
        help="Who acts, as written into the site's journal: a claim, for all share one passphrase.",
        callback=name,
        default_factory=system_user,
        show_default="your user name",
    ),
]
Decider = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="STAFF",
        help="Who decides, as the participant's ledger will name them: a claim, so give it.",
        callback=name,
    ),
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help=f"Read the passphrase from a file instead of asking; or set {PASSPHRASE}.",
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print JSON and nothing else, for other programs.")
]


def passphrase(file: Path | None, *, new: bool = False) -> str:
    """The site's passphrase: from the file, from the environment, or typed unseen.

    It is never taken from the command line, where other users of the machine could read it.
    """
    if file is not None:
        try:
            return read_whole(file, limit=_LONGEST_FILE).decode("utf-8").rstrip("\r\n")
        except Exception:  # noqa: BLE001 - whatever is wrong with it, the file is the wrong one
            msg = "the passphrase file cannot be read"
            raise typer.BadParameter(msg) from None
    if PASSPHRASE in os.environ:
        return os.environ[PASSPHRASE]
    if not sys.stdin.isatty():
        msg = f"no terminal to ask for the passphrase: use --passphrase-file or {PASSPHRASE}"
        raise typer.BadParameter(msg)
    typed: str = typer.prompt(
        "Passphrase for the site", hide_input=True, confirmation_prompt=new, err=True
    )
    return typed


def clock() -> SystemClock:
    """This machine's clocks."""
    return SystemClock(fallback_boot=random_id())


def open_site(folder: Path, file: Path | None) -> Site:
    """The site in `folder`, opened with the passphrase; warns when its keys need someone's care."""
    opened = enter(folder, passphrase(file))
    if opened.keys_to_publish:
        warn("The keys were renewed. Devices get the new ones once you publish the study again.")
    if opened.staff_to_publish:
        warn("The staff list was changed. Devices learn it once you publish the study again.")
    return opened


def enter(folder: Path, words: str) -> Site:
    """The site in `folder`, opened with the passphrase `words`; warns when its keys end soon."""
    clocks = clock()
    opened = Site.open(folder, words, clock=clocks)
    end, now = opened.keys_end, clocks.now().wall
    if end - now < timedelta(days=WARN_DAYS):
        warn(
            f"The site's keys {'end' if now < end else 'ended'} on {end:%Y-%m-%d}. Renew them with "
            "prodiary site renew --root FILE, then publish the study again."
        )
    return opened


def carrier_at(folder: Path) -> FolderCarrier:
    """The carrier in `folder`.

    Raises:
        CarrierUnavailable: There is no such folder.
    """
    return FolderCarrier(existing(folder))


def existing(folder: Path) -> Path:
    """`folder`, if it is one; so that a missing carrier is told from one that fails.

    Raises:
        CarrierUnavailable: It is not there, or (``a-file``) it is a file.
    """
    if folder.is_file():
        raise CarrierUnavailable(reason="a-file")
    if not folder.is_dir():
        raise CarrierUnavailable(reason="missing")
    return folder
