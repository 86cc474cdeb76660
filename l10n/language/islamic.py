"""The Islamic calendar of Umm al-Qura, by hijridate: the only file that knows it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

FIRST, LAST = date(1924, 8, 1), date(2077, 11, 16)
"""The days that the calendar's published tables cover."""


class IslamicDate(NamedTuple):
    year: int
    month: int
    """1 (Muharram) to 12 (Dhu al-Hijja)."""
    day: int


def islamic(day: date) -> IslamicDate | None:
    """A day in the Umm al-Qura calendar; None before 1 August 1924 and after 16 November 2077. A country that sights
    the moon may differ by a day.

    >>> islamic(date(2025, 10, 15)), islamic(date(1900, 1, 1))
    (IslamicDate(year=1447, month=4, day=23), None)
    """
    if not FIRST <= day <= LAST:
        return None
    from hijridate import Gregorian

    found = Gregorian(day.year, day.month, day.day).to_hijri()
    return IslamicDate(found.year, found.month, found.day)
