"""Lists for QML: one frozen dataclass a row, its fields are the roles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
_FIRST_ROLE = int(Qt.ItemDataRole.UserRole)


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows of one kind. As long as their number stays, only changed rows are announced.

    So a screen's items, the keyboard's place among them and what a screen reader is reading stay
    where they are when an answer is chosen (M11).
    """

    def __init__(self, row_type: type[Row]) -> None:
        super().__init__()
        self._names = [field.name for field in fields(row_type)]  # type: ignore[arg-type]
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return tuple(self._rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for place, row in enumerate(rows):
            if row != self._rows[place]:
                self._rows[place] = row
                at = self.index(place)
                self.dataChanged.emit(at, at)

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """The dataclass's fields."""
        return {
            _FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(self._names)
        }

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401
        """One field of one row."""
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[place])
