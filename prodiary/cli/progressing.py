"""A progress bar on stderr while files are imported; nothing where nobody is watching."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from prodiary.cli.output import errors


@contextmanager
def file_progress() -> Iterator[Callable[[int, int], None] | None]:
    """What an import calls after each file, or None when stderr is not a terminal."""
    console = errors()
    if not console.is_terminal:
        yield None
        return
    with Progress(
        TextColumn("Importing"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    ) as bar:
        task = bar.add_task("", total=None)

        def step(done: int, of: int) -> None:
            bar.update(task, completed=done, total=of)

        yield step
