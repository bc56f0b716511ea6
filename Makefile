# One entry point for people and CI alike.  The logic is in tools/*.py; `make help` lists what there is.

PYTHON ?= python3
VENV = .venv/bin/python

.DEFAULT_GOAL := site
.PHONY: help site serve test accept words lint format bench bench-large bench-short bench-stages clean

help:
	@echo "make site     build both programmes into output/"
	@echo "make serve    build, show in the browser, rebuild on every change"
	@echo "make test     run all tests, browser tests included"
	@echo "make accept   take what the golden tests get now as what they expect; read the diff"
	@echo "make words    bring the catalogues and the reference of the content up to date"
	@echo "make lint     ruff, mypy, import contracts, catalogues, HTML of every page"
	@echo "make format   let ruff lay out the code"
	@echo "make bench    measure beside Hugo, Pelican and Eleventy: half an hour; benchmarks/README.md tells more"
	@echo "make clean    remove the environment and all caches; output/ stays"

.venv/.site: pyproject.toml tools/environment.py
	@$(PYTHON) tools/environment.py

.venv/.dev: pyproject.toml tools/environment.py
	@$(PYTHON) tools/environment.py dev

site: .venv/.site
	@$(VENV) -m generator build

serve: .venv/.site
	@$(VENV) -m generator serve

test: .venv/.dev
	@$(VENV) -m tools.browser
	@$(VENV) -m pytest -n auto --dist worksteal

accept: .venv/.dev
	@$(VENV) -m pytest tests/test_golden.py tests/test_invalid.py --accept

words: .venv/.dev
	@$(VENV) -m tools.catalogues
	@$(VENV) -m tools.reference

lint: .venv/.dev
	@$(VENV) -m ruff check
	@$(VENV) -m ruff format --check
	@$(VENV) -m mypy
	@.venv/bin/lint-imports --no-logo --cache-dir .cache/import-linter
	@$(VENV) -m tools.catalogues --check
	@$(VENV) -m tools.reference --check
	@$(VENV) -m generator build
	@$(VENV) -m tools.nu

format: .venv/.dev
	@$(VENV) -m ruff check --fix --select I,F401
	@$(VENV) -m ruff format

# Sizes, rounds, peers and cases can be chosen: make bench BENCH="--stories 1000 --rounds 1 --peers hugo"
BENCH ?= --stories 10000,1000 --rounds 3 --label peers
LARGE = --stories 100000 --rounds 1 --peers hugo --ours minimal-commonmark --cases cold,body --label large
PROFILE = $(VENV) -m benchmarks.profile --stories 1000 --paste docs/performance.md

bench: .venv/.site
	@$(VENV) -m benchmarks.run $(BENCH)

bench-large: .venv/.site
	@$(VENV) -m benchmarks.run $(LARGE)

bench-short: .venv/.site
	@$(VENV) -m benchmarks.run --short

bench-stages: .venv/.site
	@$(VENV) -m benchmarks.micro --paste docs/performance.md
	@$(PROFILE)
	@$(PROFILE) --dialect commonmark
	@$(PROFILE) --full

clean:
	rm -rf .venv .cache build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
