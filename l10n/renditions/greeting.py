"""A greeting or closing that renditions in a language are given where the article has none of its own.

Nothing is added to the document but words: the greeting stands before the first paragraph's first sentence, the closing
behind the last paragraph's last one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from l10n.config import Config
from l10n.language.locale import primary
from l10n.model import Article, Block, Message, Segment
from l10n.phrases import joined, phrase
from l10n.phrases.house import House
from l10n.phrases.occasion import chosen

_OPENERS = frozenset({"greeting", "reply", "address", "salutation", "festive"})
_CLOSERS = frozenset({"closing", "greeting", "festive", "thanks", "condolence"})
_SEPARATOR = " – "
_ENDED = (".", "!", "?", "…", "؟", ".»", "!»", ".”", "!”", "؟»")

Resolved = Sequence[Sequence[tuple[Segment, Message | None]]]


def give(
    article: Article,
    blocks: Sequence[tuple[Block, Sequence[Segment]]],
    resolved: Resolved,
    texts: list[list[str | None]],
    config: Config,
    house: House,
    moment: datetime,
) -> None:
    """Puts the greeting and the closing that the settings give into the first and the last paragraph's targets.

    `texts`: the targets by block and segment, None where the source stays: such a paragraph is not given any.
    """
    wanted = config.greetings_of(article.id, house.language)
    if not (wanted.opening or wanted.closing):
        return
    paragraphs = [
        number for number, (block, _) in enumerate(blocks) if _is_body(block) and resolved[number]
    ]
    if not paragraphs:
        return
    first, last = paragraphs[0], paragraphs[-1]
    opening = _form(chosen(wanted.opening, moment), article, house)
    if opening and not _said(resolved[first][:1], _OPENERS):
        text = texts[first][0]
        if text:
            texts[first][0] = joined(opening, _SEPARATOR, text, house.language)
    closing = _form(chosen(wanted.closing, moment), article, house)
    if closing and not _said(resolved[last][-1:], _CLOSERS):
        text = texts[last][-1]
        if text:
            stop = "" if text.rstrip().endswith(_ENDED) else "."
            said = joined("", "", closing, house.language).rstrip(".")
            texts[last][-1] = f"{text}{stop} {said}."


def _is_body(block: Block) -> bool:
    return block.role == "paragraph" and block.language is None


def _form(phrase_id: str, article: Article, house: House) -> str:
    if not phrase_id:
        return ""
    forms = phrase(phrase_id).forms
    tongue = primary(house.language)
    spoken = forms.get(tongue) or forms.get(primary(article.language or "")) or ""
    return house.form(phrase_id, spoken) or ""


def _said(pairs: Sequence[tuple[Segment, Message | None]], kinds: frozenset[str]) -> bool:
    """Whether phrases of some kinds are said in segments already."""
    return any(
        (segment.phrase and phrase(segment.phrase).kind in kinds)
        or any(match.kind in kinds for match in segment.phrases)
        for segment, _ in pairs
    )
