"""Arabic ، ؛ ؟ for the Latin signs, where what is before and behind is Arabic.

A ; at the end of an Arabic item is the item's also behind a name in other letters (عشرة محامين من Smith & Sons;); a comma may
stand in a list of names, a question mark be a title's own.
"""

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
            ends = right == "none" and at + 1 == len(view.rstrip())
            if (
                match[0] == ";"
                and (right == "arabic" or ends)
                and _ARABIC_LETTER.search(view, 0, at)
            ):
                yield Touch(at, at + 1, _SIGNS[";"], "the sign of the Arabic sentence")
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
