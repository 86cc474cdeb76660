"""How a project wants words to be read: its own spellings and vowels, before those of system and lexicon.

They come from `readings.toml` and from translators (`catalogues/readings.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from l10n.errors import ConfigError
from l10n.romanisation.arabic.sounds import complete

ARABIC = re.compile("[\u0620-\u06ff]")
_LONGEST = 200
_OWN = re.compile("[\u0620-\u06ff\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Readings:
    """Words and phrases as usually written, with how they are read: a Latin spelling, which stands as it is, or a form
    in their own script with all its vowels (شَرْع) or letters (Артём), which the system spells."""

    words: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    """Those with a capital."""

    def __bool__(self) -> bool:
        return bool(self.words or self.names)

    def over(self, other: Readings) -> Readings:
        """These and, where these say nothing, the others."""
        mine = {*self.words, *self.names}
        words = {key: form for key, form in other.words.items() if key not in mine}
        names = {key: form for key, form in other.names.items() if key not in mine}
        return Readings({**words, **self.words}, {**names, **self.names})


NONE = Readings()


def parse(text: str, file: str = "readings.toml") -> Readings:
    """The readings of a TOML file: pairs at its top or in `[words]`, those of `[names]` with a capital.

    Errors: `ConfigError` with the line.
    """
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column \d+\)", str(error))
        reason = str(error).replace(place[0], "") if place else str(error)
        line = int(place[1]) if place else None
        raise ConfigError(f"this is not TOML: {reason}", file=file, line=line) from None
    found: dict[str, dict[str, str]] = {"words": {}, "names": {}}
    for key, value in table.items():
        pairs, into = (value, key) if key in found else ({key: value}, "words")
        if not isinstance(pairs, dict):
            raise ConfigError(f"{key} must be a table", file=file, line=_line(text, key))
        for word, form in pairs.items():
            if reason := wrong(word, form):
                raise ConfigError(reason, file=file, line=_line(text, word))
            found[into][word] = form
    return Readings(**found)


def wrong(word: str, form: object) -> str:
    """What is wrong with a reading; empty if nothing is."""
    if not isinstance(form, str) or not form.strip() or not form.isprintable():
        return f"the reading of {word!r} must be a text"
    if len(word) > _LONGEST:
        return f"{word[:20]!r}… is longer than {_LONGEST} characters"
    if not _OWN.search(word):
        return f"{word!r} has no Arabic or Cyrillic letter, so it is read as it is"
    if any(ARABIC.search(part) and not complete(part) for part in form.split()):
        return f"the reading of {word!r} has not all its vowels; write them, or give it in Latin letters"
    return ""


def _line(text: str, key: str) -> int | None:
    return next((n for n, line in enumerate(text.splitlines(), 1) if key in line), None)
