"""Ed25519 keys and the one shape of signature used everywhere: a compact JWS (RFC 7515, 9864).

The protected header has exactly one spelling for a type and key (docs/format.md section 3), so
there is no algorithm, key or option for a file to choose. A signature is verified before anything
inside it is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from prodiary.crypto.digest import from_b64, sha256, to_b64
from prodiary.domain.ids import KeyId
from prodiary.errors import BadSignature, Malformed

if TYPE_CHECKING:
    from joserfc.jwk import OKPKey
    from joserfc.jws import JWSRegistry

KEY_BYTES = 32
ALGORITHM = "Ed25519"
MAX_SIGNED_BYTES = 96 * 1024 * 1024
"""Above every file limit of docs/format.md section 9, which is enforced before we come here."""

# With a key of small order one signature fits every statement, so it would prove nothing. These are
# the y coordinates of the eight such points (the sign of x is one bit more).
_FIELD = 2**255 - 19
_Y_OF_ORDER_8 = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
_SMALL_ORDER_Y = {0, 1, _FIELD - 1, _Y_OF_ORDER_8, _FIELD - _Y_OF_ORDER_8}
_HEADER = re.compile(rb'\{"alg":"Ed25519","typ":"([a-z0-9+-]{1,64})","kid":"([A-Za-z0-9_-]{43})"\}')


@dataclass(frozen=True, slots=True)
class VerifyKey:
    """An Ed25519 public key; `id` is its RFC 7638 thumbprint as a JWK, base64url."""

    raw: bytes
    id: KeyId = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Raise `ValueError` unless `raw` is a 32-byte key, in its one spelling and not weak."""
        Ed25519PublicKey.from_public_bytes(self.raw)
        y = int.from_bytes(self.raw, "little") & (2**255 - 1)
        if y >= _FIELD or y in _SMALL_ORDER_Y:
            msg = "not a usable Ed25519 key"
            raise ValueError(msg)
        jwk = f'{{"crv":"Ed25519","kty":"OKP","x":"{to_b64(self.raw)}"}}'
        object.__setattr__(self, "id", KeyId(to_b64(sha256(jwk.encode("ascii")))))


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An Ed25519 private key, as its 32-byte seed; never shown in a repr. `public` verifies."""

    seed: bytes = field(repr=False)
    public: VerifyKey = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the public key, once; `ValueError` unless `seed` has 32 bytes."""
        private = Ed25519PrivateKey.from_private_bytes(self.seed)
        object.__setattr__(self, "public", VerifyKey(private.public_key().public_bytes_raw()))


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed statement whose signature has NOT been checked yet.

    The signer's key id can be read, to find the key; the payload comes from `verify`.
    """

    signer: KeyId
    _compact: bytes

    @property
    def detached(self) -> bytes:
        """Header and signature without the payload (RFC 7515 appendix F); `attach` undoes it."""
        header, _, signature = self._compact.split(b".")
        return header + b".." + signature

    def unverified_payload(self) -> bytes:
        """The payload, unproven: only for a statement that names its own key (a request)."""
        return from_b64(self._compact.split(b".")[1].decode("ascii"))

    def verify(self, key: VerifyKey) -> bytes:
        """The exact payload bytes, proven to be signed by `key`.

        Raises:
            BadSignature: Another key signed, or the bytes were altered.
        """
        if key.id != self.signer:
            raise BadSignature
        jose = load_libraries()
        try:
            found = jose.jws.deserialize_compact(self._compact, _jwk(key), registry=jose.registry)
        except (jose.error, ValueError) as error:
            raise BadSignature from error
        payload: bytes = found.payload
        return payload


def sign(payload: bytes, *, typ: str, key: SigningKey) -> bytes:
    """A compact JWS of `payload` under the one header for `typ` and `key`."""
    header = {"alg": ALGORITHM, "typ": typ, "kid": key.public.id}
    jose = load_libraries()
    jwk = jose.key.import_key(
        {"kty": "OKP", "crv": "Ed25519", "d": to_b64(key.seed), "x": to_b64(key.public.raw)}
    )
    compact: str = jose.jws.serialize_compact(header, payload, jwk, registry=jose.registry)
    return compact.encode("ascii")


def read_signed(compact: bytes, *, typ: str) -> Signed:
    """Take a compact JWS apart without trusting it.

    Raises:
        Malformed: It is not the one allowed shape for `typ`.
    """
    try:
        header_b64, payload_b64, signature_b64 = compact.decode("ascii").split(".")
        header = from_b64(header_b64)
        # One spelling only: a second one would be a second file with the same signature.
        from_b64(payload_b64)
        from_b64(signature_b64)
    except ValueError as error:
        raise Malformed("signature") from error
    shape = _HEADER.fullmatch(header)
    if shape is None or shape[1].decode("ascii") != typ:
        raise Malformed("signature-header")
    return Signed(signer=KeyId(shape[2].decode("ascii")), _compact=compact)


def attach(detached: bytes, payload: bytes, *, typ: str) -> Signed:
    """The statement that `payload` and what `Signed.detached` kept make together, unproven.

    Raises:
        Malformed: It is not the one allowed shape for `typ`.
    """
    middle = b"." + to_b64(payload).encode("ascii") + b"."
    return read_signed(detached.replace(b"..", middle, 1), typ=typ)


@lru_cache(maxsize=256)
def _jwk(key: VerifyKey) -> OKPKey:
    return load_libraries().key.import_key({"kty": "OKP", "crv": "Ed25519", "x": to_b64(key.raw)})


@dataclass(frozen=True, slots=True)
class _Jose:
    jws: ModuleType
    registry: JWSRegistry
    key: type[OKPKey]
    error: type[Exception]


@cache
def load_libraries() -> _Jose:
    """joserfc, when it is first needed: importing it takes longer than a lock screen should."""
    from joserfc import jws  # noqa: PLC0415
    from joserfc.errors import JoseError  # noqa: PLC0415
    from joserfc.jwk import OKPKey  # noqa: PLC0415

    class Registry(jws.JWSRegistry):
        """joserfc's own payload cap is below our file limits (docs/format.md section 9)."""

        max_payload_length = MAX_SIGNED_BYTES

    return _Jose(jws=jws, registry=Registry(algorithms=[ALGORITHM]), key=OKPKey, error=JoseError)
