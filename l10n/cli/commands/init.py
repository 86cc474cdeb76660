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
    quiet: Quiet = False,
) -> None:
    """Make a project: settings, folders for articles and catalogues.

    Example: l10n init --languages ar,ru,en
    """
    from l10n.project import create

    made = create(folder, tags([languages]))
    if quiet:
        return
    for path in made:
        typer.echo(f"made {path}")
    typer.echo("Put articles (.txt, .md, .html) into source_articles/, then run: l10n extract")
