"""A definition becomes a signed pack, or is refused with the rule it breaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import prodiary
from prodiary.domain.event import TrainingCompleted
from prodiary.errors import (
    AppTooOld,
    CarrierUnavailable,
    InvalidInstrument,
    InvalidStudy,
    InvalidWording,
    ProdiaryError,
)
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.limits import MAX_DOCUMENT_STRING, MAX_PACK_BYTES
from prodiary.exchange.pack import SUFFIX, read_pack
from prodiary.paths import resources
from tests.unit.site.conftest import DEMO, STAFF, World


def test_the_demonstration_study_is_what_a_device_takes(world: World) -> None:
    (name,) = world.carrier.names("to-devices", suffix=SUFFIX)
    data = world.carrier.read("to-devices", name, limit=MAX_PACK_BYTES)
    pack = read_pack(data, root=None, now=world.clock.now().wall, app_version=prodiary.__version__)
    study = pack.study
    assert pack.fingerprint == world.one.pack.fingerprint
    assert (study.pack.version, study.languages) == (1, ("en", "zh-Hans", "de"))
    assert [(each.id, each.instrument, each.every_days) for each in study.home] == [
        ("weekly", "mg-adl", 7)
    ]
    assert [each.id for each in study.visits] == ["baseline", "day-28", "month-3", "month-6"]
    phones = {language: notice.phone for language, notice in study.safety.items()}
    said = {"en": "fictional", "zh-Hans": "虚构", "de": "erfunden"}
    assert all(said[language] in phone for language, phone in phones.items())


def test_versions_count_up_and_old_ones_stay(world: World) -> None:
    """N6: an entry stays on the version it was begun with."""
    second = world.site.publish(DEMO, world.carrier, by=STAFF)
    assert second.study.pack.version == 2
    world.one.answer_all()
    world.send(world.one.export())
    world.two.pack = second
    world.two.say(TrainingCompleted(training="practice"))
    world.two.answer_all()
    world.send(world.two.export())
    assert world.run().imported == 2
    assert world.site.verify().findings == 0
    assert len(world.site.entries()) == 2


def test_documents_beside_the_definition_come_first(world: World, tmp_path: Path) -> None:
    (tmp_path / "wording").mkdir()
    words = json.loads((resources() / "wording" / "mg-adl.en.json").read_text("utf-8"))
    words["version"] = "7.0.0"
    (tmp_path / "wording" / "mg-adl.en.json").write_text(json.dumps(words), "utf-8")
    (tmp_path / "study.json").write_bytes(DEMO.read_bytes())
    pack = world.site.publish(tmp_path / "study.json", world.carrier, by=STAFF)
    versions = {str(key): choice.ref.version for key, choice in pack.study.wordings.items()}
    assert sorted(versions.values()).count("7.0.0") == 1


def change(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    def apply(definition: dict[str, Any]) -> None:
        *way, last = path.split(".")
        place: Any = definition
        for step in way:
            place = place[int(step) if step.isdigit() else step]
        place[last] = value

    return apply


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (change("study.id", "S104"), InvalidStudy("other-study")),
        (change("site.id", "CN02"), InvalidStudy("other-site")),
        (change("valid_days", 0), InvalidStudy("never-valid")),
        (lambda read: read.update(home=[], visits=[]), InvalidStudy("empty")),
        (change("late_reasons", []), InvalidStudy("late-reasons-missing")),
        (change("safety_rules.0.item", "MGADL99"), InvalidStudy("safety-rule-without-item")),
        (change("visits.0.window.opens_before", -1), InvalidStudy("definition-malformed")),
        (change("reminders.at", "24:00"), InvalidStudy("definition-malformed")),
        (change("policy.wording", "licensed-required"), InvalidStudy("licensed-wording-required")),
        (change("study.title", {"fr": "x"}), InvalidStudy("safety-notice-missing")),
        (change("study.title", {"english": "x"}), InvalidStudy("definition-malformed")),
        (change("instruments", ["nowhere.json"]), InvalidStudy("document-missing")),
        (change("instruments", ["wording"]), InvalidStudy("document-unreadable")),
        (change("instruments", ["big.json"]), InvalidStudy("document-unreadable")),
        (change("instruments", ["latin.json"]), InvalidStudy("document-malformed")),
        (change("instruments", ["study.json/x"]), InvalidStudy("document-missing")),
        (change("instruments", ["wording/mg-adl.en.json"]), InvalidInstrument("")),
        (change("wordings", ["wording/half.json"]), InvalidWording("")),
        (change("min_app", "99.0.0"), AppTooOld()),
        (change("unknown", 1), InvalidStudy("definition-malformed")),
    ],
)
def test_an_unfit_definition_is_refused_with_the_rule(
    world: World,
    tmp_path: Path,
    harm: Callable[[dict[str, Any]], None],
    expected: ProdiaryError,
) -> None:
    definition = json.loads(DEMO.read_text("utf-8"))
    harm(definition)
    (tmp_path / "wording").mkdir()
    words = json.loads((resources() / "wording" / "mg-adl.en.json").read_text("utf-8"))
    del words["items"]["MGADL01"]
    (tmp_path / "wording" / "half.json").write_text(json.dumps(words), "utf-8")
    (tmp_path / "big.json").write_bytes(b" " * (MAX_DOCUMENT_STRING + 1))
    (tmp_path / "latin.json").write_bytes(b"\xff")
    (tmp_path / "study.json").write_text(json.dumps(definition), "utf-8")
    before = world.content()
    with pytest.raises(type(expected)) as found:
        world.site.publish(tmp_path / "study.json", world.carrier, by=STAFF)
    if isinstance(expected, InvalidStudy):
        assert found.value.fields == expected.fields
    assert world.content() == before
    assert len(world.carrier.names("to-devices", suffix=SUFFIX)) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "definition-unreadable"),
        ("{", "definition-malformed"),
        ("[]", "definition-malformed"),
    ],
)
def test_a_definition_that_is_none_is_refused(
    world: World, tmp_path: Path, text: str | None, reason: str
) -> None:
    path = tmp_path / "study.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(InvalidStudy) as found:
        world.site.publish(path, world.carrier, by=STAFF)
    assert found.value.fields == {"reason": reason}


def test_without_a_carrier_no_version_is_used_up(world: World, tmp_path: Path) -> None:
    with pytest.raises(CarrierUnavailable):
        world.site.publish(DEMO, FolderCarrier(tmp_path / "nowhere"), by=STAFF)
    assert world.site.publish(DEMO, world.carrier, by=STAFF).study.pack.version == 2
