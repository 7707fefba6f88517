# Each target does all its set-up; a fresh Debian with python3, git and make is enough.
#
#   make demo      the whole loop, answer to verified record, in build/demo/
#   make run       the app, for a person
#   make test      every test, with coverage
#   make check     lint, types, contracts, QML, translations, vectors
#   make wheel     build/dist/prodiary-*.whl
#   make screens   every screen in every theme, text size and language, as sheets in build/screens/
#   make bench     speed against the floors, in build/benchmarks/
#   make lock      the hashed locks from pyproject.toml and requirements-dev.in (UPGRADE=1 takes the newest versions)
#   make clean     everything that was made here

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules
export PYTHON ?= python3

BIN := .venv/bin
# Without a display Qt draws into memory. A person's own choice of platform stands.
HEADLESS := $(if $(filter Linux,$(shell uname -s)),$(if $(DISPLAY)$(WAYLAND_DISPLAY)$(QT_QPA_PLATFORM),,QT_QPA_PLATFORM=offscreen))
OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
INTEROP := $(if $(wildcard tests/interop/package.json),tests/interop/node_modules/.made-from)

.PHONY: help setup venv qt a11y interop demo run test bench check lint types contracts qml translations vectors wheel screens lock clean

help:
	@sed -n '/^#   make/s/^# *//p' Makefile

venv:
	@scripts/setup-venv.sh

qt:
	@scripts/setup-system.sh qt

setup: venv qt

demo: setup
	$(HEADLESS) $(BIN)/python -m prodiary demo --out build/demo

run: setup
	@if [[ -n "$(HEADLESS)" ]]; then echo "run: there is no display here; make demo draws into memory instead" >&2; exit 1; fi
	$(BIN)/python -m prodiary run

screens: setup
	$(OFFSCREEN) $(BIN)/python -m tests.screens --out build/screens

bench: setup
	@mkdir -p build
	for part in first_frame vault answering importing; do $(OFFSCREEN) $(BIN)/python -m benchmarks.$$part; done

# Names of tests or options for pytest: make test ARGS="-k ledger"; a part of the tests is not held to the coverage floors.
test: setup interop a11y
	@mkdir -p build
	$(OFFSCREEN) $(BIN)/python -m pytest $(if $(ARGS),$(ARGS),--numprocesses=auto --dist=loadfile --cov --cov-report=json --cov-report=)
	$(if $(ARGS),,@$(BIN)/python scripts/check_coverage.py build/coverage.json)

a11y:
	@scripts/setup-system.sh a11y

interop: $(INTEROP)

tests/interop/node_modules/.made-from: tests/interop/package-lock.json
	@scripts/setup-system.sh node
	cd tests/interop && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

check: setup lint types contracts qml translations vectors

lint: venv
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: venv
	$(BIN)/mypy

contracts: venv
	$(BIN)/lint-imports

qml: setup
	$(BIN)/python scripts/qmllint.py

translations: setup
	$(BIN)/python scripts/check_translations.py

vectors: venv
	$(BIN)/python tests/vectors/make_vectors.py --check

wheel: venv
	@mkdir -p build/dist && rm -f build/dist/prodiary-*.whl
	$(BIN)/python -m pip --disable-pip-version-check wheel --quiet --no-deps --no-build-isolation --wheel-dir build/dist .
	@ls build/dist/prodiary-*.whl

lock:
	@scripts/lock.sh

clean:
	rm -rf .venv build tests/interop/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
