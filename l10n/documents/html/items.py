"""The pieces that a target becomes on its way back into HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from l10n.documents.html.attributes import edges
from l10n.model import Mark

BREAK = ("break", "\n", "")
"""A line break in the signature of what is written."""


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of what is written."""

    text: str
    entry: tuple[str, str, str] | None = None
    """Its part of the signature."""
    label: str = ""
    """How the message shows it, if it is markup to be counted."""
    loose: bool = False
    """A break or a comment: the reader leaves it to the skeleton at the edge of a block."""


def trimmed(items: Sequence[Item], *, at_start: bool, at_end: bool) -> Sequence[Item]:
    """Without what the reader would leave to the skeleton at the edges. `at_start`, `at_end`: whether they are the block's."""
    first, end = 0, len(items)
    while first < end and _slack(items[first], at_start):
        first += 1
    while end > first and _slack(items[end - 1], at_end):
        end -= 1
    return items[first:end]


def entry_of(mark: Mark) -> tuple[str, str, str]:
    """The part of the signature that a mark is."""
    return mark.kind, mark.shown, mark.detail


def is_blank(text: str) -> bool:
    """Whether there is nothing but white space."""
    start, end = edges(text, 0, len(text))
    return start == end


def _slack(item: Item, at_edge: bool) -> bool:
    if item.entry is None:
        return is_blank(item.text)
    return item.loose and (at_edge or item.entry == BREAK)
