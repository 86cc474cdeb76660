"""Cuts that the layout of a text makes sure, whatever its language: list items, rules, rows of links, time stamps,
and lines that were not wrapped."""

from __future__ import annotations

import re
from itertools import pairwise

_RULE = re.compile(
    r"[*_=~-](?<!\S[*_=~-])"
    r"(?:(?<=\*)(?:\*{2,}+|[ ]\*[ ]\*)|(?<=_)_{3,}+|(?<==)={3,}+|(?<=~)~{3,}+|(?<=-)-{4,}+)(?!\S)"
)
_STAMP = re.compile(r"[AP]M(?<=\d [AP]M)\s+(?=[^\W\d_a-z])")
_DATE_AND_TIME = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}[ ,]+\d{1,2}:\d\d(?::\d\d)? [AP]M\s")
_LINKS = re.compile(r"https?://[^\s]++\s++(?=https?://)")
_MARKER = re.compile(
    r"\s*(?P<bullet>[•⁃▪◦‣·●■–-][ \t]*)?(?:(?P<number>\d{1,3})|(?P<letter>[aа]))(?P<end>\.\)|\)|\.)(?P<gap>[ \t]+)"
)
_BULLET = re.compile(r"\s*(?P<bullet>[•⁃▪◦‣●■])")
_FIRST = frozenset("0123456789aа•⁃▪◦‣·●■–-")
_ALPHABETS = {"a": "abcdefghijklmnopqrstuvwxyz", "а": "абвгдежзиклмнопрст"}


def certain(text: str, *, lines: bool = False) -> list[int]:
    """Offsets of sure cuts, increasing. `lines`: a line end may be one too (the text is no block of a document)."""
    cuts: list[int] = []
    if text[:1] in _FIRST or text[:1].isspace():
        cuts += _items(text)
    if (
        "***" in text
        or "___" in text
        or "===" in text
        or "~~~" in text
        or "-----" in text
        or "* * *" in text
    ):
        cuts += _rules(text)
    if "://" in text:
        cuts += [link.end() for link in _LINKS.finditer(text)]
    if " AM " in text or " PM " in text:
        cuts += [
            stamp.end()
            for stamp in _STAMP.finditer(text)
            if _DATE_AND_TIME.search(text, max(0, stamp.start() - 22), stamp.start() + 3)
        ]
    if lines and "\n" in text:
        cuts += _unwrapped(text)
    return sorted(set(cuts)) if cuts else cuts


def _items(text: str) -> list[int]:
    """The items of a list in one line, if the text begins with its first: `1) Milk 2) Bread`, `• Milk • Bread`."""
    marker = _MARKER.match(text)
    cuts: list[int] = []
    if marker is None:
        bullet = _BULLET.match(text)
        return (
            [
                m.start()
                for m in re.finditer(rf"(?<=\s){bullet['bullet']}", text)
                if m.start() > bullet.end()
            ]
            if bullet
            else []
        )
    lead, gap = marker["bullet"] or "", marker["gap"]
    at = marker.end()
    for value in _after(marker):
        found = text.find(f" {lead}{value}{marker['end']}{gap}", at)
        at = found + len(lead) + len(value) + len(marker["end"]) + len(gap) + 1
        if found < 0 or at >= len(text) or text[at].islower():
            break
        cuts.append(found + 1)
    return cuts


def _after(marker: re.Match[str]) -> list[str]:
    if marker["number"]:
        first = int(marker["number"]) + 1
        return [str(number) for number in range(first, first + 999)]
    return list(_ALPHABETS[marker["letter"]][1:])


def _rules(text: str) -> list[int]:
    """Before and behind a row of signs that parts sections: `area. *** Bush also`."""
    cuts: list[int] = []
    for rule in _RULE.finditer(text):
        if cuts or text[: rule.start()].strip():
            cuts.append(rule.start())
        end = rule.end()
        while end < len(text) and text[end].isspace():
            end += 1
        if end < len(text):
            cuts.append(end)
    return cuts


def _unwrapped(text: str) -> list[int]:
    """Where lines end that nobody wrapped: a headline without a stop.

    Wrapped text breaks a line only where the next word would not have fitted. So a line is over for good where the next
    one's first word would have fitted into the longest line of its paragraph, and begins with no small letter.
    """
    cuts: list[int] = []
    start = 0
    for paragraph in re.split(r"(\n[^\S\n]*\n\s*)", text):
        lines = paragraph.split("\n")
        if len(lines) > 1 and paragraph.strip():
            width = max(map(len, lines))
            at = start
            for line, following in pairwise(lines):
                at += len(line) + 1
                word = following.split(None, 1)
                if not word or not line.strip() or line.rstrip()[-1] in ",،;:—–-([«“":
                    continue
                fits = len(line.rstrip()) + 1 + len(word[0]) <= width * 0.85  # people wrap by eye
                if fits and not word[0][0].islower():
                    cuts.append(at + len(following) - len(following.lstrip()))
        start += len(paragraph)
    return cuts
