"""Places in Arabic that their first word tells: مدينة حلب, where the name is what follows it; قصر بعبدا, where it belongs to the name."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.names.finding.arabic_person import dedicated
from l10n.names.finding.arabic_token import Token, adjoins, lookup, readings
from l10n.names.finding.arabic_word import ends, is_given, is_title, nisba, ordinary, stops
from l10n.names.finding.wordlists import heads, listed

_SHORT = 2
_TOWNS = ("مدينه", "بلده", "قريه", "مخيم", "حي", "ريف", "محافظه", "معبر", "ضاحيه")
_QUARTERS = ("حي", "بحي", "وحي", "لحي")
"""Behind these even a frequent noun is a name: حي الدورة, حي السلام."""
_OF_PLACES = ("قصر", "ملعب", "استاد", "ستاد", "قلعه")
"""These belong to the name also before a place that is known: قصر قرطاج, but not طريق دمشق."""
_VENUES = ("ملعب", "استاد", "ستاد")
_LAST = ("الدولي", "الكبير", "الرياضي", "الاولمبي", "الوطني", "الجامعي")
"""Adjectives that end such a name: ملعب الملك فهد الدولي."""


def place(words: Sequence[Token], at: int, text: str) -> tuple[int, int] | None:
    """Behind مدينة and its like: the first and last word of an unknown place's name."""
    if not any(
        heads("ar").get(reading) == "place" for _, reading in readings(words[at].text)
    ) or not adjoins(words, at, text):
        return None
    last = _behind(words, at, text)
    return None if last is None else (at + 1, last)


def _behind(words: Sequence[Token], at: int, text: str) -> int | None:
    first = words[at + 1].key
    definite = first.startswith("ال")
    quarter = words[at].key in _QUARTERS and definite and not (ends(first) or is_title(first))
    if (stops(first) and not quarter) or len(first) <= _SHORT or lookup(words, at + 1, text):
        return None
    if first in listed("place_parts_ar") and adjoins(words, at + 1, text):
        return None if stops(words[at + 2].key) else at + 2
    if ordinary(first) and not (definite and words[at].key.endswith(_TOWNS)):
        return None
    return None if is_given(first) and not definite else at + 1


def building(words: Sequence[Token], at: int, text: str) -> tuple[int, int] | None:
    """Proclitic letters and the last word of a building, street or height that begins here: قصر بعبدا, جبل اللويبدة."""
    for skipped, head in readings(words[at].text):
        if head in listed("whole_places_ar") and adjoins(words, at, text):
            last = _called(words, at, head, text)
            if last is None:
                return None
            if adjoins(words, last, text) and words[last + 1].key in _LAST:
                last += 1
            return skipped, last
    return None


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
