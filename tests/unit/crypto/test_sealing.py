"""Sealing: opens for the holder of the key under the same clear bytes, and for nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prodiary.crypto.sealing import OVERHEAD_BYTES, PUBLIC_BYTES, SEED_BYTES, OpenKey, SealKey
from prodiary.domain.ids import require_key_id
from prodiary.errors import CannotOpen

KEY = OpenKey(b"\7" * SEED_BYTES)
OTHER = OpenKey(b"\x08" * SEED_BYTES)
SEALED = KEY.public.seal(b"the answer", info=b"clear")


def test_the_key_of_the_x_wing_draft() -> None:
    # draft-connolly-cfrg-xwing-kem, appendix C, first vector: how its public key begins.
    seed = "7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26"
    public = OpenKey(bytes.fromhex(seed)).public.raw
    assert len(public) == PUBLIC_BYTES
    assert public.hex().startswith(
        "e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5"
    )


@settings(max_examples=30)
@given(st.binary(max_size=300), st.binary(max_size=300))
def test_what_is_sealed_opens(plaintext: bytes, info: bytes) -> None:
    sealed = KEY.public.seal(plaintext, info=info)
    assert len(sealed) == len(plaintext) + OVERHEAD_BYTES
    assert KEY.open(sealed, info=info) == plaintext


def test_sealing_twice_gives_different_bytes() -> None:
    assert KEY.public.seal(b"the answer", info=b"clear") != SEALED


@pytest.mark.parametrize(
    ("key", "sealed", "info"),
    [
        pytest.param(OTHER, SEALED, b"clear", id="other-key"),
        pytest.param(KEY, SEALED, b"clear ", id="other-info"),
        pytest.param(KEY, SEALED[:-1], b"clear", id="cut"),
        pytest.param(KEY, SEALED + b"\0", b"clear", id="appended"),
        pytest.param(KEY, SEALED[:1120], b"clear", id="no-ciphertext"),
        pytest.param(KEY, SEALED[:100], b"clear", id="half-a-key"),
        pytest.param(KEY, b"", b"clear", id="nothing"),
        pytest.param(KEY, bytes(1300), b"clear", id="zeros"),
        pytest.param(KEY, SEALED[:1088] + bytes(32) + SEALED[1120:], b"clear", id="low-order"),
    ],
)
def test_all_else_cannot_be_opened(key: OpenKey, sealed: bytes, info: bytes) -> None:
    with pytest.raises(CannotOpen):
        key.open(sealed, info=info)


@settings(max_examples=100)
@given(st.integers(0, len(SEALED) * 8 - 1))
def test_one_bit_is_enough(bit: int) -> None:
    altered = bytearray(SEALED)
    altered[bit // 8] ^= 1 << bit % 8
    with pytest.raises(CannotOpen):
        KEY.open(bytes(altered), info=b"clear")


def test_keys_that_cannot_be_sealed_to_are_no_keys() -> None:
    raw = KEY.public.raw
    for bad in (
        b"",
        raw[:-1],
        raw + b"\0",
        b"\xff" * 1184 + raw[1184:],  # coefficients beyond the modulus
        raw[:1184] + bytes(32),  # X25519 points of small order
        raw[:1184] + b"\1" + bytes(31),
        raw[:1184] + b"\xec" + b"\xff" * 30 + b"\x7f",
    ):
        with pytest.raises(ValueError, match=r"X-Wing|ML-KEM|shared key"):
            SealKey(bad)


def test_a_seed_has_one_length() -> None:
    with pytest.raises(ValueError, match="seed"):
        OpenKey(b"\0" * 31)


def test_keys_have_names_and_seeds_are_never_shown() -> None:
    require_key_id(KEY.public.id)
    assert KEY.public.id != OTHER.public.id
    assert repr(KEY) == "OpenKey()"
