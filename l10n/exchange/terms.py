"""A list of names as it travels between programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TermForm:
    """How one language writes a name."""

    form: str
    approved: bool = True


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A name with its forms."""

    name: str
    """As it is in the language of the list."""
    language: str
    """That language, a BCP 47 tag; of a name that is in none of its languages, the one it has."""
    kind: str = ""
    """`person`, `place`, `organisation`, or nothing where the list does not say."""
    forms: Mapping[str, TermForm] = field(default_factory=dict)
    """By language tag."""
    line: int = 0
    """Where it stands in the file it was read from; 0 where that is not known."""
