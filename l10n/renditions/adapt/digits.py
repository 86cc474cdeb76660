"""Digits: 15 and ١٥, with the separators that go with them.

A number that belongs to something Latin (Boeing 737, 5 km) or may be a score (3-1) keeps its digits: Arabic digits would set it
apart from what it belongs to, or turn its order. What is surely a quantity or a date (-5 °C, $3.50, 10–12%, 27.10.2025) has one
look throughout; a sign before the number stays where it is, as in CLDR's patterns (`ar`, numbering system `arab`: -٥, ٣٫٥٠ US$).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.language.digits import Digits, number, with_digits
from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch
from l10n.renditions.adapt.policy import digits_wanted

_LATIN = re.compile(r"[0-9]+(?:[.,:/–−-][0-9]+)*%?")
_ARABIC = re.compile(r"[٠-٩۰-۹]+(?:[٫٬.,،:/–-][٠-٩۰-۹]+)*[٪%]?")
_FOREIGN = "A-Za-zÀ-ɏЀ-ӿ٠-٩۰-۹\ufffc"
_BOUND = re.compile(rf"[{_FOREIGN}_#$€£¥₽№+−@~^=*<>-]$|[{_FOREIGN}][ \u00a0]$")
_BINDS = re.compile(rf"[{_FOREIGN}_°$€£¥₽′″+=*<>^-]|[ \u00a0][{_FOREIGN}]|:[0-9]")
_WHOLE = re.compile(r"[0-9]+%?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?%?")
_DECIMAL = re.compile(r"([0-9]+)[.,]([0-9]+)(%?)")
_TIME = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]")
_DATE = re.compile(r"[0-3]?[0-9]([/.])[01]?[0-9]\1[12][0-9]{3}")
_YEARS = re.compile(r"[12][0-9]{3}[–-](?:[12][0-9]{3}|[0-9]{2})")
_RANGE = re.compile(r"[0-9]+[–-][0-9]+%|[0-9]+–[0-9]{3,}")
_SPAN = re.compile(r"[0-9]+[–-][0-9]+")
_PAGES = re.compile(r"(?:ص|ص\.|صفحة|صفحات|الصفحة|الصفحات|الصفحتان|الصفحتين)[ \u00a0]$")
_OF_YEAR = re.compile(r"[0-9]+/[12][0-9]{3}")
_NUMBERED = re.compile(r"(?:رقم|العدد|عدد|قرار|القرار|مرسوم|المرسوم|قانون|القانون)[ \u00a0]$")
_CURRENCY = "$€£¥₽"
_SIGN = re.compile(
    rf"(?:^|[\s(\[«“\"'–—/])[-+−±~≈<>][{_CURRENCY}]?$|(?<![A-Za-zÀ-ɏЀ-ӿ])[{_CURRENCY}][-+−±]?$|غرينتش[+−-]$"
)
"""A sign of the number itself: -5, $3.50, +3%, and the offset from Greenwich."""
_UNIT = re.compile(rf"[ \u00a0\u202f]?(?:[{_CURRENCY}]|°[CF]?(?![ \u00a0]?[0-9]))(?!\w)")
"""A sign behind it that says what it counts: 500$, 45 °C; not 33° 30′, a place on the map."""
MEASURED = re.compile(
    r"[ \u00a0](?:مليون|مليونا|مليوني|ملايين|مليار|مليارا|مليارات|تريليون|ألف|آلاف|في المئة|في المائة|بالمئة|بالمائة|درجة|درجات"
    r"|نقطة|مرة|مرات|كيلومتر|كيلومترا|كيلومترات|كلم|كم|متر|مترا|أمتار|طن|أطنان|دولار|دولارا|يورو|جنيه|ريال|ليرة|روبل|برميل)(?!\w)"
)


def _target(locale: Locale) -> Digits | None:
    return digits_wanted(locale.policy, locale.language)


def _find(view: str, locale: Locale) -> Iterator[Touch]:
    digits = _target(locale)
    pattern = _LATIN if digits == "arabic" else _ARABIC
    for match in pattern.finditer(view):
        start, end = match.span()
        if digits == "latin":
            yield Touch(start, end, _to_latin(match[0], locale.language), "digits by policy")
        elif why := _bound(view, start, end, match[0].endswith("%")):
            yield Touch(start, end, None, why)
        elif (after := _to_arabic(match[0], view, start, end)) is not None:
            yield Touch(start, end, after, "digits by policy")
        else:
            yield Touch(start, end, None, "it may be a score, a version or a code")


def _bound(view: str, start: int, end: int, percent: bool) -> str:
    """Why a number keeps its digits, for what stands beside it."""
    own = _SIGN.search(view[max(0, start - 8) : start]) or (
        # the company CMA CGM 2.5 مليون دولار, but Boeing 737
        view[start - 1 : start].isspace() and (percent or MEASURED.match(view, end))
    )
    if not own and _BOUND.search(view, max(0, start - 2), start):
        return "it belongs to what stands before it"
    if not _UNIT.match(view, end) and _BINDS.match(view, end):
        return "it belongs to what stands behind it"
    return ""


def lone(text: str) -> str | None:
    """A text that is nothing but a quantity or a date, in Arabic digits; None for what may be a version, a score or a code.

    >>> lone("37.9%"), lone("<1%"), lone("27.10.2025"), lone("1,250,000 $"), lone("12.10"), lone("3-1")
    ('٣٧٫٩٪', '<١٪', '٢٧.١٠.٢٠٢٥', '١٬٢٥٠٬٠٠٠ $', None, None)
    """
    found = list(_LATIN.finditer(text))
    if len(found) != 1 or re.search(r"[^\W\d_]", text):
        return None
    start, end = found[0].span()
    if _bound(text, start, end, found[0][0].endswith("%")):
        return None
    after = _to_arabic(found[0][0], text, start, end)
    return None if after is None else text[:start] + after + text[end:]


def _to_arabic(text: str, view: str, start: int, end: int) -> str | None:
    if _WHOLE.fullmatch(text) or _GROUPED.fullmatch(text):
        return number(text, "arabic")
    if decimal := _DECIMAL.fullmatch(text):
        return number(text, "arabic") if _is_decimal(decimal, view, start, end) else None
    before = view[max(0, start - 12) : start]
    if (_OF_YEAR.fullmatch(text) and _NUMBERED.search(before)) or (
        _SPAN.fullmatch(text)
        and (_PAGES.search(before) or MEASURED.match(view, end) or _UNIT.match(view, end))
    ):
        return with_digits(text, "arabic")
    for shape in (_TIME, _DATE, _YEARS, _RANGE):
        if shape.fullmatch(text):
            return with_digits(text, "arabic").replace("%", "٪")
    return None


def _is_decimal(found: re.Match[str], view: str, start: int, end: int) -> bool:
    """3.5, 0.125, and 15.10 where it is measured: alone that may be a day or an hour."""
    whole, part, percent = found.groups()
    if percent or whole == "0" or MEASURED.match(view, end):
        return True
    if view[start - 1 : start] in tuple(_CURRENCY) or _UNIT.match(view, end):
        return len(part) != 3  # $1.234 may be a thousand
    return "." in found[0] and len(part) == 1


def _to_latin(text: str, language: str) -> str:
    return number(text.replace("،", ","), "latin", language)


ADAPTATION = Adaptation(
    "digits",
    50,
    lambda locale: _target(locale) is not None,
    re.compile(r"\d"),
    _find,
)
