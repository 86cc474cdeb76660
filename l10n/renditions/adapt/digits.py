"""Digits: 15 and ١٥, with the separators that go with them.

A number that belongs to something Latin (Boeing 737), may be a score (3-1), has a sign before it (+5, $5) keeps its digits:
Arabic digits would set it apart from what it belongs to, or turn its order.
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
_DATE = re.compile(r"[0-3]?[0-9]/[01]?[0-9]/[12][0-9]{3}")
_YEARS = re.compile(r"[12][0-9]{3}[–-](?:[12][0-9]{3}|[0-9]{2})")
_RANGE = re.compile(r"[0-9]+–[0-9]+%|[0-9]+–[0-9]{3,}")
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
        elif why := _bound(view, start, end):
            yield Touch(start, end, None, why)
        elif (after := _to_arabic(match[0], view, end)) is not None:
            yield Touch(start, end, after, "digits by policy")
        else:
            yield Touch(start, end, None, "it may be a score, a version or a code")


def _bound(view: str, start: int, end: int) -> str:
    """Why a number keeps its digits, for what stands beside it."""
    if _BOUND.search(view, max(0, start - 2), start):
        return "it belongs to what stands before it"
    if _BINDS.match(view, end):
        return "it belongs to what stands behind it"
    return ""


def _to_arabic(text: str, view: str, end: int) -> str | None:
    if _WHOLE.fullmatch(text) or _GROUPED.fullmatch(text):
        return number(text, "arabic")
    if decimal := _DECIMAL.fullmatch(text):
        return number(text, "arabic") if _is_decimal(decimal, view, end) else None
    for shape in (_TIME, _DATE, _YEARS, _RANGE):
        if shape.fullmatch(text):
            return with_digits(text, "arabic").replace("%", "٪")
    return None


def _is_decimal(found: re.Match[str], view: str, end: int) -> bool:
    """3.5, 0.125, and 15.10 where it is measured: alone that may be a day or an hour."""
    whole, part, percent = found.groups()
    if percent or whole == "0" or MEASURED.match(view, end):
        return True
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
