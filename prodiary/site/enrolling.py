"""Tickets out, requests in, grants back: how a device joins (docs/format.md 7.3 and 7.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, select

from prodiary.clock import Instant
from prodiary.crypto.codes import ENROLMENT_BYTES, RECOVERY_BYTES, fingerprint, new_code, read_code
from prodiary.crypto.digest import sha256_hex
from prodiary.crypto.random import random_id
from prodiary.domain.ids import DeviceId, GrantId, StaffId, SubjectId, require_name
from prodiary.errors import (
    CarrierUnavailable,
    ExchangeError,
    InvalidStudy,
    TicketExpired,
    UnknownTicket,
    WrongBinding,
)
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX
from prodiary.exchange.enrolment import (
    RECOVERY_CODES,
    Grant,
    Request,
    make_grant,
    read_request,
    ticket_id,
)
from prodiary.exchange.limits import MAX_FILE_BYTES, MAX_REQUEST_BYTES
from prodiary.site.granted import Granted, GrantReport, Refused
from prodiary.site.importing.interrupting import held_back
from prodiary.site.names import safe_name
from prodiary.site.office import Office
from prodiary.site.recovering import first_codes
from prodiary.site.renewing import require_joinable
from prodiary.site.store.schema import devices, tickets

TICKET_DAYS = 14


@dataclass(frozen=True, slots=True)
class Ticket:
    """What is handed to a participant; `active_devices` counts those the subject already has."""

    subject: SubjectId
    code: str
    fingerprint: str
    expires: datetime
    active_devices: int


def enrol(
    office: Office,
    subject: SubjectId,
    *,
    by: StaffId,
    ready: Callable[[Ticket], None] | None = None,
) -> Ticket:
    """A ticket for `subject`, good for one device within 14 days.

    Args:
        office: The site.
        subject: The participant.
        by: Who hands it out.
        ready: Given the ticket before it is kept; when it fails, there is no ticket.

    Raises:
        InvalidStudy: No study pack was published yet.
        KeyExpired, PackExpired: No device could join with what was published last.
        StoreError: The store failed; there is no ticket.
    """
    require_name(subject, by)
    pack = office.library.newest_pack
    if pack is None:
        raise InvalidStudy("not-published")
    require_joinable(office, pack)
    now = office.clock.now()
    expires = now.wall + timedelta(days=TICKET_DAYS)
    code = new_code(ENROLMENT_BYTES)
    name = ticket_id(read_code(code, ENROLMENT_BYTES))
    with office.store.transaction() as connection:
        active = connection.execute(
            select(devices.c.device).where(
                devices.c.subject == subject, devices.c.revoked.is_(None)
            )
        ).all()
        connection.execute(
            tickets.insert(),
            {
                "id": name,
                "subject": subject,
                "code": code,
                "created": now.wall.isoformat(),
                "expires": expires.isoformat(),
            },
        )
        office.journal.append(
            connection, "ticket-made", by=by, at=now, ticket=name, subject=subject
        )
        ticket = Ticket(
            subject=subject,
            code=code,
            fingerprint=fingerprint(office.keys.root.raw, study=office.study, site=office.site),
            expires=expires,
            active_devices=len(active),
        )
        if ready is not None:
            ready(ticket)
    return ticket


def grant(office: Office, carrier: FolderCarrier, *, by: StaffId) -> GrantReport:
    """Answer every enrolment request on the carrier; a bad one never stops the rest.

    A request answered before gets the same grant, put again only if the carrier has it no more. One
    that is refused is written into the journal once. An interrupt from the keyboard ends the run
    after the request at hand.

    Raises:
        CarrierUnavailable, CarrierFull: The carrier failed; a device registered by then gets its
            grant on the next run.
        KeyExpired: The site's signing key is over.
        StoreError: The store failed.
    """
    require_name(by)
    granted: list[Granted] = []
    refused: list[Refused] = []
    names = carrier.names("to-site", suffix=SUFFIX["REQUEST"])
    if names:
        # Not the fault of any one request, so it is said once and before anything is done.
        office.keys.signer(office.clock.now().wall)
    lying = _lying(carrier)
    with held_back() as came:
        for name in names:
            if came():
                break
            data: bytes | None = None
            try:
                data = carrier.read("to-site", name, limit=MAX_REQUEST_BYTES)
                request = read_request(data, keys=office.keys.opening)
                found, file = _answer(office, request, by=by)
            except ExchangeError as error:
                refused.append(_refuse(office, safe_name(name), data, error, by=by))
                continue
            if file not in lying:
                carrier.put("to-devices", file, suffix=SUFFIX["GRANT"])
                lying.add(file)
            granted.append(found)
        interrupted = came()
    return GrantReport(granted=tuple(granted), refused=tuple(refused), interrupted=interrupted)


def _refuse(
    office: Office, name: str, data: bytes | None, error: ExchangeError, *, by: StaffId
) -> Refused:
    """Write down once that a file was refused for this reason."""
    if isinstance(error, CarrierUnavailable):
        # It may well be readable tomorrow: nothing is known about it, so nothing is noted.
        return Refused(name=name, error=error)
    sha256 = None if data is None else sha256_hex(data)
    same = {"file": name if sha256 is None else None, "sha256": sha256, "code": error.code}
    with office.store.transaction() as connection:
        before = any(
            line.act == "request-refused" and line.facts == same
            for line in office.journal.lines(connection)
        )
        if not before:
            office.journal.append(
                connection, "request-refused", by=by, at=office.clock.now(), **same
            )
    return Refused(name=name, error=error, before=before)


def _lying(carrier: FolderCarrier) -> set[bytes]:
    found: set[bytes] = set()
    for name in carrier.names("to-devices", suffix=SUFFIX["GRANT"]):
        try:
            found.add(carrier.read("to-devices", name, limit=MAX_FILE_BYTES))
        except ExchangeError:
            # Not a grant of ours, or gone by now; then it is put again.
            continue
    return found


def _answer(office: Office, request: Request, *, by: StaffId) -> tuple[Granted, bytes]:
    if request.study != office.study:
        raise WrongBinding("study")
    if request.site != office.site:
        raise WrongBinding("site")
    if request.pack not in office.library:
        raise WrongBinding("pack")
    now = office.clock.now()
    with office.store.transaction() as connection:
        ticket = connection.execute(select(tickets).where(tickets.c.id == request.ticket)).first()
        if ticket is None:
            raise UnknownTicket(reason="never-made")
        request.check_code(read_code(ticket.code, ENROLMENT_BYTES))
        used = connection.execute(select(devices).where(devices.c.ticket == ticket.id)).first()
        if used is not None:
            return _again(used, request)
        if now.wall >= datetime.fromisoformat(ticket.expires):
            raise TicketExpired
        taken = select(devices.c.device).where(
            (devices.c.device == request.device.id) | (devices.c.request == request.id)
        )
        if connection.execute(taken).first() is not None:
            raise WrongBinding("device")
        return _register(office, connection, request, ticket, by=by, now=now)


def _again(used: Row[tuple[object, ...]], request: Request) -> tuple[Granted, bytes]:
    if (used.device, used.request) != (request.device.id, request.id):
        raise UnknownTicket(reason="used")
    if used.revoked is not None:
        raise UnknownTicket(reason="device-revoked")
    device, subject = DeviceId(used.device), SubjectId(used.subject)
    return Granted(device=device, subject=subject, again=True), used.grant_file


def _register(
    office: Office,
    connection: Connection,
    request: Request,
    ticket: Row[tuple[object, ...]],
    *,
    by: StaffId,
    now: Instant,
) -> tuple[Granted, bytes]:
    device, subject = DeviceId(request.device.id), SubjectId(ticket.subject)
    codes = tuple(new_code(RECOVERY_BYTES) for _ in range(RECOVERY_CODES))
    made = Grant(
        id=GrantId(random_id()),
        request=request.id,
        study=office.study,
        site=office.site,
        subject=subject,
        device=device,
        issued=now.wall,
        recovery=codes,
    )
    file = make_grant(made, signer=office.keys.signer(now.wall), to=request.seal)
    connection.execute(
        devices.insert(),
        {
            "device": device,
            "subject": subject,
            "verify_key": request.device.raw,
            "seal_key": request.seal.raw,
            "ticket": ticket.id,
            "request": request.id,
            "grant_file": file,
            "granted": now.wall.isoformat(),
            "receipts": 0,
        },
    )
    first_codes(connection, device, codes, now=now)
    office.journal.append(
        connection,
        "device-granted",
        by=by,
        at=now,
        device=device,
        subject=subject,
        ticket=ticket.id,
        grant=made.id,
    )
    return Granted(device=device, subject=subject, again=False), file
