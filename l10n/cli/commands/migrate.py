"""`l10n migrate`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from l10n.cli import report
from l10n.cli.options import Articles, Cluster, Jobs, Json, Languages, Quiet, tags
from l10n.cli.over import over_articles
from l10n.errors import counted

if TYPE_CHECKING:
    from l10n.pipeline.migration import Migrated


def command(
    articles: Articles = None,
    lang: Languages = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help="Tell what would happen; write nothing.")
    ] = False,
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
    cluster: Cluster = None,
) -> None:
    """Cut catalogues anew after the rules of cutting changed.

    Run it after a change of `segmentation`, of exceptions or an SRX file, of the rules of a new version, and before
    the next extract. Translations are joined where sentences are now one message, and cut where they are several; what
    is not provably the same is left fuzzy. Each line is a sum that accounts for every translation.

    \b
    Examples:
      l10n migrate --dry-run
      l10n migrate moscow-visit --lang ar
    """
    from l10n.pipeline.migration import migrate_all

    results = over_articles(
        migrate_all,
        articles or [],
        tags(lang),
        "Migrating",
        jobs=jobs,
        cluster=cluster,
        silent=quiet or json,
        dry=dry_run,
    )
    rows = [row for result in results for row in result.migrations]
    lines = _lines(rows, dry_run)
    raise typer.Exit(report.conclude("catalogues", rows, results, lines, json=json, quiet=quiet))


def _lines(rows: Sequence[Migrated], dry: bool) -> Iterator[str]:
    for row in rows:
        if row.written:
            yield f"{row.path}: {_proof(row)}"
    changed = sum(row.written for row in rows)
    yield f"{counted(len(rows), 'catalogue')}, {changed} {'would be ' if dry else ''}changed"


def _proof(row: Migrated) -> str:
    """The sum, without what is nought."""
    if not row.before:
        return "cut anew; nothing was translated yet"
    terms = (
        (row.kept, "kept"),
        (row.recut, f"re-cut into {row.made}"),
        (row.fuzzy, "fuzzy"),
        (row.obsolete, "obsolete"),
        (row.attic, "to the attic"),
    )
    summed = " + ".join(f"{number} {what}" for number, what in terms if number)
    return f"{row.before} translations before = {summed}"
