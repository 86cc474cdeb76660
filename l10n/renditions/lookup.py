"""Finds the targets of an article's segments in a catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from l10n.catalogues.context import context_of
from l10n.config import Config
from l10n.documents.article import rules_of
from l10n.documents.cut import segments as cut
from l10n.model import Article, Block, Catalogue, Message, Segment


class Targets:
    """The messages of a catalogue by context and key."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._messages = {
            (message.context, message.key): message
            for message in catalogue.messages
            if not message.obsolete
        }

    def message(self, context: str | None, key: str) -> Message | None:
        """The message of a segment: of its context, else one without context (catalogues of other tools)."""
        found = self._messages.get((context, key))
        return self._messages.get((None, key)) if found is None and context is not None else found


def resolve(
    article: Article,
    blocks: Sequence[tuple[Block, Sequence[Segment]]],
    targets: Targets,
    config: Config,
) -> list[list[tuple[Segment, Message | None]]]:
    """The segments of each block with their messages.

    A block is looked up whole first, then by sentence, so that a catalogue made with other cuts still serves; where
    the whole block has a message, it is one segment.
    """
    found: list[list[tuple[Segment, Message | None]]] = []
    for block, segments in blocks:
        context = context_of(block, config)
        pairs = [(segment, targets.message(context, segment.key)) for segment in segments]
        if len(pairs) > 1 and any(m is None or not m.done for _, m in pairs):
            whole = cut(article.source, block, article.language, whole=True)[0]
            if (message := targets.message(context, whole.key)) is not None and message.done:
                pairs = [(whole, message)]
        elif len(pairs) == 1 and pairs[0][1] is None:
            pairs = _by_sentence(article, block, context, targets, config) or pairs
        found.append(pairs)
    return found


def _by_sentence(
    article: Article, block: Block, context: str | None, targets: Targets, config: Config
) -> list[tuple[Segment, Message | None]]:
    """Sentences of a block that is cut by paragraph, where the catalogue was made by sentence."""
    pairs = [
        (s, targets.message(context, s.key))
        for s in cut(article.source, block, article.language, rules=rules_of(config))
    ]
    return pairs if len(pairs) > 1 and any(message for _, message in pairs) else []


def repeated(blocks: Sequence[Sequence[tuple[Segment, Message | None]]]) -> Counter[str]:
    """How often each key occurs; `∅` counts only where a key occurs once."""
    return Counter(segment.key for pairs in blocks for segment, _ in pairs)
