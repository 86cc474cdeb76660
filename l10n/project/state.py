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
from l10n.errors import FileError, counted


@dataclass(frozen=True, slots=True)
class CatalogueState:
    """A catalogue (or template) as the tool last wrote or saw it."""

    inputs: str
    """Digest of what it was made from: the source's bytes, the settings and the tool's version."""
    digest: str
    """Of the file's bytes."""
    translations: int
    """Messages with a target, finished or not."""


States = Mapping[str, Mapping[str, CatalogueState]]
"""By article, then by language (`places.TEMPLATES` for the template)."""


def digest(*parts: bytes) -> str:
    """A short name for bytes that are equal only if they are."""
    sha = hashlib.blake2b(digest_size=16)
    for part in parts:
        sha.update(len(part).to_bytes(8, "big"))
        sha.update(part)
    return sha.hexdigest()


def fingerprint(config: Config) -> bytes:
    """What of the tool and the settings decides how an article is extracted. Errors: `FileError`."""
    rules = files.read(Path(config.srx)) if config.srx else b""
    return digest(f"{__version__} {config!r}".encode("utf-8", "surrogatepass"), rules).encode()


def shrunk(before: CatalogueState | None, data: bytes | None, translations: int) -> str:
    """A warning where a catalogue holds fewer translations than when the tool last saw it (a file cut off is often
    valid still), else nothing."""
    if (
        before is None
        or translations >= before.translations
        or digest(data or b"") == before.digest
    ):
        return ""
    lost = before.translations - translations
    return (
        f"it has {counted(lost, 'translation')} fewer than when it was last seen; "
        "if that was not meant, restore it from a backup"
    )


def load(path: Path) -> dict[str, Mapping[str, CatalogueState]]:
    """The state of a project; empty where there is none, or one that cannot be read."""
    try:
        table = json.loads(path.read_bytes())
        return {
            article: {
                language: CatalogueState(str(inputs), str(made), int(translations))
                for language, (inputs, made, translations) in entry.items()
            }
            for article, entry in table.items()
        }
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def save(path: Path, states: States, root: Path) -> None:
    """Writes the state; a project that cannot be written to does without."""
    table = {
        article: {
            language: [c.inputs, c.digest, c.translations]
            for language, c in sorted(catalogues.items())
        }
        for article, catalogues in sorted(states.items())
    }
    try:
        files.write(path, json.dumps(table, indent=0).encode(), root=root)
    except FileError:
        return
