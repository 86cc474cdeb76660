"""The data files: every example is cut as it says, every abbreviation is needed, a wrong file gets a clear word."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from l10n.errors import ConfigError
from l10n.language import boundaries as engine
from l10n.language.layout import certain
from l10n.language.rules import Language, language_rules
from l10n.language.schema import DATA, parse, read
from l10n.language.unicode_rules import suppressions

TAGS = ("en", "ru", "ar")


def language(tag: str) -> Language:
    rules = language_rules(tag)
    assert rules is not None
    return rules


def cut(example: str, rules: Language) -> tuple[list[str], list[str]]:
    """The sentences wanted and found; ` | ` marks a cut, `|` one where there is no white space."""
    text = example.replace(" | ", " ").replace("|", "")
    places = [0, *engine.find(text, rules, certain(text)), len(text)]
    found = [text[a:b].strip() for a, b in pairwise(places)]
    return [piece.strip() for piece in example.split("|")], found


def examples() -> list[tuple[str, str, str, str]]:
    rows: list[tuple[str, str, str, str]] = []
    for tag in TAGS:
        data = read(tag)
        assert data is not None
        for kind, words in data.abbreviations.items():
            rows += [(tag, kind, word, example) for word, example in words.items()]
    return rows


@pytest.mark.parametrize(("tag", "kind", "word", "example"), examples())
def test_an_abbreviation_is_needed_for_its_example(
    tag: str, kind: str, word: str, example: str
) -> None:
    rules = language(tag)
    wanted, found = cut(example, rules)
    assert found == wanted
    assert re.search(re.escape(word) + ("" if word[-1] in "!?" else r"\."), example), (
        "the example lacks the word"
    )
    key = ("#" if kind == "unit" else "") + re.sub(r"(?<=\.)\s+", "", word)
    kept = {known: value for known, value in rules.abbreviations.items() if known != key}
    assert len(kept) == len(rules.abbreviations) - 1
    listed = frozenset(
        part for known in kept for part in (known.lstrip("#"), re.split(r"[. ]", known)[-1])
    )
    assert cut(example, replace(rules, abbreviations=kept, listed=listed))[1] != wanted, (
        "it changes nothing"
    )


@pytest.mark.parametrize(
    ("tag", "example"),
    [(tag, example) for tag in TAGS if (data := read(tag)) for example in data.examples],
)
def test_an_example_is_cut_as_it_says(tag: str, example: str) -> None:
    wanted, found = cut(example, language(tag))
    assert found == wanted


HEAD = "language = 'xx'\nname = 'X'\nstops = '.'\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("language = ", "Invalid value"),
        ("language = 'xx'\nname = 'X'", "`stops` is missing"),
        (HEAD + "starter = 'A'", "unknown key `starter`"),
        (HEAD + "starters = ['A']", "`starters` is not of type str"),
        (HEAD + "cased = 'no'", "`cased` is not of type bool"),
        (HEAD + "[abbreviations.names]\nMr = 'Mr. B.'", "unknown kind of abbreviation `names`"),
        (HEAD + "[abbreviations.name]\nMr = ''", "`Mr` has no example"),
        (HEAD + "[abbreviations]\nname = 'Mr'", "`name` is no table"),
        (HEAD + "whole_word = '['", "`whole_word` is no expression"),
    ],
)
def test_a_wrong_file_gets_a_clear_word(text: str, reason: str) -> None:
    with pytest.raises(ConfigError, match=r"^xx\.toml: ") as caught:
        parse(text, "xx.toml")
    assert reason in str(caught.value)


def test_every_list_of_suppressions_can_be_read() -> None:
    tags = [path.stem for path in (DATA / "cldr").glob("*.toml")]
    assert {"de", "es", "fr", "it", "pt"} <= set(tags)
    for tag in tags:
        assert all(word.endswith(".") or "." in word for word in suppressions(tag))


def test_a_tag_is_no_path() -> None:
    assert read("../data/en") is None
    assert suppressions("../cldr/de") == frozenset()
