"""Entry points of third parties, without the price of looking for them where there are none.

`importlib.metadata` takes 20 ms to import and some more to search, which is a tenth of what a small command takes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, Any

from l10n.errors import ConfigError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


def loaded(group: str) -> Iterator[Any]:
    """What third parties add to a group. Errors: `ConfigError` for what cannot be loaded."""
    for entry in plug_ins(group):
        try:
            yield entry.load()
        except Exception as error:
            said = " ".join(f"{type(error).__name__}: {error}".split())
            raise ConfigError(
                f"the plug-in {entry.name} ({entry.value}, {group}) cannot be loaded: {said}",
                remedy="update or uninstall it",
            ) from error


def plug_ins(group: str) -> Iterable[EntryPoint]:
    """The entry points of a group, of all that is installed."""
    if not _may_have(group.encode()):
        return ()
    from importlib.metadata import entry_points

    return entry_points(group=group)


def _may_have(group: bytes) -> bool:
    """Whether the files beside some installed package name the group, or packages lie where only `importlib` looks."""
    others = (finder for finder in sys.meta_path if finder is not PathFinder)
    return any(hasattr(finder, "find_distributions") for finder in others) or any(
        _names(folder or os.curdir, group) for folder in sys.path
    )


def _names(folder: str, group: bytes) -> bool:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except FileNotFoundError:
        return False
    except OSError:  # an archive
        return True
    if any(name.endswith(".egg") for name in names):
        return True
    told = (name for name in names if name.endswith((".dist-info", ".egg-info")))
    return any(group in _content(f"{folder}/{name}/entry_points.txt") for name in told)


def _content(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - of dozens of packages
            return file.readall()
    except OSError:  # most have none
        return b""
