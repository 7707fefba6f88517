"""Telling whoever comes in that their PIN was replaced, so that nobody does it behind their back.

Nothing is kept for that: the ledger says when it was, and whether its owner came in since (N7).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from prodiary.device.vault import Vault
from prodiary.domain.event import Event, SecretReset, SessionOpened
from prodiary.domain.provenance import EventTime
from prodiary.exchange import eventline

_AT_ONCE: Final = 64


@dataclass(frozen=True, slots=True)
class SecretNews:
    """When it was replaced, and how: by a recovery code, or while staff were present."""

    at: EventTime
    how: Literal["recovery", "staff"]


def secret_news(vault: Vault) -> SecretNews | None:
    """The last replacement, if the session at hand is its owner's first one since; else None.

    A session that began with the recovery code is the one in which it was replaced.
    """
    own = 0
    for event in _backwards(vault):
        data = event.data
        if isinstance(data, SecretReset):
            return SecretNews(event.at, data.how) if own == 1 else None
        if isinstance(data, SessionOpened) and data.slot in {"pin", "passphrase"}:
            own += 1
            if own > 1:
                return None
    return None


def _backwards(vault: Vault) -> Iterator[Event]:
    """The events that stand, the last one first; only as many are read as are asked for."""
    ledger = vault.ledger
    for epoch, last in sorted(ledger.ends().items(), reverse=True):
        end = last
        while end > 0:
            start = max(1, end - _AT_ONCE + 1)
            for line in reversed(ledger.lines(epoch, start, end)):
                yield eventline.decode(line)
            end = start - 1
