"""Where things lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from prodiary import paths


def test_resources_are_found_from_a_checkout() -> None:
    assert (paths.resources() / "instruments" / "mg-adl.json").is_file()


def test_resources_inside_the_package_are_preferred(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "prodiary"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.resources() == package.resolve() / "resources"


def test_profile_and_site_are_the_persons_own_and_apart() -> None:
    assert paths.default_profile() != paths.default_site()
    assert "prodiary" in str(paths.default_profile())
    assert not paths.default_profile().exists()
