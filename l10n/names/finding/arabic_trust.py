"""Whether an Arabic word that is a name and an ordinary word is the name, by what stands before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from l10n.names.finding.arabic_token import Token, adjoins, lookup, readings
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
from l10n.names.finding.gazetteer import Known
from l10n.names.finding.wordlists import heads, listed
from l10n.names.values import NameKind

_SHORT = 2


def announced(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a verb, a title or a word for a family stands right before this word."""
    return (
        at > 0
        and adjoins(words, at - 1, text)
        and (verb(words[at - 1].key) or is_title(words[at - 1].key) or family(words, at, text))
    )


def family(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a word for a family stands right before this word: عائلة عودة, آل عودة."""
    return at > 0 and _of_family(words[at - 1].text) and adjoins(words, at - 1, text)


@lru_cache(20_000)
def _of_family(word: str) -> bool:
    return word in ("آل", "وآل") or any(
        reading in listed("families_ar") for _, reading in readings(word)
    )


_QUOTES = '«"“„'


def _told(words: Sequence[Token], at: int, text: str, kind: NameKind) -> bool:
    """Whether the words before tell that an ordinary word is a name here: نادي النصر, «النصر», قال خان."""
    if kind == "person":
        if adjoins(words, at, text) and is_given(words[at + 1].key):
            return False  # خان أسعد باشا
        return announced(words, at, text) or (
            at > 0 and adjoins(words, at - 1, text) and is_given(words[at - 1].key)
        )
    if text[max(0, words[at].start - 1) : words[at].start] in _QUOTES:
        return True
    if not at or not adjoins(words, at - 1, text):
        return False
    before = [reading for _, reading in readings(words[at - 1].text)]
    return any(
        word in listed("reporters_ar")
        or word in listed("contests_ar")
        or heads("ar").get(word) == "organisation"
        for word in before
    ) or _other_side(words, at, text)


def _other_side(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether an ambiguous word is the second club of a match: النصر in فاز الهلال على النصر."""
    return (
        at > 2
        and words[at - 1].key in _AGAINST
        and words[at - 2].key in listed("ambiguous_ar")
        and words[at - 3].key in listed("contests_ar")
        and adjoins(words, at - 3, text)
        and adjoins(words, at - 2, text)
    )


_AGAINST = ("على", "امام", "مع", "ضد", "من")


def _at_place(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a place that is no ordinary word begins here, also behind و."""
    known = lookup(words, at, text)
    return known is not None and known[2].kind == "place" and not written(words[at].key[known[0] :])


def annexes(word: str) -> bool:
    """Whether it is a title without article, behind which stands what the person is head of."""
    return is_title(word) and not word.startswith("ال")


def trusted(
    words: Sequence[Token], at: int, text: str, known: tuple[int, int, Known], titled: bool
) -> bool:
    """Whether a known form is the name here and not the ordinary word that it is too: مالي, الأسد."""
    skipped, count, entry = known
    word = words[at]
    if count > 1:
        return True
    before = words[at - 1].key if at and adjoins(words, at - 1, text) else ""
    if before == "بلا" and entry.kind != "place":
        return False
    if entry.base == "المغرب" and before in listed("prayers_ar"):
        return False
    given = (
        entry.kind == "organisation"
        and is_given(word.key[skipped:])
        and adjoins(words, at, text)
        and (titled or is_given(words[at + 1].key) or is_surname(words[at + 1].key))
    )  # أحمد موسى
    if (entry.ambiguous and entry.kind != "place") or given:
        return _told(words, at, text, entry.kind)
    reading = word.key[skipped:]
    if skipped and word.key.startswith("ل", skipped) and word.key[skipped - 1] == "ل":
        reading = "ا" + reading
    if skipped and (written(word.key) or is_given(word.key)):
        return False
    if entry.kind == "person" and (nisba(reading) or is_title(reading)):
        return False
    if entry.kind == "person":
        small = any(ends(form) for _, form in readings(word.text))  # لأي وعد is not Jimmy Lai
        return not small and (titled or (not ordinary(reading) and len(reading) > _SHORT))
    common = written(reading) or written(reading.removeprefix("ال"))
    if common and entry.kind == "organisation":  # المستقبل is a newspaper, but mostly the future
        return (
            before in listed("reporters_ar")
            or verb(before)
            or any(heads("ar").get(form) == "organisation" for form in (before, before[1:]))
        )
    if nisba(reading):  # السعودية is the state and an adjective
        also = skipped and at and _at_place(words, at - 1, text)  # العراق والسعودية
        return also or not before.startswith(("ال", "وال", "بال", "لل"))
    if (
        not skipped
        and reading.endswith("يا")
        and before.endswith("ا")
        and not is_title(before[:-1])
        and nisba(reading[:-1])
    ):
        return False  # وفدا سوريا, a Syrian delegation
    if not common:
        return True
    if adjoins(words, at, text) and words[at + 1].text[0] == "و" and _at_place(words, at + 1, text):
        return True  # على جدة ومكة
    if skipped and before and word.text[0] == "و" and _at_place(words, at - 1, text):
        return True  # ميلانو والعقبة
    if not before:
        return False
    said = [before.removeprefix("و"), *(one for _, one in readings(before))]  # وحي الزيتون
    return before in listed("before_places_ar") or any(heads("ar").get(one) for one in said)
