"""Marks that a merge of branches left in a document: `<<<<<<<`, `=======` and `>>>>>>>` at the beginnings of lines."""

from __future__ import annotations

import re
from typing import NamedTuple

_OURS = re.compile(r"^<{7} ", re.MULTILINE)
_MIDDLE = re.compile(r"^={7}\r?$", re.MULTILINE)
_THEIRS = re.compile(r"^>{7} ", re.MULTILINE)


class Conflict(NamedTuple):
    """What is left of one."""

    line: int
    """Where it begins, from 1."""
    reason: str = "a conflict of branches is left here (<<<<<<<)"
    remedy: str = "resolve it"

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}; {self.remedy}, both versions are in the text"


def conflict(text: str) -> Conflict | None:
    """The first conflict in a text.

    >>> str(conflict("One.\\n<<<<<<< HEAD\\nTwo.\\n=======\\nThree.\\n>>>>>>> topic\\n"))
    'line 2: a conflict of branches is left here (<<<<<<<); resolve it, both versions are in the text'
    """
    if "<<<<<<< " not in text:
        return None
    at = 0
    for mark in (_OURS, _MIDDLE, _THEIRS):
        found = mark.search(text, at)
        if found is None:
            return None
        if mark is _OURS:
            line = text.count("\n", 0, found.start()) + 1
        at = found.end()
    return Conflict(line)
