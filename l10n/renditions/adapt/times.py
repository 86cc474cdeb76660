"""Times of day: the clock of 24 or of 12 hours, and the time zone in the language's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.language.dates import digits_of
from l10n.language.digits import with_digits
from l10n.language.times import FoundTime, format_time, times, zone
from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch

_IS_TIME = re.compile(r"(?:الساعة|\bat|\buntil)[ \u00a0]$")
"""Without it, or a time zone, 14:30 may be a score."""
_ENDS_RANGE = re.compile(r"\d[ \u00a0]?(?:-|–|—|to|and|до|и|إلى|حتى|و)[ \u00a0]?$")
"""6:30 to 10:00 a.m.: what is said of the second holds for the first."""
_ENDS = re.compile(r"[\"'”’»)]*(?:\s*$|\n)")
_MAY_END = re.compile(r"[\"'”’»)]*\s+[\"'“‘«(]*[A-Z]")
_TWELVE = frozenset({"ar", "en"})
_ZONE_BEHIND = re.compile(r"[ \u00a0]\(?(?=\w)")


def _wanted(locale: Locale) -> bool:
    return locale.policy.clock != "keep" or locale.policy.zones == "locale"


def _find(view: str, locale: Locale) -> Iterator[Touch]:
    for found in times(view, locale.language):
        behind = _ZONE_BEHIND.match(view, found.end)
        named = zone(view, behind.end(), locale.language) if behind else None
        after = _by_clock(view, found, locale, zoned=named is not None)
        if after is not None:
            yield Touch(found.start, found.end, after, "the clock by policy")
        if named and locale.policy.zones == "locale" and named.said != named.right:
            yield Touch(
                named.start, named.end, named.right, "the time zone in the language's words"
            )


def _by_clock(view: str, found: FoundTime, locale: Locale, *, zoned: bool) -> str | None:
    clock, said = locale.policy.clock, view[found.start : found.end]
    digits = digits_of(said)
    if (
        clock == "24"
        and found.period
        and not _ENDS_RANGE.search(view, max(0, found.start - 8), found.start)
    ):
        text = with_digits(format_time(found.hour, found.minute, locale.language), digits)
        if said.endswith("."):
            if _ENDS.match(view, found.end):
                return text + "."  # of p.m. and of the sentence
            if _MAY_END.match(view, found.end) and not zoned:
                return None
        return text
    if clock == "12" and not found.period and locale.tongue in _TWELVE:
        # At 2:30 may be in the afternoon; at 02:30 is not.
        by_24 = found.hour > 12 or said[0] in "0٠۰"
        if by_24 and (zoned or _IS_TIME.search(view, max(0, found.start - 8), found.start)):
            text = format_time(found.hour, found.minute, locale.language, clock="12")
            return with_digits(text, digits)
    return None


ADAPTATION = Adaptation("times", 20, _wanted, re.compile(r"\d:\d\d"), _find)
