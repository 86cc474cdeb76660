"""Names in Russian quotation marks: `«Газпром»`, `партия «Единая Россия»`; the marks stay outside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.names.finding.context import Piece, Word
from l10n.names.finding.gazetteer import key
from l10n.names.finding.inflected import forms
from l10n.names.finding.russian_piece import lookup
from l10n.names.finding.russian_word import announced as said_of
from l10n.names.finding.russian_word import artwork, compounded, is_given, ordinary

_QUOTED = re.compile(r"[«„“\"](?=[\w])([^«»„“”\"\n]{2,60})[»“”\"]")
_BEFORE = re.compile(r"([\w-]+)[ \u00a0]\Z")
_MANY = 4


def quoted(text: str) -> Iterator[Piece]:
    """Quoted names of organisations; titles of films and the like without kind. What else is quoted is left to be read.

    A name that a word like партия once announced is known without it in the rest of the text, in any case.
    """
    announced: dict[str, str] = {}
    rest: list[tuple[Piece, str]] = []
    for found in _QUOTED.finditer(text):
        start, end = found.span(1)
        inside = found[1]
        best = lookup(text, start)
        word = Word(start, end, inside, key(inside), False)
        before = _BEFORE.search(text, max(0, found.start() - 40), found.start())
        named = before[1].lower() if before else ""
        if named and artwork(named):
            yield Piece(start, end, (word,), None)
        elif best and best[0] == end and best[1].kind != "person":
            yield Piece(start, end, (word,), best[1].kind, best[1].base)
        elif inside[0].isupper() and len(inside.split()) <= _MANY and inside[-1] not in ".,!?…":
            if named and said_of(named) == "organisation":
                announced.update(dict.fromkeys(forms(word.key), inside))
                yield Piece(start, end, (word,), "organisation", inside)
            else:
                rest.append((Piece(start, end, (word,), "organisation"), inside))
    for piece, inside in rest:
        base = announced.get(piece.words[0].key)
        if base or (" " not in inside and not _spoken(inside)):
            yield Piece(piece.start, piece.end, piece.words, "organisation", base or "")


def _spoken(inside: str) -> bool:
    """Whether a word that nothing announces is only said so: «Окно», «Халяль-кухня»."""
    return compounded(inside) or ordinary(key(inside)) or is_given(key(inside))
