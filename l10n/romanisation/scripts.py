"""Reader scripts of a project: which tags are one, of which language, by which system."""

from __future__ import annotations

import re
from dataclasses import dataclass

from l10n.config import Config
from l10n.errors import UsageError
from l10n.language.locale import primary
from l10n.romanisation.romanised import Unknown
from l10n.romanisation.system import system
from l10n.romanisation.tags import system_for

LETTERS = {
    "Arab": re.compile(
        "[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc\U0001ee00-\U0001eeff]"
    ),
    "Cyrl": re.compile("[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]"),
}
"""The characters of a script, punctuation and digits included."""


@dataclass(frozen=True, slots=True)
class ReaderScript:
    """A language in another script: rendered from the language's own catalogue."""

    tag: str
    base: str
    """The language whose catalogue it is rendered from."""
    system: str
    """The id of the romanisation system."""
    unknown: Unknown


def reader_script(tag: str, config: Config) -> ReaderScript | None:
    """The reader script that a BCP 47 tag asks for; None: the tag is of a language with a catalogue of its own.

    Errors: `UsageError` for an unknown system, and one of another language.
    """
    named = dict(config.reader_scripts).get(tag)
    language = primary(tag)
    if named is None and (language not in ("ar", "ru") or "-Latn" not in tag):
        return None
    found = system(named or system_for(tag))
    if found.language != language:
        raise UsageError(f"{found.id} is a system for {found.language}, not for {tag}")
    # ar-Latn-SY is rendered from ar-SY where the project has that.
    region = re.match(r"[a-z]+-[A-Z][a-z]{3}-([A-Z]{2})(?:-|$)", tag)
    regional = f"{language}-{region[1]}" if region else language
    base = regional if regional in config.languages else language
    return ReaderScript(tag, base, found.id, config.unknown_vowels)


def base_of(tag: str, config: Config) -> str:
    """The language whose catalogue a rendition in a language or reader script is made from. Errors: `UsageError`."""
    script = reader_script(tag, config)
    return script.base if script else tag
