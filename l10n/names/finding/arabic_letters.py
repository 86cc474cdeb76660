"""Whether a word looks foreign in Arabic letters, by a model of letters: فرانكفورت, كوفالتشوك; no list has to know it.

Two n-gram models are set against each other: words seen in names, and ordinary words of the lexicons with the prefixes and
endings they take. The table has the logarithm of how much likelier names are to go on with a letter behind those before it,
for groups of one to four letters; a group is left out where the shorter one within it says much the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from l10n.names.indexes import index

_MOST = 4


@lru_cache(20_000)
def foreignness(word: str) -> float:
    """How much likelier a folded word is as a name than as a word of the language, as a natural logarithm.

    Of words in names seven of ten have more than 8, of news words that no list knows and that are no names one of twenty.
    """
    odds, spelt, whole = _odds(), f"^{word}$", 0.0
    for end in range(2, len(spelt) + 1):
        for begin in range(max(0, end - _MOST), end):
            value = odds.get(spelt[begin:end])
            if value is not None:
                whole += value
                break
    return whole


@cache
def _odds() -> Mapping[str, float]:
    return {group: float(value) for group, value in index("letters-ar", made).items()}


def made() -> Mapping[str, str]:
    """The table, worked out from the lists and lexicons."""
    from l10n.names.finding.arabic_odds import odds

    return odds(_MOST)
