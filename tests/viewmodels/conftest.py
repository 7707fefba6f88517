"""Places and stages: the real app, the real device, one enrolment for all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.viewmodels.stage import Place, Stage

Open = Callable[..., Stage]


@pytest.fixture(scope="session")
def enrolled_once(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = Place(home=tmp_path_factory.mktemp("enrolled") / "home")
    place.enrol()
    return place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A machine that knows no study, and a clinic that has published one."""
    place = Place(home=tmp_path / "home")
    place.kit.publish(place.carrier)
    return place


@pytest.fixture
def enrolled(enrolled_once: Place, tmp_path: Path) -> Place:
    return enrolled_once.copy(tmp_path / "home")


@pytest.fixture
def open_stage(qapp: QApplication) -> Iterator[Open]:
    stages: list[Stage] = []

    def open_one(place: Place, **settings: Any) -> Stage:
        stages.append(Stage(place, **settings))
        return stages[-1]

    yield open_one
    for stage in stages:
        stage.close()


@pytest.fixture
def stage(open_stage: Open, enrolled: Place) -> Stage:
    """The app on an enrolled device, unlocked, on its first screen."""
    stage = open_stage(enrolled)
    stage.come_in()
    return stage
