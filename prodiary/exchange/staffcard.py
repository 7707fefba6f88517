"""A staff card: a member of staff's private keys in a small file, under something only they know.

``"PRODIARY-CARD/1" LF || face LF || keys LF`` (docs/format.md section 7.7). The site makes it under
a one-time activation code; at the first sign-in it is made anew under a passphrase. The face says
in clear whose card it is and how it opens, and all of it is bound to the keys. A card proves
nothing by itself: only a study pack says which keys a member of staff has.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from prodiary.crypto.codes import RECOVERY_BYTES, new_code, read_code, write_code
from prodiary.crypto.digest import from_b64, to_b64
from prodiary.crypto.kdf import FLOOR, SALT_BYTES, Cost
from prodiary.crypto.random import random_bytes, random_id
from prodiary.crypto.sealing import SEED_BYTES, OpenKey
from prodiary.crypto.signing import KEY_BYTES, SigningKey
from prodiary.crypto.slots import Locked, lock, unlock
from prodiary.domain.ids import SiteId, StaffId, StudyId, require_name
from prodiary.domain.secretrules import require_passphrase
from prodiary.errors import (
    Malformed,
    NotOurFile,
    TooLarge,
    UnsupportedVersion,
)
from prodiary.exchange.container import first_line
from prodiary.exchange.strictjson import Wire, decode, encode

SUFFIX = ".pdk"
MAX_CARD_BYTES = 4096
"""One takes less than 700 bytes."""
Opens = Literal["code", "passphrase"]
PART = "card"

_KIND = "CARD"
_MAGIC: Final = b"PRODIARY-CARD/"
_BINDING = b"prodiary/card/v1\0"
_LINES = 3
_KEPT_BYTES = SALT_BYTES + 12 + KEY_BYTES + SEED_BYTES + 16
"""Salt, nonce, the two seeds and the tag."""


@dataclass(frozen=True, slots=True)
class StaffKeys:
    """Whose keys, and the keys: what a card holds."""

    staff: StaffId
    study: StudyId
    site: SiteId
    sign: SigningKey = field(repr=False)
    seal: OpenKey = field(repr=False)


@dataclass(frozen=True, slots=True)
class CardFace:
    """What anyone may read of a card: whose it is, and what it opens with."""

    staff: StaffId
    study: StudyId
    site: SiteId
    opens: Opens


class _FaceWire(Wire, frozen=True):
    v: Literal[1]
    staff: str
    study: str
    site: str
    opens: Opens
    passes: int
    memory_kib: int
    lanes: int


@dataclass(frozen=True, slots=True)
class _Card:
    face: CardFace
    bound: bytes
    locked: Locked


def new_staff_keys(staff: StaffId, *, study: StudyId, site: SiteId) -> StaffKeys:
    """Fresh keys for a member of staff; raises `ValueError` on a malformed name."""
    require_name(staff, study, site)
    return StaffKeys(
        staff=staff,
        study=study,
        site=site,
        sign=SigningKey(random_bytes(KEY_BYTES)),
        seal=OpenKey(random_bytes(SEED_BYTES)),
    )


def new_activation_code() -> str:
    """A one-time code under which a card is handed out: 128 bits, to be read and typed."""
    return new_code(RECOVERY_BYTES)


def card_name() -> str:
    """A file name for a card, which says nothing of anybody."""
    return random_id() + SUFFIX


def make_card(keys: StaffKeys, *, code: str) -> bytes:
    """A card that waits for its first sign-in with `code`.

    Raises:
        BadCode: It is no activation code.
    """
    # As with recovery codes: 128 random bits need no dear stretching.
    return _make(keys, opens="code", secret=_spelled(code), cost=FLOOR)


def rewrap(keys: StaffKeys, *, passphrase: str, cost: Cost) -> bytes:
    """The card of a person who signed in, under a passphrase of their own.

    Raises:
        WeakSecret: The passphrase is too easy.
    """
    require_passphrase(passphrase)
    return _make(keys, opens="passphrase", secret=passphrase, cost=cost)


def read_face(data: bytes) -> CardFace:
    """What a card says of itself, unproven until it is opened.

    Raises:
        TooLarge, NotOurFile, UnsupportedVersion, Malformed: It is no card.
    """
    return _read(data).face


def open_card(data: bytes, secret: str) -> StaffKeys:
    """The keys on a card; `secret` is what its face asks for.

    Raises:
        BadCode: The activation code was mistyped: its check character is wrong.
        CannotOpen: Another secret, or the card was altered; which is not told.
        ExchangeError: As `read_face`.
    """
    card = _read(data)
    spelled = _spelled(secret) if card.face.opens == "code" else secret
    seeds = unlock(card.locked, secret=spelled, second=b"", binding=card.bound)
    sign, seal = SigningKey(seeds[:KEY_BYTES]), OpenKey(seeds[KEY_BYTES:])
    face = card.face
    return StaffKeys(staff=face.staff, study=face.study, site=face.site, sign=sign, seal=seal)


def _spelled(code: str) -> str:
    return write_code(read_code(code, RECOVERY_BYTES))


def _make(keys: StaffKeys, *, opens: Opens, secret: str, cost: Cost) -> bytes:
    face = _FaceWire(
        v=1,
        staff=keys.staff,
        study=keys.study,
        site=keys.site,
        opens=opens,
        passes=cost.passes,
        memory_kib=cost.memory_kib,
        lanes=cost.lanes,
    )
    clear = first_line(_KIND) + encode(face) + b"\n"
    seeds = keys.sign.seed + keys.seal.seed
    locked = lock(seeds, secret=secret, second=b"", cost=cost, binding=_BINDING + clear)
    return clear + to_b64(locked.salt + locked.wrapped).encode("ascii") + b"\n"


def _read(data: bytes) -> _Card:
    if len(data) > MAX_CARD_BYTES:
        raise TooLarge
    if not data.startswith(first_line(_KIND)):
        raise UnsupportedVersion if data.startswith(_MAGIC) else NotOurFile
    lines = data.split(b"\n")
    if len(lines) != _LINES + 1 or lines[_LINES]:
        raise Malformed(PART)
    wire = decode(lines[1], _FaceWire, part=PART)
    try:
        require_name(wire.staff, wire.study, wire.site)
        cost = Cost(passes=wire.passes, memory_kib=wire.memory_kib, lanes=wire.lanes)
        kept = from_b64(lines[2].decode("ascii"))
    except ValueError as error:
        raise Malformed(PART) from error
    if len(kept) != _KEPT_BYTES:
        raise Malformed(PART)
    face = CardFace(
        staff=StaffId(wire.staff),
        study=StudyId(wire.study),
        site=SiteId(wire.site),
        opens=wire.opens,
    )
    return _Card(
        face=face,
        bound=_BINDING + lines[0] + b"\n" + lines[1] + b"\n",
        locked=Locked(cost=cost, salt=kept[:SALT_BYTES], wrapped=kept[SALT_BYTES:]),
    )
