"""Titles of links, images and reference definitions, `[text](url "title")`, and captions of shortcodes."""

from __future__ import annotations

import re

from l10n.documents.format import Splice
from l10n.model import Block

_TITLE = re.compile(
    r"""[\s<](?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'|\((?P<round>(?:[^()\\]|\\.)*)\))\s*\)?\s*\Z""",
    re.DOTALL,
)
_STRAY = {
    '"': re.compile(r'(?<!\\)((?:\\\\)*)(")'),
    "'": re.compile(r"(?<!\\)((?:\\\\)*)(')"),
    "(": re.compile(r"(?<!\\)((?:\\\\)*)([()])"),
}
_TRAILING_BACKSLASHES = re.compile(r"\\+\Z")


def title_span(tail: str) -> tuple[int, int] | None:
    """Where the title's text stands in the tail of a link (`](url "title")`) or in a definition; None: nowhere, or on
    several lines, where it stays skeleton."""
    match = _TITLE.search(tail)
    if match is None or match.lastgroup is None:
        return None
    start, end = match.span(match.lastgroup)
    return None if "\n" in tail[start:end] or "\r" in tail[start:end] else (start, end)


def splice_title(source: str, block: Block, target: str) -> Splice:
    """A title's target on one line, its own quotation mark escaped."""
    text = " ".join(target.split())
    text = _STRAY[source[block.start - 1]].sub(r"\1\\\2", text)
    trailing = _TRAILING_BACKSLASHES.search(text)
    if trailing and len(trailing[0]) % 2:
        text += "\\"
    return Splice(
        text.replace("|", "&#124;")
    )  # in a table, a pipe ends the cell even within a title


def splice_caption(target: str) -> Splice:
    """The target of an attribute of a shortcode, `caption="…"`, on one line, its quotation marks escaped; a backslash
    at its end would escape the one that closes it."""
    text = " ".join(target.split()).rstrip("\\")
    return Splice(_STRAY['"'].sub(r"\1\\\2", text))
