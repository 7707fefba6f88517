"""The command line: `prodiary site ...`, `inspect`, `run` and `demo`."""

from __future__ import annotations

from prodiary.cli.program import main

__all__ = ["main"]
