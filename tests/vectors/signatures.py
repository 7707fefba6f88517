"""Vectors of what staff sign: the statement in `proof`, held against the lines (section 6.5)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from tests.vectors.build import SITE, STUDY, SUBJECT, Case, Plain, compact, jws, kid, public
from tests.vectors.lines import Json
from tests.vectors.visits import RECORD, filled, opened_form

LINES = (opened_form(11), filled(12), filled(14, field="pulse", value="72", unit="/min"))
"""What is signed: everything about a form, here with another event between."""


def digest(lines: tuple[bytes, ...] = LINES) -> str:
    """The digest of docs/format.md section 6.5, by hand."""
    over = hashlib.sha256(b"prodiary/signature/v1\0")
    for line in lines:
        said = line.split(b",", 1)[1]
        over.update(len(said).to_bytes(4, "big") + said)
    return over.hexdigest()


def knows() -> Json:
    """What the reader of a signature knows: the event, the lines, and who is on the roster."""
    return {
        "lines": [line.decode() for line in LINES],
        "kind": "record",
        "target": RECORD,
        "count": len(LINES),
        "digest": digest(),
        "meaning": "performed",
        "name": "Nurse Example",
        "signer": "staff.1",
        "role": "nurse",
        "key": public("staff").hex(),
    }


def statement(**changes: Any) -> Json:
    """What a member of staff signs."""
    found: Json = {
        "v": 1,
        "study": STUDY,
        "site": SITE,
        "subject": SUBJECT,
        "device": kid("device"),
        "kind": "record",
        "target": RECORD,
        "count": len(LINES),
        "digest": digest(),
        "meaning": "performed",
        "signer": "staff.1",
        "name": "Nurse Example",
        "role": "nurse",
        "at": "2026-03-10T09:00:20Z",
    }
    return found | changes


def signatures() -> Iterator[Case]:
    """Statements of staff, borne out or not; a reader does not tell why not."""

    def case(
        label: str,
        expect: str,
        why: str,
        /,
        *,
        key: str = "staff",
        typ: str = "signature",
        text: bytes | None = None,
        reader: Json | None = None,
        **changes: Any,
    ) -> Case:
        body = text if text is not None else compact(statement(**changes))
        known = None if reader is None else {"signed": knows() | reader}
        source = Plain(jws(body, typ, key))
        return Case(f"signature-{label}", "signature", expect, why, source, reader=known)

    def bad(label: str, why: str, /, **changes: Any) -> Case:
        return case(label, "bad-signature", why, **changes)

    yield case("good", "ok", "over everything recorded about a form")
    carried = [line.replace(b'{"seq":1', b'{"seq":7') for line in LINES]
    said = {"lines": [line.decode() for line in carried]}
    yield case("carried", "ok", "the same lines, carried into a new epoch", reader=said)
    one = LINES[:1]
    alone = {"lines": [one[0].decode()], "count": 1, "digest": digest(one)}
    yield case("one-line", "ok", "over one line", reader=alone, count=1, digest=digest(one))
    for field, value in (
        ("study", "OTHER"),
        ("site", "S02"),
        ("subject", "S01-002"),
        ("device", kid("unknown-device")),
        ("kind", "visit"),
        ("target", "0" * 32),
        ("count", 2),
        ("digest", "0" * 64),
        ("meaning", "reviewed"),
        ("signer", "staff.2"),
        ("name", "Somebody Else"),
        ("role", "investigator"),
    ):
        yield bad(f"other-{field}", f"another {field}", **{field: value})
    later = {"lines": [line.decode() for line in (*LINES, filled(15, value="62"))], "count": 4}
    yield bad("line-more", "something was recorded since", reader=later)
    changed = [line.replace(b'"61.5"', b'"61.6"').decode() for line in LINES]
    yield bad("line-changed", "a value is another", reader={"lines": changed})
    swapped = [LINES[0].decode(), LINES[2].decode(), LINES[1].decode()]
    yield bad("lines-swapped", "another order", reader={"lines": swapped})
    told = {"digest": "0" * 64}
    yield bad("event-digest", "the event says another digest", reader=told)
    yield bad("event-name", "the event shows another name", reader={"shown": "Dr Example"})
    yield bad("other-key", "another key than the roster's", key="other-staff")
    yield bad("typ", "the typ of a receipt", typ="receipt")
    yield bad("v-2", "v is 2", v=2)
    yield bad("unknown-field", "a field more", note="x")
    yield bad("time", "another spelling of time", at="2026-03-10T09:00Z")
    text = compact(statement())[:-1] + b',"v":1}'
    yield bad("duplicate-key", "a key twice", text=text)
    good = jws(compact(statement()), "signature", "staff")
    for name, why, data in (
        ("empty", "nothing", b""),
        ("two-parts", "no signature", good.rsplit(b".", 1)[0]),
        ("padded", "padded", good + b"="),
        ("flip", "one bit", good[:-9] + bytes([good[-9] ^ 1]) + good[-8:]),
    ):
        yield Case(f"signature-{name}", "signature", "bad-signature", why, Plain(data))
