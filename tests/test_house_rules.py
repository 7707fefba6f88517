"""Rules of the repository that no linter knows."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

import prodiary

ROOT = Path(__file__).resolve().parent.parent
LINES = 300
# The error tree is a table: it is looked up, not read, and stays in one place.
LONGER_THAN_THE_RULE = frozenset({"prodiary/errors.py"})

# Spelt so that this file does not hold what it looks for.
REGISTRIES = re.compile(r"py[p]i\.org|python[h]osted\.org|npm[j]s\.(org|com)|deb\.debian\.or[g]")
MACHINE_PATHS = re.compile(r"(?<![\w.\-$}])/(?:work|root|home|Users)/\w|[A-Z]:\\{1,2}Users\\")
UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b")


def repository_files() -> list[str]:
    """Every file that is, or is about to be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted(name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def texts() -> dict[str, str]:
    """Those of them that are text."""
    found = {}
    for name in repository_files():
        data = (ROOT / name).read_bytes()
        if b"\0" not in data:
            found[name] = data.decode("utf-8", errors="replace")
    return found


def matches(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern occurs in the repository: `file:line: what`."""
    return [
        f"{name}:{number}: {found.group()}"
        for name, text in texts().items()
        for number, line in enumerate(text.splitlines(), 1)
        for found in pattern.finditer(line)
    ]


def requirements(lock: str) -> dict[str, str]:
    """Each requirement of a lock, by name: version, marker and hashes, as written."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = (line for line in text.splitlines() if line and not line.lstrip().startswith("#"))
    return dict(line.split("==", 1) for line in lines)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_no_module_is_too_long_to_read_at_a_sitting() -> None:
    long = {
        name
        for name in repository_files()
        if name.startswith("prodiary/")
        and name.endswith((".py", ".qml"))
        and len((ROOT / name).read_text(encoding="utf-8").splitlines()) > LINES
    }
    assert long == LONGER_THAN_THE_RULE


def test_no_registry_is_addressed() -> None:
    assert matches(REGISTRIES) == []


def test_no_path_of_a_machine_is_named() -> None:
    assert matches(MACHINE_PATHS) == []


def test_nothing_is_marked_unfinished() -> None:
    assert matches(UNFINISHED) == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (REGISTRIES, "https://files.python" + "hosted.org/x"),
        (REGISTRIES, '"resolved": "https://regi' + "stry.npm" + 'js.org/jose"'),
        (MACHINE_PATHS, "cd /ho" + "me/ann"),
        (MACHINE_PATHS, "file:///wo" + "rk/main"),
        (UNFINISHED, "# TO" + "DO: later"),
    ],
)
def test_the_patterns_find_what_they_are_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_carries_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^-", text, flags=re.MULTILINE), "an option line"
    locked = requirements(lock)
    assert locked
    for name, rest in locked.items():
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", rest), f"{name} has no hash"


def test_the_locks_agree_with_each_other_and_with_what_is_asked_for() -> None:
    run, develop = requirements("requirements.lock"), requirements("requirements-dev.lock")
    assert {name: develop.get(name) for name in run} == run
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["app"]]
    names = {normal(re.split(r"[=<>~!\[; ]", line)[0]) for line in asked}
    assert names <= run.keys()
    for asked_for in project["optional-dependencies"]["app"]:
        name, _, pinned = asked_for.partition("==")
        assert run[normal(name)].split()[0] == pinned


def test_the_version_has_one_source() -> None:
    assert version("prodiary") == prodiary.__version__


def test_everything_but_the_app_imports_without_qt() -> None:
    program = """
import importlib, importlib.abc, pkgutil, sys

class Blocked(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{name} is absent here", name=name)
        return None

sys.meta_path.insert(0, Blocked())
import prodiary

def names(package):
    for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        if found.name in {"prodiary.app", "prodiary.__main__", "prodiary.site.migrations"}:
            continue
        yield found.name
        if found.ispkg:
            yield from names(importlib.import_module(found.name))

for name in names(prodiary):
    importlib.import_module(name)
    print(name)
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    imported = set(done.stdout.split())
    assert {"prodiary.cli", "prodiary.site", "prodiary.device", "prodiary.exchange"} <= imported


def test_a_test_cannot_reach_the_network() -> None:
    with socket.socket() as stranger, pytest.raises(RuntimeError, match=r"192\.0\.2\.1"):
        stranger.connect(("192.0.2.1", 9))
    with pytest.raises(RuntimeError, match="example"):
        socket.getaddrinfo("example.org", 443)


def test_a_test_cannot_wait() -> None:
    with pytest.raises(RuntimeError):
        time.sleep(0)


def test_no_property_is_announced_by_a_signal_of_another_class() -> None:
    """Qt for Python 6.11 crashes on it, or never announces: a class needs a signal of its own."""
    borrowed = re.compile(r"notify=[A-Z]\w*\.")
    found = [
        name
        for name in repository_files()
        if name.startswith("prodiary/app/")
        and name.endswith(".py")
        and borrowed.search((ROOT / name).read_text(encoding="utf-8"))
    ]
    assert found == []
