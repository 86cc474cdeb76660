"""Whether two words sound alike at all: pairs of the data that are no spellings of one name are left out.

`zahid` stood beside عبد, and a Thai name beside طوق: names whose parts were taken apart one word off. Compared are the sounds
that every script writes, in classes that spellings confuse.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from training.transliteration.pairs import Pair

OFTEN = 3
"""A pair seen so often is a translation, if no spelling: queen, الملكة."""
LEAST = 0.45
"""Of the consonants, what two spellings of one name have in common at least."""
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
    return _common(first, second) * 2 / (len(first) + len(second)) >= LEAST


def kept(pair: Pair) -> bool:
    """Whether the lexicon has a pair: what sounds alike, or was seen often."""
    return pair.seen >= OFTEN or sound_alike(pair.source, pair.target)


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
