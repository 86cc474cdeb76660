"""Greetings and formulas in running text, whatever their spelling."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from l10n.model import PhraseMatch
from l10n.phrases.context import performed
from l10n.phrases.fold import fold, folded
from l10n.phrases.lexicon import Pattern, patterns
from l10n.phrases.scan import ENCODINGS, PROCLITICS, SIGNS, Automaton
from l10n.phrases.spelling import Script, Writing, coarse
from l10n.phrases.surroundings import place

_LETTERS: dict[Writing, int] = {"sound": 5, "russian": 6, "latin": 9, "cyrillic": 9, "arabic": 8}
"""How much of a phrase the scan looks for before a closer look: longer is slower to build, shorter looks too often."""
_KEY = 5
_BRACKETED = re.compile(r"\((?=(\w\w?)\))")
_KNOWN = re.compile("(?:ar|en|ru)(?:-|$)")
_WINDOW = 160
"""The longest phrase, spelt at its longest, with room."""


@cache
def _by_script(script: Script) -> tuple[Automaton, Mapping[str, Sequence[tuple[int, Pattern]]]]:
    """The automaton of a script, and its patterns by their first letters, in order of precedence."""
    beginnings: set[str] = set()
    index: dict[str, list[tuple[int, Pattern]]] = {}
    for rank, pattern in enumerate(patterns()):
        if script not in pattern.scripts:
            continue
        spelt = pattern.spelt(script)
        found = spelt.beginnings(_LETTERS[pattern.writing])
        if pattern.where == "mark" or "." in pattern.form:
            found = set(_conspicuous(found))
        beginnings |= found
        for key in {_key(beginning, script) for beginning in spelt.beginnings(_KEY)}:
            index.setdefault(key, []).append((rank, pattern))
    return Automaton(script, beginnings), index


@cache
def _candidates(script: Script, key: str) -> Sequence[tuple[int, Pattern]]:
    """The patterns that may begin with these letters. Each is compiled only once a text has its beginning."""
    index = _by_script(script)[1]
    return [
        way
        for length in range(1, _KEY + 1)
        for way in index.get(key[:length], ())
        if length <= len(key)
    ]


def _conspicuous(beginnings: set[str]) -> Iterator[str]:
    """Of abbreviations, those the scan is to look for: `a.s.` with its dots, not `as`; `(AS)` is found by its brackets."""
    return (way for way in beginnings if sum(map(str.isalnum, way)) > 2 or " " in way.strip())


@cache
def _alike(script: Script) -> dict[int, str]:
    return str.maketrans(coarse(script))


def _key(text: str, script: Script) -> str:
    """The first letters of a folded text, coarsely, doubled ones once, gaps left out."""
    letters = ""
    for char in text.translate(_alike(script)):
        if char.isalnum() and char != letters[-1:]:
            letters += char
            if len(letters) == _KEY:
                break
    return letters


def find_phrases(text: str, language: str | None = None) -> list[PhraseMatch]:
    """Greetings, replies, invocations, honorifics, wishes, titles and closings that are said in the text.

    Offsets are code points of `text`, ascending, not overlapping; of two phrases at one place the longer one. What is
    only spoken of, told of, or part of a name or title is left out. `language` is the BCP 47 tag of the text, or None;
    plain English words are not looked for in a text of a third language. Linear in the text.
    """
    found: list[PhraseMatch] = []
    behind = 0
    window, low, high = "", 0, 0
    offsets: Sequence[int] = ()
    for start, script in _beginnings(text):
        if start < behind:
            continue
        if (start + _WINDOW > high and high < len(text)) or not offsets:
            low, high = max(0, start - 2), min(len(text), start + _WINDOW + 40)
            window, offsets = fold(text[low:high])
        match = _longest(text, window, offsets, low, start, script, language)
        if match is not None:
            found.append(match)
            behind = match.end
    return found


def beginnings(text: str) -> list[int]:
    """Offsets at which a phrase may begin, ascending: what a quick scan cannot rule out."""
    return [start for start, _ in _beginnings(text)]


def _beginnings(text: str) -> list[tuple[int, Script]]:
    scripts = list(_scripts(text))
    encoding = ENCODINGS[scripts[-1]]
    starts = {
        (start, script)
        for script in scripts
        for start in _by_script(script)[0].starts(text, encoding if script == "latin" else None)
    }
    starts |= {
        (match.end(), script)
        for match in _BRACKETED.finditer(text)
        for script in _scripts(match[1])
    }
    return sorted(starts)


def _scripts(text: str) -> Iterator[Script]:
    if text.isascii():
        yield "latin"
        return
    yield "latin"
    if any(letter in text for letter in "аоеиАОЕИ"):
        yield "cyrillic"
    if any(letter in text for letter in "الويمتنر" + SIGNS):
        yield "arabic"


def _longest(
    text: str,
    window: str,
    offsets: Sequence[int],
    low: int,
    start: int,
    script: Script,
    language: str | None,
) -> PhraseMatch | None:
    """The longest phrase that is said from here on."""
    at = _position(offsets, start - low)
    while at < len(window) and window[at] in " '":
        at += 1
    if at >= len(window):
        return None
    outer = start
    if at and window[at - 1].isalnum():
        if not (
            script == "arabic"
            and window[at - 1] in PROCLITICS
            and not window[at - 2 : at - 1].isalnum()
        ):
            return None
        outer = start - 1
    ways = _candidates(script, _key(window[at : at + 12], script))
    candidates = []
    for rank, pattern in ways:
        if language and pattern.writing == "latin" and not _KNOWN.match(language):
            continue
        match = pattern.regex(script).match(window, at)
        if match is not None:
            candidates.append((-match.end(), rank, pattern, match.end()))
    for _, _, pattern, end in sorted(candidates, key=lambda candidate: candidate[:2]):
        first, last = low + offsets[at], low + offsets[end - 1] + 1
        while last < len(text) and not folded(text[last]):
            last += 1
        if (
            text[last - 1] == "." and "." not in text[first : last - 1]
        ):  # of a sentence, not of an abbreviation
            last -= 1
        if performed(pattern, place(text, first, last, min(outer, first))):
            return PhraseMatch(first, last, pattern.phrase, pattern.kind)
    return None


def _position(offsets: Sequence[int], offset: int) -> int:
    """Index in the folded window of the first character at or behind an offset."""
    return bisect_left(offsets, offset)
