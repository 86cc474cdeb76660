"""Whether words of two scripts sound alike at all, by the sounds that every script writes, in classes that spellings confuse."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

LEAST = 0.45
"""Of the consonants, what two spellings of one name have in common at least."""
_NEAR = 0.7
"""What a word and its spelling in another script have in common at least."""
_TWICE = re.compile(r"(.)\1")
_FEW = 2
"""Consonants that must all be heard in the other word too; what they stand for is h and y at most."""
_CLASSES = {
    "b": "bpfvwбпфвبفوپڤ",
    "t": "tdcдтتثدذطضظ",
    "s": "szcxjgдсзшжцчщجسشصزتكثظذضچغ",
    "k": "kgqcxjкгقكغخجگ",
    "m": "mмم",
    "n": "nнن",
    "l": "lлل",
    "r": "rрر",
}


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sound, letters in _CLASSES.items():
        for letter in letters:
            found.setdefault(letter, set()).add(sound)
    return {letter: frozenset(sounds) for letter, sounds in found.items()}


def sound_alike(one: str, other: str) -> bool:
    """Whether two words in any scripts may be one name; of h and y nothing is said.

    >>> sound_alike("zahid", "زاهد"), sound_alike("zahid", "عبد"), sound_alike("xavier", "خافيير")
    (True, False, True)
    """
    first, second = _bones(one), _bones(other)
    shorter = min(len(first), len(second))
    if shorter <= _FEW:
        return _common(first, second) == shorter and abs(len(first) - len(second)) <= _FEW
    return _share(first, second) >= LEAST


def spelt_alike(latin: str, written: str) -> bool:
    """Whether a name in Latin letters is another's sound, word by word, and no translation of it.

    >>> spelt_alike("Bashar al-Assad", "بشار الأسد"), spelt_alike("Egypt", "مصر"), spelt_alike("White House", "البيت الأبيض")
    (True, False, False)
    """
    ours, theirs = _words(latin), _words(written)
    return len(ours) == len(theirs) and all(
        _share(_bones(one), _bones(other)) >= _NEAR for one, other in zip(ours, theirs, strict=True)
    )


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\s-]+", name) if word.lower() not in ("al", "el", "")]


def _share(first: list[frozenset[str]], second: list[frozenset[str]]) -> float:
    return _common(first, second) * 2 / max(1, len(first) + len(second))


def _bones(word: str) -> list[frozenset[str]]:
    plain = _TWICE.sub(r"\1", unicodedata.normalize("NFD", word.lower().removeprefix("ال")))
    classes = _classes()
    return [classes[letter] for letter in plain if letter in classes]


def _common(first: list[frozenset[str]], second: list[frozenset[str]]) -> int:
    """The longest sequence of sounds that both have."""
    row = [0] * (len(second) + 1)
    for one in first:
        before = row
        row = [0]
        for at, other in enumerate(second):
            row.append(before[at] + 1 if one & other else max(before[at + 1], row[at]))
    return row[-1]
