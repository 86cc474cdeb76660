"""Transliteration: how a name that nobody has written down would be written in another script.

Learned from pairs of names; a suggester, not an authority. `model` holds what was learned, `beam` searches, `rank` weighs.
"""

from __future__ import annotations

from functools import lru_cache

from l10n.names.lexicon import attested
from l10n.names.transliteration.beam import candidates
from l10n.names.transliteration.model import available, load
from l10n.names.transliteration.rank import ranked
from l10n.names.transliteration.spelling import cased, divided, simplified

LONGEST = 64
"""Words of more letters are read in parts of so many."""
_SHOWN = 10
_PARTS = 5


def transliterate(word: str, source: str, target: str, n: int = 5) -> list[str]:
    """The likeliest ways to write a word of a name in another language, best first, by the model alone.

    Languages are `en`, `ru`, `ar`. A capital gives a capital; words that are divided by spaces or hyphens are written one by one.
    Nothing for a word in which the model knows no letter, or between other languages.

    >>> transliterate("Ivanov", "en", "ru", 1), transliterate("Schneider", "en", "ar", 1)
    (['Иванов'], ['شنايدر'])
    """
    return [form for form, _ in likeliest(word, source, target)[:n]]


@lru_cache(maxsize=20_000)
def likeliest(word: str, source: str, target: str) -> tuple[tuple[str, float], ...]:
    """Up to ten forms with the probability that the model gives each, best first."""
    parts = divided(word, target)
    if not parts:
        return ()
    if len(parts) == 1:
        return tuple(
            (cased(form, word, target), chance)
            for form, chance in _one(word.lower(), source, target)[:_SHOWN]
        )
    whole: list[tuple[str, float]] = [("", 1.0)]
    for part, sign in parts:
        forms = likeliest(part, source, target)[:_PARTS]
        whole = [
            (before + form + sign, chance * more)
            for before, chance in whole
            for form, more in forms
        ]
        whole.sort(key=lambda pair: (-pair[1], pair[0]))
        del whole[_SHOWN:]
    return tuple(whole)


@lru_cache(maxsize=20_000)
def _one(word: str, source: str, target: str) -> tuple[tuple[str, float], ...]:
    if not available(source, target):
        return ()
    learned = load(source, target)
    letters = simplified(word, learned.letters)
    if not letters:
        return ()
    if len(letters) > LONGEST:
        pieces = [letters[at : at + LONGEST] for at in range(0, len(letters), LONGEST)]
        best = [found[0] for piece in pieces if (found := _one(piece, source, target))]
        return (("".join(form for form, _ in best), 0.0),)
    return tuple(
        ranked(
            candidates(learned, letters),
            learned.tables["letters"],
            attested(source, target),
            learned.weights,
        )
    )
