"""A folder that nobody can be trusted with: full, gone, read-only, hostile."""

from __future__ import annotations

import errno
import os
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from prodiary.errors import CarrierFull, CarrierUnavailable, NotARegularFile, TooLarge
from prodiary.exchange import files
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.files import flush_folder, read_whole, write_new, write_whole

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and limits of POSIX")


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """No file of this process can grow beyond `size`: a real refusal by the system."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def everything(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_what_is_put_can_be_found_and_read(tmp_path: Path) -> None:
    carrier = FolderCarrier(tmp_path)
    assert carrier.names("to-site", suffix=".pdx") == []
    name = carrier.put("to-site", b"one", suffix=".pdx")
    assert carrier.put("to-site", b"two", suffix=".pdx") != name
    assert len(name) == 32 + 4
    assert name in carrier.names("to-site", suffix=".pdx")
    assert carrier.names("to-site", suffix=".pdr") == []
    assert carrier.names("to-devices", suffix=".pdx") == []
    assert carrier.read("to-site", name, limit=3) == b"one"
    assert len(everything(tmp_path)) == 3  # the folder and two files, and nothing beside them


def test_a_file_is_for_its_owner_only(tmp_path: Path) -> None:
    name = FolderCarrier(tmp_path).put("to-site", b"one", suffix=".pdx")
    assert (tmp_path / "to-site" / name).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("data", [b"x" * 100_000])
def test_a_full_medium_is_named_and_nothing_is_left(tmp_path: Path, data: bytes) -> None:
    carrier = FolderCarrier(tmp_path)
    with file_size_limit(10_000), pytest.raises(CarrierFull):
        carrier.put("to-site", data, suffix=".pdx")
    assert everything(tmp_path) == ["to-site"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, CarrierFull),
        (errno.EDQUOT, CarrierFull),
        (errno.EIO, CarrierUnavailable),
        (errno.EROFS, CarrierUnavailable),
    ],
    ids=["full", "quota", "broken", "read-only"],
)
def test_a_medium_that_fails_when_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: type[Exception]
) -> None:
    def refuse(handle: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(expected):
        FolderCarrier(tmp_path).put("to-site", b"one", suffix=".pdx")
    assert everything(tmp_path) == ["to-site"]


def test_a_medium_that_returns_other_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"other")
    with pytest.raises(CarrierUnavailable):
        FolderCarrier(tmp_path).put("to-site", b"one", suffix=".pdx")
    assert everything(tmp_path) == ["to-site"]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    carrier = FolderCarrier(tmp_path / "gone")
    with pytest.raises(CarrierUnavailable):
        carrier.put("to-site", b"one", suffix=".pdx")
    with pytest.raises(CarrierUnavailable):
        carrier.names("to-site", suffix=".pdx")
    with pytest.raises(CarrierUnavailable):
        carrier.read("to-site", "x.pdx", limit=1)


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "to-site").write_bytes(b"")
    with pytest.raises(CarrierUnavailable):
        FolderCarrier(tmp_path).put("to-site", b"one", suffix=".pdx")
    assert FolderCarrier(tmp_path).names("to-site", suffix=".pdx") == []


def test_a_folder_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "to-site"
    folder.mkdir()
    real = os.open

    def refuse(path: Any, flags: int, *mode: int) -> int:
        # As the system does for everyone but the administrator, as whom tests may run.
        if flags & os.O_CREAT and Path(path).parent == folder:
            raise PermissionError(errno.EACCES, "refused")
        return real(path, flags, *mode)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(CarrierUnavailable):
        FolderCarrier(tmp_path).put("to-site", b"one", suffix=".pdx")
    assert everything(folder) == []


def test_a_folder_that_may_not_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "to-site").mkdir()

    def refuse(path: Path) -> Iterator[Path]:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(CarrierUnavailable):
        FolderCarrier(tmp_path).names("to-site", suffix=".pdx")


def test_a_link_does_not_lead_our_files_elsewhere(tmp_path: Path) -> None:
    elsewhere, shared = tmp_path / "elsewhere", tmp_path / "shared"
    elsewhere.mkdir()
    shared.mkdir()
    (shared / "to-site").symlink_to(elsewhere)
    carrier = FolderCarrier(shared)
    with pytest.raises(CarrierUnavailable):
        carrier.put("to-site", b"one", suffix=".pdx")
    with pytest.raises(CarrierUnavailable):
        carrier.names("to-site", suffix=".pdx")
    assert everything(elsewhere) == []


def test_what_is_no_regular_file_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "to-site"
    folder.mkdir()
    (tmp_path / "secret").write_bytes(b"secret")
    (folder / "link.pdx").symlink_to(tmp_path / "secret")
    (folder / "broken.pdx").symlink_to(tmp_path / "nothing")
    (folder / "folder.pdx").mkdir()
    os.mkfifo(folder / "pipe.pdx")
    carrier = FolderCarrier(tmp_path)
    names = carrier.names("to-site", suffix=".pdx")
    assert len(names) == 4
    for name in names:
        with pytest.raises(NotARegularFile):
            carrier.read("to-site", name, limit=100)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with path.open("wb") as file:
        file.truncate(10 * 2**30)  # ten gigabytes of nothing
    with pytest.raises(TooLarge):
        read_whole(path, limit=100)


def test_a_file_that_grows_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x" * 11)
    found = os.stat(path)  # noqa: PTH116 - what fstat returns
    small = os.stat_result((*found[:6], 5, *found[7:]))
    monkeypatch.setattr(os, "fstat", lambda handle: small)
    with pytest.raises(TooLarge):
        read_whole(path, limit=10)
    assert read_whole(path, limit=11) == b"x" * 11


def test_a_name_that_is_gone_meanwhile(tmp_path: Path) -> None:
    with pytest.raises(CarrierUnavailable):
        FolderCarrier(tmp_path).read("to-site", "gone.pdx", limit=10)
    with pytest.raises(FileNotFoundError):
        read_whole(tmp_path / "gone", limit=10)


def test_writing_replaces_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "x"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    with file_size_limit(1_000), pytest.raises(OSError, match="large"):
        write_whole(path, b"x" * 2_000)
    assert path.read_bytes() == b"new"
    assert everything(tmp_path) == ["x"]


def test_a_new_file_takes_the_place_of_none(tmp_path: Path) -> None:
    path = tmp_path / "x"
    write_new(path, b"first")
    with pytest.raises(FileExistsError):
        write_new(path, b"second")
    assert path.read_bytes() == b"first"
    assert everything(tmp_path) == ["x"]


def test_a_new_file_where_files_have_one_name_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As on most sticks: there is no second name for a file, so it has to be renamed.
    def refuse(path: Path, target: Path) -> None:
        raise PermissionError(errno.EPERM, "no such thing here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = tmp_path / "x"
    write_new(path, b"first")
    with pytest.raises(FileExistsError):
        write_new(path, b"second")
    (tmp_path / "link").symlink_to(tmp_path / "nothing")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "link", b"third")
    assert path.read_bytes() == b"first"
    assert everything(tmp_path) == ["link", "x"]


def test_a_new_file_that_finds_no_room_leaves_nothing(tmp_path: Path) -> None:
    with file_size_limit(1_000), pytest.raises(OSError, match="large"):
        write_new(tmp_path / "x", b"x" * 2_000)
    assert everything(tmp_path) == []


def test_room_is_tried_before_it_is_needed(tmp_path: Path) -> None:
    carrier = FolderCarrier(tmp_path)
    carrier.require_room("to-site")
    assert everything(tmp_path) == ["to-site"]
    with file_size_limit(1_000), pytest.raises(CarrierFull):
        carrier.require_room("to-site")
    assert everything(tmp_path) == ["to-site"]
    with pytest.raises(CarrierUnavailable):
        FolderCarrier(tmp_path / "gone").require_room("to-site")


def test_writing_goes_through_no_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "target"
    monkeypatch.setattr(files, "random_id", lambda: "known")
    (tmp_path / ".known.tmp").symlink_to(target)
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "x", b"new")
    assert not target.exists()


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_a_folder_that_cannot_be_flushed_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    # Some network folders have no such call; the file itself was flushed.
    real = os.fsync

    def fsync(handle: int) -> Any:
        if os.path.isdir(f"/proc/self/fd/{handle}"):  # noqa: PTH112 - follows the handle
            raise OSError(number, "not supported")
        return real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    name = FolderCarrier(tmp_path).put("to-site", b"one", suffix=".pdx")
    assert (tmp_path / "to-site" / name).read_bytes() == b"one"


def test_a_folder_that_fails_to_flush_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(handle: int) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="broken"):
        flush_folder(tmp_path)
