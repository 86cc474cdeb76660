"""The doors of this layer: a text in another script by a named system, and back where the system allows it."""

from __future__ import annotations

from l10n.errors import UsageError
from l10n.romanisation.system import system


def romanise(text: str, system_id: str) -> str:
    """The text in the letters of a system (`romanise("Щукин", "icao-rus-Cyrl-Latn-9303")`)."""
    from l10n.romanisation.cyrillic import cyrillic

    return cyrillic(system(system_id).id).write(text)
