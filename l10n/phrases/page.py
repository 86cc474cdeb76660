"""Whole texts as bytes, one a code point, with letters folded: what a quick scan reads, made at the speed of C.

The code page is our own: it holds the letters of the three scripts of phrases and what stands around them in print, so
one pass serves all three and hardly a character needs a detour.
"""

from __future__ import annotations

import codecs
from functools import cache, lru_cache

from l10n.phrases.fold import letters_of, unbroken
from l10n.phrases.spelling import coarse

MARK = b"\x01"
"""Stands for what is no letter and does not part letters: vowel signs, kashida, joiners, apostrophes."""
_ASCII = "".join(map(chr, range(32, 127)))
_CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "Ёё"
_ARABIC = (
    "".join(map(chr, (*range(0x621, 0x63B), *range(0x640, 0x653), *range(0x660, 0x66A))))
    + "\u0670ٱیکگ،؟؛"
)
_AROUND = "\u00a0\ufffc\u200b\u200c\u200d\u200e\u200f«»“”„‘’–—…āīūḥʿʾéèçüöşñ"


def _page() -> str:
    """256 characters, ASCII in its own places, the others wherever there is room."""
    others = iter((_CYRILLIC + _ARABIC + _AROUND).ljust(256, "\ufffe"))
    kept = "\0" + MARK.decode() + "\t\n\r" + _ASCII
    return "".join(chr(code) if chr(code) in kept else next(others) for code in range(256))


PAGE = _page()
_CODES = codecs.charmap_build(PAGE)
_PLACES = {char: code for code, char in enumerate(PAGE) if char != "\ufffe"}


@cache
def _byte(char: str) -> str:
    """What a character is in the page: a letter in lower case, a mark or a space."""
    letters = letters_of(char)
    if letters in ("", "'", MARK.decode()):
        return MARK.decode()
    return letters[0] if letters[0].isalnum() and letters[0] in PAGE else " "


@cache
def _table() -> bytes:
    """256 bytes that fold the page: coarse letters, marks, and spaces for all else."""
    alike = {**coarse("latin"), **coarse("cyrillic"), **coarse("arabic")}
    folded = "".join(alike.get(_byte(char), _byte(char)) for char in PAGE)
    return codecs.charmap_encode(folded, "strict", _CODES)[0]


def flat(text: str) -> bytes:
    """The text with its letters folded and coarse, a space for what is no letter; offsets are those of the text."""
    return codecs.charmap_encode(text, "l10n.phrases", _CODES)[0].translate(_table())


@cache
def _exactly() -> bytes:
    """256 bytes that fold the page as `fold` does; marks for characters that are not one as they are compared."""
    singly = (letters if len(letters := letters_of(char)) == 1 else "" for char in PAGE)
    return bytes(_PLACES.get(letter, MARK[0]) for letter in singly)


def fold_quickly(text: str) -> str | None:
    """What `fold` makes of a text that keeps its length, at the speed of C; None for a text that has to go through it."""
    try:
        codes = codecs.charmap_encode(text, "strict", _CODES)[0].translate(_exactly())
    except UnicodeEncodeError:
        return None
    return None if MARK in codes else unbroken(codecs.charmap_decode(codes, "strict", PAGE)[0])


def encoded(text: str) -> bytes:
    """A text in the page as it is, letters that are folded already and signs of ASCII."""
    return codecs.charmap_encode(text, "strict", _CODES)[0]


@lru_cache(4096)
def _elsewhere(run: str) -> str:
    return "".join(map(_byte, run))


def _spell_out(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: characters the page lacks (ž, ﺍ) as those they are compared as, all else as spaces."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    run = error.object[error.start : error.end]
    return _elsewhere(run), error.end


codecs.register_error("l10n.phrases", _spell_out)
