"""Exports that must be taken, and what they are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tests.vectors.build import (
    APP,
    SITE,
    STUDY,
    SUBJECT,
    Case,
    Sealed,
    compact,
    follow,
    genesis,
    jws,
    kid,
    padme,
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
    every_word,
    made,
    nothing,
    small,
    started,
    whole,
)

ABSENT = object()
"""As the value of a manifest field: leave the field out."""


def manifest(name: str, lines: Sequence[bytes], *, first: int = 1, **changes: Any) -> Json:
    """The manifest that fits `lines`; `changes` make it unfit."""
    epoch = int(changes.get("epoch", 1))
    before = genesis(epoch=max(epoch, 0)) if first == 1 else b"\x07" * 32
    found: Json = {
        "v": 1,
        "study": STUDY,
        "site": SITE,
        "subject": SUBJECT,
        "device": kid("device"),
        "rcp": seal_id("site-seal"),
        "id": rid(name),
        "number": 1,
        "pack": PACK,
        "epoch": 1,
        "first": first,
        "last": first + len(lines) - 1,
        "head_before": before.hex(),
        "head_after": follow(before, lines).hex(),
        "created": at(59),
        "last_receipt": None,
        "app": APP,
    }
    return {key: value for key, value in (found | changes).items() if value is not ABSENT}


def joined(*lines: bytes) -> bytes:
    """Lines with their line feeds."""
    return b"".join(line + b"\n" for line in lines)


def export(
    name: str,
    lines: Sequence[bytes] | None = None,
    *,
    recipient: str = "site-seal",
    signer: str = "device",
    first: int = 1,
    **changes: Any,
) -> Sealed:
    """A sealed export of `lines`; `changes` alter its manifest."""
    held = small(name) if lines is None else lines
    head = manifest(name, held, first=first, **({"rcp": seal_id(recipient)} | changes))
    signed = jws(joined(compact(head), *held), "export", signer)
    return sealed("export", signed, name=name, recipient=recipient)


def ok() -> Iterator[Case]:
    """Exports that must be taken."""

    def case(name: str, why: str, lines: Sequence[bytes] | None = None, **changes: Any) -> Case:
        source = export(name, lines, **changes)
        return Case(name, "export", "ok", why, source)

    name = "export-entry"
    lines = [created(), enrolled(), started(3), answer(4), made(5, name)]
    yield case(name, "the worked example of docs/format.md", lines)
    yield case("export-minimal", "one event; the base of altered copies")
    yield case("export-all-types", "every event type once", whole("export-all-types"))
    yield case("export-every-word", "words of the lists, each once", every_word())
    yield case("export-nothing", "null wherever it may stand, and the outermost days", nothing())
    yield case(
        "export-continues",
        "continues a chain whose earlier part the site holds",
        [answer(7), made(8, "export-continues", 7)],
        first=7,
        number=2,
        last_receipt=rid("receipt"),
    )
    yield case(
        "export-overlap",
        "covers events that an earlier export carried, too",
        [answer(4), answer(5), made(6, "export-overlap", 4)],
        first=4,
        number=3,
    )
    yield case("export-epoch-2", "a second epoch has a chain of its own", epoch=2)
    yield case(
        "export-retired-seal-key",
        "sealed to a key that the site has retired and still holds",
        recipient="site-seal-retired",
    )
    texts = (
        ("scripts", "患者读错了 · διορθώθηκε την ίδια μέρα · صحح في نفس اليوم · می‌خواهم"),
        ("astral", "tapped beside it \U0001f926\U0001f3fd, U+10FFFD is \U0010fffd"),
        ("2000", "あ" * 2000),
    )
    for label, text in texts:
        full = f"export-text-{label}"
        yield case(full, "text in NFC of any script", [*small(full), amended(2, text)])
    yield case(
        "export-escapes-and-space",
        "JSON may be spelled with escapes, white space and keys in another order",
        [
            b'\t{ "data" : {"study":"TEST-01","site":"\\u00530\\u0031","pack":'
            + compact(PACK)
            + b',"app":"0.1.0"},"type":"vault-created","seq":1,'
            + b'"by":{"id":null,"role":"device"},"at":'
            + compact(at())
            + b"}\r",
        ],
    )
    late = at(mono_ms=9007199254740991, boot="b" * 2000)
    extremes = [
        event(1, "clock-jumped", {"by_ms": 316224000000000, "across_boot": False}),
        event(2, "session-closed", {"reason": "idle"}, at=late),
        event(3, "session-closed", {"reason": "quit"}, at=at(mono_ms=0, zone="UTC")),
    ]
    yield case("export-extremes", "the largest integers and longest texts", extremes)
    walls = ("1970-01-01T00:00:00-12:00", "2026-02-28T23:59:59.999999+14:00")
    odd = [
        event(seq, "session-closed", {"reason": "lock"}, at=at(wall=wall))
        for seq, wall in enumerate(walls, 1)
    ]
    yield case("export-clock-back", "the clock may stand anywhere and run backward", odd)
    line = small("export-longest-line")[0]
    yield case(
        "export-longest-line",
        "a line of 65,536 bytes, most of it white space",
        [line.ljust(65_536)],
    )
    yield from padding_edges()


def padding_edges() -> Iterator[Case]:
    """Exports whose inner size is exactly at, and just above, a Padme size."""
    for size in (2048, 2176):
        for above in (False, True):
            name = f"export-padding-{size}{'-and-more' if above else ''}"
            for length in range(1, 1500):
                source = export(name, [created(), enrolled(), amended(3, "x" * length)])
                inner = 4 + int.from_bytes(source.plaintext[:4], "big")
                if inner > size or (inner == size and not above):
                    break
            yield Case(name, "export", "ok", f"{inner} bytes padded to {padme(inner)}", source)


def refuse(name: str, expect: str, why: str, source: Any, part: str | None = None) -> Case:
    """An export that must be refused."""
    return Case(f"export-{name}", "export", expect, why, source, part=part)
