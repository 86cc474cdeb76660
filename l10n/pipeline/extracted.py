"""What extraction did, for those who tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from l10n.errors import counted

if TYPE_CHECKING:
    from l10n.catalogues.update.report import Report
    from l10n.pipeline.jobs import Failure
    from l10n.project import state


_COUNTED = {
    "kept": "kept",
    "moved": "moved",
    "unchanged": "unchanged",
    "small": "small",
    "fuzzy": "fuzzy",
    "given": "given by policy",
    "new": "new",
    "obsolete": "obsolete",
    "attic": "attic",
}
"""The counts of an account that are told, with their words."""


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
    own: bool = False
    """Whether it is the article's own language, where new messages are no work."""

    def summary(self) -> str:
        """What happened, for people; counts of nothing are left out."""
        if self.report is None:
            return "unchanged"
        r = self.report
        told = [
            f"{n} {said}"
            for word, said in _COUNTED.items()
            if (n := getattr(r, word)) and not (self.own and word == "new")
        ]
        left = self.untranslated - r.new
        told += [f"{left} still untranslated"] if left > 0 else []
        return f"{counted(r.total, 'message')}: " + (", ".join(told) or "as written")


@dataclass(frozen=True, slots=True)
class TemplateExtraction:
    """What extracting one article into its template did."""

    article: str
    path: str
    written: bool
    total: int | None
    """Messages in it; None where nothing had changed since the last run."""

    def summary(self) -> str:
        """What it holds, for people."""
        return "unchanged" if self.total is None else counted(self.total, "message")


@dataclass(frozen=True, slots=True)
class SharedExtraction:
    """What a run did to a catalogue that all articles of a language share."""

    catalogue: str
    """`names` or `phrases`."""
    language: str
    path: str
    written: bool
    total: int
    """Names or phrases in it."""
    waiting: int
    """Those that no person has approved: of names; of phrases those without a form."""

    def summary(self) -> str:
        """What it holds, for people."""
        what = counted(self.total, self.catalogue.removesuffix("s"))
        if self.catalogue != "names":
            return f"{what}, {self.waiting} without a form" if self.waiting else what
        return f"{what}, {self.waiting or 'none'} waiting for approval"


@dataclass(frozen=True, slots=True)
class ExtractResult:
    article: str
    """Its id; empty in the result behind those of articles."""
    extractions: tuple[Extraction, ...] = ()
    templates: tuple[TemplateExtraction, ...] = ()
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    states: dict[str, state.CatalogueState] = field(default_factory=dict)
    """What to remember of the article's catalogues, those of other languages included."""
    phrases: tuple[str, ...] | None = None
    """The ids of the phrases said in it; None where it was not read."""
    own: str | None = None
    """Its own language, where it was read."""
    renamed: str = ""
    """The name that it had before; its catalogues came along."""
    shared: tuple[SharedExtraction, ...] = ()
    """Behind the articles of a run: the catalogues that they share."""
