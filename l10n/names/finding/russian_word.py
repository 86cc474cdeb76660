"""What one Russian word is, by lists and dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from l10n.names.dictionary import parses
from l10n.names.finding.inflected import Inflected
from l10n.names.finding.wordlists import heads, listed, person_titles
from l10n.names.fold import fold
from l10n.names.values import NameKind
from l10n.names.words import NameWord, given_by_form, surnames_by_form, titles

_SURNAME = re.compile(
    r".{2,}(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|ск(?:ий|ая|ого|ому|им|ой|ую)|цк(?:ий|ая|ого|ому|им|ой|ую)|енко|швили|дзе|[иья]н[ау]?|ян(?:а|у|ом|е)?"
    r"|чук(?:а|у|ом|е)?|[оеиы][вн](?:а|у|ым|е|ой)|ич(?:а|у|ем|е)?|ук(?:а|у|ом|е)?)"
)
_PATRONYMIC = re.compile(r".{2,}(?:вич(?:а|у|ем|е)?|(?:вн|ичн)(?:а|ы|е|у|ой))")


_MARKS = {
    "Name": "given",
    "Surn": "surname",
    "Patr": "patronymic",
    "Geox": "place",
    "Orgn": "organisation",
}
_UNLIKELY = 0.02


@lru_cache(20_000)
def word(key: str) -> tuple[bool, frozenset[str]]:
    """Whether the dictionary has the word, and as what names."""
    known = [parse for parse in parses(key) if parse.known]
    return bool(known), frozenset(
        kind
        for parse in known
        if parse.score >= _UNLIKELY
        for mark, kind in _MARKS.items()
        if mark in parse.marks
    )


@lru_cache(20_000)
def lemmas(key: str) -> frozenset[str]:
    """All its dictionary forms, and itself."""
    return frozenset({key, *(parse.lemma for parse in parses(key))})


@cache
def _given_forms() -> Inflected:
    return Inflected(given_by_form("ru"))


@cache
def _surname_forms() -> Inflected:
    return Inflected(surnames_by_form("ru"))


@lru_cache(20_000)
def given_name(key: str) -> Sequence[NameWord]:
    """The given names this folded word may be a form of; a form that is the nominative of another name belongs to that."""
    listed = given_by_form("ru")
    nominative = key if key in listed else _given_forms().of(key)
    return listed[nominative] if nominative else ()


@lru_cache(20_000)
def is_given(key: str) -> bool:
    """Whether it is, as far as lists or dictionary know, a form of a given name."""
    return bool(given_name(key)) or "given" in word(key)[1]


@lru_cache(20_000)
def is_surname(key: str) -> bool:
    """Whether lists or dictionary know it as a form of a surname."""
    listed = key in surnames_by_form("ru") or _surname_forms().of(key) is not None
    return listed or "surname" in word(key)[1]


@lru_cache(20_000)
def surname_like(key: str) -> bool:
    """Whether it ends as Slavic, Georgian and Armenian surnames do, and is no ordinary word."""
    return _SURNAME.fullmatch(key) is not None and not ordinary(key)


@lru_cache(20_000)
def is_patronymic(key: str) -> bool:
    """`Владимировича`."""
    return "patronymic" in word(key)[1] or (
        _PATRONYMIC.fullmatch(key) is not None and not word(key)[0]
    )


@lru_cache(20_000)
def stopped(key: str) -> bool:
    """Whether it is a form of a word on the list of those that are capitalised without being names."""
    return bool(lemmas(key) & listed("stop_ru"))


@lru_cache(20_000)
def ordinary(key: str) -> bool:
    """Whether the dictionary knows it only as a word that is no name, or we have it on a list."""
    if stopped(key):
        return True
    known, names = word(key)
    return known and not names


def compounded(word: str) -> bool:
    """Whether the last part of a word is an ordinary noun in small letters, so that it is none: Халяль-кухня."""
    first, _, last = word.rpartition("-")
    return (
        bool(first)
        and last.islower()
        and "-" not in first
        and ordinary(fold(last))
        and nominal(fold(last))
    )


def foreign(key: str) -> bool:
    """Whether the dictionary does not know it at all: in mid-sentence capitals, surely a name."""
    return not word(key)[0]


def place_like(key: str) -> bool:
    """Whether the dictionary knows it as a place."""
    return "place" in word(key)[1]


@lru_cache(20_000)
def is_title(key: str) -> bool:
    """Whether it is a form of `президент`, `министр`…"""
    return bool(lemmas(key) & person_titles("ru")) or key in person_titles("ru")


@lru_cache(20_000)
def head(key: str) -> NameKind | None:
    """What a form of `министерство`, `город`… makes of the name beside it."""
    kinds = _heads()
    return next((kinds[lemma] for lemma in sorted(lemmas(key)) if lemma in kinds), None)


@lru_cache(20_000)
def announced(key: str) -> NameKind | None:
    """What a form of `телеканал`, `команда`… says that the name in quotation marks behind it is of."""
    said = titles("ru")
    return head(key) or next((said[lemma] for lemma in sorted(lemmas(key)) if lemma in said), None)


@cache
def _heads() -> dict[str, NameKind]:
    return {fold(word): kind for word, kind in heads("ru").items()}


@lru_cache(20_000)
def adjective(key: str) -> bool:
    """Whether it is an adjective; of words the dictionary does not know, whether it ends like one."""
    return any(parse.part == "adjective" for parse in parses(key))


@lru_cache(20_000)
def nominal(key: str) -> bool:
    """Whether it may be a noun or an adjective, and not only a form of another word: Девала is of no Девать."""
    return any(parse.part in ("noun", "adjective") for parse in parses(key))


@lru_cache(20_000)
def genitive(key: str) -> str:
    """What it is in the genitive, `noun` or `adjective`; empty if it cannot stand in it."""
    found = [parse.part for parse in parses(key) if parse.form and parse.form.case == "gent"]
    return "adjective" if "adjective" in found else "noun" if "noun" in found else ""


@lru_cache(20_000)
def artwork(key: str) -> bool:
    """Whether a title in quotation marks behind it is a film's, a ship's, a rocket's."""
    return bool(lemmas(key) & listed("artworks_ru"))
