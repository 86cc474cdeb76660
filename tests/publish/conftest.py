"""A site made of the sample project, a browser to look at it, and the judges from npm."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from .newsroom import PLAIN, catalogue, write

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """languages = ["ar", "ru", "en", "ar-Latn"]

[publish]
base_url = "https://www.example.org/"
title = { en = "The Courier", ar = "البريد", ru = "Курьер", ar-Latn = "al-Barid" }

[article."moscow-visit"]
date = 2025-10-15
"""
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000004000000020806000000"
    "7fa87d63000000134944415408d763fcffffff1f0306606262000000d1060301e0c5b0fe0000000049454e44ae426082"
)
"""4 × 2 pixels."""


def project_in(folder: Path, settings: str = SETTINGS) -> Path:
    """A copy of the sample project."""
    for name in ("source_articles", "locales"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("addresses.json"))
    (folder / "l10n.toml").write_text(settings)
    return folder


@pytest.fixture
def png() -> bytes:
    """A picture of 4 × 2 pixels."""
    return PNG


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of two short articles, one of them half translated."""
    sources = tmp_path / "source_articles"
    sources.mkdir()
    (tmp_path / "l10n.toml").write_text(
        'languages = ["ru", "ar"]\nsource_language = "en"\n' + PLAIN
    )
    write(
        tmp_path,
        "one",
        "# First news\n\nIt rained. It stopped. See [the other](two.md#more) and [this](gone.md).\n",
    )
    write(tmp_path, "two", "# Second news\n\nNothing more.\n\n## More\n\nEnd.\n")
    catalogue(
        tmp_path,
        "one",
        "ru",
        {"First news": "Первая новость", "It rained.": "Шёл дождь.", "It stopped.": "Перестал."},
        rest=True,
    )
    catalogue(tmp_path, "two", "ru", {"Second news": "Вторая новость", "Nothing more.": "Ничего."})
    return tmp_path


@pytest.fixture
def copied() -> Callable[[Path], Path]:
    """Puts a copy of the sample project into a folder."""
    return project_in


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with its site, to be looked at only."""
    from l10n import project
    from l10n.pipeline.publishing import publish

    folder = project_in(tmp_path_factory.mktemp("sample"))
    done = publish(project.load(folder))
    assert not done.failures
    return folder


@pytest.fixture(scope="session")
def site(sample: Path) -> Path:
    return sample / "build" / "site"


@dataclass(frozen=True)
class Address:
    """Where a folder is served."""

    base: str

    def of(self, folder: Path, page: Path) -> str:
        return f"{self.base}{page.relative_to(folder).as_posix().removesuffix('index.html')}"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        return


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Address]:
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site))
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Address(f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium, the system's own."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed (`make tools`)"
    )
    program = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if program is None:
        pytest.skip("no Chromium to look at the pages with (`make tools` installs it)")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


def npm(name: str) -> Path:
    """A file of a package that `make tools` gets from npm; skips without it."""
    folder = Path(os.environ.get("L10N_NODE_MODULES", ROOT / "build" / "tools" / "node_modules"))
    if not (folder / name).is_file():
        pytest.skip(f"{name.partition('/')[0]} is not installed (`make tools` does it)")
    return folder / name


# The checker guesses the language of a page by chance (its samples are drawn anew each run) among languages
# that know no Arabic in Latin letters: one run in six called a page "Hausa". Of other pages its guess is asked.
_GUESS_AT_READER_SCRIPT = r".*appears to be written in.*lang=.ar-Latn.*"


@pytest.fixture(scope="session")
def nu() -> Callable[[Path], str]:
    """What the Nu HTML checker has to say of the pages below a folder: nothing, or its complaints."""
    jar = npm("vnu-jar/build/dist/vnu.jar")
    java = shutil.which("java")
    if java is None:
        pytest.skip("no Java to run the Nu HTML checker with")

    def check(folder: Path) -> str:
        asked = ["--format", "gnu", "--also-check-css", "--skip-non-html"]
        done = subprocess.run(
            [java, "-jar", jar, *asked, "--filterpattern", _GUESS_AT_READER_SCRIPT, folder],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return done.stderr + done.stdout

    return check


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    return npm("axe-core/axe.min.js").read_text("utf-8")
