"""The inline events of one leaf (a paragraph, a heading, a cell) as marks.

The parser counts bytes; marks are made in code points right away, so that each is made once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from l10n.documents.inline_tags import VOID
from l10n.documents.made import made_mark
from l10n.documents.markdown.embedded import may_hold_embedded, with_embedded
from l10n.documents.markdown.parser import Event
from l10n.model import Mark

Step = tuple[Event, int, int]
"""An event, its start, its end."""

_PREFIX = re.compile(rb"[ \t]*(?:>[ \t]*)*")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(.*?)(/?)>", re.DOTALL)
_WORD = {"Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "strikethrough"}
_PIPE = re.compile(rb"\\\|")
_ADDRESS = re.compile(
    r"(?:(?:https?|ftp)://|www\.)[^\s<>\"]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"
)
_TRAILING = "?!.,:;*_~'\"،؛؟»”…"


@dataclass(slots=True)
class _Open:
    """Markup that waits for its end."""

    name: str  # `Link`, `Strong`, … or the name of a raw tag
    index: int  # of its mark
    number: int


def marks_of(
    data: bytes, steps: Sequence[Step], at: Callable[[int], int], *, cell: bool = False
) -> list[Mark]:
    """The marks of a leaf, in source order, every `open` with its `close`, properly nested. `at`: code points of byte
    offsets.

    A raw tag without its partner is a `void` mark; `_WORD` names are the `detail` of emphasis, so that `_a_` and
    `*a*` compare equal.
    """
    marks: list[Mark] = []
    stack: list[_Open] = []
    numbered = 0
    last = begin = steps[0][1]  # where the previous event ended
    marked = begin  # where the last mark ended
    folding = -1  # where a soft or hard break began whose end is not known yet
    hard = False
    hidden = 0  # how many signs of addresses stand in marks
    for event, start, end in steps:
        if folding >= 0 and start > folding:
            while (
                folding > marked and data[folding - 1] in b" \t"
            ):  # "https://example.org/a.msi \⏎": the blank belongs to it
                folding -= 1
            last = marked = _folded(data, folding, start)
            if hard:
                marks.append(made_mark(at(folding), at(last), "break", "\n"))
            else:
                marks.append(made_mark(at(folding), at(last), "text", " "))
            folding = -1
        if event.__class__ is str:
            if event == "SoftBreak" or event == "HardBreak":
                folding, hard = start, event == "HardBreak"
                last = end
            continue
        ((kind, value),) = event.items()
        if kind == "Text":
            last = end
            continue
        if kind == "Start":
            ((name, link),) = value.items() if value.__class__ is dict else ((value, None),)
            if link is None:
                last = start + _width(name, data, start)
                stack.append(_Open(name, len(marks), 0))
                shown = data[start:last].decode()
                marks.append(made_mark(at(start), at(last), "open", shown, 0, _WORD[name]))
            elif link["link_type"] in ("Autolink", "Email"):
                stack.append(_Open(name, len(marks), -1))
                last = start + 1
                continue
            else:
                numbered += 1
                shown = "![" if name == "Image" else "["
                last = start + len(shown)
                stack.append(_Open(name, len(marks), numbered))
                marks.append(
                    made_mark(at(start), at(last), "open", shown, numbered, link["dest_url"])
                )
        elif kind == "End":
            opened = _unwind(stack, marks, value)
            if opened.number < 0:  # an autolink: all of it is opaque
                marks.append(made_mark(at(start), at(end), "code", data[start:end].decode()))
            elif opened.number:
                if (
                    data[end : end + 2] == b"[]"
                ):  # a collapsed reference, whose range leaves this out
                    end += 2
                tail = data.index(b"]", last)
                hidden += _signs(data, tail, end)
                detail = marks[opened.index].detail
                marks.append(made_mark(at(tail), at(end), "close", "][{}]", opened.number, detail))
            else:
                width = _width(value, data, start)
                shown = data[end - width : end].decode()
                marks.append(made_mark(at(end - width), at(end), "close", shown, 0, _WORD[value]))
            last = end
        elif kind == "Code":
            marks.append(
                made_mark(at(start), at(end), "code", _code(data[start:end].decode(), value))
            )
            hidden += _signs(data, start, end)
            last = end
        elif kind == "InlineHtml":
            numbered = _raw(stack, marks, data[start:end].decode(), at(start), at(end), numbered)
            last = end
        elif kind == "FootnoteReference":
            marks.append(made_mark(at(start), at(end), "code", data[start:end].decode()))
            last = end
        else:
            continue
        marked = last
    while stack:
        _orphan(marks, stack.pop())
    if cell:
        marks = _pipes(data, steps, at, marks)
    # Mostly it is the destination of a link that has the signs of an address.
    marks = _addresses(data, steps, at, marks) if _signs(data, begin, last) > hidden else marks
    return _with_embedded(data, begin, last, at, marks, cell)


def _with_embedded(
    data: bytes, begin: int, end: int, at: Callable[[int], int], marks: list[Mark], cell: bool
) -> list[Mark]:
    """With what is embedded between two offsets; in a cell, a pipe within would end it."""
    if not may_hold_embedded(data, begin, end) or (cell and data.find(b"|", begin, end) >= 0):
        return marks
    return with_embedded(data[begin:end].decode(), at(begin), marks)


def _folded(data: bytes, start: int, until: int) -> int:
    """Where the next line's text begins behind a line end: its white space and container markers are skipped."""
    behind = max(data.find(b"\n", start, until), data.find(b"\r", start, until)) + 1
    return min(_PREFIX.match(data, behind).end(), until)  # type: ignore[union-attr]


def may_hold_address(data: bytes, start: int, end: int) -> bool:
    """Whether it is worth looking for bare URLs and e-mail addresses."""
    return (
        data.find(b"://", start, end) >= 0
        or data.find(b"www.", start, end) >= 0
        or data.find(b"@", start, end) >= 0
    )


def _signs(data: bytes, start: int, end: int) -> int:
    """How many signs of addresses there are."""
    count = data.count  # three at the speed of C: a tenth of what one expression takes
    return count(b"://", start, end) + count(b"www.", start, end) + count(b"@", start, end)


def _width(name: str, data: bytes, start: int) -> int:
    """How many characters open an emphasis."""
    return 2 if name == "Strong" or data[start : start + 2] == b"~~" else 1


def _code(raw: str, text: str) -> str:
    """A code span as shown: as written, on one line. "`` a`b⏎> c ``" in a quote is "`` a`b c ``"."""
    if "\n" not in raw and "\r" not in raw:
        return raw.replace("\\|", "|") if "|" in text and text in raw.replace("\\|", "|") else raw
    ticks = "`" * (len(raw) - len(raw.lstrip("`")))
    pad = " " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") or len(ticks) > 1 else ""
    return ticks + pad + text + pad + ticks


def _unwind(stack: list[_Open], marks: list[Mark], name: str) -> _Open:
    """The opener of `name`; raw tags opened within it have no partner there."""
    while stack[-1].name != name:
        _orphan(marks, stack.pop())
    return stack.pop()


def _orphan(marks: list[Mark], opened: _Open) -> None:
    """Turns an `open` without partner into a `void`."""
    mark = marks[opened.index]
    marks[opened.index] = made_mark(
        mark.start, mark.end, "void", mark.shown, mark.number, mark.detail
    )


def _raw(
    stack: list[_Open], marks: list[Mark], tag: str, start: int, end: int, numbered: int
) -> int:
    """The mark of a raw HTML tag or comment; returns the highest number given so far."""
    match = _TAG.fullmatch(tag)
    if match is None:  # a comment, a processing instruction
        marks.append(
            made_mark(start, end, "void", "<comment{}/>", numbered + 1, " ".join(tag.split()))
        )
        return numbered + 1
    closing, name, attributes, slash = match.groups()
    name = name.lower()
    if closing:
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth].name == "<" + name:
                for opened in stack[depth + 1 :]:
                    _orphan(marks, opened)
                opened = stack[depth]
                del stack[depth:]
                shown = f"</{name}{{}}>" if opened.number else f"</{name}>"
                marks.append(
                    made_mark(start, end, "close", shown, opened.number, marks[opened.index].detail)
                )
                return numbered
            if not stack[depth].name.startswith("<"):
                break  # it may not reach across Markdown's own markup
        marks.append(made_mark(start, end, "void", f"</{name}>"))
        return numbered
    attributes = " ".join(attributes.split())
    number = numbered + 1 if attributes else 0
    shown = f"<{name}{{}}{slash}>" if attributes else f"<{name}{slash}>"
    if not slash and name not in VOID:
        stack.append(_Open("<" + name, len(marks), number))
        marks.append(made_mark(start, end, "open", shown, number, attributes))
    else:
        marks.append(made_mark(start, end, "void", shown, number, attributes))
    return number or numbered


def _pipes(
    data: bytes, steps: Sequence[Step], at: Callable[[int], int], marks: list[Mark]
) -> list[Mark]:
    """In a cell, `\\|` is how a pipe is written: shown as a pipe, outside other marks."""
    start, end = max(0, steps[0][1] - 1), max(step[2] for step in steps)
    if data.find(b"\\|", start, end) < 0:
        return marks
    found = [(at(m.start()), at(m.end())) for m in _PIPE.finditer(data, start, end)]
    pipes = [
        made_mark(a, b, "text", "|")
        for a, b in found
        if not any(mark.start <= a < mark.end for mark in marks)
    ]
    return sorted(marks + pipes, key=lambda mark: mark.start) if pipes else marks


def _addresses(
    data: bytes, steps: Sequence[Step], at: Callable[[int], int], marks: list[Mark]
) -> list[Mark]:
    """Bare URLs and e-mail addresses in text, which GFM links, as opaque marks. The end of one is found as GFM does:
    closing punctuation and unbalanced parentheses are not part of it."""
    found: list[Mark] = []
    run_start = run_end = -1
    stretches: list[tuple[int, int]] = []
    depth = 0
    for (
        event,
        start,
        end,
    ) in steps:  # adjacent text events: the parser splits text at `_`, `&` and the like
        if event.__class__ is str:
            continue
        ((kind, value),) = event.items()
        if kind == "Text":
            if depth:
                continue
            if start == run_end:
                stretches[-1] = (run_start, end)
            else:
                run_start = start
                stretches.append((start, end))
            run_end = end
        elif kind == "Start":
            depth += "Link" in value or "Image" in value
        elif kind == "End":
            depth -= value in ("Link", "Image")
    for start, end in stretches:
        if not may_hold_address(
            data, start, end
        ):  # mostly it is the destination of a link that does
            continue
        text = data[start:end].decode()
        first = at(start)
        for match in _ADDRESS.finditer(text):
            address = match[0].rstrip(_TRAILING)
            while address.endswith(")") and address.count(")") > address.count("("):
                address = address[:-1].rstrip(_TRAILING)
            begin = first + match.start()
            found.append(made_mark(begin, begin + len(address), "code", address))
    return sorted(marks + found, key=lambda mark: mark.start) if found else marks
