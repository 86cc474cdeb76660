"""Russian names in English newspapers: patronymics by rule, and which words are written by their sound."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.names.fold import fold
from l10n.names.forms import Form
from l10n.names.words import given_by_form
from l10n.romanisation.romanise import romanise

NEWSPAPERS = "reader-rus-Cyrl-Latn"
_DAUGHTER = re.compile(r"\w{2,}(?:[ое]вна|ична|инична)$")
_SON = re.compile(r"\w{2,}(?:[ое]вич|ьич|[лкмнт]ич)$")
_SURE = re.compile(r"\w{2,}(?:[оеё]ва?|[сц]к(?:ий|ая)|енко)$")
"""Ends of Russian and Ukrainian surnames; of Чаплин or Франко the ending does not tell."""
_LIKELY = re.compile(r"\w{2,}(?:[иы]на?|ко|[уюяе]к|ец|ых|их|[оы]й|ая|ич)$")
_USUAL, _OTHERS = 0.85, 0.15


def slavic(tokens: Sequence[str], at: int) -> bool:
    """Whether a word of a Russian name is written in English by its sound: Белов is Belov, never Below.

    >>> slavic(["Белов"], 0), slavic(["Анна", "Пикуль"], 1), slavic(["Анна", "Ильинична", "Пикуль"], 2)
    (True, False, True)
    """
    word = tokens[at].lower()
    if _SURE.match(word) or any(patronymic(tokens, other) for other in range(1, len(tokens))):
        return True
    given = given_by_form("ru").get(fold(tokens[0]), ())
    return bool(_LIKELY.match(word)) and any(name.origin == "slavic" for name in given)


def patronymic(tokens: Sequence[str], at: int) -> bool:
    """Whether a word of a Russian name is the father's name in it.

    Behind the last given name Петрович may be a Serb's surname; where a surname follows, it is none.

    >>> patronymic(["Иван", "Петрович", "Белов"], 1), patronymic(["Анна", "Сергеевна"], 1), patronymic(["Яновна"], 0)
    (True, True, False)
    """
    word = tokens[at].lower()
    if not at or fold(tokens[at - 1]) not in given_by_form("ru"):
        return False
    if _DAUGHTER.match(word):
        return True
    return bool(_SON.match(word)) and at + 1 < len(tokens)


def fathers_name(word: str) -> list[Form]:
    """A patronymic in English, as newspapers write it, then with the other ways to write е.

    >>> [form.text for form in fathers_name("Сергеевна")], [form.text for form in fathers_name("Юрьевич")]
    (['Sergeyevna', 'Sergeevna'], ['Yuryevich', 'Yurievich'])
    """
    usual = romanise(word, NEWSPAPERS, unknown="omit")
    inside = usual[1:]
    others = dict.fromkeys(
        usual[0] + re.sub(pattern, letter, inside)
        for pattern, letter in ((r"(?<=[aeiou])ye", "e"), (r"(?<=[^aeiou])ye", "ie"), ("x", "ks"))
    )
    others.pop(usual, None)
    first = Form(usual, _USUAL if others else _USUAL + _OTHERS, "romanisation")
    return [first, *(Form(one, _OTHERS / len(others), "romanisation") for one in others)]
