"""Which formats there are: found by walking this folder, and by entry points of the group `l10n.formats`."""

from __future__ import annotations

import difflib
import functools
import importlib
import pkgutil
from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

import l10n.documents as here
from l10n.documents.format import Format, Syntax
from l10n.errors import DocumentError, UsageError
from l10n.plugins import loaded


@functools.cache
def formats() -> Mapping[str, Format]:
    """All formats by name. Modules of formats are cheap to import: what they need to parse, they import on use.

    Errors: `ConfigError` for a third party's that cannot be loaded.
    """
    found: dict[str, Format] = {}
    for module in pkgutil.iter_modules(here.__path__, here.__name__ + "."):
        named = getattr(importlib.import_module(module.name), "FORMAT", None)
        if named is not None:
            found[named.name] = named
    found |= {named.name: named for named in loaded("l10n.formats")}
    return MappingProxyType(found)


@functools.cache
def syntaxes() -> Mapping[str, Syntax]:
    """All syntaxes by name."""
    return MappingProxyType({k: v for f in formats().values() for k, v in f.syntaxes.items()})


@functools.cache
def suffixes() -> Mapping[str, str]:
    """Format names by file suffix."""
    return MappingProxyType({s: f.name for f in formats().values() for s in f.suffixes})


def format_named(name: str) -> Format:
    """The format of that name. Errors: `UsageError` with the near misses."""
    try:
        return formats()[name]
    except KeyError:
        near = difflib.get_close_matches(name, formats(), 1)
        hint = f"did you mean {near[0]}?" if near else "known are " + ", ".join(sorted(formats()))
        raise UsageError(f"no format is called {name!r}", remedy=hint) from None


def format_of(path: PurePath | str) -> Format:
    """The format that a file's suffix tells. Errors: `DocumentError`."""
    suffix = PurePath(path).suffix.lower()
    if name := suffixes().get(suffix):
        return formats()[name]
    known = ", ".join(sorted(suffixes()))
    raise DocumentError(
        f"the suffix {suffix!r} names no format"
        if suffix
        else "a file without suffix names no format",
        file=str(path),
        remedy=f"rename it to one of {known}, or say --format",
    )
