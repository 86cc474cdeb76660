"""`l10n publish`"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from l10n.cli import report
from l10n.cli.options import Cluster, Jobs, Json, Quiet

if TYPE_CHECKING:
    from l10n.pipeline.site.outcome import Published


def command(
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Folder or .zip to write (default: build/site)."),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(
            "--base-url", help="Where the site will stand (default: l10n.toml).", metavar="URL"
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Make everything anew.")] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Tell what adaptation to the locale changed ([adapt])."),
    ] = False,
    fail_on: Annotated[
        Literal["error", "warning", "never"],
        typer.Option(
            "--fail-on",
            help="Findings of this level or worse end with exit code 1; they are told in any case.",
        ),
    ] = "never",
    json: Json = False,
    quiet: Quiet = False,
    jobs: Jobs = 1,
    cluster: Cluster = None,
) -> None:
    """Make the site: a page for each article and language, lists, feeds, sitemap.

    It goes to build/site, as any web server can serve it. Translations that cover too little, or whose headline is not
    translated, are left out and told. What cannot be read just now is told, and its pages stay as they are; a fault in a
    template stops all, and the site stays as it is.

    \b
    Examples:
      l10n publish
      l10n publish --base-url https://news.example/ -o site.zip
      l10n publish --dry-run
      l10n publish --force --explain
    """
    from l10n import project
    from l10n.config import published_at
    from l10n.pipeline.executors import executor
    from l10n.pipeline.gaps import gaps
    from l10n.pipeline.publishing import publish

    here = project.find()
    if not (quiet or json):
        report.notes(gaps(here, here.config.languages))
    with executor(jobs, cluster) as pool:
        done = publish(
            here,
            output=output,
            base_url=None if base_url is None else published_at(base_url),
            dry_run=dry_run,
            force=force,
            explain=explain or json,
            executor=pool,
            progress=lambda results, n: report.progress(results, n, "Publishing", quiet or json),
        )
    if not done.pages:
        report.notes(project.notes(here, project.articles(here)))
    if not json:
        for found in done.findings:
            report.finding(found)
    code = report.conclude(
        "site", [done] if json else [], [done], _lines(done), json=json, quiet=quiet
    )
    raise typer.Exit(code or report.exit_code(done.findings, fail_on))


def _lines(done: Published) -> Iterator[str]:
    if done.adapted:
        from l10n.renditions.adapt.explain import explained

        for page in done.adapted:
            yield from explained(page.article, page.language, page.changes)
    for each in done.withheld:
        instead = f"; {each.instead} leads to the original now" if each.instead else ""
        yield f"{each.article}: not published in {each.language}: {each.why}{instead}"
    if done.dry_run:
        for change in done.changes:
            yield f"{change.kind:8}{change.path}"
    counts = {
        kind: sum(c.kind == kind for c in done.changes) for kind in ("new", "changed", "gone")
    }
    told = ", ".join(f"{n} {kind}" for kind, n in counts.items() if n) or "nothing changed"
    pages = ", ".join(f"{tag} {n}" for tag, n in done.pages.items()) or "no articles"
    would = "would be " if done.dry_run and done.changes else ""
    yield f"{done.output}: articles: {pages}; files: {would}{told}"
