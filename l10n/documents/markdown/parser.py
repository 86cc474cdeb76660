"""The door of pyromark (pulldown-cmark): Markdown as events with byte ranges."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Any

import pyromark

_PARSER = pyromark.Markdown(
    options=pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
_CONTINUATION = re.compile(rb"[\x80-\xbf]")

Event = Any
"""A bare string (`"SoftBreak"`) or a dict of one key (`{"Text": "hi"}`), as pyromark gives it."""


def events(text: str) -> Iterator[tuple[Event, Any]]:
    """(event, {"start", "end"}) in document order; the ranges are of the UTF-8 bytes."""
    return _PARSER.events_with_range(text)


def definitions(text: str) -> list[tuple[int, int, str]]:
    """Link reference definitions as (start, end, title) in bytes."""
    return [
        (d["span"]["start"], d["span"]["end"], d["title"])
        for d in _PARSER.reference_definitions(text).values()
    ]


def code_points(data: bytes, base: int) -> Callable[[int], int]:
    """A function from byte offsets of `data` to code-point offsets, plus `base`."""
    if data.isascii():
        return base.__add__ if base else _same
    continuation = [m.start() for m in _CONTINUATION.finditer(data)]
    return lambda offset: offset - bisect_left(continuation, offset) + base


def _same(offset: int) -> int:
    return offset
