"""No device is left without a receipt, whatever kept an earlier run from giving it one (N2)."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import pytest

from prodiary.domain.ids import StaffId
from prodiary.errors import CarrierFull, CarrierUnavailable
from prodiary.exchange.carrier import Direction, FolderCarrier
from prodiary.site.importing.report import ImportReport
from prodiary.site.importing.run import import_files
from tests.unit.site.conftest import STAFF, World


def receipts_noted(world: World) -> list[object]:
    return [line.facts["device"] for line in world.site.journal() if line.act == "receipt-made"]


def send_both(world: World) -> None:
    for device in (world.one, world.two):
        device.answer_all()
        world.send(device.export())


def interrupted_by(world: World, name: str) -> ImportReport:
    """Import, and press Ctrl+C while the file `name` is looked at."""
    taken: list[int] = []

    def press(done: int, _: int) -> None:
        taken.append(done)
        os.kill(os.getpid(), signal.SIGINT)

    return world.site.import_files(world.carrier_folder, by=name, progress=press)


def test_an_interrupted_import_ends_after_the_file_at_hand_and_sends_receipts(
    world: World,
) -> None:
    send_both(world)
    report = interrupted_by(world, STAFF)
    assert report.interrupted
    assert report.agrees
    assert (report.imported, report.not_reached, report.receipts) == (1, 1, 1)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert world.site.verify().holds
    report = world.run()
    assert (report.imported, report.already, report.receipts) == (1, 1, 1)
    assert not report.interrupted
    assert len(world.one.receipts(world.carrier)) == len(world.two.receipts(world.carrier)) == 1


def test_an_interrupt_at_the_last_file_leaves_waiting_files_for_the_next_run(world: World) -> None:
    world.one.answer_all()
    world.send(world.one.export(first=5))
    world.run()
    (world.carrier_folder / ("f" * 32 + ".pdx")).write_bytes(world.one.export(last=4))
    for each in (world.carrier_folder / "to-site").glob("*.pdx"):
        each.unlink()
    report = interrupted_by(world, STAFF)
    assert report.interrupted
    assert (report.imported, report.released, report.not_reached) == (1, 0, 0)
    assert world.run().released == 1


def test_a_second_interrupt_is_not_held_back(world: World) -> None:
    send_both(world)

    def press_twice(*_: int) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        pytest.fail("it went on")

    report = world.site.import_files(world.carrier_folder, by=STAFF, progress=press_twice)
    assert report.interrupted
    assert (report.imported, report.receipts) == (1, 1)


def test_a_handler_of_the_programs_own_is_left_alone(world: World) -> None:
    send_both(world)
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        report = interrupted_by(world, STAFF)
    finally:
        signal.signal(signal.SIGINT, before)
    assert pressed == [signal.SIGINT, signal.SIGINT]
    assert not report.interrupted
    assert report.imported == 2


def test_in_another_thread_an_import_asks_for_no_signals(world: World) -> None:
    from prodiary.site.importing.interrupting import held_back

    told: list[bool] = []

    def work() -> None:
        with held_back() as came:
            told.append(came())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert told == [False]


def test_a_run_killed_before_its_receipts_is_made_up_for(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything was imported before, and still both devices are answered."""
    send_both(world)
    with monkeypatch.context() as patch:

        def killed(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        patch.setattr("prodiary.site.importing.run.send_receipts", killed)
        with pytest.raises(KeyboardInterrupt):
            import_files(world.site._office, world.carrier_folder, by=StaffId(STAFF))
    report = world.run()
    assert (report.imported, report.already, report.receipts) == (0, 2, 2)
    assert world.run().receipts == 0
    assert len(world.one.receipts(world.carrier)) == 1


@pytest.mark.parametrize("error", [CarrierFull(), CarrierUnavailable()])
def test_a_carrier_that_fails_half_way_is_made_up_for(
    world: World, monkeypatch: pytest.MonkeyPatch, error: CarrierFull | CarrierUnavailable
) -> None:
    """The journal knows of the receipt that was put, and of no other."""
    send_both(world)
    true = FolderCarrier.put
    put: list[str] = []

    def fails_then(self: FolderCarrier, direction: Direction, data: bytes, *, suffix: str) -> str:
        if put:
            raise error
        put.append(true(self, direction, data, suffix=suffix))
        return put[-1]

    with monkeypatch.context() as patch:
        patch.setattr(FolderCarrier, "put", fails_then)
        report = world.run()
    assert (report.imported, report.receipts, report.receipt_error) == (2, 1, error)
    noted = receipts_noted(world)
    assert len(noted) == 1
    report = world.run()
    assert (report.receipts, report.receipt_error) == (1, None)
    assert sorted(map(str, receipts_noted(world))) == sorted([world.one.id, world.two.id])
    for device in (world.one, world.two):
        (receipt,) = device.receipts(world.carrier)
        assert receipt.held[0].through == len(device.chain.lines)


def test_a_revoked_device_is_never_behind(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """I5."""
    send_both(world)
    with monkeypatch.context() as patch:
        patch.setattr(FolderCarrier, "put", lambda *_, **__: (_ for _ in ()).throw(CarrierFull()))
        assert world.run().receipts == 0
        with pytest.raises(CarrierFull):
            world.site.receipts(world.carrier, by=STAFF)
    world.site.revoke(world.one.id, reason="lost", by=STAFF)
    assert world.run().receipts == 1
    assert world.one.receipts(world.carrier) == []


def test_a_carriers_to_site_folder_stands_for_the_carrier(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Receipts go where devices look for them, not into a folder within a folder."""
    send_both(world)
    monkeypatch.chdir(world.carrier_folder / "to-site")
    report = world.site.import_files(Path(), by=STAFF)
    assert (report.imported, report.receipts) == (2, 2)
    assert len(world.one.receipts(world.carrier)) == 1
    assert not (world.carrier_folder / "to-site" / "to-devices").exists()
    world.one.answer_all()
    world.send(world.one.export())
    assert world.site.import_files(world.carrier_folder / "to-site", by=STAFF).receipts == 1
    with pytest.raises(CarrierUnavailable):
        world.site.import_files(world.folder / "nothing" / "to-site", by=STAFF)


def test_a_carrier_that_cannot_be_listed_is_named(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError

    monkeypatch.setattr(Path, "iterdir", fail)
    with pytest.raises(CarrierUnavailable):
        world.site.import_files(world.carrier_folder, by=STAFF)
