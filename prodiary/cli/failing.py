"""Every failure as one message and one exit code: never a traceback, never patient data."""

from __future__ import annotations

import traceback
from enum import IntEnum
from pathlib import Path

import prodiary
from prodiary.cli.output import errors
from prodiary.cli.words import words
from prodiary.errors import AccessError, ExchangeError, ProdiaryError, StoreError, WrongSecret
from prodiary.messages import Message


class Code(IntEnum):
    """What the exit code says; docs/site.md has the same table."""

    OK = 0
    REFUSED = 1
    USAGE = 2
    ACCESS = 3
    STORE = 4
    EXCHANGE = 5
    NOT_VERIFIED = 6
    BUG = 70
    INTERRUPTED = 130


_BY_REASON = {
    ("unknown-device", "too-short"): Code.USAGE,
    ("unknown-device", "several"): Code.USAGE,
    ("unknown-device", "none"): Code.USAGE,
    ("correction-not-open", "too-short"): Code.USAGE,
    ("correction-not-open", "several"): Code.USAGE,
    ("correction-not-open", "none"): Code.USAGE,
    ("unknown-device", "which"): Code.USAGE,
    ("unknown-device", "not-active"): Code.USAGE,
    ("unknown-staff", "roster"): Code.USAGE,
    ("unknown-participant", "None"): Code.USAGE,
    ("day-too-far", "None"): Code.USAGE,
    ("revoked-device", "before"): Code.REFUSED,
    ("revoked-device", "decision"): Code.REFUSED,
    ("carrier-unavailable", "file"): Code.USAGE,
    ("carrier-unavailable", "a-file"): Code.USAGE,
    ("invalid-study", "definition-unreadable"): Code.USAGE,
    ("store-missing", "root-file"): Code.USAGE,
}
"""Failures that lie in what was typed, whatever kind of error says so."""


def code_of(error: ProdiaryError) -> Code:
    """The exit code for a command that `error` ended."""
    by_reason = _BY_REASON.get((error.code, str(error.fields.get("reason"))))
    if by_reason is not None:
        return by_reason
    for kind, code in (
        (AccessError, Code.ACCESS),
        (StoreError, Code.STORE),
        (ExchangeError, Code.EXCHANGE),
    ):
        if isinstance(error, kind):
            return code
    return Code.REFUSED


def report(error: ProdiaryError, *, told: Message | None = None) -> Code:
    """Print `error` for a person, in the words `told` if given, and return the exit code."""
    found = words(error) if told is None else told
    console = errors()
    console.print(f"{found.title}.", style="bold red", markup=False, highlight=False)
    console.print(found.text, markup=False, highlight=False)
    console.print(found.advice, markup=False, highlight=False)
    what = error.code if isinstance(error, WrongSecret) else str(error)
    console.print(f"({what})", style="dim", markup=False, highlight=False)
    return code_of(error)


def report_bug(error: BaseException) -> Code:
    """Say that prodiary itself failed, naming its own lines of code and nothing of the data."""
    ours = Path(prodiary.__file__).resolve().parent
    places = [
        f"{Path(frame.filename).resolve().relative_to(ours)}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).resolve().is_relative_to(ours)
    ]
    console = errors()
    console.print("prodiary made a mistake and stopped.", style="bold red", highlight=False)
    console.print("What was confirmed or imported before is safe.", highlight=False)
    console.print("Please report this line to whoever looks after prodiary:", highlight=False)
    console.print(
        f"{prodiary.__version__} {type(error).__name__} {' < '.join(reversed(places))}",
        markup=False,
        highlight=False,
    )
    return Code.BUG
