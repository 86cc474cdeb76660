"""Who wrote an article, by the line that says so: "By Layla Haddad", «Автор: Лейла Хаддад», «بقلم ليلى حداد»."""

from __future__ import annotations

import re
import unicodedata

from l10n.documents.plaintext import BYLINE

OPEN = re.compile(r"[°\[…]")
"""What a word in a reader script has whose vowels nobody knows."""
_LONGEST = 5
"""Words of a name."""
_LOWER = frozenset(
    {
        *(
            "al",
            "el",
            "bin",
            "ibn",
            "van",
            "von",
            "der",
            "den",
            "de",
            "da",
            "di",
            "dos",
            "la",
            "le",
        ),
        *(
            "аль",
            "эль",
            "ад",
            "аз",
            "ан",
            "ар",
            "ас",
            "ат",
            "аш",
            "бин",
            "бен",
            "ибн",
            "фон",
            "ван",
            "де",
        ),
    }
)
_BETWEEN = re.compile(r"\s*[,،;؛&]\s*|\s+(?:and|и)\s+")
_SIGNS = str.maketrans("", "", ".'’‘ʼʻ`")


def signed(byline: str) -> tuple[str, ...]:
    """The persons that a byline names; none where it names anything else, as "By our staff" does.

    >>> signed("By Layla Haddad and J. K. O'Brien"), signed("Лейла Хаддад"), signed("بقلم ليلى حداد ووكالات أنباء")
    (('Layla Haddad', "J. K. O'Brien"), ('Лейла Хаддад',), ())
    """
    opening = BYLINE.match(byline)
    names = _BETWEEN.split(byline[opening.end() :].strip() if opening else byline.strip())
    joined = any(
        word[0] == "و" for name in names for word in name.split()[1:]
    )  # "and": part of a word
    return () if joined or not all(map(is_name, names)) else tuple(names)


def is_name(text: str) -> bool:
    """Whether a text can be the name of one person, and is nothing like `our staff and agencies`."""
    words = text.replace("-", " ").split()
    return 0 < len(words) <= _LONGEST and all(
        _letters(word).isalpha() and (not word[0].islower() or word in _LOWER) for word in words
    )


def _letters(word: str) -> str:
    """A word without signs and Arabic vowels: "J.K.", "O'Brien", «محمّد»."""
    bare = unicodedata.normalize("NFC", word).translate(_SIGNS)
    return "".join(c for c in bare if not unicodedata.combining(c))
