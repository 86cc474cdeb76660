"""The words of a Russian name or term, and what does not matter about how they are written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

INITIALS = re.compile(r"(?:[А-ЯЁ][а-я]?\.(?:-?[А-ЯЁ][а-я]?\.)*)$")
QUOTES = '«»„“”‟"‹›'
LETTERS = str.maketrans(
    {
        **dict.fromkeys("\u0301\u00ad\u200b\u2060", ""),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("’ʼ", "'"),
        "ё": "е",
        "Ё": "Е",
        "İ": "I",
    }
)
_BETWEEN_INITIALS = re.compile(r"(?<=\.)(?=[А-Я])")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name in its dictionary form."""

    text: str
    """As written, without quotation marks, ё as е."""
    quoted: bool
    """It belongs to a title in quotation marks."""

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """The word or a part of it begins with a capital: Путин, аль-Каида."""
        return any(part[:1].isupper() for part in self.text.split("-"))


def words_of(term: str) -> tuple[Word, ...]:
    """The words of a term or name; initials are words of their own, a title in quotation marks is marked."""
    text = unicodedata.normalize("NFC", term).translate(LETTERS)
    found: list[Word] = []
    quoted = False
    for piece in re.split(f"([{QUOTES}]+)", text):
        if piece and piece[0] in QUOTES:
            quoted = not quoted
        else:
            found += (Word(word, quoted) for word in _BETWEEN_INITIALS.sub(" ", piece).split())
    return tuple(found)


def abbreviation(text: str) -> bool:
    """ООН, МИД; not В."""
    return len(text) > 1 and text.isupper() and text.isalpha()
