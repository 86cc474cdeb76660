"""Persons in Arabic: a chain of given names and what follows them, up to a word that ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.names.finding.arabic_token import Token, adjoins, lookup, readings
from l10n.names.finding.arabic_word import (
    KUNYA,
    LINKS,
    ends,
    is_given,
    is_surname,
    is_title,
    nisba,
    ordinary,
    stops,
    written,
)
from l10n.names.finding.attested import attested
from l10n.names.finding.wordlists import listed

_MOST = 6
_VERBAL = re.compile("[بلكوف]ت\\w\\wي\\w")
"""A verbal noun with a proclitic: بتسليط."""
_SERVANT = "عبد"
_GOD = "الله"
_OFFICES = ("القاضي", "الحاج", "المفتي", "الحكيم", "الخطيب", "الكاتب", "الشاعر", "الحارس", "العالم")
"""Titles that are surnames behind a given name."""
_SHORT = 5
"""A proclitic and a place of so few letters may be no such thing: باراك is not "in Arak"."""


def chain(words: Sequence[Token], at: int, text: str, first: str, certain: bool) -> int | None:
    """The last word of the person whose name begins here; None if it is none.

    `first` is the first word without proclitic; `certain`: a title or a verb of saying stands before.
    """
    if certain and (_VERBAL.fullmatch(first) or _behind_letter(first)):
        return None
    last = at
    bound = first in KUNYA or first in (_SERVANT, "ام")
    doubt = certain or not is_surname(first)
    while last - at < _MOST and adjoins(words, last, text):
        word = words[last + 1].key
        if bound:
            if ends(word):
                return None
            bound = word in KUNYA or word == _SERVANT
            last += 1
        elif word in LINKS and adjoins(words, last + 1, text):
            if ends(words[last + 2].key):
                break
            bound = True
            last += 1
        elif word in KUNYA or word == _SERVANT:
            bound = True
            last += 1
        elif count := _compound(words, last, text):
            last += count
        elif _office(words, last + 1, text) or _of_the_day(words, at, last, text):
            return last + 1
        elif (
            _continues(words, last + 1, text, last - at + 1, doubt)
            or (
                last - at == (first == _SERVANT)
                and _origin(word)
                and (is_given(first) or first == _SERVANT)
            )
            or (
                # Behind one given name and a title the surname may be any word: محافظ حمص عبد الرحمن الأعمى
                certain
                and last - at == (first == _SERVANT)
                and (is_given(first) or first == _SERVANT)
                and (word.startswith("ال") or _last(words, last + 1, text))
                and not stops(word)
            )
            or (
                last == at + 1
                and word.startswith("ال")
                and words[last].key == _GOD
                and not stops(word)
            )
        ):
            last += 1
            if word.startswith("ال") and not is_given(word):
                if last - at < _MOST and _second(words, last, text):
                    last += 1  # رغد المجالي الصرايرة
                break
        else:
            break
    if bound:
        return None
    if last > at:
        second = words[at + 1].key
        named = (
            _name(second) or second in LINKS or second in KUNYA or _compound(words, at, text) > 0
        )
        if ordinary(first) and not named:
            definite = certain and at > 0 and words[at - 1].key.startswith("ال")
            if ordinary(second) or not (
                is_given(first) or (definite and not first.startswith("ال"))
            ):
                return None
        return last
    if not certain or ordinary(first):
        return None
    # Behind a title an unknown word with the article is mostly no name: الفريق الزائر
    if attested("ar", first.removeprefix("ال")):
        return at
    beside = at > 0 and is_title(words[at - 1].key) and words[at - 1].key.startswith("ال")
    return at if not first.startswith("ال") and beside else None


def _behind_letter(word: str) -> bool:
    """Whether it is a word of the language behind a proclitic, and no given name: بكأس."""
    return word[0] in "بلك" and written(word[1:]) and not (_name(word) or written(word))


def _last(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a name must end with this word, which is an ordinary one by its ending at most: محمد خضرين أن."""
    if (
        written(words[at].key)
        or words[at].key[0] in "وفبلك"
        or words[at].key.startswith(("ي", "ت"))
    ):
        return False
    if lookup(words, at, text) is not None and not _name(words[at].key):
        return False
    return not adjoins(words, at, text) or words[at + 1].key in _THAT


_THAT = ("ان", "انه", "انها")


def _compound(words: Sequence[Token], last: int, text: str) -> int:
    """How many words behind this one make one name with it or of their own: صلاح الدين, رزق الله, حسن فضل الله."""
    before, word = words[last].key, words[last + 1].key
    if (word == _GOD and before in listed("of_god_ar")) or (
        word in listed("second_given_ar") and is_given(before)
    ):
        return 1
    of_god = word in listed("of_god_ar") and is_given(before) and adjoins(words, last + 1, text)
    return 2 if of_god and words[last + 2].key == _GOD else 0


def _office(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a title is the surname behind a given name: مازن القاضي, but not محمد الشيخ أحمد."""
    return (
        words[at].key in _OFFICES
        and is_given(words[at - 1].key)
        and not (adjoins(words, at, text) and _name(words[at + 1].key))
    )


def _of_the_day(words: Sequence[Token], at: int, last: int, text: str) -> bool:
    """Whether a weekday is the surname of a person: أحمد قاسم الجمعة in a byline or behind a title, where nothing is told of a day."""
    day = words[last + 1]
    if day.key not in _DAYS or last == at:
        return False
    behind = text[day.end : day.end + 2].lstrip(" ")
    before = text[: words[at].start].rstrip(" ")[-1:]
    titled = at > 0 and is_title(words[at - 1].key) and adjoins(words, at - 1, text)
    return behind[:1] in ("", "\n", "،", ")") and (before in ("", "\n", "(", ":", "،") or titled)


_DAYS = ("الجمعه", "الخميس")


def _second(words: Sequence[Token], last: int, text: str) -> bool:
    """Whether a second surname with the article stands behind one: ستار جبار اللامي, فهد الجمعان الشريدي."""
    if not adjoins(words, last, text):
        return False
    word = words[last + 1].key
    return (
        word.startswith("ال")
        and not stops(word)
        and lookup(words, last + 1, text) is None
        and (
            is_surname(word)
            or (word.endswith(("ي", "ه")) and not written(word) and not written(word[2:]))
        )
        and (is_surname(word) or not ordinary(word))
    )


def dedicated(words: Sequence[Token], at: int, text: str) -> int | None:
    """The last word of a person after whom something is called: الملك عبد الله, القديس جاورجيوس, رفيق الحريري."""
    first = words[at].key
    titled = first in listed("dedications_ar")
    if titled:
        if not adjoins(words, at, text):
            return None
        at += 1
        first = words[at].key
        if ends(first) or (ordinary(first) and not is_given(first)):
            return None
    if not (titled or is_given(first) or first == _SERVANT or first in KUNYA):
        return None
    if adjoins(words, at, text) and words[at + 1].key in _NUMBERS:
        return at + 1  # محمد الخامس
    last = chain(words, at, text, first, titled)
    if last is None:
        return at if titled and is_given(first) else None
    if last + 1 < len(words) and adjoins(words, last, text) and words[last + 1].key in _NUMBERS:
        last += 1
    return last if titled or last > at else None


_NUMBERS = ("الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس")


def goes_on(words: Sequence[Token], last: int, text: str, count: int) -> bool:
    """Whether a name that has `count` words and ends here goes on with the next word."""
    return adjoins(words, last, text) and _continues(words, last + 1, text, count, doubt=False)


def _origin(word: str) -> bool:
    """Whether it is a man's surname that says where he is from, behind a given name alone: رامي الكردي."""
    return word.startswith("ال") and word.endswith("ي") and nisba(word) is not None


def _name(word: str) -> bool:
    return is_given(word) or is_surname(word)


def _continues(words: Sequence[Token], at: int, text: str, count: int, doubt: bool) -> bool:
    """Whether this word goes on a chain that has `count` words; `doubt`: even if nobody has seen it in a name."""
    word = words[at].key
    if ends(word) or is_title(word):
        return False
    if _name(word):
        return True
    known = lookup(words, at, text)
    if known and known[0] == 0:
        return known[2].single
    if known and len(word) > _SHORT:
        return False
    if stops(word):
        return nisba(word) is not None and not word.startswith("ال") and count == 1  # فرهاد شامي
    if attested("ar", word) and not written(word):
        return True
    if count > 1 and word.endswith("ه"):
        return False  # كثرة الامتحانات
    if word.startswith("ال"):
        origin = word.endswith("ي") and not (written(word) or written(word[2:]))  # الخضري
        return origin or not ordinary(word)
    if doubt and count == 1 and _like_nisba(word):
        return True
    if ordinary(word) or count > 2:
        return False
    if attested("ar", word):
        return True
    if word[0] == "و" and (word[1] not in "ياو" or words[at].text[1] in "أإآ"):
        return False  # وخليفته, وأريال, but not ويلسون
    return doubt and not any(is_title(reading) for _, reading in readings(words[at].text)[1:])


def _like_nisba(word: str) -> bool:
    """Whether it is ordinary at most as a noun with "my" behind it, which news do not have: عبده مجلي."""
    return (
        word.endswith("ي")
        and len(word) < _SHORT + 2
        and word[0] not in "وفبلكيت"
        and not (written(word) or written(word[:-1]))
    )


def skips(word: str) -> bool:
    """Whether it may stand between a title and the name: الخارجية, السوري, باسم, للحزب."""
    if word.startswith("لل"):
        word = "ال" + word[2:]
    return (
        word in listed("between_ar")
        or nisba(word) is not None
        or is_title(word)
        or (word.startswith("ال") and ordinary(word) and not _name(word))
    )
