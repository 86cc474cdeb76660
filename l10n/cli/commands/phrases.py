"""`l10n phrases`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from l10n.cli import report
from l10n.cli.options import Json, Languages, tags

if TYPE_CHECKING:
    from l10n.pipeline.phrasing import Choice


def command(
    articles: Annotated[
        list[str] | None,
        typer.Argument(help="Articles by name, or files: what they say.", metavar="ARTICLE"),
    ] = None,
    search: Annotated[
        str,
        typer.Option("--search", "-s", help="Phrases with these words in any form or meaning."),
    ] = "",
    kind: Annotated[
        str, typer.Option("--kind", help="Phrases of a kind: greeting, honorific, …")
    ] = "",
    policies: Annotated[
        bool, typer.Option("--policies", help="Show what each policy gives in each language.")
    ] = False,
    lang: Languages = None,
    json: Json = False,
) -> None:
    """List greetings and formulas: those the tool knows, or those that articles say.

    With --policies a table to decide from: what each phrase becomes in each language. The policy that the settings
    choose is marked with *.

    \b
    Examples:
      l10n phrases --search salam
      l10n phrases moscow-visit
      l10n phrases moscow-visit --policies --lang ru
      l10n phrases --kind honorific --json
    """
    from l10n.phrases import phrase
    from l10n.pipeline import phrasing

    if articles:
        voices = list(phrasing.said_in(articles))
        known = {s.id for s in phrasing.search(search, kind)} if search or kind else None
        said = [s for voice in voices for s in voice.said if known is None or s.id in known]
        found = list(dict.fromkeys(s.id for s in said))
        asked = [(list(dict.fromkeys(s.id for s in v.said if s.id in found)), v) for v in voices]
    else:
        said = []
        found = [each.id for each in phrasing.search(search, kind)]
        asked = [(found, phrasing.NOBODY)]
    desk = phrasing.desk(tags(lang)) if policies else None
    chosen = [c for ids, voice in asked for c in phrasing.choices(ids, desk, voice)] if desk else []
    if json:
        rows = said if articles else [phrase(each) for each in found]
        report.as_json({"phrases": rows, **({"choices": chosen} if policies else {})})
        return
    if not found:
        lines = iter(["no phrases"])
    elif policies:
        lines = _choices(chosen)
    elif articles:
        head = ("article", "line", "words", "id", "kind", "")
        cells = [
            (
                s.article,
                str(s.line),
                s.words,
                s.id,
                s.kind,
                "own message" if s.cut else "in its sentence",
            )
            for s in said
        ]
        lines = report.table([head, *cells], right=frozenset({1}))
    else:
        head = ("id", "kind", "register", "en", "ar", "ru")
        known_ones = map(phrase, found)
        rows_ = [
            (p.id, p.kind, p.register, *(p.forms.get(tag, "") for tag in ("en", "ar", "ru")))
            for p in known_ones
        ]
        lines = report.table([head, *rows_])
    for line in lines:
        typer.echo(line)


def _choices(chosen: Sequence[Choice]) -> Iterator[str]:
    from l10n.phrases import POLICIES

    several = len({choice.article for choice in chosen}) > 1
    head = (*(["article"] if several else []), "id", "language", *POLICIES)
    rows = [
        (
            *([choice.article] if several else []),
            choice.id,
            choice.language,
            *(
                ("" if form is None else form or "–") + " *" * (policy == choice.policy)
                for policy, form in choice.forms.items()
            ),
        )
        for choice in chosen
    ]
    return report.table([head, *rows])
