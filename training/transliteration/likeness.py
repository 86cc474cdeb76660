"""Which pairs of the data are spellings of one name: the others are left out of the lexicons.

`zahid` stood beside عبد, and a Thai name beside طوق: names whose parts were taken apart one word off.
"""

from __future__ import annotations

from l10n.names.likeness import sound_alike
from training.transliteration.pairs import Pair

OFTEN = 3
"""A pair seen so often is a translation, if no spelling: queen, الملكة."""


def kept(pair: Pair) -> bool:
    """Whether the lexicon has a pair: what sounds alike, or was seen often."""
    return pair.seen >= OFTEN or sound_alike(pair.source, pair.target)
