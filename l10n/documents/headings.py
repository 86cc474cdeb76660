"""The headings above a place of a document."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Headings:
    """The titles above, by level, as far as the document has been read."""

    path: str = ""
    """They as one text: `Ports / Aleppo`."""
    _titles: list[str] = field(default_factory=list)

    def enter(self, level: int, title: str) -> None:
        """A heading; what was below those of its level is no longer above."""
        self._titles[level - 1 :] = [""] * (level - 1 - len(self._titles)) + [title]
        self.path = " / ".join(filter(None, self._titles))
