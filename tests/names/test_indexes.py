"""What is kept ready for looking up says what the tables say; where it does not, the tables are asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.names import indexes
from l10n.names.finding.gazetteer import Gazetteer, gazetteer, nodes
from l10n.names.finding.inflected import Inflected, forms
from l10n.names.fold import fold
from l10n.names.keep import made
from l10n.names.seed import by_form, entities
from l10n.names.words import given_by_form, surnames_by_form


def test_the_kept_indexes_are_those_of_the_tables() -> None:
    """If this fails, run `python -m l10n.names.keep`."""
    for name, index in made():
        kept = (indexes.FOLDER / f"{name}.txt").read_text("utf-8")
        assert kept == indexes.written(index), name


def test_an_index_of_other_tables_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "old.txt").write_text("00000000\nsyria\t1\n", "utf-8")
    (tmp_path / "new.txt").write_text(indexes.written({"syria": "2", "iraq": "3 4"}), "utf-8")
    monkeypatch.setattr(indexes, "FOLDER", tmp_path)
    assert indexes.index("old", lambda: {"syria": "5"}) == {"syria": "5"}
    assert indexes.index("missing", lambda: {"syria": "6"}) == {"syria": "6"}
    assert indexes.index("new", dict) == {"syria": "2", "iraq": "3 4"}


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_every_entity_is_found_by_its_main_form(language: str) -> None:
    found = by_form(language)
    assert all(one in found[fold(one.form(language))] for one in entities())


def test_the_longest_known_name_is_found() -> None:
    names = gazetteer("en")
    count, known = names.longest(["new", "york", "city", "council"]) or (0, None)
    assert (count, known and known.kind) == (3, "place")
    assert names.begins("new")
    assert names.alone("new") is None
    assert not names.begins("filsemity")


def test_a_surname_goes_before_a_form_of_a_place() -> None:
    """`Иванова` is first of all a surname, only then a form of `Иваново`."""
    names = Gazetteer({"иваново": "=Иваново", "иванова": "=Иванова", "москва": "=Москва"}, "ru")
    assert [found and found.base for found in map(names.alone, ("иванова", "москвы", "рим"))] == [
        "Иванова",
        "Москва",
        None,
    ]


def words_by_form(words: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in words:
        for form in forms(word):
            found.setdefault(form, word)
    return found


def test_a_word_is_found_by_all_its_forms_and_by_no_other() -> None:
    firsts = [node for node in nodes("ru") if " " not in node]
    for words in (firsts, list(given_by_form("ru")), list(surnames_by_form("ru")), ["день", "дно"]):
        expected, inflected = words_by_form(words), Inflected(words)
        assert all(inflected.of(form) == word for form, word in expected.items())
        assert not any(inflected.of(form + "ъ") for form in expected if form + "ъ" not in expected)
        assert inflected.of("") is None
