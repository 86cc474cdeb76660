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
_WRITTEN: Mapping[str, tuple[str, str]] = {"en": ("a.m.", "p.m."), "ar": ("صباحًا", "مساءً")}


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


def format_time(
    hour: int, minute: int, language: str, *, clock: Clock = "24", digits: Digits | None = None
) -> str:
    """A time of day: `14:30`, `2:30 p.m.`; by the clock of 24 hours where a language's articles know no other (Russian).

    >>> format_time(14, 30, "en", clock="12"), format_time(14, 30, "ar", clock="12", digits="arabic")
    ('2:30 p.m.', '٢:٣٠ مساءً')
    """
    words = _WRITTEN.get(language.partition("-")[0])
    if clock == "24" or words is None:
        text = f"{hour}:{minute:02}"
    else:
        text = f"{(hour - 1) % 12 + 1}:{minute:02} {words[hour >= 12]}"
    return with_digits(text, digits) if digits else text


def times(text: str, language: str) -> Iterator[FoundTime]:
    """The times in a text, hours and minutes with a colon. What no clock shows (14:30 p.m., 2:75) is none.

    >>> [(found.hour, found.minute) for found in times("at 2:30 p.m. or 14:45", "en")]
    [(14, 30), (14, 45)]
    """
    tongue = language.partition("-")[0]
    for match in _pattern(tongue).finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"])
        said = match["period"]
        if said is None:
            if hour < 24:
                yield FoundTime(match.start(), match.end(), hour, minute, period=False)
            continue
        if 1 <= hour <= 12 and (whole := _whole(hour, said, tongue)) is not None:
            yield FoundTime(match.start(), match.end(), whole, minute, period=True)


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
    tongue = language.partition("-")[0]
    if match is None:
        return None
    said = match[0]
    for forms in _zone_table().values():
        if tongue in forms and any(said in _all(row) for row in forms.values()):
            own = forms[tongue]
            right = said if said in _all(own) else str(own["write"])
            return FoundZone(at, match.end(), said, right)
    return None


def _whole(hour: int, said: str, tongue: str) -> int | None:
    """The hour of the day that 1 to 12 means in the part of the day that is said."""
    ranges = [row[1:] for row in _PERIODS[tongue] if re.fullmatch(row[0], said)]
    fitting = [
        each
        for each in (hour % 12, hour % 12 + 12)
        if any(first <= each <= last for first, last in ranges)
    ]
    return fitting[0] if len(fitting) == 1 else None


@cache
def _pattern(tongue: str) -> re.Pattern[str]:
    said = "|".join(dict.fromkeys(words for words, _, _ in _PERIODS.get(tongue, ())))
    period = (
        rf"(?:{_SPACE}?(?P<period>{said})(?![\w\u064b-\u0652]))?" if said else "(?P<period>(?!))?"
    )
    return re.compile(
        rf"(?<![0-9٠-٩A-Za-z.,:/–-])(?P<hour>\d{{1,2}}):(?P<minute>[0-5٠-٥۰-۵]\d)(?![\d]|[:.,–-]\d){period}"
    )


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
