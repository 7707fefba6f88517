"""The site's staff: keys made once, handed over on a card, known for good by their public halves.

The private halves are on the card alone; the site does not keep them. An id and its keys are given
once: who lost the card, changed role or came back gets a new id, so that nothing signed under an id
can ever be anybody else's (I3; P11 11.100). The roster goes out with the next study pack.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from prodiary.crypto.sealing import SealKey
from prodiary.crypto.signing import VerifyKey
from prodiary.domain.ids import StaffId, require_name
from prodiary.domain.provenance import StaffRole
from prodiary.domain.staff import StaffMember, require_roster
from prodiary.errors import CarrierFull, CarrierUnavailable, StaffListed, UnknownStaff
from prodiary.exchange.files import NO_ROOM, write_new
from prodiary.exchange.staffcard import card_name, make_card, new_activation_code, new_staff_keys
from prodiary.site.journal import Line
from prodiary.site.office import Office
from prodiary.site.proving import Problem
from prodiary.site.store.schema import staff


@dataclass(frozen=True, slots=True)
class NewStaff:
    """Somebody just put on the roster; `code` opens the card at the first sign-in, once."""

    member: StaffMember
    card: Path
    code: str = field(repr=False)


def add_staff(
    office: Office, staff_id: StaffId, *, name: str, role: StaffRole, folder: Path, by: StaffId
) -> NewStaff:
    """Put somebody on the roster, and their keys on a card in `folder`.

    Raises:
        StaffListed: The id was given before (`reason` ``id``).
        InvalidStudy: The name will not do.
        CarrierUnavailable, CarrierFull: The card could not be written; nobody was added.
        StoreError: The store failed; nobody was added.
        ValueError: An id is not well-formed.
    """
    require_name(staff_id, by)
    now = office.clock.now()
    keys = new_staff_keys(staff_id, study=office.study, site=office.site)
    member = StaffMember(
        id=staff_id,
        name=" ".join(unicodedata.normalize("NFC", name).split()),
        role=role,
        sign=keys.sign.public.raw,
        seal=keys.seal.public.raw,
    )
    code = new_activation_code()
    card = folder / card_name()
    with ExitStack() as undo:
        with office.store.transaction() as connection:
            roster = held_roster(connection)
            if any(each.id == staff_id for each in roster):
                raise StaffListed(reason="id")
            require_roster((*roster, member))
            connection.execute(
                staff.insert(),
                {
                    "id": member.id,
                    "name": member.name,
                    "role": member.role,
                    "sign": member.sign,
                    "seal": member.seal,
                    "active": 1,
                    "created": now.wall.isoformat(),
                },
            )
            _put_card(card, make_card(keys, code=code))
            # A card of somebody who is not on the roster would open nothing, and only confuse.
            undo.callback(card.unlink, missing_ok=True)
            office.journal.append(
                connection,
                "staff-added",
                by=by,
                at=now,
                staff=member.id,
                name=member.name,
                role=member.role,
                key=VerifyKey(member.sign).id,
                seal=keys.seal.public.id,
            )
        undo.pop_all()
    return NewStaff(member=member, card=card, code=code)


def leave_staff(office: Office, staff_id: StaffId, *, by: StaffId) -> StaffMember:
    """Let somebody do nothing from the next study pack on; what they signed before stays.

    Raises:
        UnknownStaff: Nobody of that id is on the roster.
        StaffListed: They left before (`reason` ``left``).
        StoreError: The store failed.
    """
    require_name(staff_id, by)
    now = office.clock.now()
    with office.store.transaction() as connection:
        found = next((each for each in held_roster(connection) if each.id == staff_id), None)
        if found is None:
            raise UnknownStaff(reason="roster")
        if not found.active:
            raise StaffListed(reason="left")
        connection.execute(staff.update().where(staff.c.id == staff_id).values(active=0))
        office.journal.append(connection, "staff-left", by=by, at=now, staff=staff_id)
    return found


def held_roster(connection: Connection) -> tuple[StaffMember, ...]:
    """Everybody who was ever on the roster, in the order in which they came to it."""
    rows = connection.execute(select(staff).order_by(staff.c.created, staff.c.id))
    return tuple(
        StaffMember(
            id=StaffId(row.id),
            name=row.name,
            role=row.role,
            sign=row.sign,
            seal=row.seal,
            active=bool(row.active),
        )
        for row in rows
    )


def held_staff(office: Office) -> tuple[StaffMember, ...]:
    """As `held_roster`."""
    with office.store.transaction() as connection:
        return held_roster(connection)


def to_publish(office: Office) -> bool:
    """Whether the roster is another than that of the study pack published last."""
    pack = office.library.newest_pack
    return pack is not None and pack.study.staff != held_staff(office)


def prove_roster(connection: Connection, acts: Iterable[Line]) -> Iterator[Problem]:
    """Whether the roster is just the one that the journal tells of, keys included."""
    told: dict[object, tuple[object, ...]] = {}
    for line in acts:
        name = line.facts.get("staff")
        if line.act == "staff-added":
            facts = line.facts
            named = tuple(facts.get(each) for each in ("name", "role", "key", "seal"))
            told[name] = (*named, line.at, True)
        elif line.act == "staff-left" and name in told:
            told[name] = (*told[name][:-1], False)
    held: dict[object, tuple[object, ...]] = {
        row.id: (row.name, row.role, *_key_ids(row), row.created, bool(row.active))
        for row in connection.execute(select(staff))
    }
    if told != held:
        yield Problem("roster-differs")


def _key_ids(
    row: Any,  # noqa: ANN401 - a row of `staff`
) -> tuple[str | None, str | None]:
    try:
        return VerifyKey(row.sign).id, SealKey(row.seal).id
    except ValueError:
        return None, None


def _put_card(path: Path, card: bytes) -> None:
    if not path.parent.is_dir():
        raise CarrierUnavailable(reason="missing")
    try:
        write_new(path, card)
    except OSError as error:
        raise CarrierFull if error.errno in NO_ROOM else CarrierUnavailable from error
