"""A reading as lines that a linguist can read and compare."""

from __future__ import annotations

from l10n.config import Config
from l10n.documents.cut import segments
from l10n.documents.format import Splice
from l10n.documents.html import FORMAT
from l10n.model import Block


def key(source: str, block: Block) -> str:
    """What the message of a whole block shows."""
    (segment,) = segments(source, block, None, whole=True)
    return segment.key


def lines(source: str, config: Config | None = None) -> list[str]:
    """`role: key` of each block."""
    return [f"{b.role}: {key(source, b)}" for b in FORMAT.read(source, config or Config()).blocks]


def written(source: str, target: str, index: int = -1) -> tuple[str | None, Splice]:
    """The source with one block's target in its place."""
    block = FORMAT.read(source, Config()).blocks[index]
    (segment,) = segments(source, block, None, whole=True)
    splice = FORMAT.syntaxes[block.syntax].splice(
        source, block, segment, target, lambda a, b: source[a:b]
    )
    if splice.text is None:
        return None, splice
    return source[: segment.start] + splice.text + source[segment.end :], splice
