"""`l10n check`"""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from l10n.cli import report
from l10n.cli.options import Articles, Cluster, Jobs, Json, Languages, Quiet, tags
from l10n.cli.over import over_articles
from l10n.errors import counted


def command(
    articles: Articles = None,
    lang: Languages = None,
    fail_on: Annotated[
        Literal["error", "warning", "never"],
        typer.Option("--fail-on", help="Findings of this level or worse end with exit code 1."),
    ] = "error",
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
    cluster: Cluster = None,
) -> None:
    """Check finished translations: greetings and formulas missing, misspelt, or in the wrong register; names in
    another form than the one that was approved.

    A comment `# l10n-ignore: ID` in a catalogue spares its message a check.

    \b
    Examples:
      l10n check
      l10n check moscow-visit --lang ru --fail-on warning
    """
    from l10n.pipeline.checking import check_all

    results = over_articles(
        check_all,
        articles or [],
        tags(lang),
        "Checking",
        jobs=jobs,
        cluster=cluster,
        silent=quiet or json,
        gaps=True,
    )
    rows = [checked for result in results for checked in result.catalogues]
    findings = [found for row in rows for found in row.findings]
    if not json:
        for found in findings:
            report.finding(found)
    told = counted(len(rows), "catalogue"), counted(len(findings), "finding")
    lines = (", ".join(told),)
    code = report.conclude("catalogues", rows, results, lines, json=json, quiet=quiet)
    raise typer.Exit(code or report.exit_code(findings, fail_on))
