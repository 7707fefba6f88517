"""What an import says of itself: sums that could be wrong, news told from old, gaps as they are."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from prodiary.errors import ChainGap, NotOurFile, StoreDamaged
from prodiary.site.importing.report import FileOutcome, ImportReport
from tests.fakes import DeviceSimulator
from tests.unit.site.conftest import World, join

REPORT = ImportReport(
    files=(
        FileOutcome("a", "imported"),
        FileOutcome("b", "already-imported"),
        FileOutcome("c", "refused", error=NotOurFile(), before=True),
        FileOutcome("d", "imported", from_quarantine=True),
        FileOutcome("e", "refused", error=StoreDamaged(), before=True, from_quarantine=True),
    ),
    found=5,
    events_before=0,
    events_after=0,
    entries_after=0,
    receipts=0,
    receipt_error=None,
    stopped=None,
    not_reached=2,
)


def test_the_sums_agree_when_each_file_is_counted_once() -> None:
    assert REPORT.agrees
    assert (REPORT.imported, REPORT.already, REPORT.released) == (1, 1, 1)
    assert (REPORT.refused, REPORT.refused_before) == (0, 1)
    assert not REPORT.news


@pytest.mark.parametrize(
    "wrong",
    [
        replace(REPORT, found=6),
        replace(REPORT, not_reached=0),
        replace(REPORT, files=REPORT.files[1:]),
        replace(REPORT, files=(*REPORT.files, FileOutcome("f", "refused", error=NotOurFile()))),
    ],
)
def test_a_file_lost_or_counted_twice_shows_in_the_sums(wrong: ImportReport) -> None:
    assert not wrong.agrees


def test_what_was_refused_before_is_no_news(world: World) -> None:
    """A bad file may lie on the carrier for ever; only the first time is anyone to be alarmed."""
    folder = world.carrier_folder / "to-site"
    world.send(b"rubbish")
    (folder / ("a" * 32 + ".pdx")).mkdir()
    report = world.run()
    assert (report.refused, report.refused_before, report.news) == (2, 0, True)
    report = world.run()
    assert (report.refused, report.refused_before, report.news) == (0, 2, False)
    world.send(b"other rubbish")
    report = world.run()
    assert (report.refused, report.refused_before, report.news) == (1, 2, True)


def test_two_copies_of_a_bad_file_are_both_news(world: World) -> None:
    world.send(b"rubbish")
    world.send(b"rubbish")
    report = world.run()
    assert (report.refused, report.refused_before) == (2, 0)
    report = world.run()
    assert (report.refused, report.refused_before) == (0, 2)


def test_another_reason_is_news(world: World) -> None:
    device = DeviceSimulator(world.one.pack, subject="S103-005", clock=world.clock)
    device.answer_all()
    world.send(device.export(first=4))
    assert world.run().news
    join(world.site, world.carrier, device)
    report = world.run()
    assert (report.refused, report.news) == (1, True), "unknown before, now a gap"


def gap(report: ImportReport) -> tuple[dict[str, str | int], FileOutcome]:
    (outcome,) = [each for each in report.files if isinstance(each.error, ChainGap)]
    assert outcome.error is not None
    return outcome.error.fields, outcome


def test_a_gap_is_named_as_it_is_at_the_end_of_the_run(world: World) -> None:
    """N3: and whose it is, so that the right participant is asked to send again."""
    world.one.answer_all()
    folder = world.carrier_folder / "to-site"
    (folder / ("a" * 32 + ".pdx")).write_bytes(world.one.export(first=9))
    (folder / ("b" * 32 + ".pdx")).write_bytes(world.one.export(last=5))
    fields, outcome = gap(world.run())
    assert fields == {"first": 6, "last": 8}
    assert (outcome.subject, outcome.device) == (world.one.subject, world.one.id)
    before = world.content()
    report = world.run()
    assert gap(report)[0] == {"first": 6, "last": 8}
    assert report.refused_before == 1
    assert world.content() == before
    (folder / ("0" * 32 + ".pdx")).write_bytes(world.one.export(first=6, last=7))
    report = world.run()
    assert gap(report)[0] == {"first": 8, "last": 8}
    assert (report.refused, report.refused_before) == (0, 1), "a gap that narrows is no news"


@pytest.mark.parametrize("closed", [False, True])
def test_a_waiting_file_whose_copy_is_gone_is_reported(world: World, *, closed: bool) -> None:
    world.one.answer_all()
    name = world.send(world.one.export(first=9))
    world.run()
    shutil.rmtree(world.carrier_folder / "to-site")
    shutil.rmtree(world.folder / "site" / "quarantine")
    if closed:
        world.send(world.one.export(last=8))
    report = world.run()
    outcome = world.outcome(report, name)
    assert (outcome.fate, outcome.from_quarantine) == ("refused", True)
    assert isinstance(outcome.error, StoreDamaged)
    assert (outcome.subject, outcome.device) == (world.one.subject, world.one.id)
    assert (report.imported, report.released, report.refused) == (int(closed), 0, 0)
    assert report.news
    world.send(world.one.export())
    assert not world.run().news, "all that it held has come by another file"


def test_a_waiting_file_that_is_refused_for_good_is_reported_without_the_original(
    world: World,
) -> None:
    world.one.answer_all()
    late = world.send(world.one.export(first=8))
    world.run()
    (world.carrier_folder / "to-site" / late).unlink()
    world.one.roll_back(len(world.one.chain.lines) - 3)
    world.one.answer_all(option=0)
    world.send(world.one.export(last=7))
    report = world.run()
    assert world.codes(report) == {late: "chain-fork"}
    assert (report.imported, report.refused, report.news) == (1, 0, True)
