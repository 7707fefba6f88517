"""Every failure as one message and one exit code: never a traceback, never patient data."""

from __future__ import annotations

import traceback
from enum import IntEnum
from pathlib import Path

import prodiary
from prodiary.cli.output import errors
from prodiary.errors import AccessError, ExchangeError, ProdiaryError, StoreError, WrongSecret
from prodiary.messages import Message, message


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


_WRONG_PASSPHRASE = Message(
    title="That passphrase does not fit",
    text="The site stays closed.",
    advice="Type it again. Without the passphrase nobody can open the site's store.",
)


def words(error: ProdiaryError) -> Message:
    """What to tell a coordinator about `error`."""
    # A site counts no tries, so the words made for a device's PIN would mislead.
    return _WRONG_PASSPHRASE if isinstance(error, WrongSecret) else message(error, "en")


def code_of(error: ProdiaryError) -> Code:
    """The exit code for a command that `error` ended."""
    for kind, code in (
        (AccessError, Code.ACCESS),
        (StoreError, Code.STORE),
        (ExchangeError, Code.EXCHANGE),
    ):
        if isinstance(error, kind):
            return code
    return Code.REFUSED


def report(error: ProdiaryError) -> Code:
    """Print `error` for a person and return the exit code."""
    found = words(error)
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
