"""Cuts a block into segments, one for each sentence, and numbers their markup.

Inline markup is transparent to the segmenter and sacred to the cut: `**Bold.** Next` is two sentences,
`[Who? Me.](url)` is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from l10n.documents.made import made_segment
from l10n.language.segment import SegmentationRules, boundaries
from l10n.model import Block, Mark, Segment

OBJECT = "\ufffc"
"""What the segmenter sees in the place of code and images (U+FFFC object replacement character)."""

_SEEN = {"code": OBJECT, "void": OBJECT, "break": " ", "open": "", "close": ""}
_WORD = re.compile(r"[^\W_]")
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|[\w.+-]++@[\w-]++(?:\.[\w-]++)+")
_LITERAL_NUMBER = re.compile(r"\]\[(\d+)\]|</?[A-Za-z]+(\d+)\s*/?>")
_LITERAL_LABEL = re.compile(r"\[(\d{1,6})\](?!\[)")
_TAIL = "][{}]"
"""How a link of Markdown ends in a message."""


def segments(
    source: str,
    block: Block,
    language: str | None,
    whole: bool = False,
    rules: SegmentationRules | None = None,
) -> list[Segment]:
    """The segments of a block, in order. What lies between them is white space of the skeleton.

    `whole`: the block is one segment (segmentation by paragraph, front-matter values). `rules`: the user's own.
    """
    start, end = block.start, block.end
    if not block.marks:
        text = source[start:end]
        cuts = () if whole else boundaries(text, block.language or language, rules)
        cuts = _worded(text, cuts) if cuts else cuts
        if not cuts:
            return [made_segment(start, end, text)]
        pieces = []
        for a, b in zip((0, *cuts), (*cuts, len(text)), strict=True):
            piece = text[a:b]
            key = piece.strip()
            if key:
                at = start + a + len(piece) - len(piece.lstrip())
                pieces.append(made_segment(at, at + len(key), key))
        return pieces
    if whole:
        return [_segment(source, start, end, block.marks)]
    spans = _spans(source, block, language, rules)
    if spans == [(start, end)]:
        return [_segment(source, start, end, block.marks)]
    starts, ends = [m.start for m in block.marks], [m.end for m in block.marks]
    return [
        _segment(source, a, b, block.marks[bisect_left(starts, a) : bisect_right(ends, b)])
        for a, b in spans
    ]


def _spans(
    source: str, block: Block, language: str | None, rules: SegmentationRules | None
) -> list[tuple[int, int]]:
    """The sentences of a block with marks, as spans of the source."""
    seen: list[str] = []  # what the segmenter sees
    at = 0  # its length so far
    begins: list[int] = []  # where each mark begins in it
    lengths: list[int] = []
    closed: list[tuple[int, int]] = []  # stretches of it that lie within markup
    opened: list[int] = []
    position = block.start
    for mark in block.marks:
        if mark.start > position:
            seen.append(source[position : mark.start])
            at += mark.start - position
        shown = mark.shown if mark.kind == "text" else _SEEN[mark.kind]
        begins.append(at)
        lengths.append(len(shown))
        if mark.kind == "open":
            opened.append(at)
        elif mark.kind == "close" and opened:
            began = opened.pop()
            if not opened:
                closed.append((began, at))
        seen.append(shown)
        at += len(shown)
        position = mark.end
    seen.append(source[position : block.end])
    text = "".join(seen)
    cuts = boundaries(text, block.language or language, rules)
    if closed:
        cuts = [cut for cut in cuts if _around(closed, cut) is None]
    cuts = _worded(text, cuts) if cuts else cuts
    if not cuts:
        return [(block.start, block.end)] if text.strip() else []
    spans: list[tuple[int, int]] = []
    for a, b in zip((0, *cuts), (*cuts, len(text)), strict=True):
        piece = text[a:b]
        if stripped := piece.strip():
            first = a + len(piece) - len(piece.lstrip())
            last = first + len(stripped)
            # `<b>Bold. </b>Next`: the white space is inside the markup, so the segment ends with the markup.
            inside = _around(closed, last)
            spans.append((first, last if inside is None else inside))
    return _to_source(block, spans, begins, lengths)


def _worded(text: str, cuts: Sequence[int]) -> list[int]:
    """The cuts but for those that would leave a piece without words or numbers: "Questions? info@example.org" and
    "Great! ***" are one message each, and an image behind a sentence is no message. Such a piece goes with the one
    before it."""
    kept: list[int] = []
    start = 0
    for cut in (*cuts, len(text)):
        if not _has_word(text[start:cut]):
            if not kept:
                continue  # the first one goes with the next
            kept.pop()
        kept.append(cut)
        start = cut
    return kept[:-1]


def _has_word(text: str) -> bool:
    if "@" in text or "://" in text or "www." in text:
        text = _ADDRESS.sub("", text)
    return _WORD.search(text) is not None


def _around(closed: Sequence[tuple[int, int]], offset: int) -> int | None:
    """The end of the stretch that an offset lies within, not at its edge; stretches are disjoint and in order."""
    at = bisect_left(closed, (offset,)) - 1
    return closed[at][1] if at >= 0 and offset < closed[at][1] else None


def _to_source(
    block: Block, spans: Sequence[tuple[int, int]], begins: Sequence[int], lengths: Sequence[int]
) -> list[tuple[int, int]]:
    """Spans of the seen text as spans of the source. Closing marks at a cut go left, opening ones right."""
    marks = block.marks
    index = 0
    seen_at, source_at = 0, block.start

    def locate(offset: int, closing: bool) -> int:
        nonlocal index, seen_at, source_at
        while index < len(marks) and (
            begins[index] < offset
            or (closing and begins[index] == offset and marks[index].kind == "close")
        ):
            seen_at, source_at = begins[index] + lengths[index], marks[index].end
            index += 1
        return source_at + max(0, offset - seen_at)

    found = []
    previous = block.start
    for number, (a, b) in enumerate(spans):
        first = max(previous, locate(a, closing=number > 0)) if number else block.start
        last = block.end if number == len(spans) - 1 else locate(b, closing=True)
        found.append((first, last))
        previous = last
    return found


def part(source: str, segment: Segment, start: int, end: int) -> Segment:
    """What of a segment lies between two offsets of the source, neither of them within a mark."""
    return _segment(
        source, start, end, [m for m in segment.marks if start <= m.start and m.end <= end]
    )


def _segment(source: str, start: int, end: int, marks: Sequence[Mark]) -> Segment:
    """A segment with its key: the slice as shown, numbered from 1."""
    if not marks:
        return made_segment(start, end, source[start:end])
    parts: list[str] = []
    position = start
    numbered = any(m.number for m in marks)
    taken = _literal_numbers(source, start, end, marks) if numbered else frozenset()
    numbers: dict[int, int] = {}
    last = 0
    for mark in marks:
        parts.append(source[position : mark.start])
        if mark.number:
            given = numbers.get(mark.number)
            if given is None:
                last += 1
                while last in taken:
                    last += 1
                numbers[mark.number] = given = last
            parts.append(mark.shown.replace("{}", str(given)))
        else:
            parts.append(mark.shown)
        position = mark.end
    parts.append(source[position:end])
    return made_segment(
        start, end, "".join(parts), tuple(marks), tuple((n, m) for m, n in numbers.items())
    )


def _literal_numbers(source: str, start: int, end: int, marks: Sequence[Mark]) -> frozenset[int]:
    """Numbers that stand in the text as if they were ours: `A [link](u) and literal [text][1].`

    Beside a link, a bare `[1]` is one as well: in `See [1] and [[2]](u).` both would lead where the link does.
    """
    literal: list[str] = []
    position = start
    for mark in marks:
        literal.append(source[position : mark.start])
        if not mark.number:
            literal.append(mark.shown)
        position = mark.end
    literal.append(source[position:end])
    text = "".join(literal)
    taken = {int(a or b) for a, b in _LITERAL_NUMBER.findall(text) if len(a or b) < 7}
    if "[" in text and any(mark.shown == _TAIL for mark in marks):
        taken.update(int(number) for number in _LITERAL_LABEL.findall(text))
    return frozenset(taken)
