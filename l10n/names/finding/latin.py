"""Names in Latin letters within Russian and Arabic text: `CNN`, `Reuters`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.names.finding.context import Piece, Word
from l10n.names.finding.gazetteer import gazetteer, key
from l10n.names.finding.wordlists import listed

_RUN = re.compile(r"(?<![\w@#./-])[A-Z][\w&-]*(?:[ ](?:of[ ]|the[ ])*[A-Z][\w&-]*)*(?![\w@/]|\.\w)")
_ROMAN = re.compile("[IVXLC]+")
_SHORT = 3, 6


def latin_names(text: str) -> Iterator[Piece]:
    """Known names, and abbreviations in capitals."""
    for found in _RUN.finditer(text):
        start, end = found.span()
        stands = found[0].removeprefix("The ")
        start = end - len(stands)
        best = gazetteer("en").longest([key(word) for word in stands.split()])
        word = Word(start, end, stands, key(stands), False)
        if best and best[0] == len(stands.split()):
            yield Piece(start, end, (word,), best[1].kind, stands)
        elif _abbreviation(stands) and word.key not in listed("stop_en"):
            yield Piece(start, end, (word,), "organisation", stands)


def _abbreviation(word: str) -> bool:
    return (
        not _ROMAN.fullmatch(word)
        and word.isupper()
        and word.isalpha()
        and _SHORT[0] <= len(word) <= _SHORT[1]
    )
