"""`l10n status`"""

from __future__ import annotations

from dataclasses import asdict

import typer

from l10n.cli import report
from l10n.cli.options import Articles, Jobs, Json, Languages, Quiet


def command(
    articles: Articles = None,
    lang: Languages = None,
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
) -> None:
    """Show how far each article is in each language.

    Example: l10n status --lang ar
    """
    from l10n import project
    from l10n.pipeline.status import status_all

    here = project.find()
    sources = here.select(articles or [])
    with report.executor(jobs) as pool:
        rows = list(
            report.progress(status_all(here, sources, lang or [], executor=pool), len(sources), "Reading", quiet or json)
        )
    flat = [row for group in rows for row in group]
    if json:
        report.as_json([{**asdict(row), "coverage": row.coverage} for row in flat])
    elif not quiet:
        report.table([_HEAD, *(_cells(row) for row in flat)], right=frozenset(range(2, 8)))
    for row in flat:
        if row.failure:
            report.warn(row.failure.reason)
    raise typer.Exit(max((row.failure.exit_code for row in flat if row.failure), default=0))


_HEAD = ("article", "language", "done", "translated", "fuzzy", "new", "words", "words left", "")


def _cells(row) -> tuple[str, ...]:  # type: ignore[no-untyped-def]
    if row.counts is None:
        why = "the catalogue cannot be read" if row.failure else "no catalogue yet: l10n extract"
        return (row.article, row.language, "–", "–", "–", "–", "–", "–", why)
    c = row.counts
    return (
        row.article,
        row.language,
        f"{row.coverage:.0%}",
        str(c.translated),
        str(c.fuzzy),
        str(c.new),
        str(c.words),
        str(c.words_left),
        "source language" if row.own else "",
    )
