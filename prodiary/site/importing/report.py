"""What an import says when it is done: every file accounted for, and the sums agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from prodiary.domain.ids import DeviceId
from prodiary.errors import ExchangeError, ProdiaryError, StoreError

Fate = Literal["imported", "already-imported", "refused"]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file.

    Attributes:
        name: The file's name, or a stand-in where it is not one that prodiary gave.
        fate: In one word.
        error: Why it was refused; None otherwise.
        device: Who sent it, where that was proven.
        new_events: Events that were not held before.
        new_entries: Entries of which nothing was held before.
        from_quarantine: It was refused on an earlier run and could be joined now.
    """

    name: str
    fate: Fate
    error: ExchangeError | None = None
    device: DeviceId | None = None
    new_events: int = 0
    new_entries: int = 0
    from_quarantine: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    """A whole run. `found` is the number of export files that lay in the folder.

    Attributes:
        files: One outcome for each file looked at, in the order of the run's last word on it.
        found: Files that lay there; `imported + already + refused + not_reached` always equals it.
        released: Files of earlier runs that could be joined now; not among `found`.
        events_before, events_after: Events held in the store.
        entries_after: Entries held in the store, drafts among them.
        receipts: Receipts written to the carrier.
        receipt_error: Why receipts could not be written; what was imported stays.
        stopped: Why the run ended early; everything before it was kept.
    """

    files: tuple[FileOutcome, ...]
    found: int
    events_before: int
    events_after: int
    entries_after: int
    receipts: int
    receipt_error: ProdiaryError | None
    stopped: StoreError | None

    @property
    def imported(self) -> int:
        """Files taken in from the folder on this run."""
        return sum(each.fate == "imported" and not each.from_quarantine for each in self.files)

    @property
    def already(self) -> int:
        """Files that had been taken in before."""
        return sum(each.fate == "already-imported" for each in self.files)

    @property
    def refused(self) -> int:
        """Files not taken in."""
        return sum(each.fate == "refused" for each in self.files)

    @property
    def released(self) -> int:
        """Files of earlier runs taken in now."""
        return sum(each.from_quarantine for each in self.files)

    @property
    def not_reached(self) -> int:
        """Files that a stopped run did not come to."""
        return self.found - self.imported - self.already - self.refused

    @property
    def new_events(self) -> int:
        """Events that were not held before this run."""
        return sum(each.new_events for each in self.files)

    @property
    def new_entries(self) -> int:
        """Entries of which nothing was held before this run."""
        return sum(each.new_entries for each in self.files)
