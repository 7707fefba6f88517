"""Qt's `Property` with the type its getter has, which PySide6's own description leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    Value = TypeVar("Value")

    class _Read(Generic[Value]):
        def __get__(self, owner: object, kind: type) -> Value: ...

    class Property:
        """A read-only property that QML is told about."""

        def __init__(self, kind: type | str, *, notify: object) -> None: ...
        def __call__(self, getter: Callable[[Any], Value]) -> _Read[Value]:
            """Take the getter."""
            ...

else:
    from PySide6.QtCore import Property

__all__ = ["Property"]
