"""The learned model of one direction and its file.

A file `data/models/en-ar.gz` is a gzip stream. Decompressed, its first line is a JSON object: `graphones` (pairs of source
and target letters that belong together; the i-th is written as the character U+4E00 + i), `weights` (of the features
by which candidates are ranked, by name), `tables` (their names in order, each with the number of bytes of its columns). Then
the columns of each table, one after another: symbols of histories, how many histories are below each, how many n-grams each
has, symbols of n-grams (these four are UTF-8 text, a number being the character of that code), costs of n-grams, costs of
falling back from each history (one byte each). What a column means says `table.Table`.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from l10n.names.transliteration.table import Table, counts, starts

MODELS = Path(__file__).parents[1] / "data" / "models"
FIRST = 0x4E00
"""The character of the first graphone."""


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
    return unpack((MODELS / f"{source}-{target}.gz").read_bytes())


def available(source: str, target: str) -> bool:
    """Whether a model is shipped for a direction."""
    return (MODELS / f"{source}-{target}.gz").exists()


def pack(
    pairs: Sequence[Sequence[str]], tables: Mapping[str, Table], weights: Mapping[str, float]
) -> bytes:
    """A model as the bytes of its file; the same model gives the same bytes."""
    columns = {name: _columns(table) for name, table in tables.items()}
    head = {
        "graphones": [list(pair) for pair in pairs],
        "weights": dict(weights),
        "tables": [[name, *map(len, parts)] for name, parts in columns.items()],
    }
    line = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    data = line + b"".join(part for parts in columns.values() for part in parts)
    return gzip.compress(data, mtime=0)


def unpack(packed: bytes) -> Model:
    """The model of a file's bytes."""
    data = gzip.decompress(packed)
    at = data.index(b"\n") + 1
    head = json.loads(data[:at])
    tables = {}
    for name, *sizes in head["tables"]:
        parts = []
        for size in sizes:
            parts.append(data[at : at + size])
            at += size
        tables[name] = _table(parts)
    return model(head["graphones"], tables, head["weights"])


def _columns(table: Table) -> list[bytes]:
    return [
        table.histories.encode(),
        "".join(map(chr, counts(table.branches))).encode(),
        "".join(map(chr, counts(table.grams))).encode(),
        table.symbols.encode(),
        table.costs,
        table.backoff,
    ]


def _table(parts: Sequence[bytes]) -> Table:
    histories, below, held, symbols, costs, backoff = parts
    return Table(
        histories.decode(),
        starts(_numbers(below), 1),
        starts(_numbers(held), 0),
        symbols.decode(),
        costs,
        backoff,
    )


def _numbers(column: bytes) -> Sequence[int]:
    """The codes of its characters."""
    return memoryview(column.decode().encode(f"utf-32-{sys.byteorder[0]}e")).cast("I")
