"""Where output goes: results to stdout, as tables or as JSON alone; everything else to stderr."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console, RenderableType
from rich.markup import escape
from rich.table import Table

_PIPED_WIDTH = 160
"""Tables sent to a file or a pipe are not cut to the width of an imagined terminal."""
_WIDE = 100
"""Below, the columns of a table would be crushed until nobody can read them."""
_PAIR = 2


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


def warn(text: str) -> None:
    """A note for a person, on stderr."""
    errors().print(f"Note: {text}", markup=False, highlight=False)


def rendered(what: RenderableType) -> str:
    """`what` as text for stdout, made but not yet printed."""
    console = results()
    with console.capture() as captured:
        console.print(what, highlight=False)
    return captured.get()


def as_json(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """`value` as the only thing on stdout, whole even where stdout knows no more than ASCII."""
    unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    print(json.dumps(value, indent=2, ensure_ascii=not unicode))


def as_table(
    title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, wide: int = _WIDE
) -> None:
    """A table with empty cells for None; in a terminal below `wide` a block of lines a row."""
    console = results()
    if len(columns) > _PAIR and console.width < wide:
        as_blocks(title, columns, rows)
        return
    table = Table(title=title, title_justify="left", title_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*("" if each is None else escape(str(each)) for each in row))
    console.print(table, highlight=False)


def as_blocks(
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    to: Console | None = None,
) -> None:
    """A block of lines for each row, for what is read sentence by sentence; no line for None."""
    console = results() if to is None else to
    console.print(title, style="bold", markup=False, highlight=False)
    for row in rows:
        block = Table.grid(padding=(0, 2))
        block.add_column()
        block.add_column(overflow="fold")
        for column, each in zip(columns, row, strict=True):
            if each is not None:
                block.add_row(column, escape(str(each)))
        console.print()
        console.print(block, highlight=False)


def robust() -> None:
    """Let no character that a terminal does not know end a command: it is shown as a stand-in."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
