"""What the runs have in common: jobs in, results out, over any executor.

Each `…_one` of this package is a plain function of a picklable job, so it runs as well in a process pool or on a
cluster. A fault in one article is a result like any other: it never stops the rest.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from l10n import files
from l10n.documents.article import read_bytes
from l10n.documents.registry import format_of
from l10n.errors import CatalogueError, DocumentError, L10nError
from l10n.model import Article, Catalogue

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from l10n.project import Project, Source

J = TypeVar("J")
R = TypeVar("R")

_BATCH = 16
"""Most jobs that go to a worker at a time."""
_PLACE = re.compile(r"(?:line )?(\d+): ")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article has no result."""

    reason: str
    """One line: file, line, what is wrong, what to do."""
    exit_code: int
    trace: str = ""
    """Where a fault of the tool itself happened; empty for what is wrong with the input."""

    @classmethod
    def of(cls, error: Exception, file: str = "") -> Failure:
        """The failure for an exception. One that is not of ours is a fault of the tool: it costs this article, not
        the run."""
        if isinstance(error, OSError) and error.filename:
            error = files.failure(Path(os.fsdecode(error.filename)), error, "cannot be used")
        if isinstance(error, L10nError):
            return cls(str(error.at(file) if file else error), error.exit_code)
        where = f"{file}: " if file else ""
        if isinstance(error, MemoryError):
            return cls(f"{where}it needs more memory than there is; split it", L10nError.exit_code)
        import traceback

        said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        report = "this with the file, the rest goes on without it" if file else "this"
        reason = f"{where}the tool failed ({said}); please report {report}"
        return cls(reason, L10nError.exit_code, "".join(traceback.format_exception(error)))


def run(one: Callable[[J], R], jobs: Sequence[J], executor: Executor | None = None) -> Iterator[R]:
    """The results of jobs in their order, as they come; in this process without an executor.

    Errors: `L10nError` where a worker process was killed.
    """
    if executor is None:
        yield from map(one, jobs)
        return
    from concurrent.futures import BrokenExecutor

    batch = min(_BATCH, 1 + len(jobs) // 32)  # a few articles are shared out too
    try:
        yield from executor.map(one, jobs, chunksize=batch)
    except BrokenExecutor:
        remedy = "try again with fewer --jobs; perhaps there was not enough memory"
        raise L10nError(
            "a worker process was killed; what is written is complete", remedy=remedy
        ) from None


def now() -> datetime:
    """The present, at UTC."""
    return datetime.now(UTC)


def source_bytes(source: Source) -> bytes:
    """The bytes of an article. Errors: the source's own fault, `FileError`."""
    if source.fault:
        raise source.fault
    return files.read(source.path)


def read_source(project: Project, source: Source, data: bytes) -> Article:
    """A project's article from its bytes. Errors: those of reading."""
    form = format_of(source.path)
    return read_bytes(data, form, id=source.id, file=str(source.path), config=project.config)


def without_language(path: Path, *, worded: bool) -> DocumentError:
    """Why an article has no catalogues whose language nothing tells. `worded`: whether there is any text in it."""
    if worded:
        reason = "its language cannot be told"
        remedy = "set source_language in l10n.toml, or `lang` in the article"
    else:
        reason = "there is no text in it to translate"
        remedy = "write it, or take it out of the sources"
    return DocumentError(reason, file=str(path), remedy=remedy)


def warnings_of(found: Article | Catalogue, path: Path) -> list[str]:
    """What a reader wondered at, as lines for people: `path:line: …` where it names a line."""
    lines = []
    for warning in found.warnings:
        place = _PLACE.match(warning)
        lines.append(
            f"{path}:{place[1]}: {warning[place.end() :]}" if place else f"{path}: {warning}"
        )
    return lines


def refuse_other_language(catalogue: Catalogue, language: str, path: Path) -> None:
    """Raises `CatalogueError` for a catalogue that lies in another language's folder."""
    if catalogue.language and catalogue.language.casefold() != language.casefold():
        raise CatalogueError(
            f"its header says Language: {catalogue.language}, its folder says {language}",
            file=str(path),
            remedy="correct the header, or move the file",
        )
