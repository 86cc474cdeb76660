"""How a house wants names to be proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Article = Literal["hyphen-lower", "none"]
Al = Literal["аль", "эль"]
G = Literal["غ", "ج", "ك"]
Region = Literal["levant", "gulf", "maghreb", "egypt"]
_G: dict[Region, G] = {"levant": "غ", "gulf": "غ", "maghreb": "غ", "egypt": "ج"}


@dataclass(frozen=True, slots=True)
class NameSettings:
    """Approved names and conventions of a house; `NameSettings()` are the usual ones."""

    approved: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Forms that people approved: by target language, from a name as written in the source language."""
    article: Article = "hyphen-lower"
    """The Arabic article in Russian: аш-Шараа (`hyphen-lower`) or Шараа (`none`)."""
    al: Al = "аль"
    """The article where it is not assimilated: аль-Асад or эль-Асад."""
    g: G | None = None
    """The letter for a hard g in Arabic; without it as the region writes."""
    region: Region = "levant"
    """Whose Arabic: Egypt writes جورج for g as in Google, the Levant غ."""

    @property
    def hard_g(self) -> G:
        """The letter for a hard g."""
        return self.g or _G[self.region]


USUAL = NameSettings()
