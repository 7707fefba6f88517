"""Codes that people read out and type: right or refused, never taken for another."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prodiary.crypto import codes
from prodiary.crypto.codes import (
    ENROLMENT_BYTES,
    RECOVERY_BYTES,
    fingerprint,
    new_code,
    read_code,
    write_code,
)
from prodiary.errors import BadCode

SIZES = pytest.mark.parametrize("count", [ENROLMENT_BYTES, RECOVERY_BYTES])


def test_known_spellings() -> None:
    # Crockford's own check: the number modulo 37; 36 is U.
    assert write_code(bytes(10)) == "00000-00000-00000-00"
    assert write_code(b"\0" * 9 + b"\x24") == "00000-00000-00001-4U"
    assert write_code(b"\xff" * 10) == "ZZZZZ-ZZZZZ-ZZZZZ-Z" + codes._CHECK[(2**80 - 1) % 37]
    assert write_code(b"\xff" * 16).startswith("7ZZZZ-")


@SIZES
@given(place=st.data())
def test_a_code_is_read_back_however_it_is_typed(count: int, place: st.DataObject) -> None:
    data = place.draw(st.binary(min_size=count, max_size=count))
    code = write_code(data)
    assert read_code(code, count) == data
    assert read_code(f"  {code.lower().replace('-', ' ')} ", count) == data
    typed = code[:-1].replace("0", "o").replace("1", "l") + code[-1]
    assert read_code(typed, count) == data


@SIZES
@given(place=st.data())
def test_one_wrong_character_or_two_swapped_are_noticed(count: int, place: st.DataObject) -> None:
    code = write_code(place.draw(st.binary(min_size=count, max_size=count))).replace("-", "")
    at = place.draw(st.integers(0, len(code) - 1))
    alphabet = codes._CHECK if at == len(code) - 1 else codes._ALPHABET
    other = place.draw(st.sampled_from(alphabet).filter(lambda letter: letter != code[at]))
    with pytest.raises(BadCode):
        read_code(code[:at] + other + code[at + 1 :], count)
    last = place.draw(st.integers(0, len(code) - 3))
    if code[last] != code[last + 1]:
        with pytest.raises(BadCode):
            read_code(code[:last] + code[last + 1] + code[last] + code[last + 2 :], count)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "0",
        "00000-00000-00000-0",
        "00000-00000-00000-000",
        "00000-00000-00000-0!",
        "é" * 17,
    ],
)
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(BadCode):
        read_code(text, ENROLMENT_BYTES)


def test_bits_beyond_the_bytes_are_refused() -> None:
    # 26 digits hold 130 bits: a code of 128 that uses the other two would be a second spelling.
    value = 2**128
    digits = "".join(codes._ALPHABET[value >> 5 * place & 31] for place in reversed(range(26)))
    with pytest.raises(BadCode):
        read_code(digits + codes._CHECK[value % 37], RECOVERY_BYTES)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(BadCode):
        assert len(read_code(text, ENROLMENT_BYTES)) == ENROLMENT_BYTES


def test_a_new_code_never_ends_in_a_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    # 32 modulo 37 is written as *, 31 as Z.
    drawn = iter([b"\0" * 9 + b"\x20", b"\0" * 9 + b"\x1f"])
    monkeypatch.setattr(codes, "random_bytes", lambda count: next(drawn))
    assert new_code(ENROLMENT_BYTES) == "00000-00000-00000-ZZ"


def test_new_codes_differ() -> None:
    assert len({new_code(RECOVERY_BYTES) for _ in range(50)}) == 50


def test_the_fingerprint_stands_for_root_study_and_site() -> None:
    found = fingerprint(b"\1" * 32, study="T-1", site="S-1")
    assert [len(group) for group in found.split(" ")] == [5] * 6
    assert found.replace(" ", "").isdecimal()
    others = {
        fingerprint(b"\2" * 32, study="T-1", site="S-1"),
        fingerprint(b"\1" * 32, study="T-2", site="S-1"),
        fingerprint(b"\1" * 32, study="T-1", site="S-2"),
        found,
    }
    assert len(others) == 4
