#!/usr/bin/env bash
# Makes .venv from the hashed lock and puts prodiary into it, editable. Does nothing when it was made from these very files.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"
stamp=.venv/made-from

wanted="$(
  "$python" - requirements-dev.lock pyproject.toml scripts/setup-venv.sh <<'PY'
import hashlib, os, pathlib, sys
parts = [pathlib.Path(name).read_bytes() for name in sys.argv[1:]] + [sys.version.encode(), os.getcwd().encode()]
print(hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest())
PY
)"
if [[ -x .venv/bin/python && "$(cat "$stamp" 2>/dev/null || true)" == "$wanted" ]]; then exit 0; fi

PYTHON="$python" scripts/setup-system.sh python
printf 'setup: making .venv from requirements-dev.lock\n' >&2
"$python" -m venv --clear .venv
pip=(.venv/bin/python -m pip --disable-pip-version-check --no-input --quiet)
# The lock is whole, so there is nothing to work out. Left to work it out, pip takes `coverage[toml]` for a package of its
# own, finds a release newer than the pinned one and stops because the lock holds no hash for that.
"${pip[@]}" install --require-hashes --no-deps --only-binary :all: -r requirements-dev.lock
"${pip[@]}" install --no-deps --no-build-isolation --editable .
"${pip[@]}" check >&2
printf '%s\n' "$wanted" >"$stamp"
