"""Decimal and grouping signs, where they are surely another language's: 3.5 млн, 12 345 people, ٣,٥."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.language.digits import DECIMAL, GROUP, PERCENT, symbols
from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch
from l10n.renditions.adapt.digits import MEASURED

_COUNTED_RU = (
    r"(?:[ \u00a0](?:тыс\.|млн|млрд|трлн|тысяч[аи]?|миллион(?:а|ов)?|миллиард(?:а|ов)?|триллион(?:а|ов)?|процент(?:а|ов)?"
    r"|раза?|градус(?:а|ов)?|балл(?:а|ов)?|км|м|см|мм|кг|г|т|га|л|кв\.|куб\.)(?!\w)|[ \u00a0]?[%‰°])"
)
_COUNTED_EN = (
    r"(?:[ \u00a0-](?:thousand|million|billion|trillion|per[ \u00a0]cent|percent|times|degrees|points|km|m|kg|miles|kilometres"
    r"|kilometers|metres|meters|tons|tonnes)(?!\w)|[ \u00a0]?[%°])"
)
_PEOPLE_RU = r"[ \u00a0](?:человек|людей|жителей|беженцев|граждан|солдат|военных|семей|детей|раненых|погибших)(?!\w)"
_START = r"(?<![\w.,:/+№§–-])(?<!№[ \u00a0])"
_THIN = "\u00a0\u202f\u2009"

_RU_DECIMAL = re.compile(rf"{_START}(?P<whole>\d{{1,3}})\.(?P<part>\d{{1,3}})(?={_COUNTED_RU})")
_RU_GROUPED = re.compile(
    rf"{_START}(?:\d{{1,3}}(?:,\d{{3}}){{2,4}}|\d{{1,3}},\d{{3}}(?={_PEOPLE_RU}))(?![\w,]|\.\d)"
)
_RU_VERSION = re.compile(r"(?:верси[июя]|пункта?|п\.|раздела?|глав[аеуы])[ \u00a0]$")
_EN_DECIMAL = re.compile(rf"{_START}(?P<whole>\d{{1,3}}),(?P<part>\d{{1,2}})(?={_COUNTED_EN})")
_SPACED = re.compile(
    rf"(?<![\w.,:/+№§–-])\d{{1,3}}(?:[{_THIN}]\d{{3}})+(?![\w–-]|[.,]\d|[{_THIN} ]\d)"
)
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]%(?!\w)")
_AR_PERCENT = re.compile(r"(?<=[٠-٩۰-۹])%")
_AR_NUMBER = re.compile(
    r"(?<![\w.,:/–-])[٠-٩۰-۹]+(?:,[٠-٩۰-۹]{3}(?![٠-٩۰-۹]))+(?![.,:/–-]?[٠-٩۰-۹A-Za-z])"
)
_AR_DECIMAL = re.compile(r"(?<![0-9٠-٩۰-۹A-Za-z.,:/–-])[٠-٩۰-۹]+[.,][٠-٩۰-۹]{1,2}(?=[٪%])")
_AR_MEASURED = re.compile(
    rf"(?<![0-9٠-٩۰-۹A-Za-z.,:/–-])[٠-٩۰-۹]+[.,][٠-٩۰-۹]{{1,2}}(?={MEASURED.pattern})"
)


def _russian(view: str, _: Locale) -> Iterator[Touch]:
    for match in _RU_DECIMAL.finditer(view):
        if not _RU_VERSION.search(view, max(0, match.start() - 9), match.start()):
            after = f"{match['whole']},{match['part']}"
            yield Touch(match.start(), match.end(), after, "the decimal sign of the language")
    for match in _RU_GROUPED.finditer(view):
        after = match[0].replace(",", "\u00a0")
        yield Touch(match.start(), match.end(), after, "the grouping sign of the language")


def _english(view: str, _: Locale) -> Iterator[Touch]:
    for match in _EN_DECIMAL.finditer(view):
        after = f"{match['whole']}.{match['part']}"
        yield Touch(match.start(), match.end(), after, "the decimal sign of the language")
    yield from _spaced(view, ",")
    for match in _PERCENT.finditer(view):
        yield Touch(match.start(), match.end(), "%", "no space before the sign")


def _arabic(view: str, locale: Locale) -> Iterator[Touch]:
    for match in _AR_NUMBER.finditer(view):
        after = match[0].replace(",", GROUP)
        yield Touch(match.start(), match.end(), after, "the grouping sign of Arabic digits")
    for pattern in (_AR_DECIMAL, _AR_MEASURED):
        for match in pattern.finditer(view):
            after = match[0].replace(".", DECIMAL).replace(",", DECIMAL)
            yield Touch(match.start(), match.end(), after, "the decimal sign of Arabic digits")
    for match in _AR_PERCENT.finditer(view):
        yield Touch(match.start(), match.end(), PERCENT, "the percent sign of Arabic digits")
    if symbols(locale.language).group == ",":
        yield from _spaced(view, ",")


def _spaced(view: str, group: str) -> Iterator[Touch]:
    for match in _SPACED.finditer(view):
        after = re.sub(f"[{_THIN}]", group, match[0])
        if after.isascii():
            yield Touch(match.start(), match.end(), after, "the grouping sign of the language")


_FIND = {"ru": _russian, "en": _english, "ar": _arabic}


def _find(view: str, locale: Locale) -> Iterator[Touch]:
    yield from sorted(_FIND[locale.tongue](view, locale))


ADAPTATION = Adaptation(
    "numbers",
    30,
    lambda locale: locale.policy.numbers and locale.tongue in _FIND,
    re.compile(rf"\d(?:[.,{_THIN}]\d|[ \u00a0\u202f]?%)"),
    _find,
)
