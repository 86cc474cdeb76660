"""What a Russian word form may be: by the dictionary, and of a name that it does not have by patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from l10n.names.declension import declined, fixed, patterns
from l10n.names.dictionary import CASES, Case, Number, Parse, parses
from l10n.names.fold import alike, fold
from l10n.names.words import given_by_form

_KINDS = {"surname-m": 1.3, "surname-f": 1.2, "place-m": 0.9, "place-pl": 0.2}
"""How much likelier than others the kinds of patterns are."""
_ENDS = {
    "ский": 0.6,
    "цкий": 0.6,
    "ская": 0.6,
    "цкая": 0.6,
    "ова": 0.6,
    "ева": 0.6,
    "ия": 0.25,
    "ья": 0.2,
}
_ENDS |= {"ый": 0.04, "ий": 0.08, "ой": 0.08, "ая": 0.04, "ай": 0.3, "ей": 0.2}
_ENDS |= {"лль": 0.6, "а": 0.25, "я": 0.06, "ь": 0.12, "о": 0.15, "и": 0.05, "ы": 0.05}
"""How likely an unknown name has a dictionary form with such an end, the longest that fits; a consonant 0.4."""
_STILL = {
    "о": 0.3,
    "и": 0.15,
    "у": 0.05,
    "э": 0.2,
    "ю": 0.04,
    "е": 0.02,
    "ы": 0.02,
    "а": 0.02,
    "я": 0.02,
}
"""How likely a word with such an end does not decline."""
_OBLIQUE = re.compile("(?:ом|ем|ым|ой|ей|ого|ому|ами|ах)$")
PLURAL = 0.1
"""Names are rarely plural."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One way to understand a word form."""

    nominative: str
    noun: bool
    gender: str
    number: Number
    case: Case
    name: bool
    """The dictionary marks it as a person's name."""
    score: float
    kind: str = ""
    """Of the pattern; empty if the dictionary has the word."""


@lru_cache(20_000)
def analyses(word: str, capital: bool) -> tuple[Analysis, ...]:
    """What a word in lower case may be: by the dictionary, and a name it does not have by patterns."""
    found = list(_known(word))
    if capital and not any(a.name for a in found):
        found += _compound(word) if "-" in word else _by_pattern(word)
    elif capital:  # Кира is her name, but the dictionary lacks him: Кир
        found += (a for a in _by_pattern(word) if fold(a.nominative) in given_by_form("ru"))
    return tuple(found)


@lru_cache(5_000)
def analysed_adjective(word: str) -> tuple[Analysis, ...]:
    """What an adjective in lower case that the dictionary does not have may be, by its ending."""
    return tuple(found for found in _by_dictionary(word, known=False) if not found.noun)


def _known(word: str) -> Iterator[Analysis]:
    return _by_dictionary(word, known=True)


def _by_dictionary(word: str, *, known: bool) -> Iterator[Analysis]:
    for parse in parses(word):
        form = parse.form
        if form is None or parse.known != known:
            continue
        personal = bool(parse.marks & {"Name", "Surn", "Patr"})
        nominatives = [
            other.text
            for other in parse.lexeme
            if other.case == "nomn"
            and other.number == form.number
            and (other.gender == form.gender or form.number == "plur")
        ]
        if not nominatives:
            continue
        plural = PLURAL if form.number == "plur" and "Pltm" not in parse.marks else 1
        yield Analysis(
            max(nominatives, key=lambda text: alike(text, word)),  # Игнатьевна, not Игнатиевна
            parse.part == "noun",
            form.gender,
            form.number,
            form.case,
            personal,
            _weight(parse, word) * plural,
        )


def _weight(parse: Parse, word: str) -> float:
    """The dictionary's own guess; of words that do not decline it favours the nominative too much."""
    if "Fixd" in parse.marks:
        return 0.05 if word.endswith("е") else 0.3
    return parse.score * (2 if parse.proper else 1)


@lru_cache(20_000)
def _by_pattern(word: str) -> tuple[Analysis, ...]:
    return tuple(_patterned(word))


def _patterned(word: str) -> Iterator[Analysis]:
    if not word:
        return
    if word.endswith("дзе"):  # Чхаидзе, of whom there is no Чхаидза
        yield from (Analysis(word, True, "", "sing", case, False, 2.0, "still") for case in CASES)
        return
    for length in range(min(len(word), 5)):
        cut = len(word) - length
        for kind, gender, ending, tail in _backwards().get(word[cut:], ()):
            base = word[:cut] + tail
            if base.endswith(ending) and len(base) > 1 and base != word:
                yield from _declines(base, word, kind, gender)
    for kind, gender in _kinds():
        yield from _declines(word, word, kind, gender)
    listed = fold(word) in given_by_form("ru")  # Саломе
    for case in CASES:
        if word[-1] in _STILL:
            likely = 0.4 if listed and word[-1] not in "ая" else _STILL[word[-1]]
            yield Analysis(word, True, "", "sing", case, False, likely, "still")
        elif not _OBLIQUE.search(word):  # women's surnames and given names: Ляйен, Николь
            yield Analysis(word, True, "f", "sing", case, False, 0.1, "still")


@cache
def _kinds() -> tuple[tuple[str, str], ...]:
    """The kinds of patterns with their gender."""
    genders = {"m": "m", "f": "f", "n": "n"}
    return tuple((kind, genders.get(kind.rpartition("-")[2], "")) for kind in patterns())


@cache
def _backwards() -> Mapping[str, Sequence[tuple[str, str, str, str]]]:
    """By the end of an oblique form: kind, gender and ending of the patterns, what the dictionary form has instead."""
    found: dict[str, dict[tuple[str, str, str, str], None]] = {}
    for kind, gender in _kinds():
        for ending, cut, singular, _ in patterns()[kind]:
            tail = ending[len(ending) - cut :]
            for suffix in {one for endings in singular for one in endings.split("|")} - {"="}:
                of_suffix = found.setdefault("" if suffix == "0" else suffix, {})
                of_suffix[kind, gender, ending, tail] = None
    return {suffix: tuple(of_suffix) for suffix, of_suffix in found.items()}


def _end(base: str) -> float:
    return next((_ENDS[base[-n:]] for n in (4, 3, 2, 1) if base[-n:] in _ENDS), 0.4)


def _declines(base: str, word: str, kind: str, gender: str) -> Iterator[Analysis]:
    for form in declined(base, kind, gender):
        if form.text == word and form.number == "sing":
            score = _KINDS.get(kind, 1.0) * _end(base)
            if form.case == "nomn":
                score *= 0.1 if _OBLIQUE.search(word) else 1.5 if word[-1] not in _STILL else 0.8
            yield Analysis(base, True, gender, "sing", form.case, False, score, kind)


def _compound(word: str) -> Iterator[Analysis]:
    """Of a hyphenated word the last part (аль-Асаду), the first too if it declines (Салтыкову-Щедрину)."""
    before, _, last = word.rpartition("-")
    by_dictionary = [replace(a, score=a.score / 5) for a in _known(last) if not a.name]
    names = [a for a in _known(last) if a.name]
    for a in [*names, *_by_pattern(last), *by_dictionary]:
        yield replace(a, nominative=f"{before}-{a.nominative}")
        if "-" in before or before in fixed():
            continue
        for b in analyses(before, True):
            agree = b.noun and not b.kind and (b.case, b.number) == (a.case, a.number)
            if agree and b.nominative != before:
                both = f"{b.nominative}-{a.nominative}"
                likely = 5 if b.name else 0.5 if a.kind else 1000  # братьев-мусульман
                yield replace(a, nominative=both, score=likely * a.score)
