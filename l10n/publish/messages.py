"""What the site itself says (“By …”, “This translation is not complete”), from catalogues called `site.po`.

The toolkit ships some; a project's own, `locales/LANGUAGE/LC_MESSAGES/site.po`, goes before them message by message.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from l10n.catalogues import po
from l10n.catalogues.po.header import get_field
from l10n.catalogues.po.plural import FormulaError, PluralForms, plural_forms_of
from l10n.language.digits import Digits, with_digits
from l10n.language.locale import primary
from l10n.language.plurals import plural_forms
from l10n.model import Catalogue

NAME = "site"
_SHIPPED = Path(__file__).with_name("locales")


@dataclass(frozen=True, slots=True)
class Messages:
    """The site's messages in a language."""

    language: str
    targets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By msgid: the translation, or its plural forms."""
    plural: str = plural_forms("en")
    """The value of `Plural-Forms`."""
    digits: Digits | None = None
    """Those that the house writes the language with; None: European ones."""

    def say(self, key: str, **values: object) -> str:
        """A message, its `{names}` filled in. One that is not translated is said in English."""
        if key not in self.targets:
            return _filled(key, values)
        return _filled(self.targets[key][0], values, self.digits)

    def tongue(self, key: str) -> str:
        """The language that a message is said in where that is not the page's: English for one that is not translated,
        else empty."""
        return "" if key in self.targets or primary(self.language) == "en" else "en"

    def count(self, one: str, many: str, n: int, **values: object) -> str:
        """A message about a number of things, in the form that the language has for it."""
        forms, plural = self.targets.get(one), _forms(self.plural)
        if not forms or len(forms) < plural.forms:
            return _filled(one if n == 1 else many, {"n": n, **values})
        return _filled(forms[plural.form(n)], {"n": n, **values}, self.digits)


def messages(language: str, own: bytes | None = None, file: str = "") -> Messages:
    """The messages in a language: the project's catalogue where it has them, else the toolkit's; for a tag that has
    neither (`ar-SY`), those of its language. Errors: `CatalogueError` for the project's."""
    shipped = _shipped(language)
    targets = dict(_targets(shipped))
    catalogue = shipped
    if own is not None:
        catalogue = po.parse(own, file)
        targets |= _targets(catalogue)
    said = (get_field(catalogue, "Plural-Forms") if catalogue else None) or plural_forms(language)
    try:
        _forms(said)
    except FormulaError:
        said = plural_forms(language)
    return Messages(language, targets, said)


@cache
def _forms(said: str) -> PluralForms:
    return plural_forms_of(said)


def shipped_languages() -> tuple[str, ...]:
    """The languages that the toolkit's own messages are translated into."""
    return tuple(sorted(path.stem for path in _SHIPPED.glob("*.po")))


def _shipped(language: str) -> Catalogue | None:
    parts = language.split("-")
    for size in range(len(parts), 0, -1):
        path = _SHIPPED / f"{'-'.join(parts[:size])}.po"
        if path.is_file():
            return po.parse(path.read_bytes(), str(path))
    return None


def _targets(catalogue: Catalogue | None) -> Mapping[str, tuple[str, ...]]:
    if catalogue is None:
        return {}
    return {
        m.key: m.plural_targets if m.plural_key is not None else (m.target,)
        for m in catalogue.messages
        if m.done and not m.obsolete
    }


def _filled(text: str, values: Mapping[str, object], digits: Digits | None = None) -> str:
    """Only the names given are filled in; nothing else in braces is looked at. Numbers are written in `digits`."""
    for name, value in values.items():
        said = with_digits(str(value), digits) if digits and isinstance(value, int) else str(value)
        text = text.replace(f"{{{name}}}", said)
    return text
