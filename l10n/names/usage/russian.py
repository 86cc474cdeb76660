"""Whether a Russian sentence uses a term: all its forms as one pattern, then a look at capitals and at the name before it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from l10n.names.dictionary import common, parses
from l10n.names.paradigm import rows
from l10n.names.readings import Row, in_other_gender
from l10n.names.tokens import LETTERS, QUOTES, Word, abbreviation, words_of

_QUOTE_WITHIN = re.compile(f"(?<=\\w)[{QUOTES}]+(?=\\w)")
_QUOTE = re.compile(f"[{QUOTES}]+")
_NEAR = 60
"""How far back a given name is looked for, so that a long text costs no more than it is long."""
_WORD_BEFORE = re.compile(r"([\w-]+)\s+$")


@dataclass(frozen=True, slots=True)
class _Term:
    """A term made ready to be looked for."""

    words: tuple[Word, ...]
    rows: tuple[Row, ...]
    pattern: re.Pattern[str]


def uses(text: str, term: str, gender: str, declension: str) -> bool:
    """Whether the term stands in the text in any case and number; see `l10n.names.uses`."""
    ready = _ready(term, gender, declension)
    clean = _clean(text)
    return any(
        _capitals_fit(clean[found.start() : found.end()], ready)
        and not _of_another(clean, found, ready)
        for found in ready.pattern.finditer(clean.lower())
    )


@lru_cache(256)
def _clean(text: str) -> str:
    text = unicodedata.normalize("NFC", text).translate(LETTERS)
    return _QUOTE.sub("", _QUOTE_WITHIN.sub(" ", text))


@lru_cache(4_000)
def _ready(term: str, gender: str, declension: str) -> _Term:
    words = words_of(term)
    found = rows(words, gender, declension) if words else ()
    alternatives = "|".join(dict.fromkeys(_pattern(row.words) for row in found))
    pattern = rf"(?<![\w-])(?:{alternatives})(?![\w-])" if alternatives else r"(?!)"
    return _Term(words, found, re.compile(pattern))


def _pattern(words: Sequence[Sequence[str]]) -> str:
    def join() -> Iterator[str]:
        for index, forms in enumerate(words):
            yield "(?:" + "|".join(map(re.escape, sorted(forms, key=len, reverse=True))) + ")"
            if index < len(words) - 1:
                yield r"\s*" if all(form.endswith(".") for form in forms) else r"\s+"

    return "".join(join())


def _capitals_fit(found: str, term: _Term) -> bool:
    """An orel in the sky is no use of the city Орёл, a воз of hay none of ВОЗ."""
    if len(term.words) > 1:
        return True
    word = term.words[0]
    if abbreviation(word.text):
        stem = found[: len(word.text) - 1]
        return stem.isupper() or (found[:1].isupper() and not common(found))
    return not word.capital or not found.islower() or not common(found)


def _of_another(clean: str, found: re.Match[str], term: _Term) -> bool:
    """Людмила Путина is not Путин: the given name before agrees only with the surname's other gender."""
    if len(term.words) > 1 or not term.words[0].capital:
        return False
    before = _WORD_BEFORE.search(clean[max(0, found.start() - _NEAR) : found.start()])
    if not before or not before[1][:1].isupper():
        return False
    form = found[0]
    own = {(row.gender, row.case) for row in term.rows if form in row.words[0]}
    name = {
        (parse.form.gender, parse.form.case)
        for parse in parses(before[1])
        if parse.form and parse.form.number == "sing" and "Name" in parse.marks
    }
    return not own & name and bool(name & set(in_other_gender(term.words[0].lower, form)))
