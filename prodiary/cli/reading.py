"""`prodiary site ...`: the commands that only look; they change nothing and need no name."""

from __future__ import annotations

from typing import Annotated

import typer

from prodiary.cli import attending, listing, showing
from prodiary.cli.failing import Code
from prodiary.cli.options import AsJson, PassphraseFile, SiteFolder, open_site


def entries(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List the entries held, with totals. A total needs an answer to every item."""
    with open_site(site, passphrase_file) as opened:
        listing.entries(opened.entries(), opened.flags(), json=json)


def participants(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List the participants: devices, infusion day, entries, corrections that wait for you."""
    with open_site(site, passphrase_file) as opened:
        attending.participants(opened.participants(), json=json)


def corrections(
    *,
    everything: Annotated[
        bool, typer.Option("--all", help="Those that were decided, too.")
    ] = False,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List the corrections and strikes asked for that nobody has decided on yet."""
    with open_site(site, passphrase_file) as opened:
        held = opened.corrections()
    attending.corrections([each for each in held if everything or each.state == "open"], json=json)


def devices(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List the enrolled devices and when each was last heard of."""
    with open_site(site, passphrase_file) as opened:
        listing.devices(opened.devices(), opened.flags(), json=json)


def findings(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List genuine events that break a rule of the study; they are kept and never repaired."""
    with open_site(site, passphrase_file) as opened:
        listing.findings(opened.flags(), opened.devices(), json=json)


def journal(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List what was done at this site, by whom and when, oldest first."""
    with open_site(site, passphrase_file) as opened:
        listing.journal(opened.journal(), json=json)


def quarantine(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List the export files that were refused, why, and which were imported since."""
    with open_site(site, passphrase_file) as opened:
        listing.quarantine(opened.refused_files(), json=json)


def verify(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Check everything held against what the devices signed, link by link."""
    with open_site(site, passphrase_file) as opened:
        found = opened.verify()
    showing.verified(found, json=json)
    if not found.holds:
        raise typer.Exit(Code.NOT_VERIFIED)


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (
        entries,
        participants,
        corrections,
        devices,
        findings,
        journal,
        quarantine,
        verify,
    ):
        app.command()(command)
