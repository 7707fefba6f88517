"""Who of the staff is at work, and what their role allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from prodiary.crypto.signing import SigningKey
from prodiary.domain.provenance import Originator
from prodiary.domain.staff import StaffMember, Task, may, require_task


@dataclass(frozen=True, slots=True)
class Author:
    """A member of staff who signed in on this device.

    Attributes:
        member: As the roster of the vault's study pack has them.
        key: Their private signing key, for as long as they are signed in.
        prove: Checks their passphrase again; raises `AccessError`.
    """

    member: StaffMember
    key: SigningKey = field(repr=False)
    prove: Callable[[str], None] = field(repr=False)

    @property
    def originator(self) -> Originator:
        """How the ledger names them."""
        return self.member.originator

    def may(self, task: Task) -> bool:
        """Whether their role goes with `task`."""
        return may(self.member.role, task)

    def require(self, task: Task) -> None:
        """Raise `NotYourTask` unless their role goes with `task`."""
        require_task(self.member.role, task)
