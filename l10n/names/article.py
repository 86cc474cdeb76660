"""The Arabic article in the three scripts: al-Sharaa, الشرع, аш-Шараа."""

from __future__ import annotations

import re

from l10n.names.settings import USUAL, NameSettings

_LATIN = re.compile(r"(?:[aAeE]l|[AaEe](?:sh|s|n|r|t|d|z|th|dh))[-‐‑–’'](?=\w)", re.UNICODE)
_SPACED = re.compile(r"(?:al|el|Al|El) (?=[A-Z])")
_RUSSIAN = re.compile(r"(?:[аэАЭ](?:ль|ш|с|н|р|т|д|з|л|ж))[-‐‑–](?=\w)")
_SUN = (
    *(("ш", "ш"), ("щ", "ш"), ("с", "с"), ("з", "з"), ("ж", "ж"), ("н", "н"), ("р", "р")),
    *(("т", "т"), ("д", "д"), ("л", "л"), ("ц", "ц")),
)
"""First letters of Russian forms before which the article takes their sound; дж is a moon letter."""


def split(word: str, language: str) -> tuple[bool, str]:
    """Whether a word begins with the article, and the word without it.

    >>> split("al-Sharaa", "en"), split("аш-Шараа", "ru"), split("الشرع", "ar"), split("Alan", "en")
    ((True, 'Sharaa'), (True, 'Шараа'), (True, 'شرع'), (False, 'Alan'))
    """
    if language == "ar":
        joined = word.startswith("ال") and len(word) > 4 and not word.startswith(("اللا", "اله"))
        return (True, word[2:]) if joined else (False, word)
    found = (_LATIN if language == "en" else _RUSSIAN).match(word)
    if found is None and language == "en":
        found = _SPACED.match(word)
    return (True, word[found.end() :]) if found else (False, word)


def russian(word: str, settings: NameSettings = USUAL) -> str:
    """A Russian form with the article as the house writes it.

    >>> russian("Шараа"), russian("Асад"), russian("Джулани"), russian("Рашид")
    ('аш-Шараа', 'аль-Асад', 'аль-Джулани', 'ар-Рашид')
    """
    if settings.article == "none":
        return word
    first = settings.al[0]
    lower = word.lower()
    if not lower.startswith("дж"):
        for beginning, sound in _SUN:
            if lower.startswith(beginning):
                return f"{first}{sound if sound != 'л' else 'ль'}-{word}"
    return f"{settings.al}-{word}"


def joined(word: str, language: str, settings: NameSettings = USUAL) -> str:
    """A word with the article in a language."""
    if language == "ar":
        return word if word.startswith("ال") else f"ال{word}"
    return russian(word, settings) if language == "ru" else f"al-{word}"
