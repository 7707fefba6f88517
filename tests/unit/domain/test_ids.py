"""Identifiers have one form each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.domain.ids import (
    require_key_id,
    require_language,
    require_name,
    require_random_id,
    require_sha256,
)

Require = Callable[..., None]


@pytest.mark.parametrize(
    ("require", "good"),
    [
        (require_name, ["a", "S01-001", "mg-adl", "1.0.2", "9_x", "A" * 64]),
        (require_random_id, ["0" * 32, "0123456789abcdef" * 2]),
        (require_key_id, ["A" * 43, "-_" * 21 + "0"]),
        (require_sha256, ["0" * 64]),
        (require_language, ["en", "zh-Hans", "de-AT", "zh-Hant-TW", "fil", "en-x-plain"]),
    ],
)
def test_good(require: Require, good: list[str]) -> None:
    require()
    require(*good)


@pytest.mark.parametrize(
    ("require", "bad"),
    [
        (require_name, ["", "-a", ".a", "_a", "a b", "a/b", "é", "A" * 65, "a\n", "../x"]),
        (require_random_id, ["", "0" * 31, "0" * 33, "A" * 32, "0" * 32 + "\n"]),
        (require_key_id, ["", "A" * 42, "A" * 44, "+" * 43, "A" * 43 + "\n"]),
        (require_sha256, ["", "0" * 63, "A" * 64, "0" * 64 + "\n"]),
        (require_language, ["", "e", "EN", "en_US", "en-us", "en-", "zh-hans", "en\n", "english"]),
    ],
)
def test_bad(require: Require, bad: list[str]) -> None:
    for value in bad:
        with pytest.raises(ValueError, match="identifier"):
            require(value)


@given(st.text(max_size=70))
def test_a_name_is_safe_anywhere(text: str) -> None:
    try:
        require_name(text)
    except ValueError:
        return
    assert text.isascii()
    assert not set(text) & set("/\\ \n\"'<>&%$*?|;:=+@")
    assert text[0].isalnum()


def test_one_bad_value_among_good_ones_is_enough() -> None:
    with pytest.raises(ValueError, match="identifier"):
        require_name("a", "b", "c d")
