"""Counting wrong PINs: five, then a doubling wait that neither restart nor clock shortens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from prodiary.clock import Clock, Instant
from prodiary.device.secrets import SecretStore
from prodiary.errors import CannotOpen, Malformed, StoreError, TooManyAttempts, WrongSecret
from prodiary.exchange.strictjson import Wire, decode, encode

FREE_TRIES = 5
FIRST_WAIT_S = 30
LONGEST_WAIT_S = 24 * 60 * 60
_MOST_DOUBLINGS = 12
_NAME = "attempts-"
T = TypeVar("T")


class _State(Wire, frozen=True):
    """What is kept: failures in a row, failures not yet in the ledger, clocks at the last one."""

    failures: int
    untold: int
    wall: str
    mono_ms: int
    boot: str


class Attempts:
    """The counter of one way in: a vault's PIN, its recovery codes, a member of staff."""

    def __init__(self, notes: SecretStore, of: str) -> None:
        """Keep the counter of the way in that is named `of` in `notes`."""
        self._notes = notes
        self._name = _NAME + of

    def run(self, clock: Clock, attempt: Callable[[], T]) -> T:
        """What `attempt` returns, having counted it; it raises `CannotOpen` on a wrong secret.

        Raises:
            WrongSecret: It was wrong; so many tries are left.
            TooManyAttempts: A wait is running, or begins with this failure.
            StoreError: The secret was right, the store is not.
        """
        tries_left = self.begin(clock.now())
        try:
            found = attempt()
        except CannotOpen:
            if tries_left == 0:
                # The wait starts with this failure; say so rather than "0 tries left".
                raise TooManyAttempts(wait_s=self.wait_s(clock.now())) from None
            raise WrongSecret(tries_left=tries_left) from None
        except StoreError:
            self.succeeded(clock.now())
            raise
        self.succeeded(clock.now())
        return found

    @property
    def untold(self) -> int:
        """Failures that the ledger does not know of yet (I3)."""
        state = self._load()
        return 0 if state is None else state.untold

    def begin(self, now: Instant) -> int:
        """Count an attempt as failed before it is made, so that pulling the plug gains nothing.

        Returns:
            How many tries are left before a wait, if this one fails.

        Raises:
            TooManyAttempts: A wait is running; the attempt is not counted.
        """
        wait_s = self.wait_s(now)
        if wait_s > 0:
            raise TooManyAttempts(wait_s=wait_s)
        state = self._load()
        failures = 1 if state is None else state.failures + 1
        self._save(failures, self.untold + 1, now)
        return max(0, FREE_TRIES - failures)

    def wait_s(self, now: Instant) -> int:
        """Seconds until the next attempt is allowed; 0 when it is allowed now."""
        state = self._load()
        if state is None or state.failures < FREE_TRIES:
            return 0
        doubled = FIRST_WAIT_S * 2 ** min(state.failures - FREE_TRIES, _MOST_DOUBLINGS)
        wait: int = min(LONGEST_WAIT_S, doubled)
        return max(0, wait - _elapsed_s(state, now))

    def succeeded(self, now: Instant) -> None:
        """The attempt just begun was right: no wait follows; earlier failures stay to be told."""
        self._save(0, max(0, self.untold - 1), now)

    def forgive(self, now: Instant) -> None:
        """The secret was replaced: no wait follows; earlier failures stay to be told."""
        self._save(0, self.untold, now)

    def told(self, now: Instant) -> None:
        """The ledger knows of all failures."""
        self._save(0, 0, now)

    def _load(self) -> _State | None:
        found = self._notes.get(self._name)
        if found is None:
            return None
        try:
            state = decode(found, _State, part="attempts")
            datetime.fromisoformat(state.wall)
        except (Malformed, ValueError):
            return None
        return state

    def _save(self, failures: int, untold: int, now: Instant) -> None:
        state = _State(
            failures=failures,
            untold=untold,
            wall=now.wall.isoformat(),
            mono_ms=now.mono_ms,
            boot=now.boot,
        )
        self._notes.put(self._name, encode(state))


def _elapsed_s(state: _State, now: Instant) -> int:
    if state.boot == now.boot:
        elapsed = (now.mono_ms - state.mono_ms) // 1000
    else:
        # After a restart the wall clock may have been set: what this boot saw is the most (T3).
        wall_s = (now.wall - datetime.fromisoformat(state.wall)).total_seconds()
        elapsed = min(int(wall_s), now.mono_ms // 1000)
    return max(0, elapsed)
