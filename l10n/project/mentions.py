"""What the tool remembers of names between runs: which ones each article has, so that only changed articles are searched.

It lies beside the state of the catalogues; deleting it costs only time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from l10n import files
from l10n.catalogues.names.found import Mentions
from l10n.errors import FileError


@dataclass(frozen=True, slots=True)
class Scanned:
    """An article as it was last searched for names."""

    inputs: str
    """Digest of its bytes, the settings and the tool's version."""
    mentions: Mentions | None
    """None: its language is none that names are found in."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The memory of a project."""

    articles: Mapping[str, Scanned] = field(default_factory=dict)
    """By reference (`source_articles/x.md`)."""
    made_with: Mapping[str, str] = field(default_factory=dict)
    """By language, the digest of settings and version that the proposals in its `names.po` were made with."""
    approved: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language, forms of persons that were approved when those proposals were made, by key."""
    left: Mapping[str, str] = field(default_factory=dict)
    """By language, the digest of its `names.po` as it was left, and of what it was made from."""


def load(project_state: Path) -> Remembered:
    """The memory beside the state of a project; empty where there is none, or one that cannot be read."""
    try:
        table = json.loads(_path(project_state).read_bytes())
        return Remembered(
            {reference: _scanned(*entry) for reference, entry in table["articles"].items()},
            {str(tag): str(made) for tag, made in table["made_with"].items()},
            {
                str(tag): {str(key): str(form) for key, form in forms.items()}
                for tag, forms in table["approved"].items()
            },
            {str(tag): str(left) for tag, left in table["left"].items()},
        )
    except (OSError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return Remembered()


def save(project_state: Path, memory: Remembered, root: Path) -> None:
    """Writes the memory; a project that cannot be written to does without."""
    table = {
        "articles": {
            reference: _entry(scanned) for reference, scanned in sorted(memory.articles.items())
        },
        "made_with": dict(sorted(memory.made_with.items())),
        "approved": {
            tag: dict(sorted(forms.items())) for tag, forms in sorted(memory.approved.items())
        },
        "left": dict(sorted(memory.left.items())),
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    try:
        files.write(_path(project_state), text.encode("utf-8", "surrogatepass"), root=root)
    except FileError:
        return


def _path(project_state: Path) -> Path:
    return project_state.with_name("names.json")


def _entry(scanned: Scanned) -> list[Any]:
    found = scanned.mentions
    if found is None:
        return [scanned.inputs]
    places = [[number, *here] for number, here in found.places.items()]
    return [scanned.inputs, found.language, [list(name) for name in found.names], places]


def _scanned(inputs: str, *rest: Any) -> Scanned:
    if not rest:
        return Scanned(str(inputs), None)
    language, names, places = rest
    found = Mentions(
        str(language),
        tuple((kind, str(base), str(key)) for kind, base, key in names),
        {int(number): tuple(map(int, here)) for number, *here in places},
    )
    if any(not 0 <= i < len(found.names) for here in found.places.values() for i in here):
        raise ValueError("a place tells of a name that is not there")
    return Scanned(str(inputs), found)
