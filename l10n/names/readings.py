"""How one Russian word declines that stands in its dictionary form: given name, surname, place, noun, compound."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from l10n.names.declension import declined, fixed, unchanged
from l10n.names.dictionary import Case, Form, Number, Parse, parses
from l10n.names.fold import alike

_FOREIGN = frozenset(["на", "ан", "ам", "под", "сюр", "ле", "де", "ла", "ди", "дель", "о"])
"""Within a compound what follows them stays: Ростова-на-Дону, Франкфурта-на-Майне."""
_SLAVIC = re.compile("(?:ов|ев|ин|ын|ова|ева|ина|ына|ий|ый|ая|яя)$")
_PAIRS = (("ский", "ская"), ("цкий", "цкая"), ("ой", "ая"), ("ый", "ая"))
_ENDING = 2
"""Letters at the end in which the forms of a word may differ."""
Forms = tuple[str, ...]
"""What a word may be in one case and number, the usual form first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a dictionary form, with all its forms."""

    noun: bool
    gender: str
    number: Number
    marks: frozenset[str]
    forms: tuple[Form, ...]

    def at(self, number: Number, case: Case, gender: str = "", animate: bool = False) -> Forms:
        """The forms of a number and case; of adjectives also those that agree with a noun."""
        return tuple(
            dict.fromkeys(
                form.text
                for form in self.forms
                if form.number == number
                and form.case == case
                and (self.noun or number == "plur" or form.gender == gender)
                and (case != "accs" or form.animate is None or form.animate == animate)
            )
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A name in one case and number: the forms each of its words may have, ё as е, lower case."""

    number: Number
    case: Case
    gender: str
    words: tuple[Forms, ...]


def _of(parse: Parse, word: str) -> Reading | None:
    form = parse.form
    if form is None or form.case != "nomn" or form.text != word or not parse.lexeme:
        return None
    person = parse.marks & {"Surn", "Name", "Patr"}
    forms = tuple(
        other
        for other in parse.lexeme
        if not person or other.number == "plur" or not form.gender or other.gender == form.gender
    )
    if parse.part == "noun":
        forms = _of_this_spelling(word, form, forms)
    if form.number == "plur" and "Pltm" not in parse.marks and person:
        return None
    return Reading(parse.part == "noun", form.gender, form.number, parse.marks, forms)


def _of_this_spelling(word: str, form: Form, forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """The forms without those of another spelling: the dictionary has аль-кайда and аль-каида as one word."""
    for other in forms:
        if (other.number, other.case) == (form.number, "nomn") and other.text != word:
            at = alike(word, other.text)
            if at < min(len(word), len(other.text)) - _ENDING:
                forms = tuple(f for f in forms if f.text[: at + 1] == word[: at + 1])
    return forms


@lru_cache(5_000)
def in_dictionary(word: str) -> tuple[Reading, ...]:
    """The nouns and adjectives whose nominative a word in lower case is, as the dictionary has them."""
    found = [_of(parse, word) for parse in parses(word) if parse.known]
    return tuple(reading for reading in found if reading)


@lru_cache(5_000)
def guessed(word: str) -> tuple[Reading, ...]:
    """The same of a word the dictionary does not have, by its ending."""
    found = [_of(parse, word) for parse in parses(word) if not parse.known]
    return tuple(reading for reading in found if reading)


def pattern(word: str, gender: str, *kinds: str) -> Iterator[Reading]:
    for kind in kinds:
        forms = declined(word, kind, gender)
        if forms:
            yield Reading(True, gender, "sing", frozenset(("pattern", kind)), forms)
            return


def still(word: str, gender: str) -> Reading:
    return Reading(True, gender, "sing", frozenset(("Fixd",)), unchanged(word, gender))


def given(word: str, gender: str) -> list[Reading]:
    """A given name or patronymic of a person of known gender."""
    if "-" in word:
        return compound(word, gender, given)
    if word in fixed():
        return [still(word, gender)]
    known = [
        r for r in in_dictionary(word) if r.marks & {"Name", "Patr"} and r.gender in (gender, "")
    ]
    if known:
        return known
    found = list(pattern(word, gender, "person", *(("person-m",) if gender == "m" else ())))
    if gender == "f" and word.endswith("ь"):
        found += pattern(word, gender, "place-f")
    return (
        found
        if found and gender == "m"
        else [*found, still(word, gender)][: 1 if found and not word.endswith("ь") else 2]
    )


Declining = Callable[[str, str], list[Reading]]
"""The readings of a word in lower case, of a person of known gender."""


def surname(word: str, gender: str) -> list[Reading]:
    """The surname of a person of known gender; also the last word of other personal names."""
    if "-" in word:
        return compound(word, gender, surname)
    if word in fixed():
        return [still(word, gender)]
    known = [r for r in in_dictionary(word) if "Surn" in r.marks and r.gender in (gender, "")]
    if known:
        return known
    if gender == "m":
        known = [r for r in in_dictionary(word) if "Name" in r.marks and r.gender == "m"]
    found = known + list(
        pattern(
            word, gender, f"surname-{gender}", "person", *(("person-m",) if gender == "m" else ())
        )
    )
    return found or [still(word, gender)]


def place(word: str, _gender: str = "") -> list[Reading]:
    """A place, or any other name of one word, outside the dictionary."""
    if "-" in word:
        return compound(word, "", place)
    if word in fixed():
        return [still(word, "")]
    known = [r for r in in_dictionary(word) if r.noun and not r.marks & {"Surn", "Name"}]
    geographic = [r for r in known if r.marks & {"Geox", "Orgn", "Abbr"}]
    if geographic:
        return geographic
    found = list(known)
    for kind, gender in (("place-m", "m"), ("place-n", "n"), ("place-pl", "n")):
        found += pattern(word, gender, kind)
    found += pattern(word, "f", "person", "place-f")
    return [*found, still(word, "")]


def noun(word: str, _gender: str = "") -> list[Reading]:
    """A common noun."""
    known = [r for r in in_dictionary(word) if r.noun and not r.marks & {"Surn", "Name", "Patr"}]
    if not known and "-" in word:
        return compound(word, "", noun)
    plural_only = [r for r in known if "Pltm" in r.marks]
    found = plural_only or known or [r for r in guessed(word) if r.noun]
    if not found and not adjectives(word):  # друз is there as a form of друза only
        found = list(pattern(word, "m", "person", "person-m"))
    return found


def compound(word: str, gender: str, of: Declining) -> list[Reading]:
    """A hyphenated word: the last part declines, or all of them, or the first before на, де, ле."""
    known = [r for r in in_dictionary(word) if r.noun and gender in (r.gender, "")]
    if known:
        return known
    parts = word.split("-")
    for index, part in enumerate(parts[1:-1], 1):
        if part in _FOREIGN:
            head = "-".join(parts[:index])
            return [_affixed(r, "", word[len(head) :]) for r in of(head, gender)]
    stem = word[: len(word) - len(parts[-1])]
    last: list[Reading] = of(parts[-1], gender)
    found = [_affixed(r, stem, "") for r in last]
    if len(parts) != 2 or parts[0] in fixed():
        return found
    first: list[Reading] = of(parts[0], gender)
    both = [
        _joined(a, b)
        for a, b in product(first, last)
        if a.number == b.number and a.noun and b.noun and "Fixd" not in a.marks
    ]
    return both if both and _SLAVIC.search(parts[0]) and of is surname else both + found


def united(alternatives: Iterable[Forms]) -> Forms:
    """All of them, each once, in order."""
    return tuple(dict.fromkeys(form for forms in alternatives for form in forms))


def _affixed(reading: Reading, before: str, after: str) -> Reading:
    forms = tuple(
        Form(before + f.text + after, f.number, f.case, f.gender, f.animate) for f in reading.forms
    )
    return Reading(reading.noun, reading.gender, reading.number, reading.marks, forms)


def _joined(first: Reading, last: Reading) -> Reading:
    forms = tuple(
        Form(f"{a}-{f.text}", f.number, f.case, f.gender, f.animate)
        for f in last.forms
        for a in first.at(f.number, f.case)
    )
    return Reading(True, last.gender, last.number, last.marks, forms)


def adjectives(word: str) -> list[Reading]:
    known = [r for r in in_dictionary(word) if not r.noun]
    return known or [r for r in guessed(word) if not r.noun]


def in_other_gender(word: str, form: str) -> Iterator[tuple[str, str]]:
    """Gender and case in which a form belongs to a Slavic surname's counterpart: Путина is Путин's in the nominative."""
    if word.endswith(("ов", "ев", "ин", "ын")):
        other, gender = word + "а", "f"
    elif word.endswith(("ова", "ева", "ина", "ына")):
        other, gender = word[:-1], "m"
    else:
        for man, woman in _PAIRS:
            if word.endswith(man):
                other, gender = word.removesuffix(man) + woman, "f"
                break
            if word.endswith(woman):
                other, gender = word.removesuffix(woman) + man, "m"
                break
        else:
            return
    for reading in surname(other, gender):
        yield from (
            (gender, f.case) for f in reading.forms if f.text == form and f.number == "sing"
        )
