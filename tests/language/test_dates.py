"""Dates and times as languages write them out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from l10n.language.dates import dates, format_date
from l10n.language.islamic import FIRST, LAST, islamic
from l10n.language.months import arabic_month, gregorian, months_of_country
from l10n.language.times import format_time, times

DAY = date(2025, 10, 15)


@pytest.mark.parametrize(
    ("language", "options", "written"),
    [
        ("en", {}, "15 October 2025"),
        ("en-US", {}, "October 15, 2025"),
        ("ru", {}, "15 октября 2025\u202fг."),
        ("ar", {}, "15 أكتوبر 2025"),
        ("ar-SY", {}, "15 تشرين الأول 2025"),
        ("ar-DZ", {}, "15 أكتوبر 2025"),
        ("ar", {"months": "levant/gulf"}, "15 تشرين الأول/أكتوبر 2025"),
        ("ar", {"digits": "arabic"}, "١٥ أكتوبر ٢٠٢٥"),
        ("ar", {"calendar": "islamic"}, "23 ربيع الآخر 1447 هـ"),
        ("ar", {"calendar": "both"}, "15 أكتوبر 2025 (23 ربيع الآخر 1447 هـ)"),
        ("ru", {"calendar": "both"}, "15 октября 2025\u202fг. (23 раби ас-сани 1447 г. хиджры)"),
        ("en", {"calendar": "both"}, "15 October 2025 (23 Rabi al-Thani 1447 AH)"),
        ("de", {"calendar": "both"}, "15. Oktober 2025"),
        ("ar-Latn", {}, "2025-10-15"),
        ("xx", {}, "2025-10-15"),
    ],
)
def test_a_date_is_written_by_language_and_policy(language, options, written):
    assert format_date(DAY, language, **options) == written


def test_the_islamic_calendar_is_known_for_a_century_and_a_half():
    assert islamic(FIRST) == (1343, 1, 1)
    assert islamic(LAST) == (1500, 12, 30)
    assert islamic(FIRST - timedelta(1)) is None
    assert islamic(LAST + timedelta(1)) is None
    assert format_date(date(1900, 1, 1), "ar", calendar="both") == "1 يناير 1900"


@pytest.mark.parametrize(
    "tag", ["ar", "ar_SY", "ar_IQ", "ar_LB", "ar_DZ", "ar_TN", "ar_MA", "ar_EG"]
)
def test_arabic_months_are_those_of_cldr(tag):
    months = months_of_country(tag.replace("_", "-"))
    names = Locale.parse(tag).months["format"]["wide"]
    assert [arabic_month(number, months) for number in range(1, 13)] == list(names.values())


@pytest.mark.parametrize(("name", "tag"), [("english", "en"), ("russian", "ru")])
def test_other_months_are_those_of_cldr(name, tag):
    assert gregorian()[name].names == tuple(Locale(tag).months["format"]["wide"].values())


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["en", "en-US", "ru", "ar", "ar-SY", "ar-DZ", "ar-MA"]),
    st.sampled_from([None, "latin", "arabic"]),
)
def test_what_is_written_is_read_again(day, language, digits):
    text = format_date(day, language, digits=digits)
    assert [found.date for found in dates(text, language)] == [day]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You may 15 times"),
        ("en", "31 November 2025"),
        ("ar", "مارس الرياضة"),
        ("ru", "в мае 2025 года"),
        ("ru", "версия 3.15 мая"),
        ("de", "15. Oktober 2025"),
    ],
)
def test_what_is_no_date(language, text):
    assert not list(dates(text, language))


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["24", "12"]))
def test_every_time_is_read_again(hour, minute, clock):
    for language in ("en", "ar", "ru"):
        text = format_time(hour, minute, language, clock=clock)
        assert [(found.hour, found.minute) for found in times(text, language)] == [(hour, minute)]
