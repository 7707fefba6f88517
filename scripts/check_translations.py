"""Holds the translations to the sources: `check_translations.py [--write]`.

For every language of the screens but English there is a resources/translations/*.ts. It has exactly
the texts that QML and Python mark for translation, none of them unfinished, each with the places
(`%1`) its source has, and the .qm beside it is what lrelease makes of it. With `--write` the .ts
files are brought up to date from the sources (new texts arrive unfinished, for a translator) and
the .qm files are made anew.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from prodiary.app.settings import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "prodiary" / "app"
TRANSLATIONS = ROOT / "resources" / "translations"
OUT = ROOT / "build" / "translations"

PLACE = re.compile(r"%L?\d+|%n")

Text = tuple[str, str, str]


def tool(name: str, *arguments: str | Path) -> None:
    """Run one of PySide6's tools from the checkout's root, or end the program with its words."""
    command = [str(Path(sys.executable).parent / f"pyside6-{name}"), *map(str, arguments)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    said = result.stdout + result.stderr
    if result.returncode or "warning" in said.lower():
        sys.exit(f"translations: {name} failed\n{said}")


def update(ts: Path) -> None:
    """Bring a .ts up to date from the sources."""
    sources = sorted(path for path in APP.rglob("*") if path.suffix in {".py", ".qml"})
    names = [path.relative_to(ROOT) for path in sources]
    flags = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    if not ts.is_file():
        flags += ["-target-language", ts.stem.replace("-", "_")]
    tool("lupdate", *flags, *names, "-ts", ts)


def texts(ts: Path) -> dict[Text, str]:
    """Every text of a .ts (context, source, comment) and the state of its translation."""
    found: dict[Text, str] = {}
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314  # our own file
        for message in context.iter("message"):
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            translation = message.find("translation")
            state = "missing" if translation is None else translation.get("type", "finished")
            said = "" if translation is None else "".join(translation.itertext())
            if not said.strip():
                state = "empty"
            elif sorted(PLACE.findall(said)) != sorted(PLACE.findall(key[1])):
                state = "other places"
            found[key] = state
    return found


def faults(ts: Path) -> list[str]:
    """What is wrong with one translation, one sentence each."""
    fresh = OUT / ts.name
    fresh.unlink(missing_ok=True)
    update(fresh)
    wanted, held = texts(fresh), texts(ts)
    name = ts.name
    found = [
        f"{name}: not in the file: {key[0]}: {key[1]!r}" for key in wanted.keys() - held.keys()
    ]
    found += [f"{name}: in no source: {key[0]}: {key[1]!r}" for key in held.keys() - wanted.keys()]
    found += [
        f"{name}: {held[key]}: {key[0]}: {key[1]!r}" for key in held if held[key] != "finished"
    ]
    if not wanted:
        found.append(f"{name}: the sources mark no text for translation")
    made = OUT / f"{ts.stem}.qm"
    tool("lrelease", "-silent", ts, "-qm", made)
    qm = ts.with_suffix(".qm")
    if not qm.is_file() or qm.read_bytes() != made.read_bytes():
        found.append(f"{qm.name}: not what lrelease makes of {name}")
    return sorted(found)


def main() -> int:
    """Check every language, or write it."""
    files = [TRANSLATIONS / f"{language}.ts" for language in LANGUAGES if language != "en"]
    OUT.mkdir(parents=True, exist_ok=True)
    if "--write" in sys.argv[1:]:
        for ts in files:
            update(ts)
            tool("lrelease", "-silent", ts, "-qm", ts.with_suffix(".qm"))
    found = [f"{ts.name}: there is none" for ts in files if not ts.is_file()]
    found += [
        f"{ts.name}: of no language of the screens"
        for ts in sorted(TRANSLATIONS.glob("*.ts"))
        if ts not in files
    ]
    found += [fault for ts in files if ts.is_file() for fault in faults(ts)]
    for fault in found:
        print(f"translations: {fault}")
    verdict = f"{len(found)} faults" if found else "in step"
    print(f"translations: {len(files)} language files, {verdict}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
