"""Places and stages: the real app, the real device, one enrolment for all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.viewmodels.clinicstage import OTHER, ClinicPlace, ClinicStage
from tests.viewmodels.stage import Place, Stage

Open = Callable[..., Stage]
OpenClinic = Callable[..., ClinicStage]


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


@pytest.fixture(scope="session")
def clinic_once(tmp_path_factory: pytest.TempPathFactory) -> ClinicPlace:
    place = ClinicPlace(home=tmp_path_factory.mktemp("clinic") / "home")
    place.become_clinic("nurse", "investigator", "coordinator")
    place.join()
    place.join(OTHER)
    return place


@pytest.fixture
def clinic(clinic_once: ClinicPlace, tmp_path: Path) -> ClinicPlace:
    """A clinic's tablet with two participants, on which everybody has signed in before."""
    return clinic_once.copy(tmp_path / "clinic")


@pytest.fixture
def open_clinic(qapp: QApplication) -> Iterator[OpenClinic]:
    stages: list[ClinicStage] = []

    def open_one(place: ClinicPlace, **settings: Any) -> ClinicStage:
        stages.append(ClinicStage(place, **settings))
        return stages[-1]

    yield open_one
    for stage in stages:
        stage.close()


@pytest.fixture
def tablet(open_clinic: OpenClinic, clinic: ClinicPlace) -> ClinicStage:
    """The app on that tablet, at its first page."""
    return open_clinic(clinic)
