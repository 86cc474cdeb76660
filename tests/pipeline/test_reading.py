"""What a run keeps of its articles between looking for names and writing catalogues."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from l10n import project
from l10n.catalogues.extract import messages
from l10n.documents.article import read_bytes
from l10n.documents.registry import format_named
from l10n.pipeline import reading
from l10n.pipeline.extraction import extract_all
from l10n.pipeline.reading import Cut, ReadJob, searched

TEXT = (
    "# Talks in Moscow\n\nPutin met [al-Sharaa](https://example.org). Nobody else came.\n\n"
    "Assalamu alaykum - the talks went on.\n"
)


@pytest.fixture
def desk_with_articles(desk: Path) -> Path:
    for name in ("one", "two"):
        (desk / f"source_articles/{name}.md").write_text(TEXT.replace("Nobody", f"Nobody {name}"))
    return desk


def catalogues(desk: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(desk)): path.read_bytes() for path in (desk / "locales").rglob("*.po")
    }


def extract(desk: Path) -> list[str]:
    here = project.load(desk)
    results = list(extract_all(here, project.articles(here), ()))
    return [e.summary() for r in results for e in r.extractions]


def test_the_messages_that_are_kept_are_those_that_were_cut(desk: Path) -> None:
    config = project.load(desk).config
    article = read_bytes(TEXT.encode(), format_named("markdown"), id="one", language="en")
    found = messages(article, config, "source_articles/one.md")
    assert any(message.notes for message in found)
    kept = Cut.of("digest", article, found)
    assert kept.messages() == found
    assert kept.article.source == "# Talks in Moscow"


def test_each_article_is_read_once_in_a_run(desk_with_articles: Path, monkeypatch) -> None:
    read: list[str] = []

    def noting(here, source, data):
        read.append(source.id)
        return read_source(here, source, data)

    read_source = reading.read_source
    monkeypatch.setattr(reading, "read_source", noting)
    extract(desk_with_articles)
    assert sorted(read) == ["one", "two"]
    assert set(extract(desk_with_articles)) == {"unchanged"}
    assert len(read) == 2


def test_a_project_too_large_to_be_kept_has_the_same_catalogues(
    desk_with_articles: Path, monkeypatch
) -> None:
    extract(desk_with_articles)
    kept = catalogues(desk_with_articles)
    (desk_with_articles / "locales").rename(desk_with_articles / "aside")
    for path in (desk_with_articles / ".l10n").glob("*.json"):
        path.unlink()
    monkeypatch.setattr(reading, "_MOST", 1)
    extract(desk_with_articles)
    again = catalogues(desk_with_articles)

    def timeless(data: bytes) -> list[bytes]:
        return [line for line in data.splitlines() if b"-Date:" not in line]

    assert {name: timeless(d) for name, d in again.items()} == {
        name: timeless(d) for name, d in kept.items()
    }


def test_what_is_not_kept_is_still_searched(desk_with_articles: Path, monkeypatch) -> None:
    here = project.load(desk_with_articles)
    jobs = [ReadJob(here, source, b"") for source in project.articles(here)]
    kept = list(searched(jobs))
    monkeypatch.setattr(reading, "_MOST", 1)
    assert list(searched(jobs)) == [replace(seen, cut=None) for seen in kept if seen]


def test_a_repeat_with_nothing_changed_loads_no_names(desk_with_articles: Path) -> None:
    extract(desk_with_articles)
    code = (
        "import sys; from l10n import project; from l10n.pipeline.extraction import extract_all;"
        "here = project.find(); list(extract_all(here, project.articles(here), ()));"
        "print(*(m for m in sys.modules if m.startswith('l10n.names.')))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk_with_articles,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(ran.stdout.split())
    assert not {each for each in loaded if "finding" in each or "transliteration" in each}
    assert not loaded & {"l10n.names.propose", "l10n.names.find", "l10n.names.morphology"}
