"""The site's staff as the study pack names them, and what each role may do (P11 11.10(d) and (g)).

Who may do what is a list, so that an inspector can read it. It is asked on the device before
anything is recorded and again at the site afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from prodiary.domain.ids import FormId, StaffId, require_name
from prodiary.domain.provenance import MAX_TEXT, Originator, StaffRole
from prodiary.errors import InvalidStudy, NotYourTask

Task = Literal[
    "visit", "interview", "examine", "write", "infuse", "evaluate", "decide", "ask", "reset"
]
"""Hold a visit; interview; examine; fill in a form; record the infusion; evaluate toxicity; decide
on corrections; ask for one; let a participant choose a new PIN."""

MAY: Final[Mapping[StaffRole, frozenset[Task]]] = {
    "nurse": frozenset({"visit", "interview", "examine", "write", "ask", "reset"}),
    "coordinator": frozenset({"visit", "interview", "write", "ask", "reset"}),
    "investigator": frozenset(
        {
            "visit",
            "interview",
            "examine",
            "write",
            "infuse",
            "evaluate",
            "decide",
            "ask",
            "reset",
        }
    ),
}
FORM_TASKS: Final[Mapping[FormId, Task]] = {
    FormId("infusion"): "infuse",
    FormId("dlt"): "evaluate",
}
"""Forms that not everyone who may write may fill in."""
SIGN_KEY_BYTES: Final = 32
SEAL_KEY_BYTES: Final = 1216


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One person on the roster, with the public halves of their keys.

    Attributes:
        id: Never given to another person (I3).
        name: As it is shown and printed beside a signature (I4).
        role: What they may do.
        sign: Their Ed25519 public key, 32 bytes.
        seal: Their X-Wing public key, 1216 bytes; vaults have a slot for it.
        active: False for who has left: signatures made before still hold, and that is all.
    """

    id: StaffId
    name: str
    role: StaffRole
    sign: bytes
    seal: bytes
    active: bool = True

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed id, `InvalidStudy` on a bad name or key length."""
        require_name(self.id)
        if not 0 < len(self.name) <= MAX_TEXT or self.name != self.name.strip():
            raise InvalidStudy("staff-name")
        if len(self.sign) != SIGN_KEY_BYTES or len(self.seal) != SEAL_KEY_BYTES:
            raise InvalidStudy("staff-key")

    @property
    def originator(self) -> Originator:
        """How the ledger names them."""
        return Originator(role=self.role, id=self.id)


def require_roster(staff: Iterable[StaffMember]) -> None:
    """Raise `InvalidStudy` where an id or a key is on the roster twice."""
    listed = tuple(staff)
    for of in (
        [each.id for each in listed],
        [each.sign for each in listed],
        [each.seal for each in listed],
    ):
        if len(set(of)) != len(listed):
            raise InvalidStudy("staff-twice")


def may(role: StaffRole, task: Task) -> bool:
    """Whether `role` may do `task`."""
    return task in MAY[role]


def require_task(role: StaffRole, task: Task) -> None:
    """Raise `NotYourTask` unless `role` may do `task`."""
    if not may(role, task):
        raise NotYourTask(task=task)


def form_task(form: FormId) -> Task:
    """What filling in `form` amounts to."""
    return FORM_TASKS.get(form, "write")
