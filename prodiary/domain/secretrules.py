"""How hard a secret must be to guess before it may lock anything; the rule, and nothing else."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from prodiary.errors import WeakSecret

SecretChoice = Literal["pin", "passphrase"]
PIN_DIGITS = 6
PASSPHRASE_WORDS = 4
PASSPHRASE_CHARACTERS = 16
LONGEST = 128


def require_passphrase(text: str) -> None:
    """Raise `WeakSecret` unless `text` has four different words and sixteen characters or more.

    At most 128 characters, so that nobody can make the key stretching slow by length alone.
    """
    if len(text) > LONGEST:
        raise WeakSecret("too-long")
    if len(set(text.casefold().split())) < PASSPHRASE_WORDS:
        raise WeakSecret("too-few-words")
    if len(text) < PASSPHRASE_CHARACTERS:
        raise WeakSecret("too-short")


def require_pin(text: str) -> None:
    """Raise `WeakSecret` unless `text` has six digits or more (at most 128).

    They may not all be the same, nor simply count up or down.
    """
    if len(text) > LONGEST:
        raise WeakSecret("too-long")
    if not (text.isascii() and text.isdigit()):
        raise WeakSecret("not-digits")
    if len(text) < PIN_DIGITS:
        raise WeakSecret("too-short")
    steps = {int(after) - int(before) for before, after in pairwise(text)}
    if len(steps) == 1 and steps <= {-1, 0, 1}:
        raise WeakSecret("too-easy")


def require_strong(text: str, *, kind: SecretChoice) -> None:
    """Raise `WeakSecret` unless `text` will do as a `kind` (design.md section 5)."""
    if kind == "pin":
        require_pin(text)
    else:
        require_passphrase(text)
