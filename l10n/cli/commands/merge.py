"""`l10n merge`"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal

import typer

from l10n.cli import report
from l10n.cli.options import Articles, Format, Jobs, Json, Languages, Output, Quiet, SourceLanguage
from l10n.config import Fallback


def command(
    articles: Articles = None,
    lang: Languages = None,
    output: Output = None,
    fallback: Annotated[
        Fallback | None,
        typer.Option("--fallback", help="What to show for a sentence without translation (default: l10n.toml)."),
    ] = None,
    mo: Annotated[bool, typer.Option("--mo", help="Write a binary .mo beside each catalogue too.")] = False,
    fail_on: Annotated[
        Literal["error", "warning", "never"],
        typer.Option("--fail-on", help="Findings of this level or worse end with exit code 1."),
    ] = "error",
    form: Format = None,
    source: SourceLanguage = None,
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
) -> None:
    """Recombine articles with their catalogues into renditions below build/.

    Examples: l10n merge · l10n merge moscow-visit --lang ar · l10n merge page.html page.ru.po -o page.ru.html
    """
    if output is not None:
        _single(articles or [], lang or [], output, fallback, fail_on, form, source, json, quiet)
    else:
        _project(articles or [], lang or [], fallback, mo, fail_on, json, quiet, jobs)


def _project(
    names: list[str],
    languages: list[str],
    fallback: Fallback | None,
    mo: bool,
    fail_on: str,
    json: bool,
    quiet: bool,
    jobs: int,
) -> None:
    from l10n import project
    from l10n.pipeline.merging import merge_all

    here = project.find()
    sources = here.select(names)
    with report.executor(jobs) as pool:
        results = list(
            report.progress(
                merge_all(here, sources, languages, fallback=fallback, binary=mo, executor=pool),
                len(sources),
                "Merging",
                quiet or json,
            )
        )
    rows = [row for result in results for row in result.renditions]
    if json:
        report.as_json([{**asdict(r), "coverage": r.coverage} for r in rows])
    failures = [x.failure for x in (*results, *rows) if x.failure]
    for result in results:
        for warning in result.warnings:
            report.warn(warning)
    for failure in failures:
        report.warn(failure.reason)
    findings = [f for row in rows for f in row.findings]
    for found in findings if not json else ():
        report.finding(found)
    if not (json or quiet):
        for row in rows:
            if row.failure is None:
                note = "" if row.written else ", unchanged"
                typer.echo(f"{row.path}: {row.translated} of {row.total} sentences ({row.coverage:.0%}){note}")
    code = max((failure.exit_code for failure in failures), default=0)
    raise typer.Exit(code or report.exit_code(findings, fail_on))


def _single(
    names: list[str],
    languages: list[str],
    output: Path,
    fallback: Fallback | None,
    fail_on: str,
    form: str | None,
    source: str | None,
    json: bool,
    quiet: bool,
) -> None:
    from l10n.config import Config
    from l10n.errors import UsageError
    from l10n.language.locale import required
    from l10n.pipeline.single import merge_file

    if len(names) != 2 or len(languages) > 1:
        raise UsageError("-o takes one FILE and one CATALOGUE", remedy="l10n merge page.html page.ru.po -o page.ru.html")
    rendition, written, warnings = merge_file(
        Path(names[0]),
        Path(names[1]),
        output,
        form=form,
        language=required(languages[0]) if languages else None,
        source=required(source) if source else None,
        config=Config(fallback=fallback) if fallback else Config(),
    )
    for warning in warnings:
        report.warn(warning)
    if json:
        report.as_json(
            {
                "article": names[0],
                "language": rendition.language,
                "path": str(output),
                "written": written,
                "translated": rendition.translated,
                "total": rendition.total,
                "coverage": rendition.coverage,
                "findings": rendition.findings,
            }
        )
    else:
        for found in rendition.findings:
            report.finding(found)
        if not quiet:
            typer.echo(f"{output}: {rendition.translated} of {rendition.total} sentences ({rendition.coverage:.0%})")
    raise typer.Exit(report.exit_code(rendition.findings, fail_on))
