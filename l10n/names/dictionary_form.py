"""From a Russian name as it stands in a text to its dictionary form: what case its words can be in together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.names.analysis import PLURAL, Analysis, analysed_adjective, analyses
from l10n.names.declension import fixed
from l10n.names.dictionary import CASES, parses
from l10n.names.fold import fold
from l10n.names.paradigm import is_adverb
from l10n.names.persons import genders_of_given, only_last_declines
from l10n.names.seed import by_form
from l10n.names.tokens import INITIALS, Word
from l10n.names.words import given_by_form, surnames_by_form

_ABBREVIATION = re.compile(r"([А-ЯЁ]{2,})([а-яё]{1,3})$")
_SEEN, _SEEDED, _LISTED = 1000.0, 30.0, 8.0
"""How much a dictionary form gains that stands elsewhere in the text, in the seed, in the lists of names."""


def dictionary_form(
    words: Sequence[Word],
    kind: str,
    gender: str,
    known: frozenset[str],
    unmoved: Sequence[bool] = (),
) -> list[str]:
    """The words of a name in its dictionary form, lower case, ё as е; `unmoved`: which of them do not decline."""
    seen = frozenset(fold(form) for form in known)
    best, best_score = [word.lower for word in words], 0.0
    candidates = _person(words, unmoved) if any(unmoved) else _candidates(words, kind)
    for candidate, of, score in candidates:
        if gender and of and of != gender:
            score *= 0.05
        score *= _bonus(candidate, kind, seen)
        if score > best_score:
            best, best_score = candidate, score
    return best


def _bonus(candidate: Sequence[str], kind: str, seen: frozenset[str]) -> float:
    name = fold(" ".join(candidate))
    if name in seen or any(form.endswith(" " + name) for form in seen):
        return _SEEN
    if name in by_form("ru"):
        return _SEEDED
    if kind in ("place", "organisation"):
        return 1
    last = fold(candidate[-1])
    return _LISTED if last in surnames_by_form("ru") or last in given_by_form("ru") else 1


def _candidates(words: Sequence[Word], kind: str) -> Iterator[tuple[list[str], str, float]]:
    if len(words) == 1:
        yield from _single(words[0], kind)
        return
    if only_last_declines(words):
        for form, gender, score in _single(words[-1], kind):
            yield [*(word.lower for word in words[:-1]), *form], gender, score
    elif kind == "person" or (kind == "" and _personal(words)):
        yield from _person(words)
    else:
        yield from _phrase(words)


def _single(word: Word, kind: str) -> Iterator[tuple[list[str], str, float]]:
    found = _ABBREVIATION.match(word.text)
    if found:
        yield [found[1].lower()], "", 1.0
    elif word.text.isupper() and len(word.text) > 1 and not analyses(word.lower, False):
        yield [word.lower], "", 1.0
    else:
        for a in analyses(word.lower, word.capital):
            likely = a.score * (1.2 if a.noun else 0.3) * (2 if a.name else 1)
            if kind == ("place" if a.name else "person" if a.kind.startswith("place") else "-"):
                likely *= 0.05
            yield [a.nominative], a.gender, likely


def _personal(words: Sequence[Word]) -> bool:
    if any(INITIALS.match(word.text) for word in words):
        return True
    if not all(word.capital or word.lower in fixed() for word in words):
        return False
    first = next((w for w in words if w.lower not in fixed()), words[0])
    found = analyses(first.lower, True)
    if any(p.marks & {"Name"} for p in parses(first.lower) if p.known):
        return True
    if any(fold(a.nominative) in given_by_form("ru") for a in found):
        return True
    return not any(
        p.known and p.form and not p.marks & {"Surn", "Name"} for p in parses(first.lower)
    )


def _person(
    words: Sequence[Word], unmoved: Sequence[bool] = ()
) -> Iterator[tuple[list[str], str, float]]:
    """All words in the same case; particles, initials and what has no such reading stay."""
    for gender in ("m", "f"):
        for case in CASES:
            forms, moved = [], False
            score = (1.2 if case == "nomn" else 1.0) * (1.0 if gender == "m" else 0.9)
            for index, word in enumerate(words):
                last = index == len(words) - 1
                stays = (bool(unmoved) and unmoved[index]) or (not index and _arab(words))
                if stays or INITIALS.match(word.text) or (word.lower in fixed() and not last):
                    forms.append(word.lower)
                    continue
                fitting = [
                    (a.score * _given_bonus(a, gender, last), a.nominative)
                    for a in analyses(word.lower, True)
                    if a.noun
                    and (a.case, a.number) == (case, "sing")
                    and a.gender in (gender, "")
                    and not a.kind.startswith("place")
                ]
                worth, form = max(fitting, default=(0.001, word.lower))
                moved = moved or worth > 0.001
                score *= worth
                forms.append(form)
            if moved:
                yield forms, gender, score


def _arab(words: Sequence[Word]) -> bool:
    """Whether the given name stays for the Arabic article behind it: Тани аз-Зейуди is no Таня."""
    if len(words) == 1 or not any(_ARTICLED.match(word.lower) for word in words[1:]):
        return False
    found = analyses(words[0].lower, True)
    short = [
        a for a in found if a.name and a.nominative.endswith("я") and a.nominative[-2:] != "ия"
    ]
    return (
        words[0].lower.endswith("и")
        and bool(short)
        and words[0].lower[:-1] + "я" in {a.nominative for a in short}
    )


_ARTICLED = re.compile("[аэ](?:ль|[шснртдзлж])-")


def _given_bonus(analysis: Analysis, gender: str, last: bool) -> float:
    word = fold(analysis.nominative)
    if word in (surnames_by_form("ru") if last else given_by_form("ru")):
        fits = last or gender in genders_of_given(analysis.nominative)
        return _LISTED if fits else 0.5
    if analysis.name:
        return 3.0
    return 1.0 if last else 2.0 if gender in genders_of_given(analysis.nominative) else 0.5


def _phrase(words: Sequence[Word]) -> Iterator[tuple[list[str], str, float]]:
    """The head and its adjectives go to the nominative of their number; what follows stays."""
    start = 0
    while start < len(words) - 1 and is_adverb(words[start].lower):
        start += 1
    for end in range(start, len(words)):
        if words[end].quoted and not all(word.quoted for word in words):
            return
        found = analyses(words[end].lower, words[end].capital)
        adjective = any(not a.noun for a in found)
        heads = [a for a in found if a.noun and not (a.kind and adjective)]
        before = [_describing(word) for word in words[start:end]]
        for head in heads:
            forms, score = (
                [word.lower for word in words[:start]],
                head.score * (1 + end - start) ** 2,
            )
            for of_word in before:
                fitting = [
                    (a.score, a.nominative)
                    for a in of_word
                    if not a.noun
                    and (a.case, a.number) == (head.case, head.number)
                    and (a.number == "plur" or a.gender == head.gender)
                ]
                if not fitting:
                    break
                score *= max(fitting)[0] / (PLURAL if head.number == "plur" else 1)
                forms.append(max(fitting)[1])
            else:
                rest = list(_beside(words[end + 1 :], head))
                yield [*forms, head.nominative, *rest], "", score
        if not any(not a.noun for a in _describing(words[end])):
            return


def _describing(word: Word) -> Sequence[Analysis]:
    """What a word before a head may be; a relational adjective also where the dictionary lacks it: Санского центра."""
    found = analyses(word.lower, False)
    return found or (analysed_adjective(word.lower) if _RELATIONAL.search(word.lower) else ())


_RELATIONAL = re.compile("[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$")


def _beside(after: Sequence[Word], head: Analysis) -> list[str]:
    """Боснии и Герцеговине: a capital word joined by и goes along."""
    forms = [word.lower for word in after]
    if len(after) == 2 and forms[0] == "и" and after[1].capital:
        fitting = [
            (a.score, a.nominative)
            for a in analyses(forms[1], True)
            if a.noun and a.case == head.case and a.number == "sing"
        ]
        if fitting:
            forms[1] = max(fitting)[1]
    return forms
