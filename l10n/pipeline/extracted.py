"""What extraction did, for those who tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.catalogues.report import Report
    from l10n.pipeline.jobs import Failure
    from l10n.project import state


@dataclass(frozen=True, slots=True)
class Extraction:
    """What extracting one article for one language did."""

    article: str
    language: str
    path: str
    written: bool
    report: Report | None
    """None where nothing had changed since the last run."""
    untranslated: int = 0
    """Messages without any target; an article's own language needs none."""

    def summary(self) -> str:
        """What happened, for people; counts of nothing are left out."""
        if self.report is None:
            return "unchanged"
        r = self.report
        words = ("kept", "moved", "unchanged", "small", "fuzzy", "new", "obsolete", "attic")
        counted = [f"{n} {word}" for word in words if (n := getattr(r, word))]
        left = self.untranslated - r.new
        counted += [f"{left} still untranslated"] if left > 0 else []
        return f"{r.total} messages: " + (", ".join(counted) or "as written")


@dataclass(frozen=True, slots=True)
class ExtractResult:
    article: str
    extractions: tuple[Extraction, ...] = ()
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    states: dict[str, state.CatalogueState] = field(default_factory=dict)
    """What to remember of the article's catalogues, those of other languages included."""
    phrases: tuple[str, ...] | None = None
    """The ids of the phrases said in it; None where it was not read."""
    own: str | None = None
    """Its own language, where it was read."""
