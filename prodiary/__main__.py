"""`python -m prodiary` is the same as the command `prodiary`."""

from __future__ import annotations

import sys

from prodiary.cli import main

if __name__ == "__main__":
    sys.exit(main())
