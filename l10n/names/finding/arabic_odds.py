"""The table of `arabic_letters`, worked out: how names go on, letter by letter, against how the words of the language do."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from l10n.names.finding.arabic_word import written
from l10n.names.finding.attested import seen_in
from l10n.names.finding.wordlists import listed
from l10n.names.fold import fold
from l10n.romanisation.arabic.lexicon import lexicon

_LETTERS = 35
_LIKE = 0.5
"""A group of letters that says nearly what the shorter one within it says is left out."""
_RARE = 4
"""So is one seen less often, ordinary words counting a third: their forms are made, not met."""
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وال", "بال", "لل")
_OF_VERBS = ("و", "ف", "ي", "ت", "س")
_VERBAL = ("ت", "وا", "ه", "ها", "هم", "نا", "ون", "ان")
_SUFFIXES = ("ه", "ها", "هم", "ي", "نا")
_PLURALS = ("ات", "ين", "ون", "ان", "ا", "ه", "يه")
_FOUND, _OFTEN, _SELDOM = 4.0, 3.0, 0.8
"""Weights of a word as it stands, with the article, with anything else."""


def odds(most: int) -> Mapping[str, str]:
    """Groups of one to `most` letters, `^` and `$` being the ends of a word, and the odds of their last letter."""
    names = _Letters(((word, 1.0) for word in _names()), most)
    plain = _Letters(_ordinary().items(), most)
    kept: dict[str, float] = {}
    for group in sorted(names.seen.keys() | plain.seen.keys(), key=lambda one: (len(one), one)):
        if len(group) > 1 and names.count(group) + plain.count(group) / 3 < _RARE:
            continue
        value = math.log(names.share(group)) - math.log(plain.share(group))
        within = next((kept[group[at:]] for at in range(1, len(group)) if group[at:] in kept), None)
        if within is None or abs(within - value) > _LIKE:
            kept[group] = value
    return {group: f"{value:.1f}" for group, value in kept.items()}


class _Letters:
    """How often groups of letters were seen, and with how many letters each goes on (Witten and Bell 1991)."""

    def __init__(self, words: Iterable[tuple[str, float]], most: int) -> None:
        self.seen: defaultdict[str, float] = defaultdict(float)
        self._before: defaultdict[str, float] = defaultdict(float)
        self._kinds: Counter[str] = Counter()
        for word, weight in words:
            spelt = f"^{word}$"
            for end in range(2, len(spelt) + 1):
                for begin in range(max(0, end - most), end):
                    group = spelt[begin:end]
                    if group not in self.seen:
                        self._kinds[group[:-1]] += 1
                    self.seen[group] += weight
                    self._before[group[:-1]] += weight

    def count(self, group: str) -> float:
        """How often a group was seen."""
        return self.seen.get(group, 0.0)

    def share(self, group: str) -> float:
        """How often the last letter follows those before it, made smooth by shorter groups."""
        share = 1 / _LETTERS
        for begin in range(len(group) - 1, -1, -1):
            before = group[begin:-1]
            if before not in self._before:
                break
            kinds = self._kinds[before]
            share = (self.count(group[begin:]) + kinds * share) / (self._before[before] + kinds)
        return share


def _names() -> list[str]:
    return [
        word
        for word in seen_in("ar")
        if re.fullmatch("[\u0621-\u064a]{3,}", word) and not written(word)
    ]


def _ordinary() -> Mapping[str, float]:
    """Words of the language in the forms they take, with weights."""
    forms: defaultdict[str, float] = defaultdict(float)
    for spelling, entries in lexicon().rows.items():
        word, kinds = fold(spelling), {kind for _, kind, _ in entries} - {"m"}
        if not kinds:
            continue
        forms[word] += _FOUND
        if kinds & {"v", "i"}:
            for form in _conjugated(word):
                forms[form] += _SELDOM
        if kinds - {"v", "i"}:
            forms["ال" + word] += _OFTEN
            for form in _declined(word):
                forms[form] += _SELDOM
    for name in ("nouns_ar", "common_ar", "loanwords_ar", "verbs_ar"):
        for word in listed(name):
            forms[word] += _OFTEN
            forms["ال" + word] += _SELDOM
            forms["و" + word] += _SELDOM
    return forms


def _conjugated(word: str) -> Iterator[str]:
    yield from (prefix + word for prefix in _OF_VERBS)
    yield from (word + ending for ending in _VERBAL)
    for prefix in ("ي", "ت"):
        yield prefix + word.removeprefix("ا")
        yield prefix + word + "ون"


def _declined(word: str) -> Iterator[str]:
    yield from (prefix + word for prefix in _PROCLITICS)
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    yield from (stem + ending for ending in _SUFFIXES)
    if word.endswith("ه"):
        yield from (word[:-1] + "ات", "ال" + word[:-1] + "ات", word[:-1] + "تين")
        return
    for ending in _PLURALS:
        yield word + ending
        yield "ال" + word + ending
