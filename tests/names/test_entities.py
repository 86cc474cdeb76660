"""The curated entities and title words say what they must, in the script and form their columns promise."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "l10n" / "names" / "data"
COLUMNS = [
    *("en", "ar", "ar_vocalised", "ru", "kind", "gender", "declension"),
    *("en_short", "ar_short", "ru_short", "en_alt", "ar_alt", "ru_alt"),
    *("ar_forbidden", "ru_forbidden", "source"),
]
KINDS = {"person", "place", "organisation"}
GENDERS = {"m", "f", "n", "pl"}
DECLENSIONS = {"person": {"", "none", "all-none", "last"}, "place": {"", "none"}}
DECLENSIONS["organisation"] = DECLENSIONS["place"]
HARAKAT = re.compile("[\u064b-\u0652\u0670]")
ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a0-9 .()«»/+–-]+")
CYRILLIC = re.compile("[А-Яа-яЁё0-9 .,!()«»+'’—–-]+")
ROMAN_NUMBER = re.compile("[IVX]+")
LATIN = re.compile("[A-Za-zÀ-ɏ0-9 .,&()+/'’–-]+")
SUN_LETTER = re.compile("^ال[تثدذرزسشصضطظلن](?![\u064b-\u0650]?\u0651)")

FILES = [*sorted((DATA / "entities").glob("*.tsv")), DATA / "events.tsv"]
Row = dict[str, str]


def _rows(path: Path) -> list[Row]:
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    header = lines[0].split("\t")
    assert header == COLUMNS, path.name
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        assert len(cells) == len(COLUMNS), f"{path.name}: {line}"
        rows.append(dict(zip(COLUMNS, cells, strict=True)))
    return rows


ENTITIES = [(path.stem, row) for path in FILES for row in _rows(path)]


def _values(row: Row, *columns: str) -> list[str]:
    return [value for column in columns for value in row[column].split("|") if value]


def _faults(fault: object) -> str:
    return "\n".join(map(str, fault)) if isinstance(fault, list) else str(fault)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_says_what_it_is_and_is_tidy(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert "\r" not in text
    for line in text.splitlines():
        for cell in line.split("\t"):
            assert cell == " ".join(cell.split()), line
            assert "" not in cell.split("|") or cell == "", line


def test_closed_columns_hold_their_values() -> None:
    wrong = [
        (file, row["en"])
        for file, row in ENTITIES
        if row["kind"] not in KINDS
        or row["gender"] not in GENDERS
        or row["declension"] not in DECLENSIONS[row["kind"]]
        or not (row["en"] and row["ar"] and row["ru"] and row["source"])
    ]
    assert not wrong, _faults(wrong)


def test_english_and_arabic_columns_are_in_their_script() -> None:
    wrong = [
        (file, row["en"], value)
        for file, row in ENTITIES
        for script, columns in (
            (LATIN, ("en", "en_short", "en_alt")),
            (ARABIC, ("ar", "ar_short", "ar_alt", "ar_forbidden")),
        )
        for value in _values(row, *columns)
        if not script.fullmatch(value)
    ]
    assert not wrong, _faults(wrong)


def _is_russian(value: str, kind: str) -> bool:
    """Newsrooms leave brands, papers and some abbreviations in Latin letters (Boeing, SWIFT), also inside a name.

    But no word mixes the two scripts: the С of «СNN» would be a look-alike.
    """
    if re.search("[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]", value):
        return False
    latin = {"organisation": LATIN, "person": ROMAN_NUMBER}.get(kind)
    return all(
        not word or CYRILLIC.fullmatch(word) or (latin is not None and latin.fullmatch(word))
        for word in re.split("[ .]", value)
    )


def test_russian_columns_are_in_their_script() -> None:
    wrong = [
        (file, row["en"], value)
        for file, row in ENTITIES
        for value in _values(row, "ru", "ru_short", "ru_alt", "ru_forbidden")
        if not _is_russian(value, row["kind"])
    ]
    assert not wrong, _faults(wrong)


def test_the_vocalised_form_is_the_form_with_vowels() -> None:
    wrong = [
        (file, row["ar"], row["ar_vocalised"])
        for file, row in ENTITIES
        if row["ar_vocalised"] and HARAKAT.sub("", row["ar_vocalised"]) != row["ar"]
    ]
    assert not wrong, _faults(wrong)


def test_places_and_organisations_have_a_vocalised_form() -> None:
    wrong = [
        (file, row["en"])
        for file, row in ENTITIES
        if row["kind"] != "person" and not row["ar_vocalised"]
    ]
    assert not wrong, _faults(wrong)


def test_sun_letters_behind_the_article_are_doubled() -> None:
    wrong = [
        (file, row["ar_vocalised"])
        for file, row in ENTITIES
        for word in row["ar_vocalised"].split()
        if word != "الله" and SUN_LETTER.search(word)
    ]
    assert not wrong, _faults(wrong)


def test_an_entity_stands_once() -> None:
    stand = Counter((row["en"], row["kind"]) for _, row in ENTITIES)
    twice = [entity for entity, count in stand.items() if count > 1]
    assert not twice, _faults(twice)


def test_no_form_is_given_twice_in_one_entity() -> None:
    wrong: list[tuple[str, str, str]] = []
    for file, row in ENTITIES:
        for main, short, alt in (
            ("en", "en_short", "en_alt"),
            ("ar", "ar_short", "ar_alt"),
            ("ru", "ru_short", "ru_alt"),
        ):
            others = _values(row, alt)
            # An empty short form of a person is the last word, so one that is not cut says so: Felipe VI.
            uncut = row["kind"] != "person" and row[main] == row[short]
            if row[main] in others or uncut or len(set(others)) < len(others):
                wrong.append((file, row["en"], main))
    assert not wrong, _faults(wrong)


def test_a_forbidden_form_is_no_right_form() -> None:
    """Nor is it the right form of another entity of the same kind, which a text may well mean."""
    right = {
        (language, row["kind"], value)
        for _, row in ENTITIES
        for language in ("ar", "ru")
        for value in _values(row, language, f"{language}_short", f"{language}_alt")
    }
    wrong = [
        (file, row["en"], value)
        for file, row in ENTITIES
        for language in ("ar", "ru")
        for value in _values(row, f"{language}_forbidden")
        if (language, row["kind"], value) in right
    ]
    assert not wrong, _faults(wrong)


def test_indeclinable_endings_are_marked() -> None:
    """A Russian name that ends in a foreign vowel (Баку, Тбилиси, Сомали) keeps its form in all cases."""
    wrong = [
        (file, row["ru"])
        for file, row in ENTITIES
        if row["gender"] != "pl"
        and re.fullmatch("[А-Яа-яЁё-]*[эиуюё]|[А-Яа-яЁё-]+[аеиоу]а", row["ru"])
        and "-на-" not in row["ru"]  # Ростов-на-Дону, Гвинея-Бисау decline at the hyphen
        and not row["ru"].startswith("Гвинея-")
        and row["declension"] != "none"
    ]
    assert not wrong, _faults(wrong)


def test_the_main_russian_form_has_no_quotation_marks() -> None:
    wrong = [(file, row["ru"]) for file, row in ENTITIES if re.search('[«»"]', row["ru"])]
    assert not wrong, _faults(wrong)


@pytest.mark.parametrize(
    ("english", "arabic", "russian"),
    [
        ("Aleppo", "حلب", "Алеппо"),
        ("Riyadh", "الرياض", "Эр-Рияд"),
        ("Hayat Tahrir al-Sham", "هيئة تحرير الشام", "Хайят Тахрир аш-Шам"),
        ("Reuters", "رويترز", "Рейтер"),
        ("Hezbollah", "حزب الله", "Хезболла"),
        ("Kremlin", "الكرملين", "Кремль"),
    ],
)
def test_an_entity_reads_as_newsrooms_write_it(english: str, arabic: str, russian: str) -> None:
    assert (arabic, russian) in [
        (row["ar"], row["ru"]) for _, row in ENTITIES if row["en"] == english
    ]


def test_the_names_of_the_first_article_have_their_agreed_form(shared: Path) -> None:
    """Every place and organisation of it; persons and days stand elsewhere."""
    by_english = {row["en"]: row for _, row in ENTITIES if row["kind"] != "person"}
    lines = (shared / "data" / "founding_names.tsv").read_text(encoding="utf-8").splitlines()
    agreed = [line.split("\t")[:3] for line in lines[1:]]
    elsewhere = {
        *("Ahmed al-Sharaa", "al-Sharaa", "Vladimir Putin", "Putin", "Bashar al-Assad", "al-Assad"),
        *("Abu Mohammed al-Julani", "Stephen Quillen", "Dmitry Peskov", "Sergei Lavrov"),
        *("Asaad al-Shaibani", "Wednesday", "October"),
    }
    wrong = [
        (english, arabic, russian)
        for english, arabic, russian in agreed
        if english not in elsewhere
        and (
            english not in by_english
            or (by_english[english]["ar"], by_english[english]["ru"]) != (arabic, russian)
        )
    ]
    assert not wrong, _faults(wrong)


TITLES = [
    line.split("\t")
    for line in (DATA / "words" / "titles.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_title_words_are_of_a_language_and_a_kind() -> None:
    scripts = {"en": LATIN, "ru": CYRILLIC, "ar": ARABIC}
    assert TITLES[0] == ["language", "word", "kind"]
    wrong = [
        row
        for row in TITLES[1:]
        if len(row) != 3
        or row[0] not in scripts
        or row[2] not in KINDS
        or not scripts[row[0]].fullmatch(row[1])
    ]
    assert not wrong, _faults(wrong)


def test_a_title_word_stands_once_and_every_language_has_enough() -> None:
    stand = Counter(tuple(row) for row in TITLES[1:])
    assert not [row for row, count in stand.items() if count > 1]
    languages = Counter(row[0] for row in TITLES[1:])
    assert all(languages[language] >= 120 for language in ("en", "ru", "ar")), languages
