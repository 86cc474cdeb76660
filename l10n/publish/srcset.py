"""The candidates of an image: what `srcset` says, read as the HTML Living Standard reads it ("Parsing a srcset attribute")."""

from __future__ import annotations

import re
from collections.abc import Iterable

_URL = re.compile(r"[\s,]*([^\s]+)")
_DESCRIPTORS = re.compile(r"(?:[^,(]|\([^()]*\)?)*")


def candidates(said: str) -> list[tuple[str, str]]:
    """(address, descriptors) of each candidate.

    >>> candidates("a.jpg, b.jpg 2x,c,d.jpg 640w")
    [('a.jpg', ''), ('b.jpg', '2x'), ('c,d.jpg', '640w')]
    >>> candidates("data:image/png;base64,AA== 1x")
    [('data:image/png;base64,AA==', '1x')]
    """
    found: list[tuple[str, str]] = []
    at = 0
    while match := _URL.match(said, at):
        at = match.end()
        address = match[1].rstrip(",")
        if address != match[1]:
            if address:
                found.append((address, ""))
            continue
        told = _DESCRIPTORS.match(said, at)
        at = told.end() if told else at
        found.append((address, " ".join(told[0].split()) if told else ""))
    return found


def joined(found: Iterable[tuple[str, str]]) -> str:
    """The attribute of candidates."""
    return ", ".join(" ".join(filter(None, each)) for each in found)
