"""Quotation marks and no-break spaces: the data's own examples, and that the rules hold together."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.language import typography
from l10n.language.typography import NO_BREAK, quotes_of, space_rules, spaces

DATA = Path(typography.__file__).with_name("data") / "typography"
EXAMPLES = [
    pytest.param(language, rule.optional, before, after, id=f"{language}-{rule.name}-{before}")
    for language in ("ru", "en", "ar")
    for rule in space_rules(language)
    for before, after in rule.examples
]


def spaced(text: str, language: str, optional: bool = False) -> str:
    letters = list(text)
    for at, _ in spaces(text, language, optional):
        assert letters[at] in (" ", NO_BREAK)
        letters[at] = NO_BREAK
    return "".join(letters)


@pytest.mark.parametrize(("language", "optional", "before", "after"), EXAMPLES)
def test_the_examples_of_the_rules(language, optional, before, after):
    assert spaced(before, language, optional) == after
    assert spaced(after, language, optional) == after


@pytest.mark.parametrize("language", ["ru", "en", "ar"])
def test_every_rule_has_an_example_and_a_source(language):
    for rule in space_rules(language):
        assert any(before != after for before, after in rule.examples), rule.name
        assert "(" in rule.why, rule.name


def test_reader_scripts_and_languages_without_data_have_no_rules():
    for language in ("ar-Latn", "ru-Latn", "de"):
        assert space_rules(language) == ()


_WORDS = st.sampled_from(
    [
        "В.",
        "А.С.",
        "Путин",
        "№",
        "ст.",
        "5",
        "12",
        "345",
        "2025",
        "км",
        "г.",
        "млн",
        "октября",
        "XX",
        "в.",
        "—",
        "т.",
        "е.",
        "и",
        "в",
        "ул.",
        "кв.",
        "%",
        "до",
        "н.",
        "др.",
        "же",
        "Mr",
        "No.",
        "J.",
        "Prof",
        "Smith",
        "km",
        "p.m.",
        "د.",
    ]
)


@given(st.lists(_WORDS, max_size=10), st.booleans())
def test_doing_it_again_changes_nothing(words, optional):
    once = spaced(" ".join(words), "ru", optional)
    assert spaced(once, "ru", optional) == once


@given(st.lists(_WORDS, max_size=10), st.booleans(), st.sampled_from(["ru", "en", "ar"]))
def test_the_rules_together_find_what_each_finds_alone(words, optional, language):
    text = " ".join(words)
    alone = {
        match.start(group)
        for rule in space_rules(language)
        if optional or not rule.optional
        for match in re.finditer(rule.pattern, text)
        for group in range(1, match.re.groups + 1)
    }
    assert {at for at, _ in spaces(text, language, optional)} == alone


def test_quotation_marks_are_four_and_pair():
    table = tomllib.loads((DATA / "quotes.toml").read_text("utf-8"))
    for tag, row in table.items():
        quotes = quotes_of(tag)
        assert quotes is not None
        assert len(row["marks"]) == 4 == len(set(quotes.at(0) + quotes.at(1)))
    assert quotes_of("ru-UA") == quotes_of("ru")
    assert quotes_of("zz") is None
    assert quotes_of("ar-Latn") is None
