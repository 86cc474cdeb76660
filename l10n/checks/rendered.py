"""Whether a phrase of the source is there in the target, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.check import Said
from l10n.language.locale import primary
from l10n.phrases import phrase
from l10n.phrases.fold import folded
from l10n.phrases.house import House

_FAMILIES = (
    frozenset({"invocation", "wish", "oath", "condolence", "interjection", "reply"}),
    frozenset({"greeting", "reply", "address", "festive", "closing", "thanks", "salutation"}),
    frozenset({"honorific"}),
)
"""Kinds that may stand for each other: «Слава Богу» for a wish, a welcome for a greeting."""
_WORD = re.compile(r"\w{3,}")
_STEM = 4
"""Letters in which two forms of a word agree; Arabic, whose words are shorter, agrees in three."""


def is_rendered(phrase_id: str, said: Said, house: House) -> bool:
    """Whether the target says a phrase: the same, one of its family, or words of what it means."""
    known = phrase(phrase_id)
    family = set().union(*(kinds for kinds in _FAMILIES if known.kind in kinds)) or {known.kind}
    if any(match.id == phrase_id or match.kind in family for match in said.target):
        return True
    target = set(_stems(said.message.target))
    return any(target.intersection(_stems(form)) for form in _forms(phrase_id, house))


def _forms(phrase_id: str, house: House) -> Iterator[str]:
    known, tongue = phrase(phrase_id), primary(house.language)
    for forms in (known.forms, known.translation, known.transliteration, known.gloss):
        yield forms.get(tongue, "")
    yield from known.spellings.get(tongue, ())
    yield house.wording.get(phrase_id, "")
    yield house.spelling(phrase_id) or ""


def _stems(text: str) -> Iterator[str]:
    for word in _WORD.findall(folded(text)):
        yield word[: 3 if "\u0600" <= word[0] <= "\u06ff" else _STEM]
