"""How Russian names outside the dictionary decline: patterns by the end of the dictionary form (`data/declension`).

Surnames (Slavic in -ов, -ин, -ский; others on a consonant, a vowel), given names, places. What the dictionary has is
in `dictionary`; `paradigm` decides which to ask.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from l10n.names.dictionary import CASES, Form
from l10n.names.tables import rows, words

DATA = Path(__file__).with_name("data") / "declension"
COLUMNS = ("kind", "ending", "cut", *CASES[1:], "plural", "example")
VOWELS = "аеиоуыэюя"


def stays(declension: str, count: int) -> tuple[bool, ...]:
    """Which words of a name keep their form in all cases, by the code of the seed and of the catalogues.

    Empty: none does; `none`: the last, of persons the surname (Ахмеда аш-Шараа); `last`: all but the last
    (Джо Байдена); `all-none`: all (Хьюман Райтс Вотч).

    >>> stays("none", 2), stays("last", 3), stays("all-none", 2), stays("", 1)
    ((False, True), (True, True, False), (True, True), (False,))
    """
    return tuple(
        declension == "all-none" or (declension == ("none" if at == count - 1 else "last"))
        for at in range(count)
    )


@cache
def patterns() -> Mapping[str, tuple[tuple[str, int, tuple[str, ...], tuple[str, ...]], ...]]:
    """By kind and in order: ending, how much of it is cut, endings of the oblique singular and of the plural."""
    found: dict[str, list[tuple[str, int, tuple[str, ...], tuple[str, ...]]]] = {}
    for _, row in rows(DATA / "patterns.tsv", COLUMNS):
        singular = tuple(row[case] for case in CASES[1:])
        plural = () if row["plural"] == "-" else tuple(row["plural"].split())
        for ending in row["ending"].split():
            found.setdefault(row["kind"], []).append((ending, int(row["cut"]), singular, plural))
    return {kind: tuple(of_kind) for kind, of_kind in found.items()}


@cache
def fixed() -> frozenset[str]:
    """Words that stay as they are within a name: particles, firsts of compounds, French names stressed at the end."""
    return words(DATA / "fixed_ru.txt")


@cache
def misleading() -> Mapping[str, str]:
    """The gender of given names whose ending tells another."""
    genders: dict[str, str] = {}
    for line in (DATA / "gender_ru.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            gender, *names = line.split()
            genders |= dict.fromkeys(names, gender)
    return genders


@lru_cache(5_000)
def declined(word: str, kind: str, gender: str) -> tuple[Form, ...]:
    """The forms of a word in lower case by the first pattern of a kind that fits; none if none does."""
    for ending, cut, singular, plural in patterns()[kind]:
        if word.endswith(ending) and len(word) > len(ending) and any(v in word for v in VOWELS):
            return tuple(_forms(word, word[: len(word) - cut], singular, plural, gender))
    return ()


def _forms(
    word: str, stem: str, singular: tuple[str, ...], plural: tuple[str, ...], gender: str
) -> Iterator[Form]:
    yield Form(word, "sing", "nomn", gender, None)
    for case, endings in zip(CASES[1:], singular, strict=True):
        for ending in endings.split("|"):
            yield Form(_end(word, stem, ending), "sing", case, gender, None)
    for case, endings in zip(CASES, plural, strict=False):
        for ending in endings.split("|"):
            yield Form(_end(word, stem, ending), "plur", case, gender, None)


def _end(word: str, stem: str, ending: str) -> str:
    return word if ending == "=" else stem if ending == "0" else stem + ending


def unchanged(word: str, gender: str) -> tuple[Form, ...]:
    """The same in all cases of the singular."""
    return tuple(Form(word, "sing", case, gender, None) for case in CASES)


def gender_of(given: str) -> str:
    """Of a given name outside the dictionary, in lower case: `m`, `f`, empty if the ending does not tell."""
    if given in misleading():
        return misleading()[given]
    if given.endswith(("а", "я")):
        return "f"
    return "m" if given[-1:] not in VOWELS else ""
