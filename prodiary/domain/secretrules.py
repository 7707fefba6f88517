"""How hard a secret must be to guess before it may lock anything; the rule, and nothing else."""

from __future__ import annotations

from prodiary.errors import WeakSecret

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
