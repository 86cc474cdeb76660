"""Merging two branches' versions of a catalogue file, as git asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.update.merge_driver import three_way
from l10n.errors import CatalogueError
from l10n.model import Catalogue, Message


@dataclass(frozen=True, slots=True)
class MergedBranches:
    """The merged catalogue file."""

    path: str
    written: bool
    """Whether the file changed."""
    conflicts: tuple[Message, ...]
    """Messages that both branches translated, each otherwise; fuzzy, with both translations."""


def merge_branches(base: Path, ours: Path, theirs: Path, output: Path) -> MergedBranches:
    """Writes both branches' changes to a catalogue into `output`.

    An empty `base` is that of a file which both branches added. Errors: `CatalogueError` for a version that cannot be
    read, `FileError`; nothing is written then.
    """
    mine, other = _read(ours), _read(theirs)
    before = _read(base) if files.read(base).strip() else Catalogue(None, None, (), ())
    merged = three_way(before, mine, other)
    data = po.write(merged.catalogue)
    return MergedBranches(str(output), files.write(output, data), merged.conflicts)


def _read(path: Path) -> Catalogue:
    try:
        return po.parse(files.read(path), str(path))
    except CatalogueError as error:
        remedy = f"our version stays as it is; merge the file by hand ({error.remedy})"
        raise CatalogueError(
            error.reason, file=error.file, line=error.line, remedy=remedy
        ) from None
