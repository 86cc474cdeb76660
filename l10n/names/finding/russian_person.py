"""Persons in Russian: given names, patronymics, initials, particles, and the surname they lead to."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.names.finding.context import Piece, Word
from l10n.names.finding.russian_piece import lookup
from l10n.names.finding.russian_word import (
    adjective,
    given_name,
    head,
    is_given,
    is_patronymic,
    is_surname,
    is_title,
    ordinary,
    place_like,
    surname_like,
)
from l10n.names.values import NameKind

_SHORT = 4


def chain(run: Sequence[Word], at: int, text: str, titled: bool) -> Piece | None:
    """The words from here that may be one person, or a single word that may be anything."""
    word = run[at]
    if word.text.startswith(("Министерств", "министерств")):
        return None
    end = at
    if _initial(word):
        while end + 1 < len(run) and _initial(run[end + 1]):
            end += 1
        if end + 1 >= len(run):
            return None
        end += 1
        return _person(run, at, end)
    if is_given(word.key):
        while end + 1 < len(run) and _leads(run[end + 1]):
            end += 1
        if end + 1 < len(run) and _may_be_surname(run[end + 1], text):
            end += 1
            if end + 1 < len(run) and _syllable(run[end + 1], text):
                end += 1
        while end + 1 < len(run) and (
            _joined(run, end, text) or (_article(run[end + 1]) and not _article(run[end]))
        ):
            end += 1
        return _person(run, at, end) if end > at else Piece(word.start, word.end, (word,), None)
    if at + 1 < len(run) and _initial(run[at + 1]) and not ordinary(word.key):
        end = at + 1
        while end + 1 < len(run) and _initial(run[end + 1]):
            end += 1
        if end == at + 1 and end + 1 < len(run) and not ordinary(run[end + 1].key):
            end += 1
        return _person(run, at, end)
    if place_like(word.key) and not is_surname(word.key):
        return Piece(word.start, word.end, (word,), None)
    if _owner(run, at):  # Адвокат Лобанова Тамара Гвоздева
        return Piece(word.start, word.end, (word,), "person")
    while end + 1 < len(run) and (
        _joined(run, end, text)
        or (end - at < 3 and _unknown(run[end + 1], text, end == at and not word.opens))
        or (end > at and _syllable(run[end + 1], text))
    ):
        end += 1
    if end == at:
        return Piece(
            word.start, word.end, (word,), "person" if titled and not place_like(word.key) else None
        )
    piece = _person(run, at, end)
    personal = titled or any(
        is_surname(other.key) or surname_like(other.key) or _article(other) for other in piece.words
    )
    return (
        piece
        if personal or len(piece.words) in (2, 3)
        else Piece(piece.start, piece.end, piece.words, None)
    )


def _owner(run: Sequence[Word], at: int) -> bool:
    """Whether a surname in the genitive stands before another person's given name and surname."""
    names = run[at : at + 3]
    return (
        len(names) == 3
        and (surname_like(names[0].key) or is_surname(names[0].key))
        and is_given(names[1].key)
        and not is_given(names[0].key)
        and not is_patronymic(names[2].key)
        and not _initial(names[2])
        and (surname_like(names[2].key) or is_surname(names[2].key))
    )


def _person(run: Sequence[Word], at: int, end: int) -> Piece:
    words = tuple(run[at : end + 1])
    shouted = len(words) > 1 and all(word.text.isalpha() and word.text.isupper() for word in words)
    kind: NameKind | None = None if shouted and not is_given(words[0].key) else "person"
    return Piece(words[0].start, words[-1].end, words, kind, "", _gender(words))


def _gender(words: Sequence[Word]) -> str:
    for word in words:
        genders = {name.gender for name in given_name(word.key)}
        if len(genders) == 1:
            return genders.pop()
    return ""


def _initial(word: Word) -> bool:
    return word.text.endswith(".") and len(word.text) == 2


def _leads(word: Word) -> bool:
    """Whether it is another given name, a patronymic or an initial."""
    return is_patronymic(word.key) or _initial(word) or is_given(word.key)


def _may_be_surname(word: Word, text: str) -> bool:
    if is_title(word.key):
        return False
    best = lookup(text, word.start)
    return best is None or best[1].single or is_surname(word.key)


def _unknown(word: Word, text: str, second: bool) -> bool:
    """Whether it may belong to the unknown word before: a capital in mid-sentence outweighs the dictionary (`Макрону`)."""
    if ordinary(word.key) and (not second or adjective(word.key)):
        return False
    if is_title(word.key) or head(word.key):
        return False
    best = lookup(text, word.start)
    return best is None or best[1].single


def _syllable(word: Word, text: str) -> bool:
    """The last part of a name in three: `Ри Ён Хо`, `Мун Чжэ Ин`."""
    return len(word.text) <= _SHORT and not word.text.isupper() and lookup(text, word.start) is None


def _article(word: Word) -> bool:
    return (
        word.text[:2] in ("ал", "аш", "ас", "ан", "ад", "ат", "ар", "аз", "эл", "эш", "эс")
        and "-" in word.text
    )


def _joined(run: Sequence[Word], at: int, text: str) -> bool:
    """Whether a particle stands between this word and the next: `бен Салман`."""
    return at + 1 < len(run) and bool(text[run[at].end : run[at + 1].start].strip())
