"""The study pack: the signed definition of the study, open to read and impossible to change.

Four lines: ``PRODIARY-PACK/1``, the root key, the key set signed by the root, the pack signed by a
key of that set. Each line is verified by the one before it, so nothing is parsed before it is
proven (docs/format.md section 7.2). On a first install the root is pinned by people, who compare
its fingerprint; from then on only that root counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from prodiary.crypto.codes import fingerprint
from prodiary.crypto.digest import from_b64, sha256_hex, to_b64
from prodiary.crypto.signing import SigningKey, VerifyKey, read_signed, sign
from prodiary.domain.ids import KeyId
from prodiary.domain.provenance import PackRef
from prodiary.domain.study import Study
from prodiary.errors import (
    AppTooOld,
    Malformed,
    NotOurFile,
    PackExpired,
    PackTooOld,
    TooLarge,
    UnsupportedVersion,
    UntrustedKey,
    WrongBinding,
)
from prodiary.exchange import times
from prodiary.exchange.keyset import KeySet, read_keyset
from prodiary.exchange.limits import MAX_DOCUMENT_STRING, MAX_PACK_BYTES
from prodiary.exchange.packdocs import DocumentWire, document
from prodiary.exchange.packwire import (
    PART,
    HomeWire,
    PackWire,
    PolicyWire,
    ReasonWire,
    RemindersWire,
    SafetyRuleWire,
    SafetyWire,
    SiteWire,
    StudyWire,
    VisitWire,
    WindowWire,
    study_of,
)
from prodiary.exchange.rosterwire import StaffWire
from prodiary.exchange.strictjson import decode, encode

__all__ = [
    "SUFFIX",
    "DocumentWire",
    "HomeWire",
    "Pack",
    "PackWire",
    "PolicyWire",
    "ReasonWire",
    "RemindersWire",
    "SafetyRuleWire",
    "SafetyWire",
    "SiteWire",
    "StaffWire",
    "StudyWire",
    "VisitWire",
    "WindowWire",
    "document",
    "make_pack",
    "read_pack",
]

TYP = "prodiary-pack+jws"
SUFFIX = ".pdp"
_FIRST_LINE = b"PRODIARY-PACK/1"
_LINES = 4
_PREFIX = b"PRODIARY-PACK/"
_RELEASE = re.compile(r"[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class Pack:
    """A verified study pack: the study, who vouches for it, and the exact bytes of the file."""

    study: Study
    root: VerifyKey
    keys: KeySet
    issued: datetime
    expires: datetime
    data: bytes

    @property
    def fingerprint(self) -> str:
        """Six groups of five digits to compare with the site's printed sheet."""
        return fingerprint(self.root.raw, study=self.study.id, site=self.study.site)


def make_pack(wire: PackWire, *, keys: KeySet, root: VerifyKey, signer: SigningKey) -> bytes:
    """The pack file for `wire`. The caller reads it back with `read_pack` before handing it out."""
    compact = sign(encode(wire), typ=TYP, key=signer)
    return b"\n".join((_FIRST_LINE, to_b64(root.raw).encode("ascii"), keys.compact, compact, b""))


def read_pack(
    data: bytes,
    *,
    root: VerifyKey | None,
    now: datetime | None,
    app_version: str,
    newest: int = 0,
) -> Pack:
    """Verify and read a study pack.

    Args:
        data: The whole file.
        root: The pinned root; None on a first install, where people compare the fingerprint.
        now: The time to judge expiry by; None for a pack that was taken earlier and stays in use.
        app_version: This prodiary's version, compared with the pack's `min_app`.
        newest: The highest version taken so far; an older pack is refused (rollback).

    Raises:
        UntrustedKey: Another root than the pinned one, or a signer that it does not vouch for.
        PackTooOld: Its version is below `newest`.
        PackExpired: Its time is over.
        AppTooOld: It needs a newer prodiary.
        ExchangeError: Not a pack, altered, or not as docs/format.md section 7.2 says.
    """
    if len(data) > MAX_PACK_BYTES:
        raise TooLarge
    lines = data.split(b"\n")
    if lines[0] != _FIRST_LINE:
        raise UnsupportedVersion if lines[0].startswith(_PREFIX) else NotOurFile
    if len(lines) != _LINES + 1 or lines[_LINES]:  # the last line ends with a line feed, too
        raise Malformed(PART)
    found_root, keys, signer, payload = _verify(*lines[1:_LINES], root=root, now=now)
    wire = decode(payload, PackWire, part=PART, max_string=MAX_DOCUMENT_STRING)
    if (wire.study.id, wire.site.id) != (keys.study, keys.site):
        raise WrongBinding("study")
    issued = times.from_text(wire.issued, part=PART)
    expires = times.from_text(wire.expires, part=PART)
    keys.require_valid(signer, issued)
    if wire.version < max(newest, 1):
        raise PackTooOld
    if now is not None and not now < expires:
        raise PackExpired
    if _release(app_version) < _release(wire.min_app):
        raise AppTooOld
    ref = PackRef(version=wire.version, sha256=sha256_hex(data))
    return Pack(
        study=study_of(wire, ref),
        root=found_root,
        keys=keys,
        issued=issued,
        expires=expires,
        data=data,
    )


def _verify(
    root_line: bytes,
    keys_line: bytes,
    pack_line: bytes,
    *,
    root: VerifyKey | None,
    now: datetime | None,
) -> tuple[VerifyKey, KeySet, KeyId, bytes]:
    try:
        found_root = VerifyKey(from_b64(root_line.decode("ascii")))
    except ValueError as error:
        raise Malformed("root") from error
    if root is not None and found_root != root:
        raise UntrustedKey
    keys = read_keyset(keys_line, root=found_root)
    signed = read_signed(pack_line, typ=TYP)
    signer = keys.signer(signed.signer)
    if now is not None:
        keys.require_valid(signed.signer, now)
    return found_root, keys, signed.signer, signed.verify(signer)


def _release(version: str) -> tuple[int, ...]:
    if _RELEASE.fullmatch(version) is None:
        raise Malformed(PART)
    return tuple(int(part) for part in version.split("."))
