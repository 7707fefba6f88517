"""The same places and stages as the view-models' tests."""

from __future__ import annotations

from tests.viewmodels.conftest import (
    clinic,
    clinic_once,
    enrolled,
    enrolled_once,
    open_clinic,
    open_stage,
    place,
    stage,
    tablet,
)

__all__ = [
    "clinic",
    "clinic_once",
    "enrolled",
    "enrolled_once",
    "open_clinic",
    "open_stage",
    "place",
    "stage",
    "tablet",
]
