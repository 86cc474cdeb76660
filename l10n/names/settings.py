"""How a house wants names to be proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from l10n.names.fold import fold

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

    _folded: dict[str, dict[str, str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """`approved` by folded names, made for a language when it is first asked for."""

    def approved_form(self, name: str, target: str) -> str:
        """The approved form of a name in any spelling that `fold` makes the same; empty if there is none."""
        forms = self._folded.get(target)
        if forms is None:
            forms = {}
            for approved, form in self.approved.get(target, {}).items():
                forms.setdefault(fold(approved), form)
            self._folded[target] = forms
        return forms.get(fold(name), "")

    @property
    def usual(self) -> bool:
        """Whether all conventions are the usual ones, whatever is approved."""
        return self.conventions == USUAL.conventions

    @property
    def conventions(self) -> tuple[Article, Al, G, Region]:
        """What the house does otherwise than others."""
        return self.article, self.al, self.hard_g, self.region

    @property
    def hard_g(self) -> G:
        """The letter for a hard g."""
        return self.g or _G[self.region]


USUAL = NameSettings()
