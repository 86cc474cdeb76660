"""`l10n detect`"""

from __future__ import annotations

from typing import Annotated

import typer

from l10n.cli import report
from l10n.cli.given import text_of
from l10n.cli.options import Json, Text, tags


def command(
    text: Text = "-",
    among: Annotated[
        str | None, typer.Option("--among", help="Candidates, comma between.", metavar="TAGS")
    ] = None,
    json: Json = False,
) -> None:
    """Tell the language of a text.

    Example: l10n detect "Сирия пересматривает отношения с Россией"
    """
    from l10n.language.detect import detect
    from l10n.language.locale import display_name

    found = detect(text_of(text), tags([among]) if among else None)
    if json:
        report.as_json(found)
    elif found.language:
        typer.echo(f"{found.language}  {display_name(found.language)}  {found.confidence:.2f}")
    else:
        typer.echo(f"undetermined  {found.confidence:.2f}")
