"""`phrases.po`: one place where translators choose the wording of greetings for the whole project."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n import project
from l10n.catalogues import po
from l10n.errors import ConfigError
from l10n.pipeline.checking import check_all
from l10n.pipeline.extraction import extract_all
from l10n.pipeline.merging import merge_all

TEXT = "Talks\n\nAssalamu alaykum - they met on Monday. They will meet again, Insha'Allah.\n"


def extract(desk: Path, *names: str) -> list[str]:
    here = project.load(desk)
    results = list(extract_all(here, project.select(here, names), ()))
    assert not [f.reason for r in results for f in r.failures]
    return [e.summary() for r in results for e in r.extractions]


@pytest.fixture
def book(desk: Path) -> Path:
    (desk / "source_articles/talks.txt").write_text(TEXT)
    extract(desk)
    return desk / "locales/ru/LC_MESSAGES/phrases.po"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def test_it_has_an_entry_for_each_phrase_that_occurs(desk, book):
    entries = [(m.context, m.key, m.target, m.fuzzy) for m in po.parse(book.read_bytes()).messages]
    assert entries == [
        ("salam_alaykum", "Assalamu alaykum", "Ассаляму алейкум", False),
        ("inshallah", "Insha’Allah", "иншалла", False),
    ]
    text = book.read_text("utf-8")
    assert "#. ar: السلام عليكم\n" in text
    assert "#: source_articles/talks.txt\n" in text
    # English is the article's own language: there is nothing to choose
    assert not (desk / "locales/en/LC_MESSAGES/phrases.po").exists()


def test_a_second_run_changes_nothing_and_a_lost_file_comes_back(desk, book):
    before = book.read_bytes()
    assert extract(desk) == ["unchanged"] * 3
    assert book.read_bytes() == before
    book.unlink()
    extract(desk)
    assert b"salam_alaykum" in book.read_bytes()


def test_a_project_without_phrases_has_none(desk):
    (desk / "source_articles/talks.txt").write_text("Talks\n\nThey met on Monday.\n")
    extract(desk)
    assert not list((desk / "locales").rglob("phrases.po"))
    assert extract(desk) == ["unchanged"] * 3


def test_what_a_translator_writes_there_is_the_wording_of_the_project(desk, book):
    change(book, 'msgstr "Ассаляму алейкум"', 'msgstr "мир вам, братья"')
    extract(desk)
    catalogue = desk / "locales/ru/LC_MESSAGES/talks.po"
    assert 'msgstr "Мир вам, братья"' in catalogue.read_text("utf-8")
    assert 'msgstr "мир вам, братья"' in book.read_text("utf-8")
    assert extract(desk) == ["unchanged"] * 3
    (desk / "l10n.toml").write_text(
        'languages = ["ar", "ru", "en"]\nsource_language = "en"\n[phrases]\npolicy = "gloss"\n'
    )
    extract(desk)
    assert 'msgstr "мир вам, братья"' in book.read_text("utf-8")
    assert "иншалла («если пожелает Аллах»)" in book.read_text("utf-8")


def test_articles_come_and_go_and_a_persons_words_stay(desk, book):
    (desk / "source_articles/other.txt").write_text("Talks\n\nAssalamu alaykum - they left.\n")
    extract(desk, "other")
    assert "#: source_articles/other.txt source_articles/talks.txt\n" in book.read_text("utf-8")
    change(book, 'msgstr "иншалла"', 'msgstr "даст Бог"')
    (desk / "source_articles/talks.txt").write_text("Talks\n\nAssalamu alaykum - they met.\n")
    extract(desk)
    text = book.read_text("utf-8")
    assert '#~ msgstr "даст Бог"' in text
    (desk / "source_articles/talks.txt").write_text(TEXT)
    extract(desk)
    assert '\nmsgstr "даст Бог"' in book.read_text("utf-8")


def test_a_greeting_that_is_given_is_worded_by_it(desk, book):
    (desk / "l10n.toml").write_text(
        'languages = ["ar", "ru", "en"]\nsource_language = "en"\n[greetings.ru]\nclosing = "inshallah"\n'
    )
    change(book, 'msgstr "иншалла"', 'msgstr "даст Бог"')
    extract(desk)
    catalogue = desk / "locales/ru/LC_MESSAGES/talks.po"
    change(
        catalogue,
        'msgid "They will meet again, Insha\'Allah."\nmsgstr ""',
        'msgid "They will meet again, Insha\'Allah."\nmsgstr "Встретятся снова."',
    )
    here = project.load(desk)
    (result,) = merge_all(here, project.articles(here), ["ru"])
    assert not result.failures
    assert "Встретятся снова. Даст Бог." in (desk / "build/ru/talks.txt").read_text("utf-8")


def test_a_broken_one_stops_its_language_only(desk, book):
    """Without it greetings would fall back to others than those that translators chose."""
    renditions = {tag: desk / f"build/{tag}/talks.txt" for tag in ("ar", "ru")}
    own = desk / "locales/ru/LC_MESSAGES/talks.po"
    before = own.read_bytes()
    book.write_text('msgid "x"\nmsgstr "')
    (desk / "source_articles/talks.txt").write_text(TEXT.replace("Monday", "Friday"))
    here = project.load(desk)
    for station, said in (
        (extract_all, "all catalogues in ru stay as they are"),
        (merge_all, "renditions in ru stay as they are"),
        (check_all, "nothing in ru is checked"),
    ):
        done, broken = station(here, project.articles(here), ())
        assert not done.failures
        (failure,) = broken.failures
        assert "phrases.po:2" in failure.reason
        assert failure.reason.endswith(f"until then {said}")
        assert failure.exit_code == 3
    assert own.read_bytes() == before
    assert "Friday" in (desk / "locales/ar/LC_MESSAGES/talks.po").read_text("utf-8")
    assert [path.is_file() for path in renditions.values()] == [True, False]
    (done,) = extract_all(here, project.articles(here), ["ar"])
    assert not done.failures


def test_an_unknown_phrase_in_the_settings_is_one_line(desk, book):
    (desk / "l10n.toml").write_text('[phrases.ru.policies]\nsalam_alaikum = "keep"\n')
    here = project.load(desk)
    with pytest.raises(ConfigError, match="no phrase 'salam_alaikum'; did you mean salam_alaykum"):
        list(extract_all(here, project.articles(here), ()))
