"""Recovery codes: read out once each, replaced once used, never given twice (N7)."""

from __future__ import annotations

import json

import pytest

from prodiary.crypto.codes import RECOVERY_BYTES, read_code
from prodiary.crypto.random import random_id
from prodiary.domain.event import EpochStarted, RecoveryRenewed, SecretReset
from prodiary.domain.ids import ReceiptId, Sha256
from prodiary.errors import NoRecoveryCode, UnknownDevice, UnknownParticipant
from prodiary.exchange.receipt import Receipt
from prodiary.exchange.tellings import Recovery
from tests.fakes import DeviceSimulator
from tests.unit.site.conftest import STAFF, World, join
from tests.unit.site.test_findings import findings, take_in
from tests.unit.site.test_verifying import tamper


def used(number: int) -> SecretReset:
    return SecretReset("recovery", number)


def renewed(*numbers: int) -> RecoveryRenewed:
    return RecoveryRenewed(ReceiptId(random_id()), numbers)


def newest(world: World, device: DeviceSimulator) -> Receipt:
    return max(device.receipts(world.carrier), key=lambda each: each.number)


def granted(world: World) -> tuple[str, ...]:
    (grant,) = world.one.grants(world.carrier)
    return grant.recovery


def test_the_code_read_out_is_the_one_that_the_device_was_granted(world: World) -> None:
    offer = world.site.recovery("S103-001")
    assert (offer.device, offer.number, offer.left) == (world.one.id, 1, 4)
    made = world.site.read_recovery("S103-001", by="nurse-li")
    assert (made.offer, made.code) == (offer, granted(world)[0])
    assert made.code not in repr(made)


def test_each_code_is_read_out_once_and_then_there_are_none(world: World) -> None:
    codes = [world.site.read_recovery("S103-001", by=STAFF).code for _ in range(5)]
    assert codes == list(granted(world))
    with pytest.raises(NoRecoveryCode):
        world.site.recovery("S103-001")
    with pytest.raises(NoRecoveryCode):
        world.site.read_recovery("S103-001", by=STAFF)
    assert world.site.verify().holds


def test_the_journal_says_who_asked_for_which_number_and_never_the_code(world: World) -> None:
    made = world.site.read_recovery("S103-001", by="nurse-li")
    (line,) = [each for each in world.site.journal() if each.act == "recovery-read"]
    assert line.by == "nurse-li"
    assert line.facts == {"subject": "S103-001", "device": world.one.id, "number": 1, "round": 0}
    told = json.dumps([each.facts for each in world.site.journal()])
    assert not any(code in told for code in (*granted(world), made.code))


def test_a_used_code_is_replaced_until_the_device_has_written_it_down(world: World) -> None:
    """N7: in every receipt until then, and in none after."""
    world.one.say(used(2))
    take_in(world, world.one)
    (fresh,) = newest(world, world.one).recovery
    assert fresh.number == 2
    assert fresh.code not in granted(world)
    read_code(fresh.code, RECOVERY_BYTES)
    world.one.answer_all()
    take_in(world, world.one)
    assert newest(world, world.one).recovery == (fresh,)
    assert world.run().receipts == 0, "told, and nothing else to say"
    world.one.say(renewed(2), by="device")
    take_in(world, world.one)
    assert newest(world, world.one).recovery == ()
    assert world.run().receipts == 0
    assert findings(world) == []


def test_a_slot_that_waits_for_a_fresh_code_is_passed_over(world: World) -> None:
    world.one.say(used(1))
    take_in(world, world.one)
    assert world.site.recovery("S103-001").number == 2
    assert world.site.recovery("S103-001").left == 3
    (fresh,) = newest(world, world.one).recovery
    world.one.say(renewed(1), by="device")
    take_in(world, world.one)
    made = world.site.read_recovery("S103-001", by=STAFF)
    assert (made.offer.number, made.code) == (1, fresh.code)


def test_a_code_used_again_and_again_is_another_each_time(world: World) -> None:
    """A used one is never issued again, however often its slot was burnt."""
    seen = [granted(world)[0]]
    for _ in range(3):
        world.one.say(used(1))
        take_in(world, world.one)
        (fresh,) = newest(world, world.one).recovery
        seen.append(fresh.code)
        world.one.say(renewed(1), by="device")
        take_in(world, world.one)
    assert len(set(seen)) == 4
    world.one.say(used(1), used(1))
    take_in(world, world.one)
    (fresh,) = newest(world, world.one).recovery
    assert fresh.code not in seen
    assert world.site.verify().holds


def test_the_same_export_twice_replaces_nothing_twice(world: World) -> None:
    world.one.say(used(4))
    take_in(world, world.one)
    (fresh,) = newest(world, world.one).recovery
    world.one.answer_all()
    take_in(world, world.one)
    assert newest(world, world.one).recovery == (fresh,)
    acts = [each for each in world.site.journal() if each.act == "recovery-replaced"]
    assert [each.facts["number"] for each in acts] == [4]


def test_a_number_that_no_code_has_replaces_nothing(world: World) -> None:
    world.one.say(used(9))
    take_in(world, world.one)
    assert newest(world, world.one).recovery == ()
    assert [code for _, code in findings(world)] == ["unknown-recovery"]


def test_a_reset_at_a_visit_uses_no_code(world: World) -> None:
    world.one.say(SecretReset("staff", None), by="device")
    take_in(world, world.one)
    assert newest(world, world.one).recovery == ()


def test_a_renewal_that_the_device_has_lost_is_told_anew(world: World) -> None:
    """A restored copy, from before the receipt was taken."""
    one = world.one
    one.say(used(1))
    stood, head = len(one.chain.lines), Sha256(one.chain.head(1).hex())
    one.say(renewed(1), by="device")
    take_in(world, one)
    assert newest(world, one).recovery == ()
    one.epoch = 2
    one.say(EpochStarted(1, stood, head, 1, stood + 1, head, carried=1), by="device")
    one.say(used(1))
    take_in(world, one)
    (fresh,) = newest(world, one).recovery
    assert fresh.number == 1


def test_others_are_told_nothing_of_it(world: World) -> None:
    other = DeviceSimulator(world.one.pack, subject="S103-001", clock=world.clock)
    join(world.site, world.carrier, other)
    world.one.say(used(1))
    take_in(world, world.one)
    assert [each.recovery for each in other.receipts(world.carrier)] == []
    assert world.two.receipts(world.carrier) == []


def test_who_has_several_devices_has_to_say_which(world: World) -> None:
    other = DeviceSimulator(world.one.pack, subject="S103-001", clock=world.clock)
    join(world.site, world.carrier, other)
    with pytest.raises(UnknownDevice) as error:
        world.site.recovery("S103-001")
    assert error.value.fields == {"reason": "which"}
    assert world.site.recovery("S103-001", other.id[:8]).device == other.id
    with pytest.raises(UnknownDevice) as error:
        world.site.recovery("S103-001", world.two.id)
    assert error.value.fields == {"reason": "not-active"}
    with pytest.raises(UnknownDevice) as error:
        world.site.recovery("S103-001", other.id[:3])
    assert error.value.fields == {"reason": "too-short"}
    world.site.revoke(world.one.id, reason="lost", by=STAFF)
    assert world.site.recovery("S103-001").device == other.id


def test_nobody_gets_a_code_for_a_revoked_device_or_for_nobody(world: World) -> None:
    world.site.revoke(world.one.id, reason="lost", by=STAFF)
    before = world.content()
    with pytest.raises(UnknownDevice) as error:
        world.site.read_recovery("S103-001", by=STAFF)
    assert error.value.fields == {"reason": "not-active"}
    with pytest.raises(UnknownParticipant):
        world.site.read_recovery("S103-999", by=STAFF)
    with pytest.raises(ValueError, match="identifier"):
        world.site.read_recovery("S103-001", by="two words")
    assert world.content() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE recovery SET told = NULL",
        "UPDATE recovery SET told = '2026' WHERE number = 5",
        "DELETE FROM recovery WHERE round = 1",
        "DELETE FROM recovery WHERE number = 3",
        "UPDATE recovery SET number = 6 WHERE round = 1",
    ],
)
def test_what_was_read_out_cannot_be_changed_unnoticed(world: World, statement: str) -> None:
    world.one.say(used(2))
    take_in(world, world.one)
    world.site.read_recovery("S103-001", by=STAFF)
    assert world.site.verify().holds
    tamper(world, statement)
    assert {each.fault for each in world.site.verify().problems} == {"recovery-differs"}


def test_a_receipt_says_numbers_and_codes(world: World) -> None:
    world.one.say(used(5), used(3))
    take_in(world, world.one)
    found = newest(world, world.one).recovery
    assert [each.number for each in found] == [3, 5]
    assert all(isinstance(each, Recovery) for each in found)
