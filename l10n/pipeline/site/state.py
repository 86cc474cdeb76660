"""What is remembered of a site between runs, so that only what changed is made again: a small SQLite file.

Deleting it costs only time, unless an article cannot be read just then: nobody knows any more what its pages said. Where each
article stood before is no part of it: see `addresses`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n import files
from l10n.errors import FileError, LockedError
from l10n.pipeline.site.stamps import Packed

if TYPE_CHECKING:
    from l10n.publish.head import Head

ADDRESSES = "addresses.json"
"""The file below `locales` that says where articles stood before."""
_VERSION = 4
_TABLES = f"""
pragma user_version = {_VERSION};
create table about (name text primary key, said text);
create table articles (id text primary key, inputs text, heads text, files text, told text);
create index failed on articles (id) where inputs = '';
create index telling on articles (id) where told <> '';
create table stamps (paths blob, numbers blob);
create table sections (id text primary key, ids text, aims text);
create index aiming on sections (id) where aims <> '[]';
"""
_PATIENCE = 10.0
"""Seconds to wait for another program."""
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DISK = frozenset(
    {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
)
"""What SQLite says of a disk that cannot be written."""


class DamagedStateError(Exception):
    """What the file holds is not what a run wrote: it is to be begun anew."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a run made of an article."""

    heads: tuple[Head, ...]
    files: Mapping[str, str]
    """Digest by path of its pages and media."""


class SiteState:
    """The state of a project's site. What is put in counts once it is committed.

    Errors, of all its methods: `DamagedStateError`, `LockedError`, `FileError`; see `opened`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def about(self, name: str) -> str:
        row = self._db.execute("select said from about where name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def table(self, name: str) -> dict[str, Any]:
        """What `about` says, for what was said as JSON; empty where nothing was."""
        found = _parsed(self.about(name) or "{}")
        if not isinstance(found, dict):
            raise DamagedStateError(name)
        return found

    def files_of_none(self) -> list[str]:
        """The files of the site that are of no single article."""
        return list(_parsed(self.about("shared") or "[]"))

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
            try:
                found = Made(tuple(map(Head.of, _parsed(heads))), dict(_parsed(made)))
            except (TypeError, ValueError, AttributeError) as error:
                raise DamagedStateError(key) from error
            yield key, found

    def told(self) -> dict[str, Any]:
        """What there is to tell of articles (`told.Told.table`), by id; only of those that there is anything of."""
        rows = self._db.execute("select id, told from articles where told <> ''")
        return {key: _parsed(said) for key, said in rows}

    def told_of(self, name: str) -> str:
        """The same of one article, as it was put."""
        row = self._db.execute("select told from articles where id = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def put(self, name: str, inputs: str, made: Made, told: str = "") -> None:
        heads = json.dumps([head.table() for head in made.heads], ensure_ascii=False)
        row = (name, inputs, heads, json.dumps(dict(made.files)), told)
        self._db.execute("replace into articles values (?, ?, ?, ?, ?)", row)

    def sections(self, name: str) -> dict[str, list[str]]:
        """What links may lead to within the pages of an article, by language."""
        row = self._db.execute("select ids from sections where id = ?", (name,)).fetchone()
        return dict(_parsed(row[0])) if row else {}

    def aiming(self, targets: AbstractSet[str]) -> set[str]:
        """The articles that lead to a section of some."""
        if not targets:
            return set()
        rows = self._db.execute("select id, aims from sections where aims <> '[]'")
        return {key for key, aims in rows if not targets.isdisjoint(_parsed(aims))}

    def put_sections(self, name: str, ids: Mapping[str, list[str]], aims: Sequence[str]) -> None:
        row = (name, json.dumps(ids, ensure_ascii=False), json.dumps(aims, ensure_ascii=False))
        self._db.execute("replace into sections values (?, ?, ?)", row)

    def drop(self, ids: Iterable[str]) -> None:
        keys = [(key,) for key in ids]
        self._db.executemany("delete from articles where id = ?", keys)
        self._db.executemany("delete from sections where id = ?", keys)

    def clear(self) -> None:
        self._db.execute("delete from articles")
        self._db.execute("delete from about")
        self._db.execute("delete from stamps")
        self._db.execute("delete from sections")

    def commit(self) -> None:
        self._db.commit()


@contextmanager
def opened(path: Path) -> Iterator[SiteState]:
    """The state in a file; a fresh one where it is broken or of another version, one in memory where the disk is read
    only. What is done with it may end with:

    Errors: `DamagedStateError` where damage comes to light (the file is removed then), `LockedError` where another program holds
    the file, `FileError` for a disk that is full.
    """
    connection = _connected(path)
    try:
        yield SiteState(connection)
    except (sqlite3.Error, DamagedStateError) as error:
        connection.close()
        _refuse(error, path)
        _remove(path)
        raise DamagedStateError(str(path)) from error
    finally:
        connection.close()


def _connected(path: Path) -> sqlite3.Connection:
    for _ in range(2):
        connection = None
        try:
            files.make(path.parent)
            connection = sqlite3.connect(path, timeout=_PATIENCE)
            (version,) = connection.execute("pragma user_version").fetchone()
            (tables,) = connection.execute("select count(*) from sqlite_master").fetchone()
            if not tables:
                connection.executescript(_TABLES)
            elif version != _VERSION:
                raise sqlite3.DatabaseError("of another version")
            connection.execute(
                "begin immediate"
            ).close()  # whether it can be written, before the work
            connection.rollback()
        except (sqlite3.Error, FileError) as error:
            if connection is not None:
                connection.close()
            if isinstance(error, FileError) or _code(error) in _DISK:
                break
            _refuse(error, path)
            _remove(path)
        else:
            return connection
    connection = sqlite3.connect(":memory:")
    connection.executescript(_TABLES)
    return connection


def _refuse(error: Exception, path: Path) -> None:
    """Raises what is no damage of the file: it is never removed then."""
    if _code(error) in _BUSY:
        raise LockedError(
            "another program has this open",
            file=str(path),
            remedy="wait for it to end, then try again",
        ) from None
    if _code(error) in _DISK:
        raise FileError(
            f"it cannot be written ({error})", file=str(path), remedy="check the disk"
        ) from None


def _code(error: Exception) -> int:
    """SQLite's code of an error, without its details; 0 for one that has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _remove(path: Path) -> None:
    for each in (path, path.with_name(f"{path.name}-journal")):
        with suppress(OSError):
            each.unlink()


def _parsed(said: str) -> Any:
    try:
        return json.loads(said)
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedStateError(said[:40] if isinstance(said, str) else "") from error
