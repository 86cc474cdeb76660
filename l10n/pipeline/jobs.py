"""What the runs have in common: jobs in, results out, over any executor.

Each `…_one` of this package is a plain function of a picklable job, so it runs as well in a process pool or on a
cluster. A fault in one article is a result like any other: it never stops the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from l10n.documents.article import read_bytes
from l10n.documents.registry import format_of
from l10n.errors import CatalogueError, L10nError
from l10n.model import Article, Catalogue
from l10n.project import Project, Source

J = TypeVar("J")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article has no result."""

    reason: str
    exit_code: int

    @classmethod
    def of(cls, error: L10nError) -> Failure:
        return cls(str(error), error.exit_code)


def run(one: Callable[[J], R], jobs: Sequence[J], executor: Executor | None = None) -> Iterator[R]:
    """The results of jobs in their order, as they come; in this process without an executor."""
    return map(one, jobs) if executor is None else executor.map(one, jobs, chunksize=16)


def now() -> datetime:
    """The present, at UTC."""
    return datetime.now(UTC)


def read_source(project: Project, source: Source, data: bytes) -> Article:
    """A project's article from its bytes."""
    return read_bytes(data, format_of(source.path), id=source.id, file=str(source.path), config=project.config)


def refuse_other_language(catalogue: Catalogue, language: str, path: Path) -> None:
    """Raises `CatalogueError` for a catalogue that lies in another language's folder."""
    if catalogue.language and catalogue.language.casefold() != language.casefold():
        raise CatalogueError(
            f"its header says Language: {catalogue.language}, its folder says {language}",
            file=str(path),
            remedy="correct the header, or move the file",
        )
