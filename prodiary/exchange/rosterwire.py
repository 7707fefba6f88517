"""The staff that a study pack names, with the public halves of their keys (format.md 7.2)."""

from __future__ import annotations

from prodiary.crypto.digest import from_b64, to_b64
from prodiary.crypto.sealing import SealKey
from prodiary.crypto.signing import VerifyKey
from prodiary.domain.ids import StaffId
from prodiary.domain.provenance import StaffRole
from prodiary.domain.staff import StaffMember
from prodiary.exchange.strictjson import Wire


class StaffWire(Wire, frozen=True):
    """One member of staff; see `prodiary.domain.staff.StaffMember`."""

    id: str
    name: str
    role: StaffRole
    sign: str
    seal: str
    active: bool


def read_member(wire: StaffWire) -> StaffMember:
    """The member of staff that `wire` says.

    Raises:
        ValueError: The id or a key is malformed, or a key could not be used.
        InvalidStudy: The name will not do.
    """
    return StaffMember(
        id=StaffId(wire.id),
        name=wire.name,
        role=wire.role,
        sign=VerifyKey(from_b64(wire.sign)).raw,
        seal=SealKey(from_b64(wire.seal)).raw,
        active=wire.active,
    )


def write_member(member: StaffMember) -> StaffWire:
    """`member` as a pack spells them."""
    return StaffWire(
        id=member.id,
        name=member.name,
        role=member.role,
        sign=to_b64(member.sign),
        seal=to_b64(member.seal),
        active=member.active,
    )
