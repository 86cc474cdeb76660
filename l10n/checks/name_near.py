"""Words of a text that are an agreed name but for a few letters: «Волькова» for Волков, Petr Smirnov for Pyotr Smirnov.

A name of several words is found by those that are right («Лайла Хаддад», نواف سليم), so the others may differ more than a
single word may.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from l10n.names.dictionary import parses
from l10n.names.fold import fold
from l10n.names.paradigm import rows
from l10n.names.seed import by_form
from l10n.names.tables import words as listed
from l10n.names.tokens import words_of
from l10n.names.uses import uses_term
from l10n.names.words import DATA

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*")
_BETWEEN = re.compile(r"[.\s]*\s[.\s]*|\.")
_ADJECTIVE = re.compile(r".*(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|им|ую|их|ими|ом)")
_PROCLITICS = re.compile(r"^[وف]?[بلك]?(?=...)")
_POSSESSIVE = re.compile(r"'?s?$")
_SHORTEST = 5
"""Letters that a word alone must have to be taken for another one misspelt."""
_CONFUSED = ({"г", "х"}, {"е", "э"}, {"k", "q", "c"}, {"i", "y", "j"})
"""First letters that one name has in different hands."""
_SOUNDS = {
    "en": {"kh": "h", "zh": "j", "tz": "c", "ts": "c", "ph": "f", "ck": "k", "q": "k", "w": ""},
    "ru": {"х": "г", "щ": "ш"},
    "ar": {**dict.fromkeys("جقك", "غ"), "ث": "ت", "ذ": "د", "ظ": "ض"},
}
"""What one sound of a foreign name is written as, made the same."""
_VOWELS = re.compile("[aeiouyh'аеиоуыэюяйьъاويهءئؤ-]")
_DOUBLE = re.compile(r"(.)\1+")
_SENTENCE_END = re.compile(r"(?:^|[.!?…:\n])[\s«»\"“”—–-]*$")


def near(
    text: str, form: str, language: str, others: Iterable[str] = (), *, fixed: bool = False
) -> str:
    """The words of a text that are a form misspelt; empty: there are none.

    `others`: forms that are right where they stand. `fixed`: a Russian form that is not declined.

    >>> near("По словам Сергея Волькова", "Сергей Волков", "ru")
    'Сергея Волькова'
    >>> near("Photo: Kareem Mansour", "Karim Mansour", "en"), near("German cars", "Germany", "en")
    ('Kareem Mansour', '')
    """
    if language not in ("en", "ru", "ar"):
        return ""
    wanted = spellings(form, language, fixed=fixed)
    right = tuple(others)
    found = tokens(text)
    for window in _windows(text, found, len(wanted)) if len(wanted) > 1 else ():
        if _is_misspelt(window, wanted, language):
            words = text[window[0].start() : window[-1].end()]
            if not any(uses_term(words, each, language) for each in right):
                return words
    return ""


def near_word(
    text: str, form: str, language: str, others: Iterable[str] = (), *, fixed: bool = False
) -> str:
    """As `near`, for the last word of a form alone: only in scripts with capitals, which names have."""
    wanted = spellings(form, language, fixed=fixed)[-1:] if language in ("en", "ru") else ()
    if not wanted or min(map(len, wanted[0])) < _SHORTEST - 1:
        return ""
    last = fold(form).split()[-1]
    if len(last) < _SHORTEST or not last.isalpha():
        return ""
    words = [word for each in others for word in (each, *each.split())]
    for token in tokens(text):
        if (
            _is_last(token[0], last, wanted[0], language)
            and not _is_other(token[0], form, language, begins=begins_sentence(text, token.start()))
            and not any(uses_term(token[0], each, language) for each in words)
        ):
            return token[0]
    return ""


def tokens(text: str) -> list[re.Match[str]]:
    """The words of a text, joined ones whole."""
    return list(_TOKEN.finditer(text))


@lru_cache(4_000)
def spellings(form: str, language: str, *, fixed: bool = False) -> tuple[frozenset[str], ...]:
    """For each word of a form all that it may be in a text, folded."""
    words = fold(form).replace('"', " ").split()
    if language != "ru":
        return tuple(frozenset({word.strip(".")}) for word in words)
    parts = words_of(form)
    found: dict[int, set[str]] = {}
    for row in rows(parts, "", "none" if fixed else "") if parts else ():
        for place, forms in enumerate(row.words):
            found.setdefault(place, set()).update(fold(each).strip(".") for each in forms)
    return tuple(frozenset(found[place]) for place in sorted(found))


def is_one_of(word: str, wanted: Iterable[str], language: str) -> bool:
    """Whether a word of a text is one of those spellings, in English possessive or plural too, in Arabic with proclitics."""
    return not set(_readings(word, language)).isdisjoint(wanted)


def is_near(word: str, wanted: Iterable[str], language: str) -> bool:
    """Whether a word is alike to one of those spellings: two letters differ, or only vowels and what is heard alike."""
    return any(
        _alike(each, other, language) for each in _readings(word, language) for other in wanted
    )


def begins_sentence(text: str, start: int) -> bool:
    """Whether a word stands where any has a capital."""
    return bool(_SENTENCE_END.search(text[max(0, start - 10) : start])) or start == 0


def has_capital(word: str) -> bool:
    """Whether a word or a part of it begins with a capital: аль-Каида."""
    return any(part[:1].isupper() for part in re.split("[-'’ʼ]", word))


def _windows(
    text: str, found: Sequence[re.Match[str]], size: int
) -> Iterator[Sequence[re.Match[str]]]:
    for first in range(len(found) - size + 1):
        window = found[first : first + size]
        if all(_BETWEEN.fullmatch(text[a.end() : b.start()]) for a, b in pairwise(window)):
            yield window


def _is_misspelt(
    window: Sequence[re.Match[str]], wanted: Sequence[frozenset[str]], language: str
) -> bool:
    """Whether each word is right or nearly, and some are the one, some the other."""
    right = [
        is_one_of(token[0], forms, language) for token, forms in zip(window, wanted, strict=True)
    ]
    if all(right) or not any(
        fits and len(token[0]) > 2 for fits, token in zip(right, window, strict=True)
    ):
        return False
    return all(
        fits or ((language == "ar" or has_capital(token[0])) and is_near(token[0], forms, language))
        for fits, token, forms in zip(right, window, wanted, strict=True)
    )


def _is_last(word: str, last: str, wanted: Iterable[str], language: str) -> bool:
    """Whether a word alone is the last one of a name misspelt, and no derivation of it."""
    lower = fold(word)
    if not word[:1].isupper() or lower.startswith(last) or last.startswith(lower):
        return False
    if lower[0] != last[0] and not any({lower[0], last[0]} <= each for each in _CONFUSED):
        return False
    limit = 2 if len(last) >= 8 else 1
    readings = _readings(word, language)
    if any(each in wanted for each in readings):
        return False
    return any(
        0 < _distance(each, other) <= limit
        or (_skeleton(each, language) == _skeleton(other, language) and _distance(each, other) == 2)
        for each in readings
        for other in wanted
    )


def _is_other(word: str, form: str, language: str, *, begins: bool) -> bool:
    """An adjective, the name of a people, an ordinary noun at the head of a sentence («Чехи»), the name of something else."""
    lower = fold(word)
    if language == "en":
        return not {lower, lower.rstrip("s")}.isdisjoint(_demonyms()) or _names_other(lower, form)
    if _ADJECTIVE.fullmatch(lower) or _names_other(lower, form):
        return True
    found = parses(word)
    return (begins and any(p.known and p.part == "noun" and not p.proper for p in found)) or any(
        p.known and p.proper and _names_other(fold(p.lemma), form) for p in found
    )


def _names_other(word: str, form: str) -> bool:
    """Whether the seed has a word as the name of what the form does not name: Ливия is not Ливан."""
    language = "en" if word.isascii() else "ru"
    entities = by_form(language).get(word, ())
    same = by_form(language).get(fold(form), ())
    return bool(entities) and not any(each in same for each in entities)


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(map(fold, listed(DATA / "demonyms_en.txt")))


@lru_cache(4_000)
def _readings(word: str, language: str) -> tuple[str, ...]:
    lower = fold(word.replace("’", "'"))
    if language == "ar":
        return tuple(dict.fromkeys((lower, _PROCLITICS.sub("", lower))))
    if language == "en" and lower.endswith("s"):
        return (lower, _POSSESSIVE.sub("", lower))
    return (lower,)


def _alike(one: str, other: str, language: str) -> bool:
    shorter = min(len(one), len(other))
    if shorter < 4:
        return False
    if _distance(one, other) <= (2 if shorter >= _SHORTEST else 1):
        return True
    bones = _skeleton(one, language)
    return bool(bones) and bones == _skeleton(other, language)


@lru_cache(4_000)
def _skeleton(word: str, language: str) -> str:
    """What of a folded word is heard alike in all transcriptions of it."""
    sounds = _SOUNDS[language]
    heard = re.sub("|".join(sounds), lambda found: sounds[found[0]], word)
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", heard))


def _distance(a: str, b: str) -> int:
    """The edit distance of Levenshtein; 3 where it is more than 2."""
    if abs(len(a) - len(b)) > 2:
        return 3
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y)))
    return min(row[-1], 3)
