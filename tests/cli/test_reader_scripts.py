"""`l10n merge --lang ar-Latn` and `l10n transliterate` as a user meets them."""

from __future__ import annotations

from pathlib import Path

import pytest

import l10n
from l10n.romanisation.system import ids


@pytest.fixture
def talks(desk: Path, cli) -> Path:
    """An article with an Arabic catalogue in which its two sentences are translated."""
    (desk / "source_articles/talks.txt").write_text("They read. The Belgrade book.\n")
    assert cli("extract").code == 0
    path = desk / "locales/ar/LC_MESSAGES/talks.po"
    text = path.read_text()
    for key, target in (
        ("They read.", "قال ترشقل."),
        ("The Belgrade book.", "الكتاب الترشقل وللترشقل."),
    ):
        assert f'msgid "{key}"\nmsgstr ""' in text
        text = text.replace(f'msgid "{key}"\nmsgstr ""', f'msgid "{key}"\nmsgstr "{target}"')
    path.write_text(text)
    return path


def comment(catalogue: Path, said: str) -> None:
    """A translator's comment on the first message."""
    first = 'msgctxt "headline"\nmsgid "They read."'
    assert first in catalogue.read_text()
    catalogue.write_text(catalogue.read_text().replace(first, f"# {said}\n{first}"))


def test_a_reader_script_is_rendered_from_the_languages_catalogue(desk, talks, cli):
    told = cli("merge", "--lang", "ar-Latn")
    assert (told.code, told.out) == (
        0,
        "build/ar-Latn/talks.txt: 2 of 2 sentences (100%), vowels of 2 of 5 words (40%)\n",
    )
    assert (desk / "build/ar-Latn/talks.txt").read_text() == (
        "Qala °trshql. Al-kitab °al-trshql °wlltrshql.\n"
    )
    assert not (desk / "build/ar").exists()
    assert sorted(path.name for path in (desk / "locales").iterdir()) == ["ar", "en", "ru"]


def test_the_report_names_the_words_without_vowels(talks, cli):
    (row,) = cli("merge", "--lang", "ar-Latn", "--json").json["renditions"]
    assert (row["language"], row["words"], row["vowelled"]) == ("ar-Latn", 5, 2)
    assert row["unknown"] == ["ترشقل", "الترشقل", "وللترشقل"]


def test_a_comment_gives_a_reading_for_the_whole_project(desk, talks, cli):
    (desk / "source_articles/other.txt").write_text("The other one.\n")
    cli("extract")
    other = desk / "locales/ar/LC_MESSAGES/other.po"
    empty = 'msgid "The other one."\nmsgstr ""'
    assert empty in other.read_text()
    other.write_text(other.read_text().replace(empty, f'{empty[:-1]}في ترشقل"'))
    comment(talks, "l10n-reading: ترشقل = Tarashqal")
    assert cli("merge", "--lang", "ar-Latn").code == 0
    assert (desk / "build/ar-Latn/other.txt").read_text() == "Fi Tarashqal\n"
    # It does not reach beyond the word: the article makes another one.
    assert (
        (desk / "build/ar-Latn/talks.txt").read_text().startswith("Qala Tarashqal. Al-kitab °al-")
    )


def test_a_file_gives_readings_before_translators(desk, talks, cli):
    (desk / "locales/readings.toml").write_text('"ترشقل" = "One"\n"الترشقل" = "التَّرَشْقَل"\n')
    (desk / "locales/ar/readings.toml").write_text('[names]\n"ترشقل" = "تَرَشْقَل"\n')
    assert cli("merge", "--lang", "ar-Latn").out.endswith("vowels of 5 of 5 words (100%)\n")
    assert (desk / "build/ar-Latn/talks.txt").read_text() == (
        "Qala Tarashqal. Al-kitab al-tarashqal wa-lil-tarashqal.\n"
    )


def test_a_word_that_a_translator_vocalised_holds_too(desk, talks, cli):
    talks.write_text(talks.read_text().replace("قال ترشقل.", "قال تِرِشْقُل. ترشقل."))
    cli("merge", "--lang", "ar-Latn")
    assert (desk / "build/ar-Latn/talks.txt").read_text().startswith("Qala tirishqul. Tirishqul.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"ترشقل" = "ترشقل"', "readings.toml:1: the reading of 'ترشقل' has not all its vowels"),
        ('\n"book" = "Buch"', "readings.toml:2: 'book' has no Arabic or Cyrillic letter"),
        ('"ترشقل" = 5', "readings.toml:1: the reading of 'ترشقل' must be a text"),
        ("= 5", "readings.toml:1: this is not TOML"),
    ],
)
def test_readings_that_are_not_understood_are_told_with_their_line(desk, talks, cli, text, told):
    (desk / "locales/readings.toml").write_text(text)
    said = cli("merge", "--lang", "ar-Latn")
    assert said.code == 2
    assert told in said.err


def test_a_comment_that_is_not_understood_is_a_warning(talks, cli):
    comment(talks, "l10n-reading: ترشقل")
    told = cli("merge", "--lang", "ar-Latn")
    assert told.code == 0
    assert "write # l10n-reading: WORD = FORM" in told.err


def test_settings_name_system_and_mark(desk, talks, cli):
    with (desk / "l10n.toml").open("a") as file:
        file.write(
            '[reader_scripts]\nunknown = "bracket"\n"ar-Latn" = "alalc-ara-Arab-Latn-1997"\n'
        )
    cli("merge", "--lang", "ar-Latn")
    assert (desk / "build/ar-Latn/talks.txt").read_text().startswith("Qāla [trshql]. al-Kitāb")


def test_a_script_among_the_languages_is_rendered_and_has_no_catalogue(desk, talks, cli):
    text = (desk / "l10n.toml").read_text().replace('"en"]', '"en", "ar-Latn"]')
    (desk / "l10n.toml").write_text(text)
    assert "ar-Latn" in cli("merge").out
    assert "ar-Latn" not in cli("extract").out + cli("status").out
    assert not (desk / "locales/ar_Latn").exists()


def test_an_article_of_that_language_needs_no_catalogue(desk, cli):
    (desk / "l10n.toml").write_text('languages = ["ru"]\nsource_language = "ru"\n')
    (desk / "source_articles/own.txt").write_text("Объект Щукина.\n")
    assert cli("merge", "--lang", "ru-Latn-x-icao").code == 0
    assert (desk / "build/ru-Latn-x-icao/own.txt").read_text() == "Obieekt Shchukina.\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("extract", "--lang", "ar-Latn"),
            "ar-Latn has no catalogue: it is rendered from that of ar",
        ),
        (("merge", "--lang", "ru-Latn-x-nobody"), "no system answers to 'nobody'"),
        (("merge", "--lang", "de-Latn"), "the project has no language 'de-Latn'"),
        (
            ("transliterate", "Щ", "--system", "icao"),
            "no romanisation system is called 'icao'; try",
        ),
        (("transliterate", "Щ", "--to", "ru"), "'ru' is no reader script"),
        (("transliterate", "Щ", "--reverse"), "--reverse needs a --system"),
        (("transliterate",), "there is no text to put into Latin letters"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(desk, talks, cli, arguments, told):
    said = cli(*arguments)
    assert said.code == 2
    assert told in said.err


def test_a_single_file(desk, talks, cli):
    told = cli("merge", "source_articles/talks.txt", talks, "--lang", "ar-Latn", "-o", "out.txt")
    assert (told.code, told.err) == (0, "")
    assert (desk / "out.txt").read_text().startswith("Qala °trshql.")


def test_transliterate(folder, cli):
    assert cli("transliterate", "Щукин", "--system", "icao-rus-Cyrl-Latn-9303").out == "Shchukin\n"
    assert cli("transliterate", "Щукин", "--to", "ru-latn-x-iso").out == "Ŝukin\n"
    assert cli("transliterate", "Ŝukin", "-r", "-s", "iso-rus-Cyrl-Latn-9-1995").out == "Щукин\n"
    told = cli("transliterate", "في ترشقل", "--unknown", "omit")
    assert (told.out, told.code) == ("Fi …\n", 0)
    assert "the vowels of 1 of 2 words are not known" in told.err
    found = cli("transliterate", "في ترشقل", "--json").json
    assert found == {
        "system": "reader-ara-Arab-Latn",
        "text": "Fi °trshql",
        "words": 2,
        "vowelled": 1,
        "unknown": ["ترشقل"],
        "spans": [[3, 10]],
    }


def test_every_system_is_listed_with_its_source_and_a_sample(cli):
    rows = cli("transliterate", "--list", "--json").json
    assert [row["id"] for row in rows] == list(ids())
    for row in rows:
        assert row["source"]
        assert row["romanised"] == l10n.romanise(row["sample"], row["id"])
    shown = cli("transliterate", "--list").out
    assert all(f"{row['id']}\n" in shown and row["romanised"] in shown for row in rows)
