"""A hyphen that stands for a dash between Russian words: «Я плакал», - сказал он.

Russian has an em dash there, with spaces (Мильчин, 6.3; «Правила русской орфографии и пунктуации», 2007, § 12); the rules of
spaces see to it that no line begins with it. Between numbers it may be a range or a minus, at the start of a line a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch

_DASH = re.compile(r"(?<=[\w»”“\"'’).,!?…:;%])[ \u00a0]-(?= [\w«„“\"(])")
_NUMBERS = re.compile(r"\d[ \u00a0]- [\d$€]")


def _find(view: str, _: Locale) -> Iterator[Touch]:
    for match in _DASH.finditer(view):
        at = match.end() - 1
        if not _NUMBERS.match(view, match.start() - 1):
            yield Touch(at, at + 1, "—", "the dash of the language")


ADAPTATION = Adaptation(
    "dashes",
    75,
    lambda locale: (
        locale.policy.punctuation and locale.tongue == "ru" and "-Latn" not in locale.language
    ),
    re.compile(r"\S[ \u00a0]- \S"),
    _find,
)
