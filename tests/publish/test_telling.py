"""What a run tells: as much when it made nothing anew as when it made everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .newsroom import catalogue, made, page, write

TARGETS = {"First news": "Первая новость", "It rained.": "Шёл дождь.", "It stopped.": "Перестал."}


@pytest.fixture
def faulty(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a link of a translation is broken, an author's name guessed, a link dead; the current folder."""
    monkeypatch.chdir(small)
    settings = small / "l10n.toml"
    settings.write_text(settings.read_text() + "coverage = 0.6\n")
    write(small, "one", "# First news\n\nIt rained. See [the other](two.md) and [this](gone.md).\n")
    catalogue(
        small, "one", "ru", TARGETS, more='"Last-Translator: Layla Haddad <l@x.example>\\n"\n'
    )
    path = small / "locales/ru/LC_MESSAGES/one.po"
    path.write_text(
        path.read_text()
        + '\nmsgid "See [the other][1] and [this][2]."\nmsgstr "См. [другую][1] и [эту][7]."\n'
    )
    return small


def told(done: Any) -> list[Any]:
    return [done.withheld, done.findings, done.warnings, done.failures, done.pages]


def test_a_broken_translation_is_told_as_merging_tells_it(faulty: Path, cli: Any) -> None:
    merged = [line for line in cli("merge", "one").err.splitlines() if "error: " in line]
    assert len(merged) == 1
    assert "[markup-unknown]" in merged[0]
    for options in ((), ("--force",)):
        published = cli("publish", *options)
        assert published.code == 0
        assert merged[0] in published.err.splitlines()
    assert "See <a" in page(faulty, "ru/pervaya-novost")
    assert cli("publish", "--fail-on", "error").code == 1
    (found,) = cli("publish", "--json").json["site"][0]["findings"]
    assert (found["check"], found["level"]) == ("markup-unknown", "error")


def test_a_run_that_makes_nothing_anew_tells_the_same(faulty: Path) -> None:
    everything = told(made(faulty))
    assert all(everything[:3])
    assert told(made(faulty)) == everything
    assert told(made(faulty, dry_run=True)) == everything
    (faulty / "source_articles/one.md").touch()
    assert told(made(faulty)) == everything
    write(faulty, "two", "# Second news\n\nNothing more, I said.\n\n## More\n\nEnd.\n")
    assert told(made(faulty)) == told(made(faulty, force=True))
    (faulty / "source_articles/one.md").unlink()
    done = made(faulty)
    assert [w.article for w in done.withheld] == ["two"]
    assert not done.findings
    assert not any("gone.md" in warning for warning in done.warnings)


def test_an_article_that_was_edited_and_not_extracted_is_told(faulty: Path, cli: Any) -> None:
    def hints() -> list[str]:
        return [
            line
            for line in cli("publish").err.splitlines()
            if "one.po" in line and "l10n extract" in line
        ]

    assert hints() == []
    path = faulty / "source_articles/one.md"
    path.write_text(path.read_text().replace("It rained.", "It snowed. It froze."))
    line = (
        "l10n: warning: locales/ru/LC_MESSAGES/one.po: 2 sentences of the article are not in it; "
        "run `l10n extract`"
    )
    assert hints() == [line]
    assert hints() == [line]
    cli("extract")
    assert hints() == []
