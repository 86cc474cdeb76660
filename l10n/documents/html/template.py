"""The short way for most targets: the same markup as their source's, in the same order, with words between.

`He said <b>no</b>, see <a1>here</a1>.` «Он сказал <b>нет</b>, см. <a1>здесь</a1>.» needs no parser: what stands in the source
for each sign goes where it stands. What is written so is what `splice` finds by parsing (a test compares the two), at a
fifth of the time; whatever is not so plain to see is left to it.
"""

from __future__ import annotations

import re

from l10n.documents.format import Copy, Signature, Splice
from l10n.documents.html import tags
from l10n.model import Mark, Segment

_SPECIAL = re.compile(r"[<&\n]")
_PAIRS = frozenset({"open", "close"})


def filled(text: str, segment: Segment, copy: Copy) -> Splice | None:
    """A target, without white space at its edges, with the source's own markup in the place of its signs; None where it
    must be parsed."""
    if not segment.marks:
        return None if _SPECIAL.search(text) else Splice(text)
    if "&" in text or "\n" in text:
        return None
    numbers = {theirs: str(number) for number, theirs in segment.numbers}
    parts: list[str] = []
    signature: list[tuple[str, str, str]] = []
    opened: list[str] = []
    same: dict[str, Mark] = {}  # tags that look the same are written as the first of them
    at = 0
    for mark in segment.marks:
        kind, sign = mark.kind, mark.shown
        if kind == "text":
            continue
        if mark.number:
            sign = sign.replace("{}", numbers.get(mark.number, "0"))
        stop = text.find("<", at)
        if stop < 0 or not text.startswith(sign, stop):
            return None
        if kind in _PAIRS:
            name = sign.strip("</>")
            if kind == "open":
                opened.append(name)
            elif not opened or opened.pop() != name:
                return None
            if name in tags.CODE:
                return None
        elif kind != "code":
            return None
        source = mark if mark.number else same.setdefault(sign, mark)
        parts += (text[at:stop], copy(source.start, source.end))
        signature.append((kind, mark.shown, mark.detail))
        at = stop + len(sign)
    if opened or text.find("<", at) >= 0:
        return None
    found: Signature = tuple(signature)
    return Splice("".join((*parts, text[at:])), found)
