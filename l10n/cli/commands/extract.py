"""`l10n extract`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from l10n.cli import report
from l10n.cli.options import Articles, Format, Jobs, Json, Languages, Output, Quiet, SourceLanguage


def command(
    articles: Articles = None,
    lang: Languages = None,
    to: Annotated[
        str | None, typer.Option("--to", help="Language of the catalogue, for a single file.", metavar="TAG")
    ] = None,
    output: Output = None,
    previous: Annotated[
        Path | None, typer.Option("--previous", help="Catalogue to bring up to date, for a single file.")
    ] = None,
    form: Format = None,
    source: SourceLanguage = None,
    templates: Annotated[
        bool, typer.Option("--templates", help="Write locales/templates/<article>.pot too.")
    ] = False,
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
) -> None:
    """Extract the messages of articles into one catalogue for each language; old translations are kept.

    Examples: l10n extract · l10n extract moscow-visit --lang ar · l10n extract page.html --to ru -o page.ru.po
    """
    if to or output or previous:
        _single(articles, to, output, previous, form, source, json, quiet)
    else:
        _project(articles or [], lang or [], templates, json, quiet, jobs)


def _project(names: list[str], languages: list[str], templates: bool, json: bool, quiet: bool, jobs: int) -> None:
    from l10n import project
    from l10n.pipeline.extraction import extract_all

    here = project.find()
    sources = here.select(names)
    with report.executor(jobs) as pool:
        results = list(
            report.progress(
                extract_all(here, sources, languages, templates=templates, executor=pool),
                len(sources),
                "Extracting",
                quiet or json,
            )
        )
    if json:
        report.as_json(results)
    for result in results:
        for warning in result.warnings:
            report.warn(warning)
        if result.failure:
            report.warn(result.failure.reason)
    if not (json or quiet):
        for done in (e for r in results for e in r.extractions if e.written):
            typer.echo(f"{done.path}: {done.summary()}")
        written = sum(e.written for r in results for e in r.extractions)
        total = sum(len(r.extractions) for r in results)
        typer.echo(f"{len(sources)} articles, {total} catalogues, {written} changed")
    raise typer.Exit(max((r.failure.exit_code for r in results if r.failure), default=0))


def _single(
    names: list[str] | None,
    to: str | None,
    output: Path | None,
    previous: Path | None,
    form: str | None,
    source: str | None,
    json: bool,
    quiet: bool,
) -> None:
    from l10n.config import Config
    from l10n.errors import UsageError
    from l10n.language.locale import required
    from l10n.pipeline.single import extract_file

    if len(names or ()) != 1 or to is None or output is None or names is None:
        raise UsageError("a single file takes FILE, --to and -o", remedy="l10n extract page.html --to ru -o page.ru.po")
    path = Path(names[0])
    language = required(to)
    counted, written, warnings = extract_file(
        path, output, language, previous=previous, form=form, source=required(source) if source else None, config=Config()
    )
    for warning in warnings:
        report.warn(warning)
    if json:
        report.as_json({"article": str(path), "catalogue": str(output), "written": written, "report": counted})
    elif not quiet:
        typer.echo(f"{output}: {counted.total} messages, {counted.kept} kept, {counted.new} new")
