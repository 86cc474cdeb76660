"""The training data: pairs of names in Latin letters and in Arabic or Russian ones, and what is left out of them."""

from __future__ import annotations

import lzma
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

LONGEST = 24
_ODD = re.compile('[0-9"+?()$.,«»،\u200b-\u200f]')
"""Signs that no name has; words with them are not learned from."""


class Pair(NamedTuple):
    """A word and how it is written in another language, how often it was; `key` is its Latin form, by which the data is divided."""

    source: str
    target: str
    seen: int
    key: str


def read(file: Path) -> list[Pair]:
    """The pairs of `name_pairs_en_*.txt.xz`: Latin word, letters of the other divided by spaces, count."""
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return [
        Pair(latin, letters.replace(" ", ""), int(count), latin) for latin, letters, count in rows
    ]


def turned(pairs: Iterable[Pair]) -> list[Pair]:
    """The same pairs the other way round."""
    return [Pair(pair.target, pair.source, pair.seen, pair.key) for pair in pairs]


def joined(left: Iterable[Pair], right: Iterable[Pair]) -> list[Pair]:
    """Arabic and Russian forms of the same Latin word."""
    by_key = {pair.key: pair for pair in right}
    return [
        Pair(one.target, by_key[one.key].target, min(one.seen, by_key[one.key].seen), one.key)
        for one in left
        if one.key in by_key
    ]


def usable(pairs: Iterable[Pair]) -> list[Pair]:
    """Those of ordinary length and letters."""
    return [
        pair
        for pair in pairs
        if 0 < len(pair.source) <= LONGEST
        and 0 < len(pair.target) <= LONGEST
        and not _ODD.search(pair.source)
        and not _ODD.search(pair.target)
    ]


def lot(key: str) -> int:
    """A number from 0 to 999 that falls to a word, the same on every machine."""
    return zlib.crc32(key.encode()) % 1000


def references(pairs: Iterable[Pair]) -> list[tuple[str, frozenset[str]]]:
    """Each source word with all its targets, in an order that has nothing to do with spelling."""
    found: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        found[pair.source].add(pair.target)
    order = sorted(found, key=lambda word: (zlib.crc32(word.encode() + b"q"), word))
    return [(word, frozenset(found[word])) for word in order]


def attested(pairs: Sequence[Pair]) -> dict[str, tuple[int, int]]:
    """The target words, with the number of their sources and how often they were seen."""
    found: dict[str, tuple[int, int]] = {}
    for pair in pairs:
        sources, seen = found.get(pair.target, (0, 0))
        found[pair.target] = (sources + 1, seen + pair.seen)
    return found
