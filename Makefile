# Two commands set everything up: `make demo` runs the main job, `make test` passes the tests.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
SHARED ?= ../shared

.PHONY: demo test check fuzz format bench conformance eval-language eval-names pictures clean

# The sample project: three articles, their catalogues, twelve renditions, a site.
demo: $(VENV)/.ready
	@$(BIN)/l10n extract
	@$(BIN)/l10n merge
	@$(BIN)/l10n publish
	@$(BIN)/l10n status
	@echo
	@echo "Articles in source_articles/, catalogues in locales/<language>/LC_MESSAGES/, renditions in build/<language>/:"
	@find build/ar build/ar-Latn build/en build/ru -type f | sort
	@echo "The site is build/site/: open build/site/index.html, or serve the folder."

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

# The same tests, the properties on examples that nobody has tried yet.
fuzz: $(VENV)/.ready tools
	L10N_FUZZ=1 $(BIN)/python -m pytest -n auto

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

# Names: proposals on lists beside the project, the transliteration model on words it was not trained on (which trains it
# anew, some minutes), finding and the term check on the test suite's own sets.
eval-names: $(VENV)/.ready
	$(BIN)/python -m benchmarks.names --data $(SHARED)
	$(BIN)/python -m benchmarks.name_finding
	$(BIN)/python -m benchmarks.name_finding tests/names/held_out
	$(BIN)/python -m benchmarks.term_check
	$(BIN)/python -m training.transliteration --report --data $(SHARED)/data --out build/eval-names

# The pictures of docs/publishing.md and docs/reader-scripts.md, of the sample project as it is now.
pictures: demo tools
	@$(BIN)/l10n merge -q -l ar -l ar-Latn -l ru -l ru-Latn moscow-visit
	$(BIN)/python docs/pictures.py

$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { \
	  echo "python3-venv is missing; installing it"; rm -rf $(VENV); \
	  apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# Outside judges of our catalogues and pages: installed where we may, else the tests that need them say that they skip.
.PHONY: tools
tools: $(VENV)/.ready
	@command -v msgfmt >/dev/null && command -v i18nspector >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends gettext i18nspector >/dev/null; } || \
	  echo "gettext and i18nspector are not installed: the tests that ask them will skip"
	@command -v chromium >/dev/null && fc-list 2>/dev/null | grep -q NotoNaskhArabic || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fontconfig fonts-noto-core >/dev/null; } || \
	  echo "Chromium and the Noto fonts are not installed: the tests that look at pages will skip"
	@command -v java >/dev/null && command -v npm >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends default-jre-headless >/dev/null && \
	    { command -v npm >/dev/null || apt-get install -y -qq --no-install-recommends npm >/dev/null; }; } || \
	  echo "Java and npm are not installed: the tests that ask the Nu HTML checker and axe-core will skip"
	@[ -f build/tools/node_modules/axe-core/axe.min.js ] || \
	  npm install --silent --no-audit --no-fund --ignore-scripts --prefix build/tools vnu-jar axe-core >/dev/null 2>&1 || \
	  echo "vnu-jar and axe-core are not installed: the tests that ask them will skip"
	@$(BIN)/python -c "import playwright" 2>/dev/null || \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check playwright || \
	  echo "playwright is not installed: the tests that look at pages will skip"

clean:
	rm -rf build dist .l10n $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
