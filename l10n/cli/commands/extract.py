"""`l10n extract`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from l10n.cli import report
from l10n.cli.options import (
    Articles,
    Cluster,
    Format,
    Jobs,
    Json,
    Languages,
    Output,
    Quiet,
    SourceLanguage,
    only_project,
    only_single,
    tags,
)
from l10n.cli.over import over_articles
from l10n.errors import counted

if TYPE_CHECKING:
    from l10n.pipeline.extracted import ExtractResult


def command(
    articles: Articles = None,
    lang: Languages = None,
    to: Annotated[
        str | None,
        typer.Option("--to", help="Language of the catalogue, for a single file.", metavar="TAG"),
    ] = None,
    output: Output = None,
    previous: Annotated[
        Path | None, typer.Option("--previous", help="Catalogue to begin from, for a single file.")
    ] = None,
    form: Format = None,
    source: SourceLanguage = None,
    templates: Annotated[
        bool, typer.Option("--templates", help="Write locales/templates/<article>.pot too.")
    ] = False,
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
    cluster: Cluster = None,
) -> None:
    """Extract messages into a catalogue per article and language.

    Catalogues that are there are brought up to date; no translation is lost.

    \b
    Examples:
      l10n extract
      l10n extract moscow-visit --lang ar
      l10n extract page.html --to ru -o page.ru.po
    """
    if output is None:
        only_single(to=to, previous=previous, format=form, from_=source)
        results = _project(articles or [], tags(lang), templates, jobs, cluster, quiet or json)
    else:
        only_project(lang=lang, templates=templates, jobs=jobs > 1, cluster=cluster)
        results = _single(articles or [], to, output, previous, form, source)
    rows = [extraction for result in results for extraction in result.extractions]
    made = [template for result in results for template in result.templates]
    shared = [each for result in results for each in result.shared]
    raise typer.Exit(
        report.conclude(
            "catalogues",
            rows,
            results,
            _lines(results),
            json=json,
            quiet=quiet,
            more={
                "templates": made,
                "shared": shared,
                "renamed": [{"article": r.article, "before": r.renamed} for r in _renamed(results)],
            },
        )
    )


def _project(
    names: list[str],
    languages: list[str],
    templates: bool,
    jobs: int,
    cluster: str | None,
    quiet: bool,
) -> list[ExtractResult]:
    from l10n.pipeline.extraction import extract_all

    return over_articles(
        extract_all,
        names,
        languages,
        "Extracting",
        jobs=jobs,
        cluster=cluster,
        silent=quiet,
        needed=True,
        gaps=True,
        templates=templates,
    )


def _single(
    names: list[str],
    to: str | None,
    output: Path,
    previous: Path | None,
    form: str | None,
    source: str | None,
) -> list[ExtractResult]:
    from l10n.errors import UsageError
    from l10n.language.locale import required
    from l10n.pipeline.single import extract_file

    if len(names) != 1 or to is None:
        example = "l10n extract page.html --to ru -o page.ru.po"
        raise UsageError("-o takes one FILE and --to TAG", remedy=example)
    return [
        extract_file(
            Path(names[0]),
            output,
            required(to),
            previous=previous,
            form=form,
            source=required(source) if source else None,
        )
    ]


def _renamed(results: Sequence[ExtractResult]) -> list[ExtractResult]:
    return [result for result in results if result.renamed]


def _lines(results: Sequence[ExtractResult]) -> Iterator[str]:
    rows = [extraction for result in results for extraction in result.extractions]
    shared = [each for result in results for each in result.shared]
    for each in _renamed(results):
        yield f"{each.article}: renamed from {each.renamed}; its catalogues came along"
    yield from (f"{row.path}: {row.summary()}" for row in rows if row.written)
    yield from (
        f"{each.path}: {each.summary()}"
        for result in results
        for each in result.templates
        if each.written
    )
    yield from (f"{each.path}: {each.summary()}" for each in shared)
    if any(each.catalogue == "names" and each.waiting for each in shared):
        yield "Take the fuzzy flag away from a name, in any PO editor, to approve its form."
    if articles := sum(bool(result.article) for result in results):
        changed = sum(row.written for row in rows)
        yield f"{counted(articles, 'article')}, {counted(len(rows), 'catalogue')}, {changed} changed"
