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
    from l10n.pipeline.names.lists import ConflictRow, NameRow
    from l10n.project import Project

Action = Literal["list", "export", "import", "mine"]


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

    here = project.find()
    languages = tags(lang)
    for tag in languages:
        here.languages([tag], "")
    if file is None and action in ("export", "import"):
        raise UsageError(f"{action} takes a file", remedy=f"l10n names {action} names.tbx")
    if file is not None and action in ("list", "mine"):
        raise UsageError(f"{action} takes no file", remedy="leave it out, or say export or import")
    if conflicts:
        raise typer.Exit(_conflicts(here, languages, json))
    if action == "list":
        _list(here, languages, articles or [], json)
    elif action == "mine":
        _mine(here, languages, articles or [], json, quiet)
    elif file is not None and action == "export":
        from l10n.pipeline.names.lists import export

        count = export(here, file, languages, approved=approved)
        _told(
            {"file": str(file), "names": count},
            [f"{file}: {counted(count, 'name')}"],
            json,
            quiet,
        )
    elif file is not None:
        from l10n.pipeline.names.lists import bring_in

        done = bring_in(here, file, languages, fuzzy=fuzzy, kind=kind)
        lines = [
            f"{d.path}: {d.approved} approved, {d.proposed} proposed, {d.same} there already"
            for d in done
        ]
        _told({"catalogues": done}, lines, json, quiet)
        for each in done:
            for reason in each.refused:
                report.warn(f"warning: {each.path}: {reason}")


def _list(here: Project, languages: Sequence[str], articles: Sequence[str], json: bool) -> None:
    from l10n import project
    from l10n.pipeline.names.lists import rows

    found = rows(here, languages, project.select(here, articles) if articles else ())
    lines = _table(found) if found else ["no names: l10n extract finds those of articles"]
    _told({"names": found}, lines, json, False)


def _table(found: Sequence[NameRow]) -> Iterable[str]:
    head = ("name", "kind", "language", "form", "status", "origin", "articles")
    cells = [
        (r.name, r.kind, r.language, r.form, r.status, r.origin, str(len(r.articles)))
        for r in found
    ]
    return report.table([head, *cells], right=frozenset({6}))


def _conflicts(here: Project, languages: Sequence[str], json: bool) -> int:
    from l10n.pipeline.names.lists import conflict_rows

    found: list[ConflictRow] = conflict_rows(here, languages)
    lines = [f"{c.file}:{c.line}: {c.reason}" for c in found] or ["no conflicts"]
    _told({"conflicts": found}, lines, json, False)
    return int(bool(found))


def _mine(
    here: Project, languages: Sequence[str], articles: Sequence[str], json: bool, quiet: bool
) -> None:
    from l10n import project
    from l10n.pipeline.names.mining import mine

    found = mine(here, project.select(here, articles), languages)
    head = ("name", "kind", "language", "form", "sentences")
    cells = [(m.name, m.kind, m.language, m.form, f"{m.uses} of {m.sentences}") for m in found]
    lines = report.table([head, *cells]) if cells else ["nothing new"]
    _told({"names": found}, lines, json, quiet)


def _told(value: object, lines: Iterable[str], json: bool, quiet: bool) -> None:
    if json:
        report.as_json(value)
        return
    for line in () if quiet else lines:
        typer.echo(report.short(line))
