"""What an import says when it is done: every file accounted for, and the sums agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from prodiary.domain.ids import DeviceId, SubjectId
from prodiary.errors import ProdiaryError, StoreError

Fate = Literal["imported", "already-imported", "refused"]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file.

    Attributes:
        name: The file's name, or a stand-in where it is not one that prodiary gave.
        fate: In one word.
        error: Why it was refused; None otherwise.
        before: It was refused for the same reason on an earlier run: nothing new.
        device: Who sent it, where that was proven.
        subject: Whom that device speaks for.
        new_events: Events that were not held before.
        new_entries: Entries of which nothing was held before.
        from_quarantine: It does not lie in the folder: it was refused on an earlier run and could
            be joined now, or is refused for another reason, or its copy is gone (`StoreDamaged`).
    """

    name: str
    fate: Fate
    error: ProdiaryError | None = None
    before: bool = False
    device: DeviceId | None = None
    subject: SubjectId | None = None
    new_events: int = 0
    new_entries: int = 0
    from_quarantine: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    """A whole run. `found` is the number of export files that lay in the folder.

    Attributes:
        files: One outcome for each file looked at, in the order of the run's last word on it.
        found: Files that lay there.
        not_reached: Those of them that a run which ended early did not come to.
        events_before, events_after: Events held in the store.
        entries_after: Entries held in the store, drafts among them.
        receipts: Receipts written to the carrier.
        receipt_error: Why receipts could not be written; what was imported stays.
        stopped: What of the machine failed, and ended the run; everything before it was kept.
        interrupted: Someone ended the run early; everything before that was kept.
    """

    files: tuple[FileOutcome, ...]
    found: int
    events_before: int
    events_after: int
    entries_after: int
    receipts: int
    receipt_error: ProdiaryError | None
    stopped: StoreError | None
    not_reached: int
    interrupted: bool = False

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
        """Files of the folder not taken in, and not refused so before."""
        return sum(self._is_refused(each) and not each.before for each in self.files)

    @property
    def refused_before(self) -> int:
        """Files of the folder not taken in, for the same reason as on an earlier run."""
        return sum(self._is_refused(each) and each.before for each in self.files)

    @property
    def released(self) -> int:
        """Files of earlier runs taken in now; not among `found`."""
        return sum(each.fate == "imported" and each.from_quarantine for each in self.files)

    @property
    def agrees(self) -> bool:
        """Whether each file found was counted once, each by what was done with it."""
        return self.found == (
            self.imported + self.already + self.refused + self.refused_before + self.not_reached
        )

    @property
    def news(self) -> bool:
        """Whether anything was refused that was not refused so before."""
        return any(each.fate == "refused" and not each.before for each in self.files)

    @staticmethod
    def _is_refused(each: FileOutcome) -> bool:
        return each.fate == "refused" and not each.from_quarantine

    @property
    def new_events(self) -> int:
        """Events that were not held before this run."""
        return sum(each.new_events for each in self.files)

    @property
    def new_entries(self) -> int:
        """Entries of which nothing was held before this run."""
        return sum(each.new_entries for each in self.files)
