"""How alike two texts are: as a reader sees them, and by their words and letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from l10n.catalogues.alignment.markup import addresses, plain

OBJECT = "\ufffc"
"""Stands for a URL or e-mail address (U+FFFC object replacement character)."""

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″❝❞＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′ʼ＇`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "،": ",",
        "؛": ";",
        "؟": "?",
        "٪": "%",
        "٫": ".",
        "٬": ",",
        "۔": ".",
        # soft hyphen, tatweel, joiners, direction marks, byte-order mark
        **dict.fromkeys("\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff", ""),
        **dict.fromkeys(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]), ""),
        # Arabic-Indic digits, Western and Eastern
        **{chr(0x0660 + n): str(n) for n in range(10)},
        **{chr(0x06F0 + n): str(n) for n in range(10)},
    }
)
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&quot;": '"', "&shy;": ""}
_ENTITY = re.compile("|".join(_ENTITIES))
_DASH = re.compile(r" ?(?<!\d)-+ |(?<= )-+(?!\d) ?")
_SPACE_BEFORE = re.compile(r" (?=[!?:;%\"'])")
_END = " .,;:!?\\\"'-)("
_SHORT = 15
"""Most words of a text that is compared by its letters too."""
_ASCII_WORD = re.compile(r"\w+", re.ASCII)
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
"""A word; of Chinese and Japanese, a character."""


@lru_cache(maxsize=32768)
def normal(text: str) -> str:
    """What a message says, without markup, addresses, and differences of typography or white space.

    >>> normal("“Don’t”  — said [he][1] at https://example.org.")
    '"Don\\'t"-said he at \ufffc.'
    """
    text = plain(text)
    for start, end in reversed(addresses(text)):
        text = text[:start] + OBJECT + text[end:]
    if "&" in text:
        text = _ENTITY.sub(lambda match: _ENTITIES[match[0]], text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY)
    text = " ".join(text.split())
    if "-" in text:
        text = _DASH.sub("-", text)
    return _SPACE_BEFORE.sub("", text)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a text is compared by."""

    words: frozenset[str]
    """Its words without regard to case."""
    grams: frozenset[str]
    """Its sequences of three characters; of a long text none, for its words tell enough."""
    size: int
    """How many words it has."""
    text: str
    """The text itself without regard to case, punctuation at its end left out."""


def profile(text: str) -> Profile:
    """The profile of a normal text."""
    folded = text.casefold()
    found = (_ASCII_WORD if folded.isascii() else WORD).findall(folded)
    grams: frozenset[str] = frozenset()
    if len(found) <= _SHORT:
        padded = f"  {folded} "
        grams = frozenset([padded[i : i + 3] for i in range(len(padded) - 2)])
    return Profile(frozenset(found), grams, len(found), folded.rstrip(_END))


@lru_cache(maxsize=4096)
def profile_of(key: str) -> Profile:
    """The profile of a message's key."""
    return profile(normal(key))


def joined(*profiles: Profile) -> Profile:
    """The profile of texts that follow each other."""
    return profile(" ".join(each.text for each in profiles))


def likeness(a: Profile, b: Profile) -> float:
    """0 (nothing in common) to 1 (the same words): the better of Dice's coefficients of their words and letters."""
    words = len(a.words) + len(b.words)
    by_words = 2 * len(a.words & b.words) / words if words else 0.0
    if not a.grams or not b.grams:
        return by_words
    return max(by_words, 2 * len(a.grams & b.grams) / (len(a.grams) + len(b.grams)))


def continues(a: Profile, b: Profile) -> bool:
    """Whether one text is the other with more words behind or before it."""
    short, long = (a.text, b.text) if len(a.text) < len(b.text) else (b.text, a.text)
    if not short or len(short) == len(long):
        return False
    return (long.startswith(short) and not long[len(short)].isalnum()) or (
        long.endswith(short) and not long[-len(short) - 1].isalnum()
    )


def share(part: Profile, whole: Profile) -> float:
    """How much of one text stands in another, 0 to 1."""
    return len(part.words & whole.words) / len(part.words) if part.words else 0.0
