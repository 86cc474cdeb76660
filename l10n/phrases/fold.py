"""Letters made comparable: case, diacritics, hamza seats, harakat, kashida, quotes and hyphens folded away.

`fold` is for the few places worth a closer look, with the way back to the offsets of the text; `page` does the same,
roughly, to whole texts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

APOSTROPHES = "'’‘‛`´ʼʻʿʾʽʹ′ˈˊˋ"
HYPHENS = "-‐‑‒–—־"
_ARABIC = str.maketrans(
    {
        seat: to
        for to, seats in {"ا": "أإآٱ", "ي": "ىیئ", "ه": "ةۀہھ", "و": "ؤ", "ك": "کگ"}.items()
        for seat in seats
    }
)
_ODD_LATIN = {
    "ı": "i",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ə": "a",
    "ё": "е",
    "ғ": "г",
}
_ODD_LATIN |= {
    "қ": "к",
    "ҳ": "х",
    "һ": "х",
    "ў": "у",
    "җ": "ж",
    "ә": "а",
    "ө": "о",
    "ү": "у",
    "ұ": "у",
    "ң": "н",
}


@cache
def letters_of(char: str) -> str:
    """What one character is compared as: nothing (a mark), itself in lower case, or the letters of a ligature."""
    if char in APOSTROPHES:
        return "'"
    if char in HYPHENS:
        return "-"
    if char.isspace():
        return "\n" if char == "\n" else " "
    if "\ufb50" <= char <= "\ufefc":
        words = "بسم الله الرحمن الرحيم" if char == "﷽" else unicodedata.normalize("NFKC", char)
        folded = "".join(letters_of(letter) for letter in words if letter != char)
        return f" {folded} " if " " in words else folded
    char = char.lower()[0]
    if char in _ODD_LATIN:
        return _ODD_LATIN[char]
    if char != "й":
        char = unicodedata.normalize("NFD", char.translate(_ARABIC))[0]
    category = unicodedata.category(char)
    return "" if category in ("Mn", "Cf") or char in "ـء" else char


class _Folding(dict[int, str]):
    """`_letters` as a table for `str.translate`, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = letters = letters_of(chr(code))
        return letters


_FOLDING = _Folding({ord("\r"): " "})
_LIGATURE = re.compile("[ßæœ\ufb50-\ufefc]")
_SINGLE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")


def fold(text: str) -> tuple[str, Sequence[int]]:
    """The text as it is compared, and for each of its characters the offset it came from.

    A single line feed is a space, an empty line stays a barrier (`\\n`). Linear in the text.
    """
    plain = text.translate(_FOLDING)
    offsets: Sequence[int] = range(len(text))
    if len(plain) != len(text) or _LIGATURE.search(text):
        parts = [_FOLDING[ord(char)] for char in text]
        offsets = [offset for offset, part in enumerate(parts) for _ in part]
    return unbroken(plain), offsets


def unbroken(plain: str) -> str:
    """Folded text with single line feeds as spaces."""
    return _SINGLE_BREAK.sub(" ", plain) if "\n" in plain else plain


def folded(text: str) -> str:
    """`fold` without the way back."""
    return fold(text)[0]
