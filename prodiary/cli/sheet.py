"""The sheet for a participant: everything needed to enrol a device, on one screen or page."""

from __future__ import annotations

import io

import segno

from prodiary.cli.output import results
from prodiary.site.enrolling import Ticket


def ticket_text(ticket: Ticket, *, study: str, site: str) -> str:
    """What the sheet's QR code holds; the participant's pseudonym is not in it."""
    return f"PRODIARY-TICKET/1\n{study}\n{site}\n{ticket.code}\n{ticket.fingerprint}\n"


def print_sheet(ticket: Ticket, *, study: str, site: str, name: str) -> None:
    """Print the sheet to stdout."""
    drawn = io.StringIO()
    segno.make(ticket_text(ticket, study=study, site=site), error="m", micro=False).terminal(
        drawn, compact=True
    )
    console = results()
    for line in (
        "",
        f"  Enrolment sheet   study {study}   site {site}   {name}",
        f"  For: {ticket.subject}",
        "",
        "  1. On the device, choose: Enrol this device.",
        "  2. Compare these numbers with those on its screen. Stop if any differs.",
        "",
        f"     {ticket.fingerprint}",
        "",
        "  3. Type this code. It works once.",
        "",
        f"     {ticket.code}",
        "",
        f"  Valid until {ticket.expires:%Y-%m-%d %H:%M %z}. Give it to the participant in person.",
        "",
    ):
        console.print(line, markup=False, highlight=False)
    print(drawn.getvalue())
