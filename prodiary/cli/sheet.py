"""The sheet for a participant: everything needed to enrol a device, on one screen or page."""

from __future__ import annotations

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from prodiary.site.enrolling import Ticket

_TEXT, _NUMBERS = 2, 5


def sheet(ticket: Ticket, *, study: str, site: str, name: str) -> Group:
    """The sheet, ready to print; lines too long for the terminal go on below their beginning."""
    return Group(
        *(
            Padding(Text(line), (0, 0, 0, indent), expand=False) if line else Text("")
            for indent, line in (
                (0, ""),
                (_TEXT, f"Enrolment sheet   study {study}   site {site}   {name}"),
                (_TEXT, f"For: {ticket.subject}"),
                (0, ""),
                (_TEXT, "1. On the device, choose: Enrol this device."),
                (_TEXT, "2. Compare these numbers with those on its screen. Stop if any differs."),
                (0, ""),
                (_NUMBERS, ticket.fingerprint),
                (0, ""),
                (_TEXT, "3. Type this code. It works once."),
                (0, ""),
                (_NUMBERS, ticket.code),
                (0, ""),
                (_TEXT, f"Valid until {ticket.expires:%Y-%m-%d %H:%M %z}."),
                (_TEXT, "Give it to the participant in person."),
                (0, ""),
            )
        )
    )
