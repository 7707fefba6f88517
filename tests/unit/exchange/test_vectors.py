"""Every stored vector gets its verdict; altered files get a refusal, never a crash."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prodiary.errors import ExchangeError
from tests.vectors.build import Case, keys_json
from tests.vectors.cases import cases
from tests.vectors.make_vectors import HERE, expected, faults, file_of, sidecar_of
from tests.vectors.verdict import verdict

KEYS = json.loads((HERE / "keys.json").read_text(encoding="utf-8"))
NAMES = [case.name for case in cases()]
GOOD = {
    "export": "export-entry",
    "pack": "pack-good",
    "request": "request-good",
    "grant": "grant-good",
    "receipt": "receipt-two-epochs",
}


def case_of(name: str) -> Case:
    return next(case for case in cases() if case.name == name)


def good(kind: str) -> bytes:
    return file_of(case_of(GOOD[kind])).read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_vector(name: str) -> None:
    case = case_of(name)
    stored: dict[str, Any] = json.loads(sidecar_of(case).read_text(encoding="utf-8"))
    wanted = {key: stored[key] for key in ("expect", "part") if key in stored}
    assert wanted == expected(case)
    data = file_of(case).read_bytes()
    assert verdict(data, stored["kind"], KEYS, stored.get("reader")) == wanted


def test_the_stored_vectors_are_what_the_program_builds() -> None:
    assert faults() == []


def test_the_kit_is_large_enough_and_names_every_reason() -> None:
    accepted = [case for case in cases() if case.expect == "ok"]
    assert len(accepted) >= 46
    assert len(cases()) - len(accepted) >= 510
    assert {case.expect for case in cases()} == {
        "ok",
        "app-too-old",
        "bad-proof",
        "bad-signature",
        "cannot-open",
        "chain-broken",
        "malformed",
        "not-for-this-recipient",
        "not-our-file",
        "pack-expired",
        "pack-too-old",
        "revoked-device",
        "truncated",
        "unknown-device",
        "unknown-ticket",
        "unsupported-version",
        "untrusted-key",
        "wrong-binding",
    }


def test_keys_are_marked_as_test_keys() -> None:
    assert "TEST KEYS" in KEYS["warning"]
    assert keys_json()["signing"] == KEYS["signing"]


def refused(data: bytes, kind: str) -> None:
    """`verdict` turns an ExchangeError into its code and lets anything else through."""
    assert verdict(data, kind, KEYS)["expect"] != "ok"


@pytest.mark.parametrize("kind", GOOD)
@settings(max_examples=120)
@given(place=st.data())
def test_one_bit_is_enough_to_be_refused(kind: str, place: st.DataObject) -> None:
    data = bytearray(good(kind))
    at = place.draw(st.integers(0, len(data) * 8 - 1))
    data[at // 8] ^= 1 << at % 8
    refused(bytes(data), kind)


@pytest.mark.parametrize("kind", GOOD)
@settings(max_examples=60)
@given(place=st.data())
def test_no_part_of_a_file_is_taken_for_the_whole(kind: str, place: st.DataObject) -> None:
    data = good(kind)
    refused(data[: place.draw(st.integers(0, len(data) - 1))], kind)


@pytest.mark.parametrize("kind", GOOD)
@settings(max_examples=60)
@given(more=st.binary(min_size=1, max_size=64))
def test_nothing_can_be_added(kind: str, more: bytes) -> None:
    refused(good(kind) + more, kind)


@pytest.mark.parametrize("kind", GOOD)
@settings(max_examples=100)
@given(noise=st.binary(max_size=4096), start=st.booleans())
def test_noise_is_refused(kind: str, noise: bytes, start: bool) -> None:
    line = good(kind).split(b"\n", 1)[0] + b"\n"
    refused(line + noise if start else noise, kind)


@settings(max_examples=150)
@given(place=st.data())
def test_pieces_of_a_pack_cannot_be_moved(place: st.DataObject) -> None:
    data = good("pack")
    ends = sorted(place.draw(st.integers(0, len(data))) for _ in range(3))
    a, b, c = ends
    moved = data[:a] + data[b:c] + data[a:b] + data[c:]
    if moved != data:
        refused(moved, "pack")


# What a malicious but enrolled device, or a malicious site, could sign.
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=150)
@given(place=st.data())
@pytest.mark.parametrize("kind", GOOD)
def test_whatever_is_signed_is_read_or_refused(kind: str, place: st.DataObject) -> None:
    statement = place.draw(STATEMENTS[kind])
    try:
        verdict(statement, kind, KEYS)
    except ExchangeError as error:  # pragma: no cover - verdict names them
        pytest.fail(f"not translated: {error}")


Path = tuple[str | int, ...]


def _places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Where in `value` something stands, at any depth."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, found in inner:
        yield (*path, key)
        if isinstance(found, dict | list):
            yield from _places(found, (*path, key))


def _with(value: Any, path: Path, new: Any) -> Any:
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = _with(copy[path[0]], path[1:], new)  # type: ignore[index] # as in `value`
    return copy


def _replaced(payload: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """The payload with some of what is in it, at any depth, replaced by any JSON at all."""

    def replaced(changes: dict[Path, Any]) -> dict[str, Any]:
        found: dict[str, Any] = payload
        for path in sorted(changes, key=len, reverse=True):
            found = _with(found, path, changes[path])
        return found

    places = sorted(_places(payload), key=repr)
    return st.dictionaries(st.sampled_from(places), JSON, max_size=3).map(replaced)


def _statement(kind: str) -> st.SearchStrategy[bytes]:
    from tests.vectors import answers, build, enrolment, events, exports, packs, studies

    def text(value: object) -> bytes:
        return json.dumps(value, separators=(",", ":")).encode()

    def signed(by: str) -> Callable[[dict[str, Any]], bytes]:
        def make(payload: dict[str, Any]) -> bytes:
            to = "site-seal" if kind == "request" else "device-seal"
            statement = build.jws(text(payload), kind, by)
            return build.sealed(kind, statement, name="x", recipient=to).make({})

        return make

    if kind == "pack":
        return _replaced(studies.pack_payload()).map(
            lambda payload: (
                packs.pack_file(statement=build.jws(text(payload), "pack", "site-sign")).data
            )
        )
    if kind == "export":
        every: list[dict[str, Any]] = [json.loads(line) for line in events.whole("x")]

        def export(found: tuple[dict[str, Any], dict[str, Any]]) -> bytes:
            manifest, line = found
            body = exports.joined(text(manifest), text(line))
            statement = build.jws(body, kind, "device")
            return build.sealed(kind, statement, name="x", recipient="site-seal").make({})

        head = exports.manifest("x", [events.answer(1)])
        line = st.sampled_from(every).flatmap(lambda event: _replaced(event | {"seq": 1}))
        return st.tuples(st.just(head) | _replaced(head), line).map(export)
    payload = {
        "request": enrolment.request_payload("x"),
        "grant": answers.grant_payload("x"),
        "receipt": answers.receipt_payload("x"),
    }[kind]
    return _replaced(payload).map(signed("device" if kind == "request" else "site-sign"))


STATEMENTS = {kind: _statement(kind) for kind in GOOD}
