"""The lexicon: words of names as they were written side by side in Wikidata (CC0, collected by Merhav and Ash 2018).

It is broad and noisy: Assad stands beside أسعد, and Latin words have one form each. So a form is worth what its count and the
number of its rivals say, and what people checked goes before it. `data/models/lexicon-en-*.xz` is an XZ stream of three
lists divided by NUL, each one entry a line: Latin words, sorted; their forms; counts, empty for one.
"""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data") / "models"
Form = tuple[str, int]
"""A form in lower case and how often it was seen."""


def lookup(word: str, source: str, target: str) -> tuple[Form, ...]:
    """Attested forms of a word, the most frequent first; between Arabic and Russian by way of Latin ones.

    >>> lookup("Sergei", "en", "ru")[0][0], lookup("сергей", "ru", "en")[0][0], lookup("qwxz", "en", "ar")
    ('сергей', 'sergei', ())
    """
    word = word.lower()
    if source == target or not {source, target} <= {"en", "ru", "ar"}:
        return ()
    if source == "en":
        return _forward(target).get(word, ())
    latin = _backward(source).get(word, ())
    if target == "en":
        return latin
    found: Counter[str] = Counter()
    for middle, count in latin:
        for form, seen in _forward(target).get(middle, ()):
            found[form] += min(count, seen)
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


@cache
def attested(source: str, target: str) -> Mapping[str, tuple[int, int]]:
    """Words that are names in the target language: with how many words they are the form of, and how often seen.

    Latin ones come from the pairs with the other language, as in training (`training/transliteration`).
    """
    if target == "en":
        pairs = _pairs("ar" if source == "ru" else "ru")
        return {latin: (1, count) for latin, _, count in pairs}
    found: dict[str, tuple[int, int]] = {}
    for _, form, count in _pairs(target):
        sources, seen = found.get(form, (0, 0))
        found[form] = (sources + 1, seen + count)
    return found


def pack(pairs: Iterable[tuple[str, str, int]]) -> bytes:
    """The bytes of a lexicon file; the same pairs give the same bytes."""
    rows = sorted(pairs)
    columns = (
        (latin for latin, _, _ in rows),
        (form for _, form, _ in rows),
        (str(count) if count > 1 else "" for _, _, count in rows),
    )
    text = "\0".join("\n".join(column) for column in columns)
    return lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)


@cache
def _pairs(language: str) -> tuple[tuple[str, str, int], ...]:
    text = lzma.decompress((DATA / f"lexicon-en-{language}.xz").read_bytes()).decode()
    latin, forms, counts = (column.split("\n") for column in text.split("\0"))
    numbers = [int(count) if count else 1 for count in counts]
    return tuple(zip(latin, forms, numbers, strict=True))


@cache
def _forward(language: str) -> Mapping[str, tuple[Form, ...]]:
    return {latin: ((form, count),) for latin, form, count in _pairs(language)}


@cache
def _backward(language: str) -> Mapping[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for latin, form, count in _pairs(language):
        found.setdefault(form, []).append((latin, count))
    return {
        form: tuple(sorted(words, key=lambda pair: (-pair[1], pair[0])))
        for form, words in found.items()
    }
