"""The names of months by language and, in Arabic, by country."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from l10n.config.adaptation import Months
from l10n.language.locale import primary

_DATA = Path(__file__).with_name("data") / "dates" / "months.toml"


@dataclass(frozen=True, slots=True)
class MonthSet:
    language: str
    names: tuple[str, ...]
    also: Mapping[str, int] = field(default_factory=dict)
    """Other spellings that are read, with the month's number."""
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IslamicMonths:
    names: tuple[str, ...]
    era: str
    """What stands behind the year."""


@cache
def gregorian() -> Mapping[str, MonthSet]:
    """The sets by name: `gulf`, `levant`, `maghreb`, `morocco`, `english`, `russian`."""
    return {
        name: MonthSet(
            row["language"],
            tuple(row["names"]),
            row.get("also", {}),
            tuple(row.get("countries", ())),
        )
        for name, row in _table()["gregorian"].items()
    }


@cache
def islamic_months(language: str) -> IslamicMonths | None:
    """The Islamic months in a language; None where we do not know how it writes them."""
    row = _table()["islamic"].get(primary(language))
    return IslamicMonths(tuple(row["names"]), row["era"]) if row else None


@cache
def months_of_country(language: str) -> Months:
    """The Arabic set that a locale's country uses; without a country that of most.

    >>> months_of_country("ar-SY"), months_of_country("ar-MA"), months_of_country("ar")
    ('levant', 'morocco', 'gulf')
    """
    parts = language.split("-")[1:]
    for name, row in gregorian().items():
        if any(country in parts for country in row.countries):
            return name  # type: ignore[return-value]
    return "gulf"


def arabic_month(month: int, months: Months) -> str:
    """A Gregorian month in Arabic.

    >>> arabic_month(10, "levant"), arabic_month(10, "levant/gulf")
    ('تشرين الأول', 'تشرين الأول/أكتوبر')
    """
    return "/".join(gregorian()[name].names[month - 1] for name in months.split("/"))


@cache
def month_numbers(language: str) -> Mapping[str, int]:
    """Every spelling of a Gregorian month that a language's articles have, with its number."""
    tongue = primary(language)
    found: dict[str, int] = {}
    for row in gregorian().values():
        if row.language == tongue:
            found |= {**{name: at for at, name in enumerate(row.names, 1)}, **row.also}
    return found


@cache
def _table() -> Mapping[str, Any]:
    import tomllib

    return tomllib.loads(_DATA.read_text("utf-8"))
