"""What may serve as a PIN or passphrase: enough to be worth the key stretching behind it."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from prodiary.errors import WeakSecret

SecretChoice = Literal["pin", "passphrase"]
PIN_DIGITS = 6
PASSPHRASE_WORDS = 4
PASSPHRASE_CHARACTERS = 16
LONGEST = 128


def require_strong(secret: str, *, kind: SecretChoice) -> None:
    """Raise `WeakSecret` unless `secret` will do as a `kind` (design.md section 5).

    A PIN has six digits or more, not all the same and not simply counting up or down. A passphrase
    has four different words or more, and sixteen characters.
    """
    if len(secret) > LONGEST:
        raise WeakSecret("too-long")
    if kind == "pin":
        _require_pin(secret)
        return
    if len(set(secret.casefold().split())) < PASSPHRASE_WORDS:
        raise WeakSecret("too-few-words")
    if len(secret) < PASSPHRASE_CHARACTERS:
        raise WeakSecret("too-short")


def _require_pin(secret: str) -> None:
    if not (secret.isascii() and secret.isdigit()):
        raise WeakSecret("not-digits")
    if len(secret) < PIN_DIGITS:
        raise WeakSecret("too-short")
    steps = {int(after) - int(before) for before, after in pairwise(secret)}
    if len(steps) == 1 and steps <= {-1, 0, 1}:
        raise WeakSecret("too-easy")
