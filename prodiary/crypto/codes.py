"""Codes that people read, say and type: enrolment and recovery codes, and the study's fingerprint.

Crockford base32 has no I, L, O or U; what is mistyped that way is read right, and a check character
catches other slips before anything is tried (security.md section 7).
"""

from __future__ import annotations

from prodiary.crypto.digest import sha256
from prodiary.crypto.random import random_bytes
from prodiary.errors import BadCode

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK = _ALPHABET + "*~$=U"
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})
_GROUP = 5
ENROLMENT_BYTES = 10
"""80 bits: used once, within days, and only through the site."""
RECOVERY_BYTES = 16
"""128 bits: it opens a slot without any other secret."""


def new_code(count: int) -> str:
    """`count` random bytes as a grouped code whose check character is a letter or digit.

    Codes are read out over the phone: one that would end in a sign is drawn again.
    """
    while not (code := write_code(random_bytes(count)))[-1].isalnum():
        pass
    return code


def write_code(data: bytes) -> str:
    """The grouped spelling of `data`, e.g. ``7N42Q-8XKDA-93H0C-V``."""
    value = int.from_bytes(data, "big")
    length = -(-len(data) * 8 // 5)
    digits = "".join(_ALPHABET[value >> 5 * place & 31] for place in reversed(range(length)))
    whole = digits + _CHECK[value % 37]
    return "-".join(whole[start : start + _GROUP] for start in range(0, len(whole), _GROUP))


def read_code(text: str, count: int) -> bytes:
    """The `count` bytes of a typed code; case, spaces and dashes do not matter.

    Raises:
        BadCode: Wrong length, a character that no code has, or a slip of the fingers.
    """
    typed = text.strip().upper().translate(_READ_AS)
    digits, check = typed[:-1], typed[-1:]
    if len(digits) != -(-count * 8 // 5) or any(digit not in _ALPHABET for digit in digits):
        raise BadCode
    value = 0
    for digit in digits:
        value = value << 5 | _ALPHABET.index(digit)
    if check != _CHECK[value % 37] or value >> count * 8:
        raise BadCode
    return value.to_bytes(count, "big")


def fingerprint(root: bytes, *, study: str, site: str) -> str:
    """Six groups of five digits that stand for a study at a site; people compare them (99 bits).

    A function of the site's root key, so every version of the study pack shows the same.
    """
    digest = sha256(b"prodiary/fingerprint/v1\0" + root + f"\0{study}\0{site}".encode())
    number = int.from_bytes(digest, "big") % 10**30
    digits = f"{number:030d}"
    return " ".join(digits[start : start + _GROUP] for start in range(0, 30, _GROUP))
