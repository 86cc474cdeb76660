"""The door to turbohtml: a text as tokens with their places, and line endings as it wants them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from turbohtml import TokenType, tokenize

TEXT = TokenType.TEXT
START = TokenType.START_TAG
END = TokenType.END_TAG
COMMENT = TokenType.COMMENT
RAW = TokenType.PROCESSING_INSTRUCTION
"""A processing instruction, and what is text for some browsers and markup for others: neither is prose."""
DOCTYPE = TokenType.DOCTYPE
REFERENCE = TokenType.CHARACTER_REFERENCE

Piece = tuple[TokenType, int, int, str]
"""(kind, start, end, tag name in lower case or the characters of a reference)"""

_CRLF = re.compile("\r\n")


def scan(text: str, base: int = 0, *, within: bool = False) -> Iterator[Piece]:
    """The tokens of a text with LF line ends, in order; `base` is added to the offsets.

    They cover the text, but for a tag that is still open at its end. What stands in `<noscript>` is given as tokens too:
    a browser with scripts takes it for text, another one for markup (`within`: we are in one already).
    """
    # The standard drops `</>`; as an empty comment of the same length it has a place. In text both are the same.
    tokens = tokenize(
        text.replace("</>", "<!>"),
        resolve_references=False,
        capture_source=True,
        capture_attributes=False,
    )
    position = base
    raw = False
    for token in tokens:
        kind = token.type
        start = position
        if kind is TEXT:
            position += len(token.data or "")
            if raw and within:
                raw = False
                yield RAW, start, position, ""
            elif raw:
                raw = False
                yield from scan(text[start - base : position - base], start, within=True)
            else:
                yield kind, start, position, ""
            continue
        position += len(token.source or "")
        if kind is START:
            name = token.tag or ""
            raw = name == "noscript"
            yield kind, start, position, name
        elif kind is END:
            raw = False
            yield kind, start, position, token.tag or ""
        elif kind is REFERENCE:
            yield kind, start, position, token.data or ""
        else:
            yield kind, start, position, ""


def unified(source: str) -> tuple[str, Callable[[int], int] | None]:
    """The text with LF line ends and the map of its offsets to those of the source; None: they are the same."""
    if "\r" not in source:
        return source, None
    places = [m.start() - i for i, m in enumerate(_CRLF.finditer(source))]
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    if not places:
        return text, None
    return text, lambda offset: offset + bisect_left(places, offset)
