"""The finders' own word lists, read once and folded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from l10n.names.fold import folded
from l10n.names.tables import words
from l10n.names.values import NameKind
from l10n.names.words import DATA, given_by_form, said, surnames_by_form, titles


@cache
def listed(name: str) -> frozenset[str]:
    """The words of `data/words/<name>.txt`, folded."""
    return frozenset(folded(list(words(DATA / f"{name}.txt"))))


@cache
def heads(language: str) -> Mapping[str, NameKind]:
    """What a word makes of the name it stands in: `university` an organisation, `مدينة` a place."""
    return said("heads.tsv", language)


@cache
def person_titles(language: str) -> frozenset[str]:
    """Words and groups of words that announce a person."""
    return frozenset(word for word, kind in titles(language).items() if kind == "person")


@cache
def given(language: str) -> frozenset[str]:
    """Given names, folded."""
    return frozenset(given_by_form(language))


@cache
def surnames(language: str) -> frozenset[str]:
    """Surnames, folded, without their article."""
    return frozenset(surnames_by_form(language))
