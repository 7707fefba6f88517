"""The statement that a member of staff signs, and its proof (I4; docs/format.md section 6.5).

The statement names study, site, subject and device, so that a proof cannot be moved to another
participant's ledger, and the digest of all that is signed, so that nothing of it can change.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from prodiary.crypto.signing import SigningKey, VerifyKey, read_signed, sign
from prodiary.domain.event import Meaning, Signed, TargetKind
from prodiary.domain.ids import DeviceId, Sha256, SiteId, StaffId, StudyId, SubjectId
from prodiary.domain.staff import StaffMember
from prodiary.errors import BadSignature, ExchangeError
from prodiary.exchange import times
from prodiary.exchange.strictjson import Wire, decode, encode

TYP = "prodiary-signature+jws"
PART = "signature"


@dataclass(frozen=True, slots=True)
class Place:
    """Whose ledger a signature belongs into."""

    study: StudyId
    site: SiteId
    subject: SubjectId
    device: DeviceId


class _StatementWire(Wire, frozen=True):
    v: Literal[1]
    study: str
    site: str
    subject: str
    device: str
    kind: TargetKind
    target: str
    count: int
    digest: str
    meaning: Meaning
    signer: str
    name: str
    role: str
    at: str


def make_signature(
    place: Place,
    *,
    kind: TargetKind,
    target: str,
    count: int,
    digest: Sha256,
    meaning: Meaning,
    components: int,
    member: StaffMember,
    key: SigningKey,
    at: datetime,
) -> Signed:
    """The event that says `member` signed; `key` must be theirs.

    Raises:
        BadSignature: The key is not the one on the roster.
    """
    if key.public.raw != member.sign:
        raise BadSignature
    wire = _StatementWire(
        v=1,
        study=place.study,
        site=place.site,
        subject=place.subject,
        device=place.device,
        kind=kind,
        target=target,
        count=count,
        digest=digest,
        meaning=meaning,
        signer=member.id,
        name=member.name,
        role=member.role,
        at=times.to_text(at),
    )
    return Signed(
        kind=kind,
        target=target,
        count=count,
        digest=digest,
        meaning=meaning,
        name=member.name,
        components=components,
        proof=sign(encode(wire), typ=TYP, key=key).decode("ascii"),
    )


def check_signature(
    signed: Signed, place: Place, *, by: StaffId, member: StaffMember, digest: Sha256
) -> None:
    """Return when the proof bears out what the event says and what is recorded (I4).

    Args:
        signed: The event.
        place: Whose ledger it stands in.
        by: Who the ledger says signed.
        member: That person, as the roster has them.
        digest: Over the lines that are recorded.

    Raises:
        BadSignature: Another person or key signed, or something else was signed.
    """
    try:
        proof = read_signed(signed.proof.encode("ascii"), typ=TYP)
        wire = decode(proof.verify(VerifyKey(member.sign)), _StatementWire, part=PART)
        times.from_text(wire.at, part=PART)
    except (ExchangeError, ValueError) as error:
        raise BadSignature from error
    said = (
        wire.study, wire.site, wire.subject, wire.device,
        wire.kind, wire.target, wire.count, wire.digest, wire.meaning,
        wire.signer, wire.name, wire.role,
    )  # fmt: skip
    recorded = (
        place.study, place.site, place.subject, place.device,
        signed.kind, signed.target, signed.count, digest, signed.meaning,
        by, member.name, member.role,
    )  # fmt: skip
    if said != recorded or signed.digest != digest or signed.name != member.name:
        raise BadSignature
