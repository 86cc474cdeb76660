"""Every form a Russian word may take, made from its nominative by its ending.

More forms than the language has, on purpose: they only serve to recognise a name that is known; a form too many does
harm only if it is another capitalised word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

_CLASSES: tuple[tuple[str, int, str], ...] = (
    # ending of the nominative, letters to cut, endings in its place
    ("ская", 2, "ая ой ую ою"),
    ("цкая", 2, "ая ой ую ою"),
    ("ая", 2, "ая ой ую ою ей"),
    ("яя", 2, "яя ей юю ею"),
    ("ия", 1, "я и ю ей ею"),
    ("ья", 1, "я и ю ей е"),
    ("ое", 2, "ое ого ому ым ом им"),
    ("ее", 2, "ее его ему им ем"),
    ("ие", 2, "ие их им ими ия ию ием ии"),
    ("ые", 2, "ые ых ым ыми"),
    ("ий", 2, "ий его ого ему ому им ем ом ия ию ием ии"),
    ("ый", 2, "ый ого ому ым ом"),
    ("ой", 2, "ой ого ому ым ом оя ою оем ое"),
    ("й", 1, "й я ю ем е и ев ям ями ях"),
    ("ы", 1, "ы ов ам ами ах а у ой"),
    ("и", 1, "и ов ам ами ах ей ям ями ях"),
    ("а", 1, "а ы и е у ой ою ей"),
    ("я", 1, "я и е ю ей ею"),
    ("ь", 1, "ь я ю ем е и ью ей ям ями ях"),
    ("о", 1, "о а у ом е"),
    ("ье", 1, "е я ю ем и"),
    ("е", 1, "е я ю ем и"),
)
_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
_AFTER_CONSONANT = ("", "а", "у", "ом", "ем", "е", "ым", "ы", "и", "ов", "ам", "ами", "ах")
_FLEETING = ("ец", "ок", "ек", "ет", "ел", "ев", "ень", "ол")


_LONG = 6
"""A word of so many letters keeps its first three in all its forms; a shorter one the first: день, дня."""


class Inflected:
    """Words, to be found by any of their forms; of those that share one the first has it."""

    def __init__(self, words: Iterable[str]) -> None:
        self._alike: dict[str, list[tuple[int, str]]] = {}
        self._ways: dict[str, dict[str, tuple[int, str]]] = {}
        for number, word in enumerate(words):
            kept = word[: 3 if len(word.partition("-")[0]) >= _LONG else 1]
            self._alike.setdefault(kept, []).append((number, word))

    def of(self, form: str) -> str | None:
        """The word that a text has in this form; None if it has none of them."""
        found = [
            way
            for kept in (form[:1], form[:3])
            if kept in self._alike and (way := self._forms(kept).get(form))
        ]
        return min(found)[1] if found else None

    def _forms(self, kept: str) -> dict[str, tuple[int, str]]:
        """The forms of the words with a beginning, made when the first of them is asked for."""
        ways = self._ways.get(kept)
        if ways is None:
            ways = self._ways[kept] = {}
            for one in self._alike[kept]:
                for form in forms(one[1]):
                    ways.setdefault(form, one)
        return ways


@lru_cache(5_000)
def forms(word: str, declines: bool = True) -> tuple[str, ...]:
    """The word in lower case and all its forms: `сирия` gives `сирии`, `сирию`, `сирией`.

    Of a hyphenated word both the last part declines and all parts do (`нью-йорка`, `аш-шараа`, `ростова-на-дону`).
    """
    if not declines or not word or not word[-1].isalpha() or word.isascii() or len(word) < 3:
        return (word,)
    head, hyphen, last = word.rpartition("-")
    made = [head + hyphen + form for form in _declined(last)]
    if hyphen:
        first, _, rest = word.partition("-")
        made += [form + "-" + rest for form in _declined(first) if len(first) > 3]
        if len(first) > 3 and rest == last:
            made += [a + "-" + b for a in _declined(first) for b in _declined(last)]
    return tuple(dict.fromkeys([word, *made]))


def _declined(word: str) -> Iterator[str]:
    if len(word) < 2:
        yield word
        return
    if word[-1] in _CONSONANTS and word[-1] != "й":
        for ending in _AFTER_CONSONANT:
            yield word + ending
    else:
        for ending, cut, endings in _CLASSES:
            if word.endswith(ending):
                for other in endings.split():
                    yield word[:-cut] + other
                break
        else:
            yield word
    if word.endswith(_FLEETING) and len(word) > 3:
        yield from _without_vowel(word)


def _without_vowel(word: str) -> Iterator[str]:
    """`египет`, `египта`; `павел`, `павла`; `владелец`, `владельца`; `лев`, `льва`."""
    soft = word.endswith("ь")
    bare = word[:-1] if soft else word
    joint = "ь" if bare[-3] == "л" else "й" if bare[-3] in "аеиоу" else ""
    stem = bare[:-2] + joint + bare[-1]
    yield from (stem + ending for ending in ("а", "у", "ом", "ем", "е", "ы", "я", "ю", "и"))
