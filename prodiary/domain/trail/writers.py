"""The list of who tells which event: one writer for each type, and none twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from prodiary.domain.event import Event, Payload
from prodiary.domain.trail.known import Known
from prodiary.domain.trail.rows import Draft

P = TypeVar("P", bound=Payload)
Writer = Callable[[Known, Any], tuple[Draft, ...]]
"""Given what was known before an event and its payload, what the event says; it also adds to what
is known."""


class Writers:
    """Writers by the type of event they tell."""

    def __init__(self, *others: Writers) -> None:
        """Begin with the writers of `others`."""
        self._by_type: dict[type, Writer] = {}
        for each in others:
            self._by_type |= each.by_type

    def tells(
        self, kind: type[P]
    ) -> Callable[[Callable[[Known, P], Draft]], Callable[[Known, P], Draft]]:
        """Register a writer of one row for events of `kind`."""

        def register(writer: Callable[[Known, P], Draft]) -> Callable[[Known, P], Draft]:
            self._by_type[kind] = lambda known, data: (writer(known, data),)
            return writer

        return register

    def tells_many(
        self, kind: type[P]
    ) -> Callable[
        [Callable[[Known, P], tuple[Draft, ...]]], Callable[[Known, P], tuple[Draft, ...]]
    ]:
        """Register a writer of one row or more for events of `kind`."""

        def register(
            writer: Callable[[Known, P], tuple[Draft, ...]],
        ) -> Callable[[Known, P], tuple[Draft, ...]]:
            self._by_type[kind] = writer
            return writer

        return register

    @property
    def by_type(self) -> Mapping[type, Writer]:
        """Every writer by the type of event it tells."""
        return self._by_type

    def write(self, known: Known, event: Event) -> tuple[Draft, ...]:
        """What `event` says; adds it to what is known."""
        return self._by_type[type(event.data)](known, event.data)
