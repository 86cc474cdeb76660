"""The difference of two versions of a sentence, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,٫٬:/-]\d+)*|\s+|.", re.DOTALL)
"""A word, a number, white space, or one other character."""

_NEAR = 5
"""Words of what is the same that are shown on either side of a change."""
_LONG = 600
"""Sentences of more pieces are compared without their common beginning and end only."""


class Change(NamedTuple):
    """A stretch of pieces that another stretch stands for; one of the two may be empty."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    at_old: int
    """Index of the first piece in the old sentence."""
    at_new: int


def pieces(text: str) -> list[str]:
    """The text cut into words, numbers, white space and single other characters; joined, they are the text."""
    return _PIECE.findall(text)


@lru_cache(maxsize=64)
def changes(old: str, new: str) -> tuple[Change, ...]:
    """What changed from one text to the other, in order. Where white space alone is the same between two changed
    stretches, they are one."""
    return tuple(_merged(pieces(old), pieces(new)))


def _merged(a: Sequence[str], b: Sequence[str]) -> Iterator[Change]:
    begin: tuple[int, int] | None = None
    end = (0, 0)
    for tag, i1, i2, j1, j2 in _opcodes(a, b):
        if tag == "equal":
            if begin and not "".join(a[i1:i2]).isspace():
                yield Change(tuple(a[begin[0] : end[0]]), tuple(b[begin[1] : end[1]]), *begin)
                begin = None
            continue
        begin = begin or (i1, j1)
        end = (i2, j2)
    if begin:
        yield Change(tuple(a[begin[0] : end[0]]), tuple(b[begin[1] : end[1]]), *begin)


def _opcodes(a: Sequence[str], b: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    if len(a) <= _LONG and len(b) <= _LONG:
        return SequenceMatcher(None, a, b, False).get_opcodes()
    least = min(len(a), len(b))
    head = next((n for n in range(least) if a[n] != b[n]), least)
    tail = next((n for n in range(least - head) if a[-1 - n] != b[-1 - n]), least - head)
    end_a, end_b = len(a) - tail, len(b) - tail
    return [
        ("equal", 0, head, 0, head),
        ("replace", head, end_a, head, end_b),
        ("equal", end_a, len(a), end_b, len(b)),
    ]


def diff(old: str, new: str) -> str:
    """The new sentence with what changed in it marked as `wdiff` does, what did not change cut short.

    >>> diff("The army freed 12 hostages on Monday.", "The army freed 21 hostages.")
    'The army freed [-12-]{+21+} hostages[- on Monday-].'
    """
    b = pieces(new)
    parts: list[str] = []
    at = 0
    found = changes(old, new)
    for number, change in enumerate(found):
        parts.append(_short(b[at : change.at_new], first=number == 0))
        gone, come = "".join(change.old), "".join(change.new)
        parts.append((f"[-{gone}-]" if gone else "") + (f"{{+{come}+}}" if come else ""))
        at = change.at_new + len(change.new)
    parts.append(_short(b[at:], last=True))
    return " ".join("".join(parts).split())


def _short(same: Sequence[str], *, first: bool = False, last: bool = False) -> str:
    """An unchanged stretch; only its words next to a change where it is long."""
    keep = 2 * _NEAR
    if len(same) <= 2 * keep + 2:
        return "".join(same)
    head = "" if first else "".join(same[:keep])
    tail = "" if last else "".join(same[-keep:])
    return (
        f"{head.rstrip()} … {tail.lstrip()}"
        if head and tail
        else f"{head.rstrip()} …"
        if head
        else f"… {tail.lstrip()}"
    )
