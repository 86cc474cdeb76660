"""The weights of the ranking: a log-linear model over candidate lists, by stochastic gradient with adaptive steps."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from operator import mul

from l10n.names.transliteration.rank import FEATURES

ROUNDS = 25
_STEP = 0.1
_DRAW = 1e-4
"""How strongly weights are drawn to zero."""

Example = tuple[list[list[float]], frozenset[int]]
"""The features of a word's candidates, and which of them are right (one at least)."""


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Weights under which right candidates are likeliest; the same for the same examples."""
    weights = [0.0] * len(FEATURES)
    weights[0] = 0.5
    squares = [1e-6] * len(FEATURES)
    order = list(examples)
    chance = random.Random(0)  # noqa: S311 (an order, no secret)
    for number in range(ROUNDS):
        chance.shuffle(order)
        step = _STEP / (1 + 0.2 * number)
        for rows, right in order:
            for column, slope in enumerate(_slope(rows, right, weights)):
                drawn = slope + _DRAW * weights[column]
                squares[column] += drawn * drawn
                weights[column] -= step * drawn / math.sqrt(squares[column])
    return {name: round(weights[column], 4) for column, name in enumerate(FEATURES)}


def _slope(
    rows: Sequence[Sequence[float]], right: frozenset[int], weights: Sequence[float]
) -> list[float]:
    scores = [math.fsum(map(mul, weights, row)) for row in rows]
    most = max(scores)
    shares = [math.exp(score - most) for score in scores]
    whole = math.fsum(shares)
    good = math.fsum(shares[index] for index in right) or 1e-300
    slope = [0.0] * len(weights)
    for index, row in enumerate(rows):
        by = shares[index] / whole - (shares[index] / good if index in right else 0.0)
        if abs(by) > 1e-6:
            for column, value in enumerate(row):
                slope[column] += by * value
    return slope
