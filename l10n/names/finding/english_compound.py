"""English names made by one of their words: `Damascus University`, `Ministry of Defence`, `Cape Canaveral`, `West Virginia`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.names.finding.attested import attested
from l10n.names.finding.context import Piece, Word
from l10n.names.finding.english_words import (
    between,
    breaks,
    index_behind,
    known_at,
    title_at,
)
from l10n.names.finding.wordlists import given, heads, listed
from l10n.names.values import NameKind

_OF = ("of", "of the", "for", "for the")


def staff(run: Sequence[Word], at: int, text: str) -> bool:
    """`General Assembly` is no general."""
    return (
        run[at].key == "general" and not between(run, at, text) and run[at + 1].key in heads("en")
    )


def quarter(run: Sequence[Word], at: int, text: str) -> Piece | None:
    """`West Virginia`, `Eastern Ghouta`: a quarter with a capital where no sentence begins belongs to its place."""
    word = run[at]
    if word.opens or between(run, at, text) or word.key not in listed("quarters_en"):
        return None
    known = known_at(run, at + 1, text)
    if known is None or known[1].kind != "place":
        return None
    behind = index_behind(run, known[0])
    return Piece(word.start, known[0], tuple(run[at:behind]), "place")


def _led(run: Sequence[Word], at: int, text: str) -> Piece | None:
    """A name that begins with a word for what it is of: `Cape Canaveral`, `Radio New Zealand`, `Real Sociedad`."""
    kind = _leading(run[at].key)
    if kind is None or run[at].headline or between(run, at, text) or _goes_further(run, at, text):
        return None
    known = known_at(run, at + 1, text)
    if known is None and run[at + 1].key in listed("stop_en"):
        return None
    end = max(index_behind(run, known[0]) - 1, at + 1) if known else at + 1
    return Piece(run[at].start, run[end].end, tuple(run[at : end + 1]), kind)


def _goes_further(run: Sequence[Word], at: int, text: str) -> bool:
    """Whether a known name of more than one word begins here: Gulf of Aden, Real Madrid."""
    known = known_at(run, at, text)
    return known is not None and known[0] > run[at].end


def _dedicated(run: Sequence[Word], at: int, stop: int) -> bool:
    """`St Mary's Hospital`, `King's College`: what is named after a saint or a ruler keeps the 's."""
    saint = run[at].key in ("st", "saint") and stop > at
    if stop == at and heads("en").get(run[stop + 1].key) == "place":
        name = run[at].key  # Arthur's Pass, but not Jordan's Port
        return name in given("en") and name not in listed("given_places_en")
    return (saint or run[stop].key in ("king", "queen")) and run[stop + 1].key in heads("en")


def _within(run: Sequence[Word], at: int, text: str) -> bool:
    """`Royal Spanish Academy`, `Borders General Hospital`: what else ends a name, within it."""
    if run[at].key == "general":
        return at + 1 < len(run) and staff(run, at, text)
    return run[at - 1].key in ("royal", "national") and run[at].key in listed("demonyms_en")


def partners(run: Sequence[Word], at: int, text: str) -> Piece | None:
    """`Hartigan & Loewe`, `Smith Brown & Sons`: names joined by & are a firm's."""
    end = at
    if "&" not in text[run[at].end : run[min(at + _PARTNERS, len(run) - 1)].start]:
        return None
    while end - at < _PARTNERS and between(run, end, text) == "":
        end += 1
    if between(run, end, text) != "&" or any(
        word.key in listed("demonyms_en") or (word.opens and word.key in listed("stop_en"))
        for word in run[at : end + 1]
    ):
        return None
    end += 1
    while between(run, end, text) == "" and run[end + 1].key in heads("en"):
        end += 1
    return Piece(run[at].start, run[end].end, tuple(run[at : end + 1]), "organisation")


_PARTNERS = 3


def _leading(word: str) -> NameKind | None:
    """What begins with such a word: Cape Canaveral a place, Radio New Zealand an organisation."""
    if word in listed("leading_places_en"):
        return "place"
    return "organisation" if word in listed("leading_organisations_en") else None


_WHERE = re.compile(r"\b(?:the|in|at|on|near|from|to|of|off|around)[ ]\Z", re.IGNORECASE)


def _person(run: Sequence[Word], at: int, text: str) -> bool:
    """`Lauryn Hill` where it is no hill: a given name and a head that is a surname too, and no preposition before."""
    return (
        (run[at].key in given("en") or attested("en", run[at].key))
        and run[at].key not in listed("given_places_en")
        and run[at].key not in listed("stop_en")
        and ((known := known_at(run, at, text)) is None or known[1].kind == "person")
        and run[at + 1].key in listed("surname_heads_en")
        and not between(run, at, text)
        and between(run, at + 1, text) not in _OF
        and not _WHERE.search(text, max(0, run[at].start - 8), run[at].start)
    )


def _named(run: Sequence[Word], at: int, text: str) -> bool:
    """Whether a word may belong to a name although all words around it have capitals: not Tells in Tells Council."""
    word = run[at].key
    return (
        word in heads("en")
        or word in listed("demonyms_en")
        or word in listed("portfolios_en")
        or word in listed("quarters_en")
        or attested("en", word)
        or known_at(run, at, text) is not None
    )


def composed(run: Sequence[Word], at: int, text: str) -> Piece | None:
    """`Damascus University`, `Syrian Ministry of Defence`, `Bank of England`: a name made by its head word."""
    kinds = heads("en")
    stop = at
    found: int | None = None
    while True:
        word = run[stop]
        if word.key in kinds and not (
            stop == at and word.opens and between(run, stop, text) not in _OF
        ):
            found = stop
        gap = between(run, stop, text)
        owned = gap in ("'s", "’s") and (word.key in listed("stop_en") or _dedicated(run, at, stop))
        if (gap and not owned) or stop - at > 5:
            break
        if breaks(run[stop + 1].key) and not _within(run, stop + 1, text):
            break
        stop += 1
    if found in (at, None) and (led := _led(run, at, text)) is not None:
        return led
    if found == at + 1 and _person(run, at, text):
        return None
    if found is None or (
        run[found].key in listed("portfolios_en") and title_at(run, found, text)
    ):  # US Energy Secretary
        return None
    first = at
    while first < found and run[first].opens and run[first].key in listed("stop_en"):
        first += 1
    end, kind = found, kinds[run[found].key]
    if between(run, found, text) in _OF:
        end = _complement(run, found + 1, text)
    elif run[found].key == "college" and between(run, found, text) == "":
        city = known_at(run, found + 1, text)  # King's College London
        if city and city[1].kind == "place":
            end = index_behind(run, city[0]) - 1
    if first != at:
        return None
    if first == end:
        return None
    keys = [word.key for word in run[first : found + 1]]
    if (
        all(word in listed("demonyms_en") or word in listed("stop_en") for word in keys[:-1])
        and (len(keys) == 1 or keys[-1] in ("police", "army", "navy", "intelligence"))
        and end == found
    ):
        return None
    known = known_at(run, at, text)
    if known and known[0] >= run[end].end and not known[1].single:
        return None
    if run[found].headline and not all(_named(run, index, text) for index in range(first, found)):
        return None
    return Piece(run[first].start, run[end].end, tuple(run[first : end + 1]), kind)


def _complement(run: Sequence[Word], at: int, text: str) -> int:
    """The last word of what stands behind `of`: `Foreign Affairs and Expatriates`."""
    known = known_at(run, at, text)
    end = max(index_behind(run, known[0]) - 1, at) if known else at
    while between(run, end, text) == "" and not breaks(run[end + 1].key):
        end += 1
    if between(run, end, text) in ("and", "&") and run[end + 1].key in listed("portfolios_en"):
        end = _complement(run, end + 1, text)
    return end
