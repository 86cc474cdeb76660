"""What the three grammars have in common: values with a place, and strings that show otherwise than
they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from l10n.documents.made import made_mark
from l10n.model import Block, Mark

LINE_END = re.compile(r"\r\n|\r|\n")
BLANK = " \t\r\n"
"""White space that, at the edges of a value, is not shown in its message."""

DEPTH_LIMIT = 100
"""How deep values may be nested, and of how many parts a key may be."""

_LONGEST_PATH = 300

UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Control characters and lone surrogates: in no message and in no target."""


@dataclass(frozen=True, slots=True)
class Value:
    """A scalar of the front matter."""

    path: str
    """Its keys joined by dots, `[]` behind those that hold a list: `seo.title`, `tags[]`."""
    start: int
    """Where its token begins in the source, quotes included."""
    end: int
    text: str
    """The string it means, or as a number, date … is written."""
    syntax: str
    """The syntax of a string (`yaml`, `yaml-flow`, `toml`, `json`); empty for everything that is
    not a string.
    """


class Piece(NamedTuple):
    """A stretch of a string's token that shows something else: a quote, an escape, a fold."""

    start: int
    end: int
    shown: str
    """At most one character."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """The token of a string, with what it shows otherwise."""

    start: int
    end: int
    pieces: tuple[Piece, ...] = ()


def below(path: str, key: str) -> str:
    """The path of a key in the value at a path; no longer than anybody would configure, so that a
    long key with a hundred thousand values is no burden.
    """
    return f"{path}.{key[:_LONGEST_PATH]}"[:_LONGEST_PATH] if path else key[:_LONGEST_PATH]


def bare_path(path: str) -> str:
    """The path without its `[]`: a key may name a list and mean what is in it."""
    return path.replace("[]", "")


def line_at(source: str, offset: int) -> int:
    """The 1-based line of an offset."""
    return 1 + line_ends(source, 0, offset)


def line_ends(source: str, start: int, end: int) -> int:
    """How many there are."""
    return len(LINE_END.findall(source, start, end))


def breaks(source: str, start: int, end: int, first: str = "\n") -> list[Piece]:
    """A stretch that holds line ends, as a piece for each; the first one shows `first`.

    White space before the first line end belongs to its piece, indentation to the line end before.
    """
    limits = [start, *[m.start() for m in LINE_END.finditer(source, start, end)][1:], end]
    return [Piece(a, b, "\n" if a > start else first) for a, b in pairwise(limits)]


def fold(source: str, start: int, end: int) -> list[Piece]:
    """A stretch that holds line ends: one shows as a space; of several, the first shows nothing."""
    return breaks(source, start, end, " " if line_ends(source, start, end) == 1 else "")


def shown(source: str, scalar: Scalar) -> str:
    """The string that a token means."""
    return "".join(source[a:b] if text is None else text for a, b, text in _runs(scalar))


def with_content(source: str, scalar: Scalar, target: str) -> str:
    """The string that a token means, with the target in the place of its content."""
    text = shown(source, scalar)
    head = len(text) - len(text.lstrip(BLANK))
    return text[:head] + target + text[max(head, len(text.rstrip(BLANK))) :]


def is_frayed(target: str) -> bool:
    """Whether a target would merge with line ends beside it: it has white space at an edge, or it
    is nothing.
    """
    return target.strip(BLANK) != target or not target


def content(source: str, scalar: Scalar) -> tuple[int, int] | None:
    """Where the first and behind where the last character stands that is not white space; None:
    there is none.
    """
    runs = list(_runs(scalar))
    first = last = -1
    for a, b, text in runs:
        if stripped := (source[a:b] if text is None else text).lstrip(BLANK):
            first = b - len(stripped) if text is None else a
            break
    else:
        return None
    for a, b, text in reversed(runs):
        if stripped := (source[a:b] if text is None else text).rstrip(BLANK):
            last = a + len(stripped) if text is None else b
            break
    return first, last


def marks(source: str, scalar: Scalar) -> tuple[Mark, ...]:
    """The marks of a token: what stands outside of its `content` shows nothing, line ends in it are
    breaks.
    """
    if not scalar.pieces or (bounds := content(source, scalar)) is None:
        return ()
    first, last = bounds
    found: list[Mark] = []
    for a, b, text in _runs(scalar):
        if b <= first or a >= last:
            found.append(made_mark(a, b, "text", ""))
        elif text is not None:
            found.append(made_mark(a, b, "break" if text == "\n" else "text", text))
        else:
            if a < first:
                found.append(made_mark(a, first, "text", ""))
            if b > last:
                found.append(made_mark(last, b, "text", ""))
    return tuple(found)


def edges(block: Block) -> tuple[int, int]:
    """Where the content of a block begins and ends, by its marks: behind the opening quote, before
    the closing one.
    """
    return _edge(block.marks, block.start), _edge(reversed(block.marks), block.end)


def _edge(marks: Iterable[Mark], at: int) -> int:
    for mark in marks:
        if mark.shown or at not in (mark.start, mark.end):
            break
        at = mark.end if at == mark.start else mark.start
    return at


def _runs(scalar: Scalar) -> Iterator[tuple[int, int, str | None]]:
    """The pieces of a token and, with None, the stretches between them that show as they stand."""
    at = scalar.start
    for piece in scalar.pieces:
        if piece.start > at:
            yield at, piece.start, None
        yield piece.start, piece.end, piece.shown
        at = piece.end
    if at < scalar.end:
        yield at, scalar.end, None
