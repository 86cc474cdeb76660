"""Where in a text a phrase may begin, and which: a quick scan of the whole text, word by word at the speed of C.

Every word is looked up among the first words of all phrases; words that were met before cost one look into a
dictionary, and hardly any word is worth more. What may begin with which letters is worked out beforehand
(`data/first_letters`, written by `first_letters`), so there is nothing to prepare but to read it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import compress
from operator import and_
from pathlib import Path
from typing import NamedTuple, TypeVar

from l10n.phrases.fold import folded
from l10n.phrases.lexicon import Pattern, patterns
from l10n.phrases.page import MARK, PAGE, encoded, flat
from l10n.phrases.spelling import Script, Writing

FOLDER = Path(__file__).parent / "data" / "first_letters"
LETTERS: dict[Writing, int] = {"sound": 6, "russian": 6, "latin": 9, "cyrillic": 9, "arabic": 9}
"""How much of a phrase is looked at before a closer look: less where many spellings are possible."""
NEXT = 3
"""Of words that do not tell by themselves that a phrase begins, it is known with which letters the next one begins."""
SIGNS = "ﷺ﷽ﷻﷲ"
"""Characters that are a formula by themselves; they also stand glued to the word before."""
PROCLITICS = "وفبل"
_CLITICS = encoded(PROCLITICS)
_LENGTHS = tuple(sorted(set(LETTERS.values())))
_DOUBLED = re.compile(rb"(.)(?=\1)")
_WORDS = 5
"""No beginning that is looked at has more words."""
_SIGNS = 3
"""As many may stand between two words of a phrase, a space among them, and the next word is known behind them too."""
_REACH = 200
"""Bytes that hold that many words, at least those of a phrase."""
_REMEMBERED = 1 << 16
_AT_ONCE = 30000
"""Bytes that are split into words at once: few enough to stay in the processor's cache."""
_BRACKETED = re.compile(r"\((?=(\w\w?)\))")
_DOTTED = re.compile(r"\.(?<=\b\w\.)(?= ?\w\b)")
_CUT_OFF = re.compile(r"\b[сС] (?=ув\.)")
"""Too short to be told from other words by coarse letters."""
_USUAL: dict[Script, bytes] = {"cyrillic": encoded("ауи"), "arabic": encoded("الويمتنر")}
"""Coarse letters without which there is no phrase in the script."""


class Beginning(NamedTuple):
    """An offset at which a phrase may begin, and the patterns that may be it, in order of precedence."""

    start: int
    script: Script
    patterns: Sequence[Pattern]


def scan(text: str) -> list[Beginning]:
    """All beginnings in the text, ascending."""
    marked = flat(text)
    plain = marked.translate(None, MARK)
    index = _index(tuple(s for s, usual in _USUAL.items() if any(code in plain for code in usual)))
    at = _unmarked(marked) if len(plain) < len(marked) else int
    found = [
        Beginning(at(start), _script(key), index.patterns(key))
        for start, key in index.starts(plain)
    ]
    found += (
        Beginning(start, _script(key[1:]), ways)
        for start, key in _abbreviated(text)
        if (ways := index.patterns(key))
    )
    for sign in SIGNS:
        if sign in text:
            ways = _index(("arabic",)).patterns(_signed(sign))
            found += (Beginning(match.start(), "arabic", ways) for match in re.finditer(sign, text))
    return sorted(found, key=lambda beginning: beginning.start)


def _unmarked(marked: bytes) -> Callable[[int], int]:
    """From an offset in the folded text without its marks to that in the text."""
    before = [match.start() - count for count, match in enumerate(re.finditer(MARK, marked))]
    return lambda offset: offset + bisect_right(before, offset)


def _script(key: bytes) -> Script:
    letter = PAGE[key[0]]
    return "latin" if letter < "\u0400" else "cyrillic" if letter < "\u0600" else "arabic"


def _abbreviated(text: str) -> Iterator[tuple[int, bytes]]:
    """Abbreviations in brackets, with dots or cut off: offset and key."""
    for match in _BRACKETED.finditer(text):
        yield match.end(), b"(" + flat(match[1])
    for match in _DOTTED.finditer(text):
        pair = text[match.start() - 1] + text[match.end() : match.end() + 2].lstrip()[:1]
        yield match.start() - 1, b"." + flat(pair)
    if "ув." in text:
        for match in _CUT_OFF.finditer(text):
            yield match.start(), b"." + flat("су")


def _signed(sign: str) -> bytes:
    return _DOUBLED.sub(b"", encoded(folded(sign).replace(" ", "")))[: _LENGTHS[-1]]


Found = TypeVar("Found")
_ALWAYS = 1
"""A bit that every next word has."""
_ANYTHING = -1
"""All bits: a phrase may begin with this word, whatever follows."""


class _Memory(dict[bytes, Found]):
    """What was found out of words that were met."""

    def __init__(self, find_out: Callable[[bytes], Found]) -> None:
        super().__init__()
        self._find_out = find_out

    def __missing__(self, words: bytes) -> Found:
        if len(self) > _REMEMBERED:
            self.clear()
        self[words] = found = self._find_out(words)
        return found


class _Index:
    """The beginnings of all phrases in some scripts.

    Many phrases begin with words as common as "the", so a word is judged together with the next one. Each way to go on
    has a bit; a first word is the bits of its ways, a next word the bits of all ways that allow it,
    and where the two have none in common no phrase begins. So the whole text is judged in loops of C.
    """

    def __init__(self, scripts: Sequence[Script]) -> None:
        self._numbers: dict[bytes, bytes] = {}
        self._going_on: dict[bytes, int] = {}
        self._allowing: dict[bytes, int] = {}
        bits: dict[bytes, int] = {}
        for script in scripts:
            first, *lines = encoded((FOLDER / f"{script}.txt").read_text("utf-8")).split(b"\n")
            for line in filter(None, lines):
                key, numbers = line.split(b" ", 1)
                self._numbers[key] = numbers
            for each in first.split(b" "):
                word, _, ways = each.partition(b":")
                if ways and ways not in bits:
                    bits[ways] = 2 * _ALWAYS << len(bits)
                self._going_on[word] = bits[ways] if ways else _ANYTHING
        for ways, bit in bits.items():
            for opening in ways.split(b","):
                self._allowing[opening] = self._allowing.get(opening, 0) | bit
        self._ends = sorted({len(key) - 1 for key in self._numbers if key.endswith(b".")})
        self._first = _Memory(self._as_first)
        self._next = _Memory(self._as_next)
        self._keys = _Memory(self._begin)
        self._listed = _Memory(self._look_up)

    def starts(self, plain: bytes) -> Iterator[tuple[int, bytes]]:
        """Offsets in the folded text at which a phrase may begin, and its first letters."""
        plain = b" " + plain + b" "
        low = offset = 0
        while low < len(plain):
            high = plain.find(b" ", low + _AT_ONCE) % (len(plain) + 1)
            words = plain[low:high].split(b" ")
            first = list(map(self._first.__getitem__, words))
            if high < len(plain):
                words += plain[high + 1 : high + _REACH].split(b" ")[:_WORDS]
            behind = list(compress(range(1, len(first) + 1), first))
            ways = map(self._next.__getitem__, map(words.__getitem__, behind))
            for next_one in compress(behind, map(and_, filter(None, first), ways)):
                at = next_one - 1
                if not words[next_one] and len(words[at]) > 1:  # signs, but not those of "s. w. t."
                    word = next(filter(None, words[next_one + 1 : next_one + _SIGNS]), b"")
                    if not (first[at] or 0) & self._next[word]:
                        continue
                run = b" ".join(words[at : at + _WORDS])
                if keys := self._keys[run]:
                    offset = plain.index(b" " + run, offset)
                    for clitic, key in keys:
                        yield offset + clitic, key
                    offset += 1
            low = high + 1

    def _as_first(self, word: bytes) -> int | None:
        """The ways to go on behind a word, also one behind a proclitic; None where no phrase begins with it."""
        if not word:
            return None
        ways = self._ways(word)
        return (ways | self._ways(word[1:]) if word[0] in _CLITICS else ways) or None

    def _ways(self, word: bytes) -> int:
        letters = _DOUBLED.sub(b"", word)
        if letters + b"." in self._numbers:
            return _ANYTHING
        for length in _LENGTHS:
            if letters[:length] in self._numbers:
                return _ANYTHING
        return self._going_on.get(letters, 0)

    def _as_next(self, word: bytes) -> int:
        """The ways that allow this word; behind a sign all of them."""
        return self._allowing.get(word[:NEXT], 0) | _ALWAYS if word else _ANYTHING

    def _begin(self, run: bytes) -> Sequence[tuple[int, bytes]]:
        """The first letters of the phrases that a run of words may begin, behind so many proclitics."""
        found = []
        for clitic in range(2 if run[0] in _CLITICS else 1):
            key = _DOUBLED.sub(b"", run[clitic:].replace(b" ", b""))[: _LENGTHS[-1]]
            if self._listed[key]:
                found.append((clitic, key))
        return found

    def patterns(self, key: bytes) -> Sequence[Pattern]:
        """The patterns that may begin with these letters."""
        return self._listed[key]

    def _look_up(self, key: bytes) -> Sequence[Pattern]:
        keys = [key, *[key[:length] for length in _LENGTHS]]
        keys += [key[:length] + b"." for length in self._ends if length <= len(key)]
        listed = self._numbers.keys() & keys
        if not listed:
            return ()
        found = {int(number) for each in listed for number in self._numbers[each].split()}
        return [patterns()[number] for number in sorted(found)]


@cache
def _index(besides_latin: tuple[Script, ...]) -> _Index:
    return _Index(("latin", *besides_latin))
