"""`prodiary site ...`: one command for each act of a trial site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from prodiary.cli import showing
from prodiary.cli.failing import Code, report
from prodiary.cli.options import (
    AsJson,
    By,
    Carrier,
    PassphraseFile,
    SiteFolder,
    clock,
    name,
    open_site,
    passphrase,
)
from prodiary.cli.output import as_json, errors, say
from prodiary.cli.progressing import file_progress
from prodiary.cli.sheet import print_sheet
from prodiary.exchange.carrier import FolderCarrier
from prodiary.site.desk import Site
from prodiary.site.revoking import LONGEST_REASON

app = typer.Typer(
    help="The trial site: publish the study, enrol devices, import what they send, verify.",
    no_args_is_help=True,
)


@app.command()
def init(
    *,
    study: Annotated[str, typer.Option(metavar="ID", callback=name, help="The study's id.")],
    site_id: Annotated[str, typer.Option(metavar="ID", callback=name, help="This site's id.")],
    site_name: Annotated[str, typer.Option("--name", help="This site's name, for people.")],
    root_out: Annotated[
        Path,
        typer.Option(metavar="FILE", help="Where the root key goes. Keep this file offline."),
    ],
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Make a new site: its keys and its encrypted store. Done once."""
    with Site.create(
        site,
        study=study,
        site=site_id,
        name=site_name,
        passphrase=passphrase(passphrase_file, new=True),
        root_out=root_out,
        by=by,
        clock=clock(),
    ):
        say(f"The site {site_id} of study {study} is ready.")
        say("Move the root key file to a place that is not connected to anything, and keep a copy.")


@app.command()
def publish(
    definition: Annotated[
        Path, typer.Argument(metavar="DEFINITION", help="The study definition, a JSON file.")
    ],
    *,
    carrier: Carrier,
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Sign the next version of the study and put it on the carrier for the devices."""
    with open_site(site, passphrase_file) as opened:
        showing.pack(opened.publish(definition, FolderCarrier(carrier), by=by), json=json)


@app.command()
def enrol(
    subject: Annotated[
        str, typer.Argument(metavar="SUBJECT", callback=name, help="The participant's study id.")
    ],
    *,
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Make a ticket for one device of a participant, and print the sheet to hand over."""
    with open_site(site, passphrase_file) as opened:
        ticket = opened.enrol(subject, by=by)
        if ticket.active_devices:
            errors().print(
                f"Note: {subject} already has {ticket.active_devices} active device(s). "
                "Revoke a device that is lost or replaced.",
                markup=False,
                highlight=False,
            )
        if json:
            as_json(
                {
                    "subject": ticket.subject,
                    "code": ticket.code,
                    "fingerprint": ticket.fingerprint,
                    "expires": ticket.expires.isoformat(),
                    "active_devices": ticket.active_devices,
                }
            )
        else:
            print_sheet(ticket, study=opened.study, site=opened.site, name=opened.name)


@app.command()
def grant(
    *,
    carrier: Carrier,
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Answer the enrolment requests that lie on the carrier."""
    with open_site(site, passphrase_file) as opened:
        done = opened.grant(FolderCarrier(carrier), by=by)
    showing.grants(done, json=json)
    if done.refused:
        raise typer.Exit(Code.REFUSED)


@app.command("import")
def import_(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The carrier, or a folder with export files.")
    ],
    *,
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Import every export file in a folder, and put receipts for the devices beside them.

    A file that is refused is copied to quarantine with the reason and never stops the others.
    """
    with open_site(site, passphrase_file) as opened, file_progress() as progress:
        done = opened.import_files(folder, by=by, progress=progress)
    showing.imported(done, json=json)
    for error in (done.stopped, done.receipt_error):
        if error is not None:
            raise typer.Exit(report(error))
    if done.refused:
        raise typer.Exit(Code.REFUSED)


@app.command()
def entries(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List the entries held, with totals. A total needs an answer to every item."""
    with open_site(site, passphrase_file) as opened:
        showing.entries(opened.entries(), json=json)


@app.command()
def devices(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List the enrolled devices and when each was last heard of."""
    with open_site(site, passphrase_file) as opened:
        showing.devices(opened.devices(), json=json)


@app.command()
def verify(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Check everything held against the original event lines, link by link."""
    with open_site(site, passphrase_file) as opened:
        found = opened.verify()
    showing.verified(found, json=json)
    if not found.holds:
        raise typer.Exit(Code.NOT_VERIFIED)


@app.command()
def receipt(
    *,
    carrier: Carrier,
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Write the receipts for all devices again, for instance when a carrier was lost."""
    with open_site(site, passphrase_file) as opened:
        written = opened.receipts(FolderCarrier(carrier), by=by)
    if json:
        as_json({"receipts": written})
    else:
        say(f"Receipts written: {written}.")


@app.command()
def revoke(
    device: Annotated[
        str,
        typer.Argument(metavar="DEVICE", help="The device's id, or its first 6 letters or more."),
    ],
    *,
    reason: Annotated[str, typer.Option(help="Why, in a few words; no names of participants.")],
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Refuse everything that a device sends from now on. What came before stays."""
    if not 0 < len(reason.strip()) <= LONGEST_REASON:
        msg = f"give a reason of 1 to {LONGEST_REASON} characters"
        raise typer.BadParameter(msg)
    with open_site(site, passphrase_file) as opened:
        found = opened.revoke(device, reason=reason, by=by)
    if json:
        as_json({"revoked": found})
    else:
        say(f"Revoked: {found}. Later files of this device go to quarantine.")
