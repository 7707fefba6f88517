"""Timings that mean something on a noisy machine: program and floor in turn, and their ratio.

A single figure says little about a machine that others share. So each round times the floor (the
least that any program must do) and then ours; the medians and their ratio are what is published.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

RESULTS = Path("build/benchmarks")


@dataclass(frozen=True, slots=True)
class Result:
    """One comparison, in milliseconds."""

    name: str
    floor: str
    floor_ms: float
    ours_ms: float
    ours_p95_ms: float
    ratio: float
    aim: str
    runs: int


def timed(call: Callable[[], object]) -> float:
    """Milliseconds that `call` takes."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def compare(
    name: str,
    *,
    floor_name: str,
    floor: Callable[[], float],
    ours: Callable[[], float],
    aim: str,
    runs: int,
    warm_up: int = 1,
) -> Result:
    """Take turns: `floor` and `ours` each return the milliseconds of one run."""
    for _ in range(warm_up):
        floor()
        ours()
    floors, times = [], []
    for _ in range(runs):
        floors.append(floor())
        times.append(ours())
    return Result(
        name=name,
        floor=floor_name,
        floor_ms=median(floors),
        ours_ms=median(times),
        ours_p95_ms=quantiles(times, n=20)[-1],
        ratio=median(times) / median(floors),
        aim=aim,
        runs=runs,
    )


def report(part: str, results: list[Result]) -> None:
    """Print a table and keep the figures in ``build/benchmarks``."""
    table = Table(title=part)
    for column in ("what", "floor", "floor ms", "ours ms", "p95 ms", "ratio", "aim", "runs"):
        table.add_column(column, justify="left" if column in {"what", "floor", "aim"} else "right")
    for result in results:
        table.add_row(
            result.name,
            result.floor,
            f"{result.floor_ms:.2f}",
            f"{result.ours_ms:.2f}",
            f"{result.ours_p95_ms:.2f}",
            f"{result.ratio:.2f}",
            result.aim,
            str(result.runs),
        )
    Console().print(table)
    RESULTS.mkdir(parents=True, exist_ok=True)
    content = json.dumps([asdict(result) for result in results], indent=2)
    (RESULTS / f"{part}.json").write_text(content + "\n", encoding="utf-8")
