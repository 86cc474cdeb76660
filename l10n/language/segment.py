"""Cuts text into sentences without losing a character.

`segment` returns the pieces, `boundaries` where they begin. Both take any BCP 47 tag: a language with a data file is
cut by its own rules (`boundaries.py`), any other by those of Unicode (`unicode_rules.py`), and a user may bring an SRX
file instead (`srx.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from l10n.language import boundaries as engine
from l10n.language.layout import certain
from l10n.language.rules import SegmentationRules, language_rules

__all__ = ["SegmentationRules", "boundaries", "segment"]


def segment(
    text: str, language: str | None = None, settings: SegmentationRules | None = None
) -> list[str]:
    """The sentences of a text; `"".join(segment(text, …)) == text`, white space belongs to the piece before it.

    Blank lines part sentences always, a single line feed only where the line was plainly not wrapped (a headline
    above its text). Raises ConfigError for settings that cannot be used (an SRX file that is none).
    """
    cuts = _finder(language, settings)(text, certain(text, lines=True))
    if not cuts:
        return [text] if text else []
    pieces = []
    start = 0
    for cut in cuts:
        pieces.append(text[start:cut])
        start = cut
    pieces.append(text[start:])
    return pieces


def boundaries(
    text: str, language: str | None = None, rules: SegmentationRules | None = None
) -> list[int]:
    """Offsets (code points) at which a new sentence starts, strictly increasing, without 0 and `len(text)`.

    For the text of one block of a document: a single line feed is white space. U+FFFC stands for what is no prose (a
    code span, an image) and may begin or end a sentence; right behind a stop (a footnote's mark) it belongs to it.
    """
    return _finder(language, rules)(text, certain(text))


Finder = Callable[[str, Sequence[int]], list[int]]


@lru_cache(maxsize=256)
def _finder(language: str | None, settings: SegmentationRules | None) -> Finder:
    """The rules for a language and a user's settings, prepared once: from a text and its sure cuts to all its cuts."""
    if settings is not None and settings.srx is not None:
        from l10n.language import srx

        applicable = srx.rules(settings.srx, language)
        return lambda text, _: srx.find(text, applicable)
    primary = language.replace("_", "-").partition("-")[0].lower() if language else ""
    known = language_rules(primary, settings)
    if known is not None:
        return lambda text, given: engine.find(text, known, given)
    from l10n.language import unicode_rules

    tailoring = unicode_rules.tailoring(primary, settings)
    return lambda text, given: unicode_rules.find(text, tailoring, given)
