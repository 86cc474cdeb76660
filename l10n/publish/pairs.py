"""Brackets and quotation marks, and which of them belong together."""

from __future__ import annotations

import re
from typing import Literal

MARKS = "\"'“”„«»‹›‘’()\\[\\]{}"
"""All of them, as within the brackets of a regular expression."""
_MARK = re.compile(f"[{MARKS}]")
_CLOSERS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "“": "”", "„": "“", "‘": "’"}
_CLOSING = frozenset(")]}»›”")
_SOFT = frozenset("‘'")
"""What may be an apostrophe as well; without a partner it parts nothing."""
QUOTES = frozenset("\"“„«‹‘'")
_DEEPEST = 8


def pairs(text: str, first: int, last: int) -> tuple[dict[int, int], list[int]]:
    """(where the partner of each bracket and quotation mark stands, where those without one stand). No pair has one
    without a partner within."""
    partner: dict[int, int] = {}
    alone: list[int] = []
    open_: list[int] = []
    for match in _MARK.finditer(text, first, last):
        at, mark = match.start(), match[0]
        # Arabic writes "and" and "by" in one with what follows: و"Hello"
        before = text[at - 1] if at > first or (at and text[at - 1].isascii()) else " "
        behind = text[at + 1] if at + 1 < last else " "
        if mark in "’'" and before.isalnum() and behind.isalnum():
            continue  # O'Brien
        role = _role(mark, before, behind, text[open_[-1]] if open_ else "")
        if role == "none":
            continue
        if role == "opening":
            open_.append(at)
            if len(open_) > _DEEPEST:
                alone += open_
                open_.clear()
            continue
        while open_ and text[open_[-1]] in _SOFT and not _fit(text[open_[-1]], mark):
            open_.pop()
        if open_ and _fit(text[open_[-1]], mark):
            partner[at] = open_.pop()
            partner[partner[at]] = at
        elif mark not in "’'":
            alone += [at, *open_]
            open_.clear()
    alone += [at for at in open_ if text[at] not in _SOFT]
    return partner, sorted(alone)


def _role(mark: str, before: str, behind: str, open_: str) -> Literal["opening", "closing", "none"]:
    """What a bracket or quotation mark does between two characters, `open_` being the last that is open."""
    if mark in "\"'":
        begins = before.isspace() or before in _CLOSERS or before in "\"'-–—/"
        if begins and not behind.isspace():
            return "opening"
        if mark == '"' and open_ != mark and before.isdigit():
            return "none"  # 15"
        return "closing"
    if mark in _CLOSING or mark == "’" or (mark == "“" and open_ == "„"):
        return "closing"
    return "opening"


def _fit(opening: str, closing: str) -> bool:
    return closing == _CLOSERS.get(opening, opening) or (opening == "„" and closing == "”")
