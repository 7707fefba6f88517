"""One thread for everything slow: the databases' connections belong to it.

Calls run one after another in the order they were given; results come back as immutable values in
the thread that owns the worker. It refuses to lose a bug: what is not a `ProdiaryError` is raised
in the owner's thread, where the one excepthook sees it.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from prodiary.errors import ProdiaryError

Result = TypeVar("Result")
_Job = tuple[Callable[[], object], Callable[[object], None], Callable[[ProdiaryError], None]]


class Worker(QObject):
    """Runs calls in a thread of its own and hands back what they return."""

    _delivered = Signal(object)

    def __init__(self, *, patient: bool = True) -> None:
        """Begin to work; one that is not `patient` is not waited for when it is stopped."""
        super().__init__()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._patient = patient
        self._thread = threading.Thread(
            target=self._work, name="prodiary-worker", daemon=not patient
        )
        self._stopped = False
        self._thread.start()

    def run(
        self,
        call: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[ProdiaryError], None],
    ) -> None:
        """Run `call` in the worker's thread, then `done` or `failed` in the owner's."""
        if self._stopped:
            msg = "the worker was stopped"
            raise RuntimeError(msg)
        self._jobs.put((call, done, failed))  # type: ignore[arg-type]

    def stop(self) -> None:
        """Finish what was given, deliver nothing more, and end the thread."""
        if not self._stopped:
            self._stopped = True
            self._jobs.put(None)
            if self._patient:
                self._thread.join()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            call, done, failed = job
            outcome: Callable[[], None]
            try:
                outcome = _Outcome(done, call())
            except ProdiaryError as error:
                outcome = _Outcome(failed, error)
            except Exception as error:  # noqa: BLE001  # carried over to the owner's thread
                outcome = _Bug(error)
            if self._stopped:
                continue
            self._delivered.emit(outcome)

    @Slot(object)
    def _deliver(self, outcome: Callable[[], None]) -> None:
        if not self._stopped:
            outcome()


class _Outcome:
    """What to call with what, in the owner's thread."""

    def __init__(self, receiver: Callable[..., None], value: object) -> None:
        self._receiver = receiver
        self._value = value

    def __call__(self) -> None:
        self._receiver(self._value)


class _Bug:
    """A fault of ours, on its way to the excepthook."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __call__(self) -> None:
        raise self._error
