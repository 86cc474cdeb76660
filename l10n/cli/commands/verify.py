"""`l10n verify`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from l10n.cli import report
from l10n.cli.options import Format, Json, Quiet

if TYPE_CHECKING:
    from l10n.pipeline.verify import Proof

NEEDS_ARGUMENTS = True


def command(
    articles: Annotated[
        list[str],
        typer.Argument(help="Files, or articles of the project by name.", metavar="ARTICLE"),
    ],
    form: Format = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Prove that articles come back byte for byte.

    Each is read and written, merged with a catalogue that changes nothing, and merged with a pseudo-translation, which
    must leave its structure as it is. Nothing on disk changes.

    Example: l10n verify source_articles/*.html
    """
    from l10n.pipeline.verify import verify_each

    results = list(verify_each(articles, form))
    proofs = [proof for result in results for proof in result.proofs]
    lines = (_line(proof) for proof in proofs)
    code = report.conclude("proofs", proofs, results, lines, json=json, quiet=quiet)
    raise typer.Exit(code or int(not all(proof.holds for proof in proofs)))


def _line(proof: Proof) -> str:
    verdict = "byte-identical" if proof.holds else "NOT the same bytes"
    refused = f", {proof.refused} taken back by the guard" if proof.refused else ""
    return (
        f"{proof.file}: {verdict} ({proof.format}, {proof.encoding}, {proof.digest}); {proof.blocks} blocks, "
        f"{proof.messages} messages; structure kept with {proof.translated} segments pseudo-translated{refused}"
    )
