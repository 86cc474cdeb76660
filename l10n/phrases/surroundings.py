"""What stands around a stretch of text: the edges on both sides, the quotation marks it lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from l10n.phrases.fold import APOSTROPHES, HYPHENS

Edge = Literal["start", "end", "open", "close", "colon", "comma", "dash", "hyphen", "glued", "word"]
REACH = 120
"""How many characters around the words are looked at."""
_QUOTES = {"«": "»", "“": "”", "„": "“”", "‘": "’", "‹": "›", '"': '"', "'": "'"}
_SHORT = 60
"""Between plain apostrophes, no longer quotation is believed."""
_ANY_OPENING = re.compile(f"[{''.join(_QUOTES)}]")
_OPENING = frozenset("«“„‘‹([{")
_CLOSING = frozenset("»”’›)]}")
_SPACE = frozenset(" \t\u00a0\u202f\u200f\u200e\u200b*~")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:\w|[A-Z][a-z]|Mrs|Prof|Gen|Col|St|им|гг?|ул|د|أ)\.$")

_CALLED = re.compile(r"(?:^|\s)@[\w.-]+$")
"""Who is called in a comment: @petrov спасибо!"""


@dataclass(frozen=True, slots=True)
class Place:
    """The words and what stands around them."""

    text: str
    start: int
    end: int
    outer: int
    """Where the word begins, proclitics included."""
    words: str
    before: str
    after: str
    left: Edge
    right: Edge


def place(text: str, start: int, end: int, outer: int) -> Place:
    """Looks around the words `text[start:end]`."""
    before = text[max(0, outer - REACH) : outer]
    after = text[end : end + REACH]
    return Place(
        text,
        start,
        end,
        outer,
        text[start:end],
        before,
        after,
        left_edge(before),
        right_edge(after),
    )


def left_edge(before: str) -> Edge:
    """What kind of thing precedes."""
    bare = before.rstrip("".join(_SPACE))
    tight = bare == before
    if not bare or bare[-1] in "\n\r":
        return "start"
    last = bare[-1]
    if last in "_" and not bare[-2:-1].isalnum():
        return left_edge(bare[:-1])
    if last in ".!?…؟":
        return "word" if last == "." and _ABBREVIATED.search(bare) else "start"
    if last in _OPENING or (
        last in "\"'"
        and tight
        and (len(bare) == 1 or not (bare[-2].isalnum() or bare[-2] in ".,!?"))
    ):
        return "open"
    if last in _CLOSING or last in "\"'":
        return "start" if bare[-2:-1] in (*".!?…,:؟",) and bare[-2:-1] else "close"
    if last == ":":
        return "colon"
    if last in ",،;؛":
        return "comma"
    if last in HYPHENS:
        return "hyphen" if tight and last in "-‐‑" and bare[-2:-1].isalnum() else "dash"
    if last in "#@/\\=&_%":
        return "glued"
    if last.isalnum() and "@" in bare and _CALLED.search(bare):
        return "comma"
    return "word" if last.isalnum() or last in APOSTROPHES else "start"


def right_edge(after: str) -> Edge:
    """What kind of thing follows."""
    bare = after.lstrip("".join(_SPACE))
    tight = bare == after
    if not bare or bare[0] in "\n\r":
        return "end"
    first = bare[0]
    if first in APOSTROPHES and tight and bare[1:2].isalnum():
        return "glued"
    if first in ".!?…؟":
        return "glued" if tight and first == "." and bare[1:2].islower() else "end"
    if first in _CLOSING or first in "\"'" or first in APOSTROPHES:
        return "close" if tight else "open"
    if first in _OPENING:
        return "open"
    if first in ",،;؛:":
        return "comma"
    if first in HYPHENS:
        return "hyphen" if tight and first in "-‐‑" and bare[1:2].isalnum() else "dash"
    if first in "@/\\=&_%":
        return "glued"
    return "word" if first.isalnum() else "end"


def quotation(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Offsets of the quotation marks around the words, innermost pair, within reach; None where there is none."""
    low = max(0, start - 2 * REACH)
    if not _ANY_OPENING.search(text, low, start):
        return None
    depth: dict[str, int] = {}
    for at in range(start - 1, low - 1, -1):
        char = text[at]
        if char == "\n" and text[at - 1 : at] == "\n":
            return None
        if char == '"':
            if text[max(text.rfind("\n", 0, at) + 1, low) : start].count('"') % 2 == 0:
                continue
        elif char in "»”›" or (char == "’" and not text[at + 1 : at + 2].isalnum()):
            depth[char] = depth.get(char, 0) + 1
            continue
        if char == "'" and (start - at > 2 or text[at - 1 : at].isalnum()):
            continue
        closers = _QUOTES.get(char)
        if closers is None:
            continue
        if any(depth.get(closer, 0) > 0 for closer in closers):
            for closer in closers:
                depth[closer] = depth.get(closer, 0) - 1
            continue
        reach = _SHORT if char == "'" else 4 * REACH
        for close in range(end, min(len(text), end + reach)):
            if text[close] in closers and not (
                text[close] in "’'" and text[close + 1 : close + 2].isalnum()
            ):
                return at, close
        return None
    return None
