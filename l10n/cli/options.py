"""Options that several commands share, worded once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Articles = Annotated[
    list[str] | None,
    typer.Argument(help="Articles by name or path; all of the project without any.", metavar="[ARTICLE]..."),
]
Languages = Annotated[
    list[str] | None,
    typer.Option("--lang", "-l", help="Only this language; may be given several times.", metavar="TAG"),
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but faults.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", help="Processes to use.", min=1)]
Format = Annotated[
    str | None,
    typer.Option("--format", help="Format of a single file, where its suffix does not tell: plaintext, markdown, html."),
]
SourceLanguage = Annotated[
    str | None, typer.Option("--from", help="Language of a single article, where it does not tell.", metavar="TAG")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="File to write, for a single article.")]
