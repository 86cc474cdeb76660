"""Whether a site stands as the last run left it: files that somebody removed or wrote over are made anew.

To ask for the stamps of 30,000 pages takes a quarter of a second, half of what a run may take that has nothing to do. So of a large
site only what is of no single article (lists, feeds, the sitemap, the style sheet) is looked at each time, and all else
once something of that is amiss, or the site is made anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from l10n import files
from l10n.errors import FileError
from l10n.publish.tree import digest

_MOST = 3_000
"""Files of a site that are all looked at: 25 ms."""
_NAMED = 3
Looks = Mapping[str, list[int]]
"""By path of a file of the site: the time of its last change, its size."""


def watched(manifest: Mapping[str, str], shared: Iterable[str]) -> Iterable[str]:
    """The files of a site that every run looks at. `shared`: those that are of no single article."""
    return manifest if len(manifest) <= _MOST else shared


def looks(folder: Path, paths: Iterable[str]) -> dict[str, list[int]]:
    """How files of a site look now; without those that are not there."""
    found = {}
    for path in paths:
        try:
            told = os.stat(f"{folder}/{path}")  # noqa: PTH116 - of thousands of files
        except OSError:
            continue
        found[path] = [told.st_mtime_ns, told.st_size]
    return found


def damaged(folder: Path, manifest: Mapping[str, str]) -> frozenset[str]:
    """The files of a site that hold something else than was made, or are not there. Reads them all."""
    return frozenset(path for path, made in manifest.items() if _digest(folder / path) != made)


def without(manifest: dict[str, str], folder: Path, paths: Iterable[str]) -> None:
    """Takes from a manifest what it says of damaged files: that they are there, or what they hold."""
    for path in paths:
        if os.path.lexists(folder / path):
            manifest[path] = ""
        else:
            manifest.pop(path, None)


def warning(folder: Path, paths: Iterable[str]) -> str:
    """Tells of damaged files."""
    named = sorted(paths)
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    return (
        f"{folder}: somebody else changed or removed files of the site, which are made anew: "
        f"{', '.join(named[:_NAMED])}{more}"
    )


def _digest(path: Path) -> str:
    try:
        data = files.content(path)
    except FileError:
        return ""
    return "" if data is None else digest(data)
