"""How a device joins: a request bound to the ticket's code, and the site's grant in return.

Neither side trusts the carrier. The request proves that its maker holds the device key and knows
the one-time code that staff handed over; the grant is signed by the site and opens on that device
only (docs/format.md sections 7.3 and 7.4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from prodiary.crypto.codes import RECOVERY_BYTES, read_code, write_code
from prodiary.crypto.digest import from_b64, mac, same, to_b64
from prodiary.crypto.kdf import derive
from prodiary.crypto.sealing import OpenKey, SealKey
from prodiary.crypto.signing import SigningKey, VerifyKey, sign
from prodiary.domain.ids import (
    DeviceId,
    GrantId,
    KeyId,
    Sha256,
    SiteId,
    StudyId,
    SubjectId,
    require_name,
    require_random_id,
)
from prodiary.domain.provenance import PackRef
from prodiary.errors import BadCode, BadProof, Malformed, TooLarge, WrongBinding
from prodiary.exchange import times
from prodiary.exchange.container import Opened, open_file, seal_file
from prodiary.exchange.keyset import KeySet
from prodiary.exchange.limits import MAX_REQUEST_BYTES
from prodiary.exchange.strictjson import Wire, decode, encode

REQUEST_TYP = "prodiary-request+jws"
GRANT_TYP = "prodiary-grant+jws"
RECOVERY_CODES = 5


def ticket_id(code: bytes) -> str:
    """The name of the ticket that `code` belongs to: says nothing about the code."""
    return derive(code, info=b"prodiary/ticket/v1\0")[:16].hex()


class _PackWire(Wire, frozen=True):
    version: int
    sha256: str


class _RequestWire(Wire, frozen=True):
    v: Literal[1]
    id: str
    study: str
    site: str
    pack: _PackWire
    ticket: str
    device: str
    seal: str
    created: str
    app: str
    proof: str


@dataclass(frozen=True, slots=True)
class Request:
    """A device's verified wish to join; not yet proven to know the code (`check_code`)."""

    id: str
    study: StudyId
    site: SiteId
    pack: PackRef
    ticket: str
    device: VerifyKey
    seal: SealKey
    created: datetime
    app: str
    proof: bytes

    def check_code(self, code: bytes) -> None:
        """Return when the request was made with `code`; raise `BadProof` when not."""
        if not same(self.proof, _proof(code, request=self.id, device=self.device, seal=self.seal)):
            raise BadProof


def _proof(code: bytes, *, request: str, device: VerifyKey, seal: SealKey) -> bytes:
    key = derive(code, info=b"prodiary/enrol/v1\0")
    return mac(key, b"prodiary/enrol/v1\0" + request.encode("ascii") + device.raw + seal.raw)


def make_request(
    *,
    request_id: str,
    study: StudyId,
    site: SiteId,
    pack: PackRef,
    code: bytes,
    device: SigningKey,
    seal: SealKey,
    created: datetime,
    app: str,
    to: SealKey,
) -> bytes:
    """The request file, sealed to the site."""
    wire = _RequestWire(
        v=1,
        id=request_id,
        study=study,
        site=site,
        pack=_PackWire(version=pack.version, sha256=pack.sha256),
        ticket=ticket_id(code),
        device=to_b64(device.public.raw),
        seal=to_b64(seal.raw),
        created=times.to_text(created),
        app=app,
        proof=to_b64(_proof(code, request=request_id, device=device.public, seal=seal)),
    )
    compact = sign(encode(wire), typ=REQUEST_TYP, key=device)
    return seal_file(compact, kind="REQUEST", file_id=request_id, to=to)


def read_request(data: bytes, *, keys: Mapping[KeyId, OpenKey]) -> Request:
    """Open a request; its signature proves that the maker holds the device key it names.

    The key is inside, so the payload is read once without trust to find it, under the same strict
    rules and a small limit, and nothing of it is used before the signature over it holds.

    Raises:
        ExchangeError: See docs/format.md section 7.3.
    """
    if len(data) > MAX_REQUEST_BYTES:
        raise TooLarge
    opened = open_file(data, kind="REQUEST", typ=REQUEST_TYP, keys=keys)
    wire = decode(opened.signed.unverified_payload(), _RequestWire, part="request")
    try:
        require_random_id(wire.id, wire.ticket)
        require_name(wire.study, wire.site, wire.app)
        request = Request(
            id=wire.id,
            study=StudyId(wire.study),
            site=SiteId(wire.site),
            pack=PackRef(version=wire.pack.version, sha256=Sha256(wire.pack.sha256)),
            ticket=wire.ticket,
            device=VerifyKey(from_b64(wire.device)),
            seal=SealKey(from_b64(wire.seal)),
            created=times.from_text(wire.created, part="request"),
            app=wire.app,
            proof=from_b64(wire.proof),
        )
    except ValueError as error:
        raise Malformed("request") from error
    opened.signed.verify(request.device)
    if request.id != opened.header.id:
        raise WrongBinding("id")
    return request


class _GrantWire(Wire, frozen=True):
    v: Literal[1]
    id: str
    request: str
    study: str
    site: str
    subject: str
    device: str
    issued: str
    recovery: list[str]


@dataclass(frozen=True, slots=True)
class Grant:
    """The site's word that a device belongs to a subject, with the recovery codes for its slots."""

    id: GrantId
    request: str
    study: StudyId
    site: SiteId
    subject: SubjectId
    device: DeviceId
    issued: datetime
    recovery: tuple[str, ...]


def make_grant(grant: Grant, *, signer: SigningKey, to: SealKey) -> bytes:
    """The grant file, sealed to the device."""
    wire = _GrantWire(
        v=1,
        id=grant.id,
        request=grant.request,
        study=grant.study,
        site=grant.site,
        subject=grant.subject,
        device=grant.device,
        issued=times.to_text(grant.issued),
        recovery=list(grant.recovery),
    )
    compact = sign(encode(wire), typ=GRANT_TYP, key=signer)
    return seal_file(compact, kind="GRANT", file_id=grant.id, to=to)


def read_grant(
    data: bytes, *, key: OpenKey, site_keys: KeySet, request: str, device: DeviceId
) -> Grant:
    """The grant that answers `request` for `device`.

    Raises:
        WrongBinding: It answers another request, device, study or site.
        UntrustedKey: The signer is not the site's, or was not at the time stated.
        ExchangeError: See docs/format.md section 7.4.
    """
    opened = open_file(data, kind="GRANT", typ=GRANT_TYP, keys={key.public.id: key})
    wire = decode(_by_site(opened, site_keys), _GrantWire, part="grant")
    try:
        require_random_id(wire.id, wire.request)
        require_name(wire.subject)
        codes = {write_code(read_code(code, RECOVERY_BYTES)) for code in wire.recovery}
    except (ValueError, BadCode) as error:
        raise Malformed("grant") from error
    # A slot is made for each and named by its place: five different ones, as they are printed.
    if not len(wire.recovery) == len(codes) == RECOVERY_CODES or codes != set(wire.recovery):
        raise Malformed("grant")
    issued = times.from_text(wire.issued, part="grant")
    site_keys.require_valid(opened.signed.signer, issued)
    for field, found, wanted in (
        ("id", wire.id, opened.header.id),
        ("request", wire.request, request),
        ("device", wire.device, device),
        ("study", wire.study, site_keys.study),
        ("site", wire.site, site_keys.site),
    ):
        if found != wanted:
            raise WrongBinding(field)
    return Grant(
        id=GrantId(wire.id),
        request=wire.request,
        study=StudyId(wire.study),
        site=SiteId(wire.site),
        subject=SubjectId(wire.subject),
        device=DeviceId(wire.device),
        issued=issued,
        recovery=tuple(wire.recovery),
    )


def _by_site(opened: Opened, site_keys: KeySet) -> bytes:
    return opened.signed.verify(site_keys.signer(opened.signed.signer))
