"""Prose in linked data: `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "…"}`.

The JSON is not parsed but scanned, so that broken JSON (trailing commas, comments) is no obstacle and places are exact.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from l10n.documents.prose import has_prose
from l10n.model import Block, Mark

_TOKEN = re.compile(r'"((?:[^"\\]++|\\.)*+)"|([{}\[\],:])', re.DOTALL)
_ESCAPE = re.compile(r"(?:\\u[0-9A-Fa-f]{4})+|\\[^u]|[ \t\n\r\f]{2,}|[\t\n\r\f]", re.DOTALL)
_ALWAYS = frozenset({"headline", "alternativeHeadline"})
_OF_ARTICLES = frozenset({"description", "name", "abstract"})
_ARTICLE = re.compile(r"Article\b|Article$|BlogPosting$|Report$|WebPage$|Review$|VideoObject$")


@dataclass(slots=True)
class _Object:
    is_object: bool
    key: str = ""
    after_colon: bool = False
    article: bool = False
    strings: list[tuple[str, int, int]] = field(default_factory=list)


def strings(text: str, start: int, end: int, path: str, language: str | None) -> list[Block]:
    """The blocks of the JSON at `text[start:end]`, in order: headlines, and names and descriptions of articles."""
    chosen: list[tuple[int, int]] = []
    open_: list[_Object] = []
    for match in _TOKEN.finditer(text, start, end):
        sign = match[2]
        if sign in ("{", "["):
            open_.append(_Object(sign == "{"))
        elif not open_:
            continue
        elif sign in ("}", "]"):
            chosen += _chosen(open_.pop())
            if open_:
                open_[-1].after_colon = False
        elif sign == ":":
            open_[-1].after_colon = True
        elif sign == ",":
            open_[-1].after_colon = False
        else:
            _string(open_, match)
    for left in open_:
        chosen += _chosen(left)
    blocks = (_block(text, a, b, path, language) for a, b in sorted(chosen))
    return [block for block in blocks if block is not None]


def _string(open_: list[_Object], match: re.Match[str]) -> None:
    here = open_[-1]
    if here.is_object and not here.after_colon:
        here.key = match[1]
    elif here.is_object and here.key == "@type":
        here.article = here.article or bool(_ARTICLE.search(match[1]))
    elif here.is_object:
        if here.key in _ALWAYS or here.key in _OF_ARTICLES:
            here.strings.append((here.key, *match.span(1)))
    elif len(open_) > 1 and open_[-2].key == "@type":  # "@type": ["Article", "NewsArticle"]
        open_[-2].article = open_[-2].article or bool(_ARTICLE.search(match[1]))


def _chosen(of: _Object) -> Iterator[tuple[int, int]]:
    for key, start, end in of.strings:
        if key in _ALWAYS or of.article:
            yield start, end


def _block(text: str, start: int, end: int, path: str, language: str | None) -> Block | None:
    raw = text[start:end]
    stripped = raw.strip()
    start += len(raw) - len(raw.lstrip())
    end = start + len(stripped)
    marks = []
    parts, position = [], start
    for match in _ESCAPE.finditer(text, start, end):
        plain = _decoded(match[0])
        if not plain or (plain != " " and not plain.isprintable()):
            continue
        marks.append(Mark(match.start(), match.end(), "text", plain))
        parts.append(text[position : match.start()] + plain)
        position = match.end()
    plain = "".join(parts) + text[position:end]
    return (
        Block(start, end, "meta", "json-ld", tuple(marks), path, language)
        if has_prose(plain)
        else None
    )


def _decoded(escape: str) -> str:
    if escape[0] != "\\":
        return " "
    if escape[1] in "nrtbf":
        return " "
    try:
        return str(json.loads(f'"{escape}"'))
    except ValueError:
        return ""
