"""Lints the QML of the module `Prodiary` against the types that Python gives it.

Generates build/qmltypes/Prodiary (types read from the `@QmlElement` classes under prodiary/app, a
copy of the QML, and a qmldir that names both) and runs qmllint there with no warning allowed.
Refuses to pass when there is nothing to lint.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "prodiary" / "app"
MODULE = "Prodiary"
SOURCE = APP / "qml" / MODULE
OUT = ROOT / "build" / "qmltypes"
# Where the bases of our Python classes are described.
FOREIGN = ("core", "gui", "network", "qml", "qmlmodels", "quick")


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run one of PySide6's tools; what it says is kept for the caller."""
    command = [str(Path(sys.executable).parent / f"pyside6-{name}"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def must(result: subprocess.CompletedProcess[str]) -> None:
    """End the program when a tool failed or warned."""
    said = (result.stdout + result.stderr).strip()
    if result.returncode or said:
        sys.exit(f"qmllint: {result.args[0]} failed\n{said}")


def depth(path: Path) -> int:
    """How many bases deep the classes of a module derive; what they import must come before."""
    bases = re.findall(r"from prodiary\.app\.bases\.(\w+) import", path.read_text("utf-8"))
    return max((1 + depth(APP / "bases" / f"{base}.py") for base in bases), default=0)


def generate_types() -> None:
    """Describe every `@QmlElement` class to the linter."""
    place = OUT / MODULE
    shutil.rmtree(OUT, ignore_errors=True)
    shutil.copytree(SOURCE, place)
    modules = sorted(
        (path for path in APP.rglob("*.py") if "QmlElement" in path.read_text("utf-8")),
        # A class is only known once the one it derives from is.
        key=lambda path: (depth(path), path),
    )
    if not modules:
        sys.exit(f"qmllint: no @QmlElement class under {APP.relative_to(ROOT)}")
    dumped = OUT / "metatypes.json"
    must(tool("metaobjectdump", "--compact", "--quiet", "--out-file", dumped, *modules))
    metatypes = Path(PySide6.__file__).parent / "Qt" / "metatypes"
    if not metatypes.is_dir():  # where the wheels of Windows and macOS keep them
        metatypes = Path(PySide6.__file__).parent / "metatypes"
    foreign = ",".join(str(metatypes / f"qt6{name}_metatypes.json") for name in FOREIGN)
    registrar = ["--import-name", MODULE, "--major-version", "1", "--foreign-types", foreign]
    types = ["--generate-qmltypes", str(place / "prodiary.qmltypes")]
    must(tool("qmltyperegistrar", *registrar, *types, "-o", OUT / "unused.cpp", dumped))
    with (place / "qmldir").open("a", encoding="utf-8") as qmldir:
        qmldir.write("\ntypeinfo prodiary.qmltypes\n")


def main() -> int:
    """Generate, lint, and report places by their names in the checkout."""
    if not (SOURCE / "qmldir").is_file():
        sys.exit(f"qmllint: {SOURCE.relative_to(ROOT)}/qmldir is missing")
    generate_types()
    # Absolute names: with relative ones qmllint does not find the qmldir beside a singleton.
    pages = sorted((OUT / MODULE).rglob("*.qml"))
    result = tool("qmllint", "--ignore-settings", "--max-warnings", "0", "-I", OUT, *pages)
    said = (result.stdout + result.stderr).replace(str(OUT / MODULE), str(SOURCE.relative_to(ROOT)))
    # The wrapper's last line repeats the whole command.
    for line in said.splitlines():
        if not line.endswith("' returned 255"):
            print(line)
    print(f"qmllint: {len(pages)} files, {'faults above' if result.returncode else 'no warning'}")
    return 1 if result.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
