"""Search: the likeliest ways to write a word, by a beam over its letters from left to right."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import takewhile
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
    standing = {
        symbol: (place + length, symbol, target)
        for length in range(1, min(model.longest, len(word) - place) + 1)
        for symbol, _, target in model.graphones.get(word[place : place + length], ())
    }
    if not standing:
        return [_Choice(_BEHIND * 2, place + 1, "", "", _BEHIND, _BEHIND)]
    view = around.context(seen("around", word, place))
    likely = around.least(standing, view, count, _BEHIND + UNIT)
    found = sorted((cost, *standing[symbol]) for cost, symbol in likely)
    most = found[0][0] + _BEHIND + UNIT
    chosen = [one for one in found[:count] if one[0] <= most]
    symbols = [symbol for _, _, symbol, _ in chosen]
    ends = ending.of_each(symbols, ending.context(seen("ending", word, place)))
    starts = beginning.of_each(symbols, beginning.context(seen("beginning", word, place)))
    return [_Choice(*one, *sides) for one, *sides in zip(chosen, ends, starts, strict=True)]


_State = tuple[float, str, str, int, int, int, int]
"""A beginning: cost so far, graphones backwards, target letters; costs in joint, around, ending, beginning."""
_Step = tuple[float, _State, int, _Choice]
"""What leads to one: its cost, the beginning before it, the cost of the choice in joint, the choice."""


def candidates(
    model: Model, word: str, width: int = WIDTH, count: int = CHOICES
) -> list[Candidate]:
    """Ways to write a word, those that cost least first; linear in its length."""
    table = model.tables["joint"]
    length = len(word)
    steps: list[list[_Step]] = [[] for _ in range(length + 1)]
    for place in range(length):
        here = _best(steps[place], width) if place else [(0.0, START, "", 0, 0, 0, 0)]
        if not here:
            continue
        following = choices(model, word, place, count)
        symbols = [one.symbol for one in following if one.symbol]
        weighed: dict[int, list[tuple[int, float, float, _Choice, list[_Step]]]] = {}
        for state in here:
            recent = table.context(state[1][: ORDER - 1])
            ways = weighed.get(recent[0])
            if ways is None:
                costs = table.of_each(symbols, recent) if symbols else [2 * _BEHIND]
                ways = weighed[recent[0]] = [
                    (step, step * (1 - VIEW), one.around * VIEW, one, steps[one.end])
                    for step, one in zip(costs, following, strict=True)
                ]
            so_far = state[0]
            for step, weight, near, one, there in ways:
                there.append((so_far + weight + near, state, step, one))
        steps[place] = []
    contexts: dict[str, int] = {}
    finished = []
    for state in map(_state, steps[length]) if length else ():
        recent_letters = state[1][: ORDER - 1]
        last = contexts.get(recent_letters)
        if last is None:
            last = contexts[recent_letters] = table.cost(END, table.context(recent_letters))
        finished.append((state[0] + last * (1 - VIEW), *state[1:]))
    return _merged(finished)


def _best(steps: list[_Step], width: int) -> list[_State]:
    """The beginnings at a place that cost least, best first."""
    if not steps:
        return []
    steps.sort(key=itemgetter(0))
    floor = steps[0][0] + _BEHIND
    last = steps[min(width, len(steps)) - 1][0]
    states = [_state(step) for step in takewhile(lambda step: step[0] <= last, steps)]
    states.sort()
    return [state for state in states[:width] if state[0] <= floor]


def _state(step: _Step) -> _State:
    cost, (_, history, letters, joint, around, ending, beginning), more, choice = step
    near, _, symbol, target, last, first = choice
    return (
        cost,
        symbol + history,
        letters + target,
        joint + more,
        around + near,
        ending + last,
        beginning + first,
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
