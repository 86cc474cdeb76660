"""`l10n merge-driver`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from l10n.cli import report
from l10n.cli.options import Json

NEEDS_ARGUMENTS = True


def command(
    base: Annotated[Path, typer.Argument(help="What both branches began from.", metavar="BASE")],
    ours: Annotated[Path, typer.Argument(help="The catalogue on our branch.", metavar="OURS")],
    theirs: Annotated[Path, typer.Argument(help="That on the other.", metavar="THEIRS")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write; OURS without it.")
    ] = None,
    json: Json = False,
) -> None:
    """Merge two branches' versions of a catalogue by message, for git.

    A translation never comes under another sentence. Where both branches translated a sentence, each otherwise, the
    message becomes fuzzy and shows both: the exit code is 1, and git asks for a resolution.

    \b
    Examples:
      l10n init --git
      l10n merge-driver base.po ours.po theirs.po -o merged.po
    """
    from l10n.pipeline.branches import merge_branches

    merged = merge_branches(base, ours, theirs, output or ours)
    if json:
        report.as_json(merged)
    for message in () if json else merged.conflicts:
        key = " ".join(message.key.split())
        shown = key if len(key) <= 60 else key[:59] + "…"
        report.warn(f"“{shown}” was translated on both branches; it is fuzzy and shows both")
    raise typer.Exit(int(bool(merged.conflicts)))
