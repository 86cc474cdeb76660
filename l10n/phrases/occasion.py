"""Greetings of the hour and of the feast: which phrase the clock and the Islamic calendar ask for."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent / "data" / "occasions.tsv"
_HOURS = ((5, "good_evening"), (12, "good_morning"), (17, "good_afternoon"), (24, "good_evening"))
"""Until which hour of the day each greeting is said."""
_FITR_DAYS = 3
_ADHA_DAYS = 4
"""The day of sacrifice and the three days of tashriq."""


class _Year(NamedTuple):
    ramadan: date
    fitr: date
    adha: date


def time_of_day(moment: datetime) -> str:
    """The id of the greeting for an hour.

    >>> time_of_day(datetime(2026, 3, 20, 8))
    'good_morning'
    """
    return next(phrase for until, phrase in _HOURS if moment.hour < until)


def occasion(day: date) -> str:
    """The id of the phrase for a day in Ramadan (`ramadan_mubarak`) or of an Eid (`eid_mubarak`), else nothing.

    By the Umm al-Qura calendar, 1440 to 1500 AH (2019 to 2077); a country that sights the moon may differ by a day.

    >>> occasion(date(2026, 3, 1)), occasion(date(2026, 3, 20)), occasion(date(2026, 8, 1))
    ('ramadan_mubarak', 'eid_mubarak', '')
    """
    for year in _years():
        if year.ramadan <= day < year.fitr:
            return "ramadan_mubarak"
        if timedelta() <= day - year.fitr < timedelta(_FITR_DAYS):
            return "eid_mubarak"
        if timedelta() <= day - year.adha < timedelta(_ADHA_DAYS):
            return "eid_mubarak"
    return ""


def chosen(ids: tuple[str, ...] | None, moment: datetime) -> str:
    """The first of some phrase ids that applies at a moment; nothing where none does."""
    values = {"time_of_day": time_of_day(moment), "occasion": occasion(moment.date())}
    return next(filter(None, (values.get(each, each) for each in ids or ())), "")


@cache
def _years() -> tuple[_Year, ...]:
    lines = _DATA.read_text("utf-8").splitlines()
    return tuple(
        _Year(*map(date.fromisoformat, line.split("\t")[1:]))
        for line in lines
        if not line.startswith("#")
    )
