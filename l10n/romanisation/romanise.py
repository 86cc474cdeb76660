"""The doors of this layer: a text in Latin letters by a named system, and back where the system allows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from l10n.errors import UsageError
from l10n.romanisation.readings import ARABIC, NONE, Readings
from l10n.romanisation.romanised import Capitals, Romanised, Unknown
from l10n.romanisation.system import system


def romanise(
    text: str,
    system_id: str,
    *,
    overrides: Mapping[str, str] | None = None,
    unknown: Unknown = "mark",
    capitals: Capitals | None = None,
) -> str:
    """The text in the letters of a system (`romanise("Щукин", "icao-rus-Cyrl-Latn-9303")`).

    What is not of the system's script stays as it is. The options are those of `reading` and are for Arabic.
    """
    if system(system_id).script == "Arab":
        return reading(
            text, system_id, overrides=overrides, unknown=unknown, capitals=capitals
        ).text
    from l10n.romanisation.cyrillic import cyrillic

    return cyrillic(system_id).write(text)


def reading(
    text: str,
    system_id: str,
    *,
    overrides: Mapping[str, str] | None = None,
    unknown: Unknown = "mark",
    capitals: Capitals | None = None,
) -> Romanised:
    """An Arabic text in the letters of a system, with an account of the words whose vowels nobody wrote.

    `overrides` gives a word or phrase, as usually written, its vocalised form or its Latin spelling (approved names);
    it also holds behind و ف ب ل ك. A word that neither the author nor the lexicon vocalises is given by its consonants,
    after `°` (`mark`), in brackets (`bracket`) or as an ellipsis (`omit`). `capitals`: of sentences and names
    (`sentence`), of every word but particles (`name`), or `none`; without it as the system is used.
    UsageError for a system of another script.
    """
    if system(system_id).script != "Arab":
        raise UsageError(f"{system_id} is no system for Arabic")
    from l10n.romanisation.arabic.text import arabic

    return arabic(system_id, overrides).write(text, unknown, capitals)


def reader(
    system_id: str, readings: Readings = NONE, unknown: Unknown = "mark"
) -> Callable[[str], Romanised]:
    """What puts the texts of a rendition into the letters of a system, with the project's own readings.

    Sentences and names have capitals, whatever the system's maps do.
    """
    if system(system_id).script == "Arab":
        from l10n.romanisation.arabic.text import arabic

        vocalised = {key: form for key, form in readings.words.items() if ARABIC.search(form)}
        spelled = {key: form for key, form in readings.words.items() if key not in vocalised}
        engine = arabic(system_id, {**spelled, **readings.names}, vocalised)
        return lambda text: engine.write(text, unknown, "sentence")
    from l10n.romanisation.cyrillic import cyrillic

    own = {**readings.words, **readings.names}
    choice = "|".join(sorted(map(re.escape, own), key=len, reverse=True))
    words = re.compile(rf"(?<!\w)(?:{choice})(?!\w)") if choice else None
    write = cyrillic(system_id).write
    return lambda text: Romanised(
        write(words.sub(lambda found: own[found[0]], text) if words else text)
    )


def restore(text: str, system_id: str) -> str:
    """Latin text of a reversible system in its own script again; UsageError if the system is not reversible."""
    if not system(system_id).reversible:
        raise UsageError(f"{system_id} does not lead back", remedy="ISO 9 and GOST 7.79 B do")
    from l10n.romanisation.cyrillic import restore as restored

    return restored(text, system_id)
