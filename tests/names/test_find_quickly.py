"""Where a quick way answers for a slow one, both say the same."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from l10n.names import templates
from l10n.names.finding import context, english, english_hints
from l10n.names.fold import fold, folded
from l10n.names.transliteration.table import Table, build

TEXT = st.text("AÉŠzałSt.d -'’ʿʻ&/@#\\_1\n,(", max_size=40) | st.lists(
    st.sampled_from(
        ["al-", "Al-", "d'", "St.", "Mr.", "Messrs. ", "U.S.", "Foo", "O’Neill", " ", "s ", "Gen. "]
    )
).map("".join)


@given(TEXT)
def test_capitalised_words(text: str) -> None:
    quick = [found.span() for found in english.capitalised(text)]
    assert quick == [found.span() for found in english._WORD.finditer(text)]


@given(TEXT, st.integers(0, 40))
def test_what_opens_a_sentence(text: str, at: int) -> None:
    at = min(at, len(text))
    slow = context._OPENING.search(text, max(0, at - 12), at) is not None
    assert context.opens(text, at) == slow
    slow = english._ABBREVIATED.search(text, max(0, at - 7), at) is not None
    assert english._after_abbreviation(text, at) == slow


@given(st.lists(st.sampled_from(["the", "of", "a-b", "x", " ", " ", "  ", ",", "\n", "é"])))
def test_the_words_before_a_name(parts: list[str]) -> None:
    text = "".join(parts)
    slow = re.compile(r"((?:[\w-]+ ){1,3})(?:the )?\Z").search(text, max(0, len(text) - 40))
    assert english_hints.before(text, len(text)) == (slow[1].split() if slow else [])


@given(st.lists(st.text("AaŠшаهأةؤ\u0306\u0301 -'ё")))
def test_many_words_are_folded_as_each_is(words: list[str]) -> None:
    assert folded(words) == list(map(fold, words))


TABLES = st.dictionaries(st.text("abcd", min_size=1, max_size=4), st.integers(0, 255), min_size=1)
BACKOFF = st.dictionaries(st.text("abcd", max_size=3), st.integers(0, 60))


@given(st.builds(build, TABLES, BACKOFF), st.text("abcde", max_size=4), st.integers(1, 4))
def test_costs_of_several_symbols(table: Table, history: str, count: int) -> None:
    view = table.context(history)
    each = {symbol: table.cost(symbol, view) for symbol in "abcde"}
    assert table.of_each("ebad", view) == [each[symbol] for symbol in "ebad"]
    every = sorted((cost, symbol) for symbol, cost in each.items())
    floor = every[0][0] + 50
    expected = [pair for pair in every[:count] if pair[0] <= floor]
    least = sorted(table.least("abcde", view, count, 50))
    assert [pair for pair in least[:count] if pair[0] <= floor] == expected


TEMPLATES = {language: list(templates.templates(language)) for language in templates.LANGUAGES}


@given(st.sampled_from(templates.LANGUAGES), st.data())
def test_no_pattern_that_fits_is_overlooked(language: str, data: st.DataObject) -> None:
    template = data.draw(st.sampled_from(TEMPLATES[language]))
    names = st.sampled_from(["Syria", "X of Y", "-", "Сирии", "سوريا", " ", "'s"])
    name = template.pieces[0] + "".join(data.draw(names) + p for p in template.pieces[1:])
    offered = templates.templates_of(language).fitting(name)
    fitting = [one for one in TEMPLATES[language] if one.expression().fullmatch(name)]
    assert [one for one in offered if one.expression().fullmatch(name)] == fitting
    assert template in offered
