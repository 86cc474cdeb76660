"""`l10n verify`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from l10n.cli import report
from l10n.cli.options import Format, Json, Quiet

NEEDS_ARGUMENTS = True


def command(
    files: Annotated[list[Path], typer.Argument(help="Articles, as files.", metavar="FILE...")],
    form: Format = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Prove that files come back byte for byte, and that a translation leaves their structure as it is.

    Example: l10n verify source_articles/*.html
    """
    from l10n.errors import L10nError
    from l10n.pipeline.verify import verify

    proofs = []
    code = 0
    for path in files:
        try:
            proof = verify(path, form)
        except L10nError as error:
            report.warn(str(error))
            code = max(code, error.exit_code)
            continue
        proofs.append(proof)
        if not proof.holds:
            code = max(code, 1)
        if not (json or quiet and proof.holds):
            typer.echo(proof.line())
    if json:
        report.as_json(proofs)
    raise typer.Exit(code)
