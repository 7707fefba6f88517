"""File names that are safe to print and to keep: a name may say too much, or steer a terminal."""

from __future__ import annotations

import re

from prodiary.crypto.digest import sha256_hex

_PLAIN = re.compile(r"[0-9a-f]{32}\.pd[xqgr]")


def safe_name(name: str) -> str:
    """`name` when it is one that prodiary gives, else a stand-in made from its hash.

    Names given by prodiary are random; one that people chose might hold a participant's.
    """
    if _PLAIN.fullmatch(name):
        return name
    return f"renamed-{sha256_hex(name.encode('utf-8', 'surrogateescape'))[:12]}"
