"""The words that bodies are called by (`data/bodies.tsv`), and a name understood by them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from l10n.names.fold import fold
from l10n.names.nationalities import Nationality
from l10n.names.tables import rows

_TABLE = Path(__file__).resolve().parents[1] / "data" / "bodies.tsv"
_COLUMNS = ("part", "en", "ar", "ru", "gender")


class BodyWord(NamedTuple):
    """A word or phrase in each language, its usual form first."""

    part: str
    forms: Mapping[str, tuple[str, ...]]
    genders: tuple[str, ...]


AND = BodyWord("and", {"en": ("and",), "ar": ("و",), "ru": ("и",)}, ())
ANDS = frozenset(["and", "&", "و", "и"])
"""Between adjectives of one noun: economic and social rights."""


class Body(NamedTuple):
    """A name understood."""

    head: BodyWord
    qualities: tuple[BodyWord, ...]
    """Adjectives of the body itself: International."""
    nation: Nationality | None
    owner: str
    """Whose it is, in the dictionary form of the source; empty: nobody's."""
    topics: tuple[tuple[BodyWord, ...], ...]
    """For what it is: each a phrase, or a noun behind its adjectives."""


def has_words(name: str, language: str) -> bool:
    """Whether a name has ordinary words that bodies are called by, so that it is not to be written by its sound."""
    words = name.split()
    if len(words) < 2:
        return False
    if language == "ru" and any(word.islower() and len(word) > 3 for word in words[1:]):
        return True
    return any(key in _ordinary(language) for word in words for key in _keys(word, language))


@cache
def _ordinary(language: str) -> frozenset[str]:
    """The single words of the table, without those that are names too."""
    found = {
        fold(word)
        for one in _words()
        for form in one.forms[language]
        for word in form.split()
        if len(word) > 3 and one.part not in ("adjective", "quality")
    }
    return frozenset(found)


def _keys(word: str, language: str) -> Iterator[str]:
    plain = fold(word)
    yield plain
    if language == "ar":
        for first in ("لل", "ال", "ول", "و", "ل"):
            if plain.startswith(first) and len(plain) > len(first) + 2:
                yield plain[len(first) :]
                yield "ال" + plain[len(first) :]


@cache
def _words() -> tuple[BodyWord, ...]:
    found = []
    for _, row in rows(_TABLE, _COLUMNS):
        genders = tuple(row["gender"].split())
        arabic = row["ar"]
        if row["part"] == "noun":
            arabic, _, gender = arabic.rpartition(" ")
            genders = (gender, *genders)
        forms = {"en": row["en"], "ar": arabic, "ru": row["ru"]}
        found.append(
            BodyWord(row["part"], {tag: tuple(t.split("|")) for tag, t in forms.items()}, genders)
        )
    return tuple(found)


@cache
def lookup(language: str, part: str) -> Mapping[str, BodyWord]:
    """The words of a part by their forms, folded; Russian adjectives by their stems, Arabic ones without article and ة."""
    found: dict[str, BodyWord] = {}
    for one in _words():
        if one.part == part:
            for form in one.forms[language]:
                key = fold(form)
                if part in ("adjective", "quality") and language == "ru":
                    key = key[:-2]
                found.setdefault(key, one)
    return found


def adjective(word: str, language: str, *parts: str) -> BodyWord | None:
    key = fold(word)
    if language == "ar":
        key = key.removeprefix("ال").removesuffix("ه")
    if language == "ru":
        key = re.sub("(?:ий|ый|ой|ая|ое|ее|ие|ые|их|ых|ого|его|ому|ей|ую|им|ым|ом)$", "", key)
    found = (lookup(language, part).get(key) for part in parts or ("adjective", "quality"))
    return next(filter(None, found), None)
