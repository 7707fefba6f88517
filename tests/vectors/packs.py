"""Vectors of study packs and the key sets in them: each line in turn, right and wrong."""

from __future__ import annotations

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
from tests.vectors.studies import (
    Json,
    examination,
    late_reason,
    member,
    pack_payload,
    second,
    series,
    visit,
)
from tests.vectors.unfit import documents, schedules, staffed, weeks

FORMS = [
    "vital-signs", "visit-facts", "laboratory", "adverse-event",
    "medication", "infusion", "dlt", "not-done",
]  # fmt: skip

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


def taken() -> Iterator[Case]:
    """Study packs that must be taken."""

    def good(name: str, why: str, reader: Json | None = None, **changes: Any) -> Case:
        return Case(f"pack-{name}", "pack", "ok", why, pack_file(**changes), reader=reader)

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
    punctual = {"opens_before": 0, "closes_after": 0, "late_days": 0}
    longest = {"opens_before": 3660, "closes_after": 3660, "late_days": 3660}
    far = {"months": 3660, "days": 3660, "window": longest, "open_until_infusion": True}
    yield good("no-home", "visits only, the last far away", home=[], visits=[visit(**far)])
    yield good("no-visits", "never late, so no reasons", visits=[], late_reasons=[])
    once = series(every_days=1, for_days=0, window=punctual)
    yield good("home-daily", "windows touch: every day one", home=[once])
    rarely = {"opens_before": 3659, "closes_after": 0, "late_days": 3660}
    rare = series(every_days=3660, for_days=3660, window=rarely)
    yield good("home-rare", "every ten years", home=[rare])
    both = [series(), series(id="monthly", instrument="t-2", every_days=28)]
    visited = [visit(instruments=["t-2", "t-1"])]
    yield good("two", "two instruments", home=both, visits=visited, **second())
    yield good(
        "no-rules",
        "nothing is urgent, and there is no advice",
        safety={
            tag: {"text": "Call us.", "phone": "112", "urgent": ""}
            for tag in pack_payload()["study"]["title"]
        },
        safety_rules=[],
    )
    yield good(
        "midnight",
        "reminders as the day begins, without the last day",
        reminders={"at": "00:00", "on_last_day": False},
    )
    words = {**late_reason()["text"], "de": "Mir ging es nicht gut"}
    yield good(
        "more-languages",
        "words in a language that the study is not in",
        late_reasons=[late_reason(), late_reason(code="away", text=words)],
    )
    policy = {"training": "offered", "help": "not-asked", "trends": "shown"}
    yield good("policy", "other words of the policy", policy=pack_payload()["policy"] | policy)
    yield from _staffed(good)


def _staffed(good: Callable[..., Case]) -> Iterator[Case]:
    """Packs with staff, examinations and forms."""
    policy = pack_payload()["policy"]
    for word in ("down", "up", "half-up"):
        yield good(f"rounding-{word}", "how to round", policy=policy | {"rounding": word})
    for label, modes in (("self", ["self"]), ("all", ["proxy", "interview", "self"])):
        yield good(f"modes-{label}", "modes", policy=policy | {"modes": modes})
    yield good("staff-none", "nobody of the staff opens vaults", staff=[])
    gone = member("other-staff", role="investigator", name="王医生", active=False)
    yield good("staff-two", "one who has left, too", staff=[member(), gone])
    coordinator = member(role="coordinator", name="x" * 2000)
    yield good("staff-name-longest", "a name of 2,000 characters", staff=[coordinator])
    examined = visit(examinations=["x-1"], forms=[])
    yield good("examination", "staff examine at a visit", visits=[examined], **examination())
    yield good("forms", "every form", visits=[visit(forms=FORMS)])


def packs() -> Iterator[Case]:
    """Study packs, each line in turn."""
    base = "pack-good"

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

    yield from taken()
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
    yield from documents(bad)
    yield from schedules(bad)
    yield from weeks(bad)
    yield from staffed(bad)
    yield from keysets(bad)


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
