"""Times of day: the clock of 24 or of 12 hours, and the time zone in the language's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.language.dates import digits_of
from l10n.language.digits import with_digits
from l10n.language.times import FoundTime, format_time, in_words, times, zone
from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch

_IS_TIME = re.compile(r"(?:الساعة|\bat|\buntil)[ \u00a0]$")
"""Without it, or a time zone, 14:30 may be a score."""
_ENDS_RANGE = re.compile(r"\d[ \u00a0]?(?:-|–|—|to|and|до|и|إلى|حتى|و)[ \u00a0]?$")
"""6:30 to 10:00 a.m.: what is said of the second holds for the first."""
_ENDS = re.compile(r"[\"'”’»)]*(?:\s*$|\n)")
_MAY_END = re.compile(r"[\"'”’»)]*\s+[\"'“‘«(]*[A-Z]")
_TWELVE = frozenset({"ar", "en"})
_OFFSET = re.compile(r"[+−-]\d")
_GREENWICH = "غرينتش"
"""What CLDR has before an offset (`ar`, gmtFormat: غرينتش+3), where بتوقيت غرينتش+3 would be glued to the words."""
_ZONE_BEHIND = re.compile(r"[ \u00a0]\(?(?=\w)")


def _wanted(locale: Locale) -> bool:
    return locale.policy.clock != "keep" or locale.policy.zones == "locale"


def _find(view: str, locale: Locale) -> Iterator[Touch]:
    for found in times(view, locale.language):
        behind = _ZONE_BEHIND.match(view, found.end)
        named = zone(view, behind.end(), locale.language) if behind else None
        after, why = _by_clock(view, found, locale, zoned=named is not None)
        if why:
            yield Touch(found.start, found.end, after, why)
        if named and locale.policy.zones == "locale" and named.said != named.right:
            right = named.right
            if (
                locale.tongue == "ar"
                and named.said in ("GMT", "UTC")
                and _OFFSET.match(view, named.end)
            ):
                right = _GREENWICH
            yield Touch(named.start, named.end, right, "the time zone in the language's words")


def _by_clock(
    view: str, found: FoundTime, locale: Locale, *, zoned: bool
) -> tuple[str | None, str]:
    """The time by policy and why; None and why it stays; None and nothing where there is nothing to say."""
    clock, said = locale.policy.clock, view[found.start : found.end]
    before = max(0, found.start - 8)
    if found.period and (clock == "24" or (found.foreign and locale.policy.zones == "locale")):
        if _ENDS_RANGE.search(view, before, found.start):
            return None, "the part of the day may be said of the time before it too"
        whole = clock == "24"
        text = (
            format_time(found.hour, found.minute, locale.language)
            if whole
            else in_words(found, locale.language)
        )
        if not whole and ":" not in said:
            text = text.replace(":00", "", 1)  # 6 p.m.
        text = with_digits(text, digits_of(said))
        why = "the clock by policy" if whole else "the part of the day in the language's words"
        if said.endswith("."):
            if _ENDS.match(view, found.end):
                return text + ".", why  # of p.m. and of the sentence
            if _MAY_END.match(view, found.end) and not zoned:
                return None, "its stop may be the sentence's"
        return text, why
    if clock == "12" and not found.period and locale.tongue in _TWELVE:
        # At 2:30 may be in the afternoon; at 02:30 is not.
        if found.hour <= 12 and said[0] not in "0٠۰":
            return None, "it may be of either half of the day"
        if not zoned and not _IS_TIME.search(view, before, found.start):
            return None, "it may be a score"
        text = format_time(found.hour, found.minute, locale.language, clock="12")
        return with_digits(text, digits_of(said)), "the clock by policy"
    return None, ""


_TRIGGER = re.compile(
    r"\d:\d\d|\d[ \u00a0\u202f]?(?:[ap]\.?m|[AP]\.?M|صباح|فجر|ظهر|عصر|بعد الظهر|مساء|утра|вечера|ночи)"
)

ADAPTATION = Adaptation("times", 20, _wanted, _TRIGGER, _find)
