"""The whole list of vectors."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import Any

from tests.vectors import (
    answers,
    build,
    containers,
    enrolment,
    exports,
    packs,
    payloads,
    registry,
    signatures,
)
from tests.vectors.build import Case

SUFFIXES = {
    "export": ".pdx",
    "pack": ".pdp",
    "request": ".pdq",
    "grant": ".pdg",
    "receipt": ".pdr",
    "signature": ".jws",
}


@cache
def cases() -> tuple[Case, ...]:
    """All cases; a case follows those it is derived from."""
    found = tuple(
        chain(
            exports.ok(),
            containers.container(),
            containers.signatures(),
            payloads.shape(),
            payloads.json_text(),
            registry.schema(),
            payloads.bindings(),
            packs.packs(),
            enrolment.requests(),
            answers.grants(),
            answers.receipts(),
            signatures.signatures(),
        )
    )
    names = [case.name for case in found]
    if len(set(names)) != len(names):
        twice = sorted({name for name in names if names.count(name) > 1})
        msg = f"two cases share a name: {twice}"
        raise RuntimeError(msg)
    return found


def keys_json() -> dict[str, Any]:
    """keys.json, with the key set that the device of the vectors holds."""
    found = build.keys_json()
    found["reader"]["keyset"] = packs.keyset().decode("ascii")
    found["reader"]["signed"] = signatures.knows()
    return found
