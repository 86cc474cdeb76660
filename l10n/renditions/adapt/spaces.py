"""Spaces that no line may break at, by the rules of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.language.typography import NO_BREAK, space_rules, spaces
from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch


def _find(view: str, locale: Locale) -> Iterator[Touch]:
    optional = locale.policy.optional_spaces
    told = {at: rule.why for at, rule in spaces(view, locale.language, optional)}
    for at in sorted(told):
        yield Touch(at, at + 1, NO_BREAK, told[at])


ADAPTATION = Adaptation(
    "spaces",
    90,
    lambda locale: locale.policy.spaces and bool(space_rules(locale.language)),
    re.compile("\\S \\S"),
    _find,
)
