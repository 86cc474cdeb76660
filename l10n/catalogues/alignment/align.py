"""Finds for each new sentence the old one, or ones, that it was made from.

A catalogue stands in the order of its article, so the neighbours of a message are its paragraph. Sentences whose key
is the same are the fixed points; between two of them an edited sentence is looked for among the few that stood there
before, and needs little likeness to be told. What has gone further away must be much more alike.

The cost is linear in the number of messages: stretches between fixed points are short or cut short, and what is left
is looked up by its rarest words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from l10n.catalogues.alignment.nearest import nearest
from l10n.catalogues.alignment.similarity import (
    Profile,
    continues,
    joined,
    likeness,
    profile_of,
    share,
)
from l10n.catalogues.words import has_words
from l10n.model import Message

LOCAL = 0.4
"""Likeness from which a sentence is an edit of one that stood in the same place."""
CONTINUED = 0.5
"""What stands for the likeness of a sentence that goes on longer or ends earlier than before."""
FAR = 0.6
"""Likeness from which a sentence is an edit of one that stood elsewhere."""
COPY = 0.75
"""Likeness from which the translation of a sentence that is still there, or out of use, is proposed."""
NEAR_COPY = 0.5
"""The same for one that stands near."""
HALF = 0.6
"""Share of its words that a half of a split sentence has from the whole."""
WHOLE = 0.9
"""Share of the words of a sentence that its halves have together."""

_NEAR = 3
"""How many messages away is near."""
_CELLS = 1600
"""Largest table (old times new sentences) that a stretch is aligned in."""

Kind = Literal["same", "place", "context", "edited", "split", "merged"]


@dataclass(frozen=True, slots=True)
class Link:
    """What a new message was made from."""

    kind: Kind
    """`same`: the same key and context. `place`: the same key in another place that has a context of its own, though
    the role is the same. `context`: the same key in another role. `edited`: another key. `merged`: several old
    messages in one. `split`: a further part of a message whose first part is another link."""
    old: tuple[int, ...]
    """Indices of old messages, in order."""
    copy: bool = False
    """Whether the old message has its own use besides, or stays out of use."""


def align(
    old: Sequence[Message],
    fresh: Sequence[Message],
    fixed: Mapping[int, int],
    wanted: Sequence[int],
) -> dict[int, Link]:
    """Links for the wanted fresh messages, as far as they are like an old one; by index.

    `fixed`: the old messages that others of the fresh ones are sure to be.
    """
    if not wanted:
        return {}
    used = set(fixed.values())
    free = {i for i, message in enumerate(old) if i not in used and not message.obsolete}
    return _Alignment(old, fresh, fixed, free).links(wanted)


@dataclass(slots=True)
class _Alignment:
    old: Sequence[Message]
    fresh: Sequence[Message]
    fixed: Mapping[int, int]
    free: set[int]

    def links(self, wanted: Sequence[int]) -> dict[int, Link]:
        found: dict[int, Link] = {}
        for gap in _runs(wanted):
            places = self._places(gap)
            if places:
                for j, link in self._stretch(places, gap):
                    found[j] = link
                    self.free.difference_update(link.old)
        if self.free:
            rest = [j for j in wanted if j not in found]
            for j, i in _one_to_one(self._pairs(rest, sorted(self.free), FAR)):
                found[j] = Link("edited", (i,))
        for j in wanted:
            near = None if j in found else self._near_copy(j, found)
            if near is not None:
                found[j] = Link("edited", (near,), copy=True)
        rest = [j for j in wanted if j not in found]
        if rest:
            translated = [i for i, message in enumerate(self.old) if has_words(message)]
            for j, i, _ in self._pairs(rest, translated, COPY):
                found.setdefault(j, Link("edited", (i,), copy=True))
        return found

    def _near_copy(self, j: int, found: Mapping[int, Link]) -> int | None:
        """The old message near a new one's place that is most like it, though it has its own use: a sentence that was
        taken up again, "See the [manual][1]." beside "See the `docs`."""
        near = range(j - _NEAR, j + _NEAR + 1)
        places = {self.fixed[n] for n in near if n in self.fixed}
        places |= {found[n].old[0] for n in near if n in found}
        translated = sorted(i for i in places if has_words(self.old[i]))
        mine = profile_of(self.fresh[j].key)
        best = max(
            translated, key=lambda i: likeness(mine, profile_of(self.old[i].key)), default=None
        )
        if best is None or likeness(mine, profile_of(self.old[best].key)) < NEAR_COPY:
            return None
        return best

    def _pairs(
        self, fresh: Iterable[int], old: Iterable[int], least: float
    ) -> list[tuple[int, int, float]]:
        return nearest([(j, self.fresh[j]) for j in fresh], [(i, self.old[i]) for i in old], least)

    def _places(self, gap: Sequence[int]) -> list[int]:
        """Free old messages that stood behind the old neighbour before the gap, or before the one behind it."""
        before = self.fixed.get(gap[0] - 1, -1)
        after = self.fixed.get(gap[-1] + 1, len(self.old))
        found = []
        i = before + 1
        while i in self.free:
            found.append(i)
            i += 1
        if i == after:
            return found
        behind = []
        i = after - 1
        while i in self.free:
            behind.append(i)
            i -= 1
        return found + behind[::-1]

    def _stretch(self, places: Sequence[int], gap: Sequence[int]) -> list[tuple[int, Link]]:
        if len(places) * len(gap) > _CELLS:
            return self._long_stretch(places, gap)
        beads = _beads(
            [profile_of(self.old[i].key) for i in places],
            [profile_of(self.fresh[j].key) for j in gap],
            [self.old[i].context for i in places],
            [self.fresh[j].context for j in gap],
        )
        links: list[tuple[int, Link]] = []
        for olds, news in beads:
            indices = tuple(places[i] for i in olds)
            links.append((gap[news[0]], Link("merged" if len(olds) > 1 else "edited", indices)))
            links += [(gap[j], Link("split", indices)) for j in news[1:]]
        return links

    def _long_stretch(self, places: Sequence[int], gap: Sequence[int]) -> list[tuple[int, Link]]:
        """Cuts a stretch at pairs that are surely the same sentence, and aligns what is between them."""
        chain = longest_chain(sorted(_one_to_one(self._pairs(gap, places, FAR))))
        links: list[tuple[int, Link]] = [(j, Link("edited", (i,))) for j, i in chain]
        at_i = at_j = 0
        for j, i in [*chain, (-1, -1)]:
            between_i: list[int] = []
            between_j: list[int] = []
            while at_i < len(places) and places[at_i] != i:
                between_i.append(places[at_i])
                at_i += 1
            while at_j < len(gap) and gap[at_j] != j:
                between_j.append(gap[at_j])
                at_j += 1
            at_i, at_j = at_i + 1, at_j + 1
            if between_i and between_j and len(between_i) * len(between_j) <= _CELLS:
                links += self._stretch(between_i, between_j)
        return links


def _beads(
    old: Sequence[Profile],
    new: Sequence[Profile],
    old_contexts: Sequence[str | None],
    new_contexts: Sequence[str | None],
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Pairs (old, new) of index tuples in order, one to one, one to two or two to one, that gain the most.

    A pair gains what its likeness is above `LOCAL`, times its size. After Gale and Church, "A Program for Aligning
    Sentences in Bilingual Corpora" (1993), with likeness in the place of length.
    """
    rows, columns = len(old), len(new)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    step: list[list[tuple[int, int]]] = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]

    def gain(a: Profile, b: Profile, same: bool) -> float:
        alike = likeness(a, b)
        if alike < CONTINUED and continues(a, b):
            alike = CONTINUED
        if not same:
            alike *= 0.9
        return (alike - LOCAL) * (a.size + b.size + 1) if alike >= LOCAL else 0.0

    for i in range(rows + 1):
        for j in range(columns + 1):
            top, move = 0.0, (0, 0)
            if i and best[i - 1][j] >= top:
                top, move = best[i - 1][j], (1, 0)
            if j and best[i][j - 1] > top:
                top, move = best[i][j - 1], (0, 1)
            if i and j:
                a, b = old[i - 1], new[j - 1]
                single = gain(a, b, old_contexts[i - 1] == new_contexts[j - 1])
                if single and best[i - 1][j - 1] + single > top:
                    top, move = best[i - 1][j - 1] + single, (1, 1)
                if j > 1 and _halves(new[j - 2], b, a):
                    double = gain(a, joined(new[j - 2], b), True)
                    if double and best[i - 1][j - 2] + double > top:
                        top, move = best[i - 1][j - 2] + double, (1, 2)
                if i > 1 and _halves(old[i - 2], a, b):
                    double = gain(joined(old[i - 2], a), b, True)
                    if double and best[i - 2][j - 1] + double > top:
                        top, move = best[i - 2][j - 1] + double, (2, 1)
            best[i][j], step[i][j] = top, move
    beads = []
    i, j = rows, columns
    while i or j:
        down, right = step[i][j]
        if down and right:
            beads.append((tuple(range(i - down, i)), tuple(range(j - right, j))))
        i, j = i - down, j - right
        if not (down or right):
            break
    return beads[::-1]


def _halves(first: Profile, second: Profile, whole: Profile) -> bool:
    """Whether a sentence may have been split in two, or two merged: each half comes from the whole, or the whole is in
    both together and in neither alone."""
    if share(first, whole) >= HALF and share(second, whole) >= HALF:
        return True
    one, other = len(first.words & whole.words), len(second.words & whole.words)
    size = len(whole.words)
    return one + other >= WHOLE * size and one > 1 and other > 1 and max(one, other) <= size - 2


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """The numbers, cut wherever one is left out."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _one_to_one(pairs: Iterable[tuple[int, int, float]]) -> Iterable[tuple[int, int]]:
    """The pairs whose two sides no pair before them has."""
    left: set[int] = set()
    right: set[int] = set()
    for j, i, _ in pairs:
        if j not in left and i not in right:
            left.add(j)
            right.add(i)
            yield j, i


def longest_chain(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest selection of pairs in which both sides rise; the pairs come sorted, no number twice on a side."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for index, (_, i) in enumerate(pairs):
        at = bisect_left(tails, i)
        back.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(i)
            ends.append(index)
        else:
            tails[at], ends[at] = i, index
    chain = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = back[index]
    return chain[::-1]
