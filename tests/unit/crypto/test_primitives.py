"""Known answers for every primitive we call, through our own wrappers where these allow it."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from prodiary.crypto.digest import from_b64, mac, same, sha256, sha256_hex, to_b64
from prodiary.crypto.kdf import (
    CEILING_KIB,
    FLOOR,
    FLOOR_KIB,
    MAX_LANES,
    MAX_PASSES,
    STANDARD,
    Cost,
    derive,
    stretch,
)
from prodiary.crypto.random import random_bytes, random_id
from prodiary.domain.ids import require_random_id


def test_sha256_of_fips_180() -> None:
    abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert sha256(b"abc").hex() == abc
    assert sha256_hex(b"abc") == abc


def test_hmac_of_rfc_4231_case_2() -> None:
    assert mac(b"Jefe", b"what do ya want for nothing?").hex() == (
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )


def test_hkdf_of_rfc_5869_cases_1_and_3() -> None:
    # The output of HKDF of another length begins alike, and ours is 32 bytes of their 42.
    salt, info = bytes(range(13)), bytes(range(0xF0, 0xFA))
    assert derive(b"\x0b" * 22, info=info, salt=salt).hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
    )
    assert derive(b"\x0b" * 22, info=b"").hex() == (
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
    )


def test_argon2id_of_rfc_9106() -> None:
    # Below our own floor, so this asks the library: it is the same call with the RFC's inputs.
    found = Argon2id(
        salt=b"\2" * 16,
        length=32,
        iterations=3,
        lanes=4,
        memory_cost=32,
        ad=b"\4" * 12,
        secret=b"\3" * 8,
    ).derive(b"\1" * 32)
    assert found.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_stretching_depends_on_everything() -> None:
    salt = b"s" * 16
    found = {
        stretch(b"1234", salt=salt, cost=FLOOR),
        stretch(b"1235", salt=salt, cost=FLOOR),
        stretch(b"1234", salt=b"t" * 16, cost=FLOOR),
        stretch(b"1234", salt=salt, cost=Cost(passes=2, memory_kib=FLOOR_KIB, lanes=2)),
    }
    assert len(found) == 4
    assert {len(key) for key in found} == {32}
    assert stretch(b"1234", salt=salt, cost=FLOOR) in found


def test_the_cost_has_a_floor_and_a_ceiling() -> None:
    assert STANDARD.memory_kib >= 256 * 1024
    assert STANDARD.passes >= 3
    Cost(passes=MAX_PASSES, memory_kib=CEILING_KIB, lanes=MAX_LANES)
    for passes, memory_kib, lanes in (
        (0, FLOOR_KIB, 1),
        (MAX_PASSES + 1, FLOOR_KIB, 1),
        (1, FLOOR_KIB - 1, 1),
        (1, CEILING_KIB + 1, 1),
        (1, FLOOR_KIB, 0),
        (1, FLOOR_KIB, MAX_LANES + 1),
    ):
        with pytest.raises(ValueError, match="cost"):
            Cost(passes=passes, memory_kib=memory_kib, lanes=lanes)


def test_ed25519_of_rfc_8032_test_1() -> None:
    key = Ed25519PrivateKey.from_private_bytes(
        bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    )
    assert key.sign(b"").hex() == (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
        "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )


def test_base64url_of_rfc_4648() -> None:
    for data, text in ((b"", ""), (b"f", "Zg"), (b"foobar", "Zm9vYmFy"), (b"\xfb\xff", "-_8")):
        assert to_b64(data) == text
        assert from_b64(text) == data


@given(st.binary(max_size=64))
def test_base64url_has_one_spelling(data: bytes) -> None:
    assert from_b64(to_b64(data)) == data


@given(st.text(max_size=12))
def test_any_text_is_the_one_spelling_or_refused(text: str) -> None:
    try:
        data = from_b64(text)
    except ValueError:
        return
    assert to_b64(data) == text


@pytest.mark.parametrize("text", ["Zg==", "Zh", "Z", "Zm9v\n", "+/8", " Zg", "Zé", "Zm9vYmFyZ"])
def test_other_spellings_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="base64url"):
        from_b64(text)


def test_comparing() -> None:
    assert same(b"one", b"one")
    assert not same(b"one", b"two")
    assert not same(b"one", b"on")


def test_randomness() -> None:
    assert len(random_bytes(7)) == 7
    found = {random_id() for _ in range(20)}
    assert len(found) == 20
    require_random_id(*found)
