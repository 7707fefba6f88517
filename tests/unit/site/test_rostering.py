"""The roster: keys made once, handed over on a card, and gone from the site (I3, I6)."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from prodiary.crypto.codes import new_code
from prodiary.errors import (
    CannotOpen,
    CarrierFull,
    CarrierUnavailable,
    InvalidStudy,
    ProdiaryError,
    StaffListed,
    UnknownStaff,
)
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.staffcard import open_card, read_face
from prodiary.site.rostering import NewStaff
from tests.unit.site.clinic import NAMES, add_staff, publish
from tests.unit.site.conftest import STAFF, World
from tests.unit.site.test_verifying import tamper


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def joy(world: World, stick: Path, **changes: object) -> NewStaff:
    content: dict[str, object] = {"name": "Joy Chen", "role": "nurse", "card": stick, "by": STAFF}
    return world.site.add_staff("nurse-joy", **(content | changes))  # type: ignore[arg-type]


def test_the_card_holds_the_keys_that_the_roster_names(world: World, stick: Path) -> None:
    made = joy(world, stick)
    (card,) = stick.iterdir()
    assert card == made.card
    assert "joy" not in card.name.lower(), "a file name says nothing of anybody"
    face = read_face(card.read_bytes())
    assert (face.staff, face.study, face.site, face.opens) == (
        "nurse-joy", "S103-DEMO", "CN01", "code",
    )  # fmt: skip
    keys = open_card(card.read_bytes(), made.code)
    assert (keys.sign.public.raw, keys.seal.public.raw) == (made.member.sign, made.member.seal)
    assert world.site.staff() == (made.member,)
    with pytest.raises(CannotOpen):
        open_card(card.read_bytes(), new_code(16))


def test_the_site_keeps_neither_the_private_halves_nor_the_code(world: World, stick: Path) -> None:
    made = joy(world, stick)
    keys = open_card(made.card.read_bytes(), made.code)
    held = repr(world.content())
    assert repr(keys.sign.seed)[2:-1] not in held
    assert repr(keys.seal.seed)[2:-1] not in held
    assert made.code not in held
    assert made.code not in repr(made)


def test_the_roster_goes_out_with_the_next_study_version(world: World, stick: Path) -> None:
    assert list(world.one.pack.study.staff) == []
    assert [world.site.staff_to_publish] == [False]
    made = joy(world, stick, name="  Joy\u00a0  Che\u0301n ")
    assert made.member.name == "Joy Chén"
    assert [world.site.staff_to_publish] == [True]
    publish(world)
    assert world.one.pack.study.staff == (made.member,)
    assert [world.site.staff_to_publish] == [False]


def test_who_leaves_stays_on_the_roster_as_somebody_who_left(world: World, stick: Path) -> None:
    made = joy(world, stick)
    world.site.leave_staff("nurse-joy", by="dr-wu")
    publish(world)
    (member,) = world.one.pack.study.staff
    assert (member.id, member.sign, member.active) == ("nurse-joy", made.member.sign, False)
    acts = [(each.act, each.by) for each in world.site.journal()][-3:-1]
    assert acts == [("staff-added", STAFF), ("staff-left", "dr-wu")]
    assert world.site.verify().holds


def test_an_id_is_given_once(world: World, stick: Path) -> None:
    """I3: also not again to somebody who came back, or lost the card."""
    joy(world, stick)
    before = world.content()
    with pytest.raises(StaffListed) as error:
        joy(world, stick, name="Joy Li", role="coordinator")
    assert error.value.fields == {"reason": "id"}
    assert world.content() == before
    world.site.leave_staff("nurse-joy", by=STAFF)
    with pytest.raises(StaffListed):
        joy(world, stick)
    with pytest.raises(StaffListed) as error:
        world.site.leave_staff("nurse-joy", by=STAFF)
    assert error.value.fields == {"reason": "left"}
    with pytest.raises(UnknownStaff):
        world.site.leave_staff("nobody", by=STAFF)
    assert len(list(stick.iterdir())) == 1, "no card of anybody who was not added"


@pytest.mark.parametrize("name", ["", "   ", "x" * 2001])
def test_a_name_that_will_not_do_adds_nobody(world: World, stick: Path, name: str) -> None:
    with pytest.raises(InvalidStudy):
        joy(world, stick, name=name)
    assert (world.site.staff(), list(stick.iterdir())) == ((), [])


def test_where_the_card_cannot_be_written_nobody_is_added(world: World, tmp_path: Path) -> None:
    before = world.content()
    with pytest.raises(CarrierUnavailable) as error:
        joy(world, tmp_path / "nowhere")
    assert error.value.fields == {"reason": "missing"}
    assert world.content() == before


@pytest.mark.parametrize(
    ("blame", "expected"), [(errno.ENOSPC, CarrierFull), (errno.EROFS, CarrierUnavailable)]
)
def test_where_the_stick_fails_nobody_is_added(
    world: World,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
    blame: int,
    expected: type[ProdiaryError],
) -> None:
    def fail(*_: object) -> None:
        raise OSError(blame, "no")

    monkeypatch.setattr("prodiary.site.rostering.write_new", fail)
    before = world.content()
    with pytest.raises(expected):
        joy(world, stick)
    assert world.content() == before


def test_where_the_store_fails_no_card_is_left(world: World, stick: Path) -> None:
    with world.site._office.store.transaction() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(RuntimeError):
        joy(world, stick)
    assert list(stick.iterdir()) == []
    assert world.site.staff() == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE staff SET role = 'investigator' WHERE id = 'nurse-joy'",
        "UPDATE staff SET name = 'Somebody Else' WHERE id = 'nurse-joy'",
        "UPDATE staff SET active = 0 WHERE id = 'nurse-joy'",
        "UPDATE staff SET sign = zeroblob(32) WHERE id = 'nurse-joy'",
        "DELETE FROM staff WHERE id = 'carl'",
    ],
)
def test_the_roster_cannot_be_changed_unnoticed(world: World, stick: Path, statement: str) -> None:
    """A swapped key would let another person sign in this one's name."""
    add_staff(world, stick)
    assert {each.id for each in world.site.staff()} == set(NAMES.values())
    assert world.site.verify().holds
    tamper(world, statement)
    assert {each.fault for each in world.site.verify().problems} == {"roster-differs"}


def test_cards_and_study_packs_may_lie_on_the_same_stick(world: World) -> None:
    """A carrier does not take a card for anything that it carries."""
    add_staff(world, world.carrier_folder)
    assert FolderCarrier(world.carrier_folder).names("to-devices", suffix=".pdk") == []
    world.one.answer_all()
    world.send(world.one.export())
    assert world.run().refused == 0
