"""What every format promises, as functions that tests of any format call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from l10n.catalogues.extract import messages
from l10n.config import Config
from l10n.documents.article import read_bytes, write
from l10n.documents.cut import segments
from l10n.documents.encodings import encode
from l10n.documents.registry import formats
from l10n.model import Article, Block, Catalogue, Rendition
from l10n.renditions.merge import merge

CONFIG = Config()


def article_of(source: str, form: str) -> Article:
    return read_bytes(source.encode(), formats()[form], id="x", language="en")


def translated(article: Article, targets: Callable[[str], str]) -> Rendition:
    """The rendition whose every message is translated by a function of its key."""
    found = tuple(replace(m, target=targets(m.key)) for m in messages(article, CONFIG))
    return merge(article, Catalogue("ru", "en", (), found))


def assert_lossless(source: str, form: str) -> None:
    """Reading and writing gives the same bytes, so does an identity catalogue; segments join to their block."""
    article = article_of(source, form)
    assert write(article) == source.encode()
    same = translated(article, lambda key: key)
    assert encode(same.source, same.encoding, same.bom)[0] == source.encode()
    for block in article.blocks:
        assert_joined(article.source, block)


def assert_joined(source: str, block: Block) -> None:
    """The segments of a block, with the white space between them, are the block; marks are nested and balanced."""
    position = block.start
    depth = 0
    for mark in block.marks:
        assert block.start <= mark.start <= mark.end <= block.end
        assert mark.start >= position or depth
        depth += {"open": 1, "close": -1}.get(mark.kind, 0)
        assert depth >= 0
    assert depth == 0
    shown_space = {
        m.start: m.end for m in block.marks if m.kind in ("text", "break") and not m.shown.strip()
    }
    for segment in segments(source, block, "en"):
        assert not _without(source[position : segment.start], position, shown_space).strip()
        assert segment.key.strip() == segment.key != ""
        position = segment.end
    assert not _without(source[position : block.end], position, shown_space).strip()


def _without(text: str, start: int, spaces: dict[int, int]) -> str:
    """A stretch of source without what the message shows as white space (`\\n> `)."""
    kept, at = [], start
    while at < start + len(text):
        if at in spaces:
            at = spaces[at]
            continue
        kept.append(text[at - start])
        at += 1
    return "".join(kept)


def assert_structure_kept(source: str, form: str, targets: Callable[[str], str]) -> None:
    """Whatever the targets, the rendition has the outline and the number of blocks of its source."""
    article = article_of(source, form)
    rendition = translated(article, targets)
    reading = formats()[form].read(rendition.source, CONFIG)
    if rendition.source != article.source:
        # Blocks whose targets have no letters (`12.`) are read as no prose, so they may be fewer.
        assert len(reading.blocks) <= len(article.blocks)
        prose = all(any(c.isalpha() for c in targets(m.key)) for m in messages(article, CONFIG))
        if prose:
            assert reading.outline == article.outline
            assert len(reading.blocks) == len(article.blocks)
