"""Makes the test vectors, or with ``--check`` proves that the stored ones are what they should be.

Sealing is random, so a second run makes other bytes for sealed files. ``--check`` therefore opens
each stored file and compares all that is not random with a fresh construction: the clear part and
the whole padded plaintext (length, JWS, payload, padding). Files that are altered copies, and study
packs, are compared byte for byte. Then prodiary has to come to the stored verdict on every one, and
there may be no file that the list does not know.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
# Not beside it: a module here must not stand in for a library of that name.
sys.path[0] = str(HERE.parents[1])

from tests.vectors.build import Case  # noqa: E402
from tests.vectors.cases import SUFFIXES, cases, keys_json  # noqa: E402
from tests.vectors.verdict import verdict  # noqa: E402

OWN = {"README.md", "keys.json"}


def text(value: dict[str, Any]) -> str:
    """A sidecar as it is stored."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def file_of(case: Case) -> Path:
    """Where the file of `case` is stored."""
    return HERE / (case.name + SUFFIXES[case.kind])


def sidecar_of(case: Case) -> Path:
    """Where its verdict is stored."""
    return HERE / f"{case.name}.json"


def expected(case: Case) -> dict[str, str]:
    """The verdict of `case`, as `verdict` gives it."""
    found = {"expect": case.expect}
    return found if case.part is None else {**found, "part": case.part}


def make() -> None:
    """Write all vectors; files that are no longer listed are removed."""
    made: dict[str, bytes] = {}
    for case in cases():
        made[case.name] = case.source.make(made)
        file_of(case).write_bytes(made[case.name])
        sidecar_of(case).write_text(text(case.sidecar()), encoding="utf-8", newline="\n")
    (HERE / "keys.json").write_text(text(keys_json()), encoding="utf-8", newline="\n")
    for path in unlisted():
        path.unlink()


def unlisted() -> list[Path]:
    """Files of the folder that no case knows."""
    known = {path for case in cases() for path in (file_of(case), sidecar_of(case))}
    return sorted(
        path
        for path in HERE.iterdir()
        if path.is_file() and path.suffix != ".py" and path.name not in OWN and path not in known
    )


def faults() -> list[str]:
    """Every way in which the stored vectors are not what they should be."""
    keys = keys_json()
    found = [f"{path.name}: no case knows this file" for path in unlisted()]
    stored: dict[str, bytes] = {}
    if (HERE / "keys.json").read_text(encoding="utf-8") != text(keys):
        found.append("keys.json: not as built")
    for case in cases():
        if not file_of(case).is_file() or not sidecar_of(case).is_file():
            found.append(f"{case.name}: missing")
            continue
        data = stored[case.name] = file_of(case).read_bytes()
        if sidecar_of(case).read_text(encoding="utf-8") != text(case.sidecar()):
            found.append(f"{case.name}: the stored verdict is not as built")
        if not case.source.check(data, stored):
            found.append(f"{case.name}: the stored file is not as built")
        reached = verdict(data, case.kind, keys, case.reader)
        if reached != expected(case):
            found.append(f"{case.name}: {reached}, not {expected(case)}")
    return found


def main() -> int:
    """Make or check, and print the outcome."""
    checking = sys.argv[1:] == ["--check"]
    if not checking:
        make()
    found = faults()
    for fault in found:
        print(f"vectors: {fault}")
    count = len(cases())
    accepted = sum(case.expect == "ok" for case in cases())
    size = sum(path.stat().st_size for path in HERE.iterdir() if path.is_file())
    print(f"vectors: {count} cases, {accepted} ok, {len(found)} faults, {size // 1024} KiB")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
