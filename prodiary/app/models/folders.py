"""Choosing a folder by large rows, over whatever page asked for one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app import places
from prodiary.app.bases.screen import ScreenModel
from prodiary.app.places import Listing, Place
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.worker import Worker
from prodiary.errors import FolderSilent, ProdiaryError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Result = TypeVar("Result")
_PATIENCE_MS: Final = 4_000


@dataclass(frozen=True, slots=True)
class FolderRow:
    """One line to press; `kind` is ``stick``, ``documents``, ``home``, ``disk`` or ``folder``."""

    kind: str
    name: str


@QmlElement
class FoldersViewModel(ScreenModel):
    """Shows places, then the folders in them; keeps nothing of where somebody looked (C12).

    Disks are read in a thread of its own, not in the one of the vault: where a network is dead,
    neither the window nor the locking of the diary waits for it.
    """

    changed = Signal()
    picked = Signal(str, str)

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._rows: RowsModel[FolderRow] = RowsModel(FolderRow)
        self._places: tuple[Place, ...] = ()
        self._worker: Worker | None = None
        self._asked_by = ""
        self._opened = self._cut = False
        self._turn = 0
        self._root: Place | None = None
        self._trail: tuple[str, ...] = ()
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._lose_patience)

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether a folder is being chosen."""
        return self._opened

    @Property(QObject, notify=changed)
    def rows(self) -> RowsModel[FolderRow]:
        """The places, or the folders in the one that is open."""
        return self._rows

    @Property(bool, notify=changed)
    def inside(self) -> bool:
        """Whether a folder is open, and not the list of places."""
        return self._root is not None

    @Property(str, notify=changed)
    def rootKind(self) -> str:
        """Of what kind the place is that was gone into; empty outside."""
        return "" if self._root is None else self._root.kind

    @Property(str, notify=changed)
    def rootName(self) -> str:
        """The name of that place, where it has one of its own."""
        return "" if self._root is None else self._root.name

    @Property("QStringList", notify=changed)
    def trail(self) -> list[str]:
        """The folders gone into since."""
        return list(self._trail)

    @Property(bool, notify=changed)
    def cut(self) -> bool:
        """Whether there are more folders than are shown."""
        return self._cut

    @Property(bool, notify=changed)
    def usable(self) -> bool:
        """Whether the open folder was read, so that it can be chosen."""
        return self._root is not None and self._state == "done"

    @Slot(str)
    def choose(self, asked_by: str) -> None:
        """Let a person choose; `picked` says by whom it was asked, and the path."""
        self._asked_by = asked_by
        self._opened = True
        self._show_places()

    @Slot(int)
    def enter(self, row: int) -> None:
        """Go into a place or a folder of the list."""
        if not self._opened or not 0 <= row < len(self._rows.rows):
            return
        if self._root is None:
            self._root = self._places[row]
        else:
            self._trail = (*self._trail, self._rows.rows[row].name)
        self._read()

    @Slot()
    def up(self) -> None:
        """One folder up; from a place to the list of places."""
        if self._trail:
            self._trail = self._trail[:-1]
            self._read()
        elif self._root is not None:
            self._show_places()

    @Slot()
    def use(self) -> None:
        """Choose the folder that is open."""
        if self.usable:
            asked_by, path = self._asked_by, str(self._path)
            self.close()
            self.picked.emit(asked_by, path)

    @Slot()
    def close(self) -> None:
        """Choose nothing; forget everything that was shown."""
        self._opened = False
        self._asked_by = ""
        self._root, self._trail, self._places = None, (), ()
        self._turn += 1
        self._patience.stop()
        self._drop_worker()
        self._list((), cut=False)
        self._set("idle")
        self.changed.emit()

    @property
    def _path(self) -> Path:
        return Path("" if self._root is None else self._root.path, *self._trail)

    def _show_places(self) -> None:
        self._root, self._trail = None, ()
        self._look(places.places, self._take_places)

    def _take_places(self, found: tuple[Place, ...]) -> None:
        self._places = found
        self._list([FolderRow(kind=each.kind, name=each.name) for each in found], cut=False)

    def _read(self) -> None:
        path = self._path
        self._look(lambda: places.folders_in(path), self._take_listing)

    def _take_listing(self, found: Listing) -> None:
        self._list([FolderRow(kind="folder", name=name) for name in found.names], cut=found.cut)

    def _list(self, rows: list[FolderRow] | tuple[FolderRow, ...], *, cut: bool) -> None:
        self._cut = cut
        self._rows.show(rows)

    def _look(self, call: Callable[[], Result], done: Callable[[Result], None]) -> None:
        """Ask the disk; only the answer to the last question is shown."""
        self._turn += 1
        turn = self._turn

        def take(result: Result) -> None:
            if turn == self._turn:
                self._patience.stop()
                done(result)
                self._set("done")
                self.changed.emit()

        def fail(error: ProdiaryError) -> None:
            if turn == self._turn:
                self._patience.stop()
                self._fail(error)

        if self._state == "busy":
            # What was asked before is no longer wanted, and may never answer.
            self._drop_worker()
        if self._worker is None:
            self._worker = Worker(patient=False)
        self._list((), cut=False)
        self._set("busy")
        self.changed.emit()
        self._patience.start()
        self._worker.run(call, take, fail)

    def _fail(self, error: ProdiaryError) -> None:
        super()._fail(error)
        self.changed.emit()

    def _lose_patience(self) -> None:
        self._turn += 1
        self._drop_worker()
        if self._root is None:
            # The person's own places are known without asking any disk.
            self._take_places(places.own())
        self._fail(FolderSilent())

    def _drop_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()
