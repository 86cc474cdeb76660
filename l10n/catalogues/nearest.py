"""Looks up sentences that are like others among many, by the rarest words they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from l10n.catalogues.similarity import likeness, profile_of
from l10n.model import Message

_RARE = 12
"""How many of its rarest words a sentence is looked up by."""
_COMMON = 60
"""Words in more sentences than this are not looked up: it keeps the cost linear."""
_TRIED = 8
"""How many of the sentences that share most of those words are compared."""


def _stems(text: str) -> set[str]:
    """What a sentence is looked up by: the beginnings of its words, so that endings do not count."""
    return {word[:5] for word in text.casefold().split()}


def nearest(
    fresh: Sequence[tuple[int, Message]], old: Sequence[tuple[int, Message]], least: float
) -> list[tuple[int, int, float]]:
    """(fresh, old, likeness) of the pairs that are at least so alike, the most alike first."""
    wanted = {j: _stems(message.key) for j, message in fresh}
    every = set().union(*wanted.values())
    counts: Counter[str] = Counter()
    kept: list[tuple[int, set[str]]] = []
    for i, message in old:
        stems = _stems(message.key) & every
        if stems:
            counts.update(stems)
            kept.append((i, stems))
    looked_up = {
        j: sorted((s for s in stems if 0 < counts[s] <= _COMMON), key=lambda s: (counts[s], s))[
            :_RARE
        ]
        for j, stems in wanted.items()
    }
    needed = {stem for stems in looked_up.values() for stem in stems}
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for i, stems in kept:
        for stem in stems & needed:
            postings[stem].append(i)
    texts = dict(old)
    pairs = []
    for j, message in fresh:
        hits: Counter[int] = Counter()
        for stem in looked_up[j]:
            hits.update(postings[stem])
        mine = profile_of(message.key)
        for i, _ in sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:8]:
            other = texts[i]
            alike = likeness(mine, profile_of(other.key))
            if alike >= least:
                pairs.append((j, i, alike if other.context == message.context else alike * 0.95))
    pairs.sort(key=lambda pair: (-pair[2], abs(pair[0] - pair[1]), pair))
    return pairs
