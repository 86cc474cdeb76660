"""Letters that stand alone: initials (أ. ف. ب.), labels (الفئة أ), units and eras behind a number (280 م, 1447 هـ), and the
clitics that are written apart or glued to what is no Arabic word (و«الوطن», بـCNN).

A letter is no word whose vowels nobody wrote: it is given as itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from l10n.romanisation.arabic.spelling import Spelling, capital

_CLITICS = {
    "و": ("wa",),
    "ف": ("fa",),
    "ب": ("bi",),
    "ل": ("li",),
    "ك": ("ka",),
    "وب": ("wa", "bi"),
    "ول": ("wa", "li"),
}
OPENING = re.compile('["«“‘(\\[]?[^\\W_]|["«“‘(\\[\ue000-\uf8ff]')
"""What a clitic may be glued to that is no Arabic letter: و«الوطن», و1956, وCNN."""
_NUMBER = re.compile(r"[0-9][ \u00a0\u202f]?$")
_YEAR = re.compile(r"(?<![0-9])[0-9]{3,4}[ \u00a0\u202f]?$")
_STOP = re.compile(r"\.(?!\.)")
_UNITS = frozenset({"كم", "كلم", "سم", "مم", "ملم", "كغ", "كلغ", "كجم", "ملغ"})
"""Abbreviations behind a number, known by their letters."""
_WORDS = frozenset("وفبلكس")
"""Letters that are also words."""
_NONE = frozenset("ىةءئؤ")
"""No word is one of these."""
_HEARD = {"ا": "a", "أ": "a", "إ": "i", "آ": "A", "ع": "عa"}
"""What the name of a letter begins with that is no consonant of its own: the ع of عمر."""
_ERA = "ه"
_METRE = "م"
_NUMBER_BEHIND = re.compile(r"[ \u00a0]?[0-9]")


class Lone(NamedTuple):
    latin: str
    letter: bool
    """Whether it is a letter, as an initial is; else a word or a unit."""
    ends: bool = True
    """Whether a full stop behind it may end the sentence."""


def may_be_lone(bare: str) -> bool:
    """Whether a word without marks is a letter, or so short that its neighbours tell what it is."""
    return len(bare) == 1 or bare in _UNITS or bare in _CLITICS


def lone(
    bare: str, before: str, after: str, glued: bool, last: Lone | None, spelling: Spelling
) -> Lone | None:
    """What a letter is between what stands `before` and `after`, and behind the letter `last`; None: it is a word as others.
    `glued`: what follows may be its word, though no Arabic letters (`OPENING`)."""
    numbered = _NUMBER.search(before) is not None
    if bare == _ERA and _YEAR.search(before):
        return Lone(spelling.words.get("هـ", "H"), letter=False)
    if numbered and (bare in _UNITS or (len(bare) == 1 and bare not in _WORDS | _NONE)):
        return Lone(_letter(bare, spelling), letter=False)
    if bare in _NONE or bare in _UNITS:
        return None
    run = last is not None and last.letter
    if len(bare) == 1 and (
        (_STOP.match(after) and not numbered) or (run and before in (".", " ") and bare != "و")
    ):
        return Lone(capital(_letter(bare, spelling)), letter=True, ends=not run)
    if bare in _CLITICS and glued:
        return Lone(spelling.head(_CLITICS[bare], False, ""), letter=False)
    if bare == "و":
        return Lone("wa", letter=False)
    if bare in _WORDS or len(bare) > 1:
        return None
    if bare == _METRE or _NUMBER_BEHIND.match(after):
        return Lone(_letter(bare, spelling), letter=False)  # المنسوب، م; ص 10
    return Lone(capital(_letter(bare, spelling)), letter=True)


def _letter(bare: str, spelling: Spelling) -> str:
    heard = _HEARD.get(bare)
    return spelling.stem(heard) if heard else spelling.consonants(bare)
