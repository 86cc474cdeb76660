"""Lines that are no prose, from a sign to its partner: code between tags, formulas, expressions of MDX, comments.

Each begins at the beginning of a line and ends at the end of one; what has no partner hides nothing.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from l10n.documents.shortcodes import TWIG_COMMENT

_LONGEST = 20_000
"""Bytes of a formula or an expression, so that a stray sign does not hide a document."""
_LABEL = rb"[ \t]*(?:\([\w:.-]+\)|\{[#.][^{}\r\n]*\})?[ \t]*"
"""Of a formula, behind it: `$$ (euler)` (MyST), `$$ {#eq-euler}` (Quarto)."""
_LINE_END = re.compile(rb"[ \t]*(?=[\r\n]|\Z)")
_LABELLED_END = re.compile(_LABEL + rb"(?=[\r\n]|\Z)")
_BLANK_LINE = re.compile(rb"\n[ \t>]*\r?\n")
_CODE_FENCE = re.compile(rb"\n[ \t>]*(?:```|~~~)")
_BRACE = re.compile(rb"[{}]")
_TWIG_COMMENT = re.compile(TWIG_COMMENT.encode())
CODE = (
    r"=>|&&|\|\||[!=]==|\w\?\.\w|\A\{\s*(?://|\.\.\.)|\A\{\s*[\w$]+(?:\.[\w$]+)+\("
    r"|\A\{\s*!?[\w$.]+\s*\?\s*[\"'<(]"
)
"""What an expression of JavaScript has, and braces around words have not: `{items.map(i => …)}`, `{isNew && …}`."""
_CODE = re.compile(CODE.encode())


@cache
def table() -> dict[str, str]:
    """The words of `dialects.toml`."""
    text = (Path(__file__).parent / "dialects.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _opening() -> re.Pattern[bytes]:
    """What opens code between tags."""
    names = "|".join(map(re.escape, table()["code"].split()))
    tag = rf"\{{%-?\s*(?P<tag>{names})(?![\w-])(?:[^%{{]|%(?!\}}))*+%\}}"
    hugo = rf"\{{\{{[<%]\s*(?P<hugo>{names})(?![\w-])(?:[^{{}}>%]|[>%](?!\}}))*+(?<!/)[>%]\}}\}}"
    return re.compile(f"{tag}|{hugo}".encode())


@cache
def _environment() -> re.Pattern[bytes]:
    names = "|".join(map(re.escape, table()["environments"].split()))
    return re.compile(rf"\\begin\{{((?:{names})\*?)\}}".encode())


class Stretches:
    """The stretches of one text."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.open: set[bytes] = set()  # what would close code, and does not come any more
        self.pairs: dict[int, int] | None = None  # where braces that open are closed
        self.words = 0  # how far braces were found to hold no code, so none of those within do

    def code(self, start: int) -> int:
        """Where the code ends that a pair of tags holds which begins there; 0: there is none."""
        match = _opening().match(self.data, start)
        if match is None:
            return 0
        name = re.escape(match["tag"] or match["hugo"])
        close = (
            rb"\{%-?\s*end" + name + rb"\s*-?%\}"
            if match["tag"]
            else rb"\{\{[<%]\s*/\s*" + name + rb"\s*[>%]\}\}"
        )
        if close in self.open:
            return 0
        found = re.compile(close).search(self.data, match.end())
        if found is None:
            self.open.add(close)
            return 0
        return found.end()

    def formula(self, start: int) -> int:
        """The end of `$$…$$`, `\\[…\\]` or `\\begin{align}…\\end{align}`; 0: there is none.

        Only where both `$$` stand on lines of their own there may be a blank line between: it is a price, too.
        """
        data = self.data
        if data.startswith(b"$$", start):
            closing, begun = b"$$", start + 2
            if data[begun : begun + 1] == b"$":
                return 0
        elif match := _environment().match(data, start):
            closing, begun = b"\\end{" + match[1] + b"}", match.end()
        elif data.startswith(b"\\[", start) and _alone(data, start + 2):
            closing, begun = b"\\]", start + 2
        else:
            return 0
        at = self.partner(closing, begun)
        end = _LABELLED_END.match(data, at + len(closing)) if at else None
        if end is None:
            return 0
        within = data[begun:at]
        apart = closing != b"$$" or (
            _alone(data, begun) and not within.rpartition(b"\n")[2].strip(b" \t>")
        )
        if _CODE_FENCE.search(within) or (not apart and _BLANK_LINE.search(within)):
            return 0
        return end.end()

    def snippets(self, start: int, sign: bytes) -> int:
        """The end of lines between two that are but a sign: `--8<--`, Obsidian's `%%`; 0: there is none."""
        if not _alone(self.data, start + len(sign)):
            return 0
        at = self.partner(sign, start + len(sign))
        alone = at and _alone(self.data, at + len(sign))
        if not alone or _CODE_FENCE.search(self.data, start, at):
            return 0
        return at + len(sign)

    def twig_comment(self, start: int) -> int:
        """The end of `{# … #}`, where nothing stands behind; 0: there is none."""
        match = _TWIG_COMMENT.match(self.data, start)
        return match.end() if match and _alone(self.data, match.end()) else 0

    def expression(self, start: int) -> int:
        """The end of `{items.map(i => …)}`, where nothing stands behind; 0: there is none, or it is no code."""
        data = self.data
        if self.pairs is None:
            self.pairs = _pairs(data)
        end = self.pairs.get(start, 0)
        if start < self.words or not 0 < end - start < _LONGEST or not _alone(data, end):
            return 0
        blank = _BLANK_LINE.search(data, start, end)
        head = data[start : blank.start() if blank else end]
        if not _CODE.search(head):
            self.words = start + len(head)
            return 0
        if fence := _CODE_FENCE.search(data, start, end):
            self.words = fence.start()
            return 0
        return end

    def partner(self, closing: bytes, begun: int) -> int:
        """Where a partner begins; 0: nowhere near."""
        return max(0, self.data.find(closing, begun, begun + _LONGEST))


def _alone(data: bytes, end: int) -> bool:
    return _LINE_END.match(data, end) is not None


def _pairs(data: bytes) -> dict[int, int]:
    """The end of each pair of braces by its start."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACE.finditer(data):
        if match[0] == b"{":
            opened.append(match.start())
        elif opened:
            found[opened.pop()] = match.end()
    return found
