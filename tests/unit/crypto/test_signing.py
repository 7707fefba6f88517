"""Signatures: one shape, one spelling, one key; a statement is read only when it is proven."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prodiary.crypto.signing import SigningKey, VerifyKey, read_signed, sign
from prodiary.errors import BadSignature, Malformed

# The key of RFC 8032 test 1, which RFC 8037 appendix A names by its thumbprint.
KEY = SigningKey(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
OTHER = SigningKey(b"\2" * 32)
TYP = "prodiary-test+jws"
PRIME = 2**255 - 19


def test_the_key_of_rfc_8032_and_its_name_in_rfc_8037() -> None:
    assert KEY.public.raw.hex() == (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    )
    assert KEY.public.id == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"


@settings(max_examples=50)
@given(st.binary(max_size=500))
def test_what_was_signed_is_what_comes_back(payload: bytes) -> None:
    signed = read_signed(sign(payload, typ=TYP, key=KEY), typ=TYP)
    assert signed.signer == KEY.public.id
    assert signed.verify(KEY.public) == payload
    assert signed.unverified_payload() == payload


def test_the_header_has_one_spelling() -> None:
    header = sign(b"x", typ=TYP, key=KEY).split(b".")[0]
    found = base64.urlsafe_b64decode(header + b"==").decode()
    assert found == f'{{"alg":"Ed25519","typ":"{TYP}","kid":"{KEY.public.id}"}}'


def test_a_large_statement_is_signed_and_verified() -> None:
    # The library's own limit is 128,000 bytes, far below that of our files.
    payload = b"x" * 2_000_000
    assert read_signed(sign(payload, typ=TYP, key=KEY), typ=TYP).verify(KEY.public) == payload


def test_another_key_does_not_verify() -> None:
    signed = read_signed(sign(b"x", typ=TYP, key=KEY), typ=TYP)
    with pytest.raises(BadSignature):
        signed.verify(OTHER.public)


@settings(max_examples=150)
@given(st.data())
def test_no_altered_statement_verifies(place: st.DataObject) -> None:
    compact = bytearray(sign(b'{"answer":"b"}', typ=TYP, key=KEY))
    at = place.draw(st.integers(0, len(compact) - 1))
    compact[at] ^= place.draw(st.integers(1, 255))
    with pytest.raises((Malformed, BadSignature)):
        read_signed(bytes(compact), typ=TYP).verify(KEY.public)


def test_a_statement_of_another_type_is_refused() -> None:
    with pytest.raises(Malformed) as caught:
        read_signed(sign(b"x", typ=TYP, key=KEY), typ="prodiary-other+jws")
    assert caught.value.fields == {"part": "signature-header"}


def test_no_header_but_ours_is_looked_at() -> None:
    for changes in ({"alg": "none"}, {"crit": ["exp"]}, {"jku": "x"}, {"alg": "ES256"}):
        header = {"alg": "Ed25519", "typ": TYP, "kid": KEY.public.id} | changes
        text = base64.urlsafe_b64encode(json.dumps(header).encode()).rstrip(b"=")
        with pytest.raises(Malformed):
            read_signed(text + b".eA.", typ=TYP)


# --- keys with which one signature would fit every statement -------------------------------------


def _root(square: int) -> int | None:
    """A square root modulo the prime, or None."""
    found = pow(square, (PRIME + 3) // 8, PRIME)
    for candidate in (found, found * pow(2, (PRIME - 1) // 4, PRIME) % PRIME):
        if candidate * candidate % PRIME == square % PRIME:
            return candidate
    return None


def _double(point: tuple[int, int]) -> tuple[int, int]:
    """Twice a point of edwards25519 (RFC 8032, affine)."""
    d = -121665 * pow(121666, -1, PRIME) % PRIME
    x, y = point
    product = d * x * x * y * y % PRIME
    return (
        2 * x * y * pow(1 + product, -1, PRIME) % PRIME,
        (y * y + x * x) * pow(1 - product, -1, PRIME) % PRIME,
    )


def _small_order() -> set[int]:
    """The y of all points whose order divides 8, found by doubling and not by a list."""
    d = -121665 * pow(121666, -1, PRIME) % PRIME
    found = {0, 1, PRIME - 1}
    # A point of order 8 doubles to one with y = 0, so x^2 = -y^2 and d y^4 + 2 y^2... = 0 in y^2:
    # -x^2 + y^2 = 1 + d x^2 y^2 gives d y^4 + 2 y^2 - 1 = 0.
    root = _root(1 + d)
    assert root is not None
    for sign_of in (root, -root):
        y = _root((sign_of - 1) * pow(d, -1, PRIME) % PRIME)
        if y is not None:
            x = _root(-y * y % PRIME)
            assert x is not None
            again = _double(_double(_double((x, y))))
            assert again == (0, 1)
            found |= {y, PRIME - y}
    return found


def test_weak_keys_are_refused() -> None:
    weak = _small_order()
    assert len(weak) == 5
    for y in weak:
        for sign_bit in (0, 1 << 255):
            with pytest.raises(ValueError, match="usable"):
                VerifyKey((y | sign_bit).to_bytes(32, "little"))


def test_a_key_has_one_spelling() -> None:
    for y in (PRIME, PRIME + 1, 2**255 - 1):
        with pytest.raises(ValueError, match="usable"):
            VerifyKey(y.to_bytes(32, "little"))


def test_keys_have_one_length_and_seeds_are_never_shown() -> None:
    for bad in (b"", b"\2" * 31, b"\2" * 33):
        with pytest.raises(ValueError, match="32 bytes"):
            VerifyKey(bad)
        with pytest.raises(ValueError, match="32 bytes"):
            SigningKey(bad)
    assert repr(KEY) == "SigningKey()"
