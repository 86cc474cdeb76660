"""Looks up sentences that are like others among many, by the rarest words they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import nsmallest
from itertools import chain

from l10n.catalogues.alignment.similarity import likeness, profile_of
from l10n.model import Message

_RARE = 12
"""How many of its rarest words a sentence is looked up by."""
_COMMON = 60
"""Words in more sentences than this are not looked up: it keeps the cost linear."""
_TRIED = 5
"""How many of the sentences that share most of those words are compared."""


def nearest(
    fresh: Sequence[tuple[int, Message]], old: Sequence[tuple[int, Message]], least: float
) -> list[tuple[int, int, float]]:
    """(fresh, old, likeness) of the pairs that are at least so alike, the most alike first."""
    wanted = {j: _telling(message.key) for j, message in fresh}
    every: set[str] = set().union(*wanted.values())
    counts = Counter(chain.from_iterable(every.intersection(m.key.split()) for _, m in old))
    looked_up: dict[int, list[str]] = {}
    for j, words in wanted.items():
        known = [word for word in words if 0 < counts[word] <= _COMMON]
        looked_up[j] = sorted(known, key=lambda word: (counts[word], word))[:_RARE]
    postings: dict[str, list[int]] = {w: [] for words in looked_up.values() for w in words}
    needed = postings.keys()
    for i, message in old:
        for word in needed & message.key.split():
            postings[word].append(i)
    texts = dict(old)
    pairs = []
    for j, message in fresh:
        hits = Counter(chain.from_iterable(postings[word] for word in looked_up[j]))
        size = len(message.key)
        shared = (least - 0.2) * len(looked_up[j])
        enough = [
            (-count, i)
            for i, count in hits.items()
            if count >= shared and _sizes_fit(size, len(texts[i].key), least)
        ]
        if not enough:
            continue
        mine = profile_of(message.key)
        for _, i in nsmallest(_TRIED, enough):
            other = texts[i]
            alike = likeness(mine, profile_of(other.key))
            if alike >= least:
                pairs.append((j, i, alike if other.context == message.context else alike * 0.95))
    pairs.sort(key=lambda pair: (-pair[2], abs(pair[0] - pair[1]), pair))
    return pairs


def _telling(text: str) -> list[str]:
    """The longest words of a text, which are mostly the rarest."""
    return sorted(set(text.split()), key=lambda word: (-len(word), word))[: 2 * _RARE]


def _sizes_fit(a: int, b: int, least: float) -> bool:
    """Whether texts of these lengths can be so alike; their words differ in length, so with some room."""
    return 2.5 * min(a, b) >= least * (a + b)
