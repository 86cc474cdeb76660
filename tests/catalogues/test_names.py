"""The entries of `names.po` and the notes on sentences: written, read, brought up to date."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.catalogues import po
from l10n.catalogues.alignment.changes import classify
from l10n.catalogues.extract import messages
from l10n.catalogues.names.catalogue import (
    AgreedName,
    Proposed,
    agreed,
    brought,
    collected,
    kept,
    told_by,
)
from l10n.catalogues.names.entities import key_of
from l10n.catalogues.names.entries import Name
from l10n.catalogues.names.found import Mentions, mentions
from l10n.catalogues.names.index import conflicts, index
from l10n.catalogues.names.notes import Said, form_told, names_note, names_said
from l10n.catalogues.update.update import update
from l10n.config import Config
from l10n.documents.article import read
from l10n.model import Catalogue, Message
from l10n.names.values import Proposal

EMPTY = Catalogue("ru", "en", (("Content-Type", "text/plain; charset=UTF-8"),), ())


def propose(name: Name, before: Message | None) -> Proposed:
    return Proposed((Proposal(f"Икс {name.key}", "seed", 0.9),), True)


def keyed(*names: tuple[str, str], language: str = "en") -> Mentions:
    return Mentions(language, tuple((kind, base, base) for kind, base in names))  # type: ignore[misc]


@pytest.mark.parametrize(
    ("kind", "base", "language", "key"),
    [
        ("person", "Ahmed al-Sharaa", "en", "Ahmed al-Sharaa"),
        ("person", "أحمد الشرع", "ar", "Ahmed al-Sharaa"),
        ("person", "الشرع", "ar", "al-Sharaa"),
        ("person", "Путин", "ru", "Putin"),
        ("place", "Tartus", "en", "Tartous"),
        ("place", "США", "ru", "US"),
        ("place", "Латвия", "ru", "Latvia"),
        ("person", "Фёдор Алёшин", "ru", "Фёдор Алёшин"),  # nobody has checked an English form
    ],
)
def test_a_name_has_one_key_whatever_the_article_writes(kind, base, language, key):
    assert key_of(kind, base, language, "en") == key


def test_names_are_found_sentence_by_sentence_without_the_markup():
    text = (
        "# Talks\n\nThey met in *Moscow* with [Vladimir Putin](https://e.example/).\nPutin left.\n"
    )
    article = read(text.encode(), "markdown", "en")
    found = mentions(messages(article, Config()), "en", "en")
    assert found is not None
    by_sentence = [[found.names[i][1] for i in here] for here in found.places.values()]
    assert by_sentence == [["Moscow", "Vladimir Putin"], ["Putin"]]
    assert mentions((), "fr", "en") is None


@pytest.mark.parametrize("language", ["en", "EN-gb"])
def test_signs_that_are_no_markup_stay_within_their_word(language):
    text = "See `Mos_cow`, `__Putin__` and Damas_cus.\n\n**Assad** left _Moscow_.\n"
    found = mentions(messages(read(text.encode(), "markdown", "en"), Config()), language, "en")
    assert found is not None
    assert [name for _, name, _ in found.names] == ["Assad", "Moscow"]
    assert list(found.places) == [1]


_TEXT = st.text(
    st.characters(categories=("L", "N"), include_characters="-'’().\"«»&"), min_size=1, max_size=12
)


@given(st.lists(st.builds(Said, _TEXT, _TEXT, st.booleans()), min_size=1, max_size=4))
def test_a_note_on_names_is_read_as_written(said):
    assert names_said(Message("x", notes=(names_note(said),))) == tuple(said)


def test_an_entry_survives_quotes_and_is_the_same_the_second_time():
    occurring = {"a.txt": keyed(("person", 'Abd "Al" \\ Rahman'), ("place", "X;Y (Z)"))}
    names = collected(occurring, "ru")
    made = brought(EMPTY, names, propose, "ru")
    again = po.parse(po.write(made), "names.po")
    assert [m.key for m in again.messages] == ['Abd "Al" \\ Rahman', "X;Y (Z)"]
    assert brought(again, names, lambda _, before: kept(before), "ru") is again  # type: ignore[arg-type]
    assert all(m.fuzzy for m in again.messages)


def test_a_name_that_got_another_key_takes_its_approval_along():
    before = brought(
        EMPTY, collected({"a": keyed(("person", "Фёдор"), language="ru")}, "ar"), propose, "ru"
    )
    (entry,) = before.messages
    approved = replace(before, messages=(entry.changed(target="Федор", fuzzy=False),))
    now = collected({"a": Mentions("en", (("person", "Фёдор", "Fyodor"),))}, "ar")
    (moved,) = brought(approved, now, propose, "ru").messages
    assert (moved.key, moved.target, moved.fuzzy) == ("Fyodor", "Федор", False)


def test_a_surname_that_two_bear_follows_neither_where_they_differ():
    name = Name("person", "al-Assad", stands_for=("Bashar al-Assad", "Hafez al-Assad"))
    assert told_by(name, {"Bashar al-Assad": "Башар Асад"}) == {"al-Assad": "Асад"}
    both = {"Bashar al-Assad": "Башар Асад", "Hafez al-Assad": "Хафез аль-Асад"}
    assert told_by(name, both) == {}


def test_what_stands_in_the_catalogue_and_is_no_name_stays():
    foreign = Message("hello", "привет", "menu")
    before = replace(EMPTY, messages=(foreign,))
    after = brought(before, collected({"a": keyed(("place", "Moscow"))}, "ru"), propose, "ru")
    assert foreign in after.messages
    assert [name.key for name in agreed(after)] == ["Moscow"]


def test_one_name_under_two_keys_may_not_have_two_forms():
    text = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#. ru: Фёдор Алёшин
msgctxt "person"
msgid "Fyodor Alyoshin"
msgstr "فيودور أليوشين"

msgctxt "person"
msgid "Фёдор Алёшин"
msgstr "فيدور اليوشين"
"""
    (found,) = conflicts(index(agreed(po.parse(text.encode(), "names.po"))))
    assert "they are one name" in found.reason


_SURNAMES = st.sampled_from(["", " ", "…", "’", "ـ", "\u200f", "Асад", " Асад", "1+1"]) | st.text()


@given(_SURNAMES, _SURNAMES)
def test_a_target_without_letters_is_no_form(short, full):
    entries = (
        Message("Assad", short, "person", notes=("short for: Bashar Assad",)),
        Message("Bashar Assad", full, "person"),
    )
    names = agreed(replace(EMPTY, messages=entries))
    assert all(name.approved == bool(name.form.strip()) for name in names)
    assert conflicts(index(names)) == [] or all(name.approved for name in names)


@pytest.mark.parametrize("target", [" ", "…", "’", "ـ", "\u200f\u00a0"])
def test_nobody_approved_nothing(target):
    entry = Message("Assad", target, "person", notes=("proposed: Асад (seed)",))
    (name,) = agreed(replace(EMPTY, messages=(entry,)))
    assert (name.form, name.approved) == ("", False)
    assert form_told(name) == ("Асад", False)


def test_a_name_known_by_its_note_makes_an_edit_one_of_names():
    old = Message("وصل إلى دمشق أمس", "He came to Damascus", notes=("names: دمشق = Damascus",))
    new = Message("وصل إلى بيروت أمس", notes=("names: بيروت = Beirut",))
    assert classify(old.key, new.key, "ar") == ("reworded",)
    before = Catalogue("en", "ar", (), (old,))
    (made,) = update(before, (new,)).catalogue.messages
    assert made.fuzzy
    assert any(note.startswith("changed (name): ") for note in made.notes)


def test_notes_tell_the_first_proposal_of_an_entry_that_is_not_filled_in():
    unsure = AgreedName(
        "person", "Layla Haddad", "", False, others=("Лейла Хаддад", "Лайла Хаддад")
    )
    assert form_told(unsure) == ("Лейла Хаддад", False)
    assert form_told(AgreedName("place", "Tyre", "Тир", True, others=("Сур",))) == ("Тир", True)
    assert form_told(AgreedName("place", "Hmeimim", "", False)) == ("", False)
