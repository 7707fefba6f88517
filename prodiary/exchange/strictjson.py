"""JSON with nothing left to chance: one meaning for every accepted text, or a refusal.

Refused (docs/format.md section 4): bytes that are not UTF-8, a byte order mark, duplicate keys, NaN
and infinities, fractions and exponents, -0, integers beyond 2^53-1, lone surrogates, text that is
not NFC, control characters, and anything deeper, longer or larger than the limits.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any, NoReturn, TypeVar

import msgspec

from prodiary.errors import Malformed
from prodiary.exchange.limits import MAX_DEPTH, MAX_INTEGER, MAX_STRING

_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
T = TypeVar("T")


class Wire(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of the closed schemas: every field is required, and nothing else is allowed."""


def _refuse(_: str) -> NoReturn:
    raise ValueError("number not allowed")


def _integer(text: str) -> int:
    # Python itself refuses to convert very long digits; ours is the smaller limit.
    if len(text) > len(str(-MAX_INTEGER)) or abs(int(text)) > MAX_INTEGER:
        raise ValueError("integer out of range")
    if text == "-0":
        raise ValueError("zero has one spelling")
    return int(text)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("duplicate key")
    return found


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_refuse, parse_float=_refuse, parse_int=_integer
)


def _check(value: object, *, depth: int, max_string: int) -> None:
    if isinstance(value, str):
        if len(value) > max_string or _FORBIDDEN.search(value):
            raise ValueError("text not allowed")
        if not value.isascii() and not unicodedata.is_normalized("NFC", value):
            raise ValueError("text is not NFC")
    elif isinstance(value, dict | list):
        if depth == 0:
            raise ValueError("too deep")
        for inner in value if isinstance(value, list) else (*value, *value.values()):
            _check(inner, depth=depth - 1, max_string=max_string)


def parse(
    text: bytes, *, part: str, max_depth: int = MAX_DEPTH, max_string: int = MAX_STRING
) -> Any:  # noqa: ANN401 - any JSON value
    """The JSON value of `text`.

    Raises:
        Malformed: Anything the module docstring lists; `part` says where.
    """
    try:
        value = _DECODER.decode(text.decode("utf-8", "strict"))
        _check(value, depth=max_depth, max_string=max_string)
    except (ValueError, RecursionError) as error:
        raise Malformed(part) from error
    return value


def decode(text: bytes, as_type: type[T], *, part: str, max_string: int = MAX_STRING) -> T:
    """The closed struct `as_type` from strict JSON.

    Raises:
        Malformed: Not strict JSON, or not exactly the fields and types of `as_type`.
    """
    return convert(parse(text, part=part, max_string=max_string), as_type, part=part)


def convert(value: object, as_type: type[T], *, part: str) -> T:
    """`value`, as parsed, in the closed form `as_type`; raises `Malformed` when it does not fit."""
    try:
        return msgspec.convert(value, as_type, strict=True)
    except (msgspec.ValidationError, ValueError) as error:
        raise Malformed(part) from error


def encode(value: object) -> bytes:
    """Compact UTF-8 JSON, keys in the order the type gives them; a reader never relies on it."""
    return msgspec.json.encode(value)
