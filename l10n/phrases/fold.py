"""Letters made comparable: case, diacritics, hamza seats, harakat, kashida, quotes and hyphens folded away.

Two ways of doing the same: `fold_bytes` for whole texts (one byte a code point, at the speed of C), `fold` for the
few places worth a closer look, with the way back to the offsets of the text.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Mapping, Sequence
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
JUNK = "\x01"
_RARE = re.compile(
    "[\u00c0-\u036f\u0610-\u061a\u0653-\u065f\u0670\u0671\u06cc\u06d6-\u06ed\u1e00-\u1eff\u200b-\u200f\u2060-\u2069\ufb50-\ufefc]"
)
"""What an 8-bit encoding may lack and a formula may hold: ā, ʿ, combining marks, small alef, presentation forms."""


@cache
def _letters(char: str) -> str:
    """What one character is compared as: nothing (a mark), itself in lower case, or the letters of a ligature."""
    if char in APOSTROPHES:
        return "'"
    if char in HYPHENS:
        return "-"
    if char.isspace():
        return "\n" if char == "\n" else " "
    if "\ufb50" <= char <= "\ufefc":
        words = "بسم الله الرحمن الرحيم" if char == "﷽" else unicodedata.normalize("NFKC", char)
        folded = "".join(_letters(letter) for letter in words if letter != char)
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
        self[code] = letters = _letters(chr(code))
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
    return (_SINGLE_BREAK.sub(" ", plain) if "\n" in plain else plain), offsets


def folded(text: str) -> str:
    """`fold` without the way back."""
    return fold(text)[0]


def table(encoding: str, alike: Mapping[str, str]) -> bytes:
    """256 bytes for `fold_bytes`: letters and digits folded, then those that are `alike` as one.

    Arabic marks become `JUNK`, everything else a space.
    """
    codes = bytearray()
    for code in range(256):
        char = bytes([code]).decode(encoding, "replace")
        letters = _letters(char)
        if char == JUNK or ("\u0600" <= char <= "\u06ff" and not letters):
            codes += JUNK.encode()
        elif char.isalnum() and len(letters) == 1:
            codes += alike.get(letters, letters).encode(encoding, "replace")
        else:
            codes += b" "
    return bytes(codes)


def _spell_out(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: letters an 8-bit encoding lacks (ā, ş, ʿ) as those they are compared as, all else a space."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    foreign = error.object[error.start : error.end]
    if not _RARE.search(foreign):
        return " " * len(foreign), error.end
    letters = ((_letters(char) or JUNK)[0] if _RARE.match(char) else " " for char in foreign)
    return "".join(letter if letter.isascii() else " " for letter in letters), error.end


codecs.register_error("l10n.phrases", _spell_out)


def fold_bytes(text: str, encoding: str, codes: bytes) -> bytes:
    """The text in an 8-bit encoding, folded by a `table`, one byte a code point, so offsets stay."""
    return text.encode(encoding, "l10n.phrases").translate(codes)
