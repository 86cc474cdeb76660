"""Where front matter stands in an article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fence:
    """Where front matter stands: values in `[start, stop)`, the body of the article from `end`."""

    grammar: str
    """`yaml`, `toml` or `json`."""
    start: int
    stop: int
    end: int
