"""Russian into Latin letters: a table of 33 letters, a few context rules, and capitals.

A system's `[table]` holds `letters`; `rules`, in order, where letters read otherwise (`after` and `before` are sets of
letters, `^` the start and `$` the end of the word); `drop`, marks left out; `plain`, whether apostrophes too are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from l10n.romanisation.fallback import Letters, reading_of
from l10n.romanisation.system import System, system

_UPPER = "А-ЯЁІЇЄҐЎЂЃЅЈЉЊЋЌЏѢѲѴ"
_CAPITALS = re.compile(
    rf"[{_UPPER}]{{2,}}"
    # A word of one letter amid capitals: «Я ГРАЖДАНИН РОССИИ», «ЖДУ Я ОТВЕТА».
    rf"|(?<=[{_UPPER}]{{2}}[ \xa0-])[{_UPPER}](?!\w)|(?<!\w)[{_UPPER}](?=[ \xa0][{_UPPER}]{{2,99}}[ \xa0][{_UPPER}]{{2}})"
)
_DECOMPOSED = re.compile("([иИ])\u0306|([еЕ])\u0308")
_COMPOSED = {"и\u0306": "й", "И\u0306": "Й", "е\u0308": "ё", "Е\u0308": "Ё"}


class Cyrillic:
    """One system, ready to use."""

    def __init__(self, of: System) -> None:
        letters: Mapping[str, str] = of.table["letters"]
        self._drop = of.table.get("drop", "")
        self._rules = tuple(_rule(rule) for rule in of.table.get("rules", ()))
        known = {
            **letters,
            **{letter.upper(): _capital(latin) for letter, latin in letters.items()},
        }
        known |= dict.fromkeys(self._drop, "")
        self._letters = Letters(known, lambda character: reading_of(character, "CYRILLIC", letters))

    def write(self, text: str) -> str:
        """The text in Latin letters; what is not Cyrillic stays as it is."""
        if "\u0306" in text or "\u0308" in text:
            text = _DECOMPOSED.sub(lambda found: _COMPOSED[found[0]], text)
        text = _CAPITALS.sub(lambda run: self._plain(run[0].lower()).upper(), text)
        return self._plain(text)

    def _plain(self, text: str) -> str:
        for mark in self._drop:
            text = text.replace(mark, "")
        for pattern, reads in self._rules:
            text = pattern.sub(reads, text)
        return text.translate(self._letters)


@cache
def cyrillic(id: str) -> Cyrillic:
    """The engine of a system."""
    return Cyrillic(system(id))


def _capital(latin: str) -> str:
    return latin[:1].upper() + latin[1:]


def _rule(rule: Mapping[str, Any]) -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    reads: dict[str, str] = {}
    for letters, latin in rule["letters"].items():
        reads |= {letters: latin, _capital(letters): _capital(latin)}
    choices = [
        re.escape(letters)
        + _before(rule.get("before", ""))
        + _after(rule.get("after", ""), len(letters))
        for letters in sorted(reads, key=len, reverse=True)
    ]
    return re.compile("|".join(choices), re.DOTALL), lambda found: reads[found[0]]


def _before(letters: str) -> str:
    inside = letters.replace("$", "").replace(" ", "")
    places = [r"(?!\w)"] * ("$" in letters) + [f"(?=[{inside}{inside.upper()}])"] * bool(inside)
    return f"(?:{'|'.join(places)})" if places else ""


def _after(letters: str, length: int) -> str:
    """What stands before is looked at last: a pattern that begins with its letters is searched for twice as fast."""
    inside, read = letters.replace("^", "").replace(" ", ""), f".{{{length}}}"
    places = [rf"(?<!\w{read})"] * ("^" in letters) + [
        f"(?<=[{inside}{inside.upper()}]{read})"
    ] * bool(inside)
    return f"(?:{'|'.join(places)})" if places else ""


@cache
def _back(id: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    table = system(id).table
    reads = {latin: letter for letter, latin in table["letters"].items()}
    for rule in table.get("rules", ()):
        reads |= {latin: letter for letter, latin in rule["letters"].items()}
    choice = "|".join(sorted(map(re.escape, reads), key=len, reverse=True))
    return re.compile(choice, re.IGNORECASE), reads


def restore(text: str, id: str) -> str:
    """Latin text of a reversible system in Cyrillic again.

    Promised for text whose Latin is all the system's own; ь and ъ, which ISO 9 and GOST 7.79 write by marks without case, take theirs from the letters beside them.
    """
    pattern, reads = _back(id)
    return pattern.sub(lambda found: _in_case(found, reads[found[0].lower()]), text)


def _in_case(found: re.Match[str], letter: str) -> str:
    latin, text = found[0], found.string
    if latin.lower() != latin:
        return letter.upper()
    if latin.upper() == latin:
        before, after = text[: found.start()][-2:], text[found.end() :][:1]
        shouted = before[-1:].isupper() and (
            after.isupper() or (not after.isalpha() and len(before) > 1 and before[0] != " ")
        )
        return letter.upper() if shouted else letter
    return letter
