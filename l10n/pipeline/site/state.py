"""What is remembered of a site between runs, so that only what changed is made again: a small SQLite file.

Deleting it costs only time. Where each article stood before is no part of it: see `addresses`.
"""

from __future__ import annotations

import json
import os
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from l10n import files
from l10n.errors import FileError

if TYPE_CHECKING:
    from l10n.publish.head import Head

ADDRESSES = "addresses.json"
"""The file below `locales` that says where articles stood before."""
_VERSION = 2
_TABLES = f"""
pragma user_version = {_VERSION};
create table if not exists about (name text primary key, said text);
create table if not exists articles (id text primary key, inputs text, heads text, files text);
create index if not exists failed on articles (id) where inputs = '';
create table if not exists stamps (paths blob, numbers blob);
"""
Stamps = Mapping[str, tuple[int, int, int]]
"""By path of a file: the time of its last change, its size, its number in the file system."""
_LARGEST = (1 << 63) - 1
_ROW = 24
"""Bytes of three numbers."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a run made of an article."""

    heads: tuple[Head, ...]
    files: Mapping[str, str]
    """Digest by path of its pages and media."""


class Packed(NamedTuple):
    """Stamps as bytes: those of forty thousand files are made, kept and compared in a moment."""

    paths: bytes
    """In order, with a NUL between."""
    numbers: bytes
    """Three for each."""


class SiteState:
    """The state of a project's site. What is put in counts once it is committed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def about(self, name: str) -> str:
        row = self._db.execute("select said from about where name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def say(self, name: str, said: str) -> None:
        self._db.execute("replace into about values (?, ?)", (name, said))

    def ids(self) -> set[str]:
        """The articles of the last run."""
        return {key for (key,) in self._db.execute("select id from articles")}

    def inputs(self, name: str) -> str | None:
        """The digest of the bytes that an article was made from; empty for one that is to be tried again, None for one
        that the last run did not see."""
        row = self._db.execute("select inputs from articles where id = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def failed(self) -> set[str]:
        """The articles that are to be tried again."""
        return {key for (key,) in self._db.execute("select id from articles where inputs = ''")}

    def stamps(self) -> Packed:
        """The stamps of the files that the last run saw."""
        row = self._db.execute("select paths, numbers from stamps").fetchone()
        return Packed(*row) if row else Packed(b"", b"")

    def stamp(self, packed: Packed) -> None:
        """Notes the stamps of the files that this run saw."""
        self._db.execute("delete from stamps")
        self._db.execute("insert into stamps values (?, ?)", packed)

    def made(self, ids: Iterable[str] | None = None) -> Iterator[tuple[str, Made]]:
        """What was made of some articles, of all without any named."""
        from l10n.publish.head import Head

        if ids is None:
            rows: Iterable[tuple[str, str, str]] = self._db.execute(
                "select id, heads, files from articles"
            )
        else:
            rows = [
                row
                for key in ids
                for row in self._db.execute(
                    "select id, heads, files from articles where id = ?", (key,)
                )
            ]
        for key, heads, made in rows:
            yield key, Made(tuple(map(Head.of, json.loads(heads))), json.loads(made))

    def put(self, name: str, inputs: str, made: Made) -> None:
        heads = json.dumps([head.table() for head in made.heads], ensure_ascii=False)
        row = (name, inputs, heads, json.dumps(dict(made.files)))
        self._db.execute("replace into articles values (?, ?, ?, ?)", row)

    def drop(self, ids: Iterable[str]) -> None:
        self._db.executemany("delete from articles where id = ?", [(key,) for key in ids])

    def clear(self) -> None:
        self._db.execute("delete from articles")
        self._db.execute("delete from about")
        self._db.execute("delete from stamps")

    def commit(self) -> None:
        self._db.commit()


@contextmanager
def opened(path: Path) -> Iterator[SiteState]:
    """The state in a file; a fresh one where it is broken or of another version, one in memory where the disk is read
    only."""
    connection = _connected(path)
    try:
        yield SiteState(connection)
    finally:
        connection.close()


def _connected(path: Path) -> sqlite3.Connection:
    for attempt in range(2):
        connection = None
        try:
            files.make(path.parent)
            connection = sqlite3.connect(path, timeout=10)
            (version,) = connection.execute("pragma user_version").fetchone()
            (tables,) = connection.execute("select count(*) from sqlite_master").fetchone()
            if tables and version != _VERSION:
                raise sqlite3.DatabaseError("of another version")
            connection.executescript(_TABLES)
        except (sqlite3.Error, FileError):
            if connection is not None:
                connection.close()
            if attempt == 0:
                with suppress(OSError):
                    path.unlink()
        else:
            return connection
    connection = sqlite3.connect(":memory:")
    connection.executescript(_TABLES)
    return connection


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
