"""Marks that a merge of branches left in a document: `<<<<<<<`, `=======` and `>>>>>>>` at the beginnings of lines."""

from __future__ import annotations

import re

_OURS = re.compile(r"^<{7} ", re.MULTILINE)
_MIDDLE = re.compile(r"^={7}\r?$", re.MULTILINE)
_THEIRS = re.compile(r"^>{7} ", re.MULTILINE)


def conflict(text: str) -> str:
    """A warning that names the line where a conflict begins; empty where there is none.

    >>> conflict("One.\\n<<<<<<< HEAD\\nTwo.\\n=======\\nThree.\\n>>>>>>> topic\\n")
    'line 2: a conflict of branches is left here (<<<<<<<); resolve it, both versions are in the text'
    """
    if "<<<<<<< " not in text:
        return ""
    at = 0
    for mark in (_OURS, _MIDDLE, _THEIRS):
        found = mark.search(text, at)
        if found is None:
            return ""
        if mark is _OURS:
            line = text.count("\n", 0, found.start()) + 1
        at = found.end()
    return (
        f"line {line}: a conflict of branches is left here (<<<<<<<); "
        "resolve it, both versions are in the text"
    )
