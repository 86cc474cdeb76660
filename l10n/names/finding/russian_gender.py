"""Whether «Н. И. Берёзина» is she or of him: what the words around a surname say that is both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.names.dictionary import Parse, parses
from l10n.names.finding.russian_word import is_title

_EITHER = re.compile(r"[а-яё-]+(?:ов|ев|ёв|ин|ын)а", re.IGNORECASE)
_OBJECT = re.compile(r"[а-яё-]+(?:ов|ев|ёв|ин|ын)у", re.IGNORECASE)
"""To him, or her as an object: Соколову."""
_TO = frozenset(["к", "ко", "по", "благодаря", "согласно", "вопреки", "навстречу"])
_BEFORE = re.compile(r"([\w-]+)[ \u00a0]+\Z")
_WORD = re.compile(r"[ \u00a0]([а-яё-]+)")
_REACH = 40
_ASIDE = re.compile(r", [а-яё][^,.!?\n]{0,60},")
"""What stands between commas behind a name: , директор музея,"""
_PASSED = 3


def gender_told(surname: str, text: str, start: int, end: int) -> str:
    """`f` if the surname is a woman's in the nominative, `m` if a man's in the genitive; empty if it is neither or nothing tells."""
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    before = parses(found[1].lower()) if found else ()
    if _OBJECT.fullmatch(surname):
        return _of_object(found[1].lower() if found else "", before)
    if not _EITHER.fullmatch(surname):
        return ""
    if before and any("PREP" in parse.marks for parse in before):
        return "m"
    verb = _verb(text, end)
    if found and is_title(found[1].lower()):
        cases = {p.form.case for p in before if p.form and p.form.number == "sing"}
        if "nomn" in cases:
            return "f"
        return "m" if cases & {"gent", "accs"} else ""
    subject = any(_is(parse, "nomn") for parse in before)
    if verb == "f" and not subject:
        return "f"
    behind_verb = next((_past(parse) for parse in before if _past(parse)), "")
    if behind_verb:
        return "f" if behind_verb == "f" else "m"
    if before and any(parse.part == "noun" for parse in before):
        return "m"
    return "m" if verb in ("m", "n", "pl") else "f" if not before else ""


def _of_object(word: str, before: Sequence[Parse]) -> str:
    """Of «Соколову» behind a word: `m` behind a preposition or title in the dative, `f` behind others: со ссылкой на Соколову."""
    if word in _TO:
        return "m"
    if any("PREP" in parse.marks for parse in before):
        return "f"
    if is_title(word):
        cases = {p.form.case for p in before if p.form and p.form.number == "sing"}
        if "datv" in cases:
            return "m" if "accs" not in cases else ""
        return "f" if "accs" in cases else ""
    return ""


def _is(parse: Parse, case: str) -> bool:
    return parse.part == "noun" and parse.form is not None and parse.form.case == case


def _verb(text: str, end: int) -> str:
    """The gender of a verb in the past that stands among the next words; `pl` if it is plural."""
    if aside := _ASIDE.match(text, end):
        end = aside.end()
    return next(filter(None, map(_of_word, _words(text, end))), "")


def _words(text: str, at: int) -> Iterator[str]:
    for _ in range(_PASSED):
        found = _WORD.match(text, at)
        if found is None:
            return
        yield found[1]
        at = found.end()


def _of_word(word: str) -> str:
    return next((_past(parse) for parse in parses(word) if _past(parse)), "")


def _past(parse: Parse) -> str:
    if not parse.known or not parse.marks & {"VERB"} or "past" not in parse.marks:
        return ""
    if "plur" in parse.marks:
        return "pl"
    return next(
        g for mark, g in (("masc", "m"), ("femn", "f"), ("neut", "n")) if mark in parse.marks
    )
