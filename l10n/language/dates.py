"""Dates as an article writes them out: read in a text, written by policy.

A date is written by CLDR's long pattern (through Babel), but for what Babel leaves to us: the digits, the Arabic months by
country, the Islamic calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from l10n.config.adaptation import Months
from l10n.language.digits import Digits, has_arabic_digits, with_digits
from l10n.language.islamic import islamic
from l10n.language.locale import primary
from l10n.language.months import (
    arabic_month,
    islamic_months,
    month_numbers,
    months_of_country,
)

Calendar = Literal["gregorian", "islamic", "both"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A Gregorian date written out in a text."""

    start: int
    end: int
    """Behind the year, or behind the month where there is no year; `г.`, `года`, `م` are outside."""
    day: int
    month: int
    year: int | None
    month_span: tuple[int, int]
    """Where the month's name stands; both names, where there are two with a slash."""
    month_first: bool = False
    """October 15, 2025."""

    @property
    def date(self) -> date | None:
        """None without a year."""
        return None if self.year is None else date(self.year, self.month, self.day)


@lru_cache(maxsize=4096)
def format_date(
    day: date,
    language: str,
    *,
    calendar: Calendar = "gregorian",
    months: Months | None = None,
    digits: Digits | None = None,
) -> str:
    """A date in words: `15 October 2025`, `15 октября 2025 г.`, `15 تشرين الأول 2025`.

    `months`: the Arabic set of month names; None: that of the locale's country. `digits`: None: European ones, as Babel
    gives. `calendar`: `both` puts the Islamic date in brackets; where it is not known (a language without its months, a day
    before 1924-08-01 or after 2077-11-16) the Gregorian date stands alone. A tag that CLDR does not know gives ISO 8601;
    a tag in Latin letters of a language that has others (`ar-Latn`) too.

    >>> format_date(date(2025, 10, 15), "ar-SY", calendar="both", digits="arabic")
    '١٥ تشرين الأول ٢٠٢٥ (٢٣ ربيع الآخر ١٤٤٧ هـ)'
    >>> format_date(date(2025, 10, 15), "en"), format_date(date(2025, 10, 15), "en-US")
    ('15 October 2025', 'October 15, 2025')
    """
    text = _gregorian(day, language, months)
    if calendar != "gregorian" and (other := islamic_date(day, language)):
        text = other if calendar == "islamic" else f"{text} ({other})"
    return with_digits(text, digits) if digits else text


def islamic_date(day: date, language: str) -> str | None:
    """A day in the Umm al-Qura calendar as a language writes it; None where that is not known.

    >>> islamic_date(date(2025, 10, 15), "ru"), islamic_date(date(1900, 1, 1), "ru")
    ('23 раби ас-сани 1447 г. хиджры', None)
    """
    names = islamic_months(language)
    found = islamic(day)
    if names is None or found is None or "-Latn" in language:
        return None
    return f"{found.day} {names.names[found.month - 1]} {found.year} {names.era}"


def _gregorian(day: date, language: str, months: Months | None) -> str:
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date as format_by_cldr

    try:
        locale = Locale.parse("en-GB" if language == "en" else language, sep="-")
    except (UnknownLocaleError, ValueError):
        return day.isoformat()
    if "-Latn" in language and locale.script != "Latn":
        return day.isoformat()
    if locale.language == "ar":
        month = arabic_month(day.month, months or months_of_country(language))
        return f"{day.day} {month} {day.year}"
    return str(format_by_cldr(day, "long", locale))


def dates(text: str, language: str) -> Iterator[FoundDate]:
    """The Gregorian dates written out in a text, with a year or without, in any digits. What is no day of the calendar (31
    November) is none.

    >>> [(found.date, found.month_first) for found in dates("On October 15, 2025 and 3 May 2024", "en")]
    [(datetime.date(2025, 10, 15), True), (datetime.date(2024, 5, 3), False)]
    """
    pattern = _pattern(primary(language))
    if pattern is None:
        return
    numbers = month_numbers(language)
    for match in pattern.finditer(text):
        groups = match.groupdict()
        first = groups.get("first") is not None
        names = match["first"] if first else match["month"]
        known = {numbers[_plain(name)] for name in re.split(r"\s?/\s?", names)}
        if len(known) != 1:  # تموز/أغسطس: July and August
            continue
        year = match["year1"] if first else match["year"]
        found = FoundDate(
            match.start(),
            match.end(),
            int(match["day1"] if first else match["day"]),
            known.pop(),
            int(year) if year else None,
            match.span("first" if first else "month"),
            first,
        )
        if _is_day(found):
            yield found


def digits_of(text: str) -> Digits:
    """The digits that a date is written in."""
    return "arabic" if has_arabic_digits(text) else "latin"


def _is_day(found: FoundDate) -> bool:
    try:
        date(found.year or 2024, found.month, found.day)
    except ValueError:
        return False
    return True


def _plain(name: str) -> str:
    return re.sub(r"\s", " ", name)


_SPACE = r"[ \u00a0\u202f]"
_DAY = r"(?<![\w.,:/–-])(?P<day>\d{1,2})"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2}|[١۱][٠-٩۰-۹]{3}|[٢۲][٠۰][٠-٩۰-۹]{2})(?:(?=م(?!\w))|(?![\w–-]|[.,:/]\d))"


@cache
def _pattern(tongue: str) -> re.Pattern[str] | None:
    names = sorted(month_numbers(tongue), key=len, reverse=True)
    if not names:
        return None
    month = "(?:" + "|".join(re.escape(name).replace(r"\ ", _SPACE) for name in names) + r")(?!\w)"
    if tongue == "ar":
        # An Arabic preposition or conjunction is written together with the day: و15, بـ15.
        day = r"(?<![0-9٠-٩۰-۹A-Za-z.,:/–-])(?P<day>\d{1,2})"
        both = rf"(?P<month>{month}(?:\s?/\s?{month})?)"
        return re.compile(rf"{day}{_SPACE}{both}(?:،?{_SPACE}(?:عام{_SPACE}|سنة{_SPACE})?{_YEAR})?")
    if tongue == "en":
        ordinal = "(?:st|nd|rd|th)?"
        year = _YEAR.replace("year", "year1")
        return re.compile(
            rf"{_DAY}{ordinal}(?:{_SPACE}of)?{_SPACE}(?P<month>{month})(?:,?{_SPACE}{_YEAR})?"
            rf"|(?<!\w)(?P<first>{month}){_SPACE}(?P<day1>\d{{1,2}}){ordinal}(?![\w–-])(?:,?{_SPACE}{year})?"
        )
    return re.compile(rf"{_DAY}{_SPACE}(?P<month>{month})(?:{_SPACE}{_YEAR})?")
