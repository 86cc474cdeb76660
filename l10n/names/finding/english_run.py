"""Runs of capitalised English words, each cut into names and what only stands with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.names.finding.attested import attested
from l10n.names.finding.context import LONGEST_RUN, Piece, Word
from l10n.names.finding.english_compound import composed, partners, quarter, staff
from l10n.names.finding.english_hints import told
from l10n.names.finding.english_words import (
    between,
    breaks,
    index_behind,
    known_at,
    title_at,
)
from l10n.names.finding.gazetteer import Known
from l10n.names.finding.wordlists import given, heads, listed, surnames
from l10n.names.values import NameKind

_LINK = re.compile(
    r"(?:['’]s[ ]|[ \u00a0](?:bin|ibn|bint|al|el|ul|von|van|der|den|de|del|della|di|da|dos|du|la|le|y|abu|ould|"
    r"do|das|dei|degli|e|of|of the|for|for the|and|&|van der|von der|de la)[ \u00a0])\Z"
)


_BINDING = frozenset(
    ["abu", "abou", "bou", "abi", "abd", "umm", "oum", "ould", "ait", "bin", "ben", "ibn", "bint"]
)
"""Parts of Arabic names behind which the name goes on for certain."""


def runs(words: Sequence[Word], text: str) -> Iterator[list[Word]]:
    """Words that stand together, or are joined by a particle or preposition that names have."""
    run: list[Word] = []
    for word in words:
        if run:
            gap = text[run[-1].end : word.start]
            together = gap in (" ", "\u00a0", "") or _LINK.match(gap)
            apart = run[-1].headline and (_only_joins(run[-1]) or _only_joins(word))
            if not together or apart or len(run) == LONGEST_RUN:
                yield run
                run = []
        run.append(word)
    if run:
        yield run


def _only_joins(word: Word) -> bool:
    """Whether it is an ordinary word that has its capital of the headline: Signs For Leeds."""
    return word.key in listed("stop_en") and word.key not in given("en")


def read(run: Sequence[Word], text: str) -> Iterator[Piece]:
    """The names of a run, from left to right."""
    at, titled = 0, False
    while at < len(run):
        word, more = run[at], at + 1 < len(run)
        if not (more and staff(run, at, text)) and (count := title_at(run, at, text)):
            at, titled = at + count, True
            continue
        if more and (firm := partners(run, at, text)) is not None:
            yield firm
            at, titled = index_behind(run, firm.end), False
            continue
        if more and (head := composed(run, at, text)) is not None:
            yield head
            at = index_behind(run, head.end)
            titled = False
            continue
        known = known_at(run, at, text)
        if word.key == "the" and more and not between(run, at, text):
            if not word.opens and _WORK.search(text, max(0, word.start - 70), word.start):
                return  # his novel about cadets, The Time of the Hero
            # The Hague keeps its article; newspapers do not, and The National Weather Service is no newspaper.
            if known and known[1].kind == "place" and known[0] > word.end:
                pass
            else:
                at += 1
                continue
        if known and not _goes_on(run, at, known, text):
            end, entry = known
            behind = index_behind(run, end)
            yield Piece(word.start, end, tuple(run[at:behind]) or (word,), entry.kind, entry.base)
            at, titled = max(behind, at + 1), False
            continue
        if more and (place := quarter(run, at, text)) is not None:
            yield place
            at = index_behind(run, place.end)
            continue
        if word.key in listed("demonyms_en") or _ordinary_opening(run, at, text):
            at, titled = at + 1, False
            continue
        piece = _chain(run, at, text, known, titled)
        yield piece
        at, titled = max(index_behind(run, piece.end), at + 1), False


_WORK = re.compile(
    r"\b(?:novel|film|movie|book|album|play|poem|memoir|opera|song|series|drama|documentary|thriller|comedy|musical|painting|"
    r"collection|story|sitcom|podcast)s?\b[^.!?;:\"“”\n]{0,50}, \Z|\b(?:novel|film|movie|album|memoir|musical|sitcom) \Z"
)
"""What announces the title of a work."""


def _goes_on(run: Sequence[Word], at: int, known: tuple[int, Known], text: str) -> bool:
    """Whether a person's name goes on behind what is known: `Jordan Peterson`, `Rafael Grossi`."""
    end, entry = known
    if entry.single:
        return True
    behind = index_behind(run, end)
    if entry.kind == "person" and at + 1 < behind < len(run):
        return (
            not between(run, behind - 1, text)
            and _ARTICLED.match(run[behind].text) is not None
            and not run[behind - 1].key.startswith(("al-", "el-"))
            and _unknown(run, behind, text)
        )  # Umm Kulthum al-Hamdani is not the singer
    if behind != at + 1 or behind >= len(run) or between(run, at, text) or entry.abbreviation:
        return False
    word = run[behind]
    if run[at].key in given("en") and word.key in surnames("en"):
        return True
    if run[at].key in listed("given_places_en") and _unknown(run, behind, text):
        return True  # Jordan Spieth
    if word.headline:
        return False
    if run[at].key not in given("en") and entry.kind == "place":
        return False
    return _unknown(run, behind, text)


_ARTICLED = re.compile(r"[aAeE]l[-‑]\w")


def _unknown(run: Sequence[Word], at: int, text: str) -> bool:
    """Whether nothing is known of a word but that it has a capital."""
    word = run[at]
    return not (
        word.key in listed("stop_en")
        or word.key in listed("demonyms_en")
        or word.key in listed("events_en")
        or word.key in heads("en")
        or title_at(run, at, text)
        or ((known := known_at(run, at, text)) is not None and not known[1].single)
        or word.text.isupper()
        or (word.headline and word.key not in surnames("en"))
    )


def _ordinary_opening(run: Sequence[Word], at: int, text: str) -> bool:
    """`However Assad`: an ordinary word that only opens the sentence."""
    word = run[at]
    stop = listed("stop_en")
    if word.key not in stop:
        return bool(
            word.opens
            and at + 1 < len(run)
            and re.fullmatch(r"\w{4,}(?:ing|ed|ly)", word.key)
            and not attested("en", word.key)
        )
    if word.key not in given("en") or between(run, at, text) != "":
        return True
    if not word.opens:
        return False
    # Jihad Yazigi is a name, Will Trump is a question.
    following = known_at(run, at + 1, text)
    return following is not None or run[at + 1].key in stop


def _chain(
    run: Sequence[Word], at: int, text: str, known: tuple[int, Known] | None, titled: bool
) -> Piece:
    """Words side by side or joined as persons' names are: `Khalid bin Salman`, `Ursula von der Leyen`."""
    end, paired = at, False
    while True:
        gap = between(run, end, text)
        if gap != "" and not (gap.split() and set(gap.split()) <= listed("particles_en")):
            break
        following = run[end + 1].key
        if gap == "" and run[end].key in _BINDING and (end > at or not run[end].opens):
            end += 1  # Peter Bou Saab is of no company
            continue
        if gap == "" and (
            breaks(following) or (run[end].headline and not _leads(run, at, end, titled))
        ):
            break
        if gap == "" and end > at and run[end + 1].headline and following not in surnames("en"):
            break
        other = known_at(run, end + 1, text)
        if gap == "" and other and not other[1].single and other[1].kind != "person":
            paired = _both(run, at, end, other)
            end += paired
            break
        end += 1
    words = tuple(run[at : end + 1])
    kind: NameKind | None = None
    keys = [word.key for word in words]
    doubtful = words[0].headline and keys[0] not in surnames("en")
    sure = titled and not (doubtful and not (len(words) > 1 and attested("en", keys[0])))
    if keys[-1] in listed("events_en") and len(keys) > 1:
        pass
    elif paired:
        kind = told(text, words[0].start, words[-1].end) or "person"  # Chase Manhattan, a bank
    elif sure or (known and known[1].single) or (len(words) > 1 and _personal(keys)):
        kind = "person"
    last = words[-1]
    tail = last.end - (
        last.text.endswith(".") and len(last.text) > 2 and not last.text[:-1].isupper()
    )
    return Piece(
        words[0].start, tail, words, kind, known[1].base if known and len(words) == 1 else ""
    )


def _both(run: Sequence[Word], at: int, end: int, other: tuple[int, Known]) -> bool:
    """Whether a given name and the place right behind it are one name: Jack London, Grant Manhattan; no two names touch."""
    return (
        end == at
        and other[1].kind == "place"
        and not other[1].abbreviation
        and other[0] == run[end + 1].end
        and run[at].key in given("en")
        and not any(word.opens or word.headline for word in run[at : end + 2])
    )


def _leads(run: Sequence[Word], at: int, end: int, titled: bool) -> bool:
    """Whether a person's name may go on in a headline: behind a given name, or a title and a word seen in names."""
    if run[at].key in given("en"):
        return True
    return titled and end == at and all(attested("en", word.key) for word in run[at : at + 2])


def _personal(keys: Sequence[str]) -> bool:
    return (
        keys[0] in given("en")
        or keys[0] in ("abu", "umm", "ibn", "abdul", "abd")
        or (keys[-1] in surnames("en") and keys[0] not in listed("stop_en"))
    )
