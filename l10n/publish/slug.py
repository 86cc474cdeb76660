"""Slugs: the last part of an address, made of a title."""

from __future__ import annotations

import re
import unicodedata

from l10n.config.values import RESERVED_SLUGS
from l10n.romanisation.romanise import romanise
from l10n.romanisation.system import system

LONGEST = 80
"""Characters; a word that does not fit is left out. 255 bytes is the limit of file systems."""
_BYTES = 180
_DROPPED = re.compile(
    "['’ʼʻʿʾ`´°\u0640\u064b-\u065f\u0670\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad]"
)
_WORDS = re.compile(r"[^\W_]+")
_LATIN_MARKS = re.compile("[\u0300-\u036f]+")
_SPECIAL = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i", "œ": "oe"}
)


def slug_of(title: str) -> str:
    """The words of a title in lower case, joined by hyphens, letters as they are but for the accents of Latin ones.
    Empty where a title has no words.

    >>> slug_of("Old allies, new terms: al-Sharaa’s case"), slug_of("Où est l’été?"), slug_of("جسرٌ يجيد الكلام")
    ('old-allies-new-terms-al-sharaas-case', 'ou-est-lete', 'جسر-يجيد-الكلام')
    """
    text = unicodedata.normalize("NFC", _DROPPED.sub("", title)).lower()
    if any("\u00c0" <= c <= "\u024f" or "\u1e00" <= c <= "\u1eff" for c in text):
        text = "".join(map(_bare, text)).translate(_SPECIAL)
    words = _WORDS.findall(unicodedata.normalize("NFKC", text))
    chosen: list[str] = []
    size = length = 0
    for word in words:
        word = word[:LONGEST]
        size += len(word.encode()) + 1
        length += len(word) + 1
        if chosen and (size > _BYTES or length > LONGEST):
            break
        chosen.append(word)
    slug = "-".join(chosen)
    while len(slug.encode()) > _BYTES:
        slug = slug[:-1]
    return f"{slug}-1" if slug in RESERVED_SLUGS else slug


def made_slug(title: str, article: str, way: str) -> str:
    """The slug of an article by the project's way: `unicode`, `article`, or the id of a romanisation system.

    Errors: `UsageError` for an unknown system.
    """
    if way not in ("article", "unicode"):
        script = system(way).script
        said = romanise(title, way, unknown="mark") if script == "Arab" else romanise(title, way)
        title = said
    of_title = "" if way == "article" else slug_of(title)
    return of_title or slug_of(article.rpartition("/")[2]) or "article"


def _bare(character: str) -> str:
    """A Latin letter without its accents; Cyrillic й keeps its own."""
    if "\u00c0" <= character <= "\u024f" or "\u1e00" <= character <= "\u1eff":
        return _LATIN_MARKS.sub("", unicodedata.normalize("NFD", character))
    return character
