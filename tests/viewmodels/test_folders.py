"""Choosing a folder: places first, sub-folders as rows, and a disk that does not answer."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QStorageInfo

from prodiary.app import places
from prodiary.app.models.folders import FoldersViewModel
from prodiary.app.places import MOST, Listing, folders_in
from prodiary.app.places import Place as Spot
from prodiary.errors import FolderUnreadable
from tests.viewmodels.conftest import Open
from tests.viewmodels.stage import Place, Stage


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick with folders on it, as the only place besides two others."""
    root = tmp_path / "stick"
    for name in ("Letters", "exchange", ".hidden", "exchange/to-site"):
        (root / name).mkdir(parents=True)
    (root / "file.txt").write_bytes(b"")
    spots = (Spot("stick", "KINGSTON", str(root)), Spot("home", "", str(tmp_path)))
    monkeypatch.setattr(places, "places", lambda: spots)
    return root


def done(stage: Stage) -> FoldersViewModel:
    folders = stage.screens.folders
    stage.wait(lambda: folders.state != "busy")
    return folders


def names(folders: FoldersViewModel) -> list[str]:
    return [row.name for row in folders.rows.rows]


def test_folders_are_read_without_hidden_ones_and_files(tree: Path) -> None:
    assert folders_in(tree) == Listing(names=("exchange", "Letters"), cut=False)


@pytest.mark.parametrize("name", ["nowhere", "file.txt", "nul\0in it"])
def test_what_cannot_be_read_is_one_plain_error(tree: Path, name: str) -> None:
    with pytest.raises(FolderUnreadable):
        folders_in(tree / name)


def test_a_link_to_nowhere_is_passed_over_and_one_to_a_folder_is_shown(tree: Path) -> None:
    (tree / "gone").symlink_to(tree / "nowhere")
    (tree / "linked").symlink_to(tree / "Letters")
    assert folders_in(tree).names == ("exchange", "Letters", "linked")


def test_a_folder_of_very_many_says_that_it_was_cut(tmp_path: Path) -> None:
    for number in range(MOST + 1):
        (tmp_path / f"{number:04}").mkdir()
    found = folders_in(tmp_path)
    assert (len(found.names), found.cut) == (MOST, True)


def test_sticks_come_first_and_what_is_the_systems_never(monkeypatch: pytest.MonkeyPatch) -> None:
    def volume(root: str, *, ready: bool = True) -> SimpleNamespace:
        return SimpleNamespace(
            isValid=lambda: True,
            isReady=lambda: ready,
            rootPath=lambda: root,
            displayName=lambda: root.rsplit("/", 1)[-1],
        )

    roots = ["/", "/boot", "/mnt/share", "/media/ann/STICK", "/run/user/0", "/run/media/ann/B"]
    volumes = [*map(volume, roots), volume("/media/ann/OFF", ready=False)]
    monkeypatch.setattr(QStorageInfo, "mountedVolumes", lambda: volumes)
    monkeypatch.setattr(places, "_readable", lambda path: True)
    monkeypatch.setattr(sys, "platform", "linux")
    found = [(place.kind, place.name) for place in places.places() if place.name]
    assert found == [("stick", "B"), ("stick", "STICK"), ("disk", "share")]
    assert [place.kind for place in places.places()][-2:] == ["home", "disk"]


def test_a_folder_is_chosen_in_large_steps(open_stage: Open, place: Place, tree: Path) -> None:
    stage = open_stage(place)
    folders, picked = stage.screens.folders, list[tuple[str, str]]()
    folders.picked.connect(lambda asked_by, path: picked.append((asked_by, path)))
    folders.choose("pdf")
    assert (done(stage).inside, names(folders)) == (False, ["KINGSTON", ""])
    assert not folders.usable
    folders.enter(0)
    assert names(done(stage)) == ["exchange", "Letters"]
    assert (folders.rootKind, folders.rootName, folders.trail) == ("stick", "KINGSTON", [])
    folders.enter(0)
    assert names(done(stage)) == ["to-site"]
    folders.enter(0)
    assert names(done(stage)) == []
    folders.up()
    assert names(done(stage)) == ["to-site"]
    assert folders.trail == ["exchange"]
    folders.use()
    assert picked == [("pdf", str(tree / "exchange"))]
    assert (folders.opened, names(folders), folders.rootKind) == (False, [], "")


def test_up_from_a_place_leads_to_the_places(open_stage: Open, place: Place, tree: Path) -> None:
    stage = open_stage(place)
    folders = stage.screens.folders
    folders.choose("folder")
    done(stage)
    folders.enter(0)
    done(stage)
    folders.up()
    assert (done(stage).inside, names(folders)) == (False, ["KINGSTON", ""])
    folders.up()
    folders.use()
    folders.enter(7)
    folders.enter(-1)
    assert (done(stage).opened, folders.inside) == (True, False)


def test_a_folder_that_may_not_be_read_says_so_and_leads_back(
    open_stage: Open, place: Place, tree: Path
) -> None:
    stage = open_stage(place)
    folders = stage.screens.folders
    folders.choose("folder")
    done(stage)
    folders.enter(0)
    done(stage)
    (tree / "Letters").rmdir()
    folders.enter(1)
    assert done(stage).errorTitle == "This folder cannot be opened"
    folders.use()
    assert (folders.opened, folders.usable) == (True, False)
    folders.up()
    assert names(done(stage)) == ["exchange"]


def test_a_dead_network_freezes_nothing(
    open_stage: Open, enrolled: Place, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window works, the diary locks, and the next folder is read, while one never answers."""
    release, asked = threading.Event(), threading.Event()

    def hang(folder: Path) -> Listing:
        if folder == tree:
            asked.set()
            release.wait()
        return folders_in(folder)

    monkeypatch.setattr(places, "folders_in", hang)
    stage = open_stage(enrolled)
    stage.come_in()
    folders = stage.screens.folders
    folders._patience.setInterval(0)
    folders.choose("folder")
    folders._patience.stop()
    done(stage)
    folders.enter(0)
    stage.wait(lambda: folders.state == "failed")
    assert asked.is_set()
    assert folders.errorTitle == "This folder does not answer"
    folders._patience.setInterval(60_000)
    folders.up()
    done(stage)
    folders.enter(1)
    assert "stick" in names(done(stage))
    release.set()
    folders.enter(names(folders).index("stick"))
    assert names(done(stage)) == ["exchange", "Letters"]
    stage.screens.today.lock()
    stage.page("unlock")
    assert not folders.opened


def test_where_the_places_do_not_answer_the_own_ones_are_there(
    open_stage: Open, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = threading.Event()

    def hang() -> tuple[Spot, ...]:
        release.wait()
        return ()

    monkeypatch.setattr(places, "places", hang)
    stage = open_stage(place)
    folders = stage.screens.folders
    folders._patience.setInterval(0)
    folders.choose("folder")
    stage.wait(lambda: folders.state == "failed")
    assert "home" in [row.kind for row in folders.rows.rows]
    release.set()


def test_nothing_of_where_somebody_looked_is_kept(
    open_stage: Open, enrolled: Place, tree: Path
) -> None:
    """C12: locking closes the choice, and the settings hold only what was used."""
    stage = open_stage(enrolled)
    stage.come_in()
    before = stage.settings.now
    folders = stage.screens.folders
    folders.choose("folder")
    done(stage)
    folders.enter(0)
    done(stage)
    stage.model.lock("idle")
    stage.page("unlock")
    assert (folders.opened, names(folders), folders.trail, folders.rootName) == (False, [], [], "")
    assert stage.settings.now == before
