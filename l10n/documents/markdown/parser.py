"""The door of pyromark (pulldown-cmark): Markdown as events with byte ranges."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pyromark

_PARSER = pyromark.Markdown(
    options=pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)

Event = Any
"""A bare string (`"SoftBreak"`) or a dict of one key (`{"Text": "hi"}`), as pyromark gives it."""


def events(text: str) -> Iterator[tuple[Event, Any]]:
    """(event, {"start", "end"}) in document order; the ranges are of the UTF-8 bytes."""
    return _PARSER.events_with_range(text)


def definitions(text: str) -> list[tuple[int, int, str]]:
    """Link reference definitions as (start, end, title) in bytes, in the order of the text."""
    return sorted(
        (d["span"]["start"], d["span"]["end"], d["title"] or "")
        for d in _PARSER.reference_definitions(text).values()
    )


def code_points(data: bytes, base: int) -> Callable[[int], int]:
    """A function from byte offsets of `data` to code-point offsets, plus `base`.

    It counts on from the offset it was asked for last, so it is to be asked in about the order of the text.
    """
    if data.isascii():
        return base.__add__ if base else _same
    known, passed = 0, base

    def at(offset: int) -> int:
        nonlocal known, passed
        if offset >= known:
            passed += len(data[known:offset].decode())
        else:
            passed -= len(data[offset:known].decode())
        known = offset
        return passed

    return at


def _same(offset: int) -> int:
    return offset


def html(text: str) -> str:
    """The text as HTML, as CommonMark and GFM define it; raw HTML in it stays as it is."""
    return str(_PARSER.html(text))
