# Two commands set everything up: `make demo` runs the main job, `make test` passes the tests.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
SHARED ?= ../shared

.PHONY: demo test check format bench conformance eval-language clean

# The sample project: three articles, their catalogues, nine renditions.
demo: $(VENV)/.ready
	@$(BIN)/l10n extract
	@$(BIN)/l10n merge
	@$(BIN)/l10n status
	@echo
	@echo "Articles in source_articles/, catalogues in locales/<language>/LC_MESSAGES/, renditions in build/<language>/:"
	@find build -type f | sort

# Everything that asserts something. Tests of outside programs skip aloud where those are missing.
test: $(VENV)/.ready tools
	$(BIN)/python -m pytest -n auto

# What must be green before a commit.
check: $(VENV)/.ready tools
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto

format: $(VENV)/.ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Speed as ratios against peers in the same run (installs the peers into a virtual environment of their own).
bench: $(VENV)/.ready
	$(BIN)/python -m benchmarks

# Fidelity on the evaluation suites beside the project, when they are there.
conformance: $(VENV)/.ready
	$(BIN)/python -m benchmarks.conformance --data $(SHARED)

# Sentences and language detection on gold sets, when they are there.
eval-language: $(VENV)/.ready
	$(BIN)/python -m benchmarks.language --data $(SHARED)

$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { \
	  echo "python3-venv is missing; installing it"; rm -rf $(VENV); \
	  apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# Outside judges of our catalogues: installed where we may, else the tests that need them say that they skip.
.PHONY: tools
tools:
	@command -v msgfmt >/dev/null && command -v i18nspector >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends gettext i18nspector >/dev/null; } || \
	  echo "gettext and i18nspector are not installed: the tests that ask them will skip"

clean:
	rm -rf build dist .l10n $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
