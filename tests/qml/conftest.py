"""The same places and stages as the view-models' tests."""

from __future__ import annotations

from tests.viewmodels.conftest import enrolled, enrolled_once, open_stage, place, stage

__all__ = ["enrolled", "enrolled_once", "open_stage", "place", "stage"]
