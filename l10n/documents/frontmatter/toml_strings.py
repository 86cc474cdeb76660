"""The four kinds of TOML strings: what they show, and how a target is written in each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.documents.frontmatter.scalars import (
    LINE_END,
    Piece,
    Scalar,
    edges,
    is_frayed,
    with_content,
)
from l10n.model import Block

_ESCAPE = re.compile(  # the third: a line that goes on
    r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|[ \t]*\r?\n[ \t\r\n]*|[^\r\n])"
)
_BREAK = re.compile(r"\r?\n")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_MUST_ESCAPE = re.compile(r'[\x00-\x1f\x7f"\\]')
_MUST_ESCAPE_IN_LINES = re.compile(r'[\x00-\x08\x0b-\x1f\x7f\\]|"(?="|\Z)')  # a lone quote stands
_NOT_LITERAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_FENCE = re.compile(r"[\r\n](?:\+\+\+|---|\.\.\.)[ \t]*(?:[\r\n]|\Z)")
_SHORT = {"\n": r"\n", "\t": r"\t", "\r": r"\r", '"': r"\"", "\\": r"\\"}


def scalar_at(source: str, start: int, end: int) -> Scalar:
    """The token of a string, its quotes, escapes and line ends as pieces."""
    quote = source[start]
    width = 3 if source.startswith(quote * 3, start) and end - start >= 6 else 1
    inner, outer = start + width, end - width
    if width == 3 and (first := _BREAK.match(source, inner, outer)):
        inner = first.end()  # a line end right behind the quotes is none
    pieces = [Piece(start, inner, ""), *_inside(source, inner, outer, quote), Piece(outer, end, "")]
    return Scalar(start, end, tuple(pieces))


def _inside(source: str, start: int, end: int, quote: str) -> Iterator[Piece]:
    at = start
    for escape in _ESCAPE.finditer(source, start, end) if quote == '"' else ():
        yield from (
            Piece(m.start(), m.end(), "\n") for m in _BREAK.finditer(source, at, escape.start())
        )
        at = escape.end()
        if code := escape[1] or escape[2]:
            number = int(code, 16)
            yield Piece(escape.start(), at, chr(number) if number < 0x110000 else "")
        else:
            letter = source[at - 1]
            yield Piece(
                escape.start(), at, "" if letter.isspace() else _ESCAPES.get(letter, letter)
            )
    yield from (Piece(m.start(), m.end(), "\n") for m in _BREAK.finditer(source, at, end))


def write(source: str, block: Block, target: str) -> str | None:
    """The target in the string's own style, or in the next one that can hold it."""
    if source[block.start] not in "\"'":
        return f'"{_escaped(target)}"'
    first, last = edges(block)
    lead, trail = source[block.start : first], source[last : block.end]
    quote = lead[0]
    if not lead.startswith(quote * 3):
        if quote == '"':
            return lead + _escaped(target) + trail
        text = lead + target + trail
        held = not _NOT_LITERAL.search(target) and "'" not in target and "\n" not in target
    elif quote == '"':
        text = lead + _with_breaks(source, _MUST_ESCAPE_IN_LINES.sub(_escape, target)) + trail
        held = not is_frayed(target) and not _FENCE.search(text)
    else:
        text = lead + _with_breaks(source, target) + trail
        held = not is_frayed(target) and not (
            _NOT_LITERAL.search(target)
            or "'''" in target
            or target.endswith("'")
            or _FENCE.search(text)
        )
    if held:
        return text
    return f'"{_escaped(with_content(source, scalar_at(source, block.start, block.end), target))}"'


def _escaped(text: str) -> str:
    return _MUST_ESCAPE.sub(_escape, text)


def _with_breaks(source: str, text: str) -> str:
    """The text with such line ends as the source has."""
    found = LINE_END.search(source)
    return text.replace("\n", found[0]) if found else text


def _escape(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or f"\\u{ord(match[0]):04X}"
