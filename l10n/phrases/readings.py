"""How Arabic formulas are read: their vocalised forms, for reader scripts."""

from __future__ import annotations

from functools import lru_cache

from l10n.phrases.lexicon import entries
from l10n.romanisation.readings import Readings


@lru_cache(maxsize=16)
def formulas(said: frozenset[str] = frozenset()) -> Readings:
    """The formulas of several words; a single one (سلام) is as often no formula, unless its id is among those `said`."""
    found: dict[str, str] = {}
    for phrase_id, entry in entries().items():
        vocalised = entry.get("vocalised", "")
        if " " in vocalised or (vocalised and phrase_id in said):
            found[entry["forms"].get("ar", vocalised)] = vocalised
    return Readings(found)
