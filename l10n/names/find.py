"""Names of persons, places and organisations in a text, without a list of them all."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import cast

from l10n.config import Config
from l10n.errors import UsageError
from l10n.language.locale import primary
from l10n.names.fold import fold
from l10n.names.values import NameMatch

_CODE = re.compile(r"(?<![`\w])(`{1,3})(?!`)[^`\n]{1,200}\1(?![`\w])")
"""Code, in which nothing is a name: `=СУММ(A1:A10)`."""
_FINDERS = {"en": "english", "ru": "russian", "ar": "arabic"}


def find_names(text: str, language: str, settings: Config | None = None) -> list[NameMatch]:
    """The names in a text of the language `en`, `ru` or `ar` (any region or script), in order, none within another.

    Offsets are code points. Code between backticks has no names. Titles, quotation marks, the English article and 's, Arabic و ف ب ل ك stay outside; `base` is the
    dictionary form of the mention. `settings` is there for what a project may one day say about names. Linear in the text.

    >>> [(m.base, m.kind) for m in find_names("Minister Walid al-Masri arrived in Moscow.", "en")]
    [('Walid al-Masri', 'person'), ('Moscow', 'place')]
    """
    del settings
    if "`" in text:
        text = _CODE.sub(lambda code: "0" * len(code[0]), text)
    tongue = primary(language)
    if tongue not in _FINDERS:
        raise UsageError(
            f"names are not found in {language!r}", remedy="known are " + ", ".join(_FINDERS)
        )
    finder = import_module(f"l10n.names.finding.{_FINDERS[tongue]}")
    found = cast("Callable[[str], list[NameMatch]]", finder.find)(text)
    none = import_module("l10n.names.finding.attested").events(tongue)
    return [match for match in found if not none.intersection(_ends(fold(match.base)))]


def _ends(base: str) -> tuple[str, str]:
    """A name, and without its first word: European Champions League."""
    return base, base.partition(" ")[2]
