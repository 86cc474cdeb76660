"""Where a rendition shows the source, because no translation stood for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from l10n.config import Config
from l10n.documents.frontmatter.fences import find_fence
from l10n.model import Article, Block, Fallback, Segment
from l10n.renditions.declaring import declared
from l10n.renditions.recombine import Edit

_PRIVATE = range(0xE000, 0xF8FF)
_SLACK = 32
"""By how many characters front matter may become shorter: by more than a language tag has."""


def fallbacks(article: Article, found: Iterable[tuple[Block, Segment]]) -> tuple[Fallback, ...]:
    """The segments of an article that stay as they are, as stretches of its source."""
    return tuple(
        Fallback(segment.start, segment.end, block.role, block.language or article.language or "")
        for block, segment in found
    )


def shifted(found: Sequence[Fallback], source: str, edits: Sequence[Edit]) -> tuple[Fallback, ...]:
    """The stretches of a source as stretches of the text with the edits made (`recombine.apply`).

    One that lies in an edit is where the edit's text has the same words; if it has not, it is left out.
    """
    if not found:
        return ()
    top: list[Edit] = []
    shifts = [0]
    for edit in edits:
        if not top or edit.start >= top[-1].end:
            top.append(edit)
            shifts.append(shifts[-1] + len(edit.text) - (edit.end - edit.start))
    ends = [edit.end for edit in top]
    searched: dict[int, int] = {}
    moved: list[Fallback] = []
    for each in found:
        number = bisect_right(ends, each.start)
        if number < len(top) and top[number].start <= each.start and top[number].end >= each.end:
            words = source[each.start : each.end]
            at = top[number].text.find(words, searched.get(number, 0))
            if at < 0:
                continue
            searched[number] = at + len(words)
            start = top[number].start + shifts[number] + at
            end = start + len(words)
        else:
            start = each.start + shifts[number]
            end = each.end + shifts[bisect_right(ends, each.end)]
        moved.append(replace(each, start=start, end=end))
    return tuple(moved)


def declared_with(
    article: Article, text: str, found: Sequence[Fallback], language: str, config: Config
) -> tuple[str, str, bytes, tuple[Fallback, ...]]:
    """`declared`, and where the stretches then stand, for it may lengthen what is before them (`lang: ru`). Where it
    changed something among them, it is done again with a mark at each of their ends. In front matter a mark may break what it
    stands in (`title: "One: two"`), so stretches there are looked for by their words."""
    done, encoding, bom = declared(article, text, language, config)
    if not found or done == text:
        return done, encoding, bom, tuple(found)
    fence = find_fence(text)[0] if article.format == "markdown" else None
    inside = [each for each in found if fence and each.start < fence.end]
    moved = _again(text, done, inside)
    found = found[len(inside) :]
    if not found:
        return done, encoding, bom, tuple(moved)
    if done.endswith(text[found[0].start :]):
        by = len(done) - len(text)
        moved += [replace(each, start=each.start + by, end=each.end + by) for each in found]
        return done, encoding, bom, tuple(moved)
    mark = next((chr(code) for code in _PRIVATE if chr(code) not in text), "")
    if not mark:
        return done, encoding, bom, (*moved, *found)
    marked, *_ = declared(article, _marked(text, found, mark), language, config)
    places = [len(piece) for piece in marked.split(mark)]
    if marked.replace(mark, "") != done:  # pragma: no cover - what is declared stands in no prose
        return done, encoding, bom, ()
    at = 0
    for each, before, within in zip(found, places[0::2], places[1::2], strict=False):
        at += before
        moved.append(replace(each, start=at, end=at + within))
        at += within
    return done, encoding, bom, tuple(moved)


def _again(text: str, done: str, found: Sequence[Fallback]) -> list[Fallback]:
    """Stretches of a front matter where they stand after a change of few characters; without those that it changed."""
    moved: list[Fallback] = []
    at = 0
    for each in found:
        words = text[each.start : each.end]
        start = done.find(words, max(at, each.start - _SLACK))
        if start >= 0:
            at = start + len(words)
            moved.append(replace(each, start=start, end=at))
    return moved


def _marked(text: str, found: Sequence[Fallback], mark: str) -> str:
    parts: list[str] = []
    at = 0
    for each in found:
        parts += (text[at : each.start], mark, text[each.start : each.end], mark)
        at = each.end
    return "".join((*parts, text[at:]))
