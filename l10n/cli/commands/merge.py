"""`l10n merge`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

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

if TYPE_CHECKING:
    from l10n.pipeline.merging import Merged, MergeResult

Fallback = Literal["source", "omit", "refuse"]
Stale = Literal["source", "old", "omit", "refuse"]


def command(
    articles: Articles = None,
    lang: Languages = None,
    output: Output = None,
    fallback: Annotated[
        Fallback | None,
        typer.Option(
            "--fallback",
            help="What to show for a sentence without translation (default: l10n.toml).",
        ),
    ] = None,
    stale: Annotated[
        Stale | None,
        typer.Option(
            "--stale",
            help="What to show for a sentence that changed after it was translated (default: l10n.toml).",
        ),
    ] = None,
    mo: Annotated[
        bool, typer.Option("--mo", help="Write a binary .mo beside each catalogue too.")
    ] = False,
    fail_on: Annotated[
        Literal["error", "warning", "never"],
        typer.Option(
            "--fail-on",
            help="Findings of this level or worse end with exit code 1; they are told in any case.",
        ),
    ] = "never",
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Tell what adaptation to the locale changed ([adapt])."),
    ] = False,
    form: Format = None,
    source: SourceLanguage = None,
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
    cluster: Cluster = None,
) -> None:
    """Recombine articles and catalogues into renditions.

    They go to build/LANGUAGE/ARTICLE, in the article's own format. ar-Latn and ru-Latn, Arabic and Russian in Latin
    letters, are rendered from the catalogues of ar and ru.

    \b
    Examples:
      l10n merge
      l10n merge moscow-visit --lang ar
      l10n merge --lang ar-Latn
      l10n merge --stale old
      l10n merge page.html page.ru.po -o page.ru.html
    """
    if output is None:
        _refuse_catalogues(articles or [])
        only_single(format=form, from_=source)
        policies = fallback, stale
        results = _project(articles or [], tags(lang), policies, mo, jobs, cluster, quiet or json)
    else:
        only_project(mo=mo, jobs=jobs > 1, cluster=cluster)
        results = _single(articles or [], tags(lang), output, (fallback, stale), form, source)
    rows = [merged for result in results for merged in result.renditions]
    findings = [found for row in rows for found in row.findings]
    if not json:
        for found in findings:
            report.finding(found)
    code = report.conclude(
        "renditions", rows, results, _lines(rows, explain), json=json, quiet=quiet
    )
    raise typer.Exit(code or report.exit_code(findings, fail_on))


def _refuse_catalogues(names: Sequence[str]) -> None:
    """Raises `UsageError` for what was meant as `FILE CATALOGUE -o OUT`."""
    from l10n.errors import UsageError

    if given := next((name for name in names if name.endswith((".po", ".mo"))), ""):
        raise UsageError(
            f"{given} is a catalogue, and those are found by the names of articles",
            remedy="to merge a single file with it, give -o FILE too",
        )


def _project(
    names: list[str],
    languages: list[str],
    policies: tuple[Fallback | None, Stale | None],
    binary: bool,
    jobs: int,
    cluster: str | None,
    quiet: bool,
) -> list[MergeResult]:
    from l10n.pipeline.merging import merge_all

    fallback, stale = policies
    return over_articles(
        merge_all,
        names,
        languages,
        "Merging",
        jobs=jobs,
        cluster=cluster,
        silent=quiet,
        needed=True,
        fallback=fallback,
        stale=stale,
        binary=binary,
    )


def _single(
    names: list[str],
    languages: list[str],
    output: Path,
    policies: tuple[Fallback | None, Stale | None],
    form: str | None,
    source: str | None,
) -> list[MergeResult]:
    from l10n.config import Config
    from l10n.errors import UsageError
    from l10n.language.locale import required
    from l10n.pipeline.merging import with_policies
    from l10n.pipeline.single import merge_file

    if len(names) != 2 or len(languages) > 1:
        example = "l10n merge page.html page.ru.po -o page.ru.html"
        raise UsageError("-o takes one FILE and one CATALOGUE", remedy=example)
    return [
        merge_file(
            Path(names[0]),
            Path(names[1]),
            output,
            form=form,
            language=languages[0] if languages else None,
            source=required(source) if source else None,
            config=with_policies(Config(), *policies),
        )
    ]


def _lines(rows: Sequence[Merged], explain: bool) -> Iterator[str]:
    if explain:
        from l10n.renditions.adapt.explain import explained
    for row in rows:
        if explain:
            yield from explained(row.article, row.language, row.adapted)
        note = "" if row.written else ", unchanged"
        share = row.vowelled / row.words if row.words else 0.0
        heard = (
            f", vowels of {row.vowelled} of {row.words} words ({share:.0%})" if row.words else ""
        )
        done = f"{row.translated} of {row.total} sentences ({row.coverage:.0%})"
        yield f"{row.path}: {done}{_stale(row)}{heard}{note}"


def _stale(row: Merged) -> str:
    """What became of the sentences that changed after they were translated."""
    if not row.stale:
        return ""
    old = sum(each.shown for each in row.stale)
    told = f" ({old} shown in the old translation)" if old else ""
    return f", {len(row.stale)} stale{told}"
