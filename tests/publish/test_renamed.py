"""An article with another name: no page and no old address goes before its catalogues came along."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from l10n import project
from l10n.errors import FileError
from l10n.pipeline.extraction import extract_all

from .newsroom import catalogue, made, page, tree, write

ONE = {"First news": "Первая новость", "It rained.": "Шёл дождь.", "It stopped.": "Перестал."}
TEXT = "# First news\n\nIt rained. It stopped.\n"


@pytest.fixture
def town(small: Path) -> Path:
    """A site of two articles, the first one wholly in Russian; addresses are made of its title."""
    write(small, "one", TEXT)
    catalogue(small, "one", "ru", ONE)
    extracted(small)
    made(small)
    return small


def extracted(folder: Path) -> list[str]:
    here = project.load(folder)
    done = list(extract_all(here, project.select(here, []), ()))
    return [f"{each.article} < {each.renamed}" for each in done if each.renamed]


def rename(folder: Path, old: str, new: str) -> None:
    sources = folder / "source_articles"
    (sources / f"{old}.md").rename(sources / f"{new}.md")


def book(folder: Path) -> dict[str, dict[str, list[str]]]:
    return json.loads((folder / "locales/addresses.json").read_text())


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("clone", [False, True])
def test_before_extraction_nothing_goes(town: Path, *, force: bool, clone: bool) -> None:
    before = tree(town)
    rename(town, "one", "rain")
    if clone:
        shutil.rmtree(town / ".l10n")
    for _ in range(2):
        with pytest.raises(FileError, match=r"rain\.md: this is one renamed; .*run `l10n extract`"):
            made(town, force=force)
    assert tree(town) == before
    assert extracted(town) == ["rain < one"]
    done = made(town, force=force)
    assert not done.failures
    assert "Шёл дождь." in page(town, "ru/pervaya-novost")
    assert (done.pages["en"], done.pages["ru"]) == (2, 1)


def test_old_addresses_lead_to_it(town: Path) -> None:
    rename(town, "one", "rain")
    path = town / "source_articles/rain.md"
    path.write_text(path.read_text().replace("First news", "News of rain"))
    other = town / "locales/ru/LC_MESSAGES/one.po"
    other.write_text(other.read_text().replace("Первая новость", "Весть о дожде"))
    assert extracted(town) == ["rain < one"]
    assert book(town)["en"]["rain"] == ["first-news"]
    assert "one" not in book(town)["en"]
    made(town)
    assert book(town)["en"]["rain"] == ["news-of-rain", "first-news"]
    assert "/en/news-of-rain/" in page(town, "en/first-news")


def test_of_two_that_swapped_their_names_each_keeps_its_addresses(town: Path) -> None:
    before = book(town)["en"]
    for old, new in (("one", "x"), ("two", "one"), ("x", "two")):
        rename(town, old, new)
    assert sorted(extracted(town)) == ["one < two", "two < one"]
    made(town)
    assert book(town)["en"] == {"one": before["two"], "two": before["one"]}
    assert "Шёл дождь." in page(town, "ru/pervaya-novost")


def test_a_page_that_is_removed_goes_without_a_word(town: Path) -> None:
    (town / "source_articles/one.md").unlink()
    write(town, "snow", "# Other news\n\nIt snowed a lot. Roads are shut.\n")
    done = made(town)
    assert not done.failures
    assert not (town / "build/site/en/first-news/index.html").exists()


def test_where_it_may_be_either_people_are_told(town: Path) -> None:
    write(town, "copy", TEXT.replace("First news", "First news again"))
    catalogue(town, "copy", "ru", ONE)
    extracted(town)
    made(town)
    (town / "source_articles/copy.md").unlink()
    rename(town, "one", "rain")
    write(town, "rain", TEXT.replace("First news", "News"))
    told = made(town).warnings
    assert any(line.startswith("rain: it may be copy or one renamed") for line in told)
