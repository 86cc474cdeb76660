"""Works whose names begin with a formula: Прощай, оружие; Goodbye to Berlin; إن شاء الله ولد."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _names() -> tuple[str, ...]:
    lines = (Path(__file__).parent / "data" / "works.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def work_begins(text: str, start: int) -> bool:
    """Whether the name of a work stands at this offset, printed as such a name is."""
    if not text.startswith(_names(), start):
        return False
    ends = (start + len(name) for name in _names() if text.startswith(name, start))
    return any(not text[end : end + 1].isalnum() for end in ends)
