"""A catalogue that all articles share (`names.po`, `phrases.po`) is changed on disk, where others may change it too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.model import Catalogue
from l10n.project import Project


def rewritten(
    project: Project,
    path: Path,
    new: Callable[[], Catalogue],
    change: Callable[[Catalogue], Catalogue],
) -> tuple[Catalogue | None, bool]:
    """The catalogue as `change` gives it, and whether the file changed; begun again if somebody else writes meanwhile.

    `new` is what to begin with where there is none. None: there is none, and it needs none, for it would be empty.
    Errors: `CatalogueError`, `FileError`.
    """
    contents = files.attempts(path)
    while True:
        data = next(contents)
        before = new() if data is None else po.parse(data, str(path))
        after = change(before)
        if data is None and not after.messages:
            return None, False
        if after is before:
            return after, False
        output = po.write(after)
        if output == data or files.swap(path, data, output, root=project.root):
            return after, output != data
