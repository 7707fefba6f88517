"""Where small secrets live: a keyring that answers, one that does not, none at all."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from prodiary.device.oskeyring import KeyringSecrets, keyring_secrets
from prodiary.device.secrets import FolderNotes, MemorySecrets
from prodiary.errors import DiskFull, KeyringUnavailable, StoreUnwritable


class Drawer(KeyringBackend):
    """A keyring in memory, made like a real one; `locked` makes it refuse."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.values: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringError
        return self.values.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringError
        self.values[service, username] = password


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


def test_a_keyring_keeps_any_bytes(drawer: Drawer) -> None:
    secrets = KeyringSecrets(drawer)
    assert secrets.get("one") is None
    secrets.put("one", bytes(range(256)))
    assert secrets.get("one") == bytes(range(256))
    secrets.put("one", b"")
    assert secrets.get("one") == b""


def test_a_value_that_someone_overwrote_is_as_good_as_lost(drawer: Drawer) -> None:
    secrets = KeyringSecrets(drawer)
    secrets.put("one", b"x")
    drawer.values = dict.fromkeys(drawer.values, "not base64!")
    assert secrets.get("one") is None


def test_a_locked_keyring_is_said(drawer: Drawer) -> None:
    secrets = KeyringSecrets(drawer)
    drawer.locked = True
    with pytest.raises(KeyringUnavailable):
        secrets.get("one")
    with pytest.raises(KeyringUnavailable):
        secrets.put("one", b"x")


def test_the_machines_keyring_is_used_where_there_is_one(
    drawer: Drawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """design.md section 5: without a keyring a PIN alone is refused."""
    assert keyring_secrets() is None
    monkeypatch.setattr(keyring, "get_keyring", lambda: drawer)
    found = keyring_secrets()
    assert isinstance(found, KeyringSecrets)
    found.put("one", b"x")
    assert drawer.values


def test_memory_forgets_with_the_program() -> None:
    secrets = MemorySecrets()
    secrets.put("one", b"x")
    assert secrets.get("one") == b"x"
    assert MemorySecrets().get("one") is None


def test_notes_lie_in_the_folder(tmp_path: Path) -> None:
    notes = FolderNotes(tmp_path)
    assert notes.get("count") is None
    notes.put("count", b"3")
    assert FolderNotes(tmp_path).get("count") == b"3"


@pytest.mark.parametrize(
    ("number", "error"), [(28, DiskFull), (30, StoreUnwritable), (5, StoreUnwritable)]
)
def test_a_note_that_cannot_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[Exception]
) -> None:
    def refuse(_path: Path, _data: bytes) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("prodiary.device.secrets.write_whole", refuse)
    with pytest.raises(error):
        FolderNotes(tmp_path).put("count", b"3")


def test_a_note_makes_its_folder(tmp_path: Path) -> None:
    """On a tablet where staff sign in before anything else was done."""
    FolderNotes(tmp_path / "profile" / "device").put("count", b"1")
    assert FolderNotes(tmp_path / "profile" / "device").get("count") == b"1"
