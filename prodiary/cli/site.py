"""`prodiary site ...`: one command for each act of a trial site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from prodiary.cli import deciding, reading, recovering, showing, staffing
from prodiary.cli.failing import Code, report
from prodiary.cli.options import (
    AsJson,
    By,
    Carrier,
    PassphraseFile,
    SiteFolder,
    carrier_at,
    clock,
    enter,
    existing,
    name,
    open_site,
    passphrase,
)
from prodiary.cli.output import as_json, rendered, say, warn
from prodiary.cli.progressing import file_progress
from prodiary.cli.sheet import sheet
from prodiary.cli.words import receipts_unwritten
from prodiary.site.desk import Site
from prodiary.site.enrolling import Ticket
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
    to = carrier_at(carrier)
    with enter(site, passphrase(passphrase_file)) as opened:
        showing.pack(opened.publish(definition, to, by=by), json=json)


@app.command()
def renew(
    *,
    root: Annotated[
        Path,
        typer.Option(metavar="FILE", help="The root key file, made when the site was."),
    ],
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Make new signing and sealing keys before the old ones end. Publish the study afterwards."""
    words = passphrase(passphrase_file)
    with Site.open(site, words, clock=clock()) as opened:
        showing.renewed(opened.renew(root, words, by=by), opened.keys_end, json=json)


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
    made: list[str] = []
    with open_site(site, passphrase_file) as opened:

        def ready(ticket: Ticket) -> None:
            # Whatever fails in making the sheet fails before the ticket is kept.
            made.append(
                rendered(sheet(ticket, study=opened.study, site=opened.site, name=opened.name))
            )

        ticket = opened.enrol(subject, by=by, ready=ready)
        if ticket.active_devices:
            warn(
                f"{subject} already has {ticket.active_devices} active device(s). "
                "Revoke a device that is lost or replaced."
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
            print(*made, sep="")


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
    at = carrier_at(carrier)
    with open_site(site, passphrase_file) as opened:
        done = opened.grant(at, by=by)
    showing.grants(done, json=json)
    if done.interrupted:
        raise typer.Exit(Code.INTERRUPTED)
    if done.news:
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
    existing(folder)
    with open_site(site, passphrase_file) as opened, file_progress() as progress:
        done = opened.import_files(folder, by=by, progress=progress)
    showing.imported(done, json=json)
    if done.stopped is not None:
        raise typer.Exit(report(done.stopped))
    if done.receipt_error is not None:
        told = receipts_unwritten(done.receipt_error)
        raise typer.Exit(report(done.receipt_error, told=told))
    if done.interrupted:
        raise typer.Exit(Code.INTERRUPTED)
    if done.news:
        raise typer.Exit(Code.REFUSED)


@app.command()
def receipt(
    *,
    carrier: Carrier,
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Write receipts for all devices: what is held, planned, decided, and done elsewhere."""
    to = carrier_at(carrier)
    with open_site(site, passphrase_file) as opened:
        written = opened.receipts(to, by=by)
    if json:
        as_json({"receipts": written})
    else:
        say(f"Receipts written: {written}.")


# Ids are random and one in 64 begins with a dash: it must not be taken for an option.
@app.command(context_settings={"ignore_unknown_options": True})
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


app.add_typer(staffing.app, name="staff")
recovering.add_to(app)
deciding.add_to(app)
reading.add_to(app)
