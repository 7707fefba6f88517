"""What every test may rely on: no display, no network, no waiting, nobody's files or keyring."""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
import tempfile
import threading
import time
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Read by Qt and keyring when they are first imported, hence before any fixture.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QML_DISABLE_DISK_CACHE"] = "1"
# A machine without a keyring. A test that needs one brings its own.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)

# How long an example takes says something about the machine's load, not about the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


class NetworkUsedError(RuntimeError):
    """A test reached for the network. Not an OSError, which code may take for bad luck."""


class SleptError(RuntimeError):
    """A test, or the code under test, waited for real time to pass."""


def is_local(host: object) -> bool:
    """Whether a host is this machine; a name is believed only if it is `localhost`."""
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return host in {"localhost", None, ""}


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex
    getaddrinfo = socket.getaddrinfo

    def refuse(opened: socket.socket, address: Any) -> None:
        if opened.family in {socket.AF_INET, socket.AF_INET6} and not is_local(address[0]):
            raise NetworkUsedError(str(address))

    def guarded_connect(self: socket.socket, address: Any, /) -> None:
        refuse(self, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any, /) -> int:
        refuse(self, address)
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not is_local(host.decode() if isinstance(host, bytes) else host):
            raise NetworkUsedError(str(host))
        return getaddrinfo(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_sleep() -> Iterator[None]:
    sleep = time.sleep

    def guarded_sleep(seconds: float) -> None:
        # subprocess and other libraries may poll; we may not.
        caller = str(sys._getframe(1).f_globals.get("__name__"))
        if caller.partition(".")[0] in {"prodiary", "tests"}:
            slept(caller)
        sleep(seconds)

    def slept(caller: str) -> NoReturn:
        raise SleptError(caller)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "sleep", guarded_sleep)
        yield


@pytest.fixture(scope="session")
def _nobodys_places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    """A home and a folder for temporary files, both empty and nobody's."""
    home, temporary = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        # Fontconfig and Node keep caches, which say nothing about anybody.
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        for name in ("TMPDIR", "TEMP", "TMP"):
            patch.setenv(name, str(temporary))
        patch.setattr(tempfile, "tempdir", str(temporary))
        yield home, temporary


@pytest.fixture(autouse=True)
def _nothing_left_over(_nobodys_places: tuple[Path, Path]) -> Iterator[None]:
    """Fail a test that leaves a file in the home or the temporary folder, or a thread running."""

    def files() -> set[Path]:
        return {path for place in _nobodys_places for path in place.rglob("*") if path.is_file()}

    files_before, threads_before = files(), set(threading.enumerate())
    yield
    threads = [t for t in threading.enumerate() if t not in threads_before and not t.daemon]
    assert not threads, "threads left running"
    assert not files() - files_before, "files left behind"
