"""Values the finders of all languages work on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from l10n.names.values import NameKind, NameMatch


class Word(NamedTuple):
    """A word of the text that may belong to a name."""

    start: int
    end: int
    text: str
    key: str
    """As the gazetteer compares it."""
    opens: bool
    """Whether it opens a sentence or stands in a headline, so that its capital tells nothing."""
    headline: bool = False
    """Whether all words around it have capitals."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are one name, or might be."""

    start: int
    end: int
    words: tuple[Word, ...]
    kind: NameKind | None
    """None: nothing known is in it, its surroundings must tell."""
    base: str = ""
    gender: str = ""
    """Of a Russian person, where it is known."""


LONGEST_RUN = 60
"""How many capitalised words are looked at in one piece: work on a run may grow with its square."""
_OPENING = re.compile(r"(?:[.!?…:;•*]|\n|^)[\s\"'“”‘’«»„(\[\-—–*#>_]*\Z")


def opens(text: str, at: int) -> bool:
    """Whether a sentence, a line or a direct speech begins here."""
    if at > 1 and text[at - 1] == " " and text[at - 2].isalnum():
        return False
    return _OPENING.search(text, max(0, at - 12), at) is not None


def match(start: int, end: int, base: str, kind: NameKind) -> NameMatch:
    """A name as it is handed on, white space within it made one space."""
    return NameMatch(start, end, " ".join(base.split()), kind)
