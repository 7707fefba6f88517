"""What last went wrong with sending, kept until something goes right (C11).

It is a code with its fields and a time, in the settings; never anything about a person.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from prodiary.errors import ProdiaryError
from prodiary.messages import FALLBACK, message


@dataclass(frozen=True, slots=True)
class Trouble:
    """A failure and when it was met."""

    error: ProdiaryError
    at: datetime

    def text(self) -> str:
        """As one line for the settings."""
        return json.dumps(
            {"code": self.error.code, "fields": self.error.fields, "at": self.at.isoformat()}
        )

    @classmethod
    def read(cls, text: str) -> Trouble | None:
        """What `text` wrote; None for anything else, which costs comfort only."""
        try:
            found = json.loads(text)
            kind = next(each for each in _kinds(ProdiaryError) if each.code == found["code"])
            error = kind.__new__(kind)
            ProdiaryError.__init__(error, **found["fields"])
            message(error, FALLBACK)
            return cls(error=error, at=datetime.fromisoformat(found["at"]))
        except (ValueError, TypeError, LookupError, StopIteration):
            return None


def _kinds(kind: type[ProdiaryError]) -> list[type[ProdiaryError]]:
    return [kind, *(each for below in kind.__subclasses__() for each in _kinds(below))]
