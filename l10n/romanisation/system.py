"""The romanisation systems: one TOML file each, found by walking `data/systems/`.

Ids follow ISO 24229: authority, language (ISO 639-2), source script, target script, edition
(`bgnpcgn-rus-Cyrl-Latn-1947`). The file's name is the id, so the list is known without reading any of them.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from l10n.errors import UsageError

DATA = Path(__file__).with_name("data")
SYSTEMS = DATA / "systems"


@dataclass(frozen=True, slots=True)
class System:
    """A way to write one script in another, as its file says it."""

    id: str
    name: str
    source: str
    """The publication that defines it."""
    edition: str
    """Which edition of it is followed."""
    language: str
    """BCP 47 language of the texts it is for: `ar`, `ru`."""
    script: str
    """ISO 15924 code of the script it reads: `Arab`, `Cyrl`."""
    target: str
    """ISO 15924 code of the script it writes."""
    tags: tuple[str, ...]
    """What names it in a language tag: a variant (`alalc97`), `m0` mechanism (`bgn`) or private subtag."""
    notes: tuple[str, ...]
    """How the file reads the standard where it leaves a choice or sources differ."""
    reversible: bool
    """Whether `restore` leads back to the source script."""
    sample: str
    """A text that shows the system at work."""
    examples: Mapping[str, str]
    """Text to what the system makes of it, from the standard's tables where it has any; they run as tests."""
    table: Mapping[str, Any]
    """Letters and rules, in the form that the engine of its script reads."""


@cache
def ids() -> tuple[str, ...]:
    """Every system's id, sorted; no file is opened."""
    return tuple(sorted(path.stem for path in SYSTEMS.glob("*.toml")))


@cache
def system(id: str) -> System:
    """One system. UsageError, with the nearest ids, if there is none of that id."""
    if id not in ids():
        near = difflib.get_close_matches(id, ids(), 3, 0.3) or ids()
        raise UsageError(
            f"no romanisation system is called {id!r}", remedy=f"try {', '.join(near)}"
        )
    data = tomllib.loads((SYSTEMS / f"{id}.toml").read_text("utf-8"))
    return System(
        id=id,
        name=data["name"],
        source=data["source"],
        edition=data["edition"],
        language=data["language"],
        script=data["script"],
        target=data["target"],
        tags=tuple(data["tags"]),
        notes=tuple(data["notes"]),
        reversible=data.get("reversible", False),
        sample=data["sample"],
        examples=MappingProxyType(data["examples"]),
        table=MappingProxyType(data["table"]),
    )


@cache
def systems() -> Mapping[str, System]:
    """Every system by id."""
    return MappingProxyType({name: system(name) for name in ids()})
