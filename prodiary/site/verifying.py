"""Everything the site holds, checked against the verbatim lines: nothing is taken on trust (X7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, func, select

from prodiary.domain.ids import DeviceId
from prodiary.domain.ledger import genesis, link
from prodiary.errors import ProdiaryError
from prodiary.site.office import Office
from prodiary.site.store.schema import chains, events, ledger
from prodiary.site.tables import all_anew, as_they_stand

Fault = Literal[
    "file-damaged",
    "chain-broken",
    "chain-end-differs",
    "line-unreadable",
    "projection-differs",
    "journal-broken",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not hold; `device`, `epoch` and `seq` say where, as far as they apply."""

    fault: Fault
    device: DeviceId | None = None
    epoch: int | None = None
    seq: int | None = None


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was checked and what did not hold."""

    devices: int
    chains: int
    events: int
    entries: int
    findings: int
    acts: int
    problems: tuple[Problem, ...]

    @property
    def holds(self) -> bool:
        """Whether all of it holds."""
        return not self.problems


def verify(office: Office) -> VerifyReport:
    """Run every chain again from its lines, make the projections anew, and compare.

    Raises:
        StoreError: The store cannot be read at all.
    """
    problems: list[Problem] = []
    if not office.store.is_whole():
        problems.append(Problem("file-damaged"))
    with office.store.transaction() as connection:
        held = connection.execute(select(chains).order_by(chains.c.device, chains.c.epoch)).all()
        counted = 0
        for chain in held:
            counted += _follow(connection, chain, problems)
        standing = as_they_stand(connection)
        try:
            anew = all_anew(connection, office.library)
        except ProdiaryError:
            problems.append(Problem("line-unreadable"))
        else:
            if any(
                sorted(stands, key=repr) != sorted(made, key=repr)
                for stands, made in (
                    (standing.entries, anew.entries),
                    (standing.responses, anew.responses),
                    (standing.findings, anew.findings),
                )
            ):
                problems.append(Problem("projection-differs"))
        broken = office.journal.first_break(connection)
        if broken is not None:
            problems.append(Problem("journal-broken", seq=broken))
        acts = connection.execute(select(func.count()).select_from(ledger)).scalar_one()
    return VerifyReport(
        devices=len({chain.device for chain in held}),
        chains=len(held),
        events=counted,
        entries=len(standing.entries),
        findings=len(standing.findings),
        acts=acts,
        problems=tuple(problems),
    )


def _follow(
    connection: Connection,
    chain: Any,  # noqa: ANN401 - a row of `chains`
    problems: list[Problem],
) -> int:
    device = DeviceId(chain.device)
    head, seq = genesis(device, chain.epoch), 0
    rows = connection.execute(
        select(events.c.seq, events.c.line, events.c.head)
        .where(events.c.chain == chain.id)
        .order_by(events.c.seq)
    )
    for seq, row in enumerate(rows, 1):
        head = link(head, row.line)
        if row.seq != seq or row.head != head:
            problems.append(Problem("chain-broken", device=device, epoch=chain.epoch, seq=seq))
            return seq
    if (seq, head) != (chain.through, chain.head):
        problems.append(
            Problem("chain-end-differs", device=device, epoch=chain.epoch, seq=chain.through)
        )
    return seq
