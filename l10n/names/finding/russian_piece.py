"""Names the lists know, and names made by a head word: `Министерство обороны России`, `МИД Ирана`, `Ростовская область`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from l10n.names.finding.context import Piece, Word
from l10n.names.finding.gazetteer import Known, gazetteer, key
from l10n.names.finding.inflected import forms
from l10n.names.finding.russian_word import (
    adjective,
    announced,
    foreign,
    genitive,
    head,
    is_given,
    is_surname,
    is_title,
    ordinary,
)
from l10n.names.finding.wordlists import listed
from l10n.names.values import NameKind

_ANY = re.compile(r"\w+(?:[-‑'’]\w+)*|[«„]")
_SHORT, _MOST = 3, 10
_LETTERS = 140
"""How far a name may reach."""


class _Next(NamedTuple):
    end: int
    key: str
    text: str


def _following(text: str, start: int) -> Iterator[_Next]:
    """The words from here, as far as nothing but one space is between them."""
    position = start
    for word in _ANY.finditer(text, start, min(len(text), start + _LETTERS)):
        if text[position : word.start()] not in ("", " ", "\u00a0"):
            break
        position = word.end()
        yield _Next(position, key(word[0]), word[0])


def lookup(text: str, start: int) -> tuple[int, Known] | None:
    """Where the longest known name that begins here ends, and what it is."""
    words: list[_Next] = []
    best = gazetteer("ru").longest(_keys(text, start, words))
    if best is None:
        return None
    count, entry = best
    end = words[count - 1].end
    return None if entry.abbreviation and not text[start:end].isupper() else (end, entry)


def _keys(text: str, start: int, words: list[_Next]) -> Iterator[str]:
    """The words from here as the gazetteer compares them; each is added to `words`."""
    for word in _following(text, start):
        words.append(word)
        yield word.key


def known(run: Sequence[Word], at: int, text: str) -> Piece | None:
    """A name of the lists that begins with this word."""
    word = run[at]
    best = lookup(text, word.start)
    if best is None:
        return None
    end, entry = best
    if (
        word.opens
        and end == word.end
        and not entry.abbreviation
        and ordinary(word.key)
        and _risky(word)
    ):
        return None
    if entry.ambiguous and end == word.end and not _told(word, entry.kind, text):
        return None
    words = tuple(other for other in run[at:] if other.start < end)
    return Piece(word.start, end, words, entry.kind, entry.base, entry.gender)


_BEFORE = re.compile(r"([\w-]+)[ \u00a0]\Z")


def _told(word: Word, kind: NameKind, text: str) -> bool:
    """Whether something else tells that an ordinary word is a name: no sentence begins, or a word like телеканал stands before."""
    if kind != "organisation":
        return not word.opens
    found = _BEFORE.search(text, max(0, word.start - 30), word.start)
    return found is not None and announced(found[1].lower()) == "organisation"


def _risky(word: Word) -> bool:
    """A short known name that is an ordinary word as well (`Сила`): not at the beginning of a sentence."""
    return word.key in listed("stop_ru")


_QUARTERS = re.compile("(?:север|юж|запад|восточ)н(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)")


def quarter(run: Sequence[Word], at: int, text: str) -> Piece | None:
    """`Западная Вирджиния`, `Восточная Гута`: where no sentence begins the quarter belongs to the place behind it."""
    word = run[at]
    if word.opens or not _QUARTERS.fullmatch(word.key) or at + 1 >= len(run):
        return None
    best = lookup(text, run[at + 1].start)
    if best is None or best[1].kind != "place" or text[word.end : run[at + 1].start] != " ":
        return None
    words = tuple(other for other in run[at:] if other.start < best[0])
    return Piece(word.start, best[0], words, "place")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(
        form for name in listed("agencies_ru") for form in (name, *forms(name, len(name) > 4))
    )


@cache
def _portfolios() -> tuple[tuple[str, ...], ...]:
    return tuple(
        sorted((tuple(words.split()) for words in listed("portfolios_ru")), key=len, reverse=True)
    )


def read_composed(run: Sequence[Word], at: int, text: str) -> Piece | None:
    """A name made by its head word that begins with this word."""
    word = run[at]
    if word.text[:1].isupper() and word.key in _agencies():
        return _agency(run, at, text)
    kind = head(word.key)
    if kind is None and not adjective(word.key):
        return None
    if kind is None and (is_given(word.key) or is_title(word.key)):
        return None
    words = list(islice(_following(text, word.start), _MOST))
    last = 0
    while kind is None and last + 1 < min(len(words), 4):
        last += 1
        kind = head(words[last].key)
        if kind is None and not adjective(words[last].key):
            return None
    if kind is None:
        return None
    beyond = _complement(words, last, text) if kind == "organisation" else last
    if beyond == last and kind == "organisation" and not word.opens:
        beyond = _owner(words, _field(words, last), text)
    if last == 0 and beyond == 0:
        return None
    capitals = any(other.text[0].isupper() for other in words[1 : last + 1])
    bare = word.opens and beyond == last and not capitals
    if bare and not (last and foreign(word.key)) and (kind == "organisation" or ordinary(word.key)):
        return None
    if last and kind == "place" and (is_surname(word.key) or words[last].key in ("столица",)):
        return None
    end = words[beyond].end
    listed_as = lookup(text, word.start)
    if listed_as and listed_as[0] >= end:
        return None
    inside = tuple(other for other in run[at:] if other.start < end)
    return Piece(word.start, end, inside, kind)


def _complement(words: Sequence[_Next], last: int, text: str) -> int:
    """The last word of what stands behind the head: a field of work, a state, an organisation."""
    keys = [word.key for word in words]
    while True:
        for portfolio in _portfolios():
            if tuple(keys[last + 1 : last + 1 + len(portfolio)]) == portfolio:
                last += len(portfolio)
                if (
                    keys[last + 1 : last + 2] == ["и"]
                    and keys[last + 2 : last + 3]
                    and (keys[last + 2],) in _portfolios()
                ):
                    last += 2
                break
        else:
            break
    return _owner(words, last, text)


def _field(words: Sequence[_Next], last: int) -> int:
    """On through a field of work in the genitive that no list has: `Федерация немецкой промышленности`."""
    at = last + 1
    while at < min(len(words), last + 4) and words[at].text.islower():
        part = genitive(words[at].key) if len(words[at].key) > _SHORT else ""
        if part == "noun" and words[at].key not in listed("places_meant_ru"):
            return at + (words[at + 1 : at + 2] != [] and words[at + 1].key == "стран")
        if part != "adjective":
            break
        at += 1
    return last


def _owner(words: Sequence[_Next], last: int, text: str) -> int:
    if last + 1 < len(words) and words[last + 1].text[0].isupper():
        following = words[last + 1]
        best = lookup(text, following.end - len(following.text))
        if best and best[1].kind != "person":
            while last + 1 < len(words) and words[last + 1].end <= best[0]:
                last += 1
    return last


def _agency(run: Sequence[Word], at: int, text: str) -> Piece:
    word = run[at]
    words = list(islice(_following(text, word.start), _MOST))
    last = 0
    if (
        words[1:2]
        and words[1].key in _agencies()
        and words[1].text[0].isupper()
        and word.key == "генштаб"
    ):
        last = 1
    end = words[_owner(words, last, text)].end
    base = ""
    if word.text.isupper() or word.text.endswith(("ы", "и")):
        base = text[word.start : end]
    return Piece(
        word.start,
        end,
        tuple(other for other in run[at:] if other.start < end),
        "organisation",
        base,
    )
