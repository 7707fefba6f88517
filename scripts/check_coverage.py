"""Holds the measured branch coverage to its floors.

Everything that decides what is true, what is secret and what is let in (`EXACT`) is covered to the
last branch; the rest to `FLOOR_PERCENT` overall. Prints what is missing, and exits 1 when anything
is.
"""

from __future__ import annotations

import json
import sys
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

FLOOR_PERCENT = 90.0
EXACT = (
    ("prodiary/domain/*",),
    ("prodiary/crypto/*",),
    ("prodiary/exchange/*",),
    ("prodiary/site/importer*", "prodiary/site/importing/*"),
)


def shortfalls(measured: dict[str, Any]) -> list[str]:
    """Every way in which the measured coverage is below its floor, one sentence each."""
    files: dict[str, Any] = {
        name.replace("\\", "/"): data for name, data in measured["files"].items()
    }
    found = [
        f"{' or '.join(patterns)}: nothing measured"
        for patterns in EXACT
        if not any(fnmatchcase(name, pattern) for pattern in patterns for name in files)
    ]
    exact = tuple(pattern for patterns in EXACT for pattern in patterns)
    for name, data in sorted(files.items()):
        if not any(fnmatchcase(name, pattern) for pattern in exact):
            continue
        if data["missing_lines"]:
            found.append(f"{name}: lines {', '.join(map(str, data['missing_lines']))}")
        if data["missing_branches"]:
            branches = data["missing_branches"]
            arrows = (f"{start}->{'exit' if end < 0 else end}" for start, end in branches)
            found.append(f"{name}: branches {', '.join(arrows)}")
    overall = float(measured["totals"]["percent_covered"])
    if overall < FLOOR_PERCENT:
        found.append(f"overall: {overall:.1f} %, floor {FLOOR_PERCENT:.0f} %; weakest first:")
        weak = sorted(
            (float(data["summary"]["percent_covered"]), name) for name, data in files.items()
        )
        found.extend(
            f"  {name}: {percent:.0f} %" for percent, name in weak if percent < FLOOR_PERCENT
        )
    return found


def main() -> int:
    """Read the report named on the command line, print the verdict."""
    measured = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    found = shortfalls(measured)
    for line in found:
        print(f"coverage: {line}")
    overall = measured["totals"]["percent_covered"]
    verdict = "below its floors" if found else "floors held"
    print(f"coverage: {overall:.1f} % of lines and branches, {verdict}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
