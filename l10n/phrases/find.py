"""Greetings and formulas in running text, whatever their spelling."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from operator import itemgetter

from l10n.model import PhraseMatch
from l10n.phrases.fold import fold, folded
from l10n.phrases.lexicon import NAMED
from l10n.phrases.page import fold_quickly
from l10n.phrases.scan import PROCLITICS, Beginning, scan
from l10n.phrases.surroundings import place

_KNOWN = re.compile("(?:ar|en|ru)(?:-|$)")
_OWN_LETTERS = ("ʿ", "ʾ")
"""Signs of a scholarly transliteration; at the start of a word they belong to it."""
_BETWEEN = "\n\n"
"""Between texts that are scanned as one: words on both sides of it stay apart, as at the ends of a text."""
_PRECEDENCE = itemgetter(0, 1)
"""Longest first, of equally long ones that of the earlier pattern."""


def find_phrases(text: str, language: str | None = None) -> list[PhraseMatch]:
    """Greetings, replies, invocations, honorifics, wishes, titles and closings that are said in the text.

    Offsets are code points of `text`, ascending, not overlapping; of two phrases at one place the longer one. What is
    only spoken of, told of, or part of a name or title is left out. `language` is the BCP 47 tag of the text, or None;
    plain English words are not looked for in a text of a third language. Linear in the text.
    """
    return _said(text, scan(text), language)


def find_in_each(
    texts: Sequence[str], languages: Sequence[str | None]
) -> Iterator[Sequence[PhraseMatch]]:
    """`find_phrases` of each text in its language, by one scan of all, which costs a fifth of one scan a text."""
    found = scan(_BETWEEN.join(texts))
    first = offset = 0
    for text, language in zip(texts, languages, strict=True):
        last = first
        while last < len(found) and found[last].start < offset + len(text):
            last += 1
        if first == last:
            yield ()
        else:
            own = [b._replace(start=b.start - offset) for b in found[first:last]]
            yield _said(text, own, language)
        first = last
        offset += len(text) + len(_BETWEEN)


def _said(text: str, beginnings: Sequence[Beginning], language: str | None) -> list[PhraseMatch]:
    """The phrases said in a text, which begin nowhere else than there."""
    found: list[PhraseMatch] = []
    behind = 0
    window, low, high = "", 0, 0
    offsets: Sequence[int] = ()
    for beginning in beginnings:
        start = beginning.start
        if start < behind:
            continue
        reach = max(pattern.reach for pattern in beginning.patterns)
        if (start + reach > high and high < len(text)) or not offsets:
            low, high = max(0, start - 2), min(len(text), start + reach + 40)
            window, offsets = _fold(text[low:high])
        match = _longest(text, window, offsets, low, beginning, language)
        if match is not None:
            found.append(match)
            behind = match.end
    return found


def _fold(text: str) -> tuple[str, Sequence[int]]:
    quickly = fold_quickly(text)
    return fold(text) if quickly is None else (quickly, range(len(text)))


def _longest(
    text: str,
    window: str,
    offsets: Sequence[int],
    low: int,
    beginning: Beginning,
    language: str | None,
) -> PhraseMatch | None:
    """The longest phrase that is said from here on."""
    start, script = beginning.start, beginning.script
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
    candidates = []
    for rank, pattern in enumerate(beginning.patterns):
        if language and pattern.writing == "latin" and not _KNOWN.match(language):
            continue
        match = pattern.expression(script).match(window, at)
        if match is not None:
            candidates.append((-match.end(), rank, pattern, match.end()))
    if not candidates:
        return None
    from l10n.phrases.context import performed  # many expressions, needed only now

    candidates.sort(key=_PRECEDENCE)
    for _, rank, pattern, end in candidates:
        first, last = low + offsets[at], low + offsets[end - 1] + 1
        while last < len(text) and not folded(text[last]):
            last += 1
        if (
            text[last - 1] == "."
            and "." not in text[first : last - 1]
            and not pattern.form.endswith(".")
        ):  # of a sentence, not of an abbreviation
            last -= 1
        first -= text[first - 1 : first] in _OWN_LETTERS  # ʿĪd
        said = performed(pattern, place(text, first, last, min(outer, first)))
        if said:
            return PhraseMatch(first, last, pattern.phrase, pattern.kind)
        if said is None and pattern.where not in NAMED:
            break
        if shorter := _shorter(pattern.expression(script).regex, window, at, end):
            insort(candidates, (-shorter, rank, pattern, shorter), key=_PRECEDENCE)
    return None


def _shorter(regex: re.Pattern[str], window: str, at: int, end: int) -> int | None:
    """Where the pattern ends that leaves out the last words: Happy New Year [to all] our subscribers."""
    while (end := window.rfind(" ", at, end)) > at:
        if match := regex.match(window, at, end):
            return match.end()
    return None


def _position(offsets: Sequence[int], offset: int) -> int:
    """Index in the folded window of the first character at or behind an offset."""
    return offset if isinstance(offsets, range) else bisect_left(offsets, offset)
