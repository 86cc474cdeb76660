"""TOML front matter (TOML 1.0): `tomllib` says what it means, this where its values stand."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from l10n.documents.frontmatter.fence import Fence
from l10n.documents.frontmatter.scalars import (
    DEPTH_LIMIT,
    Scalar,
    Value,
    bare_path,
    below,
    line_at,
    shown,
)
from l10n.documents.frontmatter.toml_strings import scalar_at, write
from l10n.errors import DocumentError

__all__ = ["scan", "values", "write"]

_TOKEN = re.compile(
    r"""(?P<blank>[ \t]+|\#[^\r\n]*)
      | (?P<line>\r?\n)
      | (?P<string>\"""(?:[^"\\]++|\\[\s\S]|"{1,2}+(?!"))*+"{3,5}
                  |'''(?:[^']++|'{1,2}+(?!'))*+'{3,5}
                  |"(?:[^"\\]++|\\.)*+"
                  |'[^']*+')
      | (?P<mark>[\[\]{},=.])
      | (?P<bare>[^\s\[\]{},=.\#"']+)""",
    re.VERBOSE,
)
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(slots=True)
class _Open:
    """A table, inline table or array that is being read."""

    path: str
    array: bool = False


def values(source: str, fence: Fence) -> list[Value]:
    """All scalars, in order; none has a syntax if our reading and `tomllib`'s differ.

    Errors: `DocumentError`.
    """
    found = list(
        _walk(source, fence)
    )  # first, since tomllib takes hours for a key of 400,000 parts
    meant = sorted(_strings(_load(source, fence)))
    if sorted((bare_path(v.path), v.text) for v in found if v.syntax) != meant:
        return [replace(value, syntax="") for value in found]
    return found


def scan(source: str, value: Value) -> Scalar | None:
    """The token of a string, its escapes and line ends as pieces."""
    return scalar_at(source, value.start, value.end)


def _load(source: str, fence: Fence) -> dict[str, object]:
    try:
        return tomllib.loads(source[fence.start : fence.stop])
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = line_at(source, fence.stop) - 1
        if place and place[1]:
            line = line_at(source, fence.start) - 1 + int(place[1])
        raise DocumentError(
            f"the front matter is not valid TOML: {_PLACE.sub('', str(error))}",
            line=line,
            remedy="correct it; strings need quotes, a key may stand once",
        ) from None
    except RecursionError:
        raise _too_deep(source, fence.start) from None


def _strings(data: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The strings of parsed TOML, with their paths."""
    waiting: list[tuple[str, object]] = [("", data)]
    while waiting:
        path, node = waiting.pop()
        if isinstance(node, str):
            yield path, node
        elif isinstance(node, dict):
            waiting += [(below(path, key), value) for key, value in node.items()]
        elif isinstance(node, list):
            waiting += [(path, item) for item in node]


def _walk(source: str, fence: Fence) -> Iterator[Value]:
    """The values of valid TOML; of other TOML, anything."""
    stack = [_Open("")]
    mode = "key"  # what is being read: key, header, value
    path = ""  # of the key or header read so far, or of the value
    dots = 0  # in the key
    bare = (0, 0)  # where a number or date stands that may go on: `1.5`, `2024-05-01 10:00:00`
    for token in _TOKEN.finditer(source, fence.start, fence.stop):
        kind, lexeme, start = token.lastgroup, token[0], token.start()
        if kind == "blank":
            continue
        if mode == "value" and (kind == "bare" or lexeme == "."):
            bare = (bare[0] or start, token.end())
            continue
        if bare[1]:
            yield _bare(source, path, bare)
            bare = (0, 0)
        if kind == "line":
            if mode == "header":
                stack = [_Open(path)]
            if len(stack) == 1:
                mode, path = "key", stack[0].path
        elif kind in ("string", "bare"):
            text = lexeme
            if kind == "string":
                text = shown(source, scalar_at(source, start, token.end()))
            if mode == "value":
                yield Value(path, start, token.end(), text, "toml")
            else:
                path = below(path, text)
        elif mode == "value" and lexeme in "[{":
            if len(stack) > DEPTH_LIMIT:
                raise _too_deep(source, start)
            path += "[]" if lexeme == "[" else ""
            stack.append(_Open(path, lexeme == "["))
            mode = "value" if lexeme == "[" else "key"
        elif lexeme in "]}" and len(stack) > 1:
            path = stack.pop().path
            mode = "value"
        elif lexeme == "," and not stack[-1].array:
            mode, path = "key", stack[-1].path
        elif lexeme == "[":
            mode, path, dots = "header", "", 0
        elif lexeme == "=":
            mode, dots = "value", 0
        elif lexeme == ".":
            dots += 1
            if dots > DEPTH_LIMIT:
                raise _too_deep(source, start)
    if bare[1]:
        yield _bare(source, path, bare)


def _too_deep(source: str, offset: int) -> DocumentError:
    line = line_at(source, offset)
    return DocumentError("the front matter is nested too deep", line=line, remedy="flatten it")


def _bare(source: str, path: str, span: tuple[int, int]) -> Value:
    return Value(path, *span, source[slice(*span)], "")
