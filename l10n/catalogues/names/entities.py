"""Whom a name means: its entity in the seed, and under which key a project's catalogue of names has it.

`al-Sharaa` and `Ahmed al-Sharaa` are two entries, for a sentence uses the one or the other; `Tartus` and `Tartous` are
one, and so are `الشرع` of an Arabic article and `al-Sharaa` of an English one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from l10n.names.fold import fold
from l10n.names.seed import Entity, by_form, by_later
from l10n.names.values import NameKind

_LANGUAGES = ("en", "ar", "ru")


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the seed, and as what it is mentioned."""

    entity: Entity
    form: Literal["whole", "short"]

    def written(self, language: str) -> str:
        """How a language writes such a mention; empty if the seed does not say."""
        if language not in _LANGUAGES:
            return ""
        if self.form == "whole":
            return self.entity.form(language)
        short = self.entity.later(language)
        return short if self.entity.kind == "person" or short != self.entity.form(language) else ""


@lru_cache(20_000)
def known(kind: NameKind, base: str, language: str) -> Known | None:
    """What the seed knows of a name in its dictionary form; nothing of one that it has with another number of words.

    >>> known("person", "Putin", "en").written("ru"), known("place", "U.S.", "en").written("ru")
    ('Путин', 'США')
    """
    if language not in _LANGUAGES:
        return None
    folded = fold(base)
    found: Sequence[Entity] = by_form(language).get(folded, ())
    if not found:
        found = by_later(language).get(folded, ())
    for entity in found:
        if entity.kind != kind:
            continue
        main = entity.form(language)
        if folded == fold(main):
            return Known(entity, "whole")
        if folded == fold(entity.later(language)):
            return Known(entity, "short")
        if _abbreviates(base, main):
            return Known(entity, "short") if entity.short(language) else None
        if len(base.split()) == len(main.split()):
            return Known(entity, "whole")
    return None


@lru_cache(20_000)
def key_of(kind: NameKind, base: str, language: str, into: str) -> str:
    """The key of a name in catalogues whose keys are in the language `into`: its form there where people have checked
    that, else as the article has it, for a guess would change."""
    if language == into:
        found = known(kind, base, language)
        return (found.written(into) if found else "") or base
    if found := known(kind, base, language):
        return found.written(into) or base
    if kind == "place" and into in _LANGUAGES:
        return _place_of_cldr(base, language, into) or base
    return base


def _place_of_cldr(base: str, language: str, into: str) -> str:
    from l10n.language.cldr_names import of_places

    keys = _cldr_keys(language).get(fold(base), ())
    return next((name for key in keys if (name := of_places(into).get(key))), "")


@cache
def _cldr_keys(language: str) -> Mapping[str, tuple[str, ...]]:
    from l10n.language.cldr_names import of_places

    found: dict[str, tuple[str, ...]] = {}
    for key, name in of_places(language).items():
        found[fold(name)] = (*found.get(fold(name), ()), key)
    return found


def _abbreviates(base: str, main: str) -> bool:
    """Whether a form is an abbreviation (U.N., СДС) and the main one is not."""
    return base.upper() == base != base.lower() and main.upper() != main
