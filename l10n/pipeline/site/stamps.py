"""The stamps of files (time of the last change, size, number): how a run tells at once which of forty thousand files are
others than the last run saw."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

Stamps = Mapping[str, tuple[int, int, int]]
"""By path of a file: the time of its last change, its size, its number in the file system."""
_LARGEST = (1 << 63) - 1
_ROW = 24
"""Bytes of three numbers."""


class Packed(NamedTuple):
    """Stamps as bytes: those of forty thousand files are made, kept and compared in a moment."""

    paths: bytes
    """In order, with a NUL between."""
    numbers: bytes
    """Three for each."""


def stamps(folders: Iterable[Path]) -> dict[str, tuple[int, int, int]]:
    """The stamps of every file below some folders; hidden ones are passed over."""
    found: dict[str, tuple[int, int, int]] = {}
    waiting = [str(folder) for folder in folders]
    while waiting:
        try:
            entries = list(os.scandir(waiting.pop()))
        except OSError:
            continue
        for entry in entries:
            if entry.name[0] == ".":
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
                continue
            try:
                told = entry.stat()
            except OSError:
                continue
            found[entry.path] = told.st_mtime_ns, told.st_size, told.st_ino & _LARGEST
    return found


def packed(told: Stamps) -> Packed:
    """The same bytes for the same stamps."""
    paths = sorted(told)
    numbers = array("q", chain.from_iterable([told[path] for path in paths]))
    return Packed("\0".join(paths).encode("utf-8", "surrogateescape"), numbers.tobytes())


@dataclass(frozen=True, slots=True)
class Other:
    """The files whose stamps are others than before."""

    changed: frozenset[str]
    come: frozenset[str]
    gone: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        return self.changed | self.come | self.gone


def compared(before: Packed, now: Packed) -> Other:
    """What became of the files between two runs."""
    old, new = _rows(before), _rows(now)
    names = _names(now)
    if before.paths == now.paths:
        changed = {name for name, a, b in zip(names, old, new, strict=True) if a != b}
        return Other(frozenset(changed), frozenset(), frozenset())
    had, have = dict(zip(_names(before), old, strict=True)), dict(zip(names, new, strict=True))
    changed = {name for name, row in have.items() if name in had and had[name] != row}
    return Other(
        frozenset(changed), frozenset(have.keys() - had.keys()), frozenset(had.keys() - have.keys())
    )


def _rows(stamps: Packed) -> list[bytes]:
    numbers = stamps.numbers
    return [numbers[at : at + _ROW] for at in range(0, len(numbers), _ROW)]


def _names(stamps: Packed) -> list[str]:
    return stamps.paths.decode("utf-8", "surrogateescape").split("\0") if stamps.numbers else []
