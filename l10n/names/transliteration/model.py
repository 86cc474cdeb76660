"""The learned model of one direction and its file.

A file `data/models/en-ar.xz` is an XZ stream. Decompressed, its first line is a JSON object: `graphones` (pairs of source
and target letters that belong together; the i-th is written as the character U+4E00 + i), `weights` (of the features
by which candidates are ranked, by name), `tables` (their names in order, each with the number of bytes and of entries of
its two lists). Then, for each table, its n-grams (UTF-8, one a line, sorted), one byte of cost for each, the histories that
may be shortened (one a line), one byte of cost for each. N-grams are written backwards: the symbol, the one before it, and
so on; so those of a symbol lie together and pack well. A cost is a negative natural logarithm in sixteenths, at most 255.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

MODELS = Path(__file__).parents[1] / "data" / "models"
UNIT = 16
"""Costs are in sixteenths of a nat."""
FIRST = 0x4E00
"""The character of the first graphone."""
_UNKNOWN = 20 * UNIT


class Table:
    """A pruned n-gram model: costs of n-grams, and of falling back to a shorter history."""

    __slots__ = ("backoff", "costs")

    def __init__(self, costs: Mapping[str, int], backoff: Mapping[str, int]) -> None:
        self.costs = costs
        self.backoff = backoff

    def known(self, history: str) -> str:
        """As much of a history, nearest first, as any n-gram was kept for: the rest changes no cost.

        What all symbols at a place share is so looked for once.
        """
        backoff = self.backoff
        while history and history not in backoff:
            history = history[:-1]
        return history

    def cost(self, gram: str) -> int:
        """Of the first symbol after the others, nearest first, by the longest history that was kept (Katz's way down)."""
        costs = self.costs
        found = costs.get(gram)
        if found is not None:
            return found
        backoff = self.backoff
        lost = 0
        while len(gram) > 1:
            lost += backoff.get(gram[1:], 0)
            gram = gram[:-1]
            found = costs.get(gram)
            if found is not None:
                return found + lost
        return lost + _UNKNOWN


class Graphone(NamedTuple):
    """Letters of the source and what they are in the target: `sh` and `ш`; the target's may be none."""

    symbol: str
    source: str
    target: str


class Model(NamedTuple):
    """All that was learned of one direction."""

    graphones: Mapping[str, Sequence[Graphone]]
    """By their source letters."""
    longest: int
    """How many source letters a graphone has at most."""
    letters: frozenset[str]
    """Source letters that graphones know."""
    tables: Mapping[str, Table]
    """`joint`: sequences of graphones; `letters`: of target letters; `around`, `ending`, `beginning`: graphones as seen
    from a place in the source word (`context.VIEWS`)."""
    weights: Mapping[str, float]


def model(
    pairs: Sequence[Sequence[str]], tables: Mapping[str, Table], weights: Mapping[str, float]
) -> Model:
    """Put together from what was learned; the i-th pair of letters is the graphone with the i-th symbol."""
    by_source: dict[str, list[Graphone]] = {}
    for number, (source, target) in enumerate(pairs):
        by_source.setdefault(source, []).append(Graphone(chr(FIRST + number), source, target))
    return Model(
        by_source,
        max(map(len, by_source)),
        frozenset("".join(by_source)),
        tables,
        weights,
    )


@lru_cache(maxsize=8)
def load(source: str, target: str) -> Model:
    """The model shipped for a direction, read once. Raises FileNotFoundError where there is none."""
    return unpack((MODELS / f"{source}-{target}.xz").read_bytes())


def available(source: str, target: str) -> bool:
    """Whether a model is shipped for a direction."""
    return (MODELS / f"{source}-{target}.xz").exists()


def pack(
    pairs: Sequence[Sequence[str]], tables: Mapping[str, Table], weights: Mapping[str, float]
) -> bytes:
    """A model as the bytes of its file; the same model gives the same bytes."""
    parts = []
    sizes = []
    for name, table in tables.items():
        row: list[int] = []
        for costs in (table.costs, table.backoff):
            keys = sorted(costs)
            text = "\n".join(keys).encode()
            row += [len(text), len(keys)]
            parts += [text, bytes(costs[key] for key in keys)]
        sizes.append([name, *row])
    head = {"graphones": [list(pair) for pair in pairs], "weights": dict(weights), "tables": sizes}
    line = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    return lzma.compress(line + b"".join(parts), preset=9 | lzma.PRESET_EXTREME)


def unpack(packed: bytes) -> Model:
    """The model of a file's bytes."""
    data = lzma.decompress(packed)
    at = data.index(b"\n") + 1
    head = json.loads(data[:at])
    tables = {}
    for name, *sizes in head["tables"]:
        lists = []
        for size, count in (sizes[:2], sizes[2:]):
            keys = data[at : at + size].decode().split("\n")
            at += size
            lists.append(dict(zip(keys, data[at : at + count], strict=True)))
            at += count
        tables[name] = Table(*lists)
    return model(head["graphones"], tables, head["weights"])
