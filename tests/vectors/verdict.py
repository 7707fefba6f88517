"""prodiary's own verdict on a vector."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from prodiary.crypto.sealing import OpenKey
from prodiary.crypto.signing import VerifyKey
from prodiary.domain.event import Signed
from prodiary.domain.ids import DeviceId, KeyId, Sha256, SiteId, StaffId, StudyId, SubjectId
from prodiary.domain.signature import digest
from prodiary.domain.staff import StaffMember
from prodiary.errors import (
    BadSignature,
    ExchangeError,
    RevokedDevice,
    UnknownDevice,
    UnknownTicket,
    WrongBinding,
)
from prodiary.exchange.enrolment import read_grant, read_request, ticket_id
from prodiary.exchange.export import open_export, read_export
from prodiary.exchange.keyset import KeySet, read_keyset
from prodiary.exchange.pack import read_pack
from prodiary.exchange.receipt import read_receipt
from prodiary.exchange.signature import Place, check_signature

Json = Mapping[str, Any]


def verdict(data: bytes, kind: str, keys: Json, reader: Json | None = None) -> dict[str, str]:
    """`expect` and, where an error names one, `part`; keys.json and a case say who reads.

    Where docs/format.md leaves a comparison to whoever holds the register or the ticket (sections
    7.3 and 8), this stands in for them.
    """
    knows = {**keys["reader"], **(reader or {})}
    try:
        _READERS[kind](data, keys, knows)
    except ExchangeError as error:
        found = {"expect": error.code}
        part = error.fields.get("part", error.fields.get("field"))
        return found if part is None else {**found, "part": str(part)}
    return {"expect": "ok"}


def _raw(keys: Json, group: str, name: str, what: str) -> bytes:
    return bytes.fromhex(keys[group][name][what])


def _site_keys(keys: Json, knows: Json) -> KeySet:
    root = VerifyKey(_raw(keys, "signing", knows["root"], "public"))
    return read_keyset(knows["keyset"].encode("ascii"), root=root)


def _opening(keys: Json, knows: Json) -> dict[KeyId, OpenKey]:
    names = knows["site_opens_with"]
    found = (OpenKey(_raw(keys, "sealing", name, "seed")) for name in names)
    return {key.public.id: key for key in found}


def _bind(found: Json, knows: Json) -> None:
    for field, value in found.items():
        if value != knows[field]:
            raise WrongBinding(field)


def _export(data: bytes, keys: Json, knows: Json) -> None:
    opened = open_export(data, keys=_opening(keys, knows))
    for name, status in knows["registered_devices"].items():
        device = VerifyKey(_raw(keys, "signing", name, "public"))
        if device.id == opened.signed.signer:
            if status == "revoked":
                raise RevokedDevice
            manifest = read_export(opened, device=device).manifest
            names = ("study", "site", "subject")
            return _bind({name: getattr(manifest, name) for name in names}, knows)
    raise UnknownDevice


def _request(data: bytes, keys: Json, knows: Json) -> None:
    request = read_request(data, keys=_opening(keys, knows))
    _bind({"study": request.study, "site": request.site}, knows)
    code = bytes.fromhex(knows["code"])
    if request.ticket != ticket_id(code):
        raise UnknownTicket
    request.check_code(code)


def _device(keys: Json, knows: Json) -> tuple[OpenKey, DeviceId]:
    key = OpenKey(_raw(keys, "sealing", knows["device_opens_with"], "seed"))
    return key, DeviceId(keys["signing"][knows["device"]]["kid"])


def _grant(data: bytes, keys: Json, knows: Json) -> None:
    key, device = _device(keys, knows)
    site_keys = _site_keys(keys, knows)
    read_grant(data, key=key, site_keys=site_keys, request=knows["request"], device=device)


def _receipt(data: bytes, keys: Json, knows: Json) -> None:
    key, device = _device(keys, knows)
    read_receipt(
        data,
        key=key,
        site_keys=_site_keys(keys, knows),
        subject=SubjectId(knows["subject"]),
        device=device,
    )


def _pack(data: bytes, keys: Json, knows: Json) -> None:
    root = knows["root"]
    now = knows["now"]
    read_pack(
        data,
        root=None if root is None else VerifyKey(_raw(keys, "signing", root, "public")),
        now=None if now is None else datetime.fromisoformat(now),
        app_version=knows["app"],
        newest=knows["newest_pack"],
    )


def _signature(data: bytes, keys: Json, knows: Json) -> None:
    said = knows["signed"]
    lines = [line.encode() for line in said["lines"]]
    try:
        proof = data.decode("ascii")
        event = Signed(
            kind=said["kind"],
            target=said["target"],
            count=said["count"],
            digest=Sha256(said["digest"]),
            meaning=said["meaning"],
            name=said.get("shown", said["name"]),
            components=2,
            proof=proof,
        )
    except ValueError as error:
        raise BadSignature from error
    member = StaffMember(
        id=StaffId(said["signer"]),
        name=said["name"],
        role=said["role"],
        sign=bytes.fromhex(said["key"]),
        seal=_raw(keys, "sealing", "staff-seal", "public"),
    )
    place = Place(
        study=StudyId(knows["study"]),
        site=SiteId(knows["site"]),
        subject=SubjectId(knows["subject"]),
        device=DeviceId(keys["signing"][knows["device"]]["kid"]),
    )
    check_signature(event, place, by=member.id, member=member, digest=digest(lines))


_READERS = {
    "export": _export,
    "request": _request,
    "grant": _grant,
    "receipt": _receipt,
    "pack": _pack,
    "signature": _signature,
}
