"""Times of day as an article writes them: 14:30, 2:30 p.m., and the time zones behind them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from l10n.language.digits import Digits, with_digits
from l10n.language.locale import primary

Clock = Literal["24", "12"]

_ZONES = Path(__file__).with_name("data") / "dates" / "zones.toml"
_SPACE = r"[ \u00a0\u202f]"
_PERIODS: Mapping[str, tuple[tuple[str, int, int], ...]] = {
    # (what is said, first and last hour of the day that it can mean)
    "en": ((r"a\.m\.|am|AM|A\.M\.", 0, 11), (r"p\.m\.|pm|PM|P\.M\.", 12, 23)),
    "ar": (
        (r"(?:صباح|فجر)\u064b?ا\u064b?", 0, 11),
        (r"(?:ظهر|عصر)\u064b?ا\u064b?|بعد الظهر|مساء\u064b?(?:ا\u064b?)?", 12, 23),
    ),
    "ru": (("ночи", 0, 5), ("ночи", 22, 23), ("утра", 3, 11), ("дня", 12, 17), ("вечера", 16, 23)),
}
_FOREIGN = ("ar", "ru")
"""Where a translator may have left a.m. and p.m., which the language does not have."""
_WRITTEN: Mapping[str, tuple[str, str]] = {"en": ("a.m.", "p.m."), "ar": ("صباحًا", "مساءً")}
_PARTS_RU = ((4, "ночи"), (12, "утра"), (17, "дня"), (24, "вечера"))
_HOUR_ALONE: Mapping[str, tuple[str, str]] = {
    # (what must stand before an hour without minutes, what behind it)
    # الساعة 6 مساءً; يوم 6 مساءً is a day.
    "ar": ("(?<=الساعة[ \u00a0])", ""),
    # в 6 вечера; 3 ночи may be three nights, в 2 дня within two days.
    "ru": (
        r"(?:(?<=\b[вкВК][ \u00a0])|(?<=\bдо[ \u00a0])|(?<=\bпосле[ \u00a0])|(?<=\bоколо[ \u00a0]))",
        "утра|вечера|ночи",
    ),
    "en": ("", ""),
}


@dataclass(frozen=True, slots=True)
class FoundTime:
    start: int
    end: int
    """Behind the minutes, or behind what says the part of the day."""
    hour: int
    """0 to 23."""
    minute: int
    period: bool
    """Whether the text says the part of the day."""
    foreign: bool = False
    """Whether it says it in English, where the language is not: 10:15 p.m."""


def format_time(
    hour: int, minute: int, language: str, *, clock: Clock = "24", digits: Digits | None = None
) -> str:
    """A time of day: `14:30`, `2:30 p.m.`; by the clock of 24 hours where a language's articles know no other (Russian).

    >>> format_time(14, 30, "en", clock="12"), format_time(14, 30, "ar", clock="12", digits="arabic")
    ('2:30 p.m.', '٢:٣٠ مساءً')
    """
    words = _WRITTEN.get(primary(language))
    if clock == "24" or words is None:
        text = f"{hour}:{minute:02}"
    else:
        text = f"{(hour - 1) % 12 + 1}:{minute:02} {words[hour >= 12]}"
    return with_digits(text, digits) if digits else text


def times(text: str, language: str) -> Iterator[FoundTime]:
    """The times in a text: hours and minutes with a colon, and hours with a part of the day (6 p.m.). What no clock shows
    (14:30 p.m., 2:75) is none.

    >>> [(found.hour, found.minute) for found in times("at 2:30 p.m. or 14:45 or 6 p.m.", "en")]
    [(14, 30), (14, 45), (18, 0)]
    """
    tongue = primary(language)
    for match in _pattern(tongue).finditer(text):
        hour, minute = int(match["hour"] or match["alone"]), int(match["minute"] or 0)
        said = match["period"] if match["hour"] else match["part"]
        if said is None:
            if hour < 24:
                yield FoundTime(match.start(), match.end(), hour, minute, period=False)
            continue
        if 1 <= hour <= 12 and (whole := _whole(hour, said, tongue)) is not None:
            foreign = tongue in _FOREIGN and said.isascii()
            yield FoundTime(match.start(), match.end(), whole, minute, True, foreign)


def in_words(found: FoundTime, language: str) -> str:
    """A time of the clock of twelve hours with the part of the day in the language's words.

    >>> found = next(times("в 10:15 p.m.", "ru"))
    >>> in_words(found, "ru"), in_words(found, "ar")
    ('10:15 вечера', '10:15 مساءً')
    """
    words = _WRITTEN.get(primary(language))
    part = words[found.hour >= 12] if words else next(w for end, w in _PARTS_RU if found.hour < end)
    return f"{(found.hour - 1) % 12 + 1}:{found.minute:02} {part}"


class FoundZone(NamedTuple):
    """A time zone said in a text."""

    start: int
    end: int
    said: str
    right: str
    """How the language says it: `said` itself where its articles do."""


def zone(text: str, at: int, language: str) -> FoundZone | None:
    """The time zone said at a place of a text.

    >>> zone("14:30 мск", 6, "ar").right, zone("14:30 мск", 6, "ru").right
    ('بتوقيت موسكو', 'мск')
    """
    match = _zone_pattern().match(text, at)
    tongue = primary(language)
    if match is None:
        return None
    said = match[0]
    for forms in _zone_table().values():
        if tongue in forms and any(said in _all(row) for row in forms.values()):
            own = forms[tongue]
            right = said if said in _all(own) else str(own["write"])
            return FoundZone(at, match.end(), said, right)
    return None


def zone_words(language: str) -> tuple[str, ...]:
    """All that a language's articles call time zones."""
    tongue = primary(language)
    rows = (forms[tongue] for forms in _zone_table().values() if tongue in forms)
    return tuple(form for row in rows for form in _all(row))


def _whole(hour: int, said: str, tongue: str) -> int | None:
    """The hour of the day that 1 to 12 means in the part of the day that is said."""
    ranges = [row[1:] for row in _periods(tongue) if re.fullmatch(row[0], said)]
    fitting = [
        each
        for each in (hour % 12, hour % 12 + 12)
        if any(first <= each <= last for first, last in ranges)
    ]
    return fitting[0] if len(fitting) == 1 else None


@cache
def _pattern(tongue: str) -> re.Pattern[str]:
    said = "|".join(dict.fromkeys(words for words, _, _ in _periods(tongue)))
    period = (
        rf"(?:{_SPACE}?(?P<period>{said})(?![\w\u064b-\u0652]))?" if said else "(?P<period>(?!))?"
    )
    before, parts = _HOUR_ALONE.get(tongue, ("(?!)", said or "(?!)"))
    behind = rf"(?={_SPACE}?(?:[ap]m|[ap]\.m\.|[AP]M|[AP]\.M\.)(?!\w))"
    hour = rf"(?:{before}(?=\d{{1,2}}{_SPACE}?(?:{parts or said})(?![\w\u064b-\u0652]))|(?=\d{{1,2}}{behind}))"
    alone = rf"{hour}(?P<alone>\d{{1,2}}){_SPACE}?(?P<part>{said or '(?!)'})(?![\w\u064b-\u0652])"
    return re.compile(
        rf"(?<![0-9٠-٩A-Za-z.,:/–-])(?:(?P<hour>\d{{1,2}}):(?P<minute>[0-5٠-٥۰-۵]\d)(?![\d]|[:.,–-]\d){period}|{alone})"
    )


def _periods(tongue: str) -> tuple[tuple[str, int, int], ...]:
    own = _PERIODS.get(tongue, ())
    return (*own, *_PERIODS["en"]) if tongue in _FOREIGN else own


def _all(row: Mapping[str, Any]) -> tuple[str, ...]:
    return (row["write"], *row.get("accept", ()))


@cache
def _zone_table() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    return tomllib.loads(_ZONES.read_text("utf-8"))


@cache
def _zone_pattern() -> re.Pattern[str]:
    known = {
        form for forms in _zone_table().values() for row in forms.values() for form in _all(row)
    }
    either = "|".join(re.escape(form) for form in sorted(known, key=len, reverse=True))
    return re.compile(rf"(?:{either})(?!\w)")
