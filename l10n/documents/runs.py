"""The text of a segment without its markup, for what changes letters and nothing else: another script."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from l10n.model import Segment

_ADDRESS = re.compile(
    r"(?:(?:https?|ftp)://|www\.)[^\s<>\"«»،؛؟]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"
)
_REFERENCE = re.compile(r"&#(?:(\d{2,7})|[xX]([0-9A-Fa-f]{2,6}));")
_ESCAPED = "`[]"
"""What a system may write that means something in Markdown: GOST 7.79 has ` for ь, an unknown word may stand in [ ]."""
_PRIVATE = (0xE000, 0xF8FF)


def with_text(source: str, segment: Segment, syntax: str, change: Callable[[str], str]) -> str:
    """A target that shows the segment with its text changed: markup, code, addresses stay.

    `change` gets the text in one piece, a private character in the place of each mark, which it must leave as it is.
    """
    markdown = syntax.startswith("markdown")
    pieces = list(_pieces(source, segment, references=markdown or syntax.startswith("html")))
    free = _unused(segment.key + source[segment.start : segment.end])
    seam = next(free)
    literal = {ord(character): next(free) for character in _ESCAPED} if markdown else {}
    text = seam.join(text.translate(literal) for text, _ in pieces)
    changed = change(text)
    if literal:
        for character in _ESCAPED:
            changed = changed.replace(character, "\\" + character)
        changed = changed.translate({ord(stand): chr(code) for code, stand in literal.items()})
    runs = changed.split(seam)
    return "".join(
        part for run, (_, mark) in zip(runs, pieces, strict=True) for part in (run, mark)
    )


def _pieces(source: str, segment: Segment, references: bool) -> Iterator[tuple[str, str]]:
    """Runs of text, each with the markup, code or address behind it as the message shows it."""
    given = {mark: number for number, mark in segment.numbers}
    run: list[str] = []
    position = segment.start

    def ended(mark: str) -> Iterator[tuple[str, str]]:
        text = "".join(run)
        run.clear()
        if references:
            text = _REFERENCE.sub(_letter, text)
        at = 0
        for found in _ADDRESS.finditer(text):
            yield text[at : found.start()], found[0]
            at = found.end()
        yield text[at:], mark

    for mark in segment.marks:
        run.append(source[position : mark.start])
        position = mark.end
        if mark.kind == "text":
            run.append(mark.shown)
        else:
            number = str(given.get(mark.number, ""))
            yield from ended(mark.shown.replace("{}", number) if mark.number else mark.shown)
    run.append(source[position : segment.end])
    yield from ended("")


def _letter(found: re.Match[str]) -> str:
    """The letter that a numeric reference stands for; what is none, or special, stays a reference."""
    letter = html.unescape(found[0])
    return letter if letter.isalpha() and not letter.isascii() else found[0]


def _unused(text: str) -> Iterator[str]:
    """Private characters that a text has not."""
    return (chr(code) for code in range(*_PRIVATE) if chr(code) not in text)
