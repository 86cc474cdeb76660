"""What a run of publishing did."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from l10n.publish.tree import Change

if TYPE_CHECKING:
    from l10n.model import Change as Adapted
    from l10n.model import Finding
    from l10n.pipeline.jobs import Failure

Progress = Callable[[Iterable[Any], int], Iterable[Any]]


@dataclass(frozen=True, slots=True)
class Withheld:
    """A translation that is not part of the site."""

    article: str
    language: str
    why: str
    instead: str = ""
    """Where it stood before: the address leads to the original now."""


@dataclass(frozen=True, slots=True)
class AdaptedPage:
    """What adaptation did in a translation."""

    article: str
    language: str
    changes: tuple[Adapted, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """What a run did."""

    output: str
    changes: tuple[Change, ...] = ()
    """The files that are new, changed or gone."""
    pages: Mapping[str, int] = field(default_factory=dict)
    """How many articles there are in each language."""
    withheld: tuple[Withheld, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What is wrong with translations."""
    adapted: tuple[AdaptedPage, ...] = ()
    """Of the articles that this run made, where it was asked for."""
    dry_run: bool = False
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
