"""What may be wrong with a site's input: one clear line each, through the command line, and the right exit code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

SETTINGS = (
    'languages = ["ru", "en"]\nsource_language = "en"\n[publish]\nbase_url = "https://x.example/"\n'
)
HEADER = 'msgid ""\nmsgstr ""\n"Language: ru\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one short article; the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source_articles").mkdir()
    (tmp_path / "l10n.toml").write_text(SETTINGS)
    write(tmp_path, "one", "First news", "2025-01-01")
    return tmp_path


def write(folder: Path, name: str, title: str, date: str = "") -> None:
    front = f"---\ndate: {date}\n---\n" if date else ""
    (folder / "source_articles" / f"{name}.md").write_text(f"{front}# {title}\n\nIt rained.\n")


def the_line(told: Any) -> str:
    """The only line on standard error."""
    lines = told.err.splitlines()
    assert len(lines) == 1, told.err
    return str(lines[0])


def settings(folder: Path, more: str) -> None:
    (folder / "l10n.toml").write_text(SETTINGS + more)


def pages(folder: Path) -> list[str]:
    site = folder / "build" / "site"
    return sorted(str(p.parent.relative_to(site)) for p in site.rglob("*/*/index.html"))


def test_two_articles_at_one_address(news: Path, cli: Any) -> None:
    write(news, "two", "First news!", "2025-01-02")
    told = cli("publish")
    line = the_line(told)
    assert told.code == 2
    assert line == (
        "l10n: source_articles/two.md: its address /en/first-news/ is that of one; "
        'give it another in l10n.toml: [article."two"] slug.en = "…"'
    )
    assert pages(news) == ["en/first-news"]


@pytest.mark.parametrize("title", ["\u200f\u200e\u200f", "&rlm;&rlm;"])
def test_a_title_of_direction_marks_only(news: Path, cli: Any, title: str) -> None:
    write(news, "one", title, "2025-01-01")
    told = cli("publish")
    assert told.code == 0
    assert "source_articles/one.md: it has no headline, so its name serves" in the_line(told)
    assert pages(news) == ["en/one"]


def test_a_name_of_three_hundred_characters(news: Path, cli: Any) -> None:
    write(news, "one", "Слово " * 50, "2025-01-01")
    author = "Ж" * 300
    path = news / "source_articles" / "one.md"
    path.write_text(path.read_text().replace("---\n#", f"author: {author}\n---\n#"))
    told = cli("publish")
    assert (told.code, told.err) == (0, "")
    assert all(len(part.encode()) <= 255 for page in pages(news) for part in page.split("/"))
    assert author in (news / "build/site" / pages(news)[0] / "index.html").read_text()


def test_a_file_name_that_catalogues_cannot_have(news: Path, cli: Any) -> None:
    write(news, "слово" * 24, "Second news", "2025-01-02")
    told = cli("publish")
    assert told.code == 3
    assert the_line(told).endswith("rename it")
    assert pages(news) == ["en/first-news"]


def test_html_in_a_title(news: Path, cli: Any) -> None:
    write(news, "one", "<script>alert(1)</script> A & B <img src=x onerror=y>", "2025-01-01")
    told = cli("publish")
    assert told.code == 0
    text = (news / "build/site" / pages(news)[0] / "index.html").read_text()
    assert "<script>" not in text.replace('<script type="application/ld+json">', "")
    assert "onerror" not in text
    assert "A &amp; B" in text


def test_no_date(news: Path, cli: Any) -> None:
    write(news, "one", "First news")
    told = cli("publish")
    assert told.code == 0
    assert "source_articles/one.md: it has no date, so feeds leave it out; give `date`" in the_line(
        told
    )
    assert "<entry>" not in (news / "build/site/en/feed.xml").read_text()


def test_a_date_that_is_none(news: Path, cli: Any) -> None:
    write(news, "one", "First news", "2025-02-31")
    told = cli("publish")
    assert told.code == 0
    assert "it has no date" in the_line(told)


@pytest.mark.parametrize("tag", ["tlh", "xx"])
def test_a_language_nobody_knows(news: Path, cli: Any, tag: str) -> None:
    (news / "l10n.toml").write_text(SETTINGS.replace('"ru"', f'"{tag}"'))
    path = news / f"locales/{tag}/LC_MESSAGES/one.po"
    path.parent.mkdir(parents=True)
    path.write_text(
        HEADER.replace("ru", tag) + 'msgctxt "headline"\nmsgid "First news"\nmsgstr "QapHa"\n'
        '\nmsgid "It rained."\nmsgstr "SIS"\n'
    )
    told = cli("publish")
    assert told.code == 0
    assert the_line(told).startswith(f"l10n: note: {tag}: greetings and names are not proposed")
    assert pages(news) == ["en/first-news", f"{tag}/qapha"]


def test_a_tag_that_is_none(news: Path, cli: Any) -> None:
    (news / "l10n.toml").write_text(SETTINGS.replace('"ru"', '"klingon!"'))
    told = cli("publish")
    assert told.code == 2
    assert the_line(told).startswith("l10n: l10n.toml:1: ")
    assert not (news / "build").exists()


def test_a_template_with_an_error(news: Path, cli: Any) -> None:
    (news / "theme").mkdir()
    (news / "theme" / "article.html").write_text(
        '{% extends "base.html" %}\n{% block main %}\n{{ article.ttle }}\n{% endblock %}'
    )
    told = cli("publish")
    assert told.code == 2
    assert the_line(told).startswith("l10n: theme/article.html:3: the template fails at one (en): ")
    assert "ttle" in told.err


@pytest.mark.parametrize("url", ["news.example", "ftp://news.example/", "https://", "//x.example"])
def test_a_base_address_without_its_scheme(news: Path, cli: Any, url: str) -> None:
    told = cli("publish", "--base-url", url)
    assert told.code == 2
    assert "base" in the_line(told)
    (news / "l10n.toml").write_text(f'[publish]\nbase_url = "{url}"\n')
    told = cli("publish")
    assert (told.code, the_line(told).startswith("l10n: l10n.toml:2: ")) == (2, True)


def test_an_output_with_foreign_files(news: Path, cli: Any) -> None:
    (news / "public").mkdir()
    (news / "public" / "thesis.doc").write_text("mine")
    for options in ((), ("--force",)):
        told = cli("publish", "-o", "public", *options)
        assert told.code == 2
        assert the_line(told) == (
            "l10n: public: this folder holds files that are not of a site made here; nothing in it was touched; "
            "give another folder with -o, or empty this one"
        )
    assert [p.name for p in (news / "public").iterdir()] == ["thesis.doc"]


def test_an_output_that_is_a_file(news: Path, cli: Any) -> None:
    (news / "public").write_text("mine")
    told = cli("publish", "-o", "public")
    assert told.code == 2
    assert the_line(told).startswith("l10n: public: ")
    assert (news / "public").read_text() == "mine"


def test_addresses_that_are_broken(news: Path, cli: Any) -> None:
    (news / "locales").mkdir(exist_ok=True)
    (news / "locales" / "addresses.json").write_text('{"en": <<<<<<<')
    told = cli("publish")
    assert told.code == 2
    assert the_line(told).startswith("l10n: locales/addresses.json: these are no addresses")
    assert (news / "locales" / "addresses.json").read_text() == '{"en": <<<<<<<'


def test_a_broken_catalogue_of_names(news: Path, cli: Any) -> None:
    path = news / "source_articles" / "one.md"
    path.write_text(path.read_text().replace("---\n#", "author: Layla Haddad\n---\n#"))
    catalogue = news / "locales/ru/LC_MESSAGES/one.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(
        HEADER + 'msgctxt "headline"\nmsgid "First news"\nmsgstr "Новость"\n'
        '\nmsgid "It rained."\nmsgstr "Дождь."\n'
    )
    other = news / "source_articles" / "two.md"
    other.write_text(path.read_text().replace("First news", "Second news"))
    (catalogue.parent / "two.po").write_text(
        catalogue.read_text().replace("First news", "Second news").replace("Новость", "Другая")
    )
    names = catalogue.parent / "names.po"
    right = HEADER + 'msgctxt "person"\nmsgid "Layla Haddad"\nmsgstr "{}"\n'
    every = ["en/first-news", "en/second-news", "ru/drugaya", "ru/novost"]

    def byline(page: str) -> str:
        text = (news / "build" / "site" / "ru" / page / "index.html").read_text("utf-8")
        return text.partition('<p class="byline">')[2].partition("</bdi>")[0].partition("<bdi>")[2]

    for _ in range(2):  # the second time it breaks after it was right
        names.write_text(right.format("Лейла")[:-2])
        for _ in range(2):
            told = cli("publish")
            assert told.code == 3
            assert the_line(told).startswith("l10n: locales/ru/LC_MESSAGES/names.po:")
            assert pages(news) == every
            assert {byline("novost"), byline("drugaya")} == {"Лейла Хаддад"}
        names.write_text(right.format("Лейла Х."))
        assert cli("publish").code == 0
        assert {byline("novost"), byline("drugaya")} == {"Лейла Х."}
