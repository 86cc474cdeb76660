"""The seed and the word tables as others ask them: by form in any spelling, and with a clear word about a bad line."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.names.declension import stays
from l10n.names.fold import fold
from l10n.names.seed import COLUMNS, by_form, entities, events
from l10n.names.tables import rows, words
from l10n.names.words import given_by_form, titles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("aš-Šaraʿ", "AS-SARA"),
        ("Sana‘a", "Sanaa"),
        ("أَحْمَد", "احمد"),
        ("سوريـــة", "سوريه"),
        ("مصطفى", "مصطفي"),
        ("Орёл", "орел"),
        ("Нью‑Йорк", "Нью-Йорк"),
        ("Łódź", "lodz"),
        ("Йемен", "ЙЕМЕН"),
    ],
)
def test_spellings_that_are_the_same_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Йемен", "Иемен"), ("مؤمن", "مومن"), ("رئيس", "رييس")])
def test_letters_that_tell_names_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_an_entity_is_found_by_any_of_its_forms() -> None:
    assert [entity.ru for entity in by_form("en")["syria"]] == ["Сирия"]
    assert by_form("ar")[fold("سورية")][0].en == "Syria"
    assert by_form("ru")[fold("Сирийская Арабская Республика")][0].ar == "سوريا"


def test_a_main_form_goes_before_an_alternate_one() -> None:
    assert by_form("ar")[fold("السعودية")][0].kind == "place"


def test_later_mentions_are_short() -> None:
    putin = by_form("en")["vladimir putin"][0]
    assert (putin.later("en"), putin.later("ru"), putin.later("ar")) == ("Putin", "Путин", "بوتين")


def test_there_are_many_entities_of_each_kind() -> None:
    kinds = [entity.kind for entity in entities()]
    assert min(map(kinds.count, ("person", "place", "organisation"))) > 150


def test_what_does_not_decline_at_all_says_so() -> None:
    """`none` in the tables: of a person the surname stays, of other names of several words the whole."""
    assert by_form("ru")["ахмед аш-шараа"][0].declension == "none"
    assert by_form("ru")["сан-томе и принсипи"][0].declension == "all-none"
    assert stays("none", 2) == (False, True)
    assert stays("last", 3) == (True, True, False)
    assert stays("all-none", 2) == (True, True)
    assert stays("", 2) == (False, False)


def test_events_are_known_but_are_no_entities() -> None:
    assert by_form("en")["nobel prize"][0].ru == "Нобелевская премия"
    assert not {entity.en for entity in entities()} & {event.en for event in events()}


def test_words_and_titles_answer_folded() -> None:
    assert given_by_form("ar")[fold("مُحَمَّد")][0].gender == "m"
    assert titles("ru")["президент"] == "person"


def test_a_bad_table_is_told_by_file_and_line(tmp_path: Path) -> None:
    table = tmp_path / "t.tsv"
    table.write_text("# remark\nen\tru\nSyria\tСирия\ttoo much\n", "utf-8")
    with pytest.raises(ValueError, match=r"t\.tsv:3: 3 columns"):
        list(rows(table, ("en", "ru")))
    with pytest.raises(ValueError, match=r"t\.tsv:2: the header must be"):
        list(rows(table, COLUMNS))


def test_trailing_empty_cells_may_be_left_out(tmp_path: Path) -> None:
    table = tmp_path / "t.tsv"
    table.write_text("en\tru\tar\nSyria\n", "utf-8")
    assert list(rows(table, ("en", "ru", "ar"))) == [(2, {"en": "Syria", "ru": "", "ar": ""})]


def test_lists_hold_groups_of_words_and_remarks(tmp_path: Path) -> None:
    (tmp_path / "w.txt").write_text("# remark\none two_three # more\n", "utf-8")
    assert words(tmp_path / "w.txt") == {"one", "two three"}
