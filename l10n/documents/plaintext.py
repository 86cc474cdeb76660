"""Plain text: one paragraph per line, or paragraphs of wrapped lines between blank lines; found per file.

The founding article is of the first kind: headline, byline, one paragraph a line, the source link last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from l10n.config import Config
from l10n.documents.format import Copy, Fault, Reading, Splice, Syntax
from l10n.documents.made import made_block, made_mark
from l10n.documents.prose import has_prose
from l10n.model import Block, Mark, Segment

_LINE = re.compile(r"[^\r\n]+")
_PARAGRAPH = re.compile(r"[^\s][^\r\n]*(?:(?:\r\n|\n|\r)(?![^\S\r\n]*(?:\r|\n|\Z))[^\r\n]+)*")
_FOLD = re.compile(r"[\r\n]+[^\S\r\n]*")
_SPACES = re.compile(r"\s+")
_BREAK = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
BYLINE = re.compile(r"(?:By |От |Автор: |Текст: |بقلم |كتب |كتبت |إعداد )")
"""How the line begins that says who wrote a text."""
_BYLINE_LENGTH = 100
_BYLINE_WITHIN = 5
"""Blocks from the top, among which a byline stands: "By the end of May all was over" further down is none."""
_HEADLINE_LENGTH = 250
_SENTENCE_ENDS = (".", "!", "?", "؟", "…", "”", "»", '"', ":")
_SALUTATION_ENDS = (",", "،")
"""A line above the headline that ends so addresses the readers: "As-salamu alaykum," or "Dear readers,"."""
_ROOMY = 0.7
"""Share of the width of a text; a line that the next word would leave shorter than this was ended on purpose."""
_WRAPPED_AT = 100
"""Longest line of a text that counts as wrapped by its author; a paragraph on one line is longer somewhere."""


class _PlainSyntax:
    def splice(
        self,
        source: str,
        block: Block,
        segment: Segment,
        target: str,
        copy: Copy,
    ) -> Splice:
        """A line feed would begin a new paragraph, so a target's line breaks become spaces."""
        text = target.strip()
        if not _BREAK.search(text):
            return Splice(text)
        reason = "plain text has no line breaks within a paragraph; they became spaces"
        return Splice(_SPACES.sub(_folded, text), faults=(Fault("line-break", "warning", reason),))


class PlainText:
    name = "plaintext"
    suffixes = (".txt", ".text")
    syntaxes: dict[str, Syntax] = {  # noqa: RUF012 - as the protocol has it
        "plaintext": _PlainSyntax()
    }
    guarded = False
    """A target holds no line end, so the lines of a rendition are those of its source."""

    def read(self, source: str, config: Config) -> Reading:
        blocks: list[Block] = []
        salutations = 0
        for match in _paragraphs(source, _wrapped_at(source)):
            text = match[0].strip()
            if not text or not has_prose(text):
                continue
            start = match.start() + match[0].index(text[0])
            end = start + len(text)
            marks = tuple(_folds(text, start))
            role = _role(text, len(blocks) - salutations)
            if role == "headline" and text.endswith(_SALUTATION_ENDS):
                role, salutations = "paragraph", salutations + 1
            blocks.append(made_block(start, end, role, "plaintext", marks))
        return Reading(tuple(blocks))

    def charset(self, head: bytes) -> str | None:
        return None

    def declare(
        self,
        source: str,
        language: str,
        direction: str,
        charset: str | None,
        config: Config,
    ) -> str:
        return source


def _paragraphs(source: str, width: int) -> Iterator[re.Match[str]]:
    """The paragraphs of a text wrapped at that many characters, but the lines of verse; 0: a line is a paragraph."""
    if not width:
        yield from _LINE.finditer(source)
        return
    for match in _PARAGRAPH.finditer(source):
        if "\n" not in match[0] and "\r" not in match[0]:
            yield match
        elif _is_verse(match[0], width):
            yield from _LINE.finditer(source, match.start(), match.end())
        else:
            yield match


def _is_verse(text: str, width: int) -> bool:
    """Whether the lines of a paragraph are meant: most end where there was room for more (verse, addresses, the head of
    a letter), or it is quoted (`> On Monday you wrote`), whose marks belong to the lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if any(line.lstrip().startswith(">") for line in lines):
        return True
    room = _ROOMY * width
    short = sum(
        len(a.rstrip()) + 1 + len(b.split(None, 1)[0]) <= room
        for a, b in pairwise(filter(str.strip, lines))
    )
    return 2 * short > len(lines) - 1


def _folds(text: str, start: int) -> Iterator[Mark]:
    """The line ends of a wrapped paragraph that begins at `start`, with the blanks around them, each shown as a space."""
    for found in _FOLD.finditer(text):
        at = found.start()
        while text[at - 1].isspace():
            at -= 1
        yield made_mark(start + at, start + found.end(), "text", " ")


def _folded(spaces: re.Match[str]) -> str:
    return " " if _BREAK.search(spaces[0]) else spaces[0]


def _role(text: str, number: int) -> str:
    """The role of the block with that number, from 0."""
    if number == 0 and len(text) <= _HEADLINE_LENGTH:
        return "headline"
    if number < _BYLINE_WITHIN and len(text) <= _BYLINE_LENGTH and BYLINE.match(text):
        return "paragraph" if text.endswith(_SENTENCE_ENDS) else "byline"
    return "paragraph"


def _wrapped_at(source: str) -> int:
    """The length of the longest line of a text whose lines are wrapped by its author; 0: they are not.

    They are if there are blank lines, no line is long, and most lines within a paragraph are filled and end within a
    sentence (a poem's or an address's are not; a paragraph a line ends with one).

    "The council met on\\nTuesday and agreed.\\n\\nIt meets again in May." is wrapped.
    """
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    longest = max(map(len, lines), default=0)
    if not 40 <= longest <= _WRAPPED_AT or not any(not line.strip() for line in lines):
        return 0
    inner = [a.rstrip() for a, b in pairwise(lines) if a.strip() and b.strip()]
    filled = sum(len(line) >= 0.7 * longest for line in inner)
    open_ended = sum(not line.endswith(_SENTENCE_ENDS) for line in inner)
    wrapped = len(inner) > 1 and filled >= 0.6 * len(inner) and open_ended >= 0.6 * len(inner)
    return longest if wrapped else 0


FORMAT = PlainText()
