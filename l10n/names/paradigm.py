"""Russian words together: every case and number of a name or term, its words in agreement.

A person's name declines whole (Владимира Путина); of other names and terms the head with its adjectives (временного
правительства, Организации Объединенных Наций), what follows it stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from l10n.names.declension import stays
from l10n.names.dictionary import CASES, NUMBERS, parses
from l10n.names.persons import looks_personal, person
from l10n.names.readings import (
    Forms,
    Reading,
    Row,
    adjectives,
    in_dictionary,
    noun,
    pattern,
    place,
    still,
    surname,
    united,
)
from l10n.names.tokens import Word, abbreviation

VOWELS_AND_SIGNS = "аеиоуыэюяьъй"
_JOINERS = ("и", "—", "–", "-")
_SURNAMES = frozenset(("Surn", "surname-f"))
_PROPER = frozenset(("Surn", "Name", "Geox", "Orgn", "Patr", "Abbr"))


@lru_cache(4_000)
def rows(words: tuple[Word, ...], gender: str = "", declension: str = "") -> tuple[Row, ...]:
    """Every case and number of a name in its dictionary form; rows with the same words are given once."""
    found = list(_rows(words, gender, declension)) or [_as_is(words)]
    unique: dict[tuple[str, str, str, tuple[Forms, ...]], Row] = {}
    for row in found:
        if all(row.words):
            unique.setdefault((row.number, row.case, row.gender, row.words), row)
    return tuple(unique.values())


def _as_is(words: Sequence[Word]) -> Row:
    return Row("sing", "nomn", "", tuple((word.lower,) for word in words))


def _rows(words: tuple[Word, ...], gender: str, declension: str) -> Iterator[Row]:
    personal = looks_personal(words)
    unmoved = stays(declension, len(words))
    if all(unmoved) and not (declension == "none" and abbreviation(words[0].text)):
        yield _as_is(words)
        return
    if any(unmoved) and len(words) > 1:
        if (
            personal is False and declension == "none"
        ):  # a name of a project's own, of no known kind
            yield _as_is(words)
        else:
            yield from person(words, gender, declension)
        return
    if len(words) == 1:
        yield from _single(words[0], gender)
        return
    if personal is not False:
        yield from person(words, gender)
    if not personal:
        yield from _phrase(words)


def _single(word: Word, gender: str) -> Iterator[Row]:
    text = word.lower
    readings: list[Reading] = []
    if "-" in text and all(_ordinary(part) for part in text.split("-")):
        readings = noun(text)
    elif abbreviation(word.text):
        known = [r for r in in_dictionary(text) if "Abbr" in r.marks]
        declinable = text[-1] not in VOWELS_AND_SIGNS and any(v in text for v in "аеиоуыэюя")
        readings = [*known, still(text, "")]
        if declinable and not known:
            readings += pattern(text, "m", "place-m")
    elif word.capital:
        proper = [r for r in in_dictionary(text) if r.noun and r.marks & _PROPER]
        wanted = [r for r in proper if not gender or r.gender in (gender, "")]
        readings = [*(wanted or proper)]
        if not proper:
            for g in (gender,) if gender in ("m", "f") else ("m", "f"):
                readings += surname(text, g)
            readings += place(text)
            readings += [r for r in adjectives(text) if r.number == "plur"]  # Зеленые
        elif "-" not in text and all("Name" in r.marks for r in proper):
            readings += surname(text, gender if gender in ("m", "f") else proper[0].gender or "m")
        if not any(r.marks & {"Surn", "Geox"} for r in proper):
            readings += noun(text)
    else:
        readings = list(noun(text)) or adjectives(text)
    for reading in readings:
        for number, case in product(NUMBERS, CASES):
            forms = reading.at(number, case, reading.gender, animate=number == "sing")
            if not reading.noun:
                forms += reading.at(number, case, reading.gender, animate=False)
            if number == "plur" and reading.gender == "f" and reading.marks & _SURNAMES:
                continue  # Захаровым is of a man or of a family, and Захарова is neither
            if number == "plur" and reading.marks & {"Name", "person-m", "Surn"}:
                forms = tuple(f for f in forms if f == text or not _another_surname(f))
            if forms:
                yield Row(number, case, reading.gender, (forms,))


def _ordinary(word: str) -> bool:
    return any(r.noun and not r.marks & _PROPER for r in in_dictionary(word))


def _another_surname(form: str) -> bool:
    """The plural genitive of Иван is the surname Иванов."""
    return form.endswith(("ов", "ев")) and any(
        p.form and p.form.case == "nomn" and "Surn" in p.marks and p.known for p in parses(form)
    )


@dataclass(frozen=True, slots=True)
class _Head:
    before: Sequence[Word]
    adjectives: Sequence[Sequence[Reading]]
    """Of each word before the head; none of и."""
    nouns: Sequence[Reading]
    after: Sequence[Word]


def _phrase(words: Sequence[Word]) -> Iterator[Row]:
    found = _head(words)
    if found is None:
        return
    before, agreeing_words, head, after = found.before, found.adjectives, found.nouns, found.after
    if after and all("Fixd" in r.marks for r in head) and _nouns(after[0]) and not after[0].quoted:
        for row in _rows(tuple(after), "", ""):  # Дойче банк: the next noun declines
            yield replace(
                row, words=(*((word.lower,) for word in words[: -len(after)]), *row.words)
            )
    first = [(word.lower,) for word in before]
    tail = tuple((word.lower,) for word in after)
    others = _second(head, after)
    personal = bool(others) and looks_personal(after) is True
    for reading in head:
        postposed = _behind(reading, after)
        animate = "anim" in reading.marks
        for number, case in product(NUMBERS, CASES):
            forms = reading.at(number, case)
            agreeing = [
                united(a.at(number, case, reading.gender, animate) for a in of_word) or ("и",)
                for of_word in agreeing_words
                if not of_word or any(_agrees(a, reading) for a in of_word)
            ]
            if not forms or len(agreeing) != len(agreeing_words):
                continue
            front = (*first, *agreeing, forms)
            behind = united(a.at(number, case, reading.gender, animate) for a in postposed)
            if behind:
                yield Row(number, case, reading.gender, (*front, behind, *tail[1:]))
                continue
            if not personal and not (others and after[0].lower in _JOINERS):
                yield Row(number, case, reading.gender, (*front, *tail))
            for other in others:
                joined = after[0].lower in _JOINERS
                if other.case == case and (joined or other.number == number):
                    if joined and number != reading.number:
                        continue
                    yield Row(number, case, reading.gender, (*front, *other.words))


def _agrees(adjective: Reading, noun_: Reading) -> bool:
    return adjective.number == noun_.number and (
        adjective.number == "plur" or adjective.gender == noun_.gender
    )


def _head(words: Sequence[Word]) -> _Head | None:
    """Adverbs, adjectives that agree with the head (also joined by и), the head, what follows it."""
    start = 0
    while start < len(words) - 1 and is_adverb(words[start].lower):
        start += 1
    before: list[list[Reading]] = []
    best = None
    for index in range(start, len(words)):
        word = words[index]
        if word.quoted and not all(w.quoted for w in words):
            break
        if before and word.lower == "и" and best is None:
            before.append([])
            continue
        nouns = [
            n
            for n in _nouns(word)
            if all(not of or any(_agrees(a, n) for a in of) for of in before)
        ]
        if nouns:
            best = _Head(words[:start], tuple(before), nouns, words[index + 1 :])
        readings = adjectives(word.lower)
        if not readings:
            break
        before.append(readings)
    return best


def _nouns(word: Word) -> list[Reading]:
    text = word.lower
    if not word.capital or any(r.noun and not r.marks & _PROPER for r in in_dictionary(text)):
        return noun(text)
    proper = [r for r in in_dictionary(text) if r.noun and r.marks & {"Geox", "Orgn", "Abbr"}]
    if proper or abbreviation(word.text):
        return proper or [still(text, "")]
    return [] if adjectives(text) and in_dictionary(text) else place(text)


def is_adverb(word: str) -> bool:
    found = parses(word)
    return bool(found) and found[0].part == "adverb" and found[0].known


def _behind(head: Reading, after: Sequence[Word]) -> list[Reading]:
    """The adjective behind its noun: Папа Римский, земля обетованная; республики in its genitive is none."""
    if (
        not after
        or after[0].quoted
        or in_dictionary(after[0].lower) != tuple(adjectives(after[0].lower))
    ):
        return []
    return [a for a in adjectives(after[0].lower) if _agrees(a, head)]


def _second(head: Sequence[Reading], after: Sequence[Word]) -> list[Row]:
    """What declines with the head: a name beside it (Республика Корея), a noun joined by и (Босния и Герцеговина)."""
    if not after or after[0].quoted:
        return []
    rest = tuple(after[1:] if after[0].lower in _JOINERS else after)
    if not rest or not rest[0].capital:
        return []
    found = list(_single(rest[0], "")) if len(rest) == 1 else list(_rows(rest, "", ""))
    if after[0].lower in _JOINERS:
        joiner = (after[0].lower,)
        singular = [row for row in found if row.number == "sing"] or found
        return [Row(r.number, r.case, r.gender, (joiner, *r.words)) for r in singular]
    if any(reading.number == "plur" for reading in head) and len(rest) == 1:
        return [row for row in found if row.number == "plur"]
    return found
