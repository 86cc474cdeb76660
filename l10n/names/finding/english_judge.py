"""What a piece of an English text is that no list knows: told by how it is written, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from l10n.names.finding.attested import attested
from l10n.names.finding.context import Piece
from l10n.names.finding.english_hints import told
from l10n.names.finding.wordlists import given, listed, person_titles, surnames
from l10n.names.values import NameKind

_SPEECH = re.compile(
    r",?['’]?s?[ ](?:said|says|told|added|warned|announced|wrote|tweeted|replied|insisted|claimed|denied|argued|"
    r"stressed|noted|explained|testified|recalled|arrived|met|visited|called|accused|hailed|vowed|pledged|urged|praised|resigned|died)\b"
)
_PREPOSITION = re.compile(r"[ ](?:to|of|in|for|on|at|by|with|from|the|a|an|as|than)\b")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|from|at|across|outside|inside|around|visited|toward|towards|to|leaving|leave|leaves|left|reached|reach|"
    r"entered|into|via|of|off|through|between|between \w{3,20} and)[ ]\Z"
)
_STRONG_PLACE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside|[Ii]nside|[Aa]round|[Ii]nto|(?:city|town|village|province|governorate|district|capital|suburb|port|region|island|state) of"
    r"|northern|southern|eastern|western|central|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of)[ ]\Z"
)
_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ad|at|ar|az)-(?=\w{3})")
_DERIVED = ("ing", "ed", "ly", "ers", "ists", "ants", "ments", "tions", "ies", "ness")


@dataclass(slots=True)
class Evidence:
    """What the whole text tells about single words."""

    people: set[str] = field(default_factory=set)
    """Surnames, without article, of persons found with a given name or a title."""
    inside: set[str] = field(default_factory=set)
    """Words capitalised where no sentence begins."""
    kinds: dict[str, NameKind] = field(default_factory=dict)


def bare(word: str) -> str:
    """A folded surname without its article: `al-sharaa`, `sharaa`."""
    return _ARTICLE.sub("", word) if "-" in word else word


def kind_of_word(piece: Piece, text: str, evidence: Evidence) -> NameKind | None:
    """The kind of a piece that nothing known is in; None if it is no name."""
    first = piece.words[0]
    word = first.key
    if bare(word) in evidence.people:
        return "person"
    if word in evidence.kinds:
        return evidence.kinds[word]
    if word in _ordinary() or word in person_titles("en") or len(word) < 2 or word.isdigit():
        return None
    if word in listed("ambiguous_en") and first.opens:
        if (
            attested("en", word)
            and not first.headline
            and (_SPEECH.match(text, piece.end) or text.startswith(", who ", piece.end))
        ):
            return "person"  # Grace said
        said = told(text, piece.start, piece.end)
        return said if said == "organisation" and not first.headline else None
    hint = None if first.headline else told(text, piece.start, piece.end)
    if hint == "organisation" and word in given("en"):
        hint = None
    letters = first.text if first.text.isalpha() else re.sub(r"[\W\d_]", "", first.text)
    if letters.isupper() and 2 <= len(letters) <= 6:
        unsure = (first.opens and len(letters) > 5) or (
            first.headline and word not in evidence.inside
        )
        return None if unsure else "organisation"
    named = "-" in word[:4] or attested("en", bare(word))
    if hint and not (first.opens and word not in evidence.inside and _derived(word)):
        return hint
    if first.opens and word not in evidence.inside:
        speaks = _SPEECH.match(text, piece.end) is not None
        if not speaks and (not named or _PREPOSITION.match(text, piece.end)):
            return None  # Close to the border
        if not named and word.endswith("s"):
            return None  # Advocates said
        return None if _derived(word) and not named else "person"
    if named:
        return (
            "place"
            if _STRONG_PLACE.search(text, max(0, piece.start - 20), piece.start)
            else "person"
        )
    if _SPEECH.match(text, piece.end):
        return "person"
    if _PLACE_BEFORE.search(text, max(0, piece.start - 35), piece.start):
        return "place"
    return "person" if text.startswith(("'s ", "’s "), piece.end) else "organisation"


def _derived(word: str) -> bool:
    """Whether it ends as ordinary words do, and has its capital of the sentence: Workers, Citing."""
    return word[1:].endswith(_DERIVED)


def kind_of_group(piece: Piece, text: str) -> NameKind | None:
    """The same of a piece of several words."""
    keys = [word.key for word in piece.words]
    stop = _ordinary()
    if all(word in stop or word in person_titles("en") for word in keys):
        return None
    if any(len(word.text) == 1 for word in piece.words):  # Class A
        return None
    if keys[-1] in listed("events_en") or keys[0] in ("operation", "hurricane", "typhoon"):
        return None
    if piece.words[0].opens and any(word in stop for word in keys):
        return None
    if any(
        word.key in stop and not word.text.endswith(".") and len(word.text) > 1
        for word in piece.words[1:]
    ):
        return None
    if piece.words[0].headline and not any(
        word in given("en") or bare(word) in surnames("en") for word in keys
    ):
        return None
    if all(word.text.isupper() and len(word.text) > 1 for word in piece.words):
        return "organisation"
    if hint := told(text, piece.start, piece.end):
        return hint
    before = text[max(0, piece.start - 20) : piece.start]
    return (
        "place" if _STRONG_PLACE.search(before) or before.endswith((" from ", " at ")) else "person"
    )


@cache
def _ordinary() -> frozenset[str]:
    return listed("stop_en") | listed("demonyms_en")
