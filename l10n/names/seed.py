"""The seed: names of world and Middle-East news that people checked, one entity a line of `data/entities/*.tsv`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from l10n.names.fold import fold
from l10n.names.indexes import index
from l10n.names.tables import cells, lines
from l10n.names.values import NameKind

DATA = Path(__file__).with_name("data") / "entities"
EVENTS = DATA.with_name("events.tsv")
COLUMNS = (
    *("en", "ar", "ar_vocalised", "ru", "kind", "gender", "declension"),
    *("en_short", "ar_short", "ru_short", "en_alt", "ar_alt", "ru_alt"),
    *("ar_forbidden", "ru_forbidden", "source"),
)
_MANY = {"en_alt", "ar_alt", "ru_alt", "ar_forbidden", "ru_forbidden"}
_KINDS = get_args(NameKind)


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation as newspapers write it. An empty string: unknown or none."""

    en: str
    ar: str
    ar_vocalised: str
    ru: str
    kind: NameKind
    gender: str
    """`m`, `f`, `n`, `pl` of the Russian form; of a person, the person's."""
    declension: str
    """Of the Russian form, as `l10n.names.declension.stays` reads it: empty where grammar has its way; `none`: the only word
    or the surname stays; `last`: all but the last word do; `all-none`: all words do."""
    en_short: str
    ar_short: str
    ru_short: str
    """The form of later mentions; of persons, an empty one means the last word."""
    en_alt: tuple[str, ...]
    ar_alt: tuple[str, ...]
    ru_alt: tuple[str, ...]
    """Other right spellings."""
    ar_forbidden: tuple[str, ...]
    ru_forbidden: tuple[str, ...]
    """Wrong ones that people do write."""
    source: str

    def form(self, language: str) -> str:
        """The form of first mention in `en`, `ar` or `ru`."""
        return {"en": self.en, "ar": self.ar, "ru": self.ru}[language]

    def short(self, language: str) -> str:
        """The form of later mentions as the data has it; empty if it has none."""
        return {"en": self.en_short, "ar": self.ar_short, "ru": self.ru_short}[language]

    def alternates(self, language: str) -> tuple[str, ...]:
        """Other right spellings."""
        return {"en": self.en_alt, "ar": self.ar_alt, "ru": self.ru_alt}[language]

    def forbidden(self, language: str) -> tuple[str, ...]:
        """Wrong spellings; of English ones none are kept."""
        return {"ar": self.ar_forbidden, "ru": self.ru_forbidden}.get(language, ())

    def later(self, language: str) -> str:
        """What stands for the entity after its first mention: `short`, of persons else the last word."""
        form = self.short(language) or self.form(language)
        return form if self.short(language) or self.kind != "person" else form.split(" ")[-1]


@cache
def entities() -> tuple[Entity, ...]:
    """All entities, in the order of the files' names and lines."""
    return tuple(map(entity, range(len(_rows()[0]))))


@cache
def events() -> tuple[Entity, ...]:
    """Competitions, prizes and festivals: to be translated as the seed has them, but no names to be found."""
    here, there = map(len, _rows())
    return tuple(map(entity, range(here, here + there)))


@cache
def _rows() -> tuple[list[tuple[str, int, str]], list[tuple[str, int, str]]]:
    """The rows of entities and those of events, each with its file and line: most are never asked for."""
    every, others = (
        [(file.name, number, line) for file in files for number, line in lines(file, COLUMNS)]
        for files in (sorted(DATA.glob("*.tsv")), [EVENTS])
    )
    return every, others


@cache
def entity(number: int) -> Entity:
    """An entity by its place in the order of all, events behind them."""
    every, others = _rows()
    file, line, text = every[number] if number < len(every) else others[number - len(every)]
    row = dict(zip(COLUMNS, cells(text, COLUMNS, file, line), strict=True))
    return _entity(row, file, line)


def _entity(row: Mapping[str, str], file: str, line: int) -> Entity:
    if row["kind"] not in _KINDS:
        raise ValueError(f"{file}:{line}: kind {row['kind']!r} is none of {', '.join(_KINDS)}")
    row = {**row, "declension": _declension(row)}
    values = {
        column: tuple(filter(None, map(str.strip, value.split("|")))) if column in _MANY else value
        for column, value in row.items()
    }
    return Entity(**values)  # type: ignore[arg-type]


def _declension(row: Mapping[str, str]) -> str:
    """Of a person `none` says that the surname stays, of others that the whole form does: Сан-Томе и Принсипи."""
    whole = row["declension"] == "none" and row["kind"] != "person" and " " in row["ru"]
    return "all-none" if whole else row["declension"]


class Entities(Mapping[str, Sequence[Entity]]):
    """Entities by a folded form, read when they are asked for."""

    def __init__(self, numbers: Mapping[str, str]) -> None:
        """`numbers`: by form, those of its entities, divided by spaces."""
        self._numbers = numbers

    def __getitem__(self, form: str) -> Sequence[Entity]:
        return tuple(map(entity, map(int, self._numbers[form].split(" "))))

    def __contains__(self, form: object) -> bool:
        return form in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


@cache
def by_form(language: str) -> Mapping[str, Sequence[Entity]]:
    """Entities by each of their right forms in `en`, `ar` or `ru`, folded by `fold`: main ones first, then short, then others."""
    return Entities(index(f"forms-{language}", lambda: forms_of(language)))


@cache
def by_later(language: str) -> Mapping[str, Sequence[Entity]]:
    """Persons by the form of their later mentions, folded."""
    return Entities(index(f"later-{language}", lambda: later_of(language)))


@cache
def by_word(language: str) -> Mapping[str, Sequence[Entity]]:
    """Persons by each word of their main form, and by their short one, folded."""
    return Entities(index(f"words-{language}", lambda: words_of(language)))


def forms_of(language: str) -> dict[str, str]:
    """What `by_form` goes by."""
    found: dict[str, list[int]] = {}
    for forms in (
        lambda entity: (entity.form(language),),
        lambda entity: (entity.short(language),),
        lambda entity: entity.alternates(language),
    ):
        for number, one in enumerate((*entities(), *events())):
            for form in forms(one):
                numbers = found.setdefault(fold(form), []) if form else []
                if number not in numbers:
                    numbers.append(number)
    return {form: " ".join(map(str, numbers)) for form, numbers in found.items()}


def later_of(language: str) -> dict[str, str]:
    """What `by_later` goes by."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(entities()):
        if one.kind == "person" and (later := one.later(language)):
            found.setdefault(fold(later), []).append(number)
    return {form: " ".join(map(str, numbers)) for form, numbers in found.items()}


def words_of(language: str) -> dict[str, str]:
    """What `by_word` goes by."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(entities()):
        if one.kind == "person":
            words = (*one.form(language).split(), one.short(language))
            for word in dict.fromkeys(map(fold, words)):
                found.setdefault(word, []).append(number)
    found.pop("", None)
    return {word: " ".join(map(str, numbers)) for word, numbers in found.items()}
