"""Dates: the names of Arabic months by country, the Islamic calendar, the day before the month in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.language.dates import FoundDate, dates, digits_of, islamic_date
from l10n.language.digits import with_digits
from l10n.language.months import arabic_month
from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch

_TONGUES = frozenset({"ar", "en", "ru"})
_MARK = re.compile(r"[ \u00a0\u202f]?(?:г\.|года(?!\w)|году(?!\w)|م\.(?!\w)|م(?![\w.]))")
"""What may stand between a year and an Islamic date: г., года, م."""
_ISLAMIC = re.compile(r"\s?(?:\([^()]{0,40}(?:هـ|AH|хиджры)|[,،]?\s?الموافق)")
_SAID = re.compile(r"(?:الموافق|هـ|corresponding to|AH|хиджры)[ ,،(–-]{0,3}$")
_S = "[ \u00a0\u202f]"
_TO = rf"{_S}?(?:-|–|—|{_S}(?:по|до|to|until|till|through|إلى|حتى){_S})"
_BEGINS = re.compile(rf"{_TO}{_S}?(?=\d|[A-Z][a-z]{{2,8}}{_S}\d)")
_ENDS = re.compile(
    rf"(?:\d|\)|г\.|года?|\u0645|\b[A-Z][a-z]{{2,8}}){_TO}{_S}?$"  # 13–15 October, from October to 15 November
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?:,|،|/|{_S}و|{_S}(?:и|and|or|или|أو|&){_S}){_S}?$"  # 13 and 15 October
)


def _wanted(locale: Locale) -> bool:
    policy = locale.policy
    return locale.tongue in _TONGUES and (
        policy.calendar != "keep"
        or (policy.months != "keep" and locale.tongue == "ar")
        or (policy.date_order != "keep" and locale.tongue == "en")
    )


def _find(view: str, locale: Locale) -> Iterator[Touch]:
    for found in dates(view, locale.language):
        start, end, after = found.start, found.end, _rewritten(view, found, locale)
        if locale.policy.calendar == "keep":
            if after != view[start:end]:
                yield Touch(start, end, after, "months and order by policy")
            continue
        if mark := _MARK.match(view, end):
            end = mark.end()
            after += mark[0]
        other, why = _other_calendar(view, found, end, locale)
        if other is None:
            yield Touch(start, found.end, None, why)
            if after != view[start:end]:
                yield Touch(start, end, after, "months and order by policy")
            continue
        other = with_digits(other, digits_of(view[start:end]))
        islamic_only = locale.policy.calendar == "islamic"
        yield Touch(start, end, other if islamic_only else f"{after} ({other})", "by policy")


def _rewritten(view: str, found: FoundDate, locale: Locale) -> str:
    """The Gregorian date with its month and order by policy."""
    first, last = found.month_span
    text = view[found.start : found.end]
    if locale.tongue == "ar" and locale.policy.months != "keep":
        name = arabic_month(found.month, locale.policy.months)
        text = view[found.start : first] + name + view[last : found.end]
    if locale.tongue == "en" and locale.policy.date_order == "day-month" and found.month_first:
        year = "" if found.year is None else f" {found.year}"
        text = f"{found.day} {view[first:last]}{year}"
    return text


def _other_calendar(
    view: str, found: FoundDate, end: int, locale: Locale
) -> tuple[str | None, str]:
    """The Islamic date, or why there is none."""
    if found.date is None:
        return None, "without a year it has no Islamic date"
    if _ISLAMIC.match(view, end) or _SAID.search(view, max(0, found.start - 24), found.start):
        return None, "it says its Islamic date already"
    if _BEGINS.match(view, end) or _ENDS.search(view, max(0, found.start - 14), found.start):
        return None, "it is one of several days"
    if _within_brackets(view, found.start):
        return None, "it stands in brackets"
    other = islamic_date(found.date, locale.language)
    return other, "the Umm al-Qura calendar is known from 1924-08-01 to 2077-11-16"


def _within_brackets(view: str, at: int) -> bool:
    low = max(0, at - 200)
    return view.rfind("(", low, at) > view.rfind(")", low, at)


ADAPTATION = Adaptation("dates", 10, _wanted, re.compile(r"\d"), _find)
