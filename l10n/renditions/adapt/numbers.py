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
_MONEY_RU = r"(?:доллар|евро(?!п)|фунт|рубл|лир|крон|юан|иен|гривен|тенге|франк|шекел|песо|рупи)"
_ADJECTIVE_RU = r"(?:[а-яё-]+(?:их|ых|ого|ой)[ \u00a0])?"
_MONEY_EN = r"(?:dollars?|euros?|pounds?|rou?bles?|liras?|yuan|yen|francs?)(?!\w)"
_COUNTED_AR = r"[ \u00a0](?:روبل|دولار|يورو|ليرة|جنيه|درهم|ريال|شخص|نسمة|طن|كيلومتر)"
_SIGNS = "$€£¥₽"
_PEOPLE_RU = r"[ \u00a0](?:человек|людей|жителей|беженцев|граждан|солдат|военных|семей|детей|раненых|погибших)(?!\w)"
_START = r"(?<![\w.,:/+№§–-])(?<!№[ \u00a0])"
_THIN = "\u00a0\u202f\u2009"

_RU_DECIMAL = re.compile(rf"{_START}(?P<whole>\d{{1,3}})\.(?P<part>\d{{1,3}})(?={_COUNTED_RU})")
_RU_GROUPED = re.compile(
    rf"{_START}(?:\d{{1,3}}(?:,\d{{3}}){{2,4}}|\d{{1,3}},\d{{3}}(?={_PEOPLE_RU}))(?![\w,]|\.\d)"
)
# Money has two decimals, so three digits behind a comma are thousands; but for the dinars of Kuwait, Bahrain, Iraq, Jordan,
# Libya and Tunisia and the rial of Oman, which have three (ISO 4217).
_RU_MONEY = re.compile(
    rf"(?<=[{_SIGNS}])\d{{1,3}}(?:,\d{{3}})*(?:\.\d{{2}})?(?![\w,]|\.\d)"
    rf"|{_START}\d{{1,3}}(?:,\d{{3}})*(?:\.\d{{2}})?(?=[ \u00a0](?:[{_SIGNS}](?!\w)|{_ADJECTIVE_RU}{_MONEY_RU}))"
)
_RU_DOUBT = re.compile(rf"{_START}\d{{1,3}},\d{{3}}(?![\w,]|\.\d)(?=[ \u00a0][а-яё])")
_EN_MONEY = re.compile(
    rf"(?<=[{_SIGNS}])\d{{1,3}},\d{{2}}(?![\w,.]|[,.]\d)"
    rf"|{_START}\d{{1,3}},\d{{2}}(?=[ \u00a0]{_MONEY_EN})"
)
# 12 500 000 with spaces that break lines: one number where nothing else could end in 000, or where money or people follow.
_BROKEN = (
    r"(?<![\w.,:/+№§–-])(?<!\d )[1-9]\d{{0,2}}(?:(?: \d{{3}})+(?={counted})|(?: \d{{3}})* \d{{3}} 000)"
    r"(?![\w–-]|[.,]\d| \d)"
)
_EN_BROKEN = re.compile(_BROKEN.format(counted=rf"[ \u00a0](?:{_MONEY_EN}|people(?!\w))"))
_AR_BROKEN = re.compile(_BROKEN.format(counted=_COUNTED_AR))
_RU_VERSION = re.compile(r"(?:верси[июя]|пункта?|п\.|раздела?|глав[аеуы])[ \u00a0]$")
_EN_DECIMAL = re.compile(rf"{_START}(?P<whole>\d{{1,3}}),(?P<part>\d{{1,2}})(?={_COUNTED_EN})")
_SPACED = re.compile(
    rf"(?<![\w.,:/+№§–-])\d{{1,3}}(?:[{_THIN}]\d{{3}})+(?![\w–-]|[.,]\d|[{_THIN} ]\d)"
)
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]%(?!\w)")
_AR_DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_AR_PERCENT = re.compile(r"(?<=[٠-٩۰-۹])%")
_AR_NUMBER = re.compile(
    r"(?<![\w.,:/–-])[٠-٩۰-۹]+(?:,[٠-٩۰-۹]{3}(?![٠-٩۰-۹]))+(?![.,:/–-]?[٠-٩۰-۹A-Za-z])"
)
_AR_DECIMAL = re.compile(
    r"(?<![0-9٠-٩۰-۹A-Za-z.,:/–-])[٠-٩۰-۹]+[.,][٠-٩۰-۹]{1,2}(?=[ \u00a0\u202f]?[٪%])"
)
_AR_MEASURED = re.compile(
    rf"(?<![0-9٠-٩۰-۹A-Za-z.,:/–-])[٠-٩۰-۹]+[.,][٠-٩۰-۹]{{1,2}}(?={MEASURED.pattern})"
)


def _russian(view: str, _: Locale) -> Iterator[Touch]:
    for match in _RU_DECIMAL.finditer(view):
        if not _RU_VERSION.search(view, max(0, match.start() - 9), match.start()):
            after = f"{match['whole']},{match['part']}"
            yield Touch(match.start(), match.end(), after, "the decimal sign of the language")
    done: set[int] = set()
    for match in (*_RU_GROUPED.finditer(view), *_RU_MONEY.finditer(view)):
        after = match[0].replace(",", "\u00a0").replace(".", ",")
        if match.start() not in done and after != match[0]:
            yield Touch(match.start(), match.end(), after, "the signs of the language")
        done.add(match.start())
    for match in _RU_DOUBT.finditer(view):
        if match.start() not in done:
            yield Touch(match.start(), match.end(), None, "it may be a decimal or thousands")


def _english(view: str, _: Locale) -> Iterator[Touch]:
    for match in _EN_DECIMAL.finditer(view):
        after = f"{match['whole']}.{match['part']}"
        yield Touch(match.start(), match.end(), after, "the decimal sign of the language")
    for match in _EN_MONEY.finditer(view):
        after = match[0].replace(",", ".")
        yield Touch(match.start(), match.end(), after, "the decimal sign of the language")
    yield from _spaced(view, ",", _EN_BROKEN)
    yield from _percent(view)


def _percent(view: str) -> Iterator[Touch]:
    for match in _PERCENT.finditer(view):
        arabic = view[match.start() - 1] in _AR_DIGITS
        sign = PERCENT if arabic else "%"
        yield Touch(match.start(), match.end(), sign, "no space before the sign")


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
    yield from _percent(view)
    if symbols(locale.language).group == ",":
        yield from _spaced(view, ",", _AR_BROKEN)


def _spaced(view: str, group: str, broken: re.Pattern[str]) -> Iterator[Touch]:
    for match in (*_SPACED.finditer(view), *broken.finditer(view)):
        after = re.sub(f"[{_THIN} ]", group, match[0])
        if after.isascii():
            yield Touch(match.start(), match.end(), after, "the grouping sign of the language")


_FIND = {"ru": _russian, "en": _english, "ar": _arabic}


def _find(view: str, locale: Locale) -> Iterator[Touch]:
    yield from sorted(_FIND[locale.tongue](view, locale))


ADAPTATION = Adaptation(
    "numbers",
    30,
    lambda locale: locale.policy.numbers and locale.tongue in _FIND,
    re.compile(rf"\d(?:[.,{_THIN} ]\d|[ \u00a0\u202f]?%)"),
    _find,
)
