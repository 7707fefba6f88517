"""Vectors of study packs and the key sets in them: each line in turn, right and wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from tests.vectors.build import (
    APP,
    SITE,
    STUDY,
    Case,
    Derived,
    Plain,
    b64,
    compact,
    cut,
    flip,
    jws,
    public,
    seal_public,
)

Json = dict[str, Any]
ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
SMALL_ORDER = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")


def key(name: str, use: str, start: str, end: str, raw: bytes | None = None) -> Json:
    """A key of the key set; the names of test keys begin with their use."""
    found = raw or (public(name) if use == "sign" else seal_public(name))
    return {
        "use": use,
        "key": b64(found),
        "not_before": f"{start}T00:00:00Z",
        "not_after": f"{end}T00:00:00Z",
    }


def keyset_payload(**changes: Any) -> Json:
    """The site's key set."""
    found: Json = {
        "v": 1,
        "study": STUDY,
        "site": SITE,
        "version": 2,
        "keys": [
            key("site-sign", "sign", "2026-01-01", "2027-01-01"),
            key("site-sign-retired", "sign", "2025-01-01", "2026-02-01"),
        ],
    }
    return found | changes


def keyset(root: str = "root", **changes: Any) -> bytes:
    """The key set, signed by the root."""
    return jws(compact(keyset_payload(**changes)), "keys", root)


def document(value: object) -> Json:
    """A document of a pack: its text and the hash of it."""
    text = compact(value)
    return {"sha256": hashlib.sha256(text).hexdigest(), "json": text.decode()}


def instrument(**changes: Any) -> Json:
    """A questionnaire of one question."""
    options = [
        {"valueCoding": {"code": code, "extension": [{"url": ORDINAL, "valueDecimal": score}]}}
        for score, code in enumerate("ab")
    ]
    item = {"linkId": "T01", "type": "choice", "answerOption": options}
    found: Json = {
        "resourceType": "Questionnaire",
        "id": "t-1",
        "version": "1",
        "title": "Test",
        "item": [item],
    }
    return found | changes


def wording(language: str, **changes: Any) -> Json:
    """Its words."""
    found: Json = {
        "instrument": "t-1",
        "instrument_version": "1",
        "language": language,
        "version": "1",
        "status": "demonstration",
        "copyright": "test",
        "title": "Test",
        "instructions": "Choose.",
        "recall": "now",
        "items": {
            "T01": {
                "text": "How?",
                "options": {"a": "well", "b": "病" if language == "zh-Hans" else "ill"},
            }
        },
    }
    return found | changes


def pack_payload(**changes: Any) -> Json:
    """A study in two languages."""
    notice = {"text": "Nobody is watching now.", "phone": "112"}
    found: Json = {
        "v": 1,
        "study": {"id": STUDY, "title": {"en": "A test", "zh-Hans": "测试"}, "protocol": "1.0"},
        "site": {"id": SITE, "name": "Clinic"},
        "version": 4,
        "issued": "2026-03-01T09:00:00Z",
        "expires": "2026-12-01T00:00:00Z",
        "min_app": "0.1.0",
        "home": [{"instrument": "t-1", "every_days": 7}],
        "policy": {
            "confirm_with": "session",
            "declining": "allowed",
            "wording": "demonstration-allowed",
        },
        "safety": {"en": notice, "zh-Hans": notice},
        "instruments": [document(instrument())],
        "wordings": [document(wording("en")), document(wording("zh-Hans"))],
    }
    return found | changes


def pack_file(
    *,
    first: bytes = b"PRODIARY-PACK/1",
    root: str = "root",
    root_line: bytes | None = None,
    keys: bytes | None = None,
    signer: str = "site-sign",
    statement: bytes | None = None,
    **changes: Any,
) -> Plain:
    """The four lines of a pack."""
    lines = (
        first,
        root_line if root_line is not None else b64(public(root)).encode(),
        keys if keys is not None else keyset(root),
        statement or jws(compact(pack_payload(**changes)), "pack", signer),
    )
    return Plain(b"".join(line + b"\n" for line in lines))


def packs() -> Iterator[Case]:
    """Study packs."""
    base = "pack-good"

    def good(name: str, why: str, reader: Json | None = None, **changes: Any) -> Case:
        return Case(f"pack-{name}", "pack", "ok", why, pack_file(**changes), reader=reader)

    def bad(
        name: str,
        expect: str,
        why: str,
        part: str | None = None,
        *,
        reader: Json | None = None,
        source: Plain | Derived | None = None,
        **changes: Any,
    ) -> Case:
        found = source or pack_file(**changes)
        return Case(f"pack-{name}", "pack", expect, why, found, part=part, reader=reader)

    yield good("good", "a pack in two languages")
    yield good("first-install", "no root is pinned yet", {"root": None})
    yield good("same-version", "the version that is in use", {"newest_pack": 4})
    yield good(
        "in-use-after-expiry",
        "taken earlier, time is not judged again",
        {"now": None},
        expires="2026-03-02T00:00:00Z",
    )
    yield good(
        "signed-before-retirement",
        "its signer was valid then, and it is in use",
        {"now": None},
        signer="site-sign-retired",
        issued="2026-01-31T23:59:59Z",
    )
    every = [
        *keyset_payload()["keys"],
        key("site-seal", "seal", "2026-01-01", "2026-07-01"),
        key("site-recover", "recover", "2026-01-01", "2036-01-01"),
    ]
    yield good("all-uses", "keys of every use", keys=keyset(keys=every))
    yield good("min-app-same", "needs just this version", min_app=APP)

    yield bad("empty", "not-our-file", "no bytes", source=Plain(b""))
    yield bad("first-line", "not-our-file", "an export's first line", first=b"PRODIARY-EXPORT/1")
    yield bad("version-2", "unsupported-version", "a later format", first=b"PRODIARY-PACK/2")
    yield bad("crlf", "unsupported-version", "a carriage return", first=b"PRODIARY-PACK/1\r")
    for label, change, why in (
        ("no-last-line-feed", cut(-1), "the last line does not end"),
        ("line-more", lambda data: data + b"\n", "a blank line more"),
        ("lines-missing", lambda data: b"\n".join(data.split(b"\n")[:3]) + b"\n", "no pack line"),
    ):
        source = Derived(base=base, change=change)
        yield bad(label, "malformed", why, "pack", source=source)
    root, keys, _ = pack_file().data.split(b"\n")[1:4]
    start = len(b"PRODIARY-PACK/1\n")
    for label, place, expect, part in (
        ("root", start + 3, "untrusted-key", None),
        ("keys-header", start + 44 + 5, "malformed", "signature-header"),
        ("keys", start + 44 + 300, "bad-signature", None),
        ("keys-signature", start + 44 + len(keys) - 9, "bad-signature", None),
        ("pack", start + 44 + len(keys) + 1 + 300, "bad-signature", None),
        ("pack-signature", -9, "bad-signature", None),
    ):
        source = Derived(base=base, change=flip(place))
        yield bad(f"flip-{label}", expect, f"one bit in the {label}", part, source=source)
    yield bad("root-respelled", "malformed", "padded", "root", root_line=root + b"=")
    yield bad("root-short", "malformed", "31 bytes", "root", root_line=b"A" * 42)
    weak = b64(SMALL_ORDER).encode()
    yield bad(
        "root-weak",
        "malformed",
        "a key of small order",
        "root",
        root_line=weak,
        reader={"root": None},
    )
    yield bad("other-root", "untrusted-key", "another site's", root="other-root")
    yield bad("keys-by-other-root", "bad-signature", "not by this root", keys=keyset("other-root"))
    yield bad(
        "keys-typ",
        "malformed",
        "the typ of a pack",
        "signature-header",
        keys=jws(compact(keyset_payload()), "pack", "root"),
    )
    yield bad("unvouched", "untrusted-key", "not in the key set", signer="unvouched")
    yield bad("signed-by-root", "untrusted-key", "the root signs nothing else", signer="root")
    yield bad(
        "signer-retired",
        "untrusted-key",
        "its signer's time is over",
        signer="site-sign-retired",
        issued="2026-01-31T23:59:59Z",
    )
    yield bad(
        "issued-too-late",
        "untrusted-key",
        "issued after its signer's time",
        signer="site-sign-retired",
        reader={"now": None},
    )
    yield bad(
        "typ",
        "malformed",
        "the typ of a receipt",
        "signature-header",
        statement=jws(compact(pack_payload()), "receipt", "site-sign"),
    )
    yield bad("expired", "pack-expired", "over since today", expires="2026-03-10T09:00:00Z")
    yield bad("older", "pack-too-old", "version 2 after 3", version=2)
    yield bad(
        "version-zero", "pack-too-old", "versions begin at 1", version=0, reader={"newest_pack": 0}
    )
    yield bad("min-app", "app-too-old", "needs a newer prodiary", min_app="0.1.1")
    yield bad(
        "min-app-10",
        "app-too-old",
        "0.10.0 is newer than 0.9.9",
        min_app="0.10.0",
        reader={"app": "0.9.9"},
    )
    yield bad("min-app-words", "malformed", "not three numbers", "pack", min_app="0.1")
    yield bad(
        "other-study",
        "wrong-binding",
        "the key set of another study",
        "study",
        keys=keyset(study="OTHER"),
    )
    yield bad(
        "other-site",
        "wrong-binding",
        "the key set of another site",
        "study",
        keys=keyset(site="S02"),
    )
    yield from pack_documents(bad)
    yield from keysets(bad)


def pack_documents(bad: Callable[..., Case]) -> Iterator[Case]:
    """Packs that are signed rightly and say something that must be refused."""
    text = compact(pack_payload())
    twice = jws(text[:-1] + b',"version":4}', "pack", "site-sign")
    yield bad("duplicate-key", "malformed", "a key twice", "pack", statement=twice)
    yield bad("unknown-field", "malformed", "a field more", "pack", note="x")
    yield bad("v-2", "malformed", "v is 2", "pack", v=2)
    yield bad(
        "time", "malformed", "an offset in place of Z", "pack", issued="2026-03-01T09:00:00+00:00"
    )
    hashed = document(instrument())
    yield bad(
        "document-hash",
        "malformed",
        "another text than was hashed",
        "document-hash",
        instruments=[hashed | {"json": hashed["json"] + " "}],
    )
    spaced = compact(instrument()).decode().replace(",", ",\n")
    lines = {"sha256": hashlib.sha256(spaced.encode()).hexdigest(), "json": spaced}
    yield bad(
        "document-line-feed", "malformed", "a document of many lines", "pack", instruments=[lines]
    )
    deep: object = "x"
    for _ in range(16):
        deep = [deep]
    yield bad(
        "document-deep",
        "malformed",
        "17 levels",
        "document",
        instruments=[document(instrument(extension=deep))],
    )
    yield bad("document-array", "malformed", "an array", "document", instruments=[document([])])
    score = compact(instrument()).decode().replace('"valueDecimal":1', '"valueDecimal":1.5')
    half = {"sha256": hashlib.sha256(score.encode()).hexdigest(), "json": score}
    yield bad("document-fraction", "malformed", "a fraction", "document", instruments=[half])
    words = [document(wording("en")), document(wording("zh-Hans"))]
    for label, why, changes in (
        ("no-instrument", "a task without instrument", {"instruments": [], "wordings": []}),
        ("instrument-twice", "an instrument twice", {"instruments": [hashed, hashed]}),
        ("instrument-kind", "not a questionnaire", {"instruments": [document({"id": "t-1"})]}),
        ("wording-missing", "a language without words", {"wordings": words[:1]}),
        ("wording-twice", "words twice", {"wordings": [*words, words[0]]}),
        (
            "wording-stray",
            "words of no instrument",
            {"wordings": [*words, document(wording("de", instrument="t-2"))]},
        ),
        ("wording-no-name", "words without instrument", {"wordings": [document({})]}),
        (
            "wording-unfit",
            "an option without words",
            {"wordings": [words[0], document(wording("zh-Hans", items={}))]},
        ),
        (
            "safety-missing",
            "a language without safety notice",
            {"safety": {"en": pack_payload()["safety"]["en"]}},
        ),
        ("home-empty", "nothing is ever asked", {"home": []}),
        ("home-zero", "every 0 days", {"home": [{"instrument": "t-1", "every_days": 0}]}),
        ("home-never", "every 3,661 days", {"home": [{"instrument": "t-1", "every_days": 3661}]}),
        (
            "language",
            "a tag in capitals",
            {"study": pack_payload()["study"] | {"title": {"EN": "A test"}}},
        ),
        (
            "licensed",
            "demonstration words in a study that forbids them",
            {"policy": pack_payload()["policy"] | {"wording": "licensed-required"}},
        ),
    ):
        yield bad(label, "malformed", why, "pack", **changes)


def keysets(bad: Callable[..., Case]) -> Iterator[Case]:
    """Key sets that are signed rightly and say something that must be refused."""
    good = keyset_payload()["keys"]
    low = seal_public("site-seal")[:1184] + bytes(32)
    for label, why, changes in (
        ("version-zero", "versions begin at 1", {"version": 0}),
        ("key-twice", "a key twice", {"keys": [*good, good[0]]}),
        (
            "never-valid",
            "ends as it begins",
            {"keys": [key("site-sign", "sign", "2026-01-01", "2026-01-01")]},
        ),
        ("use", "a use not on the list", {"keys": [good[0] | {"use": "encrypt"}]}),
        ("short-key", "31 bytes", {"keys": [good[0] | {"key": "A" * 42}]}),
        ("key-respelled", "padded", {"keys": [good[0] | {"key": good[0]["key"] + "="}]}),
        (
            "weak-key",
            "a signing key of small order",
            {"keys": [*good, key("", "sign", "2026-01-01", "2027-01-01", SMALL_ORDER)]},
        ),
        (
            "low-order",
            "a sealing key of small order",
            {"keys": [*good, key("", "seal", "2026-01-01", "2027-01-01", low)]},
        ),
        ("seal-key-short", "not an X-Wing key", {"keys": [good[0] | {"use": "seal"}]}),
        ("name", "not a name", {"study": "TEST 01"}),
        ("time", "no such month", {"keys": [good[0] | {"not_after": "2026-13-01T00:00:00Z"}]}),
        ("unknown-field", "a field more", {"note": "x"}),
    ):
        yield bad(f"keys-{label}", "malformed", why, "keys", keys=keyset(**changes))
