"""What happens when we made a mistake: a calm page, and a log that holds no values.

A log line has the kind of error and where in the code it happened. Never its words, never a
variable: an exception's text may hold what somebody answered.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

_log = logging.getLogger("prodiary.fault")


def redacted(error: BaseException) -> str:
    """The kind of error, and the places it came through: file name, line, function."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return " < ".join([type(error).__name__, *reversed(places)])


class Hook:
    """The one excepthook of the running window; the earlier one comes back with `remove`."""

    def __init__(self, tell: Callable[[], None]) -> None:
        """Call `tell` for each fault."""
        self._tell = tell
        self._before = sys.excepthook
        self._own = self._take
        sys.excepthook = self._own

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        _log.error("%s", redacted(error))
        self._tell()

    def remove(self) -> None:
        """Put the earlier hook back."""
        if sys.excepthook is self._own:
            sys.excepthook = self._before
