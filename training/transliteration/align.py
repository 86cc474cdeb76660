"""Alignment: which letters of a word became which of the other.

Many-to-many expectation maximisation over pairs of short chunks (Jiampojamarn, Kondrak, Sherif 2007), then the best
division of each pair. Deterministic.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

Chunk = tuple[str, str]
"""Source letters and target letters."""

_LATIN = ((1, 1), (1, 0), (2, 1), (1, 2), (2, 2), (3, 1), (3, 2))
_INTO_LATIN = ((1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (1, 0), (2, 3))
_OTHER = ((1, 1), (1, 0), (1, 2), (2, 1), (2, 2))
ROUNDS = 6
_LARGE = 0.35
"""How much a chunk pays for each letter beyond the first, so that pairs are divided as finely as they can be."""
_STRAY = -16.0
"""What a chunk costs that was never learned."""
_NEVER = -1e30


def shapes(source: str, target: str) -> Sequence[tuple[int, int]]:
    """How many letters on either side a chunk may have."""
    return _LATIN if source == "en" else _INTO_LATIN if target == "en" else _OTHER


def learn(
    pairs: Iterable[tuple[str, str]], allowed: Sequence[tuple[int, int]]
) -> dict[Chunk, float]:
    """Logarithms of the probability of each chunk."""
    chances: dict[Chunk, float] = {}
    words = list(pairs)
    for number in range(ROUNDS):
        counts: dict[Chunk, float] = defaultdict(float)
        for source, target in words:
            _expect(source, target, allowed, chances if number else None, counts)
        whole = math.fsum(counts.values())
        chances = {
            (left, right): count / whole * math.exp(-_LARGE * (max(len(left), len(right)) - 1))
            for (left, right), count in counts.items()
            if count >= 1 or len(left) + len(right) <= 2
        }
    return {chunk: math.log(chance) for chunk, chance in chances.items() if chance > 0}


def _expect(
    source: str,
    target: str,
    allowed: Sequence[tuple[int, int]],
    chances: Mapping[Chunk, float] | None,
    counts: dict[Chunk, float],
) -> None:
    """Adds how often each chunk is expected in one pair (forward and backward sums over all divisions)."""
    rows, columns = len(source) + 1, len(target) + 1
    forward = [0.0] * (rows * columns)
    forward[0] = 1.0
    arcs = []
    for i in range(rows):
        for j in range(columns):
            here = forward[i * columns + j]
            if here == 0.0:
                continue
            for left, right in allowed:
                if i + left >= rows or j + right >= columns:
                    continue
                chunk = (source[i : i + left], target[j : j + right])
                if chances is None:
                    chance = 0.01 if left == right == 1 else 0.01 ** (max(left, right) + 0.3)
                else:
                    chance = chances.get(chunk, 1e-9)
                to = (i + left) * columns + j + right
                arcs.append((i * columns + j, to, chunk, chance))
                forward[to] += here * chance
    whole = forward[-1]
    if whole <= 0.0:
        return
    backward = [0.0] * (rows * columns)
    backward[-1] = 1.0
    for start, to, _, chance in reversed(arcs):
        backward[start] += chance * backward[to]
    for start, to, chunk, chance in arcs:
        share = forward[start] * chance * backward[to] / whole
        if share > 1e-6:
            counts[chunk] += share


def divide(
    source: str, target: str, chances: Mapping[Chunk, float], allowed: Sequence[tuple[int, int]]
) -> tuple[list[Chunk], float]:
    """The best division of a pair and its logarithm for each letter; no chunks where there is none."""
    rows, columns = len(source) + 1, len(target) + 1
    best = [_NEVER] * (rows * columns)
    best[0] = 0.0
    before: list[tuple[int, int]] = [(0, 0)] * (rows * columns)
    for i in range(rows):
        for j in range(columns):
            here = best[i * columns + j]
            if here == _NEVER:
                continue
            for left, right in allowed:
                if i + left >= rows or j + right >= columns:
                    continue
                chance = chances.get((source[i : i + left], target[j : j + right]))
                if chance is None:
                    if left > 1 or right > 1:
                        continue
                    chance = _STRAY
                to = (i + left) * columns + j + right
                if here + chance > best[to]:
                    best[to] = here + chance
                    before[to] = (i, j)
    if best[-1] == _NEVER:
        return [], _NEVER
    chunks = []
    i, j = rows - 1, columns - 1
    while i or j:
        from_i, from_j = before[i * columns + j]
        chunks.append((source[from_i:i], target[from_j:j]))
        i, j = from_i, from_j
    chunks.reverse()
    return chunks, best[-1] / (len(source) + len(target))
