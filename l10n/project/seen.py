"""Fuzzy translations as they were when a catalogue was last seen, one small catalogue for each that has some.

Deleting them costs what a translator's tool empties from then on.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.errors import CatalogueError, FileError
from l10n.model import Catalogue, Message


def load(path: Path) -> tuple[Message, ...]:
    """What is remembered of a catalogue; nothing where there is no such file, or one that cannot be read."""
    try:
        data = files.content(path)
        return po.parse(data, str(path)).messages if data is not None else ()
    except (CatalogueError, FileError):
        return ()


def save(
    path: Path, catalogue: Catalogue, messages: Sequence[Message], root: Path | None = None
) -> None:
    """Remembers some messages of a catalogue; of none there is no file. A project that cannot be written to does without."""
    with suppress(FileError, OSError):
        if messages:
            kept = replace(catalogue, messages=tuple(messages), tail="")
            files.write(path, po.write(kept), root=root, lasting=False)
        elif os.path.exists(path):  # noqa: PTH110 - of thousands of names
            path.unlink()
