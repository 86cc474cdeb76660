"""The tables of given names and surnames hold what they promise: columns, scripts, vowels, no name twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import l10n.names

FOLDER = Path(l10n.names.__file__).parent / "data" / "words"
COLUMNS = ["en", "ar", "ar_vocalised", "ru", "gender", "origin", "en_alt", "ar_alt", "ru_alt"]
ORIGINS = {
    "arabic",
    "slavic",
    "english",
    "turkic",
    "persian",
    "hebrew",
    "romance",
    "germanic",
    "other",
}
LATIN = re.compile(r"[A-Za-zÀ-ɏ]+(?:[ '-][A-Za-zÀ-ɏ]+)*")
CYRILLIC = re.compile(r"[А-ЯЁа-яё]+(?:[ '-][А-ЯЁа-яё]+)*")
ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*")
MARKS = re.compile(r"[\u064b-\u0652\u0670]")

Row = dict[str, str]


def rows(table: str) -> list[Row]:
    lines = (FOLDER / f"{table}.tsv").read_text("utf-8").splitlines()
    head, *body = [line for line in lines if not line.startswith("#")]
    assert head.split("\t") == COLUMNS
    assert [line for line in body if line.count("\t") != len(COLUMNS) - 1] == []
    return [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in body]


@pytest.fixture(scope="module", params=["given_names", "surnames"])
def table(request: pytest.FixtureRequest) -> list[Row]:
    return rows(request.param)


def values(row: Row, column: str) -> list[str]:
    return row[column].split("|") if row[column] else []


@pytest.mark.parametrize(
    ("language", "script"),
    [("en", LATIN), ("ar", ARABIC), ("ru", CYRILLIC)],
    ids=["en", "ar", "ru"],
)
def test_each_form_is_written_in_its_script(
    table: list[Row], language: str, script: re.Pattern[str]
) -> None:
    forms = [(row["en"], row[language]) for row in table]
    forms += [(row["en"], form) for row in table for form in values(row, f"{language}_alt")]
    assert [(name, form) for name, form in forms if not script.fullmatch(form)] == []


def test_the_vowels_are_added_to_the_arabic_form_and_change_nothing_else(table: list[Row]) -> None:
    marked = [row for row in table if row["ar_vocalised"]]
    assert [row["en"] for row in marked if MARKS.sub("", row["ar_vocalised"]) != row["ar"]] == []
    assert [row["en"] for row in marked if not MARKS.search(row["ar_vocalised"])] == []


def test_arabic_names_have_their_vowels() -> None:
    names = [row for row in rows("given_names") if row["origin"] == "arabic"]
    assert len(names) >= 300
    assert [row["en"] for row in names if not row["ar_vocalised"]] == []


def test_gender_and_origin_are_of_the_known_words(table: list[Row]) -> None:
    assert {row["origin"] for row in table} == ORIGINS
    assert {row["gender"] for row in table} <= {"", "m", "f", "m|f"}


def test_every_given_name_has_a_gender() -> None:
    assert [row["en"] for row in rows("given_names") if not row["gender"]] == []


def test_no_name_stands_twice(table: list[Row]) -> None:
    names = [row["en"] for row in table]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_an_alternate_is_no_other_main_form_and_not_repeated(table: list[Row]) -> None:
    names = {row["en"] for row in table}
    assert [row["en"] for row in table if names & set(values(row, "en_alt"))] == []
    for language in ("en", "ar", "ru"):
        lists = [[row[language], *values(row, f"{language}_alt")] for row in table]
        assert [forms for forms in lists if len(forms) != len(set(forms))] == []


def test_the_letter_yo_is_an_alternate_as_the_press_writes_e(table: list[Row]) -> None:
    assert [row["ru"] for row in table if "ё" in row["ru"] and row["ru"][0] != "Ё"] == []


def test_russian_surnames_come_in_both_genders() -> None:
    """Захаров must bring Захарова, and each keeps its gender."""
    found = {row["ru"]: row["gender"] for row in rows("surnames") if row["origin"] == "slavic"}
    of_men = [form for form, gender in found.items() if gender == "m"]
    assert len(of_men) >= 100
    women = [form + "а" if form[-1] in "вн" else form[:-2] + "ая" for form in of_men]
    assert [form for form in women if found.get(form) != "f"] == []


@pytest.mark.parametrize(
    ("table_name", "en", "ar", "ru"),
    [
        ("given_names", "John", "جون", "Джон"),
        ("given_names", "Dmitry", "دميتري", "Дмитрий"),
        ("given_names", "Sergei", "سيرغي", "Сергей"),
        ("given_names", "Yousef", "يوسف", "Юсеф"),
        ("given_names", "Abdel Fattah", "عبد الفتاح", "Абдель Фаттах"),
        ("surnames", "al-Sharaa", "الشرع", "аш-Шараа"),
        ("surnames", "al-Maliki", "المالكي", "аль-Малики"),
        ("surnames", "Zakharova", "زاخاروفا", "Захарова"),
        ("surnames", "Quillen", "كويلن", "Куиллен"),
    ],
)
def test_well_known_names_as_newspapers_write_them(
    table_name: str, en: str, ar: str, ru: str
) -> None:
    found = {row["en"]: (row["ar"], row["ru"]) for row in rows(table_name)}
    assert found[en] == (ar, ru)
