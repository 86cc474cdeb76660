"""What changes between segments: separators beside phrases, and those of segments that are left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

from l10n.model import Article, Block, Segment
from l10n.phrases.house import House
from l10n.renditions.decisions import Pair
from l10n.renditions.phrases import PhraseWriter
from l10n.renditions.recombine import Edit

Between = tuple[int, int, str, frozenset[tuple[int, int]]]
"""(start, end, text, (start, end) of the segments that must not fall back): a stretch of skeleton to replace."""


def dressed(
    article: Article,
    blocks: Sequence[tuple[Block, Sequence[Segment]]],
    resolved: Sequence[Sequence[Pair]],
    texts: list[list[str | None]],
    language: str,
    house: House | None,
) -> list[Between]:
    """Phrases put back beside their sentences: changes `texts`, and returns what else is to change between them."""
    found: list[Between] = []
    writer = PhraseWriter(article.source, language, house)
    for number, ((block, _), pairs) in enumerate(zip(blocks, resolved, strict=True)):
        if not any(segment.phrase or segment.phrases for segment, _ in pairs):
            continue
        done = writer.dress(pairs, texts[number], block.start, block.end)
        texts[number] = done.texts
        for start, end, text, needed in done.between:
            spans = frozenset((pairs[n][0].start, pairs[n][0].end) for n in needed)
            found.append((start, end, text, spans))
    return found


def with_separators(
    edits: Sequence[Edit], between: Sequence[Between], rejected: frozenset[tuple[int, int]]
) -> list[Edit]:
    """The edits with those between phrases and sentences, which stay away where a segment fell back to its source or
    another edit has taken the place."""
    taken = sorted((edit.start, edit.end) for edit in edits)
    added: list[Edit] = []
    for start, end, text, needed in between:
        if needed & rejected:
            continue
        at = bisect_left(taken, (start, start))
        free = (at == 0 or taken[at - 1][1] <= start) and (at == len(taken) or taken[at][0] >= end)
        if free:
            added.append(Edit(start, end, text, -1))
            taken.insert(at, (start, end))
    return sorted([*edits, *added], key=lambda e: (e.start, e.end)) if added else list(edits)


def with_removals(
    edits: Sequence[Edit],
    resolved: Sequence[Sequence[Pair]],
    gone: Container[tuple[int, int]],
) -> list[Edit]:
    """The edits and, for segments that are left out (by their places), their removal with the separator before them
    (behind them, for the first of a block). No two of the edits overlap."""
    removals: list[Edit] = []
    for pairs in resolved:
        segments = [segment for segment, _ in pairs]
        left = [(s.start, s.end) not in gone for s in segments]
        first = left.index(True) if True in left else len(left)
        for number, segment in enumerate(segments):
            if left[number]:
                continue
            kept_before = number > first
            start = segments[number - 1].end if kept_before else segment.start
            last = number + 1 == len(segments)
            end = segment.end if kept_before or last else segments[number + 1].start
            removals.append(Edit(start, end, "", -1))
    return sorted([*edits, *removals], key=lambda edit: (edit.start, edit.end))
