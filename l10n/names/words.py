"""The words that names are made of and announced by: given names, surnames, titles (`data/words/*.tsv`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from l10n.names.fold import folded
from l10n.names.tables import cells, lines
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


class NameWords(Mapping[str, Sequence[NameWord]]):
    """The words of a table by each of their spellings in a language, folded; read when they are asked for."""

    def __init__(self, name: str, language: str) -> None:
        self._name = name
        self._index: dict[str, list[int]] = {}
        table = _table(name)
        main, others = COLUMNS.index(language), COLUMNS.index(f"{language}_alt")
        plain = folded([row[main] for row in table])
        for number, (row, form) in enumerate(zip(table, plain, strict=True)):
            forms = [form, *folded(_divided(row[others]))] if row[others] else [form]
            for one in dict.fromkeys(forms):
                if one:
                    self._index.setdefault(one, []).append(number)

    def __getitem__(self, form: str) -> Sequence[NameWord]:
        return tuple(_word(self._name, number) for number in self._index[form])

    def __contains__(self, form: object) -> bool:
        return form in self._index

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)


@cache
def _table(name: str) -> tuple[list[str], ...]:
    file = DATA / name
    return tuple(cells(line, COLUMNS, name, number) for number, line in lines(file, COLUMNS))


@cache
def _word(name: str, number: int) -> NameWord:
    row = _table(name)[number]
    en, ar, ar_vocalised, ru, gender, origin, *many = row
    return NameWord(en, ar, ar_vocalised, ru, gender, origin, *map(_divided, many))


def _divided(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, cell.split("|"))))


@cache
def given_by_form(language: str) -> Mapping[str, Sequence[NameWord]]:
    """Given names by each of their spellings in a language, folded."""
    return NameWords("given_names.tsv", language)


@cache
def surnames_by_form(language: str) -> Mapping[str, Sequence[NameWord]]:
    """Surnames by each of their spellings in a language, folded."""
    return NameWords("surnames.tsv", language)


@cache
def titles(language: str) -> Mapping[str, NameKind]:
    """What a word or words announce, folded: `президент` a person, `مدينة` a place, `وزارة` an organisation."""
    return said("titles.tsv", language)


@cache
def said(name: str, language: str) -> Mapping[str, NameKind]:
    """The words of a language in a table that tells the kind of what they stand with, folded."""
    file, columns = DATA / name, ("language", "word", "kind")
    kinds: dict[str, NameKind] = {}
    table = [(number, cells(line, columns, name, number)) for number, line in lines(file, columns)]
    for number, (_, _, kind) in table:
        if kind not in get_args(NameKind):
            raise ValueError(f"{name}:{number}: unknown kind {kind!r}")
    ours = [row for _, row in table if row[0] == language]
    for word, (_, _, kind) in zip(folded([row[1] for row in ours]), ours, strict=True):
        kinds[word] = kind  # type: ignore[assignment]
    return kinds
