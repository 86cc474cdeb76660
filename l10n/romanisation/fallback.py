"""Letters outside a system's alphabet: no letter of the source script may stay in the output.

A letter with a mark is read as the letter without it, an old or foreign letter by its Unicode name
(`ARABIC LETTER TCHEH` is "ch", see `data/fallback.toml`); digits become 0-9, punctuation its Latin counterpart,
bare marks nothing.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from l10n.romanisation.system import DATA


class Letters(dict[int, "str | int"]):
    """A table for `str.translate` that asks `other` once for every character it does not list."""

    def __init__(self, known: Mapping[str, str], other: Callable[[str], str | None]) -> None:
        super().__init__({ord(letter): latin for letter, latin in known.items()})
        self._other = other

    def __missing__(self, code: int) -> str | int:
        latin = self._other(chr(code))
        self[code] = code if latin is None else latin
        return self[code]


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((DATA / "fallback.toml").read_text("utf-8"))


def reading_of(character: str, script: str, letters: Mapping[str, str]) -> str | None:
    """What stands for a character of `CYRILLIC` or `ARABIC`; None if it is of another script."""
    data = _data()[script.lower()]
    if (exact := data["characters"].get(character)) is not None:
        return str(exact)
    name = unicodedata.name(character, "")
    if script not in name.split() and "ARABIC-INDIC" not in name:
        return None
    if unicodedata.category(character) == "Nd":
        return str(unicodedata.decimal(character))
    if "LETTER" not in name:
        return ""
    latin = _by_name(name, script, letters, data["names"])
    return (
        latin[:1].upper() + latin[1:]
        if "CAPITAL LETTER" in name and "SMALL CAPITAL" not in name
        else latin
    )


def _by_name(name: str, script: str, letters: Mapping[str, str], names: Mapping[str, str]) -> str:
    """`CYRILLIC SMALL LETTER KOMI DE` has no entry of its own, `DE` has: the longest end of the name that is known."""
    words = name.partition(" WITH ")[0].replace("SMALL CAPITAL ", "").split()
    words = [
        word
        for word in words
        if word not in (script, "LETTER", "SMALL", "CAPITAL", "COMBINING", "MODIFIER")
    ]
    for start in range(len(words)):
        end = " ".join(words[start:])
        try:
            return letters[unicodedata.lookup(_CANONICAL[script] + end)]
        except KeyError:
            if end in names:
                return names[end]
    return ""


_CANONICAL = {"CYRILLIC": "CYRILLIC SMALL LETTER ", "ARABIC": "ARABIC LETTER "}
