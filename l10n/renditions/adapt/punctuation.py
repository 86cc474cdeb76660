"""Arabic ، ؛ ؟ for the Latin signs, where what is before and behind is Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch

_TONGUES = frozenset({"ar", "fa", "ur", "ps", "ckb", "ug", "sd"})
_SIGNS = {",": "،", ";": "؛", "?": "؟"}
_SIGN = re.compile("[,;?]")
_WINDOW = 40
"""How far the next letter may stand."""
_ARABIC_LETTER = re.compile(
    r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]"
)
_LETTER = re.compile(r"[^\W\d_]|\ufffc")


def _find(view: str, _: Locale) -> Iterator[Touch]:
    for match in _SIGN.finditer(view):
        at = match.start()
        before, after = view[at - 1 : at], view[at + 1 : at + 2]
        if not before or before.isspace() or (before.isdigit() and after.isdigit()):
            continue
        left = _nearest(view[max(0, at - _WINDOW) : at][::-1])
        right = _nearest(view[at + 1 : at + 1 + _WINDOW])
        if left != "arabic":
            continue
        if right == "arabic" or (right == "none" and match[0] != ","):
            yield Touch(at, at + 1, _SIGNS[match[0]], "between Arabic words")
        elif right == "none" and at + 1 == len(view.rstrip()):
            yield Touch(at, at + 1, _SIGNS[match[0]], "behind Arabic words")


def _nearest(text: str) -> str:
    """Whose letter comes first in a text: `arabic`, `other`, `none`."""
    letter = _LETTER.search(text)
    if letter is None:
        return "none"
    return "arabic" if _ARABIC_LETTER.match(letter[0]) else "other"


ADAPTATION = Adaptation(
    "punctuation",
    70,
    lambda locale: locale.policy.punctuation and locale.tongue in _TONGUES,
    _SIGN,
    _find,
)
