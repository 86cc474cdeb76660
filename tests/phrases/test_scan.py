"""The quick scan leaves nothing out and keeps the offsets of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.phrases import find_phrases
from l10n.phrases.fold import fold
from l10n.phrases.page import PAGE, flat, fold_quickly
from l10n.phrases.scan import scan


def beginnings(text: str) -> list[int]:
    return [beginning.start for beginning in scan(text)]


@given(st.text(max_size=60) | st.text(st.sampled_from(PAGE.replace("\ufffe", "")), max_size=60))
def test_a_text_is_as_long_in_the_page_as_it_is(text: str) -> None:
    assert len(flat(text)) == len(text)


@given(st.text(max_size=60) | st.text(st.sampled_from(PAGE.replace("\ufffe", "")), max_size=60))
def test_quick_folding_is_folding(text: str) -> None:
    plain, offsets = fold(text)
    assert fold_quickly(text) in (None, plain)
    assert fold_quickly(text) is None or list(offsets) == list(range(len(text)))


def test_a_run_of_words_is_found_across_the_pieces_a_long_text_is_read_in() -> None:
    said = "assalamu alaykum"
    for length in range(29_980, 30_010):
        text = "x" * 20 + " y" * ((length - 20) // 2) + "." * (length % 2) + "\n" + said + "!"
        assert text.index(said) in beginnings(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hello", "hELLO"),
        ("Šalām", "salam"),
        ("Ёлка", "елка"),
        ("إلى", "الي"),
        ("kelp", "calp"),
        ("café", "cafe"),
    ],
)
def test_letters_that_are_compared_alike_are_one(one: str, other: str) -> None:
    assert flat(one) == flat(other)


def test_what_does_not_part_letters_is_a_mark() -> None:
    assert flat("ma'a") == flat("ma\u200ba") == flat("ma\u0301a")
    assert flat("a\ufffcb") == flat("a b") == flat("a\nb") == flat("a漢b")


@given(
    st.sampled_from(["«", "👋 ", "漢字 ", "\u200b", "e\u0301té ", "\ufffc", "السَّلام ", "Ну, "]),
    st.sampled_from(["Assalamu alaykum", "ас-саляму алейкум", "السلام عليكم"]),
)
def test_a_phrase_is_found_where_it_stands_whatever_stands_before(before: str, said: str) -> None:
    text = before + said + "!"
    found = find_phrases(text)
    assert [(match.start, match.end) for match in found if match.id == "salam_alaykum"] == [
        (len(before), len(before) + len(said))
    ]
    assert len(before) in beginnings(text)


def test_plain_prose_has_few_places_worth_a_closer_look() -> None:
    prose = (
        "The bridge over the river was closed on Monday after engineers found cracks in two of its "
        "pillars, the ministry of transport said. Repairs will take three weeks. "
    )
    assert len(scan(prose)) <= 1


def test_abbreviations_are_found_by_their_brackets_and_dots() -> None:
    assert {6, 19} <= set(beginnings("Musa (as) and Isa (a.s.) came as kings"))
