"""Organisations in Arabic that are made by their first word: وزارة الخارجية الروسية, جامعة دمشق, جامعة الملك سعود."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from l10n.names.finding.arabic_letters import foreignness
from l10n.names.finding.arabic_person import dedicated
from l10n.names.finding.arabic_token import Token, adjoins, lookup, openings, readings
from l10n.names.finding.arabic_word import ends, is_given, is_surname, is_title, nisba, ordinary
from l10n.names.finding.attested import attested
from l10n.names.finding.wordlists import listed

_NAMED = ("مركز", "معهد", "جامعه", "بنك", "مصرف")
_INSTITUTES = ("مستشفي", "جامعه", "مدرسه")
_SHORT, _FOREIGN = 3, 3
_FIRST, _LETTERS = 2.0, 8.0
"""How foreign a word must look to be the name of a university, and to be the second word of it."""
_AND = ("آند", "أند", "أوف")
"""English words within the name of a company: لارسن آند توبرو."""
_MOST = 5
"""How many words may stand behind the head."""


def organisation(words: Sequence[Token], at: int, text: str) -> tuple[int, int] | None:
    """Proclitic letters and the last word of the organisation that begins here."""
    found = _head(words[at].text)
    if found is None:
        return None
    skipped, head, definite = found
    last = _definite(words, at, at, text) if definite else _annexed(words, at, text)
    named = head in _NAMED and not words[last].key.startswith("ال")
    common = head in listed("common_organisations_ar") and not named
    if " ".join(word.key for word in words[at : last + 1])[skipped:] in listed(
        "no_organisations_ar"
    ):
        return None
    if last == at or (last == at + 1 and common and not _owned(words[last])):
        return None
    return skipped, last


@lru_cache(20_000)
def _head(word: str) -> tuple[int, str, bool] | None:
    """Of a word that makes an organisation: proclitic letters, itself without them, whether it has the article."""
    for skipped, reading in readings(word):
        definite = reading in listed("definite_organisations_ar")
        if definite or reading in listed("organisation_words_ar"):
            return skipped, reading, definite
    return None


def _owned(word: Token) -> bool:
    """Whether it names a state or a family: مركز دمشق, مصنع القرشي, but not مركز الإخلاء."""
    if nisba(word.key) is not None or openings(word.text):
        return True
    return is_surname(word.key) or (word.key.startswith("ال") and not ordinary(word.key))


def _annexed(words: Sequence[Token], at: int, text: str) -> int:
    """Behind an indefinite head: a place, a definite word, or a noun with one behind it; then what is definite."""
    if not adjoins(words, at, text):
        return at
    following = words[at + 1].key
    head = _head(words[at].text)
    if head and head[1] in listed("dedicated_ar"):
        last = dedicated(words, at + 1, text)
        if last is not None:
            return _definite(words, at, last, text)
    known = lookup(words, at + 1, text)
    if known and known[0] == 0 and known[2].kind != "place":
        if head and head[1] in _INSTITUTES and known[1] > 1:
            return _definite(words, at, at + known[1], text)  # مستشفى شهداء الأقصى
        if known[1] > 1 or not ordinary(following):
            return at
        known = None  # الداخلية is short for the ministry, and here the word it is
    if known and known[0] == 0:
        return _definite(words, at, at + known[1], text)
    if following.startswith("ال") and not ends(following):
        return _definite(words, at, at + 1, text)
    if words[at].key.endswith(_NAMED) and not ordinary(following):
        last = at
        while last - at < _FOREIGN and adjoins(words, last, text):
            if not _strange(words[last + 1].key, _LETTERS if last > at else _FIRST):
                break
            last += 1
        if last > at or attested("ar", following):
            return max(last, at + 1)  # مركز كارنيغي
    if (
        ordinary(following)
        and following not in listed("events_ar")
        and not ends(following)
        and nisba(following) is None
        and adjoins(words, at + 1, text)
        and words[at + 2].key.startswith("ال")
        and not ends(words[at + 2].key)
    ):
        return _definite(words, at, at + 2, text)
    return at


def _strange(word: str, least: float) -> bool:
    return not (ordinary(word) or word.startswith("ال")) and foreignness(word) > least


def _definite(words: Sequence[Token], head: int, last: int, text: str) -> int:
    """On through definite words: adjectives, and a second field of work (العدل والتنمية)."""
    while last - head < _MOST and adjoins(words, last, text):
        following = words[last + 1].key
        if following.startswith("لل") or (following == "لحقوق" and last > head):
            last += 1
            continue
        if (
            last > head
            and following in listed("purposes_ar")
            and _definite_behind(words, last + 1, text)
        ):
            last += 2  # لكرة القدم
            continue
        if words[head].key.endswith("نادي") and last > head and nisba(following) is not None:
            break  # in نادي الوكرة القطري the nationality only says whose the club is
        joined = following.startswith("وال") and ordinary(following[1:]) and last > head
        definite = following.startswith("ال") and len(following) > 3
        bare = following[1:] if joined else following
        if not (joined or definite) or ends(bare) or is_title(bare):
            break
        if joined and nisba(bare) is not None:
            break
        known = lookup(words, last + 1, text)
        if known and known[0] == 0 and (known[1] > 1 or known[2].kind != "place" or last == head):
            break
        if definite and last > head and not (ordinary(following) or _relative(following)):
            break
        last += 1
    return last


def _definite_behind(words: Sequence[Token], at: int, text: str) -> bool:
    return adjoins(words, at, text) and words[at + 1].key.startswith("ال")


def _relative(word: str) -> bool:
    return word.endswith(("ي", "يه"))


@lru_cache(20_000)
def _calls(word: str) -> bool:
    return any(form in listed("called_ar") for _, form in readings(word))


def called(words: Sequence[Token], at: int, text: str) -> tuple[int, int] | None:
    """Behind شركة and its like: the first and last word of a name that is no Arabic word: شركة سيمنز, موقع هسبريس."""
    if not _calls(words[at].text):
        return None
    last = at
    while last - at < _FOREIGN and adjoins(words, last, text):
        word = words[last + 1]
        if word.text in _AND and last > at and adjoins(words, last + 1, text):
            last += 2
            continue
        foreign = len(word.key) > _SHORT and not (word.key.startswith("ال") or ordinary(word.key))
        further = last > at and word.key.startswith("و")
        if (
            not foreign
            or further
            or word.key.endswith("ه")
            or is_given(word.key)
            or lookup(words, last + 1, text)
        ):
            break
        last += 1
    return None if last == at else (at + 1, last)
