"""Personal names in Russian: whether a name is one, of whom, and how all its words decline together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.names.declension import fixed, gender_of, stays
from l10n.names.dictionary import CASES
from l10n.names.readings import Reading, Row, given, in_dictionary, still, surname, united
from l10n.names.tokens import INITIALS, Word
from l10n.names.words import given_by_form

_SYLLABLE = (
    "(?:[бпмфдтлнгкхжчшрсцйв]|дж|цз|чж)?(?:[юя]й?|[иуюя]?[аэеоиуы]|[иуюя]?[аэоуею]й?)(?:нь?)?"
)
_CHINESE = re.compile(f"(?:{_SYLLABLE}){{1,3}}$")


def looks_personal(words: Sequence[Word]) -> bool | None:
    """Whether a name is a person's; None if nothing tells."""
    if any(INITIALS.match(word.text) for word in words):
        return True
    if all(word.capital for word in words) and _asian(words):
        return True
    if any(w.quoted for w in words) or not all(w.capital or w.lower in fixed() for w in words):
        return False
    first = next((w.lower for w in words if w.lower not in fixed()), words[0].lower)
    readings = in_dictionary(first)
    if any("Name" in r.marks for r in readings) or first in given_by_form("ru"):
        return True
    if any(r for r in readings if not r.marks & {"Surn", "Patr"}):
        return False
    return None


def genders(words: Sequence[Word]) -> tuple[str, ...]:
    """Of the person who bears a name: what the given name tells, then a patronymic or Slavic surname; else both."""
    last = words[-1].lower
    for word in words[1:]:
        if word.lower.endswith(("вна", "чна")):
            return ("f",)
        if word.lower.endswith(("вич", "ьич")) and word is not words[-1]:
            return ("m",)
    if last.endswith(("ова", "ева", "ская", "цкая", "ая")):
        return ("f",)
    if last.endswith(("ский", "цкий", "ый", "ой")):
        return ("m",)
    for word in words[:-1]:
        text = word.lower
        if text in fixed() or INITIALS.match(word.text):
            continue
        return genders_of_given(text)
    return ("m", "f")


def genders_of_given(name: str) -> tuple[str, ...]:
    """Of whom a given name in lower case may be: by the lists, the dictionary, its ending."""
    found = {g for word in given_by_form("ru").get(name, ()) for g in word.gender.split("|")} - {""}
    if not found:
        names = [r for r in in_dictionary(name) if "Name" in r.marks]
        found = {r.gender for r in names} - {""}
        if found == {"f"} and all("Fixd" in r.marks for r in names):
            return ("m", "f")  # Эммануэль is there as a woman's name only
    found = found or {gender_of(name)} - {""}
    return tuple(found) if len(found) == 1 else ("m", "f")


def person(words: Sequence[Word], gender: str, declension: str = "") -> Iterator[Row]:
    """A person's name in each case, of a man, of a woman, or of either where nothing tells."""
    unmoved = stays(declension, len(words))
    for of in (gender,) if gender in ("m", "f") else genders(words):
        columns = [
            [still(word.lower, of)] if unmoved[index] else _column(words, index, of)
            for index, word in enumerate(words)
        ]
        for case in CASES:
            forms = [united(r.at("sing", case) for r in c) for c in columns]
            if case == "ablt" and of == "m" and _foreign(words):
                forms[-1] += tuple(form[:-2] + "ом" for form in forms[-1] if form.endswith("ным"))
            yield Row("sing", case, of, tuple(forms))


def _foreign(words: Sequence[Word]) -> bool:
    """A surname in -ин beside a foreign given name is no Slavic one: Чарли Чаплином."""
    origins = {name.origin for name in given_by_form("ru").get(words[0].lower, ())}
    return bool(origins) and "slavic" not in origins


def _column(words: Sequence[Word], index: int, gender: str) -> list[Reading]:
    word, last = words[index], index == len(words) - 1
    if INITIALS.match(word.text) or (word.lower in fixed() and not last):
        return [still(word.lower, gender)]
    if not last and _asian(words):
        return [still(word.lower, gender)]
    return surname(word.lower, gender) if last else given(word.lower, gender)


def _asian(words: Sequence[Word]) -> bool:
    """Ким Чен Ын, Дэн Сяопин: only the last word declines."""
    syllables = [sum(char in "аеиоуыэюя" for char in word.lower) for word in words]
    if len(words) == 3:
        return syllables == [1, 1, 1] and not any(word.lower in fixed() for word in words)
    return (
        len(words) == 2
        and syllables[0] == 1
        and all(_CHINESE.match(word.lower) for word in words)
        and not any("Name" in r.marks for r in in_dictionary(words[0].lower))
    )


def only_last_declines(words: Sequence[Word]) -> bool:
    """The same of a name in any case: Ким Чен Ыном, Дэн Сяопину."""
    if not all(word.capital for word in words) or len(words) not in (2, 3):
        return False
    last = words[-1].lower
    stems = {last, last[:-1], last.removesuffix("ом")}
    return any(stem and _asian((*words[:-1], Word(stem, False))) for stem in stems)
