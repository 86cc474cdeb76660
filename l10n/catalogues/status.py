"""How far a catalogue is."""

from __future__ import annotations

from dataclasses import dataclass

from l10n.model import Catalogue


@dataclass(frozen=True, slots=True)
class Counts:
    """Messages and words of a catalogue; obsolete messages do not count."""

    total: int
    translated: int
    fuzzy: int
    new: int
    as_written: int
    """Messages without a target in the catalogue of the article's own language, where they need none."""
    words: int
    """Words of all keys."""
    words_left: int
    """Words of keys that are fuzzy or new."""


def count(catalogue: Catalogue) -> Counts:
    """Counts the messages of a catalogue."""
    own = catalogue.language is not None and catalogue.language == catalogue.source_language
    total = translated = fuzzy = as_written = words = left = 0
    for message in catalogue.messages:
        if message.obsolete:
            continue
        size = len(message.key.split())
        total += 1
        words += size
        if message.done:
            translated += 1
        elif own and not message.target:
            as_written += 1
        else:
            fuzzy += bool(message.target)
            left += size
    new = total - translated - fuzzy - as_written
    return Counts(total, translated, fuzzy, new, as_written, words, left)
