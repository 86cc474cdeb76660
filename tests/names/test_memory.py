"""A process that reads texts for days does not remember every word it ever met."""

from __future__ import annotations

import functools
import gc
import random
from collections.abc import Iterator

import pytest

from l10n.names.find import find_names
from l10n.names.propose import propose_names
from l10n.names.uses import uses_term

LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "ru": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
}
_WORDS = 300


def invented(language: str, seed: int) -> str:
    """A text of words that are in no list."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(LETTERS[language], k=8)) for _ in range(_WORDS)]
    words = [word.capitalize() if at % 3 else word for at, word in enumerate(words)]
    return ". ".join(" ".join(words[at : at + 10]) for at in range(0, _WORDS, 10))


def unbounded() -> Iterator[tuple[str, int]]:
    """What is kept without a limit, and how much of it there is."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and one.__module__.startswith("l10n."):
            about = one.cache_info()
            if about.maxsize is None:
                yield f"{one.__module__}.{one.__name__}", about.currsize


@pytest.mark.parametrize("language", LETTERS)
def test_words_of_texts_are_not_kept_for_ever(language: str) -> None:
    def read(seed: int) -> None:
        text = invented(language, seed)
        find_names(text, language)
        for word in text.split()[:40]:
            propose_names(word, language, "ar" if language == "en" else "en", "person")
            uses_term(text[:100], word, language)

    read(1)
    before = dict(unbounded())
    read(2)
    grown = {name: size - before.get(name, 0) for name, size in unbounded()}
    assert before
    assert {name: more for name, more in grown.items() if more > _WORDS // 30} == {}
