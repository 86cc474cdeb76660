"""Recombines an article and a catalogue into a rendition, by the project's policy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from l10n.catalogues.extract import house_of
from l10n.catalogues.phrase_notes import tells_phrases
from l10n.catalogues.po.header import get_field
from l10n.catalogues.segments import Cuts
from l10n.config import Config, GreetingConfig
from l10n.documents.format import Fault
from l10n.model import Article, Block, Catalogue, Fallback, Rendition, Segment
from l10n.renditions.adapting import adapt_blocks
from l10n.renditions.decisions import Decisions, Pair
from l10n.renditions.fallbacks import declared_with, fallbacks, shifted
from l10n.renditions.greeting import give
from l10n.renditions.lookup import Targets, repeated, resolve
from l10n.renditions.recombine import apply, recombine
from l10n.renditions.refusal import refusal
from l10n.renditions.seams import dressed, with_removals, with_separators
from l10n.renditions.stale import outdated
from l10n.romanisation.readings import Readings
from l10n.romanisation.scripts import reader_script

_SHOWN = Fault(
    "stale",
    "warning",
    "the sentence changed after it was translated, and its old translation is shown; bring it up to date",
)


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
    state = Decisions(article, catalogue, own, repeated(resolved))
    texts = [[state.target(s, m) for s, m in pairs] for pairs in resolved]
    house = house_of(article, language, config) if language else None
    between = dressed(article, blocks, resolved, texts, language, house)
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
            raise refusal(catalogue.path or article.id, refused, setting)
    omitted = [*(other if config.fallback == "omit" else ()), *(held if policy == "omit" else ())]
    out = state.joined | {(s.start, s.end) for s, _ in omitted}
    edits = with_removals(outcome.edits, resolved, out) if out else outcome.edits
    edits = with_separators(edits, between, outcome.rejected)
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
