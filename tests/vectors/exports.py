"""The export vectors: what a reader must take, and what it must refuse and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.vectors.build import (
    APP,
    SITE,
    STUDY,
    SUBJECT,
    Case,
    Derived,
    Plain,
    Sealed,
    b64,
    clear_part,
    compact,
    cut,
    flip,
    follow,
    genesis,
    header,
    jws,
    kid,
    padded,
    padme,
    rid,
    seal_id,
    sealed,
    unb64,
)

PACK = {"version": 4, "sha256": "5a" * 32}
WORDING = {"language": "en", "version": "1", "status": "demonstration", "sha256": "c3" * 32}
SHOWN = {"text_percent": 150, "theme": "light", "read_aloud": False}
DEVICE_ROLE = {"role": "device", "id": None}
PERSON = {"role": "participant", "id": SUBJECT}
ENTRY = rid("entry")
BASE = "export-minimal"
ABSENT = object()
"""As the value of a manifest field: leave the field out."""

Json = dict[str, Any]


def at(second: int = 0, **changes: Any) -> Json:
    """A reading of the clocks."""
    found: Json = {
        "wall": f"2026-03-10T17:00:{second:02d}.250+08:00",
        "zone": "Asia/Shanghai",
        "mono_ms": 1000 * second,
        "boot": "boot-1",
    }
    return found | changes


def event(seq: int, kind: str, data: Json, **changes: Any) -> bytes:
    """An event line; `changes` replace parts of the envelope."""
    person = kind.startswith(("entry-", "answer-")) and kind != "entry-amended"
    found: Json = {
        "seq": seq,
        "type": kind,
        "at": at(seq),
        "by": PERSON if person else DEVICE_ROLE,
        "data": data,
    }
    return compact(found | changes)


def created(seq: int = 1) -> bytes:
    """The first event of a vault."""
    data = {"study": STUDY, "site": SITE, "pack": PACK, "app": APP}
    return event(seq, "vault-created", data)


def enrolled(seq: int = 2) -> bytes:
    """The grant was taken."""
    return event(seq, "device-enrolled", {"subject": SUBJECT, "grant": rid("grant")})


def started(seq: int, **changes: Any) -> bytes:
    """An MG-ADL was begun."""
    data: Json = {
        "entry": ENTRY,
        "instrument": "mg-adl",
        "instrument_version": "1",
        "wording": WORDING,
        "pack": PACK,
        "mode": "self",
    }
    return event(seq, "entry-started", data | changes)


def answer(seq: int, **changes: Any) -> bytes:
    """An item was answered."""
    data: Json = {"entry": ENTRY, "item": "MGADL01", "option": "b", "shown": SHOWN}
    return event(seq, "answer-given", data | changes)


def amended(seq: int, reason: str) -> bytes:
    """A free text, in the one event that has some."""
    data = {"entry": ENTRY, "item": "MGADL01", "option": "a", "reason": reason}
    by = {"role": "investigator", "id": "inv.1"}
    return event(seq, "entry-amended", data, by=by)


def made(seq: int, name: str, first: int = 1) -> bytes:
    """The export itself, as an event."""
    return event(seq, "export-made", {"export": rid(name), "first": first})


def small(name: str) -> list[bytes]:
    """The least that an export can carry."""
    return [made(1, name)]


def whole(name: str) -> list[bytes]:
    """Every event type, in a plausible order."""
    later = {"version": 5, "sha256": "6b" * 32}
    confirmed = {"entry": ENTRY, "answered": 1, "declined": 1, "method": "secret"}
    declined = {"entry": ENTRY, "item": "MGADL02", "shown": SHOWN}
    receipt = {"receipt": rid("receipt"), "epoch": 1, "through": 2}
    opened = {"slot": "pin", "failed_attempts": 2, "app": APP}
    restored = {
        "previous_epoch": 1,
        "found_seq": 2,
        "found_head": "11" * 32,
        "witnessed_epoch": 1,
        "witnessed_seq": 9,
        "witnessed_head": "22" * 32,
    }
    return [
        created(),
        enrolled(),
        event(3, "session-opened", opened, by=PERSON),
        started(4),
        answer(5),
        event(6, "answer-declined", declined),
        event(7, "entry-confirmed", confirmed),
        amended(8, "told the nurse another option"),
        event(9, "session-closed", {"reason": "rest"}),
        event(10, "receipt-taken", receipt),
        event(11, "pack-taken", {"pack": later}),
        event(12, "clock-jumped", {"by_ms": -9007199254740991, "across_boot": True}),
        event(13, "epoch-started", restored),
        made(14, name),
    ]


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
        event(1, "clock-jumped", {"by_ms": 9007199254740991, "across_boot": False}),
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
