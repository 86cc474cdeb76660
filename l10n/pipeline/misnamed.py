"""Articles whose catalogues are those of another article: two that swapped their names, a new one that took a name.

Only articles that changed since the last run are looked at. First a few of their sentences are looked for in the bytes of
their catalogue, as thousands may have changed: what is there by half needs no closer look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.errors import FileError, L10nError
from l10n.project import Project, Source

KeysOf = Callable[[Source], frozenset[str]]
"""The sentences of an article; none where it cannot be read."""

_OWN = 0.2
"""Least share of sentences that an article has in common with a catalogue of its own."""
_LOOKED_FOR = 8
"""Sentences that are looked for in bytes."""
_HEAD = 30
"""Characters of them: catalogues break lines further on."""
_LEAST = 8
_ESCAPED = re.compile(r'["\\\n\t\r]')


def misnamed(
    project: Project, changed: Iterable[Source], others: Iterable[Source], keys_of: KeysOf
) -> list[Source]:
    """The articles that have little of their catalogues' sentences. `changed`: those of this run that may be such;
    `others`: those it was not asked for, of which only what swapped names with one of these is given."""
    found = [source for source in changed if _is_misnamed(project, source, keys_of)]
    if found:
        sought = [keys_of(source) for source in found]
        found += [
            other
            for other in others
            if other.fault is None
            and (data := _content(catalogues(project, other)))
            and any(_holds(data, keys) for keys in sought)
            and _is_misnamed(project, other, keys_of)
        ]
    return found


def catalogues(project: Project, source: Source) -> tuple[Path, ...]:
    """The catalogues that an article has, one a language."""
    tags = project.languages((), source.id)
    return tuple(p for tag in tags if (p := project.catalogue(source.id, tag)).is_file())


def sentences(paths: Sequence[Path]) -> frozenset[str]:
    """The sentences that the catalogues of an article have, by the first of them that can be read."""
    for path in paths:
        try:
            found = po.parse(files.read(path), str(path))
        except L10nError:
            continue
        return frozenset(m.key for m in found.messages if not m.obsolete)
    return frozenset()


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two articles have in common, of the longer one."""
    return len(one & other) / max(len(one), len(other), 1)


def _is_misnamed(project: Project, source: Source, keys_of: KeysOf) -> bool:
    paths = catalogues(project, source)
    keys = keys_of(source) if paths else frozenset[str]()
    if not keys or _holds(_content(paths), keys):
        return False
    own = sentences(paths)
    return bool(own) and share(keys, own) < _OWN


def _holds(data: bytes, keys: frozenset[str]) -> bool:
    """Whether a catalogue has half of some sentences, as far as its bytes tell."""
    heads = list(_heads(keys))
    return bool(heads) and sum(head in data for head in heads) * 2 >= len(heads)


def _heads(keys: frozenset[str]) -> Iterator[bytes]:
    ordered = sorted(keys)
    for key in ordered[:: max(1, len(ordered) // _LOOKED_FOR)][:_LOOKED_FOR]:
        head = _ESCAPED.split(key[:_HEAD])[0]
        if len(head) >= _LEAST:
            yield head.encode("utf-8", "surrogatepass")


def _content(paths: Sequence[Path]) -> bytes:
    for path in paths:
        try:
            return files.read(path)
        except FileError:
            continue
    return b""
