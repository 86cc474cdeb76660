"""The segments of an article as its messages have them: sentences, greetings and formulas cut off at their ends.

`Assalamu alaykum - Syria's interim leader spoke.` is two messages, so that the sentence is translated clean and found
again with and without its greeting. What parts them (` - `) is skeleton.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from l10n.config import Config
from l10n.documents.article import segments_of
from l10n.documents.cut import OBJECT, part
from l10n.documents.frontmatter import WHOLE
from l10n.model import Article, Block, PhraseMatch, Segment
from l10n.phrases import find_phrases, position

_ROLES = frozenset(
    {"headline", "standfirst", "heading", "paragraph", "list-item", "cell", "quote", "caption"}
)
"""Whose phrases are cut; titles, bylines and alternative texts stay whole."""
_FILLER = "\u200b"
"""Stands for a character that readers do not see; the phrases are found across it."""


def message_segments(article: Article, config: Config) -> Iterator[tuple[Block, list[Segment]]]:
    """Each block of an article with its segments; phrases are cut off where they can be and the settings want it,
    and each segment knows the others that are said in it."""
    for block, segments in segments_of(article, config):
        yield block, with_phrases(article, block, segments, config) if segments else segments


def with_phrases(
    article: Article, block: Block, segments: list[Segment], config: Config
) -> list[Segment]:
    """The segments of a block, the phrases in them cut off or noted."""
    matches = phrases_in(article, block)
    if not matches:
        return segments
    if config.cut_phrases and block.role in _ROLES and block.syntax not in WHOLE:
        return cut(article.source, block, segments, matches)
    return [_holding(segment, matches) for segment in segments]


def phrases_in(article: Article, block: Block) -> list[PhraseMatch]:
    """The phrases said in a block, with offsets of the article's source."""
    text = _seen(article.source, block)
    return [
        replace(match, start=block.start + match.start, end=block.start + match.end)
        for match in find_phrases(text, block.language or article.language)
    ]


def cut(
    source: str, block: Block, segments: Sequence[Segment], matches: Sequence[PhraseMatch]
) -> list[Segment]:
    """The segments of a block with the phrases that can be parted from their sentences as segments of their own."""
    text = _seen(source, block)
    found: list[Segment] = []
    for segment in segments:
        mine = [m for m in matches if segment.start <= m.start and m.end <= segment.end]
        found += _cut(source, text, block.start, segment, mine) if mine else [segment]
    return found


def _cut(
    source: str, text: str, base: int, segment: Segment, matches: list[PhraseMatch]
) -> Iterator[Segment]:
    """A segment's opening phrases, what is left of it, its closing phrases."""
    start, end = segment.start, segment.end
    closing: list[Segment] = []
    while matches:
        first = matches[0]
        at = position(text[start - base : end - base], _moved(first, -start))
        cut_end = start + at.end
        if not at.separable or at.side not in ("alone", "opening"):
            break
        if not _is_plain(segment, first, first.start, cut_end):
            break
        yield replace(part(source, segment, first.start, first.end), phrase=first.id)
        matches = matches[1:]
        start = end if at.side == "alone" else cut_end
    while matches:
        last = matches[-1]
        at = position(text[start - base : end - base], _moved(last, -start))
        cut_start = start + at.start
        if not at.separable or at.side != "closing" or not _is_plain(segment, last, cut_start, end):
            break
        closing.insert(0, replace(part(source, segment, last.start, last.end), phrase=last.id))
        matches = matches[:-1]
        end = cut_start
    if start < end:
        whole = (start, end) == (segment.start, segment.end)
        yield _holding(segment if whole else part(source, segment, start, end), matches)
    yield from closing


def _holding(segment: Segment, matches: Sequence[PhraseMatch]) -> Segment:
    inside = tuple(m for m in matches if segment.start <= m.start and m.end <= segment.end)
    return replace(segment, phrases=inside) if inside else segment


def _moved(match: PhraseMatch, by: int) -> PhraseMatch:
    return replace(match, start=match.start + by, end=match.end + by)


def _is_plain(segment: Segment, match: PhraseMatch, start: int, end: int) -> bool:
    """Whether no markup lies within the stretch that is cut off, or around it, and no mark across one of its edges."""
    depth = 0
    for mark in segment.marks:
        if mark.end <= start:
            depth += (mark.kind == "open") - (mark.kind == "close")
            continue
        if mark.start >= end:
            break
        if mark.kind not in ("text", "break"):
            return False
        edges = (start, match.start, match.end, end)
        if any(mark.start < edge < mark.end for edge in edges):
            return False
    return depth == 0


def _seen(source: str, block: Block) -> str:
    """A block as its reader sees it, in as many characters as the source has."""
    if not block.marks:
        return source[block.start : block.end]
    parts: list[str] = []
    at = block.start
    for mark in block.marks:
        parts.append(source[at : mark.start])
        shown = {"text": mark.shown, "break": "\n", "code": OBJECT, "void": OBJECT}.get(
            mark.kind, ""
        )
        size = mark.end - mark.start
        parts.append(shown[:size].ljust(size, _FILLER))
        at = mark.end
    parts.append(source[at : block.end])
    return "".join(parts)
