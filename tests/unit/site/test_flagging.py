"""What breaks a rule, and what was refused, can be looked up by people."""

from __future__ import annotations

from prodiary.domain.event import EntryConfirmed
from tests.unit.site.conftest import STAFF, World


def test_flags_say_where_which_rule_and_of_which_entry(world: World) -> None:
    assert world.site.flags() == ()
    good = world.one.answer_all()
    start = world.one.started()
    # Confirmed with nothing answered: genuine, and against the rules (Q6).
    world.one.say(
        start, EntryConfirmed(entry=start.entry, answered=8, declined=0, method="session")
    )
    world.send(world.one.export())
    world.run()
    flags = world.site.flags()
    assert flags
    assert {(each.subject, each.device, each.epoch, each.entry) for each in flags} == {
        ("S103-001", world.one.id, 1, start.entry)
    }
    assert good not in {each.entry for each in flags}
    assert flags[-1].seq == len(world.one.chain.lines)
    held = {each.entry: each.findings for each in world.site.entries()}
    assert held[start.entry] == len(flags)


def test_refused_files_tell_why_and_whether_they_came_in_later(world: World) -> None:
    assert world.site.refused_files() == ()
    world.one.answer_all()
    end = len(world.one.chain.lines)
    first = world.one.export(last=end - 1)
    world.send(world.one.export(first=end))
    world.send(b"rubbish")
    (world.carrier_folder / "to-site" / "li-na.pdx").mkdir()
    world.run()
    found = {each.code: each for each in world.site.refused_files()}
    assert found.keys() == {"chain-gap", "not-our-file", "not-a-regular-file"}
    gap = found["chain-gap"]
    assert (gap.device, gap.fields) == (world.one.id, {"first": 1, "last": end - 1})
    assert gap.at == world.clock.now().wall
    unread = found["not-a-regular-file"]
    assert (unread.sha256, unread.device, unread.released) == (None, None, None)
    assert unread.name.startswith("renamed-")
    world.send(first)
    world.clock.advance(days=1)
    world.run()
    (gap,) = [each for each in world.site.refused_files() if each.code == "chain-gap"]
    assert gap.released == world.clock.now().wall


def test_what_was_refused_stays_in_the_journal_once(world: World) -> None:
    folder = world.carrier_folder / "to-site"
    for each in folder.iterdir():
        each.unlink()
    (folder / ("0" * 32 + ".pdq")).write_bytes(b"rubbish")
    (folder / ("1" * 32 + ".pdq")).mkdir()
    (folder / ("2" * 32 + ".pdq")).symlink_to(folder / "nowhere")
    first = world.site.grant(world.carrier, by=STAFF)
    again = world.site.grant(world.carrier, by=STAFF)
    assert (first.news, again.news) == (3, 0)
    assert [each.before for each in again.refused] == [True] * 3
    lines = [each for each in world.site.journal() if each.act == "request-refused"]
    assert [each.facts["code"] for each in lines] == ["not-our-file"] + ["not-a-regular-file"] * 2
    assert [each.facts["sha256"] is None for each in lines] == [False, True, True]
    (folder / ("0" * 32 + ".pdq")).write_bytes(b"other rubbish")
    assert world.site.grant(world.carrier, by=STAFF).news == 1
