"""`prodiary site recovery`: a code for a participant who calls and has forgotten the PIN."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from prodiary.cli.failing import Code
from prodiary.cli.options import AsJson, By, PassphraseFile, SiteFolder, name, open_site
from prodiary.cli.output import as_json, say, warn
from prodiary.site.recovering import Offer, ReadOut
from prodiary.site.revoking import SHOWN


def recovery(
    subject: Annotated[
        str, typer.Argument(metavar="SUBJECT", callback=name, help="The participant who calls.")
    ],
    *,
    device: Annotated[
        str | None,
        typer.Option(
            metavar="DEVICE",
            # Ids are random and one in 64 begins with a dash, which only this way is no option.
            help="Which of their devices, by its first 6 letters or more: --device=DEVICE.",
        ),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="You know who calls: do not ask once more.")
    ] = False,
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Read out the next recovery code to a participant. It works once and is shown once."""
    with open_site(site, passphrase_file) as opened:
        offer = opened.recovery(subject, device)
        if not (yes or _sure(offer)):
            warn("No code was read out.")
            raise typer.Exit(Code.REFUSED)
        made = opened.read_recovery(subject, device, by=by)
    if json:
        as_json(
            {
                "subject": made.offer.subject,
                "device": made.offer.device,
                "number": made.offer.number,
                "left": made.offer.left,
                "code": made.code,
            }
        )
        return
    _tell(made)


def _tell(made: ReadOut) -> None:
    offer = made.offer
    for line in (
        f"Recovery code {offer.number} for the device {offer.device[:SHOWN]} of {offer.subject}:",
        "",
        f"     {made.code}",
        "",
        "Read it out group by group; its last character catches a slip. On the device, choose that",
        "the PIN is forgotten, type the code, and choose a new PIN. Never ask for a PIN.",
        "Nothing that was answered is lost. This code is not shown again.",
        f"Codes left: {offer.left}. A used one is replaced once the device has sent and fetched.",
    ):
        say(line)


def _sure(offer: Offer) -> bool:
    """Whether whoever sits at the terminal knows the caller; a script has to say so."""
    if not sys.stdin.isatty():
        msg = "no terminal to ask at: say --yes once you know who calls"
        raise typer.BadParameter(msg)
    asked = f"Are you sure that it is {offer.subject} who calls, and not somebody else?"
    return bool(typer.confirm(asked, err=True))


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(recovery)
