"""`l10n segment`"""

from __future__ import annotations

from itertools import accumulate
from typing import Annotated

import typer

from l10n.cli import report
from l10n.cli.given import text_of
from l10n.cli.options import Json, Text


def command(
    text: Text = "-",
    language: Annotated[
        str | None,
        typer.Option(
            "--language", "--lang", "-l", help="BCP 47 tag; detected without.", metavar="TAG"
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Cut a text into sentences, one a line.

    Example: l10n segment "Mr. Assad left. Dr. Saleh stayed." --lang en
    """
    from l10n.language.detect import detect
    from l10n.language.locale import required
    from l10n.language.segment import segment

    content = text_of(text)
    tag = required(language) if language else detect(content).language
    pieces = segment(content, tag)
    if json:
        ends = list(accumulate(map(len, pieces)))
        rows = [
            {"start": end - len(piece), "end": end, "text": piece}
            for end, piece in zip(ends, pieces, strict=True)
        ]
        report.as_json({"language": tag, "sentences": rows})
    else:
        for piece in pieces:
            typer.echo(" ".join(piece.split()))
