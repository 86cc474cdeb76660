"""Finds the targets of an article's segments in a catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from l10n.catalogues.context import context_of, context_of_phrase
from l10n.catalogues.segments import with_phrases
from l10n.config import Config
from l10n.documents.article import rules_of
from l10n.documents.cut import segments as cut
from l10n.documents.frontmatter import WHOLE
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
    parted: bool = False,
) -> list[list[tuple[Segment, Message | None]]]:
    """The segments of each block with their messages. `parted`: the phrases are cut off in `blocks` already.

    A block is looked up as it is cut now, then whole, then by sentence, then with its phrases in their sentences, so
    that a catalogue made with other cuts still serves; where the whole block has a message, it is one segment.
    """
    found: list[list[tuple[Segment, Message | None]]] = []
    by_sentence = parted and config.segmentation_of(article.id) != "paragraph"
    for block, segments in blocks:
        context = context_of(block, config)
        pairs = [_pair(segment, context, targets) for segment in segments]
        if len(pairs) > 1 and any(m is None or not m.done for _, m in pairs):
            whole = cut(article.source, block, article.language, whole=True)[0]
            if (message := targets.message(context, whole.key)) is not None and message.done:
                pairs = [(whole, message)]
        sentences = [message for segment, message in pairs if not segment.phrase]
        if (
            len(sentences) == 1
            and sentences[0] is None
            and not (by_sentence and block.syntax not in WHOLE)  # it is cut so already
        ):
            pairs = _by_sentence(article, block, context, targets, config) or pairs
        if any(segment.phrase for segment, _ in pairs):
            pairs = _uncut(article, block, context, targets, config, pairs)
        found.append(pairs)
    return found


def _pair(
    segment: Segment, context: str | None, targets: Targets
) -> tuple[Segment, Message | None]:
    own = context_of_phrase(segment.phrase) if segment.phrase else context
    return segment, targets.message(own, segment.key)


def _by_sentence(
    article: Article, block: Block, context: str | None, targets: Targets, config: Config
) -> list[tuple[Segment, Message | None]]:
    """Sentences of a block that is cut by paragraph, where the catalogue was made by sentence."""
    sentences = cut(article.source, block, article.language, rules=rules_of(config))
    if len(sentences) == 1 and block.syntax in WHOLE:
        return []  # no phrase is cut off there
    pairs = [
        _pair(segment, context, targets)
        for segment in with_phrases(article, block, sentences, config)
    ]
    return pairs if len(pairs) > 1 and any(message for _, message in pairs) else []


def _uncut(
    article: Article,
    block: Block,
    context: str | None,
    targets: Targets,
    config: Config,
    pairs: list[tuple[Segment, Message | None]],
) -> list[tuple[Segment, Message | None]]:
    """The pairs, but a sentence whole where the catalogue has its translation so, and not with its phrase cut off."""
    if all(message is not None and message.done for _, message in pairs):
        return pairs
    whole = config.segmentation_of(article.id) == "paragraph" or block.syntax in WHOLE
    found: list[tuple[Segment, Message | None]] = []
    for sentence in cut(article.source, block, article.language, whole, rules_of(config)):
        mine = [p for p in pairs if sentence.start <= p[0].start and p[0].end <= sentence.end]
        if any(message is None or not message.done for _, message in mine):
            message = targets.message(context, sentence.key)
            if message is not None and message.done:
                mine = [(sentence, message)]
        found += mine
    return found if len({s.start for s, _ in found}) >= len(found) and found else pairs


def repeated(blocks: Sequence[Sequence[tuple[Segment, Message | None]]]) -> Counter[str]:
    """How often each key occurs; `∅` counts only where a key occurs once."""
    return Counter(segment.key for pairs in blocks for segment, _ in pairs)
