"""Recombines an article and a catalogue into a rendition, by the project's policy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from l10n.config import Config
from l10n.documents.article import format_of_article, segments_of
from l10n.documents.encodings import encode
from l10n.documents.format import Fault
from l10n.errors import RefusedError
from l10n.language.locale import direction
from l10n.model import Article, Block, Catalogue, Finding, Message, Rendition, Segment
from l10n.renditions.lookup import JOINED, Targets, repeated, resolve
from l10n.renditions.recombine import Edit, apply, recombine

_UNWRITABLE = re.compile("[\ud800-\udfff\0]")
Pair = tuple[Segment, Message | None]


def merge(article: Article, catalogue: Catalogue, settings: Config | None = None) -> Rendition:
    """The article in the catalogue's language.

    A segment whose target equals its key is copied as its slice; a rendition in which no target differs from its key
    is the source. Errors: `RefusedError` where policy refuses a segment without translation.
    """
    config = settings or Config()
    language = catalogue.language or ""
    blocks = list(segments_of(article, config))
    resolved = resolve(article, blocks, Targets(catalogue), config)
    own = bool(language) and language == article.language  # the house-style layer: empty means as written
    state = _State(article, catalogue, own, repeated(resolved))
    wanted: list[tuple[int, Block, list[tuple[Segment, str]]]] = []
    for index, ((block, _), pairs) in enumerate(zip(blocks, resolved, strict=True)):
        targets = [(s, t) for s, m in pairs if (t := state.target(s, m)) is not None]
        if targets:
            wanted.append((index, block, targets))
    outcome = recombine(article, wanted, lambda i: [s for s, _ in resolved[i]], config)
    missing = [p for pairs in resolved for p in pairs if state.is_missing(p, outcome.rejected)]
    if missing and config.fallback == "refuse":
        raise _refusal(article, missing)
    edits = _with_removals(article, outcome.edits, resolved, state, missing if config.fallback == "omit" else ())
    text = apply(article.source, edits)
    encoding, bom = article.encoding, article.bom
    if edits and language:
        fits = encode(text, encoding)[1] == encoding
        encoding, bom = (encoding, bom) if fits else ("utf-8", b"")
        form = format_of_article(article)
        text = form.declare(text, language, direction(language), None if fits else "utf-8", config)
    total = sum(map(len, resolved))
    return Rendition(
        article=article.id,
        language=language,
        source=text,
        encoding=encoding,
        bom=bom,
        translated=total - len(missing),
        total=total,
        findings=tuple(state.finding(*fault) for fault in outcome.faults),
    )


@dataclass(slots=True)
class _State:
    """What deciding on each segment needs to know."""

    article: Article
    catalogue: Catalogue
    own: bool
    count: dict[str, int]
    messages: dict[tuple[int, int], Message] = field(default_factory=dict)
    joined: set[tuple[int, int]] = field(default_factory=set)

    def target(self, segment: Segment, message: Message | None) -> str | None:
        """What is to be put in the segment's place; None: its own slice stays."""
        if message is None or not message.done:
            return None
        self.messages[segment.start, segment.end] = message
        text = message.target
        if text.strip() == JOINED and self.count[segment.key] == 1:
            self.joined.add((segment.start, segment.end))
            return None
        if text == segment.key or not text.strip() or _UNWRITABLE.search(text):
            return None
        return text

    def is_missing(self, pair: Pair, rejected: frozenset[tuple[int, int]]) -> bool:
        """Whether a segment is not shown in the target language."""
        segment, message = pair
        if (segment.start, segment.end) in rejected:
            return True
        return not self.own and (message is None or not message.done or not message.target.strip())

    def finding(self, start: int, end: int, fault: Fault) -> Finding:
        message = self.messages[start, end]
        return Finding(
            fault.check, fault.level, fault.reason, message.key, message.context, self.catalogue.path, message.line
        )


def _refusal(article: Article, missing: Sequence[Pair]) -> RefusedError:
    key = missing[0][0].key
    shown = key if len(key) <= 60 else key[:59] + "…"
    more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    return RefusedError(
        f"“{shown}”{more} has no finished translation, and fallback is `refuse`",
        file=article.id,
        remedy="translate it, or set fallback to `source` or `omit`",
    )


def _with_removals(
    article: Article,
    edits: Sequence[Edit],
    resolved: Sequence[Sequence[Pair]],
    state: _State,
    omitted: Sequence[Pair],
) -> list[Edit]:
    """The edits and, for joined and omitted segments, their removal with the separator before them (behind them, for
    the first of a block)."""
    gone = state.joined | {(s.start, s.end) for s, _ in omitted}
    if not gone:
        return list(edits)
    removals: list[Edit] = []
    for pairs in resolved:
        for number, (segment, _) in enumerate(pairs):
            if (segment.start, segment.end) not in gone:
                continue
            first = number == 0
            start = segment.start if first else pairs[number - 1][0].end
            end = pairs[1][0].start if first and len(pairs) > 1 else segment.end
            removals.append(Edit(start, end, "", -1))
    return sorted([*edits, *removals], key=lambda edit: (edit.start, edit.end))
