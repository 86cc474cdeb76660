"""The words that names are made of and announced by: given names, surnames, titles (`data/words/*.tsv`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import get_args

from l10n.names.fold import fold
from l10n.names.tables import rows
from l10n.names.values import NameKind

DATA = Path(__file__).with_name("data") / "words"
COLUMNS = ("en", "ar", "ar_vocalised", "ru", "gender", "origin", "en_alt", "ar_alt", "ru_alt")


@dataclass(frozen=True, slots=True)
class NameWord:
    """A given name or surname in the three languages; an empty string is unknown."""

    en: str
    ar: str
    ar_vocalised: str
    ru: str
    gender: str
    """`m`, `f`, or empty for either."""
    origin: str
    en_alt: tuple[str, ...]
    ar_alt: tuple[str, ...]
    ru_alt: tuple[str, ...]

    def form(self, language: str) -> str:
        """The usual spelling in `en`, `ar` or `ru`."""
        return {"en": self.en, "ar": self.ar, "ru": self.ru}[language]

    def alternates(self, language: str) -> tuple[str, ...]:
        """Other right spellings."""
        return {"en": self.en_alt, "ar": self.ar_alt, "ru": self.ru_alt}[language]


@cache
def given_names() -> tuple[NameWord, ...]:
    """`given_names.tsv`, in its order."""
    return _read("given_names.tsv")


@cache
def surnames() -> tuple[NameWord, ...]:
    """`surnames.tsv`, in its order."""
    return _read("surnames.tsv")


def _read(name: str) -> tuple[NameWord, ...]:
    file = DATA / name
    if not file.exists():
        return ()
    return tuple(
        NameWord(
            *itemgetter(*COLUMNS[:6])(row),
            *(tuple(filter(None, map(str.strip, row[many].split("|")))) for many in COLUMNS[6:]),
        )
        for _, row in rows(file, COLUMNS)
    )


@cache
def given_by_form(language: str) -> Mapping[str, tuple[NameWord, ...]]:
    """Given names by each of their spellings in a language, folded."""
    return _by_form(given_names(), language)


@cache
def surnames_by_form(language: str) -> Mapping[str, tuple[NameWord, ...]]:
    """Surnames by each of their spellings in a language, folded."""
    return _by_form(surnames(), language)


def _by_form(words: tuple[NameWord, ...], language: str) -> Mapping[str, tuple[NameWord, ...]]:
    index: dict[str, tuple[NameWord, ...]] = {}
    for word in words:
        for form in dict.fromkeys(map(fold, (word.form(language), *word.alternates(language)))):
            if form:
                index[form] = (*index.get(form, ()), word)
    return index


@cache
def titles(language: str) -> Mapping[str, NameKind]:
    """What a word or words announce, folded: `президент` a person, `مدينة` a place, `وزارة` an organisation."""
    file = DATA / "titles.tsv"
    found: dict[str, NameKind] = {}
    if file.exists():
        for number, row in rows(file, ("language", "word", "kind")):
            if row["kind"] not in get_args(NameKind):
                raise ValueError(f"{file.name}:{number}: unknown kind {row['kind']!r}")
            if row["language"] == language:
                found[fold(row["word"])] = row["kind"]  # type: ignore[assignment]
    return found
