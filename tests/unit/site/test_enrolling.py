"""Who is let in: only a device that knows the code of an open ticket, and only once."""

from __future__ import annotations

import signal
from dataclasses import replace
from pathlib import Path

import pytest

from prodiary.crypto.codes import RECOVERY_BYTES, read_code
from prodiary.domain.ids import DeviceId, Sha256, SiteId, StudyId
from prodiary.domain.provenance import PackRef
from prodiary.errors import CarrierUnavailable, InvalidStudy, RevokedDevice, UnknownDevice
from prodiary.exchange.carrier import Direction, FolderCarrier
from prodiary.exchange.container import SUFFIX
from prodiary.exchange.pack import Pack
from prodiary.site.enrolling import Ticket
from prodiary.site.revoking import shortened
from tests.fakeclock import FakeClock
from tests.fakes import DeviceSimulator
from tests.unit.site.conftest import DEMO, STAFF, World, make_site


def fresh(world: World, subject: str = "S103-003") -> DeviceSimulator:
    """A device not yet known, and a carrier without old requests."""
    for each in (world.carrier_folder / "to-site").iterdir():
        each.unlink()
    return DeviceSimulator(world.one.pack, subject=subject, clock=world.clock)


def refusal(world: World) -> str:
    report = world.site.grant(world.carrier, by=STAFF)
    assert report.granted == ()
    (refused,) = report.refused
    return refused.error.code


def test_a_ticket_fits_the_sheet_and_the_grant_fits_the_device(world: World) -> None:
    device = fresh(world)
    ticket = world.site.enrol("S103-003", by=STAFF)
    assert ticket.fingerprint == device.pack.fingerprint
    assert (ticket.expires - world.clock.now().wall).days == 14
    assert ticket.active_devices == 0
    device.request(world.carrier, ticket.code.lower().replace("-", " "))
    report = world.site.grant(world.carrier, by=STAFF)
    assert [(each.subject, each.again) for each in report.granted] == [("S103-003", False)]
    (grant,) = device.grants(world.carrier)
    assert (grant.subject, grant.device) == ("S103-003", device.id)
    assert len({read_code(code, RECOVERY_BYTES) for code in grant.recovery}) == 5
    assert world.site.enrol("S103-003", by=STAFF).active_devices == 1


def test_the_same_request_gets_the_same_grant(world: World) -> None:
    device = fresh(world)
    device.request(world.carrier, world.site.enrol("S103-003", by=STAFF).code)
    world.site.grant(world.carrier, by=STAFF)
    before = world.content()
    world.clock.advance(days=30)
    (again,) = world.site.grant(world.carrier, by=STAFF).granted
    assert again.again
    assert len(device.grants(world.carrier)) == 1
    assert world.content() == before
    for each in (world.carrier_folder / "to-devices").iterdir():
        each.unlink()
    world.site.grant(world.carrier, by=STAFF)
    assert len(device.grants(world.carrier)) == 1


def test_a_bad_request_never_stops_the_rest(world: World) -> None:
    device = fresh(world)
    folder = world.carrier_folder / "to-site"
    (folder / ("0" * 32 + SUFFIX["REQUEST"])).write_bytes(b"rubbish")
    (folder / ("1" * 32 + SUFFIX["REQUEST"])).mkdir()
    (world.carrier_folder / "to-devices" / ("1" * 32 + SUFFIX["GRANT"])).mkdir()
    device.request(world.carrier, world.site.enrol("S103-003", by=STAFF).code)
    report = world.site.grant(world.carrier, by=STAFF)
    assert len(report.granted) == 1
    assert [each.error.code for each in report.refused] == ["not-our-file", "not-a-regular-file"]


def test_a_ticket_serves_one_device(world: World) -> None:
    first = fresh(world)
    code = world.site.enrol("S103-003", by=STAFF).code
    first.request(world.carrier, code)
    world.site.grant(world.carrier, by=STAFF)
    second = fresh(world)
    second.request(world.carrier, code)
    assert refusal(world) == "unknown-ticket"


def test_a_device_cannot_join_twice(world: World) -> None:
    fresh(world)
    world.one.request(world.carrier, world.site.enrol("S103-002", by=STAFF).code)
    assert refusal(world) == "wrong-binding"
    (device,) = [each for each in world.site.devices() if each.device == world.one.id]
    assert device.subject == "S103-001"


def test_a_revoked_device_gets_no_grant_again(world: World) -> None:
    device = fresh(world)
    device.request(world.carrier, world.site.enrol("S103-003", by=STAFF).code)
    world.site.grant(world.carrier, by=STAFF)
    world.site.revoke(device.id, reason="lost", by=STAFF)
    assert refusal(world) == "unknown-ticket"


def test_a_late_request_is_refused_and_a_new_ticket_helps(world: World) -> None:
    device = fresh(world)
    code = world.site.enrol("S103-003", by=STAFF).code
    world.clock.advance(days=14)
    device.request(world.carrier, code)
    assert refusal(world) == "ticket-expired"
    device = fresh(world)
    device.request(world.carrier, world.site.enrol("S103-003", by=STAFF).code)
    assert len(world.site.grant(world.carrier, by=STAFF).granted) == 1


def test_a_code_nobody_gave_out_opens_nothing(world: World) -> None:
    from prodiary.crypto.codes import ENROLMENT_BYTES, new_code

    fresh(world).request(world.carrier, new_code(ENROLMENT_BYTES))
    assert refusal(world) == "unknown-ticket"


def test_a_request_without_the_proof_is_refused(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = fresh(world)
    code = world.site.enrol("S103-003", by=STAFF).code
    with monkeypatch.context() as patch:
        patch.setattr("prodiary.exchange.enrolment._proof", lambda *_, **__: bytes(32))
        device.request(world.carrier, code)
    assert refusal(world) == "bad-proof"
    device.request(world.carrier, code)
    assert len(world.site.grant(world.carrier, by=STAFF).granted) == 1, "the ticket is not spent"


def told_otherwise(pack: Pack, field: str) -> Pack:
    study = pack.study
    other = {
        "study": replace(study, id=StudyId("S104")),
        "site": replace(study, site=SiteId("CN02")),
        "pack": replace(study, pack=PackRef(version=1, sha256=Sha256("0" * 64))),
    }
    return replace(pack, study=other[field])


@pytest.mark.parametrize("field", ["study", "site", "pack"])
def test_a_request_for_another_study_is_refused(world: World, field: str) -> None:
    device = fresh(world)
    code = world.site.enrol("S103-003", by=STAFF).code
    device.request(world.carrier, code, pack=told_otherwise(device.pack, field))
    report = world.site.grant(world.carrier, by=STAFF)
    (refused,) = report.refused
    assert refused.error.fields == {"field": field}


def test_without_a_study_there_are_no_tickets(tmp_path: Path) -> None:
    with make_site(tmp_path, FakeClock()) as site:
        with pytest.raises(InvalidStudy):
            site.enrol("S103-001", by=STAFF)
        (tmp_path / "carrier").mkdir()
        site.publish(DEMO, FolderCarrier(tmp_path / "carrier"), by=STAFF)
        site.enrol("S103-001", by=STAFF)


def test_a_carrier_that_is_gone_is_named(world: World, tmp_path: Path) -> None:
    with pytest.raises(CarrierUnavailable):
        world.site.grant(FolderCarrier(tmp_path / "nowhere"), by=STAFF)


def test_revoking_needs_a_device_and_a_reason(world: World) -> None:
    """I5, I6."""
    for device in ("nobody-at-all", world.one.id[:5], ""):
        with pytest.raises(UnknownDevice):
            world.site.revoke(device, reason="lost", by=STAFF)
    for reason in ("", "  ", "x" * 201):
        with pytest.raises(ValueError, match="reason"):
            world.site.revoke(world.one.id, reason=reason, by=STAFF)
    assert world.site.revoke(world.one.id[:8], reason=" lost ", by=STAFF) == world.one.id
    with pytest.raises(RevokedDevice):
        world.site.revoke(world.one.id, reason="lost", by=STAFF)
    (device_row,) = [each for each in world.site.devices() if each.revoked is not None]
    assert (device_row.device, device_row.reason) == (world.one.id, "lost")
    last = world.site.journal()[-1]
    assert (last.act, last.by, last.facts["reason"]) == ("device-revoked", STAFF, "lost")


def test_without_requests_nothing_happens(world: World) -> None:
    fresh(world)
    report = world.site.grant(world.carrier, by=STAFF)
    assert (report.granted, report.refused) == ((), ())


def test_what_fails_before_the_ticket_is_kept_leaves_none(world: World) -> None:
    def fail(_: Ticket) -> None:
        raise UnicodeError

    before = world.content()
    with pytest.raises(UnicodeError):
        world.site.enrol("S103-003", by=STAFF, ready=fail)
    assert world.content() == before
    shown: list[Ticket] = []
    assert world.site.enrol("S103-003", by=STAFF, ready=shown.append) == shown[0]


def test_a_spent_or_revoked_request_says_which(world: World) -> None:
    device = fresh(world)
    code = world.site.enrol("S103-003", by=STAFF).code
    device.request(world.carrier, code)
    world.site.grant(world.carrier, by=STAFF)
    world.site.revoke(device.id, reason="lost", by=STAFF)
    (refused,) = world.site.grant(world.carrier, by=STAFF).refused
    assert refused.error.fields == {"reason": "device-revoked"}
    fresh(world).request(world.carrier, code)
    (refused,) = world.site.grant(world.carrier, by=STAFF).refused
    assert refused.error.fields == {"reason": "used"}


def test_an_interrupt_ends_with_the_request_at_hand(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for subject in ("S103-003", "S103-004"):
        device = DeviceSimulator(world.one.pack, subject=subject, clock=world.clock)
        device.request(world.carrier, world.site.enrol(subject, by=STAFF).code)
    names = len(world.carrier.names("to-site", suffix=SUFFIX["REQUEST"]))
    read = FolderCarrier.read

    def interrupted(
        carrier: FolderCarrier, direction: Direction, name: str, *, limit: int
    ) -> bytes:
        if direction == "to-site":
            signal.raise_signal(signal.SIGINT)
        return read(carrier, direction, name, limit=limit)

    with monkeypatch.context() as patch:
        patch.setattr(FolderCarrier, "read", interrupted)
        report = world.site.grant(world.carrier, by=STAFF)
    assert report.interrupted
    assert len(report.granted) + len(report.refused) == 1
    whole = world.site.grant(world.carrier, by=STAFF)
    assert (whole.interrupted, len(whole.granted)) == (False, names)


@pytest.mark.parametrize("begins", ["-", "--", "_", "x"])
def test_a_device_is_shown_by_a_beginning_that_revokes_it(world: World, begins: str) -> None:
    ids = [DeviceId(begins + rest) for rest in ("abcdefgh1", "abcdefgh2", "abcxefgh2")]
    short = shortened(ids)
    assert set(short) == set(ids)
    assert {len(each) for each in short.values()} == {len(ids[0])}
    assert shortened([world.one.id]) == {world.one.id: world.one.id[:8]}
    assert world.site.revoke(world.one.id[:8], reason="lost", by=STAFF) == world.one.id


def test_a_refused_revocation_says_why(world: World) -> None:
    with world.site._office.store.transaction() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.exec_driver_sql("UPDATE devices SET device = 'twinAB' || device")
        connection.exec_driver_sql("UPDATE chains SET device = 'twinAB' || device")
    for device, reason in (("twinA", "too-short"), ("twinAB", "several"), ("nobody", "none")):
        with pytest.raises(UnknownDevice) as found:
            world.site.revoke(device, reason="lost", by=STAFF)
        assert found.value.fields == {"reason": reason}


def test_a_request_that_cannot_be_read_now_is_not_noted(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise CarrierUnavailable

    with monkeypatch.context() as patch:
        patch.setattr(FolderCarrier, "read", fail)
        before = world.content()
        for _ in range(2):
            report = world.site.grant(world.carrier, by=STAFF)
            assert report.news == len(report.refused) > 0
        assert world.content() == before
    assert len(world.site.grant(world.carrier, by=STAFF).granted) == 2, "readable again"
