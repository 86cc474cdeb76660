"""What a house wants of its renditions in a language."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from l10n.config import Config
from l10n.config.adaptation import AdaptPolicy
from l10n.language.dates import format_date
from l10n.language.digits import usual_digits
from l10n.language.locale import direction, primary


def policy_of(config: Config, language: str) -> AdaptPolicy:
    """The policy for a language: what is set for its tag, else for its language, else for all, else the default."""
    said: dict[str, Any] = {}
    for tag in ("", primary(language), language):
        said.update(config.adapt.get(tag, ()))
    return AdaptPolicy(**said)


def digits_wanted(policy: AdaptPolicy, language: str) -> Literal["latin", "arabic"] | None:
    """The digits that the policy wants in a language; None: as written."""
    if policy.digits == "keep":
        return None
    wanted = usual_digits(language) if policy.digits == "locale" else policy.digits
    return None if wanted == "arabic" and direction(language) != "rtl" else wanted


def written_date(day: date, language: str, policy: AdaptPolicy) -> str:
    """A date as the policy has it, for what is no translation: the date line of a page, a list of articles.

    >>> written_date(date(2025, 10, 15), "ar", AdaptPolicy(months="levant", digits="arabic"))
    '١٥ تشرين الأول ٢٠٢٥'
    """
    return format_date(
        day,
        language,
        calendar="gregorian" if policy.calendar == "keep" else policy.calendar,
        months=None if policy.months == "keep" else policy.months,
        digits=digits_wanted(policy, language),
    )
