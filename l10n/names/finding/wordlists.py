"""The finders' own word lists, read once and folded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from l10n.names.fold import fold
from l10n.names.tables import rows, words
from l10n.names.values import NameKind
from l10n.names.words import DATA, given_by_form, surnames_by_form, titles


@cache
def listed(name: str) -> frozenset[str]:
    """The words of `data/words/<name>.txt`, folded."""
    return frozenset(map(fold, words(DATA / f"{name}.txt")))


@cache
def heads(language: str) -> Mapping[str, NameKind]:
    """What a word makes of the name it stands in: `university` an organisation, `مدينة` a place."""
    return {
        fold(row["word"]): row["kind"]  # type: ignore[misc]
        for _, row in rows(DATA / "heads.tsv", ("language", "word", "kind"))
        if row["language"] == language
    }


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
