"""A clinic tablet in the hands of staff, for the view-models of their pages; no window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest

from prodiary.app.settings import SettingsFile
from prodiary.app.shared import Shared
from prodiary.app.speech import Speech
from prodiary.app.worker import Worker
from prodiary.device.clinic.session import StaffSession
from prodiary.domain.ids import EntryId, InstrumentId, ScheduleId, VisitId
from prodiary.domain.provenance import StaffRole
from prodiary.errors import ProdiaryError
from tests.unit.device.clinic.kit import ENGLISH, Clinic
from tests.unit.device.conftest import SHOWN

Result = TypeVar("Result")
_PATIENCE_MS = 30_000


class Ward:
    """One participant's vault, open for a member of staff, at a visit that has begun."""

    def __init__(self, home: Path, role: StaffRole = "nurse", **policy: object) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.worker = Worker()
        self.clinic = self.call(lambda: Clinic(home, **policy))
        self.clock = self.clinic.trial.clock
        self.settings = SettingsFile(None)
        self.shared = Shared(
            tablet=self.clinic.trial.tablet,
            clock=self.clock,
            worker=self.worker,
            settings=self.settings,
            speech=Speech("none"),
        )
        self.sign_in(role)
        self.visit = self.call(lambda: self.staff.visits.start(ScheduleId("day-28")))

    @property
    def staff(self) -> StaffSession:
        session = self.shared.session
        assert isinstance(session, StaffSession)
        return session

    def sign_in(self, role: StaffRole) -> None:
        """Somebody else takes over; a new session asks for everything again."""
        self.shared.session = self.call(lambda: self.clinic.staff(role))

    def call(self, do: Callable[[], Result]) -> Result:
        """Do something in the worker's thread, to which the vault belongs."""
        results: list[Result] = []
        errors: list[ProdiaryError] = []
        self.worker.run(do, results.append, errors.append)
        self.wait(lambda: bool(results or errors))
        if errors:
            raise errors[0]
        return results[0]

    def wait(self, until: Callable[[], bool]) -> None:
        timer = QElapsedTimer()
        timer.start()
        while not until():
            if timer.elapsed() > _PATIENCE_MS:
                raise TimeoutError
            QTest.qWait(5)

    def report(self, instrument: str, option: int, *, visit: VisitId | None = None) -> EntryId:
        """What the participant says in an interview at the visit, locked; always one option."""
        name, where = InstrumentId(instrument), visit or self.visit

        def answer() -> EntryId:
            diary = self.staff.interviews.diary
            entry = self.staff.interviews.begin(where, name, ENGLISH)
            for item in diary.sheet(entry).instrument.items:
                diary.answer(entry, item.id, item.options[option].code, SHOWN)
            diary.confirm(entry, secret=None)
            return entry

        return self.call(answer)

    def close(self) -> None:
        vault = self.clinic.session._vault
        self.worker.run(vault.database.close, lambda _: None, lambda _: None)
        self.worker.stop()
