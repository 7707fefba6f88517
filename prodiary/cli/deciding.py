"""`prodiary site ...`: what staff decide about participants; receipts tell the devices."""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from prodiary.cli import attending
from prodiary.cli.failing import Code
from prodiary.cli.options import AsJson, By, Decider, PassphraseFile, SiteFolder, name, open_site
from prodiary.cli.output import as_json, say, warn
from prodiary.domain.provenance import MAX_TEXT

_NEXT = "Devices learn it from their next receipt: prodiary site import, or prodiary site receipt."


def day(value: str | None) -> str | None:
    """A calendar day as 2026-03-01, or a usage error."""
    if value is not None:
        try:
            right = date.fromisoformat(value).isoformat() == value
        except ValueError:
            right = False
        if not right:
            msg = "use a day of the calendar as YYYY-MM-DD, for instance 2026-03-01"
            raise typer.BadParameter(msg)
    return value


def infusion(
    subject: Annotated[
        str, typer.Argument(metavar="SUBJECT", callback=name, help="The participant's study id.")
    ],
    on: Annotated[
        str | None,
        typer.Argument(metavar="DATE", callback=day, help="The day, as YYYY-MM-DD."),
    ] = None,
    *,
    unknown: Annotated[
        bool, typer.Option("--unknown", help="Take the day back: it is not known.")
    ] = False,
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Set the day of a participant's infusion, from which the visits are counted."""
    if unknown == (on is not None):
        msg = "give either a DATE or --unknown"
        raise typer.BadParameter(msg)
    wanted = None if on is None else date.fromisoformat(on)
    with open_site(site, passphrase_file) as opened:
        changed = opened.set_infusion(subject, wanted, by=by)
    if json:
        as_json({"subject": subject, "infusion": on, "changed": changed})
        return
    if not changed:
        say(f"{subject}: nothing to change, it was so before.")
        return
    say(f"{subject}: the infusion day is {'not known' if on is None else on}.")
    say(_NEXT)


def decide(
    correction: Annotated[
        str,
        typer.Argument(metavar="CORRECTION", help="Its id, or the first 6 characters or more."),
    ],
    *,
    accept: Annotated[
        bool | None,
        typer.Option(
            "--accept/--refuse",
            help="Let be done what is wished, or leave what stands.",
            show_default=False,
        ),
    ] = None,
    reason: Annotated[
        str, typer.Option(help="Why, in a few words that the participant can read; no names.")
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask once more.")] = False,
    site: SiteFolder,
    by: Decider,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Decide on a correction or a strike that was asked for. A decision is final."""
    if accept is None:
        msg = "say --accept or --refuse"
        raise typer.BadParameter(msg)
    if not 0 < len(reason.strip()) <= MAX_TEXT:
        msg = f"give a reason of 1 to {MAX_TEXT} characters"
        raise typer.BadParameter(msg)
    with open_site(site, passphrase_file) as opened:
        asked = opened.open_correction(correction)
        attending.correction(asked, aside=json)
        if not (yes or _sure(accept=accept)):
            warn("Nothing was decided.")
            raise typer.Exit(Code.REFUSED)
        made = opened.decide(asked.correction, accept=accept, reason=reason, by=by)
    if json:
        as_json(
            {
                "correction": made.correction,
                "subject": made.subject,
                "item": made.item,
                "item_text": made.item_text,
                "stood": made.stood,
                "wished": made.wished,
                "state": made.state,
            }
        )
        return
    say(f"{made.subject}, {made.title}: the correction is {made.state}.")
    say(_NEXT)


def _sure(*, accept: bool) -> bool:
    """Whether whoever sits at the terminal means it; a script, which nobody watches, does."""
    if not sys.stdin.isatty():
        return True
    does = "Let the wished answer stand" if accept else "Leave what stands"
    return bool(typer.confirm(f"{does}? This is final", err=True))


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (infusion, decide):
        app.command()(command)
