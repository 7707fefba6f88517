"""Vectors of the site's answers to a device: grants and receipts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.vectors.build import (
    SITE,
    STUDY,
    SUBJECT,
    Case,
    Derived,
    clear_part,
    compact,
    cut,
    flip,
    genesis,
    header,
    jws,
    kid,
    rid,
    sealed,
)

Json = dict[str, Any]

RECOVERY = (
    "00000-00000-00000-00000-00000-00",
    "00000-00000-00000-00000-00000-11",
    "00000-00000-00000-00000-00000-22",
    "00000-00000-00000-00000-00000-33",
    "00000-00000-00000-00000-00000-44",
)
"""The codes of the numbers 0 to 4: 26 digits and their check characters."""


def grant_payload(name: str, **changes: Any) -> Json:
    """The site's word that the device belongs to the subject."""
    found: Json = {
        "v": 1,
        "id": rid(name),
        "request": rid("request"),
        "study": STUDY,
        "site": SITE,
        "subject": SUBJECT,
        "device": kid("device"),
        "issued": "2026-03-10T08:30:00Z",
        "recovery": list(RECOVERY),
    }
    return found | changes


def receipt_payload(name: str, **changes: Any) -> Json:
    """The site's word: it holds three events, knows the day and decided on two corrections."""
    found: Json = {
        "v": 1,
        "id": rid(name),
        "study": STUDY,
        "site": SITE,
        "subject": SUBJECT,
        "device": kid("device"),
        "number": 7,
        "issued": "2026-03-10T08:30:00Z",
        "held": [{"epoch": 1, "through": 3, "head": "ab" * 32}],
        "exports": [rid("export-minimal")],
        "infusion": "2026-03-04",
        "decisions": [decision("correction"), decision("other", accepted=False)],
        "recovery": [{"number": 2, "code": RECOVERY[2]}],
        "elsewhere": [elsewhere("other entry")],
    }
    return found | changes


def elsewhere(name: str, **changes: Any) -> Json:
    """What was confirmed on another device."""
    found: Json = {
        "entry": rid(name),
        "instrument": "mg-adl",
        "window": {"schedule": "weekly", "due": "2026-03-04"},
        "mode": "self",
        "confirmed": "2026-03-05T17:00:00.000+08:00",
        "late": False,
    }
    return found | changes


def decision(name: str, **changes: Any) -> Json:
    """What was decided on a correction."""
    found: Json = {
        "correction": rid(name),
        "accepted": True,
        "reason": "confirmed by telephone",
        "by": "inv.1",
    }
    return found | changes


def to_device(
    kind: str,
    payload: Callable[..., Mapping[str, Any]],
    own: tuple[tuple[str, str, str, str | None, Json], ...],
) -> Iterator[Case]:
    """The cases that grants and receipts have in common, and those of their `own`."""

    def case(
        name: str,
        expect: str,
        why: str,
        part: str | None = None,
        *,
        signer: str = "site-sign",
        recipient: str = "device-seal",
        typ: str = kind,
        text: bytes | None = None,
        **changes: Any,
    ) -> Case:
        full = f"{kind}-{name}"
        body = text if text is not None else compact(payload(full, **changes))
        source = sealed(kind, jws(body, typ, signer), name=full, recipient=recipient)
        return Case(full, kind, expect, why, source, part=part)

    late, early = "2026-02-01T00:00:00Z", "2026-01-31T23:59:59Z"
    yield case("good", "ok", f"a {kind} for this device")
    yield case(
        "retired-signer",
        "ok",
        "signed while its key was valid",
        signer="site-sign-retired",
        issued=early,
    )
    yield case(
        "signed-too-late",
        "untrusted-key",
        "signed after its key's time",
        signer="site-sign-retired",
        issued=late,
    )
    yield case(
        "signed-too-early",
        "untrusted-key",
        "signed before its key's time",
        issued="2025-12-31T23:59:59Z",
    )
    yield case("unvouched", "untrusted-key", "not in the key set", signer="unvouched")
    yield case("by-root", "untrusted-key", "the root signs nothing else", signer="root")
    yield case("by-device", "untrusted-key", "made by the device itself", signer="device")
    yield case("other-recipient", "not-for-this-recipient", "for another", recipient="other-seal")
    yield case("typ", "malformed", "the typ of an export", "signature-header", typ="export")
    others: tuple[tuple[str, Json], ...] = tuple(
        (field, {field: value})
        for field, value in (
            ("id", rid("y")),
            ("study", "OTHER"),
            ("site", "S02"),
            ("device", kid("unknown-device")),
        )
    )
    for field, changes in others:
        yield case(f"other-{field}", "wrong-binding", f"another {field}", field, **changes)
    text = compact(payload(f"{kind}-duplicate-key"))[:-1] + b',"v":1}'
    for label, why, changes in (
        ("duplicate-key", "a key twice", {"text": text}),
        ("unknown-field", "a field more", {"note": "x"}),
        ("v-2", "v is 2", {"v": 2}),
        ("bad-id", "not an id", {"id": "x"}),
        ("bad-subject", "not a name", {"subject": "S01 001"}),
        ("bad-time", "another spelling of time", {"issued": "2026-03-10T08:30Z"}),
    ):
        yield case(label, "malformed", why, kind, **changes)
    for label, expect, why, part, changes in own:
        yield case(label, expect, why, part, **changes)
    base = f"{kind}-good"
    clear = len(clear_part(kind, "device-seal", rid(base)))
    for label, place in (("header", clear - 3), ("seal", clear + 9), ("tag", -1)):
        yield Case(
            f"{kind}-flip-{label}",
            kind,
            "cannot-open",
            "one bit",
            Derived(base=base, change=flip(place)),
        )
    yield Case(f"{kind}-cut", kind, "truncated", "half of it", Derived(base=base, change=cut(1000)))
    head = header(kind, "site-sign").replace(b"Ed25519", b"none")
    source = sealed(
        kind, jws(b"{}", kind, "site-sign", head=head), name=base, recipient="device-seal"
    )
    yield Case(f"{kind}-alg-none", kind, "malformed", "alg none", source, part="signature-header")


def grants() -> Iterator[Case]:
    """Grants."""
    odd = [*RECOVERY[:4], RECOVERY[4].replace("0", "O")]
    own: tuple[tuple[str, str, str, str | None, Json], ...] = (
        ("other-request", "wrong-binding", "another request", "request", {"request": rid("y")}),
        ("bad-request", "malformed", "not an id", "grant", {"request": "x"}),
        ("four-codes", "malformed", "four codes", "grant", {"recovery": RECOVERY[:4]}),
        (
            "code-twice",
            "malformed",
            "a code twice",
            "grant",
            {"recovery": RECOVERY[:4] + RECOVERY[:1]},
        ),
        ("code-respelled", "malformed", "O for 0", "grant", {"recovery": odd}),
        (
            "code-wrong",
            "malformed",
            "a wrong check character",
            "grant",
            {"recovery": [*RECOVERY[:4], RECOVERY[0][:-1] + "7"]},
        ),
    )
    yield from to_device("grant", grant_payload, own)


def receipts() -> Iterator[Case]:
    """Receipts."""
    first = receipt_payload("x")["held"][0]
    second = {"epoch": 2, "through": 1, "head": genesis(epoch=2).hex()}
    own: tuple[tuple[str, str, str, str | None, Json], ...] = (
        ("two-epochs", "ok", "the chain was begun anew once", None, {"held": [first, second]}),
        ("no-exports", "ok", "names no exports", None, {"exports": []}),
        ("nothing-held", "ok", "the site holds nothing yet", None, {"held": [], "exports": []}),
        ("other-subject", "wrong-binding", "another subject", "subject", {"subject": "S01-002"}),
        (
            "epochs-unordered",
            "malformed",
            "epochs out of order",
            "receipt",
            {"held": [second, first]},
        ),
        ("epoch-twice", "malformed", "an epoch twice", "receipt", {"held": [first, first]}),
        (
            "epoch-zero",
            "malformed",
            "epochs begin at 1",
            "receipt",
            {"held": [first | {"epoch": 0}]},
        ),
        (
            "through-zero",
            "malformed",
            "events begin at 1",
            "receipt",
            {"held": [first | {"through": 0}]},
        ),
        ("head", "malformed", "not a head", "receipt", {"held": [first | {"head": "ab"}]}),
        ("export-id", "malformed", "not an id", "receipt", {"exports": ["x"]}),
        ("no-plan", "ok", "the infusion is not known", None, {"infusion": None}),
        ("no-decisions", "ok", "nothing was decided", None, {"decisions": []}),
        ("no-recovery", "ok", "no code was used", None, {"recovery": []}),
        ("no-elsewhere", "ok", "there is no other device", None, {"elsewhere": []}),
        ("first", "ok", "the first for this device", None, {"number": 1}),
        ("number-zero", "malformed", "numbers begin at 1", "receipt", {"number": 0}),
        ("number-text", "malformed", "text for an integer", "receipt", {"number": "7"}),
        *_told(),
        (
            "late-and-unfit",
            "malformed",
            "its payload is judged before its signer's time",
            "receipt",
            {
                "signer": "site-sign-retired",
                "issued": "2026-02-01T00:00:00Z",
                "held": [first, first],
            },
        ),
        *_said(),
    )
    yield from to_device("receipt", receipt_payload, own)


def _said() -> Iterator[tuple[str, str, str, str | None, Json]]:
    """What a site may not say about the infusion and about corrections."""
    for label, spelled in (
        ("short", "2026-3-4"),
        ("basic", "20260304"),
        ("week", "2026-W10-3"),
        ("moment", "2026-03-04T00:00:00Z"),
        ("no-such", "2026-02-29"),
        ("early", "1899-12-31"),
        ("late", "3000-01-01"),
        ("empty", ""),
        ("number", 20260304),
    ):
        why = f"{spelled!r} for a day"
        yield f"infusion-{label}", "malformed", why, "receipt", {"infusion": spelled}
    one = decision("correction")
    for label, why, found in (
        ("twice", "a correction twice", [one, one | {"accepted": False}]),
        ("id", "not an id", [one | {"correction": "c-1"}]),
        ("accepted", "1 for true", [one | {"accepted": 1}]),
        ("unexplained", "no reason", [one | {"reason": ""}]),
        ("long", "a reason of 2,001 characters", [one | {"reason": "x" * 2001}]),
        ("by", "not a name", [one | {"by": "Dr. Who?"}]),
        ("by-nobody", "null for a name", [one | {"by": None}]),
        ("unknown-field", "a field more in a decision", [one | {"option": "a"}]),
        ("null", "null for an array", None),
    ):
        yield f"decision-{label}", "malformed", why, "receipt", {"decisions": found}


def _told() -> Iterator[tuple[str, str, str, str | None, Json]]:
    """Fresh recovery codes, and what was confirmed elsewhere."""
    all_codes = [{"number": number, "code": code} for number, code in enumerate(RECOVERY, 1)]
    yield "five-codes", "ok", "all codes at once", None, {"recovery": all_codes}
    one = all_codes[1]
    for label, why, codes in (
        ("number-0", "slots are counted from 1", [one | {"number": 0}]),
        ("number-6", "a sixth slot", [one | {"number": 6}]),
        ("number-twice", "two codes for a slot", [one, one | {"code": RECOVERY[3]}]),
        ("code", "a wrong check character", [one | {"code": RECOVERY[1][:-1] + "7"}]),
        ("code-lower", "another spelling", [one | {"code": RECOVERY[4].replace("-", "")}]),
        ("code-short", "an enrolment code", [one | {"code": "00000-00000-00000-000"}]),
        ("field", "a field more", [one | {"used": False}]),
        ("null", "null for a list", None),
    ):
        yield f"recovery-{label}", "malformed", why, "receipt", {"recovery": codes}
    other = elsewhere("other entry")
    every = [elsewhere(mode, mode=mode) for mode in ("self", "interview", "proxy", "examination")]
    yield "elsewhere-modes", "ok", "every mode", None, {"elsewhere": every}
    unasked = elsewhere("x", window=None, late=True)
    yield "elsewhere-unasked", "ok", "asked for by nobody", None, {"elsewhere": [unasked]}
    for label, why, entries in (
        ("twice", "an entry twice", [other, other | {"late": True}]),
        ("id", "not an id", [other | {"entry": "e-1"}]),
        ("instrument", "not a name", [other | {"instrument": "mg adl"}]),
        ("window", "a window due on no day", [other | {"window": {"schedule": "weekly"}}]),
        (
            "due",
            "another spelling of a day",
            [other | {"window": {"schedule": "weekly", "due": "2026-3-4"}}],
        ),
        ("mode", "a mode not on the list", [other | {"mode": "telephone"}]),
        ("confirmed", "a time in UTC", [other | {"confirmed": "2026-03-05T09:00:00Z"}]),
        ("late", "null for a flag", [other | {"late": None}]),
        ("field", "a field more", [other | {"total": 8}]),
        ("null", "null for a list", None),
    ):
        yield f"elsewhere-{label}", "malformed", why, "receipt", {"elsewhere": entries}
