"""The site's desk, thin: open the site, see what it holds, import a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.via_folder import CarrierScreenModel
from prodiary.app.held import Held, HeldRow, look, row
from prodiary.app.models.secret import SecretPad
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared, local_path
from prodiary.errors import WrongSecret

if TYPE_CHECKING:  # the site's store is slow to import, and a participant's start need not pay
    from prodiary.site.desk import Site
    from prodiary.site.importing.report import ImportReport

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_BY: Final = "desk"


@QmlElement
class DeskViewModel(CarrierScreenModel):
    """Staff's view of one site; all of it runs in the worker, where the site's store belongs."""

    changed = Signal()
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._rows: RowsModel[HeldRow] = RowsModel(HeldRow)
        self._site: Site | None = None
        self._name = ""
        self._turn = 0
        self._report: ImportReport | None = None
        self._held: Held = ()
        self._pad = SecretPad()
        self.stateChanged.connect(self.changed)
        shared.language_changed.connect(self._show)

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        """Whether a site is open."""
        return self._site is not None

    @Property(str, notify=changed)
    def siteName(self) -> str:
        """The site's name."""
        return self._name

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The site's folder, as remembered."""
        return self._shared.settings.now.site

    @Property(str, notify=changed)
    def carrier(self) -> str:
        """The folder that devices send to, as remembered."""
        return self._shared.folder

    @Property(SecretPad, notify=changed)
    def pad(self) -> SecretPad:
        """The site's passphrase being typed."""
        return self._pad

    @Property(QObject, notify=changed)
    def rows(self) -> RowsModel[HeldRow]:
        """The entries held."""
        return self._rows

    @Property(bool, notify=changed)
    def reported(self) -> bool:
        """Whether an import was run."""
        return self._report is not None

    @Property(bool, notify=changed)
    def wrongPassphrase(self) -> bool:
        """Whether the site did not open for its passphrase; tries are not counted there."""
        return self._state == "failed" and isinstance(self._error, WrongSecret)

    @Property(int, notify=changed)
    def found(self) -> int:
        """Files that lay in the folder."""
        return 0 if self._report is None else self._report.found

    @Property(int, notify=changed)
    def imported(self) -> int:
        """Those taken in now."""
        return self._count("imported")

    @Property(int, notify=changed)
    def already(self) -> int:
        """Those taken in before."""
        return self._count("already-imported")

    @Property(int, notify=changed)
    def refused(self) -> int:
        """Those refused and kept."""
        return self._count("refused")

    def _count(self, fate: str) -> int:
        files = () if self._report is None else self._report.files
        return sum(each.fate == fate and not each.from_quarantine for each in files)

    @Slot(str)
    def open(self, folder: str) -> None:
        """Open the site in `folder` with the passphrase typed."""
        if self._state == "busy":
            return
        path, passphrase, clock = local_path(folder), self._pad.take(), self._shared.clock
        turn = self._turn

        def open_site() -> tuple[str, Held]:
            from prodiary.site.desk import Site  # noqa: PLC0415  # as above

            self._site = Site.open(Path(path), passphrase, clock=clock)
            return self._site.name, look(self._site)

        self._run(open_site, lambda result: self._opened(path, result, turn))

    def _opened(self, path: str, result: tuple[str, Held], turn: int) -> None:
        # It proved to be a site, and this passphrase to be its own.
        self._shared.settings.change(site=path)
        if turn != self._turn:
            # Left while it was opening: it is closed again, and nothing of it is shown.
            return
        self._name, self._held = result
        self._show()

    @Slot(str)
    def importFolder(self, folder: str) -> None:
        """Take in every export in `folder`, and send receipts."""
        site = self._site
        if site is None or self._state == "busy":
            return

        def take_in(path: Path) -> tuple[ImportReport, Held]:
            return site.import_files(path, by=_BY), look(site)

        self._run_in(folder, take_in, self._imported)

    def _imported(self, result: tuple[ImportReport, Held]) -> None:
        self._report, self._held = result
        self._show()

    @Slot()
    def leave(self) -> None:
        """Close the site and go back."""
        self.left.emit()

    def close(self) -> None:
        """Show nothing of the site, and close it in the worker."""
        self._turn += 1
        self._name, self._held = "", ()
        self._report = None
        self._pad.clear()
        self._set("idle")
        # Always: the site may be opening in the worker just now.
        self._shared.worker.run(self.release, lambda _: self._show(), self._fail)
        self._show()

    def release(self) -> None:
        """Close the site if it is open; in the worker's thread only."""
        site, self._site = self._site, None
        if site is not None:
            site.close()

    def _show(self) -> None:
        self._rows.show([row(entry, most) for entry, most in self._held])
        self.changed.emit()
