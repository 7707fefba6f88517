"""Exports whose container or signature must be refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.vectors.build import (
    Case,
    Derived,
    Plain,
    b64,
    clear_part,
    compact,
    cut,
    flip,
    header,
    jws,
    kid,
    padded,
    rid,
    seal_id,
    sealed,
    unb64,
)
from tests.vectors.events import Json, small
from tests.vectors.exports import joined, manifest, refuse

BASE = "export-minimal"


def container() -> Iterator[Case]:
    """The clear part and the seal."""
    line = len(b"PRODIARY-EXPORT/1\n")
    clear = len(clear_part("export", "site-seal", rid(BASE)))
    whole_size = clear + 1136

    def cuts(name: str, expect: str, end: int) -> Case:
        why = f"cut to {end} bytes" if end >= 0 else f"{-end} bytes are missing at the end"
        return refuse(f"cut-{name}", expect, why, Derived(base=BASE, change=cut(end)))

    yield refuse("empty", "not-our-file", "no bytes at all", Plain(b""))
    yield cuts("in-first-line", "not-our-file", 10)
    yield cuts("before-line-feed", "not-our-file", line - 1)
    yield cuts("after-first-line", "truncated", line)
    yield cuts("in-length", "truncated", line + 1)
    yield cuts("after-length", "truncated", line + 2)
    yield cuts("in-header", "truncated", clear - 20)
    yield cuts("after-header", "truncated", clear)
    yield cuts("in-encapsulated-key", "truncated", clear + 600)
    yield cuts("after-encapsulated-key", "truncated", clear + 1120)
    yield cuts("in-tag", "truncated", whole_size - 1)
    yield cuts("before-ciphertext", "cannot-open", whole_size)
    yield cuts("last-byte", "cannot-open", -1)
    yield refuse(
        "appended", "cannot-open", "one byte more", Derived(base=BASE, change=lambda d: d + b"\0")
    )

    text = clear_part("export", "site-seal", rid(BASE))
    places: tuple[tuple[str, int, str, str | None], ...] = (
        ("first-line", 0, "not-our-file", None),
        ("kind", 9, "not-our-file", None),
        ("version", line - 2, "unsupported-version", None),
        ("line-feed", line - 1, "not-our-file", None),
        ("length", line + 1, "malformed", "header"),
        ("length-high", line, "malformed", "header"),
        ("header-v", text.index(b'"v":1') + 4, "malformed", "header"),
        ("header-suite", text.index(b"647a"), "malformed", "header"),
        ("header-recipient", text.index(b'"rcp":"') + 8, "not-for-this-recipient", None),
        ("header-id", text.index(b'"id":"') + 8, "cannot-open", None),
        ("ml-kem", clear + 5, "cannot-open", None),
        ("x25519", clear + 1100, "cannot-open", None),
        ("ciphertext", clear + 1125, "cannot-open", None),
        ("tag", -1, "cannot-open", None),
    )
    for label, place, expect, part in places:
        source = Derived(base=BASE, change=flip(place))
        yield refuse(f"flip-{label}", expect, f"one bit of byte {place}", source, part)

    def start(with_line: bytes) -> Callable[[bytes], bytes]:
        return lambda data: with_line + data[line:]

    lines = (
        ("version-2", b"PRODIARY-EXPORT/2\n", "unsupported-version"),
        ("version-01", b"PRODIARY-EXPORT/01\n", "unsupported-version"),
        ("crlf", b"PRODIARY-EXPORT/1\r\n", "not-our-file"),
        ("kind-receipt", b"PRODIARY-RECEIPT/1\n", "not-our-file"),
        ("kind-lower", b"PRODIARY-export/1\n", "not-our-file"),
    )
    for label, first, expect in lines:
        source = Derived(base=BASE, change=start(first))
        yield refuse(f"first-line-{label}", expect, f"begins {first!r}", source)
    yield from headers()


def headers() -> Iterator[Case]:
    """Headers spelled otherwise, though bound into a good seal; and seals of the wrong kind."""
    rcp, recipient = seal_id("site-seal"), "site-seal"

    def with_header(name: str, text: bytes, why: str) -> Case:
        full = f"export-header-{name}"
        signed = jws(joined(compact(manifest(full, small(full))), *small(full)), "export", "device")
        front = clear_part("export", recipient, rid(full), text=text)
        source = sealed("export", signed, name=full, recipient=recipient, clear=front)
        return Case(full, "export", "malformed", why, source, part="header")

    def text(**changes: Any) -> Json:
        return {"v": 1, "suite": "647a-0001-0002", "rcp": rcp, "id": rid("x")} | changes

    yield with_header("space", compact(text()).replace(b":1,", b": 1,"), "a space more")
    yield with_header("order", compact(dict(reversed(text().items()))), "keys in another order")
    yield with_header("extra", compact(text(note="x")), "a further key")
    yield with_header("suite", compact(text(suite="0020-0001-0001")), "another suite")
    yield with_header("id-upper", compact(text(id=rid("x").upper())), "the id in capitals")
    yield with_header("id-short", compact(text(id=rid("x")[:-1])), "an id of 31 digits")
    yield with_header("line-feed", compact(text()) + b"\n", "a line feed after it")
    yield with_header("empty", b"", "no header")
    yield with_header("long", compact(text()).ljust(600), "more than 512 bytes")

    signed = jws(joined(compact(manifest("x", small("x"))), *small("x")), "export", "device")
    yield refuse(
        "wrong-recipient",
        "not-for-this-recipient",
        "sealed to a key that the site does not hold",
        sealed("export", signed, name="x", recipient="other-seal"),
    )
    front = clear_part("export", recipient, rid("x"))
    yield refuse(
        "recipient-named-falsely",
        "cannot-open",
        "sealed to another key than the header names",
        sealed("export", signed, name="x", recipient="other-seal", clear=front),
    )
    yield refuse(
        "info-without-header",
        "cannot-open",
        "the clear part is not bound into the seal",
        sealed("export", signed, name="x", recipient=recipient, info=b"prodiary/export/v1\0"),
    )
    info = b"prodiary/receipt/v1\0" + front
    yield refuse(
        "info-of-receipt",
        "cannot-open",
        "sealed under the tag of another kind of file",
        sealed("export", signed, name="x", recipient=recipient, info=info),
    )
    good = padded(signed)
    length = 4 + len(signed)
    for label, plaintext, why in (
        ("not-zero", good[:-1] + b"\1", "padding that is not zero"),
        ("too-long", good + bytes(2048), "more padding than the rule says"),
        ("none", good[:length], "no padding"),
        ("length-beyond", (2**31).to_bytes(4, "big") + good[4:], "a length beyond the end"),
        ("length-short", (length - 5).to_bytes(4, "big") + good[4:], "a length one byte short"),
        ("three-bytes", b"\0\0\0", "not even a length"),
        ("nothing", b"", "nothing inside"),
    ):
        source = sealed("export", signed, name="x", recipient=recipient, plaintext=plaintext)
        yield refuse(f"padding-{label}", "malformed", why, source, "padding")


def signatures() -> Iterator[Case]:
    """The one shape of signature."""
    held = small("x")
    body = joined(compact(manifest("x", held)), *held)
    good = jws(body, "export", "device")
    front, middle, end = good.decode().split(".")
    key, typ = kid("device"), "prodiary-export+jws"

    def with_statement(name: str, signed: bytes, expect: str, why: str, part: str | None) -> Case:
        source = sealed("export", signed, name="x", recipient="site-seal")
        return refuse(f"jws-{name}", expect, why, source, part)

    def with_header(name: str, head: bytes, why: str) -> Case:
        signed = jws(body, "export", "device", head=head)
        return with_statement(name, signed, "malformed", why, "signature-header")

    yield with_header("alg-none", compact({"alg": "none", "typ": typ, "kid": key}), "alg none")
    yield with_header("alg-hs256", compact({"alg": "HS256", "typ": typ, "kid": key}), "alg HS256")
    yield with_header("alg-eddsa", compact({"alg": "EdDSA", "typ": typ, "kid": key}), "old name")
    yield with_header("order", compact({"typ": typ, "alg": "Ed25519", "kid": key}), "reordered")
    yield with_header(
        "crit",
        compact({"alg": "Ed25519", "typ": typ, "kid": key, "crit": ["b64"], "b64": False}),
        "a critical extension",
    )
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": "A" * 43}
    yield with_header(
        "jwk",
        compact({"alg": "Ed25519", "typ": typ, "kid": key, "jwk": jwk}),
        "brings a key along",
    )
    yield with_header("no-kid", compact({"alg": "Ed25519", "typ": typ}), "no kid")
    yield with_header(
        "kid-short", compact({"alg": "Ed25519", "typ": typ, "kid": key[:-1]}), "kid of 42 letters"
    )
    yield with_header("space", header("export", "device") + b" ", "a space after the header")
    yield with_header("typ", header("receipt", "device"), "the typ of a receipt")
    for name, text, why in (
        ("two-parts", f"{front}.{middle}", "two parts"),
        ("four-parts", f"{front}.{middle}.{end}.", "four parts"),
        ("padded", f"{front}.{middle}.{end}=", "a base64 padding sign"),
        ("plain-base64", f"{front}.{middle}.+{end[1:]}", "a letter of the other base64 alphabet"),
        ("trailing-bits", f"{front}.{middle}.{end[:-1]}{_next(end[-1])}", "spare bits set"),
        ("line-break", f"{front}.{middle}.{end}\n", "a line feed after it"),
    ):
        yield with_statement(name, text.encode(), "malformed", why, "signature")
    yield with_statement("not-ascii", good + b"\xc3\xa9", "malformed", "not ASCII", "signature")
    yield with_statement("empty", b"", "malformed", "no statement at all", "signature")
    raw = bytearray(unb64(end))
    raw[3] ^= 1
    order = 2**252 + 27742317777372353535851937790883648493
    other_s = (int.from_bytes(unb64(end)[32:], "little") + order).to_bytes(32, "little")
    wrong_body = f"{front}.{b64(body[:-2] + b' ' + body[-1:])}.{end}".encode()
    for name, signed, why in (
        ("flipped", f"{front}.{middle}.{b64(bytes(raw))}".encode(), "one bit of the signature"),
        ("no-signature", f"{front}.{middle}.".encode(), "an empty signature"),
        ("short", f"{front}.{middle}.{b64(unb64(end)[:-1])}".encode(), "63 bytes"),
        (
            "malleable",
            f"{front}.{middle}.{b64(unb64(end)[:32] + other_s)}".encode(),
            "S plus the group order",
        ),
        ("other-key", jws(body, "export", "device", name="unknown-device"), "made by another key"),
        ("payload", wrong_body, "another payload under the signature"),
    ):
        yield with_statement(name, signed, "bad-signature", why, None)
    yield with_statement(
        "unknown-device",
        jws(body, "export", "unknown-device"),
        "unknown-device",
        "a device that was never enrolled",
        None,
    )
    yield with_statement(
        "revoked-device",
        jws(body, "export", "revoked-device"),
        "revoked-device",
        "a device that the site revoked",
        None,
    )


def _next(letter: str) -> str:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return alphabet[alphabet.index(letter) + 1]
