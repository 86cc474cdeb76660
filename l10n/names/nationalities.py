"""Adjectives of places, in three languages: Syrian, السوري, сирийский."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from l10n.names.fold import fold
from l10n.names.seed import by_form
from l10n.names.tables import rows

_TABLE = Path(__file__).with_name("data") / "nationalities.tsv"
_ENDINGS = {"m": "ий", "f": "ая", "n": "ое", "p": "ие"}


class Nationality(NamedTuple):
    """The adjectives of a place."""

    place: str
    en: tuple[str, ...]
    ar: str
    ru: str


def adjective_of(nation: Nationality, gender: str, target: str) -> str:
    """The adjective of a place in a language; empty where it has none. `gender`: m, f, n, p (plural), or empty for m."""
    if target == "en":
        return nation.en[0] if nation.en else ""
    if target == "ar":
        ending = "ة" if gender == "f" else ""
        return " ".join(f"ال{word}{ending}" for word in nation.ar.split())
    if gender in ("", "m"):
        return nation.ru
    return nation.ru[:-2] + _ENDINGS[gender] if nation.ru else ""


@cache
def nationalities() -> tuple[Nationality, ...]:
    """`nationalities.tsv`."""
    return tuple(
        Nationality(row["place"], tuple(filter(None, row["en"].split("|"))), row["ar"], row["ru"])
        for _, row in rows(_TABLE, ("place", "en", "ar", "ru"))
    )


@cache
def _adjectives(language: str) -> Mapping[str, Nationality]:
    found: dict[str, Nationality] = {}
    for one in nationalities():
        if language == "en":
            forms: list[str] = list(one.en)
        elif language == "ar":
            forms = [adjective_of(one, gender, "ar") for gender in "mf"] if one.ar else []
        else:
            forms = [adjective_of(one, gender, "ru") for gender in _ENDINGS] if one.ru else []
        for form in forms:
            found.setdefault(fold(form), one)
    return found


def nationality(adjective: str, language: str) -> Nationality | None:
    """Of which place an adjective is, in any of its forms."""
    return _adjectives(language).get(fold(adjective))


def nationality_of(place: str, source: str) -> Nationality | None:
    """The adjectives of a place named in any language."""
    names = {fold(place)}
    for entity in by_form(source).get(fold(place), ()):
        names |= {fold(entity.en), *map(fold, entity.en_alt)}
    return next((one for one in nationalities() if fold(one.place) in names), None)
