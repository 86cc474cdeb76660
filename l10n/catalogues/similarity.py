"""How alike two texts are: as a reader sees them, and by their words and letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from l10n.catalogues.markup import ADDRESS, plain

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
_SPACE = re.compile(r"\s+")
_DASH = re.compile(r" ?(?<!\d)-+ |(?<= )-+(?!\d) ?")
_SPACE_BEFORE = re.compile(r" (?=[!?:;%\"'])")
_END = " .,;:!?\\\"'-)("
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
"""A word; of Chinese and Japanese, a character."""


def normal(text: str) -> str:
    """What a message says, without markup, addresses, and differences of typography or white space.

    >>> normal("“Don’t”  — said [he][1] at https://example.org.")
    '"Don\\'t"-said he at \ufffc.'
    """
    text = ADDRESS.sub(OBJECT, plain(text))
    if "&" in text:
        text = _ENTITY.sub(lambda match: _ENTITIES[match[0]], text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY)
    text = _SPACE.sub(" ", text).strip()
    if "-" in text:
        text = _DASH.sub("-", text)
    return _SPACE_BEFORE.sub("", text)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a text is compared by."""

    words: frozenset[str]
    """Its words without regard to case; the second occurrence of one is another word."""
    grams: frozenset[str]
    """Its sequences of three characters."""
    size: int
    """How many words it has."""
    text: str
    """The text itself without regard to case, punctuation at its end left out."""


def profile(text: str) -> Profile:
    """The profile of a normal text."""
    folded = text.casefold()
    found = WORD.findall(folded)
    words = frozenset(found)
    if len(words) < len(found):
        counts: dict[str, int] = {}
        numbered = []
        for word in found:
            counts[word] = number = counts.get(word, 0) + 1
            numbered.append(word if number == 1 else f"{word}\0{number}")
        words = frozenset(numbered)
    padded = f"  {folded} "
    return Profile(
        words,
        frozenset([padded[i : i + 3] for i in range(len(padded) - 2)]),
        len(found),
        folded.rstrip(_END),
    )


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
    grams = len(a.grams) + len(b.grams)
    by_words = 2 * len(a.words & b.words) / words if words else 0.0
    by_grams = 2 * len(a.grams & b.grams) / grams if grams else 0.0
    return max(by_words, by_grams)


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
