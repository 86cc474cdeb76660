"""N-gram models by interpolated modified Kneser-Ney smoothing (Chen and Goodman 1999), pruned of what was seen once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from l10n.names.transliteration.table import UNIT, Table, build

RARE_FROM = 4
"""From this length on, n-grams that were seen no more than `once` are left out; their mass goes to shorter ones."""
_MOST = 255


def estimate(events: Mapping[str, int], order: int, once: int = 1) -> Table:
    """The table of the last symbol of each event after those before it; events are up to `order` symbols long.

    Here n-grams are written forwards; the table has them backwards.
    """
    seen = _suffixes(events, order)
    effective = _continuations(events, seen, order)
    chances: dict[str, float] = {}
    left: dict[str, float] = {}
    for length in range(1, order + 1):
        _add_order(chances, left, effective[length], seen[length], once * (length >= RARE_FROM))
    return build(
        {
            gram[::-1]: min(_MOST, round(-UNIT * math.log(chance)))
            for gram, chance in chances.items()
        },
        {
            history[::-1]: min(_MOST, round(-UNIT * math.log(mass)))
            for history, mass in left.items()
            if history
        },
    )


def _suffixes(events: Mapping[str, int], order: int) -> list[dict[str, int]]:
    """How often each n-gram ends an event, by length."""
    seen: list[dict[str, int]] = [defaultdict(int) for _ in range(order + 1)]
    for event, count in events.items():
        for length in range(1, min(order, len(event)) + 1):
            seen[length][event[-length:]] += count
    return seen


def _continuations(
    events: Mapping[str, int], seen: list[dict[str, int]], order: int
) -> list[dict[str, int]]:
    """Kneser-Ney's counts: of shorter n-grams behind how many different symbols they were seen; at the beginning of a
    sequence, where nothing stands before them, how often."""
    counts: list[dict[str, int]] = [defaultdict(int) for _ in range(order + 1)]
    counts[order] = seen[order]
    for length in range(2, order + 1):
        for gram in seen[length]:
            counts[length - 1][gram[1:]] += 1
    for event, count in events.items():
        if len(event) < order:
            counts[len(event)][event] += count
    return counts


def _add_order(
    chances: dict[str, float],
    left: dict[str, float],
    counts: Mapping[str, int],
    seen: Mapping[str, int],
    least: int,
) -> None:
    """Adds the n-grams of one length; those of shorter ones are there."""
    discounts = _discounts(counts)
    whole: dict[str, int] = defaultdict(int)
    kept: dict[str, float] = defaultdict(float)
    grams = []
    for gram, count in counts.items():
        whole[gram[:-1]] += count
        if seen[gram] > least:
            rest = count - discounts[min(count, 3)]
            kept[gram[:-1]] += rest
            grams.append((gram, rest))
    masses = {history: max(1 - rest / whole[history], 1e-4) for history, rest in kept.items()}
    symbols = len(counts)
    found = {}
    for gram, rest in grams:
        history = gram[:-1]
        shorter = _chance(chances, left, gram[1:]) if history else 1 / symbols
        found[gram] = rest / whole[history] + masses[history] * shorter
    chances.update(found)
    left.update(masses)


def _chance(chances: Mapping[str, float], left: Mapping[str, float], gram: str) -> float:
    chance = 1.0
    while gram not in chances:
        if len(gram) == 1:
            return chance * 1e-9
        chance *= left.get(gram[:-1], 1.0)
        gram = gram[1:]
    return chance * chances[gram]


def _discounts(counts: Mapping[str, int]) -> tuple[float, float, float, float]:
    """What is taken from n-grams counted once, twice, more often."""
    of = [0] * 5
    for count in counts.values():
        if count <= 4:
            of[count] += 1
    once, twice, thrice, four = (max(number, 1) for number in of[1:])
    base = once / (once + 2 * twice)
    first = 1 - 2 * base * twice / once
    second = 2 - 3 * base * thrice / twice
    third = 3 - 4 * base * four / thrice
    return 0.0, _within(first, 0.95), _within(second, 1.95), _within(third, 2.95)


def _within(discount: float, most: float) -> float:
    return min(max(discount, 0.1), most)
