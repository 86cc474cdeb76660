"""`l10n segment`"""

from __future__ import annotations

from typing import Annotated

import typer

from l10n.cli import report
from l10n.cli.options import Json

_TEXT = typer.Argument(help="A text, a file, or - for standard input.", metavar="TEXT|FILE|-")


def command(
    text: Annotated[str, _TEXT] = "-",
    language: Annotated[
        str | None, typer.Option("--language", "-l", help="BCP 47 tag; detected without.", metavar="TAG")
    ] = None,
    json: Json = False,
) -> None:
    """Cut a text into sentences, one a line.

    Example: l10n segment "Mr. Assad left. Dr. Saleh stayed." --language en
    """
    from l10n.cli.report import text_of
    from l10n.language.detect import detect
    from l10n.language.locale import required
    from l10n.language.segment import segment

    content = text_of(text)
    tag = required(language) if language else detect(content).language
    pieces = segment(content, tag)
    if json:
        rows, at = [], 0
        for piece in pieces:
            rows.append({"start": at, "end": at + len(piece), "text": piece})
            at += len(piece)
        report.as_json({"language": tag, "sentences": rows})
    else:
        for piece in pieces:
            typer.echo(piece.strip())
