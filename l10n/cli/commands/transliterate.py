"""`l10n transliterate`"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import typer

from l10n.cli import report
from l10n.cli.given import text_of
from l10n.cli.options import Json


def command(
    text: Annotated[
        str | None,
        typer.Argument(
            help="A text, a file, or - for standard input.",
            metavar="TEXT|FILE|-",
            show_default=False,
        ),
    ] = None,
    system: Annotated[
        str | None,
        typer.Option("--system", "-s", help="Id of the system, as --list has it.", metavar="ID"),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", help="The reader script instead: ar-Latn, ru-Latn.", metavar="TAG"),
    ] = None,
    reverse: Annotated[
        bool, typer.Option("--reverse", "-r", help="From Latin letters back, where that is exact.")
    ] = False,
    unknown: Annotated[
        Literal["mark", "bracket", "omit"],
        typer.Option("--unknown", help="How an Arabic word is shown whose vowels are not known."),
    ] = "mark",
    listing: Annotated[
        bool, typer.Option("--list", help="Show every system with its source and a sample.")
    ] = False,
    json: Json = False,
) -> None:
    """Put Arabic or Russian into Latin letters by a named system.

    Without a system it is what newspapers print. Arabic words whose vowels are not known are marked, and counted on
    standard error.

    \b
    Examples:
      l10n transliterate "Щукин" --system icao-rus-Cyrl-Latn-9303
      l10n transliterate "وزارة الخارجية" --to ar-Latn-alalc97
      l10n transliterate --list
    """
    from l10n.errors import UsageError

    if listing:
        rows = list(_listed())
        report.as_json(rows) if json else typer.echo("\n\n".join(map(_paragraph, rows)))
        return
    if text is None:
        example = 'l10n transliterate "Щукин", or l10n transliterate --list'
        raise UsageError("there is no text to put into Latin letters", remedy=example)
    content = text_of(text)
    chosen = _system(content, system, to, reverse)
    if reverse:
        from l10n.romanisation.romanise import restore

        result = restore(content, chosen)
        report.as_json({"system": chosen, "text": result}) if json else typer.echo(
            result, nl=not result.endswith("\n")
        )
        return
    from l10n.romanisation.romanise import reading, romanise
    from l10n.romanisation.romanised import Romanised
    from l10n.romanisation.system import system as system_of

    if system_of(chosen).script == "Arab":
        found = reading(content, chosen, unknown=unknown)
    else:
        found = Romanised(romanise(content, chosen))
    if json:
        report.as_json({"system": chosen, **_fields(found)})
        return
    typer.echo(found.text, nl=not found.text.endswith("\n"))
    if left := found.words - found.vowelled:
        report.warn(
            f"the vowels of {left} of {found.words} words are not known; write them, or give readings"
        )


def _system(text: str, system: str | None, to: str | None, reverse: bool) -> str:
    """The system that was asked for; without any that of newspapers for the script of the text."""
    from l10n.errors import UsageError
    from l10n.language.locale import required
    from l10n.romanisation import system as systems
    from l10n.romanisation.scripts import LETTERS
    from l10n.romanisation.tags import system_for

    if system and to:
        raise UsageError("--system and --to say the same thing", remedy="give one of them")
    if system:
        return systems.system(system).id
    if to:
        return system_for(to if to in systems.ids() else required(to))
    if reverse:
        raise UsageError("--reverse needs a --system", remedy="iso-rus-Cyrl-Latn-9-1995 leads back")
    arabic, cyrillic = (len(LETTERS[script].findall(text)) for script in ("Arab", "Cyrl"))
    return system_for("ar-Latn" if arabic > cyrillic else "ru-Latn")


def _fields(found: object) -> dict[str, object]:
    from dataclasses import asdict

    return asdict(found)  # type: ignore[call-overload,no-any-return]


def _listed() -> Iterator[dict[str, object]]:
    from l10n.romanisation.romanise import romanise
    from l10n.romanisation.system import systems

    for name, system in systems().items():
        yield {
            "id": name,
            "name": system.name,
            "source": system.source,
            "edition": system.edition,
            "tags": system.tags,
            "reversible": system.reversible,
            "sample": system.sample,
            "romanised": romanise(system.sample, name),
        }


def _paragraph(row: dict[str, object]) -> str:
    back = ", leads back" if row["reversible"] else ""
    return (
        f"{row['id']}\n  {row['name']}{back}\n  {row['source']} (edition followed: {row['edition']})\n"
        f"  {row['sample']} → {row['romanised']}"
    )
