"""Everything the site holds, checked against the verbatim lines: nothing is taken on trust (X7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from prodiary.domain.ids import DeviceId
from prodiary.domain.ledger import genesis, link
from prodiary.errors import ProdiaryError
from prodiary.site.deciding import prove_decisions
from prodiary.site.importing.quarantine import Quarantine
from prodiary.site.journal import Line
from prodiary.site.office import Office
from prodiary.site.planning import prove_plans
from prodiary.site.proving import (
    Problem,
    prove_exports,
    prove_guards,
    prove_imports,
    prove_register,
)
from prodiary.site.recovering import prove_recovery
from prodiary.site.rostering import prove_roster
from prodiary.site.store.projected import PROJECTED, entries, findings
from prodiary.site.store.schema import chains, events, ledger
from prodiary.site.tables import all_anew, as_they_stand


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
    """Prove every export again, run every chain from its lines, make the projections anew; compare.

    Raises:
        StoreError: The store cannot be read at all.
    """
    problems: list[Problem] = []
    if not office.store.is_whole():
        problems.append(Problem("file-damaged"))
    with office.store.transaction() as connection:
        problems.extend(prove_guards(connection))
        held = connection.execute(select(chains).order_by(chains.c.device, chains.c.epoch)).all()
        counted = 0
        for chain in held:
            lines, found = _follow(connection, chain)
            problems.extend(found)
            problems.extend(prove_exports(connection, chain, lines))
            counted += len(lines)
        standing = as_they_stand(connection)
        try:
            anew = all_anew(connection, office.library)
        except ProdiaryError:
            problems.append(Problem("line-unreadable"))
        else:
            if any(
                sorted(standing.of[table], key=repr) != sorted(anew.of[table], key=repr)
                for table in PROJECTED
            ):
                problems.append(Problem("projection-differs"))
        told = _journal(office, connection, problems)
        if told is not None:
            problems.extend(prove_register(connection, told))
            problems.extend(prove_imports(connection, told))
            problems.extend(prove_plans(connection, told))
            problems.extend(prove_decisions(connection, told))
            problems.extend(prove_roster(connection, told))
            problems.extend(prove_recovery(connection, told))
        lost = Quarantine(office.folder, office.journal).lost(connection)
        problems.extend(
            Problem("quarantine-differs", device=each.device, epoch=each.epoch, seq=each.first)
            for each in lost
        )
        acts = connection.execute(select(func.count()).select_from(ledger)).scalar_one()
    return VerifyReport(
        devices=len({chain.device for chain in held}),
        chains=len(held),
        events=counted,
        entries=len(standing.of[entries]),
        findings=len(standing.of[findings]),
        acts=acts,
        problems=tuple(problems),
    )


def _follow(
    connection: Connection,
    chain: Any,  # noqa: ANN401 - a row of `chains`
) -> tuple[list[bytes], list[Problem]]:
    """The lines of a chain in order, and what is wrong with it."""
    device = DeviceId(chain.device)
    rows = connection.execute(
        select(events.c.seq, events.c.line, events.c.head)
        .where(events.c.chain == chain.id)
        .order_by(events.c.seq)
    ).all()
    lines = [row.line for row in rows]
    head = genesis(device, chain.epoch)
    for seq, row in enumerate(rows, 1):
        head = link(head, row.line)
        if row.seq != seq or row.head != head:
            return lines, [Problem("chain-broken", device=device, epoch=chain.epoch, seq=seq)]
    if (len(rows), head) != (chain.through, chain.head):
        return lines, [
            Problem("chain-end-differs", device=device, epoch=chain.epoch, seq=chain.through)
        ]
    return lines, []


def _journal(
    office: Office, connection: Connection, problems: list[Problem]
) -> Sequence[Line] | None:
    """Every act, if the journal's own chain holds."""
    broken = office.journal.first_break(connection)
    if broken is not None:
        problems.append(Problem("journal-broken", seq=broken))
        return None
    try:
        return tuple(office.journal.lines(connection))
    except (ValueError, KeyError, TypeError):
        problems.append(Problem("journal-broken"))
        return None
