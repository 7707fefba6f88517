#!/usr/bin/env bash
# Writes requirements.lock (what prodiary runs on) and requirements-dev.lock (that and what builds and tests it): one version
# of everything for every platform and Python we support, with the hashes of all its files and no addresses.
# Keeps the locked versions where they still fit; UPGRADE=1 takes the newest.
set -euo pipefail
cd "$(dirname "$0")/.."
tool=build/lock-tool
"$tool/bin/uv" --version >/dev/null 2>&1 || {
  PYTHON="${PYTHON:-python3}" scripts/setup-system.sh python
  "${PYTHON:-python3}" -m venv --clear "$tool"
  "$tool/bin/python" -m pip --disable-pip-version-check --quiet install 'uv==0.13.*'
}
export UV_NO_CONFIG=1 UV_CUSTOM_COMPILE_COMMAND="make lock"
compile=("$tool/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --extra app)
if [[ -n "${UPGRADE:-}" ]]; then compile+=(--upgrade); fi
"${compile[@]}" pyproject.toml -o requirements.lock
"${compile[@]}" -c requirements.lock pyproject.toml requirements-dev.in -o requirements-dev.lock
if grep -nE '://|^--' requirements.lock requirements-dev.lock; then
  echo "lock: an address got in (above); nothing machine-bound belongs here" >&2
  exit 1
fi
