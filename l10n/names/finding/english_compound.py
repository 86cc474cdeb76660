"""English names made by one of their words: `Damascus University`, `Ministry of Defence`, `Cape Canaveral`, `West Virginia`."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.names.finding.context import Word
from l10n.names.finding.english_words import (
    Piece,
    between,
    breaks,
    index_behind,
    known_at,
    title_at,
)
from l10n.names.finding.wordlists import heads, listed

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
        owned = gap in ("'s", "’s") and word.key in listed("stop_en")
        if (gap and not owned) or stop - at > 5 or breaks(run[stop + 1].key):
            break
        stop += 1
    leads = (
        found == at and run[at].key in listed("leading_places_en") and between(run, at, text) == ""
    )
    if leads and run[at + 1].key not in listed("stop_en"):  # Cape Canaveral
        return Piece(run[at].start, run[at + 1].end, tuple(run[at : at + 2]), "place")
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
