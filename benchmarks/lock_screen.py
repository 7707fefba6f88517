"""The lock screen of an enrolled profile, until its first frame; timed from outside."""

from __future__ import annotations

import sys
from pathlib import Path

from prodiary.app.main import run

if __name__ == "__main__":
    run(profile=Path(sys.argv[1]), until_first_frame=True)
