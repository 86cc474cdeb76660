"""JSON front matter (RFC 8259): where its values stand, and how a string is written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from l10n.documents.frontmatter.fence import Fence
from l10n.documents.frontmatter.scalars import (
    DEPTH_LIMIT,
    Piece,
    Scalar,
    Value,
    below,
    edges,
    line_at,
    shown,
)
from l10n.errors import DocumentError
from l10n.model import Block

_TOKEN = re.compile(r'[{}\[\],:]|"(?:[^"\\]++|\\.)*+"|[^\s{}\[\],:"]+')
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\."  # 😀 first
)


@dataclass(slots=True)
class _Open:
    """An object or array that is being read."""

    path: str
    object: bool
    key: str = ""
    at_key: bool = True
    seen: set[str] = field(default_factory=set)


def extent(source: str) -> int:
    """Where the object ends that a text begins with. Errors: `DocumentError`."""
    try:
        return json.JSONDecoder().raw_decode(source)[1]
    except json.JSONDecodeError as error:
        raise _broken(source, error.pos, error.msg) from None
    except RecursionError:
        raise _broken(source, 0, "it is nested too deep") from None


def values(source: str, fence: Fence) -> list[Value]:
    """All scalars, in order. Between fences of `;;;` the braces may be missing, as in Hexo."""
    text = source[fence.start : fence.stop]
    bare = not text.lstrip().startswith("{")
    _validate(source, fence, text, bare)
    stack = [_Open("", True)] if bare else []
    found: list[Value] = []
    for token in _TOKEN.finditer(source, fence.start, fence.stop):
        lexeme, at = token[0], token.start()
        top = stack[-1] if stack else None
        if lexeme in ("{", "["):
            if len(stack) > DEPTH_LIMIT:
                raise _broken(source, at, "it is nested too deep")
            stack.append(_Open(_path(top), lexeme == "{"))
        elif lexeme in ("}", "]"):
            stack.pop()
        elif top is None or lexeme == ":":
            continue
        elif lexeme == ",":
            top.at_key = True
        elif top.object and top.at_key:
            top.key, top.at_key = json.loads(lexeme), False
            if top.key in top.seen:
                raise _broken(source, at, f"the key {top.key!r} stands twice")
            top.seen.add(top.key)
        else:
            string = lexeme[0] == '"'
            text = json.loads(lexeme) if string else lexeme
            found.append(Value(_path(top), at, token.end(), text, "json" if string else ""))
    return found


def scan(source: str, value: Value) -> Scalar | None:
    """The token of a string, its escapes as pieces."""
    scalar = _scalar(source, value.start, value.end)
    return scalar if shown(source, scalar) == value.text else None


def write(source: str, block: Block, target: str) -> str | None:
    """The target in the string's quotes."""
    if source[block.start] != '"':
        return json.dumps(target, ensure_ascii=False)
    first, last = edges(block)
    return (
        source[block.start : first]
        + json.dumps(target, ensure_ascii=False)[1:-1]
        + source[last : block.end]
    )


def _scalar(source: str, start: int, end: int) -> Scalar:
    escapes = (
        Piece(m.start(), m.end(), json.loads(f'"{m[0]}"'))
        for m in _ESCAPE.finditer(source, start + 1, end - 1)
    )
    return Scalar(start, end, (Piece(start, start + 1, ""), *escapes, Piece(end - 1, end, "")))


def _validate(source: str, fence: Fence, text: str, bare: bool) -> None:
    try:
        json.loads(f"{{{text}}}" if bare else text)
    except json.JSONDecodeError as error:
        raise _broken(source, min(fence.start + error.pos - bare, fence.stop), error.msg) from None
    except RecursionError:
        raise _broken(source, fence.start, "it is nested too deep") from None


def _path(top: _Open | None) -> str:
    if top is None:
        return ""
    return below(top.path, top.key) if top.object else f"{top.path}[]"


def _broken(source: str, offset: int, reason: str) -> DocumentError:
    return DocumentError(
        f"the front matter is not valid JSON: {reason}",
        line=line_at(source, offset),
        remedy="correct it, or begin the article with an empty line if this is text",
    )
