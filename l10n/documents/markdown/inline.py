"""The inline events of one leaf (a paragraph, a heading, a cell) as marks. Offsets here are bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from l10n.documents.markdown.parser import Event
from l10n.model import Mark

Step = tuple[Event, int, int]
"""An event, its start, its end."""

_PREFIX = re.compile(rb"[ \t]*(?:>[ \t]*)*")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(.*?)(/?)>", re.DOTALL)
_WORD = {"Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "strikethrough"}
_PIPE = re.compile(rb"\\\|")
_ADDRESS = re.compile(r"(?:(?:https?|ftp)://|www\.)[^\s<>\"]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+")
_TRAILING = "?!.,:;*_~'\"،؛؟»”…"


@dataclass(slots=True)
class _Open:
    """Markup that waits for its end."""

    name: str  # `Link`, `Strong`, … or the name of a raw tag
    index: int  # of its mark
    number: int


def marks_of(data: bytes, steps: Sequence[Step], *, cell: bool = False) -> list[Mark]:
    """The marks of a leaf, in source order, every `open` with its `close`, properly nested.

    A raw tag without its partner is a `void` mark; `_WORD` names are the `detail` of emphasis, so that `_a_` and
    `*a*` compare equal.
    """
    marks: list[Mark] = []
    stack: list[_Open] = []
    numbered = 0
    last = steps[0][1]  # where the previous event ended
    folding = -1  # where a soft or hard break began whose end is not known yet
    folded = ""

    def fold(until: int) -> None:
        nonlocal folding
        floor = marks[-1].end if marks else steps[0][1]
        while folding > floor and data[folding - 1] in b" \t":  # "https://example.org/a.msi \⏎": the blank belongs to it
            folding -= 1
        newline = data.find(b"\n", folding, until)
        carriage = data.find(b"\r", folding, until)
        behind = max(newline, carriage) + 1
        end = min(_PREFIX.match(data, behind).end(), until)  # type: ignore[union-attr]
        marks.append(Mark(folding, end, "break" if folded == "\n" else "text", folded))
        folding = -1

    for event, start, end in steps:
        if folding >= 0 and start > folding:
            fold(start)
            last = marks[-1].end
        if event == "SoftBreak" or event == "HardBreak":
            folding, folded = start, " " if event == "SoftBreak" else "\n"
            last = end
            continue
        ((kind, value),) = event.items() if isinstance(event, dict) else ((event, None),)
        if kind == "Text":
            last = end
        elif kind == "Start":
            ((name, link),) = value.items() if isinstance(value, dict) else ((value, None),)
            if link is None:
                width = _width(name, data, start)
                stack.append(_Open(name, len(marks), 0))
                marks.append(Mark(start, start + width, "open", data[start : start + width].decode(), 0, _WORD[name]))
                last = start + width
            elif link["link_type"] in ("Autolink", "Email"):
                stack.append(_Open(name, len(marks), -1))
                last = start + 1
            else:
                numbered += 1
                width = 2 if name == "Image" else 1
                stack.append(_Open(name, len(marks), numbered))
                marks.append(Mark(start, start + width, "open", data[start : start + width].decode(), numbered, link["dest_url"]))
                last = start + width
        elif kind == "End":
            opened = _unwind(stack, marks, value)
            if opened.number < 0:  # an autolink: all of it is opaque
                marks.append(Mark(start, end, "code", data[start:end].decode()))
            elif opened.number:
                if data[end : end + 2] == b"[]":  # a collapsed reference, whose range leaves this out
                    end += 2
                tail = data.index(b"]", last)
                marks.append(Mark(tail, end, "close", "][{}]", opened.number, marks[opened.index].detail))
            else:
                width = _width(value, data, start)
                marks.append(Mark(end - width, end, "close", data[end - width : end].decode(), 0, _WORD[value]))
            last = end
        elif kind == "Code":
            marks.append(Mark(start, end, "code", _code(data[start:end].decode(), value)))
            last = end
        elif kind == "InlineHtml":
            numbered = _raw(stack, marks, data[start:end].decode(), start, end, numbered)
            last = end
        elif kind == "FootnoteReference":
            marks.append(Mark(start, end, "code", data[start:end].decode()))
            last = end
    while stack:
        _orphan(marks, stack.pop())
    if cell:
        marks = _pipes(data, steps, marks)
    return _addresses(data, steps, marks) if may_hold_address(data, steps[0][1], last) else marks


def may_hold_address(data: bytes, start: int, end: int) -> bool:
    """Whether it is worth looking for bare URLs and e-mail addresses."""
    return data.find(b"://", start, end) >= 0 or data.find(b"www.", start, end) >= 0 or data.find(b"@", start, end) >= 0


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
    marks[opened.index] = Mark(mark.start, mark.end, "void", mark.shown, mark.number, mark.detail)


def _raw(stack: list[_Open], marks: list[Mark], tag: str, start: int, end: int, numbered: int) -> int:
    """The mark of a raw HTML tag or comment; returns the highest number given so far."""
    match = _TAG.fullmatch(tag)
    if match is None:  # a comment, a processing instruction
        marks.append(Mark(start, end, "void", "<comment{}/>", numbered + 1, " ".join(tag.split())))
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
                marks.append(Mark(start, end, "close", shown, opened.number, marks[opened.index].detail))
                return numbered
            if not stack[depth].name.startswith("<"):
                break  # it may not reach across Markdown's own markup
        marks.append(Mark(start, end, "void", f"</{name}>"))
        return numbered
    attributes = " ".join(attributes.split())
    number = numbered + 1 if attributes else 0
    shown = f"<{name}{{}}{slash}>" if attributes else f"<{name}{slash}>"
    if not slash and name not in _VOID_ELEMENTS:
        stack.append(_Open("<" + name, len(marks), number))
        marks.append(Mark(start, end, "open", shown, number, attributes))
    else:
        marks.append(Mark(start, end, "void", shown, number, attributes))
    return number or numbered


_VOID_ELEMENTS = frozenset("area base br col embed hr img input link meta source track wbr".split())


def _pipes(data: bytes, steps: Sequence[Step], marks: list[Mark]) -> list[Mark]:
    """In a cell, `\\|` is how a pipe is written: shown as a pipe, outside other marks."""
    start, end = steps[0][1], max(step[2] for step in steps)
    taken = [(m.start, m.end) for m in marks]
    pipes = [
        Mark(m.start(), m.end(), "text", "|")
        for m in _PIPE.finditer(data, max(0, start - 1), end)
        if not any(a <= m.start() < b for a, b in taken)
    ]
    return sorted(marks + pipes, key=lambda mark: mark.start) if pipes else marks


def _addresses(data: bytes, steps: Sequence[Step], marks: list[Mark]) -> list[Mark]:
    """Bare URLs and e-mail addresses in text, which GFM links, as opaque marks. The end of one is found as GFM does:
    closing punctuation and unbalanced parentheses are not part of it."""
    found: list[Mark] = []
    run_start = run_end = -1
    stretches: list[tuple[int, int]] = []
    depth = 0
    for event, start, end in steps:  # adjacent text events: the parser splits text at `_`, `&` and the like
        if isinstance(event, dict) and ("Start" in event or "End" in event):
            named = event.get("Start") or event.get("End")
            link = named if isinstance(named, str) else next(iter(named))
            if link in ("Link", "Image"):
                depth += 1 if "Start" in event else -1
        elif isinstance(event, dict) and "Text" in event and not depth:
            if start == run_end:
                stretches[-1] = (run_start, end)
            else:
                run_start = start
                stretches.append((start, end))
            run_end = end
    for start, end in stretches:
        text = data[start:end].decode()
        for match in _ADDRESS.finditer(text):
            address = match[0].rstrip(_TRAILING)
            while address.endswith(")") and address.count(")") > address.count("("):
                address = address[:-1].rstrip(_TRAILING)
            at = start + len(text[: match.start()].encode())
            found.append(Mark(at, at + len(address.encode()), "code", address))
    return sorted(marks + found, key=lambda mark: mark.start) if found else marks
