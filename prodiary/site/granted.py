"""What became of the requests that devices sent: let in, or refused and why."""

from __future__ import annotations

from dataclasses import dataclass

from prodiary.domain.ids import DeviceId, SubjectId
from prodiary.errors import ExchangeError


@dataclass(frozen=True, slots=True)
class Granted:
    """A device let in; `again` when its grant was made on an earlier run."""

    device: DeviceId
    subject: SubjectId
    again: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken, and why; `before` when an earlier run said the same of it."""

    name: str
    error: ExchangeError
    before: bool = False


@dataclass(frozen=True, slots=True)
class GrantReport:
    """What became of every request on the carrier, or of those before it was `interrupted`."""

    granted: tuple[Granted, ...]
    refused: tuple[Refused, ...]
    interrupted: bool = False

    @property
    def news(self) -> int:
        """How many were refused that no earlier run had refused for the same reason."""
        return sum(not each.before for each in self.refused)
