PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
BENCH := .bench

.PHONY: demo test check index styles docs page snapshots fuzz bench wheel clean

demo: $(VENV)/.demo ## install wirelint into .venv and run it over the seeds
	$(BIN)/wirelint check --exit-zero seeds/

test: $(VENV)/.test check ## everything that CI runs
	$(BIN)/python -m pytest

check: $(VENV)/.test ## format, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

index: $(VENV)/.test ## write the index of the house rules anew
	$(BIN)/python tools/make_index.py

styles: $(VENV)/.test ## compile the packs of the house anew
	$(BIN)/python tools/make_styles.py

docs: index styles ## write the manual's rule pages anew
	$(BIN)/python tools/make_docs.py

page: web/node_modules/.made ## build the desk page anew from web/, into the package
	node web/build.mjs

snapshots: index ## write what wirelint says of the stories anew: read the difference
	$(BIN)/python tools/make_snapshots.py

fuzz: $(VENV)/.test ## look ten minutes for bytes that break a reader
	$(BIN)/python tools/fuzz_readers.py --minutes 10 --seed $$(date +%s)

wheel: $(VENV)/.test
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

bench: wheel ## start-up, throughput, memory and growth, with wirelint installed as a wheel
	test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --force-reinstall --no-deps dist/wirelint-*.whl
	$(BENCH)/bin/python -m pip install --quiet dist/wirelint-*.whl
	$(BENCH)/bin/python -m compileall -q $(BENCH)/lib
	$(BENCH)/bin/python tests/bench/bench.py $(COPY)

clean:
	rm -rf $(BENCH) build dist linter/*.egg-info *.egg-info .mypy_cache .pytest_cache .ruff_cache

web/node_modules/.made: web/package.json web/package-lock.json
	cd web && npm ci --no-audit --no-fund --silent
	touch $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.demo: $(VENV)/bin/python setup.cfg pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.test: $(VENV)/bin/python setup.cfg pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $@ $(VENV)/.demo
