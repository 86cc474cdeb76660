"""What names on the command line mean: articles of a project, or files for themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from l10n import project
from l10n.config import Config
from l10n.errors import L10nError, NoProjectError, UsageError
from l10n.model import Article
from l10n.pipeline.jobs import read_source, source_bytes
from l10n.pipeline.single import read_file
from l10n.project import Named, Project, Source


@dataclass(frozen=True, slots=True)
class Located:
    """An article of a project, or a file for itself."""

    path: Path
    project: Project | None = None
    source: Source | None = None

    @property
    def config(self) -> Config:
        """The settings that it is read with."""
        return self.project.config if self.project else Config()

    def article(self) -> Article:
        """What it says. Errors: those of reading."""
        if self.project and self.source:
            return read_source(self.project, self.source, source_bytes(self.source))
        return read_file(self.path, None, None, self.config)


def located(names: Sequence[str]) -> Iterator[tuple[str, Located | L10nError]]:
    """Each name with what it means, or why it means nothing. A project is looked through once.

    A file is looked for in the project that its folder is in, all else in that of the current folder.
    """
    known: dict[Path, Named] = {}
    for name in names:
        try:
            yield name, _located(name, known)
        except L10nError as error:
            yield name, error


def _located(name: str, known: dict[Path, Named]) -> Located:
    path = Path(name)
    is_path = "\0" not in name and (path.exists() or bool(path.suffix))
    try:
        here = project.find(path.parent if is_path and path.is_file() else None)
        if here.root not in known:
            known[here.root] = Named(here)
        source = known[here.root].article(name)
    except (NoProjectError, UsageError):
        if is_path:
            return Located(path)  # also one that is not there, which its reading tells
        raise
    return Located(source.path, here, source)
