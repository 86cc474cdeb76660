"""The difference of two versions of a sentence, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r"\s*(?:\w+(?:['’-]\w+|(?<=\d)[.,٫٬:/]\d+)*|\S)")
"""A word, a number, or one other character, with the white space before it."""

_NEAR = 5
"""Pieces of what is the same that are shown on either side of a change."""
_LONG = 600
"""Stretches of more pieces are not compared further: they are one change."""


class Change(NamedTuple):
    """A stretch of pieces that another stretch stands for; one of the two may be empty."""

    old: tuple[str, ...]
    """Words, numbers and single other characters, without white space."""
    new: tuple[str, ...]
    at_old: int
    """Index of the first piece in the old sentence."""
    at_new: int


def pieces(text: str) -> list[str]:
    """The words, numbers and single other characters of a text, without white space."""
    return [piece.strip() for piece in _spaced(text)]


@lru_cache(maxsize=64)
def changes(old: str, new: str) -> tuple[Change, ...]:
    """What changed from one text to the other, in order; differences of white space do not count."""
    a, b = pieces(old), pieces(new)
    return tuple(
        Change(tuple(a[i1:i2]), tuple(b[j1:j2]), i1, j1) for i1, i2, j1, j2 in _changed(a, b)
    )


def diff(old: str, new: str) -> str:
    """The new sentence with what changed in it marked as `wdiff` does, what did not change cut short.

    >>> diff("The army freed 12 hostages on Monday.", "The army freed 21 hostages.")
    'The army freed [-12-]{+21+} hostages [-on Monday-].'
    """
    before, after = _spaced(old), _spaced(new)
    parts: list[str] = []
    at = 0
    for i1, i2, j1, j2 in _changed(pieces(old), pieces(new)):
        parts.append(_short(after[at:j1], first=at == 0))
        gone, come = "".join(before[i1:i2]), "".join(after[j1:j2])
        parts.append(" " if (come or gone)[0].isspace() else "")
        parts.append(f"[-{gone.strip()}-]" if gone else "")
        parts.append(f"{{+{come.strip()}+}}" if come else "")
        at = j2
    parts.append(_short(after[at:], last=True))
    return " ".join("".join(parts).split())


def _spaced(text: str) -> list[str]:
    return _PIECE.findall(text.rstrip())


def _changed(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """(start, end, start, end) of what differs. What both begin and end with is set aside first: most edits are
    short, and the comparison takes time with the square of what is left."""
    least = min(len(a), len(b))
    head = next((n for n in range(least) if a[n] != b[n]), least)
    tail = next((n for n in range(least - head) if a[-1 - n] != b[-1 - n]), least - head)
    middle_a, middle_b = a[head : len(a) - tail], b[head : len(b) - tail]
    if not middle_a and not middle_b:
        return
    if not middle_a or not middle_b or max(len(middle_a), len(middle_b)) > _LONG:
        yield head, len(a) - tail, head, len(b) - tail
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, middle_a, middle_b, False).get_opcodes():
        if tag != "equal":
            yield head + i1, head + i2, head + j1, head + j2


def _short(same: Sequence[str], *, first: bool = False, last: bool = False) -> str:
    """An unchanged stretch; only its pieces next to a change where it is long."""
    if len(same) <= 2 * _NEAR + 2:
        return "".join(same)
    head = "" if first else "".join(same[:_NEAR])
    tail = "" if last else "".join(same[-_NEAR:])
    return f"{head} … {tail.lstrip()}"
