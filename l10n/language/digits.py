"""Digits and the separators that go with them: 12,345.5% and ١٢٬٣٤٥٫٥٪.

CLDR's number symbols come through Babel, which leaves the digits European and mixes in Arabic separators; so the mapping
is ours. Source: Unicode, "Arabic" block (U+0660 to U+066C); CLDR `numbers/symbols` of `arab` and `latn`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

Digits = Literal["latin", "arabic"]

ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
DECIMAL, GROUP, PERCENT = "٫", "٬", "٪"
"""The separators and the sign that stand with Arabic digits."""

_TO_LATIN = str.maketrans(ARABIC_DIGITS + PERSIAN_DIGITS, "0123456789" * 2)
_TO_ARABIC = str.maketrans("0123456789" + PERSIAN_DIGITS, ARABIC_DIGITS * 2)
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_ARABIC = re.compile(f"[{ARABIC_DIGITS}{PERSIAN_DIGITS}]")


class Symbols(NamedTuple):
    """What separates a number's parts where it is written in European digits."""

    decimal: str
    group: str


def with_digits(text: str, digits: Digits) -> str:
    """A text in other digits, its separators as they are: for what is not a number but has digits, a date or a time.

    >>> with_digits("15 أكتوبر 2025", "arabic"), with_digits("١٤:٣٠", "latin")
    ('١٥ أكتوبر ٢٠٢٥', '14:30')
    """
    return text.translate(_TO_ARABIC if digits == "arabic" else _TO_LATIN)


def number(text: str, digits: Digits, language: str = "ar") -> str:
    """A number in other digits, with the separators that go with them.

    From European digits the separators are read as grouping where they can be (`12,345.5`), a single one as the decimal
    sign. To European digits they are those of the language: a comma for decimals in the Maghreb.

    >>> number("12,345.5%", "arabic"), number("3.5", "arabic"), number("3,5", "arabic")
    ('١٢٬٣٤٥٫٥٪', '٣٫٥', '٣٫٥')
    >>> number("١٢٬٣٤٥٫٥٪", "latin"), number("٣٫٥", "latin", "ar-MA")
    ('12,345.5%', '3,5')
    """
    if digits == "latin":
        decimal, group = symbols(language)
        plain = text.replace(DECIMAL, "\0").replace(GROUP, group).replace("\0", decimal)
        return with_digits(plain.replace(PERCENT, "%"), digits)
    plain = text.removesuffix("%")
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", GROUP).replace(".", DECIMAL)
    else:
        plain = plain.replace(".", DECIMAL).replace(",", DECIMAL)
    return with_digits(plain, digits) + (PERCENT if text.endswith("%") else "")


def has_arabic_digits(text: str) -> bool:
    return _ARABIC.search(text) is not None


@cache
def symbols(language: str) -> Symbols:
    """The decimal and the grouping sign of a language in European digits, by CLDR.

    >>> symbols("ar"), symbols("ar-DZ"), symbols("ru").decimal
    (Symbols(decimal='.', group=','), Symbols(decimal=',', group='.'), ',')
    """
    from babel import Locale, UnknownLocaleError

    try:
        found = Locale.parse(language, sep="-").number_symbols["latn"]
    except (UnknownLocaleError, ValueError, KeyError):
        return Symbols(".", ",")
    return Symbols(str(found["decimal"]), str(found["group"]))


@cache
def usual_digits(language: str) -> Digits:
    """The digits that CLDR gives as usual in a locale (`defaultNumberingSystem`).

    >>> usual_digits("ar-EG"), usual_digits("ar-MA"), usual_digits("ar"), usual_digits("ru")
    ('arabic', 'latin', 'latin', 'latin')
    """
    from babel import Locale, UnknownLocaleError

    try:
        system = Locale.parse(language, sep="-").default_numbering_system
    except (UnknownLocaleError, ValueError):
        return "latin"
    return "arabic" if system == "arab" else "latin"
