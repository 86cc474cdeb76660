"""What a romanisation gives, and the two choices that a caller has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unknown = Literal["mark", "bracket", "omit"]
"""How a word is shown whose vowels nobody knows: `°ktb`, `[ktb]` or `…`."""
Capitals = Literal["sentence", "name", "none"]
"""What has a capital: sentences and names, every word but particles, nothing."""


@dataclass(frozen=True, slots=True)
class Romanised:
    """A romanised text and how much of it is known."""

    text: str
    words: int = 0
    """Arabic words in it; a script that writes its vowels has none to count."""
    vowelled: int = 0
    """Words whose vowels are known: written by the author, in the lexicon, or overridden."""
    unknown: tuple[str, ...] = ()
    """The other words as written in the source, each once, in order."""
    spans: tuple[tuple[int, int], ...] = ()
    """Where in `text` the readings stand that are only consonants, marks included."""
