"""Catalogues whose article is gone: deleted, or renamed; and how all that belongs to an article takes another name."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Container, Iterable, Mapping
from pathlib import Path, PurePath

from l10n import files
from l10n.project.names import RESERVED
from l10n.project.places import Project

Catalogues = Mapping[str, tuple[Path, ...]]
"""By the id of an article that is not there: its catalogues, one a language."""

_SHOWN = 5


def orphans(project: Project, articles: Container[str]) -> Catalogues:
    """The catalogues on disk that belong to none of these articles, by the name of the article they belonged to."""
    found: dict[str, list[Path]] = {}
    for folder in _folders(project):
        for where, _, names in os.walk(folder):
            for name in names:
                if name.endswith(".po") and not name.startswith("."):
                    path = Path(where, name)
                    relative = path.relative_to(folder).with_suffix("").as_posix()
                    article = unicodedata.normalize("NFC", relative)
                    if article not in articles and article.casefold() not in RESERVED:
                        found.setdefault(article, []).append(path)
    return {article: tuple(paths) for article, paths in sorted(found.items())}


def rename(project: Project, old: str, new: str, suffix: str) -> None:
    """Gives what belongs to an article the name it has now: catalogues, attics, renditions and what is remembered.

    What the new name has already is not touched. `suffix`: of the article's file. Errors: `FileError`.
    """
    for folder in _folders(project):
        locale = folder.parent
        _move(folder, old, new, ".po")
        _move(locale / "attic", old, new, ".po")
        _move(project.root / ".l10n" / "seen" / locale.name, old, new, ".po")
    _move(project.template("x").parent, old, new, ".pot")
    for language in project.config.languages:
        _move(project.root / "build" / language, old, new, suffix)


def told(found: Iterable[str]) -> str:
    """A line for people about articles that only their catalogues are left of; nothing about none."""
    names = list(found)
    if not names:
        return ""
    shown = ", ".join(names[:_SHOWN]) + (
        f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    )
    first = "locales/*/LC_MESSAGES/" + (f"{names[0]}.po" if len(names) == 1 else "")
    return (
        f"{shown}: there are catalogues ({first}) but no such article; "
        "if it has another name now, rename them to that, else delete them"
    )


def _folders(project: Project) -> list[Path]:
    locales = project.root / "locales"
    try:
        names = sorted(path.name for path in locales.iterdir())
    except OSError:  # there are none
        return []
    return [f for name in names if (f := locales / name / "LC_MESSAGES").is_dir()]


def _move(folder: Path, old: str, new: str, suffix: str) -> None:
    source, target = folder / f"{old}{suffix}", folder / f"{new}{suffix}"
    if not source.is_file() or target.exists():
        return
    files.make(target.parent)
    try:
        source.rename(target)
    except OSError as error:
        raise files.failure(
            source, error, f"cannot be renamed to {PurePath(target).name}"
        ) from error
