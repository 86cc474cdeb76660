"""The five styles of YAML strings: what they show (YAML 1.1, as PyYAML reads it), and how a target
is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from l10n.documents.frontmatter.scalars import (
    BLANK,
    LINE_END,
    Piece,
    Scalar,
    breaks,
    edges,
    fold,
    is_frayed,
    with_content,
)
from l10n.model import Block

_HEADER = re.compile(r"[|>]([-+]?)[1-9]?([-+]?)[ \t]*(#[^\r\n]*)?(?=[\r\n])")
_FOLD = re.compile(r"[\r\n][ \t\r\n]*")
_QUOTE = re.compile(r"''|[\r\n][ \t\r\n]*")
_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|[\r\n][ \t\r\n]*|[^\r\n])"
    r"|[\r\n][ \t\r\n]*"
)
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_SHORT = {value: f"\\{key}" for key, value in _ESCAPES.items() if key in 'ntrNLP"\\'}
_MUST_ESCAPE = re.compile(r'[\x00-\x1f"\\\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
_NOT_RAW = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_INDICATOR = r"\A[-?:,\[\]{}#&*!|>'\"%@`\s]|\A\.\.\.|[\t\n]|:(?:\s|\Z)|\s#|\s\Z"
_NOT_PLAIN = {
    "yaml": re.compile(f"{_INDICATOR}|{_NOT_RAW.pattern}"),
    "yaml-flow": re.compile(rf"{_INDICATOR}|{_NOT_RAW.pattern}|[,\[\]{{}}:?]"),
}
_LINE_OF_ITS_OWN = re.compile(r"\n[ \t]")  # in a folded scalar, an indented line is not folded
_LINE = re.compile(r"[^\r\n]+")
_AFTER = re.compile(r"([ \t]*)((?:(?:\r\n|\r|\n)[ \t]*)*)")


def scalar_at(source: str, start: int, end: int, text: str) -> Scalar | None:
    """The token of a string that means the text; quotes, escapes, folds, indentation as pieces.

    `end` may lie behind the last character of a block scalar. None: no string as we know them.
    """
    first = source[start : start + 1]
    if first in ("|", ">"):
        return _block_scalar(source, start, end, text)
    if first == '"':
        return _quoted(start, end, _escapes(source, start + 1, end - 1))
    if first == "'":
        return _quoted(start, end, _folds(source, start + 1, end - 1, _QUOTE))
    return Scalar(start, end, tuple(_folds(source, start, end, _FOLD)))


def write(source: str, block: Block, target: str, text: bool) -> str | None:
    """The target in the block's own style, else in double quotes.

    `text`: whether the target in plain style is a string to every parser. None: the comment in a
    block scalar's header would have to go.
    """
    style = source[block.start]
    first, last = edges(block)
    lead, trail = source[block.start : first], source[last : block.end]
    if style in "|>":
        return _written_block(source, block, target, lead)
    if style in "'\"":
        # White space beside a fold would be part of the fold.
        loses = is_frayed(target) and LINE_END.search(lead + trail)
        if style == '"' and not loses:
            return lead + escaped(target) + trail
        if style == "'" and not loses and not _NOT_RAW.search(target) and "\n" not in target:
            return lead + target.replace("'", "''") + trail
    elif text and not _NOT_PLAIN[block.syntax].search(target):
        return target
    scalar = scalar_at(source, block.start, block.end, "")
    return f'"{escaped(with_content(source, scalar, target) if scalar else target)}"'


def escaped(text: str) -> str:
    """The text as it stands in double quotes."""
    return _MUST_ESCAPE.sub(lambda m: _SHORT.get(m[0]) or f"\\u{ord(m[0]):04X}", text)


def _quoted(start: int, end: int, inside: Iterator[Piece]) -> Scalar:
    return Scalar(start, end, (Piece(start, start + 1, ""), *inside, Piece(end - 1, end, "")))


def _folds(source: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Piece]:
    """Doubled quotes, and line ends with the white space around them."""
    at = start
    for match in pattern.finditer(source, start, end):
        if match[0] == "''":
            yield Piece(match.start(), match.end(), "'")
        else:
            yield from fold(source, _before(source, at, match.start()), match.end())
        at = match.end()


def _escapes(source: str, start: int, end: int) -> Iterator[Piece]:
    """Escapes, and line ends with the white space around them."""
    at = start
    for match in _ESCAPE.finditer(source, start, end):
        first, at_end = match.start(), match.end()
        if source[first] != "\\":
            yield from fold(source, _before(source, at, first), at_end)
        elif source[first + 1] in "\r\n":  # a line that goes on; empty lines after it are kept
            yield from breaks(source, first, at_end, "")
        elif code := match[1] or match[2] or match[3]:
            yield Piece(first, at_end, chr(int(code, 16)) if int(code, 16) < 0x110000 else "")
        else:
            yield Piece(first, at_end, _ESCAPES.get(source[first + 1], ""))
        at = at_end


def _before(source: str, start: int, end: int) -> int:
    """Where the white space before an offset begins."""
    while end > start and source[end - 1] in " \t":
        end -= 1
    return end


def _block_scalar(source: str, start: int, limit: int, text: str) -> Scalar | None:
    """A literal (`|`) or folded (`>`) scalar up to its last character that is not white space.

    How far it is indented, its text tells: a header `|2` would tell it only to who knows the
    indentation around.
    """
    header = _HEADER.match(source, start)
    meant = next((line for line in text.split("\n") if line.strip(BLANK)), None)
    if header is None or meant is None:
        return None
    spans = [m.span() for m in _LINE.finditer(source, header.end(), limit)]
    first = next((_spaces(source, a, b) for a, b in spans if source[a:b].strip(BLANK)), 0)
    indent = first - _spaces(meant, 0, len(meant))
    filled = [
        (a + indent, b) for a, b in spans if b - a > indent and _spaces(source, a, b) >= indent
    ]
    while filled and not source[slice(*filled[-1])].strip(BLANK):
        filled.pop()
    if indent < 0 or not filled:
        return None
    return Scalar(
        start, _before(source, *filled[-1]), tuple(_joins(source, start, header.end(), filled))
    )


def _joins(source: str, start: int, header: int, filled: list[tuple[int, int]]) -> Iterator[Piece]:
    """The header, and what stands between the lines that are not empty."""
    opening, *empty = breaks(source, header, filled[0][0], "")
    yield Piece(start, opening.end, "")
    yield from empty
    for (a, b), (c, _) in pairwise(filled):
        folded = source[start] == ">" and not {source[a], source[c]} & {" ", "\t"}
        yield from fold(source, b, c) if folded else breaks(source, b, c)


def _spaces(source: str, start: int, end: int) -> int:
    return end - start - len(source[start:end].lstrip(" "))


def _written_block(source: str, block: Block, target: str, lead: str) -> str | None:
    """The target below the block's header, indented as the source is, else in double quotes."""
    header = _HEADER.match(source, block.start)
    newline = LINE_END.search(lead)
    if header is None or newline is None:
        return None
    indent, extra = _indentation(source, block, block.start + len(lead))
    if not is_frayed(target) and not _NOT_RAW.search(target):
        if lead[0] == "|":
            lines = target.split("\n")
            return lead + newline[0].join(
                [lines[0], *(indent + line if line else "" for line in lines[1:])]
            )
        if "\n" not in target or not (extra or _LINE_OF_ITS_OWN.search(target)):
            return lead + re.sub(r"\n+", lambda m: newline[0] * (len(m[0]) + 1) + indent, target)
    if header[3]:
        return None
    scalar = scalar_at(source, block.start, block.end, extra + "x")
    value = with_content(source, scalar, target) if scalar else target
    return f'"{escaped(value + _tail(source, block.end, header[1] or header[2]))}"'


def _indentation(source: str, block: Block, first: int) -> tuple[str, str]:
    """The indentation of a block scalar, and by what white space its first line exceeds it."""
    lead = [source[m.start : m.end] for m in block.marks if m.end <= first]
    extra = ""
    while lead and not LINE_END.search(lead[-1]):
        extra = lead.pop() + extra
    return (LINE_END.split(lead[-1])[-1] if lead else ""), extra


def _tail(source: str, end: int, chomping: str) -> str:
    """The white space at a block scalar's end: spaces, and the line ends that its header keeps."""
    after = _AFTER.match(source, end)
    if after is None:
        return ""
    count = len(LINE_END.findall(after[2]))
    return after[1] + "\n" * {"-": 0, "+": count}.get(chomping, min(count, 1))
