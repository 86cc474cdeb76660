"""What a document format is: a reader that marks spans, and syntaxes that write a target back into one.

A format never renders. `Format.read` says where the prose stands; everything else is skeleton and is copied. A
`Syntax` turns a target into the characters that may stand in a block's place. Both are pure functions of text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from l10n.config import Config
from l10n.model import Block, Level, Mark, Segment

Copy = Callable[[int, int], str]
"""Copies a stretch of the source, the blocks that lie within it (a link's title) already in the target language."""

Signature = tuple[tuple[str, str, str], ...]
"""Inline markup in order: (kind, shown with `{}` for a number, destination or attributes)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in a text."""

    blocks: tuple[Block, ...]
    outline: tuple[str, ...] = ()
    """The structure around and between the blocks (lists, tables, tags, code), equal before and after a merge."""
    language: str | None = None
    """The BCP 47 tag that the document declares for itself."""
    warnings: tuple[str, ...] = ()
    policies: tuple[tuple[str, str], ...] = ()
    """What the document itself wants of its greetings and formulas: (language tag, empty for all; policy)."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something about a target that its translator should know."""

    check: str
    level: Level
    reason: str


@dataclass(frozen=True, slots=True)
class Splice:
    """A target as it may stand in the source."""

    text: str | None
    """None: it cannot be written without harm, the segment falls back to the source."""
    signature: Signature = ()
    """The inline markup that the text holds once in its place."""
    faults: tuple[Fault, ...] = ()


class Syntax(Protocol):
    """How targets are written in one kind of place."""

    def splice(
        self, source: str, block: Block, segment: Segment, target: str, copy: Copy
    ) -> Splice:
        """The target, ready to replace `source[segment.start:segment.end]`. Must not fail on any target."""
        ...


class Format(Protocol):
    """A document format; an instance named `FORMAT` in a module or package of `l10n.documents`, or an entry point of
    the group `l10n.formats`."""

    name: str
    suffixes: tuple[str, ...]
    """With the dot, lower case."""
    syntaxes: dict[str, Syntax]
    """The syntaxes it brings, by the name its blocks give."""
    guarded: bool
    """Whether a rendition is to be read again and compared; False where splicing cannot break the structure."""

    def read(self, source: str, config: Config) -> Reading:
        """Finds the blocks. `source` may have any line endings. Errors: `DocumentError` without a file name."""
        ...

    def charset(self, head: bytes) -> str | None:
        """The encoding that the document's first kilobytes declare, if this format has such a thing."""
        ...

    def declare(
        self, source: str, language: str, direction: str, charset: str | None, config: Config
    ) -> str:
        """The rendition's text with the language, the direction (`ltr`, `rtl`) and, unless None, the new charset set
        where the document declares such things. Changes attributes and values, never adds elements."""
        ...


def signature(marks: Iterable[Mark]) -> Signature:
    """The inline markup among the marks; those that only show text otherwise do not count."""
    return tuple([(m.kind, m.shown, m.detail) for m in marks if m.kind != "text"])
