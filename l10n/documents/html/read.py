"""Reads HTML: whole pages, those behind front matter, and pieces that stand in other formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from l10n.config import Config
from l10n.documents.directives import Directives
from l10n.documents.format import Reading
from l10n.documents.html import inline, tokens
from l10n.documents.html.reader import Reader
from l10n.documents.made import made_mark
from l10n.model import Block

FRONT = ("---", "+++")
"""How front matter begins, which site generators take from the head of a page."""


def read(source: str, config: Config) -> Reading:
    """The blocks of a page or fragment, in order, those of its front matter among them, and the language it declares."""
    return (_behind_front_matter if source.startswith(FRONT) else _page)(source, config)


def _page(source: str, config: Config) -> Reading:
    text, at = tokens.unified(source)
    reader = Reader(text, fragment=False)
    reader.read()
    blocks = _chosen(reader, config.html_scope)
    if at:
        blocks = [_moved(block, at) for block in blocks]
    return Reading(tuple(blocks), tuple(reader.outline), reader.language)


def _behind_front_matter(source: str, config: Config) -> Reading:
    from l10n.documents.frontmatter import read_front_matter

    front = read_front_matter(source, config)
    page = _page(source[front.end :], config)
    return Reading(
        (*front.blocks, *(_moved(block, front.end.__add__) for block in page.blocks)),
        (*front.outline, *page.outline),
        front.language or page.language,
        front.warnings,
        front.policies,
    )


def read_fragment(
    source: str,
    start: int,
    end: int,
    config: Config,  # noqa: ARG001
    directives: Directives | None = None,
) -> tuple[list[Block], list[str]]:
    """The blocks and the outline of the HTML at `source[start:end]`, for formats that embed it.

    Offsets are those of `source`, whatever its line endings. The piece is read on its own: an element that it leaves
    open (`<div translate="no">` alone) ends with it, an end tag of nothing (`</div>`) is skeleton, so a later piece does
    not know of it. `directives`: what holds where it begins; what holds at its end is there afterwards. The first `<h1>` is a `heading`, not the headline: that is the
    caller's to say. Fails on no text.
    """
    text, at = tokens.unified(source[start:end])
    reader = Reader(text, fragment=True, directives=directives)
    reader.read()
    blocks = _chosen(reader, "page")
    if at or start:
        blocks = [
            _moved(block, lambda offset: start + (at(offset) if at else offset)) for block in blocks
        ]
    return blocks, reader.outline


def _chosen(reader: Reader, wanted: str) -> list[Block]:
    """The blocks that the project wants; titles that say the headline again with its role."""
    pairs = reader.blocks
    if wanted == "main":
        places = {place for _, place in pairs}
        inner = next((p for p in ("main", "article") if p in places), None)
        if inner:
            pairs = [(b, p) for b, p in pairs if p in (inner, "head")]
    return [replace(b, role="headline") if _says_headline(reader, b) else b for b, _ in pairs]


def _says_headline(reader: Reader, block: Block) -> bool:
    if not reader.headline or block.role not in ("title", "meta"):
        return False
    return inline.shown(reader.text, block.start, block.end, block.marks) == reader.headline


def _moved(block: Block, at: Callable[[int], int]) -> Block:
    marks = tuple(
        made_mark(at(m.start), at(m.end), m.kind, m.shown, m.number, m.detail) for m in block.marks
    )
    return replace(block, start=at(block.start), end=at(block.end), marks=marks)
