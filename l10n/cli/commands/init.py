"""`l10n init`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from l10n.cli.options import Quiet, tags


def command(
    folder: Annotated[Path, typer.Argument(help="The project's folder.")] = Path(),
    languages: Annotated[
        str,
        typer.Option(
            "--languages", help="Languages to localise into, comma between.", metavar="TAGS"
        ),
    ] = "ar,ru,en",
    git: Annotated[
        bool,
        typer.Option(
            "--git", help="Have git merge catalogues by message; also in a project that is there."
        ),
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Make a project: settings, folders for articles and catalogues.

    \b
    Examples:
      l10n init --languages ar,ru,en
      l10n init --git
    """
    from l10n.project import SETTINGS, create

    lines: list[str] = []
    if not git or not (folder / SETTINGS).exists():
        lines += [f"made {path}" for path in create(folder, tags([languages]))]
        lines.append(
            "Put articles (.txt, .md, .html) into source_articles/, then run: l10n extract"
        )
    if not quiet:
        for line in lines:
            typer.echo(line)
    if git:
        _install(folder, quiet)


def _install(folder: Path, quiet: bool) -> None:
    from l10n.project.git import install

    done = install(folder)
    for line in () if quiet else done or ("git merges catalogues by message already",):
        typer.echo(line)
