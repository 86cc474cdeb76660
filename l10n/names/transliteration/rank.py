"""Ranking: the candidates of the search, weighed by more than it could look at.

A log-linear model; its weights were learned on words that none of the tables had seen, so that the shares it gives are
probabilities (`training/transliteration/weights.py`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from operator import mul

from l10n.names.transliteration.beam import Candidate
from l10n.names.transliteration.context import END, START
from l10n.names.transliteration.table import UNIT, Table

FEATURES = (
    *("search", "joint", "around", "ending", "beginning", "letters"),
    *("attested", "sources", "frequency", "length", "graphones"),
)
LETTERS = 6
"""How many letters the table of target letters looks at."""
KEPT = 20
"""How many candidates are weighed; of the others only those that are attested words."""

Attested = Mapping[str, tuple[int, int]]
"""Words of the target language that are names, with the number of words they were seen for and how often they were seen."""


def weighable(found: Sequence[Candidate], attested: Attested) -> list[Candidate]:
    """Those worth weighing."""
    return [*found[:KEPT], *(one for one in found[KEPT:] if one.form in attested)]


def features(found: Sequence[Candidate], letters: Table, attested: Attested) -> list[list[float]]:
    """A row for each candidate, a column for each of `FEATURES`."""
    known: dict[str, int] = {}
    rows = []
    for one in found:
        sources, seen = attested.get(one.form, (0, 0))
        rows.append(
            [
                -one.cost / UNIT,
                -one.joint / UNIT,
                -one.around / UNIT,
                -one.ending / UNIT,
                -one.beginning / UNIT,
                -_spelling(one.form, letters, known) / UNIT,
                1.0 if sources else 0.0,
                math.log(1 + sources),
                math.log(1 + seen),
                float(len(one.form)),
                float(one.graphones),
            ]
        )
    return rows


def _spelling(form: str, letters: Table, known: dict[str, int]) -> int:
    backwards = END + form[::-1] + START
    total = 0
    for at in range(len(backwards) - 1):
        gram = backwards[at : at + LETTERS]
        cost = known.get(gram)
        if cost is None:
            cost = known[gram] = letters.cost(gram[0], letters.context(gram[1:]))
        total += cost
    return total


def ranked(
    found: Sequence[Candidate], letters: Table, attested: Attested, weights: Mapping[str, float]
) -> list[tuple[str, float]]:
    """Forms with their probabilities, likeliest first."""
    chosen = [one for one in weighable(found, attested) if one.form]
    column = [weights.get(name, 0.0) for name in FEATURES]
    scores = [math.fsum(map(mul, column, row)) for row in features(chosen, letters, attested)]
    most = max(scores, default=0.0)
    shares = [math.exp(score - most) for score in scores]
    whole = math.fsum(shares)
    pairs = [(one.form, shares[index] / whole) for index, one in enumerate(chosen)]
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
