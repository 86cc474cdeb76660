"""From an article to the messages of a catalogue."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import UTC, datetime

from l10n.catalogues.blank import blank
from l10n.catalogues.context import context_of
from l10n.catalogues.header import po_date
from l10n.catalogues.update import update
from l10n.config import Config
from l10n.documents.article import segments_of
from l10n.documents.encodings import line_starts
from l10n.model import Article, Block, Catalogue, Message, Segment


def extract(
    article: Article, language: str, previous: Catalogue | None = None, settings: Config | None = None
) -> Catalogue:
    """The catalogue of an article for a language, brought up to date with the `previous` one."""
    config = settings or Config()
    moment = datetime.now(UTC)
    before = previous or blank(article, language, config, moment)
    return update(before, messages(article, config), now=po_date(moment)).catalogue


def messages(article: Article, config: Config, file: str = "") -> tuple[Message, ...]:
    """An article's messages in its order, untranslated. Equal ones share an entry with several references.

    `file`: what `#:` names; empty: no references.
    """
    found: dict[tuple[str | None, str], Message] = {}
    by_line = bool(file) and config.references == "line"
    lines = line_starts(article.source) if by_line else ()
    reference = (file,) if file and config.references == "file" else ()
    for block, segments in segments_of(article, config):
        context = context_of(block, config)
        for segment in segments:
            if by_line:
                reference = (f"{file}:{bisect_right(lines, segment.start)}",)
            notes = _notes(block, segment, context)
            known = found.get((context, segment.key))
            if known is None:
                found[context, segment.key] = Message(
                    segment.key, context=context, notes=notes, references=reference
                )
            elif by_line or notes != known.notes:
                found[context, segment.key] = replace(
                    known,
                    notes=(*known.notes, *(n for n in notes if n not in known.notes)),
                    references=tuple(dict.fromkeys((*known.references, *reference))),
                )
    return tuple(found.values())


def _notes(block: Block, segment: Segment, context: str | None) -> tuple[str, ...]:
    """What the tool tells the translator: the role where the context does not, the author's comment, where links lead."""
    notes: tuple[str, ...] = () if block.role in ("paragraph", context) else (block.role,)
    if block.note:  # without blanks at line ends, which PO editors strip
        notes += tuple(line.rstrip() for line in block.note.splitlines())
    if block.language:
        notes += (f"language: {block.language}",)
    if segment.numbers:
        details = {m.number: " ".join(m.detail.split()) for m in segment.marks if m.number and m.kind != "close"}
        notes += tuple(f"[{n}]: {details[m]}" for n, m in segment.numbers if details.get(m))
    return notes
