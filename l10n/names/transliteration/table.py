"""A pruned n-gram model: what a symbol costs after those before it, and what falling back to fewer of those costs.

Histories form a tree that is kept in flat columns (as KenLM's reversed trie, Heafield 2011): a million n-grams take ten
megabytes and no time to read. Node 0 is the empty history; below each node are the histories that are one symbol longer at
their far end. Nodes stand level by level, those below a node side by side, and so do the n-grams of a node.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

UNIT = 16
"""Costs are negative natural logarithms in sixteenths."""
_UNKNOWN = 20 * UNIT
_ROOT = "\0"
"""Holds the place of the empty history, which has no symbol."""

Context = Sequence[int]
"""Nodes from the longest known history to the empty one."""


class Table(NamedTuple):
    """Costs of n-grams, and of falling back to a shorter history."""

    histories: str
    """The last symbol, the farthest, of each node."""
    branches: Sequence[int]
    """Where the nodes below each node begin; one number more than nodes."""
    grams: Sequence[int]
    """Where the n-grams of each node begin; one number more than nodes."""
    symbols: str
    """The symbol of each n-gram."""
    costs: bytes
    """The cost of each n-gram."""
    backoff: bytes
    """What each node costs when its n-grams lack a symbol."""

    def context(self, history: str) -> Context:
        """As much of a history, nearest symbol first, as any n-gram was kept for: the rest changes no cost.

        What all symbols at a place share is so looked for once.
        """
        find, branches = self.histories.find, self.branches
        node = 0
        nodes = [0]
        for symbol in history:
            node = find(symbol, branches[node], branches[node + 1])
            if node < 0:
                break
            nodes.append(node)
        nodes.reverse()
        return nodes

    def cost(self, symbol: str, context: Context) -> int:
        """Of a symbol by the longest history that it was kept with (Katz's way down)."""
        find, grams, backoff = self.symbols.find, self.grams, self.backoff
        lost = 0
        for node in context:
            at = find(symbol, grams[node], grams[node + 1])
            if at >= 0:
                return lost + self.costs[at]
            lost += backoff[node]
        return lost + _UNKNOWN

    def of_each(self, symbols: Sequence[str], context: Context) -> list[int]:
        """The cost of each of several symbols in one place."""
        every, grams, backoff, costs = self.symbols, self.grams, self.backoff, self.costs
        left = set(symbols)
        found: dict[str, int] = {}
        lost = 0
        for node in context:
            start, end = grams[node], grams[node + 1]
            if end - start < len(left):
                for at in range(start, end):
                    symbol = every[at]
                    if symbol in left:
                        found[symbol] = lost + costs[at]
                        left.remove(symbol)
            else:
                for symbol in tuple(left):
                    at = every.find(symbol, start, end)
                    if at >= 0:
                        found[symbol] = lost + costs[at]
                        left.remove(symbol)
            if not left:
                break
            lost += backoff[node]
        return [found.get(symbol, lost + _UNKNOWN) for symbol in symbols]

    def least(
        self, symbols: Iterable[str], context: Context, count: int, beyond: int
    ) -> list[tuple[int, str]]:
        """The symbols that cost least in one place: at least so many, if there are, none by `beyond` more than the first.

        From one history to a shorter one nothing becomes cheaper, so those that are left when enough are found cost more.
        """
        grams, backoff, costs, every = self.grams, self.backoff, self.costs, self.symbols
        left = set(symbols)
        found: list[tuple[int, str]] = []
        lost = 0
        for node in context:
            start, end = grams[node], grams[node + 1]
            if end - start < 2 * len(left):
                here = [
                    (lost + costs[at], symbol)
                    for at, symbol in enumerate(every[start:end], start)
                    if symbol in left
                ]
            else:
                places = [(every.find(symbol, start, end), symbol) for symbol in left]
                here = [(lost + costs[at], symbol) for at, symbol in places if at >= 0]
            lost += backoff[node]
            if here:
                left.difference_update([symbol for _, symbol in here])
                found += here
                found.sort()
            if found and (
                lost > found[0][0] + beyond or (len(found) >= count and lost > found[count - 1][0])
            ):
                break
        else:
            found += ((lost + _UNKNOWN, symbol) for symbol in left)
        return found


def build(costs: Mapping[str, int], backoff: Mapping[str, int]) -> Table:
    """A table of n-grams and histories with their costs, at most 255; both written backwards: nearest symbol first.

    >>> table = build({"x": 10, "xy": 2}, {"y": 5})
    >>> table.cost("x", table.context("yz")), table.cost("y", table.context("y")) > 100
    (2, True)
    """
    known = {gram[1:] for gram in costs} | set(backoff) | {""}
    for history in list(known):
        known.update(history[:end] for end in range(1, len(history)))
    nodes = sorted(known, key=lambda history: (len(history), history))
    number = {history: node for node, history in enumerate(nodes)}
    below = [0] * len(nodes)
    for history in nodes[1:]:
        below[number[history[:-1]]] += 1
    rows = sorted((number[gram[1:]], gram[0], cost) for gram, cost in costs.items())
    held = [0] * len(nodes)
    for node, _, _ in rows:
        held[node] += 1
    return Table(
        _ROOT + "".join(history[-1] for history in nodes[1:]),
        starts(below, 1),
        starts(held, 0),
        "".join(symbol for _, symbol, _ in rows),
        bytes(cost for _, _, cost in rows),
        bytes(backoff.get(history, 0) for history in nodes),
    )


def starts(counts: Iterable[int], first: int) -> Sequence[int]:
    """Where each of so many begins, and behind the last one.

    >>> list(starts([2, 0, 1], 1))
    [1, 3, 3, 4]
    """
    return array("I", accumulate(counts, initial=first))


def counts(begins: Sequence[int]) -> list[int]:
    """The counts of which `starts` were made."""
    return [begins[at + 1] - begins[at] for at in range(len(begins) - 1)]
