"""Puts targets into the skeleton, reads the result again, and takes back whatever changed its structure.

A translation is text from outside: it may begin `- `, hold a stray `**`, or an unclosed tag. Rather than know all that
can go wrong, the whole output is read by the reader of its format and must have the blocks that were predicted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from l10n.config import Config
from l10n.documents.article import format_of_article
from l10n.documents.format import Copy, Fault, Signature, signature
from l10n.documents.registry import syntaxes
from l10n.model import Article, Block, Segment

_BARE = re.compile(r"(?:\d|[^\w*_`~\[\]<>|#\\&=\r\n])+")
"""A target without letters and without characters that mean something to a format."""


class Edit(NamedTuple):
    """One segment's replacement."""

    start: int
    end: int
    text: str
    block: int
    """Index of its block in the article."""
    signature: Signature = ()
    nested: bool = False
    """Whether its block lies within another block's mark, as a link's title does."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the wanted targets."""

    edits: tuple[Edit, ...]
    """Those that stand in the output, in order."""
    rejected: frozenset[tuple[int, int]]
    """(start, end) of the segments that fell back to the source."""
    faults: tuple[tuple[int, int, Fault], ...]
    """(start, end, fault) of segments."""


Wanted = Sequence[tuple[int, Block, Sequence[tuple[Segment, str]]]]
"""(block index, block, its segments with a target that differs from the key), in document order."""


def recombine(
    article: Article, wanted: Wanted, segments: Callable[[int], Sequence[Segment]], config: Config
) -> Outcome:
    """The edits that leave the document's structure as it is. `segments` gives a block's segments by its index."""
    faults: list[tuple[int, int, Fault]] = []
    rejected: set[tuple[int, int]] = set()
    written: list[Edit] = []
    nested = _nested(article.blocks)
    known = syntaxes()
    source = article.source
    # Nested blocks first: what holds them copies their text.
    copy = plain = _copier(source, ())
    for index, block, pairs in (
        sorted(wanted, key=lambda w: w[0] not in nested) if nested else wanted
    ):
        if nested and index not in nested and copy is plain:  # the nested ones are all written now
            copy = _copier(source, tuple(written))
        splice = known[block.syntax].splice
        for segment, target in pairs:
            made = splice(source, block, segment, target, copy)
            faults += [(segment.start, segment.end, fault) for fault in made.faults]
            if made.text is None or not made.text:
                rejected.add((segment.start, segment.end))
            else:
                written.append(
                    Edit(
                        segment.start,
                        segment.end,
                        made.text,
                        index,
                        made.signature,
                        index in nested,
                    )
                )
    if nested:
        written.sort(key=lambda edit: (edit.start, -edit.end))
    accepted = written
    if written and format_of_article(article).guarded:
        accepted = _Guard(article, config, segments, nested).accepted(written)
    if accepted is not written:
        stand = set(map(id, accepted))
        reason = (
            "put in its place, the translation would change the document's structure; rephrase it"
        )
        for edit in written:
            if id(edit) not in stand:
                rejected.add((edit.start, edit.end))
                faults.append((edit.start, edit.end, Fault("structure", "error", reason)))
    return Outcome(tuple(accepted), frozenset(rejected), tuple(faults))


def apply(source: str, edits: Sequence[Edit]) -> str:
    """The source with the edits made. An edit within another one is part of that one's text already."""
    parts: list[str] = []
    position = 0
    for edit in edits:
        if edit.start < position:
            continue
        parts.append(source[position : edit.start])
        parts.append(edit.text)
        position = edit.end
    parts.append(source[position:])
    return "".join(parts)


def _nested(blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of blocks that begin before an earlier one ends."""
    found, end = [], 0
    for index, block in enumerate(blocks):
        if block.start < end:
            found.append(index)
        else:
            end = block.end
    return frozenset(found)


def _copier(source: str, inner: Sequence[Edit]) -> Copy:
    if not inner:
        return lambda a, b: source[a:b]
    starts = [edit.start for edit in inner]

    def copy(a: int, b: int) -> str:
        first, last = bisect_left(starts, a), bisect_left(starts, b)
        within = [edit for edit in inner[first:last] if edit.end <= b]
        if not within:
            return source[a:b]
        shifted = [Edit(e.start - a, e.end - a, e.text, e.block) for e in within]
        return apply(source[a:b], shifted)

    return copy


@dataclass(slots=True)
class _Guard:
    """Reads renditions of one article and compares them with what was predicted."""

    article: Article
    config: Config
    segments: Callable[[int], Sequence[Segment]]
    nested: frozenset[int]

    def accepted(self, edits: list[Edit]) -> list[Edit]:
        """The edits that do no harm: all, or those left after halving away the harmful ones."""
        # "Yes" may become "✓" or "12", and the reader sees no prose there any more: such targets are looked at alone.
        bare: list[Edit] = []
        guarded: list[Edit] = []
        for edit in edits:
            (guarded if edit.signature or not _BARE.fullmatch(edit.text) else bare).append(edit)
        if self.holds(guarded):
            return edits
        kept: list[Edit] = []
        self.add(kept, guarded)
        return sorted(kept + bare, key=lambda e: (e.start, -e.end)) if bare else kept

    def add(self, kept: list[Edit], group: list[Edit]) -> None:
        if self.holds(kept + group):
            kept += group
        elif len(group) > 1:
            half = len(group) // 2
            self.add(kept, group[:half])
            self.add(kept, group[half:])

    def holds(self, edits: Sequence[Edit]) -> bool:
        """Whether the output has the outline, the blocks and the inline markup that the edits should give."""
        article = self.article
        output = apply(article.source, edits)
        try:
            reading = format_of_article(article).read(output, self.config)
        except Exception:  # noqa: BLE001 - whatever a reader makes of a hostile text, the edits are to blame
            return False
        if reading.outline != article.outline or len(reading.blocks) != len(article.blocks):
            return False
        shift, at, count = 0, 0, len(edits)
        for index, (before, after) in enumerate(zip(article.blocks, reading.blocks, strict=True)):
            if before.syntax != after.syntax:
                return False
            if index in self.nested:
                if signature(before.marks) != signature(after.marks):
                    return False
                continue
            start = before.start + shift
            mine = []
            while at < count and edits[at].start < before.end:
                if edits[at].block == index:
                    mine.append(edits[at])
                    shift += len(edits[at].text) - (edits[at].end - edits[at].start)
                elif not any(
                    e.start <= edits[at].start < e.end for e in mine
                ):  # a title in a segment that stays
                    shift += len(edits[at].text) - (edits[at].end - edits[at].start)
                at += 1
            if after.start != start or after.end != before.end + shift:
                return False
            if (before.marks or after.marks) and signature(after.marks) != (
                self.expected(index, before, mine) if mine else signature(before.marks)
            ):
                return False
        return True

    def expected(self, index: int, block: Block, edits: Sequence[Edit]) -> Signature:
        """A block's inline markup once its edits are made."""
        by_start = {edit.start: edit.signature for edit in edits}
        found: list[tuple[str, str, str]] = []
        position = block.start
        for segment in self.segments(index):  # marks may stand between segments too: `One.<br>Two.`
            found += signature(m for m in block.marks if position <= m.start < segment.start)
            found += by_start.get(segment.start, signature(segment.marks))
            position = segment.end
        found += signature(m for m in block.marks if position <= m.start)
        return tuple(found)
