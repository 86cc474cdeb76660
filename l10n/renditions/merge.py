"""Recombines an article and a catalogue into a rendition, by the project's policy."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from l10n.catalogues.extract import house_of
from l10n.catalogues.phrase_notes import tells_phrases
from l10n.catalogues.po.header import get_field
from l10n.catalogues.segments import Cuts
from l10n.catalogues.words import is_joined
from l10n.config import Config, GreetingConfig
from l10n.documents.format import Fault
from l10n.errors import RefusedError
from l10n.model import Article, Block, Catalogue, Fallback, Finding, Message, Rendition, Segment
from l10n.phrases.house import House
from l10n.renditions.adapting import adapt_blocks
from l10n.renditions.fallbacks import declared_with, fallbacks, shifted
from l10n.renditions.greeting import give
from l10n.renditions.lookup import Targets, repeated, resolve
from l10n.renditions.phrases import PhraseWriter
from l10n.renditions.recombine import Edit, apply, recombine
from l10n.renditions.stale import outdated
from l10n.romanisation.readings import Readings
from l10n.romanisation.scripts import reader_script

_SHOWN = Fault(
    "stale",
    "warning",
    "the sentence changed after it was translated, and its old translation is shown; bring it up to date",
)
_UNWRITABLE = re.compile("[\ud800-\udfff\0]")
_REFUSALS = {
    "fallback": (
        "has no finished translation, and fallback is `refuse`",
        "translate it, or set fallback to `source` or `omit`",
    ),
    "stale": (
        "changed after it was translated, and such sentences are refused",
        "bring the translation up to date, or set stale to `source`, `old` or `omit`",
    ),
}
Pair = tuple[Segment, Message | None]


def merge(
    article: Article,
    catalogue: Catalogue,
    settings: Config | None = None,
    readings: Readings | None = None,
    moment: datetime | None = None,
    cuts: Cuts | None = None,
) -> Rendition:
    """The article in the catalogue's language; in Latin letters where that is a reader script (`ar-Latn`).

    `readings`: how words are read there; without them as the catalogue's translator says.
    `moment`: for greetings of the hour and the feast, where the settings give any; None: now.
    `cuts`: the article's segments by these settings, where it is merged with several catalogues.

    A segment whose target equals its key is copied as its slice; a rendition in which no target differs from its key
    is the source. Errors: `RefusedError` where policy refuses a segment without translation, or with a stale one.
    """
    config = settings or Config()
    language = catalogue.language or ""
    if script := reader_script(language, config):
        from l10n.catalogues.readings import readings_in
        from l10n.renditions.reader_script import in_script

        base = merge(
            article, replace(catalogue, language=script.base), config, moment=moment, cuts=cuts
        )
        if readings is None:
            readings, _ = readings_in([catalogue])
        return in_script(base, article, script, readings, config)
    greets = config.greetings_of(article.id, language) != GreetingConfig()
    cuts = cuts or Cuts(article, config)
    parted = greets or may_hold_phrases(catalogue)
    blocks = cuts.messages() if parted else cuts.sentences()
    found = resolve(article, blocks, Targets(catalogue), config, parted)
    own = (
        bool(language) and language == article.language
    )  # the house-style layer: empty means as written
    policy = "source" if own else config.stale_of(language)
    old = outdated(found, show=policy == "old")
    resolved = old.pairs
    state = _State(article, catalogue, own, repeated(resolved))
    texts = [[state.target(s, m) for s, m in pairs] for pairs in resolved]
    house = house_of(article, language, config) if language else None
    between = _dressed(article, blocks, resolved, texts, language, house)
    if house:
        give(article, blocks, resolved, texts, config, house, moment or datetime.now(UTC))
    adapted = () if own else adapt_blocks(blocks, resolved, texts, language, config)
    wanted: list[tuple[int, Block, list[tuple[Segment, str]]]] = []
    for index, ((block, _), pairs) in enumerate(zip(blocks, resolved, strict=True)):
        targets = [
            (s, t) for (s, _), t in zip(pairs, texts[index], strict=True) if t and t != s.key
        ]
        if targets:
            wanted.append((index, block, targets))
    outcome = recombine(article, wanted, lambda i: [s for s, _ in resolved[i]], config)
    missing = [p for pairs in resolved for p in pairs if state.is_missing(p, outcome.rejected)]
    # A stale sentence that is not to be shown goes by its own policy; one the guard took back has no other than the rest.
    held = [p for p in missing if old.is_held(p[0])]
    other = [p for p in missing if not old.is_held(p[0])]
    for setting, refused in (("fallback", other), ("stale", held)):
        if refused and (config.fallback if setting == "fallback" else policy) == "refuse":
            raise _refusal(catalogue.path or article.id, refused, setting)
    omitted = [*(other if config.fallback == "omit" else ()), *(held if policy == "omit" else ())]
    edits = _with_removals(outcome.edits, resolved, state, omitted)
    edits = _with_separators(edits, between, outcome.rejected)
    text = apply(article.source, edits)
    encoding, bom = article.encoding, article.bom
    shown: tuple[Fallback, ...] = ()
    if missing and len(missing) > len(omitted):
        gone = {(s.start, s.end) for s, _ in omitted}
        left = _left(blocks, resolved, {(s.start, s.end) for s, _ in missing} - gone)
        shown = shifted(fallbacks(article, left), article.source, edits)
    if edits:
        text, encoding, bom, shown = declared_with(article, text, shown, language, config)
    unwritable = [(start, end, fault) for (start, end), fault in state.unwritable.items()]
    total = sum(map(len, resolved))
    stale = old.sentences(frozenset((s.start, s.end) for s, _ in missing))
    return Rendition(
        article=article.id,
        language=language,
        source=text,
        encoding=encoding,
        bom=bom,
        translated=total - len(missing),
        total=total,
        findings=(
            *(state.finding(*fault) for fault in (*unwritable, *outcome.faults)),
            *(state.finding(each.start, each.end, _SHOWN) for each in stale if each.shown),
        ),
        stale=stale,
        adapted=adapted,
        fallbacks=shown,
    )


def _left(
    blocks: Sequence[tuple[Block, Sequence[Segment]]],
    resolved: Sequence[Sequence[Pair]],
    spans: set[tuple[int, int]],
) -> list[tuple[Block, Segment]]:
    """The segments at some places with their blocks, in order, without those that lie within one before."""
    found: list[tuple[Block, Segment]] = []
    for (block, _), pairs in zip(blocks, resolved, strict=True):
        for segment, _ in pairs:
            within = found and segment.start < found[-1][1].end
            if (segment.start, segment.end) in spans and not within:
                found.append((block, segment))
    return found


def may_hold_phrases(catalogue: Catalogue) -> bool:
    """Whether messages of the catalogue may be phrases or hold some. One that we wrote tells by its notes; without any,
    the article need not be scanned for phrases, whose patterns take half a second to prepare."""
    if not (get_field(catalogue, "X-Generator") or "").startswith("l10n "):
        return True
    return any(map(tells_phrases, catalogue.messages))


@dataclass(slots=True)
class _State:
    """What deciding on each segment needs to know."""

    article: Article
    catalogue: Catalogue
    own: bool
    count: dict[str, int]
    messages: dict[tuple[int, int], Message] = field(default_factory=dict)
    joined: set[tuple[int, int]] = field(default_factory=set)
    unwritable: dict[tuple[int, int], Fault] = field(default_factory=dict)

    def target(self, segment: Segment, message: Message | None) -> str | None:
        """What is to stand in the segment's place; None: its own slice stays."""
        if message is None or not message.done:
            return None
        self.messages[segment.start, segment.end] = message
        text = message.target
        if is_joined(message) and segment.phrase:
            return None  # left out, see `phrases`
        if is_joined(message) and self.count[segment.key] == 1:
            self.joined.add((segment.start, segment.end))
            return None
        if not text.strip():
            return None
        if bad := _UNWRITABLE.search(text):
            self.unwritable[segment.start, segment.end] = Fault(
                "unwritable",
                "error",
                f"U+{ord(bad[0]):04X} in the translation cannot stand in a file; take it out",
            )
            return None
        return text

    def is_missing(self, pair: Pair, rejected: frozenset[tuple[int, int]]) -> bool:
        """Whether a segment is not shown in the target language."""
        segment, message = pair
        if (segment.start, segment.end) in rejected or (
            segment.start,
            segment.end,
        ) in self.unwritable:
            return True
        return not self.own and (message is None or not message.done or not message.target.strip())

    def finding(self, start: int, end: int, fault: Fault) -> Finding:
        message = self.messages[start, end]
        return Finding(
            fault.check,
            fault.level,
            fault.reason,
            message.key,
            message.context,
            self.catalogue.path,
            message.line,
        )


Between = tuple[int, int, str, frozenset[tuple[int, int]]]
"""(start, end, text, (start, end) of the segments that must not fall back): a stretch of skeleton to replace."""


def _dressed(
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
        dressed = writer.dress(pairs, texts[number], block.end)
        texts[number] = dressed.texts
        for start, end, text, needed in dressed.between:
            spans = frozenset((pairs[n][0].start, pairs[n][0].end) for n in needed)
            found.append((start, end, text, spans))
    return found


def _with_separators(
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


def _refusal(file: str, missing: Sequence[Pair], setting: str) -> RefusedError:
    segment, message = missing[0]
    key = segment.key if len(segment.key) <= 60 else segment.key[:59] + "…"
    more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    reason, remedy = _REFUSALS[setting]
    return RefusedError(
        f"“{' '.join(key.split())}”{more} {reason}",
        file=file,
        line=message.line if message else None,
        remedy=remedy,
    )


def _with_removals(
    edits: Sequence[Edit],
    resolved: Sequence[Sequence[Pair]],
    state: _State,
    omitted: Sequence[Pair],
) -> list[Edit]:
    """The edits and, for joined and omitted segments, their removal with the separator before them (behind them, for
    the first of a block). No two of the edits overlap."""
    gone = state.joined | {(s.start, s.end) for s, _ in omitted}
    if not gone:
        return list(edits)
    removals: list[Edit] = []
    for pairs in resolved:
        segments = [segment for segment, _ in pairs]
        left = [(s.start, s.end) not in gone for s in segments]
        for number, segment in enumerate(segments):
            if left[number]:
                continue
            kept_before = any(left[:number])
            start = segments[number - 1].end if kept_before else segment.start
            last = number + 1 == len(segments)
            end = segment.end if kept_before or last else segments[number + 1].start
            removals.append(Edit(start, end, "", -1))
    return sorted([*edits, *removals], key=lambda edit: (edit.start, edit.end))
