"""Persons in Arabic whose names no list has, told by words that are none of the language: سوتومي أسيفا, منجي الطرابلسي."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from l10n.names.finding.arabic_letters import foreignness
from l10n.names.finding.arabic_token import Token, adjoins, key, openings, readings
from l10n.names.finding.arabic_word import (
    ends,
    is_given,
    is_surname,
    is_title,
    nisba,
    ordinary,
    verb,
    written,
)
from l10n.names.finding.attested import attested
from l10n.names.finding.wordlists import listed

_SHORT = 2
_STRANGE = 4.0
_SUFFIXES = ("ها", "هم", "نا", "ات", "ون", "ين")


def foreign_pair(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether two words that are none of the language stand behind an adjective of nationality."""
    return (
        words[at].text[0] == "ا"
        and nisba(words[at].key) is not None
        and adjoins(words, at, text)
        and adjoins(words, at + 1, text)
        and not any(
            ordinary(word.key) or len(word.key) <= _SHORT + 1 or word.key.startswith("ال")
            for word in words[at + 1 : at + 3]
        )
    )


def of_origin(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a surname of origin stands here behind a given name that nobody knows: منجي الطرابلسي."""
    word = words[at].key
    if not (word.startswith("ال") and word.endswith("ي")):
        return False
    before = words[at - 1].key
    return (
        adjoins(words, at - 1, text)
        and not before.startswith(("ال", "و", "ف", "ب", "ل", "ك", "ي", "ت", "ن"))
        and not before.endswith(("ه", "ها"))
        and not (ordinary(before) or verb(before))
        and not ordinary(word)
        and attested("ar", word)
    )


def introduced(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a person of two words stands here right behind a definite noun, though the first be a word of the language.

    The second tells: a definite word that no list has, شيخة الريامية behind الباحثة, مكرم العيدودي behind المدون; or, behind a title,
    one that looks foreign, خميس ترنان.
    """
    if not at or not _may_lead(words[at].key) or not (before := _definite(words[at - 1].text)):
        return False
    if not adjoins(words, at - 1, text) or not adjoins(words, at, text):
        return False
    first, second, titled = words[at].key, words[at + 1].key, is_title(before)
    if ordinary(second) or is_title(second) or nisba(second):
        both = is_given(first) and is_surname(second.removeprefix("ال"))
        return titled and both and (not written(second) or second.startswith("ال"))
    if second.startswith("ال"):
        return len(second) > _SHORT + 2 and (titled or second.endswith(("ي", "يه")))
    return titled and (is_given(first) or foreignness(second) > _STRANGE)


@lru_cache(20_000)
def _definite(word: str) -> str:
    """The word with its article, without proclitics; empty where it has none or tells a nationality."""
    found = next((one for _, one in readings(word) if one.startswith("ال")), "")
    return "" if nisba(found) else found


@lru_cache(20_000)
def _may_lead(word: str) -> bool:
    """Whether a word may be a given name for all that its form says."""
    if ends(word) or verb(word) or nisba(word) or word in listed("between_ar"):
        return False
    if word.startswith(("ال", "لل")) or word.endswith(_SUFFIXES):
        return False
    return not (word[0] in "وفبلك" and written(word[1:]))


def speaker(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a definite word that no list has stands behind a verb of saying: قالت الريامية."""
    return (
        at > 0
        and _of_origin(words[at].text)
        and _says(words[at - 1].text)
        and adjoins(words, at - 1, text)
        and not (adjoins(words, at, text) and _leads(words[at + 1].key))
    )


@lru_cache(20_000)
def _says(word: str) -> bool:
    return any(form in listed("sayings_ar") for _, form in readings(word))


@lru_cache(20_000)
def _of_origin(text: str) -> bool:
    """Whether a definite word that no list has may be a surname."""
    word = key(text)
    if not word.startswith("ال") or len(word) <= _SHORT + 3:
        return False
    if ordinary(word) or is_title(word) or nisba(word) or openings(text):
        return False
    return word.endswith(("ي", "يه")) or is_surname(word) or attested("ar", word)


def _leads(word: str) -> bool:
    """Whether the word before it is no name but what somebody is: قال الحلاق علي جاسم, قال الحلاق الشاب."""
    return word.startswith("ال") or is_given(word)


def pair(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether this word and the next are no words of the language and were seen in names: تراك بالين.

    Of three one need be seen, لورديس ماغسايساي باوتيستا; and of two where the second tells an origin, منجي الطرابلسي.
    """
    if not adjoins(words, at, text) or any(
        ordinary(word.key) or len(word.key) <= _SHORT for word in words[at : at + 2]
    ):
        return False
    if any(skipped == 0 for skipped, _ in openings(words[at + 1].text)):
        return False
    first, second = words[at].key, words[at + 1].key
    seen = [attested("ar", first), attested("ar", second)]
    if all(seen):
        return True
    if len(first) <= _SHORT + 1 or first.startswith("ال") or (first[0] in "وفبلك" and not seen[0]):
        return False
    if second.startswith("ال"):
        return seen[1] and second.endswith("ي")
    if not adjoins(words, at + 1, text):
        return False
    third = words[at + 2].key
    return (
        len(second) > _SHORT + 1
        and len(third) > _SHORT
        and second[0] not in "وفبلك"
        and not (ordinary(third) or _DERIVED.search(second) or _DERIVED.search(third))
        and (any(seen) or attested("ar", third))
        and not any(skipped == 0 for skipped, _ in openings(words[at + 2].text))
    )


_DERIVED = re.compile("\\A[بلكوف]?ت\\w\\wي\\w\\Z|(?:ات|ون|ين|ها|هم|نا|ه)\\Z")
"""A verbal noun, a plural, a suffix: تسخيف معتقدات."""
