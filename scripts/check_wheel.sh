#!/usr/bin/env bash
# The wheel, in an environment with nothing but requirements.lock, works from a folder that is not the checkout.
set -euo pipefail
cd "$(dirname "$0")/.."
wheel="$(echo "$PWD"/build/dist/prodiary-*.whl)"
place="$PWD/build/wheel-check"
rm -rf "$place"
"${PYTHON:-python3}" -m venv "$place"
pip=("$place/bin/python" -m pip --disable-pip-version-check --no-input --quiet)
"${pip[@]}" install --require-hashes --no-deps --only-binary :all: -r requirements.lock
"${pip[@]}" install --no-deps "$wheel"
"${pip[@]}" check
cd "$place"
./bin/prodiary --version
./bin/prodiary --help >/dev/null
./bin/python -I - <<'PY'
from importlib.resources import files
from pathlib import Path

import prodiary
from prodiary.paths import resources

home = Path(prodiary.__file__).parent
assert "site-packages" in home.parts, f"not the installed package: {home}"
assert resources() == home / "resources", f"resources are looked for in {resources()}"
for folder in ("instruments", "wording", "translations"):
    found = [path for path in (resources() / folder).iterdir() if path.is_file()]
    assert found, f"the wheel has no {folder}"
    print(f"{folder}: {len(found)} files")
for suffix in (".qml", ".sql", ".qm"):
    found = list(home.rglob(f"*{suffix}"))
    assert found, f"the wheel has no {suffix} file"
    print(f"{suffix}: {len(found)} files")
assert (files("prodiary") / "py.typed").is_file(), "the wheel has no py.typed"
PY
echo "wheel: works without the checkout"
