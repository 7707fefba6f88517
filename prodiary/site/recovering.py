"""Recovery codes: kept here, read out by telephone, replaced once used, never given twice (N7).

A participant who forgot the PIN types such a code; it opens the vault once, a new PIN is set, and
the slot is burnt. When that arrives here, a fresh code for the slot is made and said in every
receipt until the device has written down that it took it. The site never learns a PIN.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select

from prodiary.clock import Instant
from prodiary.crypto.codes import RECOVERY_BYTES, new_code
from prodiary.domain.event import RecoveryRenewed, SecretReset
from prodiary.domain.ids import DeviceId, StaffId, SubjectId, require_name
from prodiary.errors import NoRecoveryCode, UnknownDevice, UnknownParticipant
from prodiary.exchange import eventline
from prodiary.exchange.enrolment import RECOVERY_CODES
from prodiary.exchange.tellings import Recovery
from prodiary.site.journal import Journal, Line
from prodiary.site.office import Office
from prodiary.site.proving import Problem
from prodiary.site.revoking import named_device
from prodiary.site.store.schema import chains, devices, events, recovery, tickets

_OWN: BindParameter[Any] = bindparam("devices", expanding=True)
_KINDS = (SecretReset.TYPE, RecoveryRenewed.TYPE)
_TOLD_OF = (
    select(chains.c.device, events.c.line)
    .join(chains, chains.c.id == events.c.chain)
    .where(chains.c.device.in_(_OWN), events.c.kind.in_(_KINDS))
    .order_by(chains.c.device, chains.c.epoch, events.c.seq)
)
_CODES = (
    select(recovery)
    .where(recovery.c.device.in_(_OWN))
    .order_by(recovery.c.device, recovery.c.number, recovery.c.round)
)
_REPLACED = select(recovery.c.device).where(recovery.c.round > 0).distinct()


@dataclass(frozen=True, slots=True)
class Offer:
    """The code that would be read out next, and how many more there are after it."""

    subject: SubjectId
    device: DeviceId
    number: int
    left: int


@dataclass(frozen=True, slots=True)
class ReadOut:
    """A code read out, once."""

    offer: Offer
    code: str = field(repr=False)


def first_codes(
    connection: Connection, device: DeviceId, codes: Sequence[str], *, now: Instant
) -> None:
    """Keep the codes of a grant, within the caller's transaction."""
    connection.execute(
        recovery.insert(),
        [
            {
                "device": device,
                "number": number,
                "round": 0,
                "code": code,
                "made": now.wall.isoformat(),
            }
            for number, code in enumerate(codes, 1)
        ],
    )


def replace_used(
    connection: Connection, device: DeviceId, *, by: StaffId, now: Instant, journal: Journal
) -> None:
    """A fresh code in the place of each that the device's ledger says was used, but for those made.

    Within the caller's transaction, after the events are in the store.
    """
    used = _uses(connection, [device])[device].used
    for row in _newest(connection, [device]):
        for number in range(row.round + 1, used[row.number] + 1):
            connection.execute(
                recovery.insert(),
                {
                    "device": device,
                    "number": row.number,
                    "round": number,
                    "code": new_code(RECOVERY_BYTES),
                    "made": now.wall.isoformat(),
                },
            )
            journal.append(
                connection,
                "recovery-replaced",
                by=by,
                at=now,
                device=device,
                number=row.number,
                round=number,
            )


def to_be_told(connection: Connection) -> dict[DeviceId, tuple[Recovery, ...]]:
    """The fresh codes of each device that has not written down yet that it took them."""
    own = [DeviceId(each) for each in connection.execute(_REPLACED).scalars()]
    told_of = _uses(connection, own)
    found: dict[DeviceId, list[Recovery]] = defaultdict(list)
    for row in _newest(connection, own):
        if row.number in told_of[row.device].waiting:
            found[DeviceId(row.device)].append(Recovery(number=row.number, code=row.code))
    return {device: tuple(each) for device, each in found.items()}


def offer(office: Office, subject: SubjectId, device: str | None) -> Offer:
    """The code that `read_out` would give; nothing is done.

    Args:
        office: The site.
        subject: Who calls.
        device: The device's id or a beginning of it; None where there is one active device only.

    Raises:
        UnknownParticipant: No ticket was ever made for `subject`.
        UnknownDevice: `reason` says why: no active device of this participant (``not-active``),
            more than one and none named (``which``), or as `revoking.named_device`.
        NoRecoveryCode: Every code was read out or used, and fresh ones are not on the device yet.
        StoreError: The store failed.
    """
    with office.store.transaction() as connection:
        return _next(connection, subject, device)[0]


def read_out(office: Office, subject: SubjectId, device: str | None, *, by: StaffId) -> ReadOut:
    """The next code, to be read to the participant; it is never given again.

    The journal says who asked for which number and when, and never the code.

    Raises:
        As `offer`.
    """
    require_name(by)
    now = office.clock.now()
    with office.store.transaction() as connection:
        found, number, code = _next(connection, subject, device)
        connection.execute(
            recovery.update()
            .where(
                recovery.c.device == found.device,
                recovery.c.number == found.number,
                recovery.c.round == number,
            )
            .values(told=now.wall.isoformat())
        )
        office.journal.append(
            connection,
            "recovery-read",
            by=by,
            at=now,
            subject=subject,
            device=found.device,
            number=found.number,
            round=number,
        )
    return ReadOut(offer=found, code=code)


def prove_recovery(connection: Connection, acts: Iterable[Line]) -> Iterator[Problem]:
    """Whether the journal tells of just the codes replaced and read out that are held."""
    names = ("device", "number", "round")
    told: dict[str, set[tuple[object, ...]]] = {"recovery-replaced": set(), "recovery-read": set()}
    for line in acts:
        if line.act in told:
            told[line.act].add((*(line.facts.get(name) for name in names), line.at))
    held = connection.execute(select(recovery)).all()
    made = {(row.device, row.number, row.round, row.made) for row in held if row.round > 0}
    read = {(row.device, row.number, row.round, row.told) for row in held if row.told is not None}
    granted = set(connection.execute(select(devices.c.device)).scalars())
    first = Counter(row.device for row in held if row.round == 0)
    wrong = {device for device in granted | set(first) if first[device] != RECOVERY_CODES}
    wrong |= set(first) - granted
    wrong |= {str(row[0]) for row in (told["recovery-replaced"] ^ made)}
    wrong |= {str(row[0]) for row in (told["recovery-read"] ^ read)}
    for device in sorted(wrong):
        yield Problem("recovery-differs", device=DeviceId(device))


@dataclass(slots=True)
class _Uses:
    """How often each code of a device was used, and which slots wait for a fresh one."""

    used: Counter[int] = field(default_factory=Counter)
    waiting: set[int] = field(default_factory=set)


def _uses(connection: Connection, own: Sequence[DeviceId]) -> dict[str, _Uses]:
    found: dict[str, _Uses] = defaultdict(_Uses)
    for row in connection.execute(_TOLD_OF, {"devices": own}):
        data, uses = eventline.decode(row.line).data, found[row.device]
        if isinstance(data, SecretReset) and data.number is not None:
            uses.used[data.number] += 1
            uses.waiting.add(data.number)
        elif isinstance(data, RecoveryRenewed):
            uses.waiting -= set(data.numbers)
    return found


def _newest(connection: Connection, own: Sequence[DeviceId]) -> list[Any]:  # rows of `recovery`
    """The code made last for each slot of these devices."""
    rows = connection.execute(_CODES, {"devices": own})
    return list({(row.device, row.number): row for row in rows}.values())


def _next(connection: Connection, subject: SubjectId, device: str | None) -> tuple[Offer, int, str]:
    """The next code, in which round it was made, and the code itself."""
    known = select(tickets.c.id).where(tickets.c.subject == subject)
    if connection.execute(known).first() is None:
        raise UnknownParticipant
    active = [
        DeviceId(each)
        for each in connection.execute(
            select(devices.c.device).where(
                devices.c.subject == subject, devices.c.revoked.is_(None)
            )
        ).scalars()
    ]
    if device is not None:
        active = [each for each in active if each == named_device(connection, device).device]
    if len(active) != 1:
        raise UnknownDevice(reason="which" if active else "not-active")
    (found,) = active
    waiting = _uses(connection, active)[found].waiting
    ready = [
        row for row in _newest(connection, active) if row.told is None and row.number not in waiting
    ]
    if not ready:
        raise NoRecoveryCode
    row = ready[0]
    return Offer(subject, found, row.number, left=len(ready) - 1), row.round, row.code
