"""Which articles a project has. One that cannot be localised is listed with its fault, and never stops the others."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePath

from l10n import files
from l10n.documents.registry import format_of, suffixes
from l10n.errors import DocumentError, L10nError, UsageError
from l10n.project.names import article_id, fault
from l10n.project.places import SETTINGS, Project, Source


def articles(project: Project) -> tuple[Source, ...]:
    """All source articles, by id. Files of other kinds, hidden ones and editors' copies are none.

    Errors: `FileError` where a folder cannot be read.
    """
    found = [_source(project, path) for path in _walk(project.sources)]
    found.sort(key=lambda source: (source.id, str(source.path)))
    return tuple(_with_twins(found))


def select(project: Project, names: Sequence[str]) -> tuple[Source, ...]:
    """The articles that names mean (an id, a path), all for no names.

    Errors: `UsageError` with near misses, for a file of another kind what is known.
    """
    known = Named(project)
    if not names:
        return known.every
    return tuple({source.path: source for source in map(known.article, names)}.values())


class Named:
    """The articles of a project, by all that people call them."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self.every = articles(project)
        """All of them, by id."""
        self._by_id = {source.id: source for source in self.every}

    @cached_property
    def _by_path(self) -> dict[Path, Source]:
        return {source.path.absolute(): source for source in self.every}

    @cached_property
    def _by_file(self) -> dict[Path, Source]:
        return {path.resolve(): source for path, source in self._by_path.items()}

    def article(self, name: str) -> Source:
        """The article with an id, or at a path, which may be one below the articles' folder. Errors: `UsageError` with
        near misses, for a file of another kind what is known."""
        if name in self._by_id:
            return self._by_id[name]
        paths = [Path(name), self._project.sources / name] if "\0" not in name else []
        for path in paths:
            found = self._by_path.get(path.absolute()) or self._by_file.get(path.resolve())
            if found:
                return found
        raise _unknown(name, self._project, self.every)


def notes(project: Project, sources: Sequence[Source]) -> tuple[str, ...]:
    """What is odd about a project with these articles: that there are none, settings for some that are not there."""
    if not sources:
        *most, last = sorted(suffixes())
        kinds = f"{', '.join(most)} or {last}"
        return (f"there are no articles in {project.sources}; put {kinds} files there",)
    known = {source.id for source in sources}
    return tuple(
        f'{SETTINGS}: [article."{name}"]: there is no such article; {_near(name, sources)}'
        for name in project.config.articles
        if name not in known
    )


def _walk(folder: Path) -> Iterator[Path]:
    """The files of known formats below a folder. Links to folders are not followed."""
    if not folder.is_dir():
        return

    def refuse(error: OSError) -> None:
        raise files.failure(Path(error.filename or folder), error, "cannot be read") from error

    known = suffixes()
    for where, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - of thousands of names
            if not name.startswith((".", "~")) and suffix in known:
                yield Path(where, name)


def _source(project: Project, path: Path) -> Source:
    relative = path.relative_to(project.sources)
    wrong = fault(relative, path) or _astray(project, path)
    return Source(article_id(relative), path, wrong)


def _astray(project: Project, path: Path) -> DocumentError | None:
    """The fault of what is no file of this project: a link out of it or to nowhere, a pipe."""
    if path.is_symlink() and not _is_within(path.resolve(), project.root, project.sources):
        return DocumentError(
            "this link leads out of the project", file=str(path), remedy="put a copy here instead"
        )
    if not path.is_file():
        return DocumentError("this is no file", file=str(path), remedy="remove it")
    return None


def _is_within(path: Path, *folders: Path) -> bool:
    return any(path.is_relative_to(folder.resolve()) for folder in folders)


def _with_twins(sources: Sequence[Source]) -> Iterator[Source]:
    """The sources, those faulted that would share a catalogue, also where the file system tells no capitals."""
    kin: dict[str, list[Source]] = {}
    for source in sources:
        kin.setdefault(source.id.casefold(), []).append(source)
    for source in sources:
        others = [str(other.path) for other in kin[source.id.casefold()] if other is not source]
        if others and source.fault is None:
            reason = f"it would share its catalogue with {', '.join(others)}"
            yield replace(
                source,
                fault=DocumentError(reason, file=str(source.path), remedy="rename one of them"),
            )
        else:
            yield source


def _unknown(name: str, project: Project, everything: Sequence[Source]) -> L10nError:
    if "\0" not in name and Path(name).is_file():
        format_of(name)
        remedy = "move it there, or give -o for a single file"
        return UsageError(
            f"this file is not below {project.sources.name}/", file=name, remedy=remedy
        )
    return UsageError(f"there is no article {name!r}", remedy=_near(name, everything))


def _near(name: str, everything: Sequence[Source]) -> str:
    near = difflib.get_close_matches(
        name.removesuffix(PurePath(name).suffix), [s.id for s in everything], 3, 0.5
    )
    return f"did you mean {', '.join(near)}?" if near else "`l10n status` lists the articles"
