"""Ctrl+C while files are taken in: the file at hand is finished first, so nothing is torn."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def held_back() -> Iterator[Callable[[], bool]]:
    """Hold an interrupt from the keyboard back within the block; asks tell whether one came.

    Only the first one: the second interrupts at once, for whoever means it. Where Python does not
    raise `KeyboardInterrupt` anyway (another thread, a handler of the program's own), nothing
    changes and the answer is always no.
    """
    came = False

    def note(*_: object) -> None:
        nonlocal came
        came = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    ours = (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    )
    if ours:
        signal.signal(signal.SIGINT, note)
    try:
        yield lambda: came
    finally:
        if ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
