"""Search: the likeliest ways to write a word, by a beam over its letters from left to right."""

from __future__ import annotations

import math
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from l10n.names.transliteration.context import END, START, seen
from l10n.names.transliteration.model import Model
from l10n.names.transliteration.table import UNIT

WIDTH = 12
"""How many beginnings are kept at each letter."""
CHOICES = 8
"""How many graphones are tried at a letter, those that suit its neighbours best."""
ORDER = 6
"""How many graphones the joint table looks at: the new one and five before it."""
VIEW = 0.4
"""How much the letters around a place count beside the graphones before it."""
_BEHIND = 6 * UNIT
"""Beginnings that cost so much more than the best are dropped."""


class Candidate(NamedTuple):
    """A way to write the word, with what its best reading costs in each table."""

    cost: float
    """By which the search went, all readings that give the same letters together."""
    form: str
    joint: int
    around: int
    ending: int
    beginning: int
    graphones: int
    """How many graphones its best reading has."""


class _Choice(NamedTuple):
    around: int
    end: int
    """The place behind its source letters."""
    symbol: str
    target: str
    ending: int
    beginning: int


def choices(model: Model, word: str, place: int, count: int = CHOICES) -> list[_Choice]:
    """The graphones that may stand at a place, best first by the letters around it."""
    tables = model.tables
    around, ending, beginning = tables["around"], tables["ending"], tables["beginning"]
    view = around.context(seen("around", word, place))
    found = [
        (around.cost(symbol, view), place + length, symbol, target)
        for length in range(1, min(model.longest, len(word) - place) + 1)
        for symbol, _, target in model.graphones.get(word[place : place + length], ())
    ]
    if not found:
        return [_Choice(_BEHIND * 2, place + 1, "", "", _BEHIND, _BEHIND)]
    found.sort()
    most = found[0][0] + _BEHIND + UNIT
    end_view = ending.context(seen("ending", word, place))
    start_view = beginning.context(seen("beginning", word, place))
    return [
        _Choice(
            cost,
            end,
            symbol,
            target,
            ending.cost(symbol, end_view),
            beginning.cost(symbol, start_view),
        )
        for cost, end, symbol, target in found[:count]
        if cost <= most
    ]


_State = tuple[float, str, str, int, int, int, int]
"""A beginning: cost so far, graphones backwards, target letters; costs in joint, around, ending, beginning."""


def candidates(
    model: Model, word: str, width: int = WIDTH, count: int = CHOICES
) -> list[Candidate]:
    """Ways to write a word, those that cost least first; linear in its length."""
    table = model.tables["joint"]
    length = len(word)
    states: list[list[_State]] = [[] for _ in range(length + 1)]
    states[0].append((0.0, START, "", 0, 0, 0, 0))
    for place in range(length):
        here = states[place]
        if not here:
            continue
        here.sort()
        floor = here[0][0] + _BEHIND
        following = choices(model, word, place, count)
        steps: dict[int, list[int]] = {}
        for so_far, history, letters, joint, around, ending, beginning in here[:width]:
            if so_far > floor:
                break
            recent = table.context(history[: ORDER - 1])
            costs = steps.get(recent[0])
            if costs is None:
                costs = steps[recent[0]] = [
                    table.cost(one.symbol, recent) if one.symbol else 2 * _BEHIND
                    for one in following
                ]
            for step, choice in zip(costs, following):  # noqa: B905 (as many)
                near, end, symbol, target, last, first = choice
                states[end].append(
                    (
                        so_far + step * (1 - VIEW) + near * VIEW,
                        symbol + history,
                        letters + target,
                        joint + step,
                        around + near,
                        ending + last,
                        beginning + first,
                    )
                )
        states[place] = []
    return _merged(
        (
            state[0] + table.cost(END, table.context(state[1][: ORDER - 1])) * (1 - VIEW),
            *state[1:],
        )
        for state in states[length]
    )


def _merged(finished: Iterable[_State]) -> list[Candidate]:
    """One candidate for each form: the probabilities of its readings added, the costs of the best."""
    best: dict[str, _State] = {}
    total: dict[str, float] = {}
    for state in finished:
        cost, _, form, *_ = state
        chance = math.exp(-cost / UNIT)
        total[form] = total.get(form, 0.0) + chance
        if form not in best or cost < best[form][0]:
            best[form] = state
    found = [
        Candidate(-UNIT * math.log(total[form] or 1e-300), *state[2:], len(state[1]) - 1)
        for form, state in best.items()
    ]
    found.sort(key=itemgetter(0, 1))
    return found
