"""From a run of text and inline markup between two block-level tags to the blocks in it.

A run is cut where its tags do not pair (`<b><i>x</b>y</i>`), so that the marks of a block always nest, and at an empty
line made of `<br>`s, which parts paragraphs. White space, comments and `<br>` at the edges of a block stay in the skeleton.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence

from l10n.documents.html.attributes import attributes, detail, edges, visible
from l10n.documents.made import made_mark
from l10n.documents.prose import has_prose
from l10n.model import Mark, MarkKind

TEXT, SPACE, REFERENCE, OPEN, CLOSE, VOID, BREAK, CODE = range(8)

Piece = tuple[int, int, int, str]
"""(kind, start, end, the tag's name or the reference's characters). `SPACE` is text or a reference that is but white space;
a comment is a `VOID` with the name `COMMENT`, an element not to be translated is a `CODE`."""

_SPACES = re.compile(r"\t[ \t\n\f]*|\n[ \t\n\f]*|\f[ \t\n\f]*| [ \t\n\f]+")
"""White space that is not one space. Where every way begins with one character, the text between is passed over fast."""
_MARKUP = re.compile(r"<[^>]*>")
TAG = re.compile(r"""<[^ \t\n\f\r/>]*+(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
BLANK = " \t\n\f"
COMMENT = "comment"

Found = tuple[int, int, tuple[Mark, ...] | None]
"""A block-to-be, or a piece of skeleton (marks None)."""


def blocks(text: str, run: Sequence[Piece]) -> Iterator[Found]:
    """The blocks of a run and the markup between them, in order."""
    if len(run) == 1:
        start, end = edges(text, run[0][1], run[0][2])
        plain = text[start:end] if run[0][0] == TEXT else run[0][3]
        if has_prose(plain):
            yield start, end, tuple(_marks(text, run, start, end))
        return
    first = 0
    for cut in (*cuts(run), len(run)):
        yield from _balanced(text, run, first, cut)
        if cut < len(run):
            yield run[cut][1], run[cut][2], None
        first = cut + 1


def shown(text: str, start: int, end: int, marks: Iterable[Mark]) -> str:
    """What a message would show of a block, numbers left open."""
    parts = []
    for mark in marks:
        parts += [text[start : mark.start], mark.shown]
        start = mark.end
    return "".join([*parts, text[start:end]])


def wrappers(start: int, end: int, marks: Sequence[Mark]) -> set[int]:
    """Where the tags begin that have the whole of a block in them."""
    closed: dict[int, int] = {}
    opened: list[int] = []
    for i, mark in enumerate(marks):
        if mark.kind == "open":
            opened.append(i)
        elif mark.kind == "close":
            closed[opened.pop()] = i
    found = set()
    left, right = 0, len(marks) - 1
    while closed.get(left) == right and marks[left].start == start and marks[right].end == end:
        found.add(start)
        start, end = marks[left].end, marks[right].start
        left, right = left + 1, right - 1
    return found


def cuts(run: Sequence[Piece]) -> list[int]:
    """The places where a run is to be cut, so that what is between them nests."""
    partner: dict[int, int] = {}
    opened: list[int] = []
    count: dict[str, int] = {}
    breaks = False
    for i, (kind, _, _, name) in enumerate(run):
        if kind == OPEN:
            opened.append(i)
            count[name] = count.get(name, 0) + 1
        elif kind == CLOSE:
            if not count.get(name):
                partner[i] = -1
                continue
            while True:
                j = opened.pop()
                count[run[j][3]] -= 1
                if run[j][3] == name:
                    break
                partner[j] = -1
            partner[j] = i
        elif kind == BREAK:
            breaks = True
    for j in opened:
        partner[j] = -1
    found = {i for i, j in partner.items() if j < 0}
    if breaks:
        found.update(_empty_lines(run))
    if not found:
        return []
    order = sorted(found)
    for i, j in partner.items():
        if j > 0 and bisect(order, j) > bisect(order, i):
            found |= {i, j}
    return sorted(found)


def _empty_lines(run: Sequence[Piece]) -> Iterator[int]:
    last = -1
    for i, piece in enumerate(run):
        if piece[0] == BREAK:
            if last >= 0:
                yield last
                yield i
            last = i
        elif piece[0] != SPACE:
            last = -1


def _balanced(text: str, run: Sequence[Piece], first: int, end: int) -> Iterator[Found]:
    """The block in a stretch of a run whose tags nest, if it has prose, and the tags outside it."""
    i, j = trimmed(run, first, end)
    inner = run[i:j]
    plain = "".join([p[3] or text[p[1] : p[2]] for p in inner if p[0] == TEXT or p[0] == REFERENCE])
    if not plain or not has_prose(plain):
        i = j = end
    for piece in run[first:i]:
        if piece[0] > REFERENCE:
            yield piece[1], piece[2], None
    if i < j:
        start, stop = inner[0][1], inner[-1][2]
        if inner[0][0] == TEXT:
            start = edges(text, start, inner[0][2])[0]
        if inner[-1][0] == TEXT:
            stop = edges(text, inner[-1][1], stop)[1]
        yield start, stop, tuple(_marks(text, inner, start, stop))
    for piece in run[j:end]:
        if piece[0] > REFERENCE:
            yield piece[1], piece[2], None


def trimmed(run: Sequence[Piece], first: int, end: int) -> tuple[int, int]:
    """The span of pieces without white space, `<br>` and comments at its ends."""
    while first < end and _edge(run[first]):
        first += 1
    while end > first and _edge(run[end - 1]):
        end -= 1
    return first, end


def _edge(piece: Piece) -> bool:
    return piece[0] == SPACE or piece[0] == BREAK or (piece[0] == VOID and piece[3] == COMMENT)


def _marks(text: str, pieces: Iterable[Piece], first: int, last: int) -> list[Mark]:
    marks: list[Mark] = []
    opened: list[int] = []  # the numbers of the tags that are open
    count = 0
    after_break = False
    for kind, start, end, name in pieces:
        if kind <= SPACE:
            start, end = max(start, first), min(end, last)
            if after_break:
                start = _after_break(text, start, end, marks)
                if start == end:
                    continue
            marks += [
                made_mark(*match.span(), "text", " ")
                for match in _SPACES.finditer(text, start, end)
            ]
        elif kind == REFERENCE:
            if visible(name):
                marks.append(made_mark(start, end, "text", name))
        elif kind == BREAK:
            marks.append(made_mark(_before_break(text, start, first, marks), end, "break", "\n"))
        elif kind == CLOSE:
            number = opened.pop()
            marks.append(
                made_mark(
                    start,
                    end,
                    "close",
                    f"</{name}{{}}>" if number else f"</{name}>",
                    number,
                )
            )
        else:
            mark = _mark(text, kind, start, end, name, count + 1)
            count += mark.number > 0
            marks.append(mark)
            if kind == OPEN:
                opened.append(mark.number)
        after_break = kind == BREAK
    return marks


def _mark(text: str, kind: int, start: int, end: int, name: str, number: int) -> Mark:
    if kind == CODE:
        return opaque(text, start, end, name, number)
    if name == COMMENT:
        return made_mark(start, end, "void", "<comment{}/>", number)
    role: MarkKind = "open" if kind == OPEN else "void"
    if end - start > len(name) + 2 and (known := attributes(text, start, end)):
        return made_mark(start, end, role, f"<{name}{{}}>", number, detail(text, known))
    return made_mark(start, end, role, f"<{name}>")


def _before_break(text: str, start: int, first: int, marks: list[Mark]) -> int:
    """Where a break begins that takes in the white space before it."""
    while start > first and text[start - 1] in BLANK:
        start -= 1
    while marks and marks[-1].start >= start:
        marks.pop()
    return start


def _after_break(text: str, start: int, end: int, marks: list[Mark]) -> int:
    """Where the text begins behind a break, which takes in the white space after it."""
    words = start
    while words < end and text[words] in BLANK:
        words += 1
    if words > start:
        marks[-1] = made_mark(marks[-1].start, words, "break", "\n")
    return words


def opaque(text: str, start: int, end: int, name: str, number: int) -> Mark:
    """An element that is not to be translated: code as it stands; with tags in it, or a drawing, as a number."""
    tag = TAG.match(text, start, end)
    closing = text.rfind("</", start, end)
    content = text[tag.end() : closing] if tag else ""
    shown = " ".join(content.split())
    if tag is None or not shown or "<" in shown or "{}" in shown:
        return made_mark(
            start,
            end,
            "void",
            f"<{name}{{}}/>",
            number,
            " ".join(_MARKUP.sub(" ", shown).split())[:80],
        )
    if known := attributes(text, start, tag.end()):
        return made_mark(
            start, end, "code", f"<{name}{{}}>{shown}</{name}{{}}>", number, detail(text, known)
        )
    return made_mark(start, end, "code", f"<{name}>{shown}</{name}>")
