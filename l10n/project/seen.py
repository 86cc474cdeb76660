"""Fuzzy translations as they were when a catalogue was last seen, one small catalogue for each that has some.

Deleting them costs what a translator's tool empties from then on.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.po.header import get_field, with_field
from l10n.errors import CatalogueError, FileError
from l10n.model import Catalogue, Message

_STATES = "X-Seen"
"""The field in the head of what is remembered that names the states of the catalogue that were seen."""
_MOST = 40


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of a catalogue."""

    messages: tuple[Message, ...] = ()
    states: tuple[str, ...] = ()
    """Digests of the file as it was, the last one last: one that is back was put back by a person."""


def load(path: Path) -> Memory:
    """What is remembered of a catalogue; nothing where there is no such file, or one that cannot be read."""
    try:
        data = files.content(path)
        if data is None:
            return Memory()
        found = po.parse(data, str(path))
    except (CatalogueError, FileError):
        return Memory()
    return Memory(found.messages, tuple((get_field(found, _STATES) or "").split()))


def save(path: Path, catalogue: Catalogue, memory: Memory, root: Path | None = None) -> None:
    """Remembers some messages of a catalogue; of none there is no file. A project that cannot be written to does without."""
    with suppress(FileError, OSError):
        if memory.messages:
            kept = replace(catalogue, messages=memory.messages, tail="")
            states = tuple(dict.fromkeys(filter(None, memory.states)))[-_MOST:]
            kept = with_field(kept, _STATES, " ".join(states)) if states else kept
            files.write(path, po.write(kept), root=root, lasting=False)
        elif os.path.exists(path):  # noqa: PTH110 - of thousands of names
            path.unlink()
