"""How much the look of an Arabic word says that it is a name: its letters, whether names have had it, forms of the language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from l10n.names.finding.arabic_letters import foreignness
from l10n.names.finding.arabic_token import readings
from l10n.names.finding.arabic_word import ends, is_given, is_surname, is_title, ordinary, verb
from l10n.names.finding.attested import attested

_SHORT = 3
_HIGHEST = 14.0
"""What one word counts at most: a long one is no surer than that."""
WITHIN = 3.0
"""What the letters of a word in the middle of a name must have."""
_SEEN = 2.0
"""What it weighs that a word was seen in names."""
_TEMPLATE = re.compile(
    "[اي]?\\w\\wا\\w[هي]?|\\wا[^اوي][^اوي][اه]?|\\w\\wو\\wه?|م\\w\\wو\\w[اه]?|ا\\w\\w[^اوي]|[متين]\\w{3}|م\\w\\wا\\w|ت\\w\\w?ا?\\w[هي]?"
)
"""Forms of words of the language that no lexicon has: أنصار, هامش, عازفا, مالك."""
_APART = {"و": -6.0, "ف": 6.0, "ب": 6.0, "ل": 2.0, "ك": 6.0}
"""How much likelier a word must look without a letter than with it, for the letter to be a proclitic."""
_SONS = ("اوغلو", "زاده")
"""These end a name, and are none."""
_TANWIN = frozenset("\u064b\u064c\u064d")
"""The ending of an ordinary word: جلياً."""


class Beginning(NamedTuple):
    """A word as a name may begin with it: proclitic letters, itself without them, what its look weighs."""

    skipped: int
    word: str
    weighs: float


@lru_cache(20_000)
def begins(word: str) -> Beginning | None:
    """The likeliest reading of a word that may begin a name: of ولندن the one without و, of ويلسون the whole."""
    if word[-1] in _TANWIN or word[-2:-1] in _TANWIN:
        return None
    best: Beginning | None = None
    for skipped, reading in readings(word):
        if not _possible(reading):
            if not skipped or (word[skipped - 1] == "و" and best and not attested("ar", best.word)):
                return None  # an ordinary word is no name behind a proclitic
            continue
        if best is None:
            best = Beginning(skipped, reading, weight(reading))
        elif not attested("ar", best.word):
            apart = 0.0 if attested("ar", reading) else _APART[word[skipped - 1]]
            if foreignness(reading) > foreignness(best.word) + apart:
                best = Beginning(skipped, reading, weight(reading))
    return best


def _possible(word: str) -> bool:
    return (
        len(word) > _SHORT
        and word not in _SONS
        and not _TEMPLATE.fullmatch(word)
        and not word.startswith("ال")
        and not ordinary(word)
        and not is_title(word)
        and not verb(word)
    )


def weight(word: str) -> float:
    """What the look of a word weighs."""
    return min(foreignness(word), _HIGHEST) + _SEEN * attested("ar", word)


def further(word: str) -> bool:
    """Whether a name may go on with the word."""
    if ordinary(word) or ends(word) or is_title(word) or word.startswith("ال"):
        return False
    if word[0] == "و" and not attested("ar", word) and weight(word[1:]) > WITHIN:
        return False  # وغراهام is a second one
    return is_given(word) or is_surname(word) or foreignness(word) > WITHIN
