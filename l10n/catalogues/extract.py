"""From an article to the messages of a catalogue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from l10n.catalogues.blank import blank
from l10n.catalogues.context import context_of, context_of_phrase
from l10n.catalogues.phrase_notes import flat, formula_note, phrase_note
from l10n.catalogues.po.draft import Draft, seal
from l10n.catalogues.po.header import po_date
from l10n.catalogues.prefill import refreshed
from l10n.catalogues.segments import message_segments
from l10n.config import Config
from l10n.documents.encodings import line_starts
from l10n.model import Article, Block, Catalogue, Message, Segment
from l10n.phrases.house import House, house

_OF_NAMES = frozenset({"title", "name_part"})
"""Kinds of phrases that are parts of names: no news to a translator."""


def extract(
    article: Article,
    language: str,
    previous: Catalogue | None = None,
    settings: Config | None = None,
) -> Catalogue:
    """The catalogue of an article for a language, brought up to date with the `previous` one.

    Of several translations of a sentence that is gone a catalogue has room for one; the others become comments of it
    (the commands keep them in an attic file).
    """
    config = settings or Config()
    moment = datetime.now(UTC)
    before = previous or blank(article, language, config, moment)
    wanted = house_of(article, language, config)
    done = refreshed(before, messages(article, config), wanted, now=po_date(moment))
    return _commented(done.catalogue, done.attic) if done.attic else done.catalogue


def _commented(catalogue: Catalogue, others: Sequence[Message]) -> Catalogue:
    """A catalogue with the translations of others told in comments of the messages that have their keys."""
    told: dict[tuple[str | None, str], list[str]] = {}
    for other in others:
        words = (other.target, *other.plural_targets)
        here = told.setdefault((other.context, other.key), [])
        here += (f"another translation: {flat(each)}" for each in words if each)
    return replace(
        catalogue,
        messages=tuple(
            message.changed(comments=tuple(dict.fromkeys((*message.comments, *more))))
            if (more := told.get((message.context, message.key)))
            else message
            for message in catalogue.messages
        ),
    )


def house_of(article: Article, language: str | None, config: Config) -> House | None:
    """What the house wants of an article's phrases in a language; None for its own, and for a template."""
    if language is None or language == article.language:
        return None
    return house(config, article.id, language, dict(article.policies))


def messages(article: Article, config: Config, file: str = "") -> tuple[Message, ...]:
    """An article's messages in its order, untranslated. Equal ones share an entry with several references.

    `file`: what `#:` names; empty: no references.
    """
    found: dict[tuple[str | None, str], Message] = {}
    several: dict[tuple[str | None, str], dict[str, None]] = {}
    places: dict[tuple[str | None, str], dict[str, None]] = {}
    by_line = bool(file) and config.references == "line"
    lines = line_starts(article.source) if by_line else ()
    reference = (file,) if file and config.references == "file" else ()
    for block, segments in message_segments(article, config):
        own = context_of(block, config)
        of_block = _notes_of_block(block, own)
        for segment in segments:
            if by_line:
                reference = (f"{file}:{bisect_right(lines, segment.start)}",)
            if segment.phrase:
                context: str | None = context_of_phrase(segment.phrase)
                notes: tuple[str, ...] = (phrase_note(segment.phrase),)
            elif segment.numbers or segment.phrases:
                context, notes = own, of_block + _notes_of_segment(article, segment)
            else:
                context, notes = own, of_block
            name = context, segment.key
            known = found.get(name)
            if known is None:
                found[name] = seal(
                    Draft(segment.key, context=context, notes=notes, references=reference)
                )
            elif by_line or notes != known.notes:
                several.setdefault(name, dict.fromkeys(known.notes)).update(dict.fromkeys(notes))
                here = places.setdefault(name, dict.fromkeys(known.references))
                here.update(dict.fromkeys(reference))
    for name, told in several.items():
        found[name] = replace(found[name], notes=tuple(told), references=tuple(places[name]))
    return tuple(found.values())


def _notes_of_block(block: Block, context: str | None) -> tuple[str, ...]:
    """What the tool tells the translator of a whole block: its role where the context does not, the author's comment,
    its language."""
    notes: tuple[str, ...] = () if block.role in ("paragraph", context) else (block.role,)
    if block.note:  # without blanks at line ends, which PO editors strip
        notes += tuple(line.rstrip() for line in block.note.splitlines())
    if block.language:
        notes += (f"language: {block.language}",)
    return notes


def _notes_of_segment(article: Article, segment: Segment) -> tuple[str, ...]:
    """What it tells of a sentence: where links lead, which formulas are in it."""
    notes: tuple[str, ...] = ()
    if segment.numbers:
        details = {
            m.number: " ".join(m.detail.split())
            for m in segment.marks
            if m.number and m.kind != "close"
        }
        notes += tuple(f"[{n}]: {details[m]}" for n, m in segment.numbers if details.get(m))
    if segment.phrases:
        notes += tuple(
            formula_note(match.id, article.source[match.start : match.end])
            for match in segment.phrases
            if match.kind not in _OF_NAMES
        )
    return notes
