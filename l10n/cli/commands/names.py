"""`l10n names`"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from l10n.cli import report
from l10n.cli.options import Json, Languages, Quiet, tags
from l10n.errors import counted

if TYPE_CHECKING:
    from l10n.names.values import NameKind
    from l10n.pipeline.names.lists import ConflictRow, NameRow
    from l10n.project import Project, Source

Action = Literal["list", "export", "import", "mine"]
_TAKEN_BY: dict[str, tuple[str, ...]] = {
    "article": ("list", "export", "mine"),
    "conflicts": ("list",),
    "fuzzy": ("import",),
    "approved": ("export",),
    "kind": ("import",),
    "quiet": ("export", "import", "mine", "--conflicts"),
}
"""What each option is for; all take `--lang` and `--json`."""


def command(
    action: Annotated[
        Action, typer.Argument(help="What to do.", metavar="list|export|import|mine")
    ] = "list",
    file: Annotated[
        Path | None, typer.Argument(help="The .tbx or .csv file, for export and import.")
    ] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option("--article", "-a", help="Only names of this article.", metavar="ARTICLE"),
    ] = None,
    conflicts: Annotated[
        bool, typer.Option("--conflicts", help="List approved forms that contradict each other.")
    ] = False,
    fuzzy: Annotated[
        bool, typer.Option("--fuzzy", help="Imported forms arrive as proposals, none approved.")
    ] = False,
    approved: Annotated[
        bool, typer.Option("--approved", help="Export approved forms only.")
    ] = False,
    kind: Annotated[
        Literal["person", "place", "organisation"] | None,
        typer.Option("--kind", help="Kind of imported names that have none."),
    ] = None,
    lang: Languages = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List the names of a project with their forms, exchange them, find forms that translations use already.

    Names live in locales/LANGUAGE/LC_MESSAGES/names.po. A form is approved by taking the fuzzy flag away, in any PO
    editor. With --conflicts the exit code is 1 where there are any.

    \b
    Examples:
      l10n names --lang ru
      l10n names --article moscow-visit --json
      l10n names --conflicts
      l10n names export names.tbx
      l10n names import agreed.csv --fuzzy
      l10n names mine
    """
    from l10n import project
    from l10n.errors import UsageError

    _only(action, conflicts=conflicts)
    _only(
        "--conflicts" if conflicts else action,
        article=articles,
        fuzzy=fuzzy,
        approved=approved,
        kind=kind,
        quiet=quiet,
    )
    here = project.find()
    languages = tags(lang)
    for tag in languages:
        here.languages([tag], "")
    if file is None and action in ("export", "import"):
        raise UsageError(f"{action} takes a file", remedy=f"l10n names {action} names.tbx")
    if file is not None and action in ("list", "mine"):
        raise UsageError(f"{action} takes no file", remedy="leave it out, or say export or import")
    if conflicts:
        raise typer.Exit(_conflicts(here, languages, json, quiet))
    sources = project.select(here, articles or ()) if articles or action == "mine" else ()
    if action == "list":
        _list(here, languages, sources, json)
    elif action == "mine":
        _mine(here, languages, sources, json, quiet)
    elif file is not None and action == "export":
        from l10n.pipeline.names.lists import export

        count = export(here, file, languages, sources, approved=approved)
        told = {"file": str(file), "names": count}
        _told(told, [f"{file}: {counted(count, 'name')}"], json, quiet)
    elif file is not None:
        _import(here, file, languages, fuzzy, kind, json, quiet)


def _only(doing: str, **options: object) -> None:
    """Raises `UsageError` where an option was given that an action, or `--conflicts`, does not take."""
    from l10n.errors import UsageError

    for name, value in options.items():
        if value and doing not in _TAKEN_BY[name]:
            *others, last = _TAKEN_BY[name]
            remedy = f"--{name} is for {', '.join(others)}{' and ' * bool(others)}{last}"
            raise UsageError(f"{doing} takes no --{name}", remedy=remedy)


def _list(here: Project, languages: Sequence[str], sources: Sequence[Source], json: bool) -> None:
    from l10n.pipeline.names.lists import rows

    found = rows(here, languages, sources)
    lines = _table(found) if found else ["no names: l10n extract finds those of articles"]
    _told({"names": found}, lines, json, False)


def _table(found: Sequence[NameRow]) -> Iterable[str]:
    head = ("name", "kind", "language", "form", "status", "origin", "articles")
    cells = [
        (r.name, r.kind, r.language, r.form, r.status, r.origin, str(len(r.articles)))
        for r in found
    ]
    return report.table([head, *cells], right=frozenset({6}))


def _conflicts(here: Project, languages: Sequence[str], json: bool, quiet: bool) -> int:
    from l10n.pipeline.names.lists import conflict_rows

    found: list[ConflictRow] = conflict_rows(here, languages)
    lines = [f"{c.file}:{c.line}: {c.reason}" for c in found] or ["no conflicts"]
    _told({"conflicts": found}, lines, json, quiet)
    return int(bool(found))


def _mine(
    here: Project, languages: Sequence[str], sources: Sequence[Source], json: bool, quiet: bool
) -> None:
    from l10n.pipeline.names.mining import mine

    found = mine(here, sources, languages)
    head = ("name", "kind", "language", "form", "sentences")
    cells = [(m.name, m.kind, m.language, m.form, f"{m.uses} of {m.sentences}") for m in found]
    lines = report.table([head, *cells]) if cells else ["nothing new"]
    _told({"names": found}, lines, json, quiet)


def _import(
    here: Project,
    file: Path,
    languages: Sequence[str],
    fuzzy: bool,
    kind: NameKind | None,
    json: bool,
    quiet: bool,
) -> None:
    from l10n.pipeline.names.lists import bring_in

    done = bring_in(here, file, languages, fuzzy=fuzzy, kind=kind)
    lines = [
        f"{d.path}: {d.approved} approved, {d.proposed} proposed, {d.same} there already"
        for d in done.catalogues
    ]
    asked = f" in {', '.join(languages)}" if languages else ""
    _told(done, lines or [f"{file}: nothing to take{asked}"], json, quiet)
    for each in done.catalogues:
        for reason in each.refused:
            report.warn(f"warning: {each.path}: {reason}")
    there = ", ".join(here.config.languages)
    for tag, count in done.foreign.items():
        report.warn(
            f"warning: {file}: {counted(count, 'form')} in {tag} left out: the project has {there}"
        )


def _told(value: object, lines: Iterable[str], json: bool, quiet: bool) -> None:
    if json:
        report.as_json(value)
        return
    for line in () if quiet else lines:
        typer.echo(report.short(line))
