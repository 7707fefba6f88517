"""The site's keys, vouched for by its root: which key may sign, which to seal to, and when.

The root stays offline and signs only this. A device that pinned the root can follow every change of
the other keys, and never seals to one that has expired (docs/format.md section 7.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from prodiary.crypto.digest import from_b64, to_b64
from prodiary.crypto.sealing import SealKey
from prodiary.crypto.signing import SigningKey, VerifyKey, read_signed, sign
from prodiary.domain.ids import KeyId, SiteId, StudyId, require_name
from prodiary.errors import KeyExpired, Malformed, UntrustedKey
from prodiary.exchange import times
from prodiary.exchange.strictjson import Wire, decode, encode

TYP = "prodiary-keys+jws"
PART = "keys"
Use = Literal["sign", "seal", "recover"]


@dataclass(frozen=True, slots=True)
class SiteKey:
    """A public key of the site, its use and the time within which it may be used."""

    use: Use
    raw: bytes
    not_before: datetime
    not_after: datetime

    def __post_init__(self) -> None:
        """Raise `ValueError` on a malformed key or an empty time."""
        self._parsed()
        if self.not_after <= self.not_before:
            msg = "key is never valid"
            raise ValueError(msg)

    @property
    def id(self) -> KeyId:
        """The key's thumbprint."""
        return self._parsed().id

    def valid(self, now: datetime) -> bool:
        """Whether it may be used at `now`."""
        return self.not_before <= now < self.not_after

    def _parsed(self) -> VerifyKey | SealKey:
        return VerifyKey(self.raw) if self.use == "sign" else SealKey(self.raw)


@dataclass(frozen=True, slots=True)
class KeySet:
    """All keys of a site for a study, as the root signed them, and the signed bytes themselves."""

    study: StudyId
    site: SiteId
    version: int
    keys: tuple[SiteKey, ...]
    compact: bytes

    def signer(self, key: KeyId) -> VerifyKey:
        """The signing key of that id, valid or retired.

        What was signed while a key was valid stays signed; when that was, is inside the statement,
        so its time is judged by `require_valid` after the signature.

        Raises:
            UntrustedKey: The root does not vouch for it.
        """
        for known in self.keys:
            if known.use == "sign" and known.id == key:
                return VerifyKey(known.raw)
        raise UntrustedKey

    def require_valid(self, key: KeyId, moment: datetime) -> None:
        """Raise `UntrustedKey` unless the signing key of that id was valid at `moment`."""
        if not any(k.use == "sign" and k.id == key and k.valid(moment) for k in self.keys):
            raise UntrustedKey

    def seal_to(self, now: datetime, *, use: Literal["seal", "recover"] = "seal") -> SealKey:
        """The newest key to seal to that is valid at `now`.

        Raises:
            KeyExpired: There is none; the data stay on the device.
        """
        valid = [key for key in self.keys if key.use == use and key.valid(now)]
        if not valid:
            raise KeyExpired
        return SealKey(max(valid, key=lambda key: key.not_before).raw)


class _KeyWire(Wire, frozen=True):
    use: Use
    key: str
    not_before: str
    not_after: str


class _KeySetWire(Wire, frozen=True):
    v: Literal[1]
    study: str
    site: str
    version: int
    keys: list[_KeyWire]


def make_keyset(
    keys: tuple[SiteKey, ...], *, study: StudyId, site: SiteId, version: int, root: SigningKey
) -> KeySet:
    """A key set signed by the root."""
    wire = _KeySetWire(
        v=1,
        study=study,
        site=site,
        version=version,
        keys=[
            _KeyWire(
                use=key.use,
                key=to_b64(key.raw),
                not_before=times.to_text(key.not_before),
                not_after=times.to_text(key.not_after),
            )
            for key in keys
        ],
    )
    return read_keyset(sign(encode(wire), typ=TYP, key=root), root=root.public)


def read_keyset(compact: bytes, *, root: VerifyKey) -> KeySet:
    """The key set that `root` signed.

    Raises:
        BadSignature: `root` did not sign it.
        Malformed: It does not follow docs/format.md section 7.1.
    """
    payload = read_signed(compact, typ=TYP).verify(root)
    wire = decode(payload, _KeySetWire, part=PART)
    try:
        require_name(wire.study, wire.site)
        keys = tuple(
            SiteKey(
                use=key.use,
                raw=from_b64(key.key),
                not_before=times.from_text(key.not_before, part=PART),
                not_after=times.from_text(key.not_after, part=PART),
            )
            for key in wire.keys
        )
    except ValueError as error:
        raise Malformed(PART) from error
    if wire.version < 1 or len({key.id for key in keys}) != len(keys):
        raise Malformed(PART)
    return KeySet(
        study=StudyId(wire.study),
        site=SiteId(wire.site),
        version=wire.version,
        keys=keys,
        compact=compact,
    )
