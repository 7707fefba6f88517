"""Signatures as documents show them: who, when, what it means, whether it still stands (I4)."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from prodiary.domain.event import Signed
from prodiary.domain.trail import Place, Recorded, Thing, TrailRow


@dataclass(frozen=True, slots=True)
class SignatureShown:
    """One signature.

    Attributes:
        row: Its row of the trail.
        name: The signer's name, as signed.
        meaning: What it says.
        components: Two at the first signing of a session, one later.
        broken: The row of what was recorded after it; None where nothing was.
        proven: Whether the signed statement bears it out.
    """

    row: TrailRow
    name: str
    meaning: str
    components: int
    broken: TrailRow | None
    proven: bool

    @property
    def stands(self) -> bool:
        """Whether it holds for what is recorded now."""
        return self.proven and self.broken is None


def signatures(
    recorded: Iterable[Recorded], rows: Iterable[TrailRow], *, unproven: Container[Place] = ()
) -> tuple[SignatureShown, ...]:
    """The signatures among `rows`, oldest first; those of a history that was left are not.

    Args:
        recorded: The events that `rows` tell.
        rows: A trail.
        unproven: Places of signatures that were checked and do not hold.
    """
    signed = {
        each.place: each.event.data for each in recorded if isinstance(each.event.data, Signed)
    }
    listed = tuple(rows)
    at = {row.place: row for row in listed}
    return tuple(
        SignatureShown(
            row=row,
            name=signed[row.place].name,
            meaning=signed[row.place].meaning,
            components=signed[row.place].components,
            broken=None if row.broken_by is None else at.get(row.broken_by),
            proven=row.place not in unproven,
        )
        for row in listed
        if row.place in signed and "left" not in row.flags
    )


def on(shown: Iterable[SignatureShown], thing: Thing) -> tuple[SignatureShown, ...]:
    """Those on one thing."""
    return tuple(each for each in shown if each.row.about.thing == thing)
