"""A rendition in another script: the same words in other letters.

The rendition in the language's own script is read as an article, the text between its marks is romanised, and the
result goes the way of every translation: spliced, and looked at by the guard. So what no message holds (a sentence
that fell back to an Arabic source, a quotation that is kept) is romanised too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from l10n.config import Config
from l10n.documents.article import format_of_article
from l10n.documents.cut import segments
from l10n.documents.runs import with_text
from l10n.language.locale import primary
from l10n.model import Article, Block, Finding, Rendition, Segment
from l10n.renditions.fallbacks import declared_with, shifted
from l10n.renditions.recombine import apply, recombine
from l10n.romanisation.readings import Readings
from l10n.romanisation.romanise import reader
from l10n.romanisation.romanised import Romanised
from l10n.romanisation.scripts import LETTERS, ReaderScript
from l10n.romanisation.system import system

_AUTHORS = ("author", "authors", "byline")
"""Keys of front matter."""


def in_script(
    base: Rendition, article: Article, script: ReaderScript, readings: Readings, config: Config
) -> Rendition:
    """A rendition in the letters of a reader script. `article`: what `base` was made from."""
    # Who wrote it is in no message, yet a name to be read.
    config = replace(config, front_matter_keys=(*config.front_matter_keys, *_AUTHORS))
    reading = format_of_article(article).read(base.source, config)
    shown = replace(
        article,
        language=script.base,
        source=base.source,
        blocks=reading.blocks,
        outline=reading.outline,
        encoding=base.encoding,
        bom=base.bom,
    )
    if primary(script.base) == "ar":
        from l10n.phrases.readings import formulas

        added = config.greetings_of(article.id, script.base)
        said = frozenset((*(added.opening or ()), *(added.closing or ())))
        readings = readings.over(formulas(said))
    spell = reader(script.system, readings, script.unknown)
    found: list[Romanised] = []

    def change(text: str) -> str:
        found.append(spell(text))
        return found[-1].text

    whole: list[Sequence[Segment]] = []
    wanted: list[tuple[int, Block, list[tuple[Segment, str]]]] = []
    letters = LETTERS[system(script.system).script]
    for index, block in enumerate(shown.blocks):
        cut = segments(shown.source, block, script.base, whole=True)
        whole.append(cut)
        if _is_foreign(block, script):
            continue
        pairs = [
            (s, with_text(shown.source, s, block.syntax, change))
            for s in cut
            if letters.search(s.key)
        ]
        if pairs := [(segment, target) for segment, target in pairs if target != segment.key]:
            wanted.append((index, block, pairs))
    outcome = recombine(shown, wanted, whole.__getitem__, config)
    text, encoding, bom = apply(base.source, outcome.edits), base.encoding, base.bom
    left_over = shifted(base.fallbacks, base.source, outcome.edits)
    if outcome.edits or base.source != article.source:
        text, encoding, bom, left_over = declared_with(shown, text, left_over, script.tag, config)
    left = [s for cut in whole for s in cut if (s.start, s.end) in outcome.rejected]
    return replace(
        base,
        language=script.tag,
        source=text,
        encoding=encoding,
        bom=bom,
        findings=(*base.findings, *map(_finding, left)),
        words=sum(one.words for one in found),
        vowelled=sum(one.vowelled for one in found),
        unknown=tuple(dict.fromkeys(word for one in found for word in one.unknown)),
        fallbacks=left_over,
    )


def _is_foreign(block: Block, script: ReaderScript) -> bool:
    """Whether the document says that a block is in another language."""
    said = primary(block.language or script.base)
    return said != primary(script.base)


def _finding(segment: Segment) -> Finding:
    reason = "in other letters it would change the document's structure, so it keeps its own; rephrase it"
    return Finding("reader-script", "warning", reason, segment.key)
