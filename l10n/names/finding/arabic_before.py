"""What stands before an Arabic name that no list has: it tells of the kind, and that there is a name at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from l10n.names.finding.arabic_token import Token, adjoins, readings
from l10n.names.finding.arabic_word import ends, is_given, is_title, verb
from l10n.names.finding.wordlists import heads, listed
from l10n.names.values import NameKind, NameMatch

Found = tuple[int, int, NameMatch]
"""First word, last word, the name."""

_BESIDE, _SURE, _SUREST = 6.0, 10.0, 14.0
"""What a neighbour that tells of a name weighs, one behind which little else stands (في, قال, a place and و), and one
behind which nearly nothing else does (قرب)."""
_NEVER = -14.0
"""What it weighs that no name stands here which is a person's, a place's or an organisation's."""
_ADVERB = re.compile("[^اوي]{3,4}ا")
_LIKE_VERB = re.compile("[يتنس]|\\w{2,4}ت\\Z")
"""A verb behind و: سيعود, غنت."""
ANN = ("آنا", "آن", "آلان")
"""Folded they are the words for "I", "that", "now"."""


def told(
    words: Sequence[Token], at: int, last: int, skipped: int, text: str, names: Mapping[int, Found]
) -> tuple[NameKind, float]:
    """What stands before a name tells of its kind, and what that weighs."""
    if not at or not adjoins(words, at - 1, text):
        return "person", 0.0
    letters = words[at].text[:skipped]
    if letters == "و" and at - 1 in names:
        kind = names[at - 1][2].kind
        sure = last == at and not _LIKE_VERB.match(words[at].key, 1)
        return kind, _SURE if sure else _BESIDE
    if letters:
        return ("place" if letters.endswith("ب") else "person"), 0.0
    before = words[at - 1].key
    if at - 1 in names:
        if of_title(words, at, text, names):
            return "organisation", _SURE
        return "person", _BESIDE * (names[at - 1][2].kind == "person")
    if words[at - 1].text in ANN:
        return "person", _SURE
    if is_given(before) and not (verb(before) or ends(before)):
        return "person", _BESIDE
    said = [reading for _, reading in readings(words[at - 1].text)]
    if any(word in listed("events_ar") for word in said):
        return "person", _NEVER  # كأس رايدر
    if before in listed("sides_ar"):
        return "place", _SUREST
    if before in listed("locatives_ar"):
        return "place", _SURE if last == at else _BESIDE
    for word in said:
        if head := heads("ar").get(word):
            return head, _SURE
    if any(word in listed("called_ar") for word in said):
        return "organisation", _BESIDE
    if before in listed("before_places_ar"):
        return ("place" if last == at else "person"), _BESIDE / 2
    if any(word in listed("sayings_ar") for word in said):
        return "person", _SURE
    if (verb(before) and not _ADVERB.fullmatch(words[last].key)) or is_title(before):
        return "person", _BESIDE  # but مات عطشا
    return "person", 0.0


def of_title(words: Sequence[Token], at: int, text: str, names: Mapping[int, Found]) -> bool:
    """Whether a place right before belongs to the name of a newspaper or company: صحيفة ديلي تراست."""
    before = names.get(at - 1)
    if before is None or before[2].kind != "place" or before[0] < at - 1 or at < 2:
        return False
    if not (adjoins(words, at - 1, text) and adjoins(words, at - 2, text)):
        return False
    return any(word in listed("called_ar") for _, word in readings(words[at - 2].text))
