"""Where output goes: results to stdout, as tables or as JSON alone; everything else to stderr."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

_PIPED_WIDTH = 160
"""Tables sent to a file or a pipe are not cut to the width of an imagined terminal."""


def results() -> Console:
    """For what the command was asked for."""
    console = Console(soft_wrap=False)
    return console if console.is_terminal else Console(width=_PIPED_WIDTH)


def errors() -> Console:
    """For messages about the command itself."""
    console = Console(stderr=True)
    return console if console.is_terminal else Console(stderr=True, width=_PIPED_WIDTH)


def say(text: str) -> None:
    """One line for a person, on stdout."""
    results().print(text, markup=False, highlight=False)


def as_json(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """`value` as the only thing on stdout."""
    print(json.dumps(value, indent=2, ensure_ascii=False))


def as_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table; empty cells for None."""
    table = Table(title=title, title_justify="left", title_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*("" if each is None else escape(str(each)) for each in row))
    results().print(table, highlight=False)
