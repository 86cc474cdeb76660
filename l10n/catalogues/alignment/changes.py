"""Classes of change: what an edit of a sentence means for its translation.

A class only names what a translator should look at: all but `none` make the translation a proposal (fuzzy). So a class
too strict costs a glance, one too lax a wrong sentence in the newspaper; `none` is given only where every letter and
digit of the text is the same.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from l10n.catalogues.alignment.similarity import normal
from l10n.catalogues.alignment.worddiff import Change, changes, pieces
from l10n.language.locale import primary

Class = Literal["none", "small", "number", "name", "negation", "date", "reworded"]

_DATA = Path(__file__).with_name("data") / "meaning.toml"
_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[4-9]|20|21)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}:\d{2}")
_INNER_CAPITAL = re.compile(
    r"(?<=[^\W\d_A-ZА-ЯЁ][ ])[A-ZА-ЯЁ][^\W\d_]+|(?<=[a-zа-яё],[ ])[A-ZА-ЯЁ][^\W\d_]+"
)
_SMALL = re.compile(r"\b[a-zа-яё][^\W\d_]+")
_FEW = 3
"""Mended words that a small change may have."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Words of a language that change what a sentence says."""

    negation: frozenset[str]
    prefixes: tuple[str, ...]
    number: frozenset[str]
    date: frozenset[str]
    attached: str

    def has(self, word: str, kind: frozenset[str]) -> bool:
        """Whether a word is of a kind, also with one-letter words attached to it (ولم)."""
        if word in kind:
            return True
        while len(word) > 2 and word[0] in self.attached:
            word = word[1:]
            if word in kind:
                return True
        return False


@cache
def data() -> Mapping[str, Mapping[str, object]]:
    """The data file, by language."""
    return tomllib.loads(_DATA.read_text(encoding="utf-8"))


@cache
def meaning(language: str | None) -> Meaning:
    """The words of a language (BCP 47 tag); of all languages there are data for, where it is not known."""
    tag = primary(language or "")
    tables = [data()[tag]] if tag in data() else list(data().values()) if not tag else []

    def words(name: str) -> list[str]:
        return [word for table in tables for word in str(table.get(name, "")).split()]

    return Meaning(
        negation=frozenset(words("negation")),
        prefixes=tuple(words("prefixes")),
        number=frozenset(words("number")),
        date=frozenset(words("date")),
        attached="".join(words("attached")),
    )


def classify(
    old: str, new: str, language: str | None = None, names: Container[str] = ()
) -> tuple[Class, ...]:
    """The classes of a change from one key to another, the gravest first; more than one where more changed.

    `names`: words known to be names, for the first word of a sentence and for scripts without capitals.

    >>> classify("The army freed 12 men.", "The army never freed 21 men.", "en")
    ('negation', 'number')
    """
    a, b = normal(old), normal(new)
    if a == b:
        return ("none",)
    known = meaning(language)
    found = changes(a, b)
    classes: list[Class] = []
    gone = [word for change in found for word in change.old]
    come = [word for change in found for word in change.new]
    lower_gone, lower_come = _counted(gone), _counted(come)
    only = [
        word for word in {*lower_gone, *lower_come} if lower_gone.get(word) != lower_come.get(word)
    ]
    if any(known.has(word, known.negation) for word in only) or any(
        _opposite(c, known.prefixes) for c in found
    ):
        classes.append("negation")
    date = any(known.has(word, known.date) or _YEAR.fullmatch(word) for word in only)
    number = any(_NUMBER.search(word) or known.has(word, known.number) for word in only)
    if number and not date:
        date = any(_by_a_date(change, pieces(a), known) for change in found)
    if date:
        classes.append("date")
    elif number:
        classes.append("number")
    rewritten = 2 * max(len(gone), len(come)) > len(pieces(b))
    told = known.negation | known.number | known.date
    if not rewritten and (
        _names(pieces(a), [(c.at_old, c.old) for c in found], {*lower_come, *told}, names)
        or _names(pieces(b), [(c.at_new, c.new) for c in found], {*lower_gone, *told}, names)
    ):
        classes.append("name")
    if not classes:
        classes.append("small" if _is_small(found) else "reworded")
    return tuple(classes)


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Words that stand with a capital within a sentence and nowhere without one."""
    capital: set[str] = set()
    small: set[str] = set()
    for text in texts:
        capital.update(_INNER_CAPITAL.findall(text))
        small.update(_SMALL.findall(text))
    return frozenset(word for word in capital if word.lower() not in small)


def _counted(words: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word in words:
        if word[0].isalnum():
            folded = word.casefold()
            counts[folded] = counts.get(folded, 0) + 1
    return counts


def _opposite(change: Change, prefixes: Sequence[str]) -> bool:
    """Whether the change puts a negative prefix before a word or takes it away: legal, illegal."""
    if len(change.old) != 1 or len(change.new) != 1:
        return False
    a, b = sorted((change.old[0].casefold(), change.new[0].casefold()), key=len)
    return len(a) > 2 and any(b == prefix + a for prefix in prefixes)


def _by_a_date(change: Change, words: Sequence[str], known: Meaning) -> bool:
    """Whether a changed number stands next to the name of a month or day: 12 May."""
    near = [
        *words[max(0, change.at_old - 2) : change.at_old],
        *words[change.at_old + len(change.old) :][:2],
    ]
    return any(known.has(word.casefold(), known.date) for word in near)


def _names(
    sentence: Sequence[str],
    stretches: Iterable[tuple[int, Sequence[str]]],
    other: Container[str],
    names: Container[str],
) -> bool:
    """Whether a changed word is a name: known as one, or with a capital though no sentence begins with it."""
    for at, stretch in stretches:
        for index, word in enumerate(stretch, at):
            if not word[0].isalpha() or word.casefold() in other:
                continue
            if word in names or (
                word[0].isupper() and word != "I" and not _begins(sentence, index)
            ):
                return True
    return False


def _begins(sentence: Sequence[str], index: int) -> bool:
    """Whether a piece is the first word of a sentence or of a quotation."""
    for piece in reversed(sentence[:index]):
        if piece[0].isalnum():
            return False
        if piece in '.!?:"':
            return True
    return True


def _is_small(found: Sequence[Change]) -> bool:
    """Whether only case, punctuation, spacing or the spelling of a few words changed."""
    mended = 0
    for change in found:
        a = [word for word in change.old if word[0].isalnum()]
        b = [word for word in change.new if word[0].isalnum()]
        if [word.casefold() for word in a] == [word.casefold() for word in b]:
            continue
        if "".join(a).casefold() == "".join(b).casefold():  # every day, everyday
            continue
        if len(a) != len(b):
            return False
        for old, new in zip(a, b, strict=True):
            if old.casefold() != new.casefold():
                if not _misspelt(old.casefold(), new.casefold()):
                    return False
                mended += 1
    return mended <= _FEW


def _misspelt(a: str, b: str) -> bool:
    """Whether two words differ by one letter left out, put in, changed or exchanged with its neighbour; two in long
    words. Words of less than four letters are other words then."""
    if min(len(a), len(b)) < 4:
        return False
    return _distance(a, b) <= (2 if min(len(a), len(b)) >= 8 else 1)


def _distance(a: str, b: str) -> int:
    """The edit distance of Damerau and Levenshtein (optimal string alignment); 3 where it is more than 2."""
    if abs(len(a) - len(b)) > 2 or max(len(a), len(b)) > 60:
        return 3
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and y == a[i - 2]:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return min(row[-1], 3)
