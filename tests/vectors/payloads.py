"""Exports that are sealed and signed rightly, and say something that must be refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.vectors.build import (
    Case,
    Sealed,
    compact,
    follow,
    genesis,
    jws,
    rid,
    seal_id,
    sealed,
)
from tests.vectors.events import (
    PACK,
    Json,
    amended,
    answer,
    at,
    created,
    enrolled,
    event,
    made,
    small,
)
from tests.vectors.exports import ABSENT, export, joined, manifest, refuse


def signed(body: bytes, name: str = "x") -> Sealed:
    """Any payload, signed and sealed as it should be."""
    return sealed("export", jws(body, "export", "device"), name=name, recipient="site-seal")


def shape() -> Iterator[Case]:
    """Lines: how many, how long, how ended."""
    held = small("x")
    head = compact(manifest("x", held))
    good = joined(head, *held)
    for name, body, why in (
        ("empty", b"", "no payload"),
        ("no-line-feed", good[:-1], "the last line does not end"),
        ("line-missing", joined(head, *held[:-1]), "a line fewer than the manifest says"),
        ("line-added", good + held[-1] + b"\n", "a line more than the manifest says"),
        ("blank-line-at-end", good + b"\n", "a blank line more"),
    ):
        yield refuse(f"payload-{name}", "malformed", why, signed(body), "payload")
    yield refuse(
        "payload-only-line-feed", "malformed", "an empty manifest", signed(b"\n"), "manifest"
    )
    for name, line, why in (
        ("blank", b"", "a blank line among the events"),
        ("spaces", b"  ", "white space only"),
    ):
        source = export("x", [created(), line])
        yield refuse(f"line-{name}", "malformed", why, source, "event")


def json_text() -> Iterator[Case]:
    """Texts that are not the strict JSON of docs/format.md section 4."""
    line = event(1, "session-closed", {"reason": "quit"})
    text = amended(1, "TEXT")

    def swap(old: bytes, new: bytes, of: bytes = line) -> bytes:
        assert of.count(old) == 1
        return of.replace(old, new)

    # One level more than the eight that are allowed, in a field of a known name.
    deep = b"[" * 8 + b"]" * 8
    for name, found, why in (
        ("not-json", b"seq: 1", "no JSON"),
        ("two-values", line + line, "two values in a line"),
        ("array", b"[" + line + b"]", "an array"),
        ("trailing-comma", line[:-1] + b",}", "a comma too many"),
        ("comment", line + b"//", "a comment"),
        ("single-quotes", line.replace(b'"', b"'"), "single quotes"),
        ("byte-order-mark", b"\xef\xbb\xbf" + line, "a byte order mark"),
        ("duplicate-key", swap(b'{"seq":1,', b'{"seq":1,"seq":1,'), "a key twice"),
        ("too-deep", swap(b'"mono_ms":1000', b'"mono_ms":' + deep), "nine levels"),
        ("very-deep", b"[" * 2_000, "two thousand brackets"),
        ("nan", swap(b'"mono_ms":1000', b'"mono_ms":NaN'), "NaN"),
        ("infinity", swap(b'"mono_ms":1000', b'"mono_ms":-Infinity'), "minus infinity"),
        ("fraction", swap(b'"mono_ms":1000', b'"mono_ms":1.0'), "1.0"),
        ("exponent", swap(b'"mono_ms":1000', b'"mono_ms":1e3'), "1e3"),
        ("minus-zero", swap(b'"mono_ms":1000', b'"mono_ms":-0'), "-0"),
        ("leading-zero", swap(b'"mono_ms":1000', b'"mono_ms":01'), "01"),
        ("plus", swap(b'"mono_ms":1000', b'"mono_ms":+1'), "+1"),
        ("too-large", swap(b'"mono_ms":1000', b'"mono_ms":9007199254740992'), "2^53"),
        ("huge", swap(b'"mono_ms":1000', b'"mono_ms":' + b"9" * 500), "500 digits"),
        ("surrogate", swap(b"TEXT", b"\\ud83d", text), "half a surrogate pair"),
        ("surrogate-raw", swap(b"TEXT", b"\xed\xa0\xbd", text), "the same in raw bytes"),
        ("not-utf8", swap(b"TEXT", b"\xff", text), "not UTF-8"),
        ("overlong-utf8", swap(b"TEXT", b"\xc1\x81", text), "an overlong A"),
        ("nfd", swap(b"TEXT", b"e\xcc\x81", text), "an accent of its own"),
        ("nfd-escaped", swap(b"TEXT", b"e\\u0301", text), "the same as an escape"),
        ("singleton", swap(b"TEXT", b"\xe2\x84\xab", text), "U+212B, which NFC writes U+00C5"),
        ("control", swap(b"TEXT", b"a\x07", text), "a raw control character"),
        ("control-escaped", swap(b"TEXT", b"\\u0000", text), "an escaped NUL"),
        ("line-feed-escaped", swap(b"TEXT", b"a\\nb", text), "an escaped line feed"),
        ("delete", swap(b"TEXT", b"\x7f", text), "U+007F"),
        ("c1-control", swap(b"TEXT", b"\xc2\x85", text), "U+0085"),
        ("key-control", swap(b'"boot"', b'"bo\\u0001ot"'), "a control character in a key"),
    ):
        yield refuse(f"json-{name}", "malformed", why, export("x", [found]), "event")
    head = compact(manifest("x", small("x")))
    twice = head[:-1] + b',"app":"0.1.0"}'
    yield refuse(
        "json-manifest-duplicate-key",
        "malformed",
        "a key of the manifest twice",
        signed(joined(twice, *small("x"))),
        "manifest",
    )
    wide = b'{"v":1,"x":[' + b"[]," * 1000 + b"[]]}"
    yield refuse(
        "json-manifest-wide", "malformed", "thousands of lists", signed(joined(wide)), "manifest"
    )


def bindings() -> Iterator[Case]:
    """Manifests that disagree with the header, the signature, the register or their own lines."""

    def case(
        name: str, expect: str, why: str, part: str | None = "manifest", **changes: Any
    ) -> Case:
        return refuse(f"manifest-{name}", expect, why, export("x", **changes), part)

    yield case("version-2", "malformed", "v is 2", v=2)
    yield case("version-bool", "malformed", "v is true", v=True)
    yield case("unknown-field", "malformed", "a field more", note="x")
    yield case(
        "rcp", "wrong-binding", "meant for another key", "recipient", rcp=seal_id("other-seal")
    )
    yield case("id", "wrong-binding", "another export's id", "id", id=rid("y"))
    yield case("device", "wrong-binding", "another device", "device", device="A" * 43)
    yield case("study", "wrong-binding", "another study", "study", study="OTHER")
    yield case("site", "wrong-binding", "another site", "site", site="S02")
    yield case("subject", "wrong-binding", "another subject", "subject", subject="S01-002")
    yield case("study-name", "malformed", "not a name", study="TEST 01")
    yield case("epoch-zero", "malformed", "epochs begin at 1", epoch=0)
    yield case("number-zero", "malformed", "numbers begin at 1", number=0)
    yield case("number-text", "malformed", "text for an integer", number="1")
    yield case("first-zero", "malformed", "events begin at 1", first=0)
    yield case("last-before-first", "malformed", "an empty range", lines=[], last=0)
    yield case("last-too-large", "malformed", "more events than lines", "payload", last=4)
    yield case("last-enormous", "malformed", "2^53-1 events", "payload", last=2**53 - 1)
    yield case("receipt", "malformed", "not an id", last_receipt="none")
    yield case("receipt-missing", "malformed", "null has to be written", last_receipt=ABSENT)
    yield case("pack-zero", "malformed", "pack versions begin at 1", pack=PACK | {"version": 0})
    yield case("pack-hash", "malformed", "not a hash", pack=PACK | {"sha256": "5a"})
    yield case("created", "malformed", "another spelling of time", created=at(wall="20260310T17Z"))
    yield case("created-field", "malformed", "a field more in the time", created=at(x=1))
    yield case("app", "malformed", "not a name", app="0.1 beta")
    yield case("head-upper", "malformed", "a head in capitals", head_after="AA" * 32)
    yield case("head-short", "malformed", "half a head", head_after="aa" * 16)
    yield case("head-after", "chain-broken", "another head", None, head_after="aa" * 32)
    for label, start in (("device", genesis("unknown-device")), ("epoch", genesis(epoch=2))):
        ends = {"head_before": start.hex(), "head_after": follow(start, small("x")).hex()}
        why = f"the chain of another {label}"
        yield case(f"genesis-of-other-{label}", "chain-broken", why, None, **ends)
    held = [created(), enrolled(), made(3, "x")]

    def chain(name: str, why: str, lines: list[bytes], change: Callable[[Json], Json]) -> Case:
        head = change(manifest("x", lines))
        return refuse(f"chain-{name}", "chain-broken", why, signed(joined(compact(head), *lines)))

    yield chain("gap", "numbers jump", [created(1), enrolled(3)], lambda head: head)
    yield chain("twice", "a number twice", [created(1), enrolled(1)], lambda head: head)
    yield chain("start", "begins at another number", [created(2), enrolled(3)], lambda head: head)
    before = manifest("x", held)["head_after"]
    altered = [held[0], held[1].replace(b"Asia/Shanghai", b"Asia/Chongqin"), held[2]]
    for name, lines, why in (
        ("altered", altered, "a line changed after the heads were taken"),
        ("space", [held[0] + b" ", *held[1:]], "a line with a space more"),
    ):
        yield chain(name, why, lines, lambda head: head | {"head_after": before})
    linked = follow(bytes(32), held).hex()
    yield refuse(
        "chain-continued-wrongly",
        "chain-broken",
        "head_after does not follow from head_before",
        export("x", [answer(7)], first=7, head_after=linked),
    )
