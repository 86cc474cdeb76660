"""Persons in Arabic whose names no list has, told by words that are none of the language: سوتومي أسيفا, منجي الطرابلسي."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.names.finding.arabic_token import Token, adjoins, openings
from l10n.names.finding.arabic_word import nisba, ordinary, verb
from l10n.names.finding.attested import attested

_SHORT = 2


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
