"""Russian names and terms through their cases: back to the dictionary form, and out to every form.

Words come from the dictionary (`dictionary`, pymorphy3) and, where that does not know a name, from the patterns of
`declension`; `paradigm` puts words together in agreement. Everything is cached; pymorphy3 is loaded at the first call.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from l10n.names.declension import stays
from l10n.names.dictionary_form import dictionary_form
from l10n.names.paradigm import rows
from l10n.names.readings import Row
from l10n.names.tokens import abbreviation, words_of

_LONGEST = 300
"""Characters; no name is longer, and looking would be slow."""
_APART = re.compile(r"([\s«»„“”‟\"‹›]+|(?<=\.)(?=[А-ЯЁ]))")


def nominative(
    mention: str,
    *,
    kind: str = "",
    gender: str = "",
    declension: str = "",
    known: Collection[str] = (),
) -> str:
    """The dictionary form of a name as it stands in a text; its number and what divides its words stay.

    Of several possible ones («Захарова» is she, or of him) one in `known` wins (dictionary forms seen elsewhere in
    the text), then one that the seed has, then one of the given gender, then the likelier. `kind` (`person`, `place`,
    `organisation`) says which words decline, where it is known.

    >>> nominative("Владимиру Путину"), nominative("Марии Захаровой"), nominative("Нижнем Новгороде")
    ('Владимир Путин', 'Мария Захарова', 'Нижний Новгород')
    >>> nominative("Организации Объединенных Наций"), nominative("Соединенных Штатах"), nominative("МИДом")
    ('Организация Объединенных Наций', 'Соединенные Штаты', 'МИД')
    """
    return _nominative(mention, kind, gender, declension, frozenset(known))


@lru_cache(20_000)
def _nominative(
    mention: str, kind: str, gender: str, declension: str, known: frozenset[str]
) -> str:
    words = words_of(mention)
    if not words or len(mention) > _LONGEST:
        return mention
    unmoved = stays(declension, len(words))
    if all(unmoved) or (declension == "none" and kind in ("place", "organisation")):
        return mention
    return _restored(mention, dictionary_form(words, kind, gender, known, unmoved))


@lru_cache(5_000)
def genitive(name: str, *, gender: str = "", declension: str = "") -> str:
    """The genitive of a name given in its dictionary form: Министерство обороны {Сирии}; itself if indeclinable.

    >>> genitive("Сирия"), genitive("Соединенные Штаты"), genitive("Лига арабских государств"), genitive("Алеппо")
    ('Сирии', 'Соединенных Штатов', 'Лиги арабских государств', 'Алеппо')
    """
    words = words_of(name)
    if not words:
        return name
    if len(words) == 1 and abbreviation(words[0].text):
        return name  # глава МИД Сирии is as right as МИДа, and newsrooms prefer it
    as_given = [word.lower for word in words]
    found = rows(words, gender, declension)
    number = next((row.number for row in found if _is(row, as_given)), "sing")
    for row in found:
        if row.case == "gent" and row.number == number:
            return _restored(name, [_usual(forms, number) for forms in row.words])
    return name


def _usual(forms: Sequence[str], number: str) -> str:
    """Of variants the first; in the plural the fuller: Нидерландов, not Нидерланд."""
    return max(forms, key=len) if number == "plur" else forms[0]


def _is(row: Row, words: Sequence[str]) -> bool:
    return row.case == "nomn" and all(w in forms for w, forms in zip(words, row.words, strict=True))


def forms(name: str, *, gender: str = "", declension: str = "") -> frozenset[str]:
    """Every form of a term or name given in its dictionary form, ё as е, lower case, words joined by one space."""
    from itertools import product

    return frozenset(
        " ".join(words)
        for row in rows(words_of(name), gender, declension)
        for words in product(*row.words)
    )


def _restored(name: str, forms: Sequence[str]) -> str:
    """Other forms of a name's words in its place, with its capitals, quotation marks and spaces."""
    pieces = _APART.split(name)
    queue = iter(forms)
    return "".join(
        _capitals(piece, next(queue, piece)) if index % 2 == 0 and piece else piece
        for index, piece in enumerate(pieces)
    )


def _capitals(word: str, form: str) -> str:
    """МИДом → МИД, аш-Шарааа → аш-Шараа; a word that did not change is left alone."""
    if word.replace("ё", "е").replace("Ё", "Е").lower() == form:
        return word
    if word.isupper() and len(word) > 1:
        return form.upper()
    parts, given = form.split("-"), word.split("-")
    if len(parts) != len(given):
        return form.capitalize()
    return "-".join(_capital(old, new) for old, new in zip(given, parts, strict=True))


def _capital(old: str, new: str) -> str:
    kept = "".join(o if _same(o, n) else n for o, n in zip(old, new, strict=False))
    whole = kept + new[len(old) :]
    return whole[:1].upper() + whole[1:] if old[:1].isupper() else whole


def _same(old: str, new: str) -> bool:
    """Whether a letter of a mention is that of the form, in which ё is е: Берёзиной, Берёзина."""
    return old.lower() == new or (old in "ёЁ" and new == "е")
