"""A newer study lets a questionnaire go: what was begun and answered of it stays (N6)."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from prodiary.domain.ids import EntryId, InstrumentId
from prodiary.exchange.packdocs import document
from prodiary.paths import resources
from tests.sitekit import LANGUAGES
from tests.viewmodels import weeks
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage

QOL = InstrumentId("mg-qol15")


def let_go(place: Place) -> None:
    """Put a second pack in force that has only MG-ADL."""
    folder, wire = (
        resources(),
        place.kit.wire(version=2, policy=weeks.wire(place, trends="shown").policy),
    )
    names = [f"mg-adl.{language}.json" for language in LANGUAGES]
    place.kit.publish(
        place.carrier,
        msgspec.structs.replace(
            wire,
            home=[each for each in wire.home if each.instrument == "mg-adl"],
            safety_rules=[each for each in wire.safety_rules if each.instrument == "mg-adl"],
            instruments=[document((folder / "instruments" / "mg-adl.json").read_bytes())],
            wordings=[document((folder / "wording" / name).read_bytes()) for name in names],
        ),
    )
    with weeks.opened(place) as session:
        session.sync.take(place.carrier)
        assert list(session.study.instruments) == ["mg-adl"]


@pytest.fixture
def answered(tmp_path: Path) -> tuple[Place, EntryId]:
    """Answered once, missed once, begun once, and then let go."""
    place = Place(home=tmp_path / "home")
    place.enrol(weeks.wire(place, trends="shown"))
    entry = weeks.answer(place, "b" * 15, instrument=QOL)
    place.clock.advance(days=56)
    weeks.answer(place, "cc", instrument=QOL, confirm=False)
    let_go(place)
    return place, entry


def test_my_record_still_shows_it(answered: tuple[Place, EntryId], open_stage: Open) -> None:
    """C4: its title and its scale are those of its own pack."""
    place, entry = answered
    stage = open_stage(place)
    stage.come_in()
    stage.screens.today.openRecord()
    stage.page("record")
    record = stage.screens.record
    stage.wait(lambda: record.state == "done")
    found: dict[str, str] = {}
    while True:
        found |= {row.entry: row.title for row in record.lines.rows if "MG-QOL15" in row.title}
        if not record.earlier:
            break
        record.earlierMonth()
    assert {"", entry} <= set(found)
    record.openEntry(entry)
    stage.page("entry")
    stage.wait(lambda: stage.screens.entry.loaded)
    assert "MG-QOL15" in stage.screens.entry.title
    record.showTrend()
    stage.page("trend")
    stage.wait(lambda: stage.screens.trend.state == "done")
    totals: list[list[int]] = []
    session = stage.app.shared.open_session
    stage.app.worker.run(
        lambda: [each.most for each in session.record.totals(QOL)], totals.append, lambda _: None
    )
    stage.wait(lambda: bool(totals))
    assert set(totals[0]) == {60}


def test_a_draft_of_it_is_finished_as_it_was_begun(
    answered: tuple[Place, EntryId], open_stage: Open
) -> None:
    """C4: and whoever looks at it first sees its title in every language."""
    stage = open_stage(answered[0])
    stage.come_in()
    assert "MG-QOL15" in stage.card("mg-qol15").title
    for language in LANGUAGES:
        stage.screens.display.useLanguage(language)
        assert "MG-QOL15" in stage.card("mg-qol15").title
    stage.screens.display.useLanguage("en")
    stage.begin("mg-qol15")
    assert stage.screens.question.number == 3
    stage.answer_all()
    stage.lock_answers()


def test_what_was_not_begun_of_it_is_asked_of_nobody(tmp_path: Path, open_stage: Open) -> None:
    place = Place(home=tmp_path / "home")
    place.enrol()
    let_go(place)
    stage = open_stage(place)
    stage.come_in()
    assert titles(stage) == {"Daily activities (MG-ADL)"}
    stage.screens.today.openRecord()
    stage.page("record")
    stage.wait(lambda: stage.screens.record.state == "done")
    assert {row.title for row in stage.screens.record.lines.rows} <= titles(stage)


def titles(stage: Stage) -> set[str]:
    """What the start offers and announces."""
    today = stage.screens.today
    cards = {row.title for row in today.cards.rows}
    return cards | {title for row in today.coming.rows for title in row.titles.split("\n")}
