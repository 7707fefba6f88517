"""A staff card: opens for its owner, says what it must in clear, and refuses everything else."""

from __future__ import annotations

import base64
import json
from contextlib import suppress

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given, settings
from hypothesis import strategies as st

from prodiary.crypto.kdf import FLOOR
from prodiary.domain.ids import SiteId, StaffId, StudyId
from prodiary.errors import (
    BadCode,
    CannotOpen,
    ExchangeError,
    Malformed,
    NotOurFile,
    TooLarge,
    UnsupportedVersion,
    WeakSecret,
)
from prodiary.exchange.staffcard import (
    MAX_CARD_BYTES,
    StaffKeys,
    card_name,
    make_card,
    new_activation_code,
    new_staff_keys,
    open_card,
    read_face,
    rewrap,
)

PASSPHRASE = "lantern river cedar violin"
CODE = new_activation_code()
STUDY, SITE = StudyId("S103-TEST"), SiteId("CN01")
KEYS = new_staff_keys(StaffId("nurse-li"), study=STUDY, site=SITE)
NEW = make_card(KEYS, code=CODE)
MINE = rewrap(KEYS, passphrase=PASSPHRASE, cost=FLOOR)


def test_a_new_card_opens_with_its_code_however_it_is_typed() -> None:
    assert read_face(NEW).opens == "code"
    assert open_card(NEW, CODE) == KEYS
    assert open_card(NEW, CODE.lower().replace("-", " ")) == KEYS


def test_an_activated_card_opens_with_the_passphrase_and_no_longer_with_the_code() -> None:
    face = read_face(MINE)
    assert (face.staff, face.study, face.site, face.opens) == (
        "nurse-li",
        STUDY,
        SITE,
        "passphrase",
    )
    assert open_card(MINE, PASSPHRASE) == KEYS
    for wrong in (CODE, PASSPHRASE.title(), ""):
        with pytest.raises(CannotOpen):
            open_card(MINE, wrong)


def test_wrong_and_mistyped_codes_are_told_apart() -> None:
    with pytest.raises(CannotOpen):
        open_card(NEW, new_activation_code())
    slipped = ("0" if CODE[0] != "0" else "1") + CODE[1:]
    for typed in (slipped, PASSPHRASE, ""):
        with pytest.raises(BadCode):
            open_card(NEW, typed)
    with pytest.raises(BadCode):
        make_card(KEYS, code=slipped)


def test_an_easy_passphrase_is_refused() -> None:
    """I3: as for a diary without a keyring."""
    for weak in ("short", "one two three", "same same same same same", "1" * 200):
        with pytest.raises(WeakSecret):
            rewrap(KEYS, passphrase=weak, cost=FLOOR)


def test_it_can_be_opened_with_nothing_but_the_specification() -> None:
    first, face, kept, end = MINE.split(b"\n")
    told = json.loads(face)
    raw = base64.urlsafe_b64decode(kept + b"=" * (-len(kept) % 4))
    salt, nonce, wrapped = raw[:16], raw[16:28], raw[28:]
    stretched = Argon2id(
        salt=salt,
        length=32,
        iterations=told["passes"],
        lanes=told["lanes"],
        memory_cost=told["memory_kib"],
    ).derive(PASSPHRASE.encode())
    key = HKDF(hashes.SHA256(), 32, salt=salt, info=b"prodiary/slot/v1\0").derive(stretched)
    clear = b"prodiary/card/v1\0" + first + b"\n" + face + b"\n"
    assert AESGCM(key).decrypt(nonce, wrapped, clear) == KEYS.sign.seed + KEYS.seal.seed
    assert end == b""


def test_neither_name_nor_text_tells_more_than_it_must() -> None:
    assert card_name() != card_name()
    assert card_name().endswith(".pdk")
    assert "nurse" not in card_name()
    for secret in (KEYS.sign.seed, KEYS.seal.seed):
        assert secret not in NEW + MINE
        assert base64.urlsafe_b64encode(secret).rstrip(b"=") not in NEW + MINE
    assert "seed" not in repr(KEYS)
    assert str(KEYS.sign.seed) not in repr(KEYS)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"nurse-li", b"nurse-lu"),
        (b"S103-TEST", b"S103-LIVE"),
        (b"CN01", b"CN02"),
        (b'"memory_kib":65536', b'"memory_kib":65537'),
        (b'"passes":1', b'"passes":2'),
        (b'{"v":1,', b'{ "v":1,'),
    ],
)
def test_everything_in_clear_is_bound_to_the_keys(old: bytes, new: bytes) -> None:
    altered = MINE.replace(old, new)
    assert altered != MINE
    read_face(altered)
    with pytest.raises(CannotOpen):
        open_card(altered, PASSPHRASE)


def test_a_code_card_cannot_be_passed_off_as_an_activated_one() -> None:
    altered = NEW.replace(b'"opens":"code"', b'"opens":"passphrase"')
    with pytest.raises(CannotOpen):
        open_card(altered, CODE)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NotOurFile),
        (b"PRODIARY-PACK/1\n", NotOurFile),
        (MINE.replace(b"CARD/1", b"CARD/2"), UnsupportedVersion),
        (MINE[:-1], Malformed),
        (MINE + b"\n", Malformed),
        (MINE + b"more", Malformed),
        (MINE.replace(b"\n", b"\r\n"), UnsupportedVersion),
        (MINE.replace(b'"v":1', b'"v":2'), Malformed),
        (MINE.replace(b'"v":1', b'"v":1,"w":1'), Malformed),
        (MINE.replace(b'"passes":1', b'"passes":17'), Malformed),
        (MINE.replace(b'"memory_kib":65536', b'"memory_kib":1024'), Malformed),
        (MINE.replace(b"nurse-li", b"nurse li"), Malformed),
        (MINE.replace(b"passphrase", b"anything-"), Malformed),
        (MINE[:-3] + b"==\n", Malformed),
        (MINE[:-9] + b"\n", Malformed),
        (MINE[:-2] + b"\xff\n", Malformed),
        (MINE + b" " * MAX_CARD_BYTES, TooLarge),
    ],
)
def test_what_is_no_card_is_refused(data: bytes, error: type[ExchangeError]) -> None:
    with pytest.raises(error):
        read_face(data)
    with pytest.raises(error):
        open_card(data, PASSPHRASE)


@settings(max_examples=200)
@given(st.integers(0, len(MINE) - 1), st.integers(1, 255), st.integers(0, len(MINE)))
def test_a_mutated_card_is_refused_by_name_or_says_nothing_new(
    place: int, flip: int, length: int
) -> None:
    mutated = bytearray(MINE)
    mutated[place] ^= flip
    for data in (bytes(mutated), MINE[:length]):
        # Anything but a refusal by name would come out of here.
        with suppress(ExchangeError):
            assert read_face(data).staff


def test_names_of_no_form_make_no_keys() -> None:
    with pytest.raises(ValueError, match="identifier"):
        new_staff_keys(StaffId("nurse li"), study=STUDY, site=SITE)


def test_every_card_has_keys_of_its_own() -> None:
    other: StaffKeys = new_staff_keys(StaffId("nurse-li"), study=STUDY, site=SITE)
    assert other.sign != KEYS.sign
    assert other.seal != KEYS.seal
