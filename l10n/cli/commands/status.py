"""`l10n status`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from l10n.cli import report
from l10n.cli.options import Articles, Cluster, Jobs, Json, Languages, Quiet, tags
from l10n.cli.over import over_articles
from l10n.errors import counted

if TYPE_CHECKING:
    from l10n.pipeline.status import StatusRow

_HEAD = (
    "article",
    "language",
    "done",
    "",
    "translated",
    "fuzzy",
    "stale",
    "new",
    "words",
    "left",
    "age",
    "",
)
_NUMBERS = frozenset((2, *range(4, 11)))
_BAR = 10
"""Characters of the bar."""


def command(
    articles: Articles = None,
    lang: Languages = None,
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
    cluster: Cluster = None,
) -> None:
    """Show how far each article is in each language.

    Messages are translated, fuzzy or new; the fuzzy ones are stale where the sentence changed after it was translated.
    Words and words left to translate are those of the article. The age is in days since somebody worked on the
    catalogue. Behind it stands what keeps a rendition from being made.

    \b
    Examples:
      l10n status
      l10n status --lang ar
      l10n status moscow-visit --json
    """
    from l10n.pipeline.status import status_all

    results = over_articles(
        status_all,
        articles or [],
        tags(lang),
        "Reading",
        jobs=jobs,
        cluster=cluster,
        silent=quiet or json,
    )
    rows = [row for result in results for row in result.rows]
    raise typer.Exit(
        report.conclude("catalogues", rows, results, _lines(rows), json=json, quiet=quiet)
    )


def _lines(rows: Sequence[StatusRow]) -> Iterator[str]:
    """The table, and under more than one row what they come to."""
    if not rows:
        return
    yield from report.table([_HEAD, *map(_cells, rows)], right=_NUMBERS)
    if len(rows) > 1:
        yield from ("", _sum(rows))


def _cells(row: StatusRow) -> tuple[str, ...]:
    note = ", ".join(("source language", *row.blockers) if row.own else row.blockers)
    if row.counts is None:
        return (row.article, row.language, "–", _bar(0.0), *["–"] * 7, note)
    counts = row.counts
    numbers = (
        counts.translated,
        counts.fuzzy,
        row.stale,
        counts.new,
        counts.words,
        0 if row.own else counts.words_left,
    )
    return (
        row.article,
        row.language,
        _percent(row.coverage),
        _bar(row.coverage),
        *(str(number) if number else "·" for number in numbers),
        "–" if row.age is None else f"{row.age} d",
        note,
    )


def _percent(share: float) -> str:
    """A share in per cent; 100 only where nothing is left."""
    return f"{min(round(share * 100), 99) if share < 1 else 100}%"


def _bar(share: float) -> str:
    """A share as a bar, full only where nothing is left."""
    full = min(round(share * _BAR), _BAR - 1) if share < 1 else _BAR
    return "█" * full + "░" * (_BAR - full)


def _sum(rows: Sequence[StatusRow]) -> str:
    known = [(row, row.counts) for row in rows if row.counts is not None]
    done = sum(row.coverage == 1 for row, _ in known)
    articles = len({row.article for row in rows})
    parts = [
        counted(articles, "article"),
        f"{done} of {len(rows)} catalogues done",
    ]
    left = sum(counts.words_left for row, counts in known if not row.own)
    for number, what in ((left, "words left"), (sum(row.stale for row in rows), "stale")):
        if number:
            parts.append(f"{number} {what}")
    if blocked := sum(bool(row.blockers) for row in rows):
        parts.append(f"{blocked} blocked")
    return " · ".join(parts)
