"""What is remembered of a site between runs, so that only what changed is made again: a small SQLite file.

Deleting it costs only time. Where each article stood before is no part of it: see `addresses`.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from l10n import files
from l10n.errors import FileError
from l10n.project.state import digest

if TYPE_CHECKING:
    from l10n.publish.head import Head

ADDRESSES = "addresses.json"
"""The file below `locales` that says where articles stood before."""
_VERSION = 1
_TABLES = f"""
pragma user_version = {_VERSION};
create table if not exists about (name text primary key, said text);
create table if not exists articles (id text primary key, inputs text, heads text, files text);
create table if not exists stamps (path text primary key, stamp text);
"""


@dataclass(frozen=True, slots=True)
class Made:
    """What a run made of an article."""

    heads: tuple[Head, ...]
    files: Mapping[str, str]
    """Digest by path of its pages and media."""


class SiteState:
    """The state of a project's site. What is put in counts once it is committed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def about(self, name: str) -> str:
        row = self._db.execute("select said from about where name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def say(self, name: str, said: str) -> None:
        self._db.execute("replace into about values (?, ?)", (name, said))

    def known(self) -> dict[str, str]:
        """The digest of the bytes that each article was made from; empty for one that is to be tried again."""
        return dict(self._db.execute("select id, inputs from articles"))

    def stamps(self) -> dict[str, str]:
        """The time stamps of the files that the last run saw, by path."""
        return dict(self._db.execute("select path, stamp from stamps"))

    def restamp(self, stamps: Mapping[str, str | None]) -> None:
        """Notes time stamps that differ; None: the file is gone."""
        gone = [(path,) for path, stamp in stamps.items() if stamp is None]
        self._db.executemany("delete from stamps where path = ?", gone)
        rows = [(path, stamp) for path, stamp in stamps.items() if stamp is not None]
        self._db.executemany("replace into stamps values (?, ?)", rows)

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


def stamps(folders: Iterable[Path]) -> dict[str, str]:
    """Time stamp and size of every file below some folders, by path; hidden ones are passed over."""
    found: dict[str, str] = {}
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
            found[entry.path] = f"{told.st_mtime_ns} {told.st_size} {told.st_ino}"
    return found


def stamp_of(told: Mapping[str, str]) -> str:
    """One stamp for many."""
    lines = [f"{stamp} {path}" for path, stamp in sorted(told.items())]
    return digest("\n".join(lines).encode("utf-8", "surrogateescape"))
