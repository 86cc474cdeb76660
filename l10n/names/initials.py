"""Initials of persons' names: J. D. Vance, Н. И. Берёзина, إ. كنعان."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from l10n.names.tables import rows

_TABLE = Path(__file__).with_name("data") / "words" / "initials.tsv"
_DOTTED = re.compile(r"(?:[^\W\d_]ـ?|Дж|Th|Kh|Sh|Zh|Ch|Yu|Ya)(?:\.-?(?:[^\W\d_]ـ?|Дж))*\.")
_ONE = re.compile(r"[^\W\d_]+ـ?")


def initials(token: str, source: str, target: str) -> str | None:
    """A token of initials as the target language has them, each with its dot; None if it is none or a letter is unknown.

    An English capital may lack its dot.

    >>> initials("J.", "en", "ru"), initials("Н.И.", "ru", "en"), initials("إ.", "ar", "en"), initials("Al", "en", "ru")
    ('Дж.', 'N. I.', 'I.', None)
    """
    bare = source == "en" and len(token) == 1 and token.isupper()
    if not (bare or _DOTTED.fullmatch(token)):
        return None
    letters = [_letters(source).get(letter, {}).get(target, "") for letter in _ONE.findall(token)]
    return " ".join(f"{letter}." for letter in letters) if all(letters) else None


@cache
def _letters(source: str) -> Mapping[str, Mapping[str, str]]:
    table = rows(_TABLE, ("language", "letter", "en", "ar", "ru"))
    return {row["letter"]: row for _, row in table if row["language"] == source}
