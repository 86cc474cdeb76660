"""A date as a language writes it out, by CLDR."""

from __future__ import annotations

from datetime import date
from functools import lru_cache


@lru_cache(maxsize=4096)
def long_date(day: date, language: str) -> str:
    """The day, month and year in words: `15 October 2025`, `15 октября 2025 г.`. A tag that CLDR does not know gives
    ISO 8601; of a tag with a script that CLDR lacks (`ar-Latn`) too."""
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        locale = Locale.parse("en-GB" if language == "en" else language, sep="-")
    except (UnknownLocaleError, ValueError):
        return day.isoformat()
    if "-Latn" in language and locale.script != "Latn":
        return day.isoformat()
    return str(format_date(day, "long", locale))
