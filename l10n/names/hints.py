"""What a translator should know of a person's Russian name that no list has: of whom it is, and whether its surname declines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from l10n.names.fold import fold
from l10n.names.persons import genders_of_given, looks_personal
from l10n.names.readings import in_dictionary
from l10n.names.tokens import INITIALS, words_of
from l10n.names.words import given_by_form

_SLAVIC = re.compile("(?:[оеё]ва|[иы]на|[сц]кая|ая|яя)$")
_VOWEL = re.compile("(?:[оуыэюеи]|[иуюеоэа]а)$")
"""Ends of surnames that nobody declines: Хури, Бхутто, Шараа."""
_CONSONANT = re.compile("[бвгджзйклмнпрстфхцчшщь]$")


class Hint(NamedTuple):
    """Of a name in its dictionary form."""

    gender: str
    """Of the person: `m`, `f`; empty where nothing tells."""
    fixed: bool
    """Whether the last word stays the same in all cases."""
    fixed_of_woman: bool
    """Whether it does if the person is a woman, and nothing tells whether she is one."""


def hint(form: str, written: Mapping[str, Sequence[str]] | None = None) -> Hint:
    """What the form of a person's full name tells, with how it is `written` in `en` and `ar`; nothing of a word alone.

    >>> hint("Рания Дарвиш"), hint("Джон Фостер").fixed, hint("Карим Хури").fixed
    (Hint(gender='f', fixed=True, fixed_of_woman=False), False, True)
    """
    words = words_of(form)
    if len(words) == 1 or looks_personal(words) is False:
        return Hint("", fixed=False, fixed_of_woman=False)
    last = words[-1].lower
    found = _genders(words[0].lower, written or {})
    if INITIALS.match(words[0].text):
        found = ("m", "f")
    if _SLAVIC.search(last):
        found = ("f",)
    gender = found[0] if len(found) == 1 else ""
    bare = _CONSONANT.search(last) is not None
    return Hint(
        gender,
        fixed=_VOWEL.search(last) is not None or (gender == "f" and bare),
        fixed_of_woman=not gender and bare and not last.endswith(("ий", "ый", "ой", "их", "ых")),
    )


def _genders(given: str, written: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """Of whom a given name may be: as lists have it in the languages that it is written in, then by its Russian form."""
    for language in ("ar", "en"):
        for form in written.get(language, ()):
            first = fold(form.split(" ")[0])
            found = {
                g for one in given_by_form(language).get(first, ()) for g in one.gender.split("|")
            }
            if found := found - {""}:
                return tuple(sorted(found, reverse=True))
    listed = given in given_by_form("ru") or any("Name" in r.marks for r in in_dictionary(given))
    if listed or given.endswith(("а", "я")):
        return genders_of_given(given)
    return ("m", "f")  # the consonant of an unknown Мирей tells nothing
