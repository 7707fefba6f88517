"""Vectors of enrolment requests: made by anyone, proven by a signature and a code."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from typing import Any

from tests.vectors.build import (
    APP,
    CODE,
    SITE,
    STUDY,
    Case,
    Derived,
    Sealed,
    b64,
    compact,
    cut,
    jws,
    public,
    rid,
    seal_public,
    sealed,
)
from tests.vectors.packs import SMALL_ORDER

Json = dict[str, Any]


def hkdf(secret: bytes, info: bytes) -> bytes:
    """HKDF-SHA-256 with an empty salt, 32 bytes."""
    extracted = hmac.digest(bytes(32), secret, "sha256")
    return hmac.digest(extracted, info + b"\1", "sha256")


def request_payload(name: str, *, code: bytes = CODE, **changes: Any) -> Json:
    """A device's wish to join."""
    device, seal = public("device"), seal_public("device-seal")
    message = b"prodiary/enrol/v1\0" + rid(name).encode() + device + seal
    found: Json = {
        "v": 1,
        "id": rid(name),
        "study": STUDY,
        "site": SITE,
        "pack": {"version": 4, "sha256": "5a" * 32},
        "ticket": hkdf(code, b"prodiary/ticket/v1\0")[:16].hex(),
        "device": b64(device),
        "seal": b64(seal),
        "created": "2026-03-10T08:00:00Z",
        "app": APP,
        "proof": b64(hmac.digest(hkdf(code, b"prodiary/enrol/v1\0"), message, "sha256")),
    }
    return found | changes


def request_file(
    name: str, *, signer: str = "device", text: bytes | None = None, **changes: Any
) -> Sealed:
    """A sealed request."""
    body = text if text is not None else compact(request_payload(name, **changes))
    return sealed("request", jws(body, "request", signer), name=name, recipient="site-seal")


def requests() -> Iterator[Case]:
    """Enrolment requests."""

    def case(name: str, expect: str, why: str, part: str | None = None, **changes: Any) -> Case:
        source = request_file(f"request-{name}", **changes)
        return Case(f"request-{name}", "request", expect, why, source, part=part)

    yield case("good", "ok", "a device that knows the code")
    other = bytes(10)
    proof = request_payload("request-wrong-code", code=other)["proof"]
    yield case("wrong-code", "bad-proof", "made with another code", proof=proof)
    yield case("proof-short", "bad-proof", "31 bytes", proof="A" * 42)
    yield case("other-ticket", "unknown-ticket", "for a ticket not open here", code=other)
    moved = request_payload("request-good")["proof"]
    yield case("moved-proof", "bad-proof", "the proof of another request", proof=moved)
    swapped = b64(seal_public("other-seal"))
    yield case("swapped-seal-key", "bad-proof", "answers would go elsewhere", seal=swapped)
    yield case(
        "swapped-device",
        "bad-signature",
        "names a key that did not sign",
        device=b64(public("unknown-device")),
    )
    yield case("signer", "bad-signature", "signed by another key", signer="unknown-device")
    yield case("id", "wrong-binding", "another id than the header", "id", id=rid("y"))
    yield case("study", "wrong-binding", "another study", "study", study="OTHER")
    yield case("site", "wrong-binding", "another site", "site", site="S02")
    text = compact(request_payload("request-duplicate-key"))[:-1] + b',"v":1}'
    low = b64(seal_public("device-seal")[:1184] + bytes(32))
    field: tuple[tuple[str, str, Json], ...] = (
        ("duplicate-key", "a key twice", {"text": text}),
        ("deep", "two thousand brackets", {"text": b"[" * 2_000}),
        ("not-utf8", "not UTF-8", {"text": b"\xff"}),
        ("empty", "nothing", {"text": b""}),
        ("unknown-field", "a field more", {"note": "x"}),
        ("v-2", "v is 2", {"v": 2}),
        ("weak-device", "a device key of small order", {"device": b64(SMALL_ORDER)}),
        ("low-order-seal", "a sealing key of small order", {"seal": low}),
        ("short-seal", "not an X-Wing key", {"seal": "AAAA"}),
        ("device-respelled", "padded", {"device": b64(public("device")) + "="}),
        ("ticket", "not an id", {"ticket": "x"}),
        ("pack", "pack versions begin at 1", {"pack": {"version": 0, "sha256": "5a" * 32}}),
        ("created", "another spelling of time", {"created": "2026-03-10 08:00:00Z"}),
    )
    for label, why, changes in field:
        yield case(label, "malformed", why, "request", **changes)
    yield Case(
        "request-cut",
        "request",
        "cannot-open",
        "the last byte is missing",
        Derived(base="request-good", change=cut(-1)),
    )
    named = jws(compact(request_payload("x")), "request", "unknown-device", name="device")
    source = sealed("request", named, name="x", recipient="site-seal")
    why = "signed by the device, under the name of another key"
    yield Case("request-kid", "request", "bad-signature", why, source)
    typ = jws(compact(request_payload("x")), "grant", "device")
    source = sealed("request", typ, name="x", recipient="site-seal")
    yield Case(
        "request-typ",
        "request",
        "malformed",
        "the typ of a grant",
        source,
        part="signature-header",
    )
