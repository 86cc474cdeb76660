"""The lexicon: words of names as they were written side by side in Wikidata (CC0, collected by Merhav and Ash 2018).

It is broad and noisy: Assad stands beside أسعد, and Latin words have one form each. So a form is worth what its count and the
number of its rivals say, and what people checked goes before it. `data/models/lexicon-en-*.gz` is a gzip stream of three
lists divided by NUL, each one entry a line: Latin words, sorted; their forms; counts, empty for one.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data") / "models"
Form = tuple[str, int]
"""A form in lower case and how often it was seen."""


class Lexicon:
    """The columns of a file, and the rows that each form has."""

    def __init__(self, language: str) -> None:
        text = gzip.decompress((DATA / f"lexicon-en-{language}.gz").read_bytes()).decode()
        self.latin, self.forms, self._counts = (column.split("\n") for column in text.split("\0"))
        self._letters = "".join([form[:1] or "\n" for form in self.forms])
        self._rows: dict[str, dict[str, list[int]]] = {}

    def count(self, row: int) -> int:
        """How often a pair was seen."""
        return int(self._counts[row] or 1)

    def row(self, latin: str) -> int | None:
        """Where a Latin word stands."""
        row = bisect_left(self.latin, latin)
        return row if row < len(self.latin) and self.latin[row] == latin else None

    def rows(self, form: str) -> Sequence[int]:
        """Where a form stands; those with a first letter are looked for when the first of them is asked for."""
        letter = form[:1]
        begun = self._rows.get(letter)
        if begun is None:
            begun = self._rows[letter] = {}
            at = self._letters.find(letter)
            while at >= 0 and letter:
                begun.setdefault(self.forms[at], []).append(at)
                at = self._letters.find(letter, at + 1)
        return begun.get(form, ())


class Attested(Mapping[str, tuple[int, int]]):
    """Words that are names: with how many words they are the form of, and how often seen."""

    def __init__(self, language: str, *, latin: bool) -> None:
        """The forms of a file, or its Latin words."""
        self._lexicon, self._latin = _lexicon(language), latin

    def _rows(self, word: object) -> Sequence[int]:
        if not isinstance(word, str):
            return ()
        if not self._latin:
            return self._lexicon.rows(word)
        row = self._lexicon.row(word)
        return () if row is None else (row,)

    def __getitem__(self, word: str) -> tuple[int, int]:
        if rows := self._rows(word):
            return len(rows), sum(map(self._lexicon.count, rows))
        raise KeyError(word)

    def __contains__(self, word: object) -> bool:
        return bool(self._rows(word))

    def __iter__(self) -> Iterator[str]:
        return iter(self._lexicon.latin if self._latin else dict.fromkeys(self._lexicon.forms))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def lookup(word: str, source: str, target: str) -> tuple[Form, ...]:
    """Attested forms of a word, the most frequent first; between Arabic and Russian by way of Latin ones.

    >>> lookup("Sergei", "en", "ru")[0][0], lookup("сергей", "ru", "en")[0][0], lookup("qwxz", "en", "ar")
    ('сергей', 'sergei', ())
    """
    word = word.lower()
    if source == target or not {source, target} <= {"en", "ru", "ar"}:
        return ()
    if source == "en":
        return _forward(word, target)
    latin = _backward(word, source)
    if target == "en":
        return latin
    found: Counter[str] = Counter()
    for middle, count in latin:
        for form, seen in _forward(middle, target):
            found[form] += min(count, seen)
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


@cache
def attested(source: str, target: str) -> Mapping[str, tuple[int, int]]:
    """Words that are names in the target language: with how many words they are the form of, and how often seen.

    Latin ones come from the pairs with the other language, as in training (`training/transliteration`).
    """
    if target == "en":
        return Attested("ar" if source == "ru" else "ru", latin=True)
    return Attested(target, latin=False)


def pack(pairs: Iterable[tuple[str, str, int]]) -> bytes:
    """The bytes of a lexicon file; the same pairs give the same bytes."""
    rows = sorted(pairs)
    columns = (
        (latin for latin, _, _ in rows),
        (form for _, form, _ in rows),
        (str(count) if count > 1 else "" for _, _, count in rows),
    )
    text = "\0".join("\n".join(column) for column in columns)
    return gzip.compress(text.encode(), mtime=0)


@cache
def _lexicon(language: str) -> Lexicon:
    return Lexicon(language)


def _forward(latin: str, language: str) -> tuple[Form, ...]:
    held = _lexicon(language)
    row = held.row(latin)
    return () if row is None else ((held.forms[row], held.count(row)),)


def _backward(form: str, language: str) -> tuple[Form, ...]:
    held = _lexicon(language)
    found = [(held.latin[row], held.count(row)) for row in held.rows(form)]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
