"""The values of this station: a name in a text, a known entity, a proposed form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NameKind = Literal["person", "place", "organisation"]
"""Countries and capitals are places, also when they mean a government; an abbreviation has the kind of what it stands for."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name as it stands in a text; matches of one text are in order and do not overlap.

    Titles, quotation marks, the English article and 's, and Arabic proclitics stay outside.
    """

    start: int
    """Offset of its first character, in code points."""
    end: int
    """Offset behind its last character."""
    base: str
    """Its dictionary form in the language of the text: case and proclitic undone; a surname alone stays alone."""
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to write a name in another language."""

    form: str
    origin: str
    """Who says so: `approved`, `seed`, `cldr`, `pattern`, `words`, `romanisation`, `lexicon`, `model`, or several joined by `+`."""
    confidence: float
    """From 0 to 1: the share of such proposals that turned out right where it was measured."""
