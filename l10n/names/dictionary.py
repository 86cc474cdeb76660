"""The Russian dictionary: what a word may be, and its forms (the one door to pymorphy3, loaded at the first word)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import Any, Literal

Part = Literal["noun", "adjective", "adverb", "other"]
Case = Literal["nomn", "gent", "datv", "accs", "ablt", "loct"]
CASES: tuple[Case, ...] = ("nomn", "gent", "datv", "accs", "ablt", "loct")
Number = Literal["sing", "plur"]
NUMBERS: tuple[Number, ...] = ("sing", "plur")

PROPER = frozenset(("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr", "Trad"))
_NOUN, _ADJECTIVE = ("NOUN",), ("ADJF", "PRTF")
_SECOND: dict[str, Case] = {"gen2": "gent", "loc2": "loct", "acc2": "accs"}
"""Of the cases beside the six: в Крыму (loc2) is a prepositional, чашка чаю (gen2) a genitive."""
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a word, ё as е, lower case."""

    text: str
    number: Number
    case: Case
    gender: str
    """`m`, `f`, `n`; empty for plural adjectives and words without singular."""
    animate: bool | None
    """Of accusatives of adjectives: which nouns they stand with; None if it does not matter."""


@dataclass(frozen=True, slots=True)
class Parse:
    """One way to understand a word as it stands."""

    lemma: str
    part: Part
    form: Form | None
    """Its case and number, of nouns and adjectives."""
    marks: frozenset[str]
    """Grammemes as OpenCorpora names them: Name, Surn, Patr, Geox, Orgn, Abbr, Fixd, Pltm, anim, inan …"""
    known: bool
    """The dictionary has it; else it was guessed from the ending."""
    score: float
    _raw: Any

    @property
    def proper(self) -> bool:
        """The dictionary marks it as a name."""
        return bool(self.marks & PROPER)

    @property
    def lexeme(self) -> tuple[Form, ...]:
        """Every form of the word in this understanding."""
        return _lexeme(self._raw)


@dataclass(frozen=True, slots=True)
class _Tag:
    """What a tag of the dictionary says of a word that has it."""

    part: Part
    marks: frozenset[str]
    form: tuple[Number, Case, str, bool | None] | None = None
    """Number, case, gender and `animate` of a `Form`, for nouns and adjectives."""


@cache
def _analyzer() -> Any:
    return import_module("pymorphy3").MorphAnalyzer()


@lru_cache(20_000)
def parses(word: str) -> tuple[Parse, ...]:
    """The ways to understand a word in any form, likeliest first; capitals do not matter."""
    return tuple(map(_parse, _analyzer().parse(word.lower())))


def _parse(raw: Any) -> Parse:
    said = _said(raw.tag)
    return Parse(
        raw.normal_form.replace("ё", "е"),
        said.part,
        _form(raw.word, said),
        said.marks,
        bool(raw.is_known),
        float(raw.score),
        raw,
    )


@lru_cache(6_000)
def _said(tag: Any) -> _Tag:
    """What a tag says: the dictionary has 5,500, which all words share."""
    marks = frozenset(map(str, tag.grammemes))
    part: Part = (
        "noun"
        if tag.POS in _NOUN
        else "adjective"
        if tag.POS in _ADJECTIVE
        else "adverb"
        if tag.POS == "ADVB"
        else "other"
    )
    case = next((c for c in CASES if c == _SECOND.get(tag.case, tag.case)), None)
    number = next((n for n in NUMBERS if n == tag.number), None)
    if part not in ("noun", "adjective") or case is None or number is None:
        return _Tag(part, marks)
    animate = tag.animacy == "anim" if tag.animacy and part == "adjective" else None
    return _Tag(part, marks, (number, case, _GENDERS.get(tag.gender or "", ""), animate))


def _form(word: str, said: _Tag) -> Form | None:
    return Form(word.replace("ё", "е"), *said.form) if said.form else None


@lru_cache(5_000)
def _lexeme(raw: Any) -> tuple[Form, ...]:
    return tuple(_forms(raw))


def _forms(raw: Any) -> Iterator[Form]:
    for other in raw.lexeme:
        if other.tag.POS == raw.tag.POS and (
            other.tag.POS != "PRTF"  # the lexeme of a participle is that of its verb
            or (other.tag.voice, other.tag.tense) == (raw.tag.voice, raw.tag.tense)
        ):
            form = _form(other.word, _said(other.tag))
            if form:
                yield form


def common(word: str) -> bool:
    """Whether a word in lower case is an ordinary one: орел is, синвар is not."""
    return any(parse.known and not parse.proper for parse in parses(word))
