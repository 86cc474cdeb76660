"""The segments of an article as its messages have them: sentences, greetings and formulas cut off at their ends.

`Assalamu alaykum - Syria's interim leader spoke.` is two messages, so that the sentence is translated clean and found
again with and without its greeting. What parts them (` - `) is skeleton.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from l10n.config import Config
from l10n.documents.article import segments_of
from l10n.documents.cut import OBJECT, part
from l10n.documents.frontmatter import WHOLE
from l10n.model import Article, Block, Mark, PhraseMatch, Segment
from l10n.phrases import Position, find_in_each, find_phrases, position

_ROLES = frozenset(
    {"headline", "standfirst", "heading", "paragraph", "list-item", "cell", "quote", "caption"}
)
"""Whose phrases are cut; titles, bylines and alternative texts stay whole."""


_SHOWN = {"break": "\n", "code": OBJECT, "void": OBJECT}
"""What a reader sees of markup."""

Cut = list[tuple[Block, list[Segment]]]
"""The blocks of an article with their segments."""


@dataclass(slots=True)
class Cuts:
    """The segments of one article, cut once for the renditions in all its languages."""

    article: Article
    config: Config
    _sentences: Cut | None = None
    _messages: Cut | None = None

    def sentences(self) -> Cut:
        """Sentences whole, with the greetings in them."""
        if self._sentences is None:
            self._sentences = list(segments_of(self.article, self.config))
        return self._sentences

    def messages(self) -> Cut:
        """As messages have them."""
        if self._messages is None:
            self._messages = list(message_segments(self.article, self.config))
        return self._messages


def message_segments(article: Article, config: Config) -> Iterator[tuple[Block, list[Segment]]]:
    """Each block of an article with its segments; phrases are cut off where they can be and the settings want it,
    and each segment knows the others that are said in it."""
    cut = list(segments_of(article, config))
    blocks = [block for block, segments in cut if segments]
    texts = [_text(article.source, block) for block in blocks]
    languages = [block.language or article.language for block in blocks]
    found = find_in_each(texts, languages)
    for block, segments in cut:
        matches = next(found) if segments else ()
        yield block, _parted(article, block, segments, matches, config) if matches else segments


def with_phrases(
    article: Article, block: Block, segments: list[Segment], config: Config
) -> list[Segment]:
    """The segments of a block, the phrases in them cut off or noted."""
    found = find_phrases(_text(article.source, block), block.language or article.language)
    return _parted(article, block, segments, found, config) if found else segments


def _parted(
    article: Article,
    block: Block,
    segments: list[Segment],
    found: Sequence[PhraseMatch],
    config: Config,
) -> list[Segment]:
    """The segments of a block with the phrases found in its text."""
    seen = _seen(article.source, block)
    matches = [seen.in_source(match) for match in found]
    if config.cut_phrases and block.role in _ROLES and block.syntax not in WHOLE:
        return [
            piece
            for segment in segments
            for piece in _cut(article.source, seen, segment, _within(segment, matches))
        ]
    return [_holding(segment, matches) for segment in segments]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A block as its reader sees it, without markup."""

    text: str
    starts: Sequence[int]
    """For each character, the offset in the source where it begins."""
    ends: Sequence[int]
    """For each character, the offset behind it."""

    def in_source(self, match: PhraseMatch) -> PhraseMatch:
        return replace(match, start=self.starts[match.start], end=self.ends[match.end - 1])

    def place(self, match: PhraseMatch, start: int, end: int) -> tuple[Position, int, int]:
        """Where a match stands in a stretch of the source, and the source offsets of what is cut with it."""
        first, last = bisect_left(self.starts, start), bisect_right(self.ends, end)
        at = position(
            self.text[first:last],
            replace(
                match,
                start=bisect_left(self.starts, match.start) - first,
                end=bisect_right(self.ends, match.end) - first,
            ),
        )
        return at, self.starts[first + at.start], self.ends[first + at.end - 1]


def _cut(
    source: str, seen: _Seen, segment: Segment, matches: Sequence[PhraseMatch]
) -> Iterator[Segment]:
    """A segment's opening phrases, what is left of it, its closing phrases."""
    start, end = segment.start, segment.end
    closing: list[Segment] = []
    while matches:
        first = matches[0]
        at, _, stop = seen.place(first, start, end)
        if not at.separable or at.side not in ("alone", "opening"):
            break
        if not _is_plain(segment, first, first.start, stop):
            break
        yield replace(part(source, segment, first.start, first.end), phrase=first.id)
        matches = matches[1:]
        start = end if at.side == "alone" else stop
    while matches:
        last = matches[-1]
        at, begin, _ = seen.place(last, start, end)
        if not at.separable or at.side != "closing" or not _is_plain(segment, last, begin, end):
            break
        closing.insert(0, replace(part(source, segment, last.start, last.end), phrase=last.id))
        matches = matches[:-1]
        end = begin
    if start < end:
        whole = (start, end) == (segment.start, segment.end)
        yield _holding(segment if whole else part(source, segment, start, end), matches)
    yield from closing


def _holding(segment: Segment, matches: Sequence[PhraseMatch]) -> Segment:
    inside = tuple(_within(segment, matches))
    return replace(segment, phrases=inside) if inside else segment


def _within(segment: Segment, matches: Sequence[PhraseMatch]) -> list[PhraseMatch]:
    return [m for m in matches if segment.start <= m.start and m.end <= segment.end]


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


def _text(source: str, block: Block) -> str:
    """A block as its reader sees it."""
    if not block.marks:
        return source[block.start : block.end]
    parts: list[str] = []
    at = block.start
    for mark in block.marks:
        parts += (source[at : mark.start], _shown(mark))
        at = mark.end
    parts.append(source[at : block.end])
    return "".join(parts)


def _seen(source: str, block: Block) -> _Seen:
    """The same with the places of its characters."""
    starts: list[int] = []
    ends: list[int] = []
    at = block.start
    for mark in block.marks:
        starts += range(at, mark.start)
        ends += range(at + 1, mark.start + 1)
        shown = len(_shown(mark))
        starts += [mark.start] * shown
        ends += [mark.end] * shown
        at = mark.end
    starts += range(at, block.end)
    ends += range(at + 1, block.end + 1)
    return _Seen(_text(source, block), starts, ends)


def _shown(mark: Mark) -> str:
    return mark.shown if mark.kind == "text" else _SHOWN.get(mark.kind, "")
