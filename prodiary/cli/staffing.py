"""`prodiary site staff ...`: who the site's staff are, and the cards with their keys."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from prodiary.cli.options import AsJson, By, PassphraseFile, SiteFolder, existing, name, open_site
from prodiary.cli.output import as_json, as_table, rendered, say
from prodiary.domain.provenance import MAX_TEXT, STAFF_ROLES
from prodiary.domain.staff import StaffMember
from prodiary.site.rostering import NewStaff

app = typer.Typer(
    help="The site's staff: who may do what on devices, and sign for it.", no_args_is_help=True
)
_NEXT = "Devices learn it from the next study version: prodiary site publish."
_TEXT, _CODE = 2, 5


def role(value: str) -> str:
    """A role, or a usage error."""
    if value not in STAFF_ROLES:
        msg = f"use one of {', '.join(STAFF_ROLES)}"
        raise typer.BadParameter(msg)
    return value


def person(value: str) -> str:
    """A person's name, or a usage error."""
    if not 0 < len(value.strip()) <= MAX_TEXT:
        msg = "give the name as it shall be printed beside a signature"
        raise typer.BadParameter(msg)
    return value


@app.command()
def add(
    staff: Annotated[
        str, typer.Argument(metavar="ID", callback=name, help="A short id, never used before.")
    ],
    *,
    full_name: Annotated[
        str,
        typer.Option("--name", callback=person, help="Their name, as printed beside a signature."),
    ],
    staff_role: Annotated[
        str,
        typer.Option("--role", metavar="|".join(STAFF_ROLES), callback=role, help="Their role."),
    ],
    card: Annotated[
        Path,
        typer.Option(metavar="DIR", help="Where the staff card goes: a stick of their own."),
    ],
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Put somebody on the roster, write their card, and print its activation code, once."""
    folder = existing(card)
    (wanted,) = (each for each in STAFF_ROLES if each == staff_role)
    with open_site(site, passphrase_file) as opened:
        made = opened.add_staff(staff, name=full_name, role=wanted, card=folder, by=by)
    if json:
        as_json({**_said(made.member), "card": made.card.name, "code": made.code})
        return
    print(rendered(_sheet(made)), end="")
    say(_NEXT)


@app.command("list")
def list_(
    *,
    site: SiteFolder,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """List everybody who was ever on the roster."""
    with open_site(site, passphrase_file) as opened:
        _listed(opened.staff(), json=json)


@app.command()
def leave(
    staff: Annotated[str, typer.Argument(metavar="ID", callback=name, help="Who leaves.")],
    *,
    site: SiteFolder,
    by: By,
    passphrase_file: PassphraseFile = None,
    json: AsJson = False,
) -> None:
    """Let somebody do nothing any more. What they signed before stays valid."""
    with open_site(site, passphrase_file) as opened:
        gone = opened.leave_staff(staff, by=by)
    if json:
        as_json({"staff": gone.id, "active": False})
        return
    say(f"{gone.id} ({gone.name}) has left.")
    say(_NEXT)


def _said(member: StaffMember) -> dict[str, object]:
    return {
        "staff": member.id,
        "name": member.name,
        "role": member.role,
        "active": member.active,
    }


def _listed(staff: Sequence[StaffMember], *, json: bool) -> None:
    if json:
        as_json([_said(each) for each in staff])
        return
    as_table(
        f"Staff: {len(staff)}",
        ("id", "name", "role", "state"),
        [(each.id, each.name, each.role, "active" if each.active else "left") for each in staff],
    )


def _sheet(made: NewStaff) -> Group:
    member = made.member
    return Group(
        *(
            Padding(Text(line), (0, 0, 0, indent), expand=False) if line else Text("")
            for indent, line in (
                (0, ""),
                (_TEXT, f"Staff card for {member.name}   id {member.id}   {member.role}"),
                (_TEXT, f"File: {made.card.name}"),
                (0, ""),
                (_TEXT, "Activation code, shown this once:"),
                (0, ""),
                (_CODE, made.code),
                (0, ""),
                (_TEXT, "Tell the code to this person alone, and apart from the card."),
                (_TEXT, "At the first sign-in it is typed once, and replaced by a passphrase of"),
                (_TEXT, "their own choosing. Until then, who has both can sign in this name."),
                (0, ""),
            )
        )
    )
