"""The inline markup in a message, as spans over its plain text.

A message does not say which grammar it is in, and comparing two versions of a sentence needs no parser: this reads
the short forms of a msgid (`**strong**`, `[text][1]`, `<a1>text</a1>`) by their look. Whether a target can be put
back is judged by the document's own reader when it is merged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

ADDRESS = re.compile(
    r"(?:[a-zA-Z][a-zA-Z0-9+.-]{1,10}://|www\.|mailto:)[^\s<>()\"'«»“”\[\]`*]*[^\s<>()\"'«»“”\[\]`*.,;:!?_]"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
)
"""A URL or e-mail address that stands in the text itself."""

_MAY_ADDRESS = ("://", "@", "www.", "mailto:")
_SIGNS = re.compile(r"[\\`\[\]<*_~]")
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)"
    r"|\]\[(?P<link>\d{1,6})\]"
    r"|(?P<bracket>!?\[)"
    r"|(?P<shut>\])"
    r"|<(?P<slash>/?)(?P<tag>[A-Za-z]{1,20})(?P<number>\d{0,6})\s?/?>"
    r"|(?P<run>\*{1,3}|_{1,3}|~~)"
)
_DEPTH = 40
"""How deep an opening mark may lie below the one that is looked at: bounds the time on `[[[[…`."""


@dataclass(frozen=True, slots=True)
class Span:
    """A pair of marks, or one that stands alone (`end` of `closing` is its `start`)."""

    kind: str
    """`**`, `` ` ``, `[`, `![`, or the name of a tag."""
    number: int
    """0, or the number that stands for its destination or attributes."""
    opening: tuple[int, int]
    """Offsets of its first mark in the text."""
    closing: tuple[int, int]
    """Offsets of its last mark."""

    @property
    def void(self) -> bool:
        """Whether it has no content."""
        return self.closing[0] == self.closing[1]


class _Open(NamedTuple):
    kind: str
    number: int
    start: int
    end: int


def spans(text: str) -> list[Span]:
    """The markup of a message's text, in the order of its opening marks."""
    if not _SIGNS.search(text):
        return []
    found: list[Span] = []
    stack: list[_Open] = []
    absent: set[str] = set()  # runs of backticks that no later run closes
    skip = iter(addresses(text))
    address = next(skip, None)
    at = 0
    while match := _TOKEN.search(text, at):
        start, at = match.span()
        while address and address[1] <= start:
            address = next(skip, None)
        if address and address[0] <= start:
            at = address[1]  # an underscore or asterisk in a URL
            continue
        kind = match.lastgroup
        if kind == "code":
            run = match["code"]
            end = -1 if run in absent else _code_end(text, at, run)
            if end < 0:
                absent.add(run)
            else:
                found.append(Span("`", 0, (start, at), (end, end + len(run))))
                at = end + len(run)
        elif kind == "bracket":
            stack.append(_Open(match["bracket"], 0, start, at))
        elif kind == "shut":
            _take(stack, "[", "![")
        elif kind == "link":
            begun = _take(stack, "[", "![")
            if begun:
                found.append(
                    Span(begun.kind, int(match["link"]), (begun.start, begun.end), (start, at))
                )
        elif kind == "number":
            name, number = match["tag"].lower(), int(match["number"] or 0)
            if not match["slash"]:
                stack.append(_Open(name, number, start, at))
            else:
                begun = _take(stack, name, number=number)
                if begun:
                    found.append(Span(name, number, (begun.start, begun.end), (start, at)))
        elif kind == "run":
            run = match["run"]
            before, after = text[start - 1 : start], text[at : at + 1]
            begun = None
            if before and not before.isspace() and not (run[0] == "_" and _is_word(after)):
                begun = _take(stack, run)
            if begun:
                found.append(Span(run, 0, (begun.start, begun.end), (start, at)))
            elif after and not after.isspace() and not (run[0] == "_" and _is_word(before)):
                stack.append(_Open(run, 0, start, at))
    # A tag that nothing closes stands alone; a bracket or asterisk that nothing closes is text.
    found += [
        Span(o.kind, o.number, (o.start, o.end), (o.end, o.end))
        for o in stack
        if o.kind[0].isalpha()
    ]
    found.sort(key=lambda span: span.opening)
    return found


def addresses(text: str) -> list[tuple[int, int]]:
    """Where URLs and e-mail addresses stand in a text."""
    if not any(sign in text for sign in _MAY_ADDRESS):
        return []
    return [match.span() for match in ADDRESS.finditer(text)]


def plain(text: str) -> str:
    """The text without its markup.

    >>> plain("See **the** [`docs`][1] and <em2>more</em2> \\\\*.")
    'See the docs and more *.'
    """
    if not _SIGNS.search(text):
        return text
    cuts: list[tuple[int, int, str]] = []
    for span in spans(text):
        begin, end = span.opening[1], span.closing[0]
        if span.kind == "`":
            cuts.append((span.opening[0], span.closing[1], text[begin:end]))
        else:
            cuts.append((*span.opening, " " if span.kind == "br" else ""))
            cuts.append((*span.closing, ""))
    parts = []
    at = 0
    for start, end, shown in sorted(cuts):
        parts.append(_unescaped(text[at:start]))
        parts.append(shown)
        at = end
    parts.append(_unescaped(text[at:]))
    return "".join(parts)


def _unescaped(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text) if "\\" in text else text


def _is_word(character: str) -> bool:
    return character.isalnum()


def _code_end(text: str, at: int, run: str) -> int:
    """Where the run of backticks that closes a code span begins; -1: nowhere."""
    match = re.compile(rf"(?<!`){run}(?!`)").search(text, at)
    return match.start() if match else -1


def _take(stack: list[_Open], *kinds: str, number: int = 0) -> _Open | None:
    """Takes the last opening mark of these kinds, and whatever was opened within it, off the stack."""
    for index in range(len(stack) - 1, max(-1, len(stack) - 1 - _DEPTH), -1):
        begun = stack[index]
        if begun.kind in kinds and begun.number == number:
            del stack[index + 1 :]
            return stack.pop()
    return None
