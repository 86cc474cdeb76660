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


def closed(moves: Mapping[str, str], taken: Container[str]) -> dict[str, str]:
    """Names that go over into others, old to new, with a place for what stands under those that are taken: the one at the
    other end, which is free then.

    >>> closed({"b": "a", "c": "d"}, {"a"})
    {'b': 'a', 'c': 'd', 'a': 'b'}
    """
    found = dict(moves)
    targets = set(moves.values())
    for start in (old for old in moves if old not in targets):
        end = start
        while end in moves:
            end = moves[end]
        if end in taken:
            found[end] = start
    return found


def rename(project: Project, moves: Mapping[str, str], suffixes: Mapping[str, str]) -> None:
    """Gives what belongs to articles the names they have now: catalogues, attics, renditions and what is remembered.

    `moves`: old names and new, which may be exchanged; what a name has already that is none of the old ones is not
    touched. `suffixes`: of the articles' files, by new name. Errors: `FileError`.
    """
    for folder in _folders(project):
        locale = folder.parent
        for each in (folder, locale / "attic", project.root / ".l10n" / "seen" / locale.name):
            _move(each, {f"{old}.po": f"{new}.po" for old, new in moves.items()})
    templates = project.template("x").parent
    _move(templates, {f"{old}.pot": f"{new}.pot" for old, new in moves.items()})
    made = {
        f"{old}{suffixes[new]}": f"{new}{suffixes[new]}"
        for old, new in moves.items()
        if new in suffixes
    }
    for language in project.config.languages:
        _move(project.root / "build" / language, made)


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


def _move(folder: Path, moves: Mapping[str, str]) -> None:
    """Renames files of a folder, which may exchange their names. One that is in another's way goes over a name that people
    would find it under, if the machine stopped just then."""
    there = {
        old: new
        for old, new in moves.items()
        if (folder / old).is_file() and (new in moves or not (folder / new).exists())
    }
    taken = there.keys() & set(there.values())
    aside = {old: str(PurePath(old).with_stem(f"{PurePath(old).stem}-renamed")) for old in taken}
    ways = [*aside.items(), *((aside.get(old, old), new) for old, new in there.items())]
    for old, new in ways:
        source, target = folder / old, folder / new
        files.make(target.parent)
        try:
            source.rename(target)
        except OSError as error:
            raise files.failure(source, error, f"cannot be renamed to {target.name}") from error
