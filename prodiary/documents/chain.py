"""Reading a ledger's lines for print, and checking the signatures among them (I4, X7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from prodiary.domain.event import Event, Signed
from prodiary.domain.ids import DeviceId, StaffId
from prodiary.domain.ledger import genesis, heads
from prodiary.domain.signature import Target, digest, targets
from prodiary.domain.study import Study
from prodiary.domain.trail import Place as At
from prodiary.domain.trail import Recorded, standing
from prodiary.errors import BadSignature
from prodiary.exchange import eventline
from prodiary.exchange.signature import Place, check_signature


def read_chain(lines: Mapping[int, Sequence[bytes]], *, device: DeviceId) -> tuple[Recorded, ...]:
    """The events of a ledger, given the lines of each of its epochs from the first one on.

    Raises:
        Malformed: A line is not an event.
    """
    return tuple(
        Recorded(epoch=epoch, event=eventline.decode(line), line=line, head=head)
        for epoch in sorted(lines)
        for line, head in zip(
            lines[epoch], heads(genesis(device, epoch), lines[epoch]), strict=True
        )
    )


def unproven(
    recorded: Iterable[Recorded], *, place: Place, studies: Iterable[Study]
) -> frozenset[At]:
    """Where the signatures stand whose signed statement does not bear them out.

    Each is checked against the very lines that are recorded about what it is on, and against the
    signer as a roster of `studies` has them: whoever changed name, role or key signed as they then
    were.
    """
    rosters, lines = tuple(studies), dict[Target, list[bytes]]()
    bad = set[At]()
    for each in standing(recorded):
        data = each.event.data
        if isinstance(data, Signed):
            over = lines.get((data.kind, data.target), [])
            if not _holds(each.event, data, over, place, rosters):
                bad.add(each.place)
        for target in targets(data):
            lines.setdefault(target, []).append(each.line)
    return frozenset(bad)


def _holds(
    event: Event, signed: Signed, over: list[bytes], place: Place, rosters: Sequence[Study]
) -> bool:
    by = StaffId(str(event.by.id))
    if len(over) != signed.count:
        return False
    for study in rosters:
        member = study.member(by)
        if member is None or (member.name, member.role) != (signed.name, event.by.role):
            continue
        try:
            check_signature(signed, place, by=by, member=member, digest=digest(over))
        except BadSignature:
            continue
        return True
    return False
