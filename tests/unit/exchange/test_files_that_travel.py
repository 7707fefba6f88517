"""What one side makes, the other reads as it was meant; what a writer must not make, it refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from prodiary.crypto.codes import RECOVERY_BYTES, new_code
from prodiary.crypto.sealing import SealKey
from prodiary.domain.ids import (
    CorrectionId,
    EntryId,
    FormId,
    InstrumentId,
    ItemId,
    Language,
    ScheduleId,
    SiteId,
    StaffId,
)
from prodiary.domain.schedule import infusion_day
from prodiary.domain.study import Choice, HomeSeries, Reminding, SafetyRule, Visit, Window
from prodiary.errors import (
    BadProof,
    BadSignature,
    ExchangeError,
    KeyExpired,
    Malformed,
    TooLarge,
    UntrustedKey,
    WrongBinding,
)
from prodiary.exchange import container
from prodiary.exchange.container import (
    SUFFIX,
    Header,
    first_line,
    padded_size,
    read_header,
    seal_file,
)
from prodiary.exchange.enrolment import (
    make_grant,
    make_request,
    read_grant,
    read_request,
    ticket_id,
)
from prodiary.exchange.export import make_export, open_export, prove_again, read_export
from prodiary.exchange.keyset import make_keyset, read_keyset
from prodiary.exchange.limits import (
    MAX_FILE_BYTES,
    MAX_INTERVAL_DAYS,
    MAX_LINES,
    MAX_PACK_BYTES,
    MAX_REQUEST_BYTES,
)
from prodiary.exchange.pack import read_pack
from prodiary.exchange.receipt import Receipt, make_receipt, read_receipt
from prodiary.exchange.rosterwire import StaffWire, read_member, write_member
from prodiary.exchange.strictjson import convert
from tests.unit.exchange import kit
from tests.vectors import studies

CODE = b"\0\1\2\3\4\5\6\7\x08\x09"
KEYS = {kit.SEAL.public.id: kit.SEAL}


def request(**changes: Any) -> bytes:
    given: dict[str, Any] = {
        "request_id": kit.rid(12),
        "study": kit.STUDY,
        "site": kit.SITE,
        "pack": kit.PACK,
        "code": CODE,
        "device": kit.DEVICE,
        "seal": kit.DEVICE_SEAL.public,
        "created": kit.NOW,
        "app": "0.1.0",
        "to": kit.SEAL.public,
    }
    return make_request(**(given | changes))


# --- export -------------------------------------------------------------------------------------


def test_an_export_says_what_the_device_said() -> None:
    held = kit.lines(3)
    manifest = kit.manifest(held)
    data = make_export(manifest, held, device=kit.DEVICE, to=kit.SEAL.public)
    found = read_export(open_export(data, keys=KEYS), device=kit.DEVICE.public)
    assert found.manifest == manifest
    assert found.lines == tuple(held)
    assert [event.seq for event in found.events] == [1, 2, 3]
    assert found.heads[-1] == manifest.head_after


def test_an_export_that_continues_a_chain() -> None:
    held = kit.lines(2, first=4)
    before = kit.receipt().held[0].head
    manifest = replace(
        kit.manifest(held), first=4, last=5, head_before=before, head_after=_after(before, held)
    )
    data = make_export(manifest, held, device=kit.DEVICE, to=kit.SEAL.public)
    assert read_export(open_export(data, keys=KEYS), device=kit.DEVICE.public).manifest == manifest


def _after(before: Any, held: list[bytes]) -> Any:
    from prodiary.domain.ledger import heads

    return list(heads(before, held))[-1]


def test_what_was_kept_of_an_export_proves_it_again() -> None:
    # A2: the site keeps the lines and the signature, and needs no sealed file to prove them.
    held = kit.lines(3)
    data = make_export(kit.manifest(held), held, device=kit.DEVICE, to=kit.SEAL.public)
    found = read_export(open_export(data, keys=KEYS), device=kit.DEVICE.public)
    kept: dict[str, Any] = {"signature": found.signature, "device": kit.DEVICE.public}
    assert prove_again(found.first_line, found.lines, **kept) == found.manifest
    for altered in (found.lines[:-1], (*found.lines[:-1], found.lines[-1] + b" ")):
        with pytest.raises(BadSignature):
            prove_again(found.first_line, altered, **kept)
    with pytest.raises(BadSignature):
        prove_again(found.first_line, found.lines, **kept | {"device": kit.STRANGER.public})


def test_an_export_too_large_for_a_reader_is_not_made() -> None:
    held = [b"x"] * MAX_LINES
    manifest = kit.manifest(kit.lines(1))
    with pytest.raises(TooLarge):
        make_export(manifest, held, device=kit.DEVICE, to=kit.SEAL.public)
    with pytest.raises(TooLarge):
        make_export(manifest, [b"x" * MAX_FILE_BYTES], device=kit.DEVICE, to=kit.SEAL.public)


@pytest.mark.parametrize(
    ("held", "part"),
    [
        ([b"\n" * MAX_LINES], "payload"),
        ([kit.lines(1)[0].ljust(65_537)], "event"),
    ],
    ids=["50,001-lines", "65,537-bytes"],
)
def test_lines_beyond_the_limits_are_refused(held: list[bytes], part: str) -> None:
    manifest = kit.manifest(held)
    data = make_export(manifest, held, device=kit.DEVICE, to=kit.SEAL.public)
    with pytest.raises(Malformed) as caught:
        read_export(open_export(data, keys=KEYS), device=kit.DEVICE.public)
    assert caught.value.fields == {"part": part}


def test_a_manifest_beyond_the_limit_is_refused() -> None:
    held = kit.lines(1)
    manifest = kit.manifest(held, app="a" * 65_536)
    data = make_export(manifest, held, device=kit.DEVICE, to=kit.SEAL.public)
    with pytest.raises(Malformed) as caught:
        read_export(open_export(data, keys=KEYS), device=kit.DEVICE.public)
    assert caught.value.fields == {"part": "manifest"}


# --- container ----------------------------------------------------------------------------------


def test_the_header_can_be_read_without_a_key() -> None:
    data = request()
    header, begin = read_header(data)
    assert header == Header(kind="REQUEST", recipient=kit.SEAL.public.id, id=kit.rid(12))
    assert begin < len(data)
    with pytest.raises(ExchangeError) as caught:
        read_header(data, kind="EXPORT")
    assert caught.value.code == "not-our-file"


def test_files_beyond_the_limits_are_refused_unread() -> None:
    with pytest.raises(TooLarge):
        read_header(first_line("EXPORT") + bytes(MAX_FILE_BYTES))
    with pytest.raises(TooLarge):
        read_request(request() + bytes(MAX_REQUEST_BYTES), keys=KEYS)
    with pytest.raises(TooLarge):
        _read_pack(b"PRODIARY-PACK/1\n" + bytes(MAX_PACK_BYTES))
    with pytest.raises(TooLarge):
        seal_file(b"x" * MAX_FILE_BYTES, kind="EXPORT", file_id=kit.rid(1), to=kit.SEAL.public)


def test_padding_hides_all_but_a_rough_size() -> None:
    # Padme: at most 12 % more, and few sizes in all.
    assert {padded_size(length) for length in range(2049)} == {2048}
    assert padded_size(2049) == 2176
    assert padded_size(1_000_000) == 1_015_808
    for length in (*range(2048, 9000, 7), 65_537, 999_999, 8_000_000):
        assert length <= padded_size(length) <= length * 1.12
        assert padded_size(padded_size(length)) == padded_size(length)
    sizes = {padded_size(length) for length in range(2048, 2**20, 64)}
    assert len(sizes) < 250


def test_every_kind_has_an_ending() -> None:
    assert set(SUFFIX) == {"EXPORT", "REQUEST", "GRANT", "RECEIPT"}
    assert len(set(SUFFIX.values())) == 4
    assert container.VERSION == 1


# --- enrolment ----------------------------------------------------------------------------------


def test_a_request_proves_the_key_and_the_code() -> None:
    found = read_request(request(), keys=KEYS)
    assert found.device == kit.DEVICE.public
    assert found.seal == kit.DEVICE_SEAL.public
    assert (found.study, found.site, found.pack) == (kit.STUDY, kit.SITE, kit.PACK)
    assert found.created == kit.NOW
    assert found.ticket == ticket_id(CODE)
    found.check_code(CODE)
    for wrong in (bytes(10), CODE[:-1], b""):
        with pytest.raises(BadProof):
            found.check_code(wrong)


def test_a_request_does_not_show_the_code() -> None:
    assert CODE not in request()
    assert CODE.hex() not in ticket_id(CODE)
    assert ticket_id(CODE) != ticket_id(bytes(10))


def test_a_grant_says_what_the_site_said() -> None:
    grant = kit.grant(recovery=tuple(new_code(RECOVERY_BYTES) for _ in range(5)))
    data = make_grant(grant, signer=kit.SIGN, to=kit.DEVICE_SEAL.public)
    found = read_grant(
        data, key=kit.DEVICE_SEAL, site_keys=kit.keyset(), request=kit.rid(12), device=kit.OWN
    )
    assert found == grant
    assert grant.recovery[0].encode() not in data


def test_a_grant_for_another_site_is_refused() -> None:
    data = make_grant(kit.grant(), signer=kit.SIGN, to=kit.DEVICE_SEAL.public)
    other = kit.keyset(site=SiteId("S-2"))
    with pytest.raises(WrongBinding):
        read_grant(data, key=kit.DEVICE_SEAL, site_keys=other, request=kit.rid(12), device=kit.OWN)


# --- receipt ------------------------------------------------------------------------------------


def told(**changes: Any) -> Receipt:
    """What the device reads where the site makes its receipt with `changes`."""
    data = make_receipt(kit.receipt(**changes), signer=kit.SIGN, to=kit.DEVICE_SEAL.public)
    return read_receipt(
        data,
        key=kit.DEVICE_SEAL,
        site_keys=kit.keyset(),
        subject=kit.SUBJECT,
        device=kit.OWN,
    )


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"infusion": None, "decisions": ()},
        {"infusion": date(1900, 1, 1)},
        {"infusion": date(2999, 12, 31)},
        {"held": (), "exports": ()},
        {"recovery": (), "elsewhere": (), "number": 1},
    ],
    ids=["whole", "nothing-known", "earliest", "latest", "nothing-held", "nothing-told"],
)
def test_a_receipt_says_what_the_site_said(changes: dict[str, Any]) -> None:
    # N2, N9: what is held, when the visits are, and what became of a correction.
    assert told(**changes) == kit.receipt(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"infusion": date(1899, 12, 31)},
        {"infusion": date(3000, 1, 1)},
        {"decisions": kit.receipt().decisions * 2},
        {"decisions": (replace(kit.receipt().decisions[0], reason=""),)},
        {"decisions": (replace(kit.receipt().decisions[0], reason="x" * 2001),)},
        {"decisions": (replace(kit.receipt().decisions[0], by=StaffId("no name")),)},
        {"decisions": (replace(kit.receipt().decisions[0], correction=CorrectionId("1")),)},
        {"number": 0},
        {"recovery": kit.receipt().recovery * 2},
        {"recovery": (replace(kit.receipt().recovery[0], number=6),)},
        {"recovery": (replace(kit.receipt().recovery[0], code="00000-00000-00000-000"),)},
        {"recovery": (replace(kit.receipt().recovery[0], code="O" * 32),)},
        {"elsewhere": kit.receipt().elsewhere * 2},
        {"elsewhere": (replace(kit.receipt().elsewhere[0], entry=EntryId("1")),)},
        {"elsewhere": (replace(kit.receipt().elsewhere[0], confirmed="2026-03-01"),)},
        {"elsewhere": (replace(kit.receipt().elsewhere[0], instrument=InstrumentId("a b")),)},
    ],
    ids=[
        "early",
        "late",
        "twice",
        "unexplained",
        "long",
        "by",
        "id",
        "number",
        "code-twice",
        "sixth",
        "short",
        "respelled",
        "entry-twice",
        "entry",
        "confirmed",
        "instrument",
    ],
)
def test_what_a_device_could_not_record_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(Malformed) as caught:
        told(**changes)
    assert caught.value.fields == {"part": "receipt"}


def test_days_counted_from_any_infusion_that_is_taken_exist() -> None:
    # T4: the outermost pack and the outermost infusion still have a calendar around them.
    for infusion in (date(1900, 1, 1), date(2999, 12, 31)):
        day = infusion_day(infusion, months=MAX_INTERVAL_DAYS, days=MAX_INTERVAL_DAYS)
        assert day + 3 * timedelta(days=MAX_INTERVAL_DAYS) < date.max
        assert infusion - timedelta(days=MAX_INTERVAL_DAYS) > date.min


def test_a_site_key_signs_within_its_time_only() -> None:
    # X5: what a key signed while it was valid stands, what it signs later does not.
    for issued, stands in (
        (kit.START - timedelta(seconds=1), False),
        (kit.START, True),
        (kit.END - timedelta(seconds=1), True),
        (kit.END, False),
    ):
        receipt = kit.receipt(issued=issued)
        data = make_receipt(receipt, signer=kit.SIGN, to=kit.DEVICE_SEAL.public)
        given: dict[str, Any] = {
            "key": kit.DEVICE_SEAL,
            "site_keys": kit.keyset(),
            "subject": kit.SUBJECT,
            "device": kit.OWN,
        }
        if stands:
            assert read_receipt(data, **given) == receipt
        else:
            with pytest.raises(UntrustedKey):
                read_receipt(data, **given)


# --- key set ------------------------------------------------------------------------------------


def test_a_key_set_says_what_the_root_said() -> None:
    keys = kit.keyset()
    assert read_keyset(keys.compact, root=kit.ROOT.public) == keys
    assert keys.signer(kit.SIGN.public.id) == kit.SIGN.public
    with pytest.raises(UntrustedKey):
        keys.signer(kit.SEAL.public.id)  # it may not sign
    with pytest.raises(UntrustedKey):
        keys.signer(kit.STRANGER.public.id)


def test_the_newest_valid_key_is_sealed_to() -> None:
    newer = kit.site_key("seal", kit.OTHER_SEAL.public.raw, kit.NOW)
    keys = kit.keyset(
        newer, kit.site_key("seal", kit.SEAL.public.raw), kit.site_key("sign", kit.SIGN.public.raw)
    )
    assert keys.seal_to(kit.NOW - timedelta(seconds=1)) == kit.SEAL.public
    assert keys.seal_to(kit.NOW) == kit.OTHER_SEAL.public
    for never in (kit.START - timedelta(seconds=1), kit.END):
        with pytest.raises(KeyExpired):
            keys.seal_to(never)
    with pytest.raises(KeyExpired):
        keys.seal_to(kit.NOW, use="recover")
    assert kit.keyset().seal_to(kit.NOW, use="recover") == kit.OTHER_SEAL.public


def test_a_key_set_that_nobody_could_read_is_not_made() -> None:
    one = kit.site_key("sign", kit.SIGN.public.raw)
    with pytest.raises(Malformed):
        make_keyset((one, one), study=kit.STUDY, site=kit.SITE, version=1, root=kit.ROOT)
    with pytest.raises(ValueError, match="never valid"):
        kit.site_key("sign", kit.SIGN.public.raw, kit.NOW, kit.NOW)
    with pytest.raises(ValueError, match="X-Wing"):
        kit.site_key("seal", kit.SIGN.public.raw)


# --- study pack ---------------------------------------------------------------------------------


def _read_pack(data: bytes, **changes: Any) -> Any:
    given: dict[str, Any] = {"root": kit.ROOT.public, "now": kit.NOW, "app_version": "0.1.0"}
    return read_pack(data, **(given | changes))


def test_a_pack_says_what_the_site_said() -> None:
    data = kit.pack()
    found = _read_pack(data)
    assert found.data == data
    assert found.study.id == kit.STUDY
    assert found.study.site_name == "Clinic"
    assert found.study.languages == ("en",)
    assert found.study.wordings[("t-1", "en")].ref.status == "demonstration"
    assert found.study.pack.version == 4
    assert found.keys == kit.keyset()
    assert found.root == kit.ROOT.public
    assert found.issued < kit.NOW < found.expires
    assert found.fingerprint == _read_pack(data, root=None).fingerprint
    assert isinstance(found.keys.seal_to(kit.NOW), SealKey)


def test_a_pack_says_when_what_is_asked_and_of_whom() -> None:
    # T4, M14, M15, Q9, Q11: each as it stands in the payload, nothing by default.
    study = _read_pack(kit.pack()).study
    assert study.home == (
        HomeSeries(
            id=ScheduleId("weekly"),
            instrument=InstrumentId("t-1"),
            every_days=7,
            for_days=730,
            window=Window(opens_before=3, closes_after=3, late_days=0),
        ),
    )
    assert study.visits == (
        Visit(
            id=ScheduleId("month-3"),
            title={Language("en"): "Month 3", Language("zh-Hans"): "第3个月"},
            instruments=(InstrumentId("t-1"),),
            months=3,
            days=0,
            window=Window(opens_before=7, closes_after=7, late_days=7),
            open_until_infusion=False,
            forms=(FormId("vital-signs"),),
        ),
    )
    reason = {Language("en"): "I was not well", Language("zh-Hans"): "身体不适"}
    assert study.late_reasons == (Choice(code="unwell", text=reason),)
    assert study.reminding == Reminding(at=time(10), on_last_day=True)
    assert study.policy.training == "required"
    assert study.policy.help == "asked"
    assert study.policy.trends == "hidden"
    assert (study.policy.modes, study.policy.rounding) == (("self", "interview"), None)
    assert study.safety[Language("en")].urgent == "Call."
    assert study.safety_rules == (SafetyRule(InstrumentId("t-1"), ItemId("T01"), at_least=1),)


def test_a_pack_names_the_staff_with_their_public_keys() -> None:
    """I6: who is on it, in which role, and by which keys they are known."""
    (member,) = _read_pack(kit.pack()).study.staff
    assert (member.id, member.name, member.role, member.active) == (
        "staff.1",
        "Nurse Example",
        "nurse",
        True,
    )
    assert write_member(member) == convert(studies.member(), StaffWire, part="test")
    assert read_member(write_member(member)) == member


def test_a_pack_needs_a_signer_that_is_valid_now_and_was_then() -> None:
    # A pack in use (now is None) is judged by the time it was issued alone.
    late = kit.site_key("sign", kit.SIGN.public.raw, kit.NOW)
    data = kit.pack(keys=kit.keyset(late))
    for now in (None, kit.NOW):
        with pytest.raises(UntrustedKey):
            _read_pack(data, now=now)
    over = kit.site_key("sign", kit.SIGN.public.raw, kit.START, kit.NOW)
    data = kit.pack(keys=kit.keyset(over))
    assert _read_pack(data, now=None).study.id == kit.STUDY
    with pytest.raises(UntrustedKey):
        _read_pack(data, now=kit.NOW)


def test_versions_are_compared_as_numbers() -> None:
    for app, least, enough in (
        ("0.1.0", "0.1.0", True),
        ("0.10.0", "0.9.9", True),
        ("0.9.9", "0.10.0", False),
        ("1.0.0", "0.99.99", True),
    ):
        data = kit.pack(min_app=least)
        if enough:
            assert _read_pack(data, app_version=app).study.id == kit.STUDY
        else:
            with pytest.raises(ExchangeError) as caught:
                _read_pack(data, app_version=app)
            assert caught.value.code == "app-too-old"


@pytest.mark.parametrize("least", ["", "1", "0.1", "0.1.0.0", "v0.1.0", "0.1.x", "٠.1.0", "0.-1.0"])
def test_a_version_has_one_spelling(least: str) -> None:
    with pytest.raises(Malformed):
        _read_pack(kit.pack(min_app=least))
