"""`l10n status`"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from l10n.cli import report
from l10n.cli.options import Articles, Cluster, Jobs, Json, Languages, Quiet, tags

if TYPE_CHECKING:
    from l10n.pipeline.status import StatusRow

_HEAD = ("article", "language", "done", "translated", "fuzzy", "new", "words", "words left", "")
_NUMBERS = frozenset(range(2, 8))


def command(
    articles: Articles = None,
    lang: Languages = None,
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
    cluster: Cluster = None,
) -> None:
    """Show how far each article is in each language.

    Example: l10n status --lang ar
    """
    from l10n import project
    from l10n.pipeline.executors import executor
    from l10n.pipeline.status import status_all

    here = project.find()
    sources = project.select(here, articles or [])
    if not articles:
        report.notes(project.notes(here, sources))
    with executor(jobs, cluster) as pool:
        coming = status_all(here, sources, tags(lang), executor=pool)
        results = list(report.progress(coming, len(sources), "Reading", quiet or json))
    rows = [row for result in results for row in result.rows]
    lines = report.table([_HEAD, *map(_cells, rows)], right=_NUMBERS) if rows else ()
    raise typer.Exit(report.conclude("catalogues", rows, results, lines, json=json, quiet=quiet))


def _cells(row: StatusRow) -> tuple[str, ...]:
    if row.counts is None:
        return (row.article, row.language, *["–"] * len(_NUMBERS), "no catalogue yet: l10n extract")
    counts = row.counts
    return (
        row.article,
        row.language,
        f"{row.coverage:.0%}",
        str(counts.translated),
        str(counts.fuzzy),
        str(counts.new),
        str(counts.words),
        str(counts.words_left),
        "source language" if row.own else "",
    )
