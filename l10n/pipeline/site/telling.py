"""What there is to tell of the articles that a run made, and of the whole site."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from l10n.pipeline.site import addresses, bylines
from l10n.pipeline.site.addresses import Addresses
from l10n.pipeline.site.job import PageResult
from l10n.pipeline.site.outcome import Withheld
from l10n.pipeline.site.told import Told, united
from l10n.project import Project
from l10n.publish.head import Head


def told_of(
    results: Mapping[str, PageResult], book: Path, shared: Container[str]
) -> dict[str, Told]:
    """What there is to tell of each article that was made. `book`: the file of addresses; `shared`: the files of the site
    that are of no single article."""
    withheld = {
        key: [head for head in result.heads if not head.announced]
        for key, result in results.items()
    }
    known = addresses.load(book) if any(withheld.values()) else {}
    return {
        key: Told(
            result.warnings,
            result.findings,
            tuple(
                Withheld(key, head.language, head.why, _instead(head, known, shared))
                for head in withheld[key]
            ),
            bylines.guessed(result.bylines),
        )
        for key, result in results.items()
    }


def told_of_all(
    project: Project, warnings: tuple[str, ...], rows: Mapping[str, Mapping[str, Any]]
) -> Told:
    """What there is to tell of the whole site. `warnings`: of the project; `rows`: of its articles, by id."""
    found = united(rows[key] for key in sorted(rows))
    names = bylines.told(project, found.guessed)
    every = tuple(dict.fromkeys((*warnings, *names, *found.warnings)))
    return replace(found, warnings=every, guessed={})


def _instead(head: Head, known: Addresses, shared: Container[str]) -> str:
    """The address of a page that is not part of the site any more, if it leads to the original."""
    slugs = known.get(head.language, {}).get(head.article, ())
    ways = (f"{head.language}/{slug}/" for slug in slugs)
    return next((f"/{way}" for way in ways if f"{way}index.html" in shared), "")
