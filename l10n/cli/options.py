"""Options that several commands share, worded once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

Articles = Annotated[
    list[str] | None,
    typer.Argument(
        help="Articles by name or path; all of the project without any.", metavar="ARTICLE"
    ),
]
Languages = Annotated[
    list[str] | None,
    typer.Option(
        "--lang", "-l", help="Only this language; may be given several times.", metavar="TAG"
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print nothing but warnings and faults.")
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", help="Processes to use.", min=1)]
Cluster = Annotated[
    str | None,
    typer.Option("--cluster", help="Run on the Dask cluster of this scheduler.", metavar="ADDRESS"),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", help="Format of a single file, where its suffix does not tell.", metavar="NAME"
    ),
]
SourceLanguage = Annotated[
    str | None,
    typer.Option(
        "--from", help="Language of a single article, where it does not tell.", metavar="TAG"
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write, for a single article.")
]
Text = Annotated[
    str, typer.Argument(help="A text, a file, or - for standard input.", metavar="TEXT|FILE|-")
]


def tags(given: Iterable[str] | None) -> list[str]:
    """Language tags as given (`AR`, `ru_RU`, `ar,ru`) in their usual form. Errors: `UsageError`."""
    from l10n.language.locale import required

    return [required(tag) for value in given or () for tag in value.split(",") if tag.strip()]


def only_single(**options: object) -> None:
    """Raises `UsageError` where an option for single files was given without `-o`."""
    _refuse(options, "is for a single file", "give -o FILE too, or set it in l10n.toml")


def only_project(**options: object) -> None:
    """Raises `UsageError` where an option for projects was given with `-o`."""
    _refuse(options, "is for a project, not for a single file", "leave it out, or leave -o out")


def _refuse(options: dict[str, object], reason: str, remedy: str) -> None:
    from l10n.errors import UsageError

    for name, value in options.items():
        if value:
            raise UsageError(f"--{name.strip('_').replace('_', '-')} {reason}", remedy=remedy)
