"""Facts about visits and the staff who hold them: begun, handed over, handed back, ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from prodiary.domain.entry_events import WindowRef
from prodiary.domain.ids import Sha256, VisitId, require_random_id, require_sha256
from prodiary.domain.provenance import MAX_TEXT, at_least

MAX_PROOF: Final = 4_000
"""Longest signed statement, in characters; one takes about a thousand."""
TargetKind = Literal["entry", "record", "visit", "correction"]
Meaning = Literal["performed", "interviewed", "reviewed", "decided"]
"""I did this myself; I read it out and entered the answers; I checked it; I decided so (I4)."""


@dataclass(frozen=True, slots=True)
class VisitStarted:
    """A member of staff began a visit.

    `window` is the visit of the schedule it is for; None for an unscheduled one, which has `why`.
    """

    TYPE: ClassVar[str] = "visit-started"
    visit: VisitId
    window: WindowRef | None
    why: str = ""

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or too many words."""
        require_random_id(self.visit)
        at_least(-MAX_TEXT, -len(self.why))


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Staff gave the device to the participant and are shut out until it is given back (N4)."""

    TYPE: ClassVar[str] = "handed-over"
    visit: VisitId

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id."""
        require_random_id(self.visit)


@dataclass(frozen=True, slots=True)
class HandedBack:
    """The participant, after their own unlock, gave the device back."""

    TYPE: ClassVar[str] = "handed-back"
    visit: VisitId

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id."""
        require_random_id(self.visit)


@dataclass(frozen=True, slots=True)
class VisitEnded:
    """The visit is over; `note` says why steps were left out, where any were."""

    TYPE: ClassVar[str] = "visit-ended"
    visit: VisitId
    note: str = ""

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id or too many words."""
        require_random_id(self.visit)
        at_least(-MAX_TEXT, -len(self.note))


@dataclass(frozen=True, slots=True)
class Signed:
    """A member of staff signed what is recorded about one thing, as it then stood (I4).

    Attributes:
        kind: What is signed.
        target: Its id.
        count: How many events about it there were, all of which are signed.
        digest: SHA-256 over the lines of these events, each without its sequence number.
        meaning: What the signature says.
        name: The signer's name, as shown and printed.
        components: Two where id and passphrase were given, one for the passphrase alone.
        proof: The signed statement itself, a compact JWS (docs/format.md section 6.5).
    """

    TYPE: ClassVar[str] = "signed"
    kind: TargetKind
    target: str
    count: int
    digest: Sha256
    meaning: Meaning
    name: str
    components: int
    proof: str

    def __post_init__(self) -> None:
        """Raise `ValueError` on malformed ids, numbers or texts."""
        require_random_id(self.target)
        require_sha256(self.digest)
        at_least(1, self.count, self.components)
        at_least(-2, -self.components)
        if not (0 < len(self.name) <= MAX_TEXT and 0 < len(self.proof) <= MAX_PROOF):
            msg = "a signature shows a name and a proof"
            raise ValueError(msg)
