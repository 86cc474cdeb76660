"""How Arabic formulas are read: their vocalised forms, for reader scripts."""

from __future__ import annotations

from functools import cache

from l10n.phrases.lexicon import entries
from l10n.romanisation.readings import Readings


@cache
def formulas() -> Readings:
    """The formulas of several words; a single one (سلام) is as often no formula."""
    found: dict[str, str] = {}
    for entry in entries().values():
        vocalised = entry.get("vocalised", "")
        if " " in vocalised:
            found[entry["forms"].get("ar", vocalised)] = vocalised
    return Readings(found)
