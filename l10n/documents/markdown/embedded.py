"""What stands within a sentence and is no Markdown: shortcodes, expressions and tags of MDX, formulas.

Each becomes one opaque mark, shown as it is written: no sentence ends in it, its quotation marks are nobody's to adapt,
and a translation that loses it is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from l10n.documents.made import made_mark
from l10n.documents.markdown.dialects import COMMENT, JSX
from l10n.documents.markdown.stretches import CODE
from l10n.documents.shortcodes import OUTPUT, TAG, TWIG_COMMENT
from l10n.model import Mark

_EXPRESSION = (
    r"""\{\s*+(?:"[^"\n]*+"|'[^'\n]*+'|[A-Za-z_$][\w$]*(?:\.[\w$]++)++(?:\([^(){}]*+\))?)\s*+\}"""
)
_ATTRIBUTES = r"\{:[^{}\n]*+\}"
_FORMULA = (
    r"(?<![\\$])\$\$[^$]++\$\$(?!\$)|(?<![\\$\w])\$(?=[^\s$])(?:[^$\n\\]|\\.)*+(?<!\s)\$(?![\w$])"
)
_EMBEDDED = re.compile(
    f"{OUTPUT}|{TAG}|{TWIG_COMMENT}|{COMMENT}|{_EXPRESSION}|{_ATTRIBUTES}|(?P<formula>{_FORMULA})|(?P<jsx>{JSX})"
)
_BRACES = re.compile(r"\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*+\})*+\})*+\})*+\})*+\}")
_CODE = re.compile(CODE)
_WORDS = re.compile(r"(?:\A|\s)[^\W\d_]{2,}(?:[\s,.;:]|\Z)")
"""What no formula has but in braces: a word. "$HOME and $" is none."""
_HTML_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^{}]*)?/?>")


def may_hold_embedded(data: bytes, start: int, end: int) -> bool:
    """Whether it is worth looking."""
    find = data.find
    return find(b"{", start, end) >= 0 or find(b"$", start, end) >= 0 or find(b"<", start, end) >= 0


def with_embedded(text: str, base: int, marks: list[Mark]) -> list[Mark]:
    """The marks of a leaf whose text begins at `base`, what is embedded in it among them.

    Marks within become part of it. One that would cut another mark, or a pair of them, is left as text.
    """
    found = [
        (base + match.start(), base + match.end(), match[0])
        for match in _EMBEDDED.finditer(text)
        if _is_embedded(match)
    ]
    if "{" in text:
        found += [
            (base + match.start(), base + match.end(), match[0])
            for match in _BRACES.finditer(text)
            if _CODE.search(match[0])
        ]
        found.sort(key=lambda stretch: (stretch[0], -stretch[1]))
    if not found:
        return marks
    starts, ends = [mark.start for mark in marks], [mark.end for mark in marks]
    kept: list[Mark] = []
    position = reached = 0
    for start, end, shown in found:
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        inside = marks[first:last]
        if start < reached or first < position or not _nests(inside, start, end):
            continue
        kept += marks[position:first]
        kept.append(made_mark(start, end, "code", " ".join(shown.split())))
        position, reached = last, end
    return [*kept, *marks[position:]]


def _is_embedded(match: re.Match[str]) -> bool:
    shown = match[0]
    if match["formula"]:
        return not _WORDS.search(re.sub(r"\{[^{}]*\}", " ", shown.strip("$")))
    if match["jsx"]:  # `<b>` is for the parser to say
        return _HTML_TAG.fullmatch(shown) is None
    return "\n>" not in shown


def _nests(marks: Sequence[Mark], start: int, end: int) -> bool:
    """Whether marks lie within a stretch, and what they open ends there."""
    depth = 0
    for mark in marks:
        if mark.start < start or mark.end > end:
            return False
        depth += {"open": 1, "close": -1}.get(mark.kind, 0)
        if depth < 0:
            return False
    return depth == 0
