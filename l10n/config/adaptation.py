"""What a house wants of its renditions in a language: the settings of `[adapt]`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

When = Literal["publish", "always", "never"]
Quotes = Literal["locale", "keep"]
Digits = Literal["keep", "latin", "arabic", "locale"]
Months = Literal["gulf", "levant", "maghreb", "morocco", "levant/gulf", "gulf/levant"]
"""The Arabic sets of Gregorian months; with a slash both, as agencies write for all countries."""
MonthNames = Literal["keep", Months]
Calendar = Literal["keep", "islamic", "both"]
Zones = Literal["locale", "keep"]
Clock = Literal["keep", "24", "12"]
DateOrder = Literal["keep", "day-month"]


@dataclass(frozen=True, slots=True)
class AdaptPolicy:
    """The defaults change what is surely foreign to the language, and nothing that a house may see otherwise."""

    when: When = "publish"
    """`when`: whether `l10n publish` adapts, `l10n merge` too (`always`), or neither (`never`)."""
    quotes: Quotes = "locale"
    """`quotes`: the language's quotation marks for any others (`locale`), or as the translator wrote them (`keep`)."""
    marks: str = ""
    """`marks`: four quotation marks of the house's own (`«»“”`): opening, closing, and both within a quotation."""
    digits: Digits = "keep"
    """`digits`: `latin` (15), `arabic` (١٥), those usual in the locale's country (`locale`), or as written."""
    calendar: Calendar = "keep"
    """`calendar`: the Islamic date in brackets behind each full Gregorian one (`both`), in its place (`islamic`), or
    dates as written."""
    months: MonthNames = "keep"
    """`months`: the Arabic names of months: `levant`, `gulf`, `maghreb`, `morocco`, two with a slash (`levant/gulf`)."""
    date_order: DateOrder = "keep"
    """`date_order`: 15 October 2025 for October 15, 2025 (`day-month`); English only."""
    clock: Clock = "keep"
    """`clock`: 14:30 for 2:30 p.m. (`24`), or 2:30 p.m. for 14:30 (`12`; English and Arabic only)."""
    zones: Zones = "locale"
    """`zones`: time zones behind a time, and a.m. and p.m., in the language's words (мск, вечера, بتوقيت دمشق), or as written."""
    numbers: bool = True
    """`numbers`: decimal and grouping signs, where they are surely another language's."""
    punctuation: bool = True
    """`punctuation`: ، ؛ ؟ for , ; ? between Arabic words, — for - between Russian ones."""
    spaces: bool = True
    """`spaces`: no-break spaces, by the language's rules."""
    optional_spaces: bool = False
    """`optional_spaces`: by those rules too that a house may choose (behind short words in Russian)."""
