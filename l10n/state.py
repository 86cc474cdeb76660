"""What the tool remembers of a project between runs: which inputs gave which catalogues.

It spares work on what did not change, and knows a catalogue that lost its tail. Deleting it costs only time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from l10n import __version__, files
from l10n.config import Config
from l10n.errors import FileError


@dataclass(frozen=True, slots=True)
class CatalogueState:
    """A catalogue as the tool last wrote or saw it."""

    digest: str
    translations: int
    """Messages with a target, finished or not."""


@dataclass(frozen=True, slots=True)
class ArticleState:
    """What an article's last extraction was made from, and what it gave."""

    inputs: str
    """Digest of the source's bytes, the settings and the tool's version."""
    catalogues: Mapping[str, CatalogueState]
    """By language."""


def digest(*parts: bytes) -> str:
    """A short name for bytes that are equal only if they are."""
    sha = hashlib.blake2b(digest_size=16)
    for part in parts:
        sha.update(len(part).to_bytes(8, "big"))
        sha.update(part)
    return sha.hexdigest()


def fingerprint(config: Config) -> bytes:
    """What of the tool and the settings decides how an article is extracted."""
    return f"{__version__} {config!r}".encode()


def load(path: Path) -> dict[str, ArticleState]:
    """The state of a project by article; empty where there is none, or one that cannot be read."""
    try:
        table = json.loads(path.read_bytes())
        return {
            article: ArticleState(
                entry["inputs"],
                {language: CatalogueState(*values) for language, values in entry["catalogues"].items()},
            )
            for article, entry in table.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def save(path: Path, states: Mapping[str, ArticleState]) -> None:
    """Writes the state; a project that cannot be written to does without."""
    table = {
        article: {
            "inputs": state.inputs,
            "catalogues": {
                language: [c.digest, c.translations] for language, c in sorted(state.catalogues.items())
            },
        }
        for article, state in sorted(states.items())
    }
    try:
        files.write(path, json.dumps(table, ensure_ascii=False, indent=0).encode())
    except FileError:
        return
