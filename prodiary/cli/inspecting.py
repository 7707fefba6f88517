"""`prodiary inspect`: what anyone may know of a file, without any key."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

import prodiary
from prodiary.cli.options import AsJson
from prodiary.cli.output import as_json, as_table
from prodiary.crypto.digest import sha256_hex
from prodiary.crypto.sealing import SUITE
from prodiary.errors import CarrierUnavailable, NotOurFile
from prodiary.exchange import times
from prodiary.exchange.container import VERSION, read_header
from prodiary.exchange.files import read_whole
from prodiary.exchange.limits import MAX_FILE_BYTES
from prodiary.exchange.pack import read_pack

_PACK = b"PRODIARY-PACK/"


def inspect(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="An export, request, grant, receipt or study pack."),
    ],
    *,
    json: AsJson = False,
) -> None:
    """Describe a file that travels, without opening it."""
    try:
        data = read_whole(file, limit=MAX_FILE_BYTES)
    except OSError:
        raise CarrierUnavailable(reason="file") from None
    found = describe(data)
    if json:
        as_json(found)
    else:
        as_table(
            "File",
            ("what", "value"),
            [(key.replace("_", " "), _plain(value)) for key, value in found.items()],
        )


def describe(data: bytes) -> dict[str, Any]:
    """The clear facts about the bytes of a file.

    Raises:
        ExchangeError: It is not a file of ours, or its clear part is damaged.
    """
    size = {"size": len(data), "sha256": sha256_hex(data)}
    if data.startswith(_PACK):
        pack = read_pack(data, root=None, now=None, app_version=prodiary.__version__)
        study = pack.study
        return {
            "kind": "study-pack",
            "version": 1,
            "study": study.id,
            "protocol": study.protocol,
            "site": study.site,
            "site_name": study.site_name,
            "pack_version": study.pack.version,
            "issued": times.to_text(pack.issued),
            "expires": times.to_text(pack.expires),
            "languages": list(study.languages),
            "instruments": list(study.instruments),
            "fingerprint": pack.fingerprint,
            **size,
        }
    if not data.startswith(b"PRODIARY-"):
        raise NotOurFile
    header, _ = read_header(data)
    return {
        "kind": header.kind.lower(),
        "version": VERSION,
        "suite": SUITE,
        "recipient": header.recipient,
        "id": header.id,
        **size,
    }


def _plain(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
