"""The first start: four clear ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.shared import Shared

if TYPE_CHECKING:  # the site's store is slow to import, and a participant's start need not pay
    from prodiary.app.trial import Trial

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class WelcomeViewModel(ScreenModel):
    """Try the demo study, enrol this device, use it in the clinic, or open the site's desk."""

    enrolling = Signal()
    staffWanted = Signal()
    deskWanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)

    @Slot()
    def tryDemo(self) -> None:
        """Make a throw-away site and study, and go through the real enrolment with it."""
        if self._state == "busy":
            return
        shared, clock = self._shared, self._shared.clock

        def begin() -> Trial:
            from prodiary.app.trial import Trial  # noqa: PLC0415  # as above

            shared.made = Trial.begin(clock=clock)
            return shared.made

        self._run(begin, self._begin)

    def _begin(self, trial: Trial) -> None:
        self._shared.trial = trial
        self._shared.use_tablet(trial.tablet)
        self.enrolling.emit()

    @Slot()
    def enrol(self) -> None:
        """Enrol this device in a study."""
        self.enrolling.emit()

    @Slot()
    def forStaff(self) -> None:
        """Sign in with a staff card, which makes this a clinic's tablet."""
        self.staffWanted.emit()

    @Slot()
    def openDesk(self) -> None:
        """Open the site's desk."""
        self.deskWanted.emit()
