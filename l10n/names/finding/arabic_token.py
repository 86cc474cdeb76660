"""The words of an Arabic text, and where in them a name may begin: behind و ف ب ل ك."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from l10n.names.finding.gazetteer import Known, gazetteer
from l10n.names.fold import HARAKAT, TATWEEL, fold

_WORD = re.compile("[\u0621-\u0652\u0670\u0671\u067e\u0686\u06a4\u06a9\u06af\u06cc]+")
_MARKS = re.compile(f"[{HARAKAT}{TATWEEL}]+")


class Token(NamedTuple):
    """A word of the text."""

    start: int
    end: int
    text: str
    key: str
    """Folded; the preposition على stays apart from the name علي."""


@lru_cache(20_000)
def key(word: str) -> str:
    """A word as it is compared."""
    plain = _MARKS.sub("", word)
    return "على" if plain == "على" else fold(plain)


def tokens(text: str) -> list[Token]:
    """All words in Arabic letters."""
    return [
        Token(*found.span(), word, folded)
        for found in _WORD.finditer(text)
        if (folded := key(word := found[0]))  # a tatweel alone is no word
    ]


@lru_cache(20_000)
def readings(word: str) -> Sequence[tuple[int, str]]:
    """What the word is without proclitics, and how many characters of it they are: itself first.

    Of للأمم the name begins behind the first ل, and is read as الامم.
    """
    whole = key(word)
    found = [(0, whole)]
    if word[0] in "وفبلك" and word[1:2] == "\u0640":  # لـفيروز
        return [*found, (2, key(word[2:]))] if len(word) > 4 else found
    if _MARKS.search(word):
        return found
    for prefix in ("", "و", "ف"):
        rest = whole.removeprefix(prefix)
        if (prefix and rest == whole) or len(rest) < 3:
            continue
        skipped = len(prefix)
        if prefix:
            found.append((skipped, rest))
        if rest.startswith("لل") and len(rest) > 4:
            found.append((skipped + 1, "ال" + rest[2:]))
        elif rest[0] in "بلك":
            found.append((skipped + 1, rest[1:]))
    return found


@lru_cache(20_000)
def openings(word: str) -> Sequence[tuple[int, str]]:
    """The readings with which a known name begins."""
    names = gazetteer("ar")
    return [reading for reading in readings(word) if names.begins(reading[1])]


def adjoins(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether only a space is between a word and the next."""
    return at + 1 < len(words) and text[words[at].end : words[at + 1].start] in (" ", "\u00a0")


def _keys(words: Sequence[Token], at: int, text: str, first: str) -> Iterator[str]:
    yield first
    while adjoins(words, at, text):
        at += 1
        yield words[at].key


def lookup(words: Sequence[Token], at: int, text: str) -> tuple[int, int, Known] | None:
    """The longest known name that begins with this word: proclitic letters, count of words, what it is."""
    best: tuple[int, int, Known] | None = None
    for skipped, first in openings(words[at].text):
        found = gazetteer("ar").longest(_keys(words, at, text, first))
        if found and (best is None or found[0] > best[1]):
            best = skipped, *found
    return best
