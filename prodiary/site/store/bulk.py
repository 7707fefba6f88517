"""Many rows into one table: the statement is put together once and the driver does the rest.

SQLAlchemy handles each value of each row; with hundreds of events a file that is much of an
import's time, and there is nothing to convert.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, Table
from sqlalchemy.engine import Dialect

Value = int | str | bytes | None
Row = tuple[Value, ...]


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert `rows`, each with a value for every column of `table` in its order."""
    if rows:
        connection.exec_driver_sql(_statement(table, connection.dialect), list(rows))


@cache
def _statement(table: Table, dialect: Dialect) -> str:
    return str(table.insert().compile(dialect=dialect))
