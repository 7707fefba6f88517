"""Copies that staff take out of a vault: said what it means, then written to a folder (A4, X3)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared, local_path
from prodiary.app.staffed import staff_session
from prodiary.domain.ids import Language, VisitId
from prodiary.errors import CopyFailed

if TYPE_CHECKING:  # what draws on paper is slow to import
    from prodiary.device.clinic.copying import Copying

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Kind = Literal["trail-pdf", "trail-csv", "visit-pdf"]
Write: TypeAlias = "Callable[[Copying], str]"
"""Writes the copy, in the worker's thread, and returns the name of the file."""


@QmlElement
class StaffCopyViewModel(ScreenModel):
    """One copy at a time; a file outside the vault is no longer protected, and that is said first.

    `kind` is set while a copy is being prepared: ``trail-pdf``, ``trail-csv`` or ``visit-pdf``.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._wipe()

    def _wipe(self) -> None:
        self._kind: Kind | None = None
        self._write: Write | None = None
        self._saved = ""

    def forget(self) -> None:
        """Prepare nothing and say nothing of what was saved (C12)."""
        self._wipe()
        self._set("idle")
        self.changed.emit()

    def prepare(self, kind: Kind, write: Write) -> None:
        """Say what a copy means, and where it shall go."""
        if not self.mayCopy or self._state == "busy":
            return
        self._wipe()
        self._kind, self._write = kind, write
        self._set("idle")
        self.changed.emit()

    @Slot(str)
    def prepareVisit(self, visit: str) -> None:
        """Prepare a certified copy of a visit."""
        staff, name = staff_session(self._shared), VisitId(visit)
        self.prepare("visit-pdf", lambda copying: copying.visit_pdf(staff.visit_record(name)))

    @Property(bool, notify=changed)
    def mayCopy(self) -> bool:
        """Whether a copy can be saved; of a trial nothing is kept."""
        return self._shared.trial is None

    @Property(str, notify=changed)
    def kind(self) -> str:
        """What is being prepared; empty while nothing is."""
        return self._kind or ""

    @Property(str, notify=changed)
    def saved(self) -> str:
        """The name of the file that was just written."""
        return self._saved

    @Slot(str)
    def save(self, folder: str) -> None:
        """Write it into `folder`, a path or a file URL; nothing there is replaced."""
        write, shared = self._write, self._shared
        if write is None or shared.session is None or self._state == "busy":
            return
        language, copied = Language(shared.language), shared.clock.now().wall

        def save() -> str:
            from prodiary.device.clinic.copying import Copying  # noqa: PLC0415  # slow to load

            path = Path(local_path(folder))
            if not path.is_absolute():
                raise CopyFailed
            return write(Copying(path, language, copied))

        self._run(save, lambda name: self._took(write, name))

    def _took(self, write: Write, name: str) -> None:
        # Whoever locked meanwhile is not told; the file is there all the same.
        if self._write is write:
            self._wipe()
            self._saved = name
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Save nothing, or nothing more."""
        if self._state != "busy":
            self.forget()
            self.left.emit()
