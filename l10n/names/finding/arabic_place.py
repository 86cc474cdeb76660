"""Places in Arabic that their first word tells: مدينة حلب, where the name is what follows it; قصر بعبدا, where it belongs to the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from l10n.names.finding.arabic_person import dedicated
from l10n.names.finding.arabic_token import Token, adjoins, lookup, readings
from l10n.names.finding.arabic_word import (
    ends,
    is_given,
    is_surname,
    is_title,
    nisba,
    ordinary,
    stops,
)
from l10n.names.finding.attested import attested
from l10n.names.finding.wordlists import heads, listed

_SHORT = 2
_MOST = 2
_TOWNS = ("مدينه", "بلده", "قريه", "مخيم", "حي", "ريف", "محافظه", "معبر", "ضاحيه")
_QUARTERS = ("حي", "بحي", "وحي", "لحي")
"""Behind these even a frequent noun is a name: حي الدورة, حي السلام."""
_OF_PLACES = ("قصر", "قلعه")
"""These belong to the name also before a place that is known: قصر قرطاج, but not ملعب دمشق."""
_VENUES = ("ملعب", "استاد", "ستاد")
_LAST = ("الدولي", "الكبير", "الرياضي", "الاولمبي", "الوطني", "الجامعي")
"""Adjectives that end such a name: ملعب الملك فهد الدولي."""


def place(words: Sequence[Token], at: int, text: str) -> tuple[int, int] | None:
    """Behind مدينة and its like: the first and last word of an unknown place's name."""
    if not _announces(words[at].text) or not adjoins(words, at, text):
        return None
    last = _behind(words, at, text)
    if last is None:
        return None
    return (at if words[at].text == "وادي" else at + 1), last


@lru_cache(20_000)
def _announces(word: str) -> bool:
    return any(heads("ar").get(reading) == "place" for _, reading in readings(word))


def _behind(words: Sequence[Token], at: int, text: str) -> int | None:
    first = words[at + 1].key
    definite = first.startswith("ال")
    quarter = words[at].key in _QUARTERS and definite and not (ends(first) or is_title(first))
    if (stops(first) and not quarter) or lookup(words, at + 1, text):
        return None
    if first in listed("place_parts_ar") and adjoins(words, at + 1, text):
        return None if ends(words[at + 2].key) else at + 2
    if len(first) <= _SHORT:
        return None
    if ordinary(first) and not (definite and words[at].key.endswith(_TOWNS)):
        return None
    return None if is_given(first) and not definite else at + 1


def building(words: Sequence[Token], at: int, text: str) -> tuple[int, int] | None:
    """Proclitic letters and the last word of a building, street or height that begins here: قصر بعبدا, جبل اللويبدة."""
    found = _whole(words[at].text)
    if found is None or not adjoins(words, at, text):
        return None
    last = _called(words, at, found[1], text)
    if last is None:
        return None
    if adjoins(words, last, text) and words[last + 1].key in _LAST:
        last += 1
    return found[0], last


@lru_cache(20_000)
def _whole(word: str) -> tuple[int, str] | None:
    """Of a word for a building and its like: proclitic letters, and itself without them."""
    heads = listed("whole_places_ar")
    return next((one for one in readings(word) if one[1] in heads), None)


def _called(words: Sequence[Token], at: int, head: str, text: str) -> int | None:
    """The last word of what a building is called by."""
    if (last := dedicated(words, at + 1, text)) is not None:
        return last
    known = lookup(words, at + 1, text)
    if known and known[0] == 0:
        if known[2].kind == "place" and head in _OF_PLACES:
            return at + known[1]
        if not (known[1] == 1 and known[2].ambiguous):
            return None
    first = words[at + 1].key
    if not first.startswith("ال") or nisba(first) or ends(first) or is_title(first):
        return None
    if head in _VENUES and adjoins(words, at + 1, text):
        second = words[at + 2].key
        if not ordinary(second) and not second.startswith("ال") and len(second) > _SHORT:
            return at + 2  # ملعب المملكة أرينا
    return None if ordinary(first) or known or len(first) <= _SHORT + 2 else at + 1


def unlisted(words: Sequence[Token], at: int, text: str) -> tuple[int, int] | None:
    """The first and last word of a place that no list has, told by a preposition and its foreign look: إلى كوستي, قرب زونغولداق."""
    word, before = words[at].key, words[at - 1].key if at else ""
    located = before in listed("locatives_ar")
    if not (located or before in _RULERS) or not adjoins(words, at - 1, text):
        return None
    if word in FEATURES and located and adjoins(words, at, text):
        following = words[at + 1].key
        called = is_given(following) or not (ordinary(following) or following.startswith("ال"))
        if called and not stops(following):
            return at, at + 1
    if _part(word) and located and adjoins(words, at, text):
        following = words[at + 1].key
        if not (ordinary(following) or is_given(following) or following.startswith("ال")):
            return at, at + 1  # إلى تين زاواتين
    if not strange(word) or ordinary(word) or is_given(word) or is_surname(word):
        return None
    last = at
    while last - at < _MOST and adjoins(words, last, text):
        following = words[last + 1].key
        if last == at and _may_be_name(following):
            return None
        if not strange(following) or ordinary(following):
            break
        last += 1
    return at, last


FEATURES = ("وادي", "جبل", "تل", "كفر", "دير", "عين", "بئر", "مرج", "خربه", "شط")
"""With what follows them behind a preposition they are a place: في وادي موسى."""
_KIN = ("ابو", "ام", "شيخ")


def _part(word: str) -> bool:
    return word in listed("place_parts_ar") and word not in _KIN


_RULERS = ("محافظ", "حاكم", "عمده", "والي")
"""Behind these without article stands what they rule: محافظ خراسان."""


def _may_be_name(word: str) -> bool:
    return is_given(word) or (not ordinary(word) and attested("ar", word))


@lru_cache(20_000)
def strange(word: str) -> bool:
    """Whether a word has the look of no Arabic one: two long vowels, and no prefix, ending or plural of the language."""
    return (
        len(word) > _SHORT + 2 and len(_LONG.findall(word, 1)) > 1 and _NATIVE.search(word) is None
    )


_LONG = re.compile("[اوي]")
_NATIVE = re.compile(
    "\\A(?:ال|[متيسنو]|است|ان[^ا]|ا\\w\\wا)|(?:ه|ها|هم|هن|تي|ات|ون|ين|نا|ان|يا)\\Z|\\A\\wوا\\w{2,3}\\Z|\\A\\w\\wا\\w[يو]\\w\\Z"
)
"""شوارع, عناوين, استقبال, مستويات."""
