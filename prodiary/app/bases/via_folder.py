"""Screens that work through a folder a person named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.errors import ProdiaryError

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Result = TypeVar("Result")


@QmlElement
class CarrierScreenModel(ScreenModel):
    """A folder is remembered once it proved to exist, and not a slip of the fingers before."""

    def _run_in(
        self, folder: str, call: Callable[[Path], Result], done: Callable[[Result], None]
    ) -> None:
        """Be busy with `call` on the folder, given as a path or a file URL, as in `_run`.

        Looking whether it is there and `call` are one job, so that no locking comes between.
        """
        shared, found = self._shared, list[str]()

        def work() -> Result:
            found.append(shared.existing_folder(folder))
            return call(Path(found[0]))

        def finish(result: Result) -> None:
            shared.use_folder(found[0])
            self._finish(result, done)

        def fail(error: ProdiaryError) -> None:
            if found:
                shared.use_folder(found[0])
            self._fail(error)

        self._set("busy")
        shared.worker.run(work, finish, fail)
