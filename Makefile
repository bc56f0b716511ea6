# One entry point for people and CI alike.  The logic is in tools/*.py; `make help` lists what there is.

PYTHON ?= python3
VENV = .venv/bin/python

.DEFAULT_GOAL := site
.PHONY: help site serve test accept words lint format clean

help:
	@echo "make site     build both programmes into output/"
	@echo "make serve    build, show in the browser, rebuild on every change"
	@echo "make test     run all tests, browser tests included"
	@echo "make accept   take what the golden tests get now as what they expect; read the diff"
	@echo "make words    bring the catalogues and the reference of the content up to date"
	@echo "make lint     ruff, mypy, import contracts, catalogues, HTML of every page"
	@echo "make format   let ruff lay out the code"
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
	@$(VENV) -m pytest -n auto

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

clean:
	rm -rf .venv .cache build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
