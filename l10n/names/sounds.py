"""Whether a guessed form sounds as the word that it is to be: what the models, which saw names of all languages, do not weigh.

Each rule is of a kind of names: Russian ones in Latin letters read back to what they are (Grechushkin is no Грехушкин), a
final -us is heard, х of a foreign name is خ, ج and j are дж, and Arabic syllables have a vowel behind each consonant or two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from l10n.romanisation.romanise import romanise

_NEWSPAPERS = "reader-rus-Cyrl-Latn"
_WRONG = 0.04
"""What a form that breaks a rule has left of its share."""
_SURE = re.compile(
    r"[a-z]{2,}(?:[oe]v|[oe]va|s[hk]k?[iy]|sk[iy]y|skaya|enko|ushkin|ushkina|chuk|yuk|[^aeiou]kin|[aeiou]kin|kina|vich|ykh|shin|khin|chin|zhin)\Z"
)
"""Ends of Slavic names in Latin letters."""
_LIKELY = re.compile(r"[a-z]{2,}ina?\Z")
_RUSSIAN_SOUNDS = re.compile("kh|zh|shch|yu|ya|ye")
_SPELLINGS = (
    (re.compile("iy|yy|ii|yi"), "y"),
    (re.compile("(?<=[aeiou])ye|(?<=\\A)ye|yo"), "e"),
    (re.compile("['’]"), ""),
    (re.compile("i(?=[ao]\\Z)|y(?=[ao]\\Z)"), "i"),
    (re.compile("ks"), "x"),
    (re.compile("i\\Z"), "y"),
)
_IN_ARABIC = (("j", "ج"), ("sh", "ش"))
_OF_SLAVIC = (("zh", "ج"), ("kh", "خ"))
"""How English spells a sound, and the letter that it is in Arabic."""
_DIGRAPHS = re.compile("sh|kh|gh|th|dh|zh|ch|dj")
_CLUSTER = {
    "en": re.compile(r"\A[^aeiouyw][^aeiouyw]|[^aeiouy]{3}|[^aeiouy]\Z(?<=[^aeiouy]{3})"),
    "ru": re.compile(r"\A[^аеиоуыэюяйв][^аеиоуыэюяйв]|[^аеиоуыэюяй]{3}|\A[^аеиоуыэюяй]+\Z"),
}
_DOUBLED = re.compile(r"(.)\1")
_LEAST = 4
"""Letters of a word of which a rule can tell anything."""


@lru_cache(20_000)
def fit(word: str, form: str, source: str, target: str, *, arabic: bool) -> float:
    """What a form is to keep of its share: 1, or next to nothing.

    >>> fit("Rhosus", "Рос", "en", "ru", arabic=False) < 1, fit("Ajri", "Аджри", "en", "ru", arabic=True)
    (True, 1.0)
    """
    word, form = word.lower(), form.lower()
    return _WRONG ** sum(_faults(word, form, source, target, arabic=arabic))


def _faults(word: str, form: str, source: str, target: str, *, arabic: bool) -> tuple[bool, ...]:
    if {source, target} == {"en", "ru"}:
        latin, russian = (word, form) if source == "en" else (form, word)
        heard = russian.endswith(("ус", "юс", "уш", "иус", "ьюс"))
        lost = len(word) > _LEAST and latin.endswith("us") and not heard
        strange = (
            source == "en" and not arabic and slavic(latin) and not _is_read_back(latin, russian)
        )
        muted = arabic and latin.count("j") > russian.count("дж") + russian.count("ж")
        return lost, strange, muted
    if target == "ar":
        if source == "ru":
            return (not arabic and word.count("х") > form.count("خ"),)
        letters = _IN_ARABIC if arabic else _OF_SLAVIC if slavic(word) else ()
        return tuple(word.count(latin) > form.count(letter) for latin, letter in letters)
    if source == "ar" and arabic:
        sounded = _DOUBLED.sub(
            r"\1", _DIGRAPHS.sub("h", form) if target == "en" else form.replace("дж", "ж")
        )
        soft = "дж" if target == "ru" else "j"
        return (
            _CLUSTER[target].search(sounded) is not None,
            word.count("ج") > form.count(soft),
        )
    return ()


def with_kh(word: str, form: str) -> str:
    """An Arabic form of a Russian name with خ for its х, where the form has other letters for it: موخاميتشين."""
    written = re.sub("[هح]", "خ", form)
    return written if written.count("خ") == word.lower().count("х") else form


def slavic(latin: str) -> bool:
    """Whether a word in Latin letters, in lower case, is a Slavic name by its end and sounds."""
    if _SURE.match(latin):
        return True
    return _LIKELY.match(latin) is not None and _RUSSIAN_SOUNDS.search(latin) is not None


def _is_read_back(latin: str, russian: str) -> bool:
    """Whether newspapers would write the Russian form with these letters, but for е, й and ё."""
    return _plain(romanise(russian, _NEWSPAPERS, unknown="omit").lower()) == _plain(latin)


def _plain(latin: str) -> str:
    for spelling, letter in _SPELLINGS:
        latin = spelling.sub(letter, latin)
    return latin


_SOUNDS = {
    "ru": dict(
        zip(
            "بتثجحخدذرزسشصضطظغفقكلمنه",
            [
                "б",
                "т",
                "т",
                "дж",
                "х",
                "х",
                "д",
                "з",
                "р",
                "з",
                "с",
                "ш",
                "с",
                "д",
                "т",
                "з",
                "г",
                "ф",
                "к",
                "к",
                "л",
                "м",
                "н",
                "х",
            ],
            strict=True,
        )
    ),
    "en": dict(
        zip(
            "بتثجحخدذرزسشصضطظغفقكلمنه",
            [
                "b",
                "t",
                "th",
                "j",
                "h",
                "kh",
                "d",
                "dh",
                "r",
                "z",
                "s",
                "sh",
                "s",
                "d",
                "t",
                "z",
                "gh",
                "f",
                "q",
                "k",
                "l",
                "m",
                "n",
                "h",
            ],
            strict=True,
        )
    ),
}
_AGENT = re.compile(
    f"([{''.join(_SOUNDS['ru'])}])([{''.join(_SOUNDS['ru'])}])و([{''.join(_SOUNDS['ru'])}])"
)


def doubled(word: str, target: str) -> str:
    """An Arabic surname of the pattern faʿʿūl as newspapers have it: سلوم is Salloum and Саллум; empty for others.

    >>> doubled("سلوم", "ru"), doubled("سلوم", "en"), doubled("كرم", "ru")
    ('Саллум', 'Salloum', '')
    """
    found = _AGENT.fullmatch(word)
    if found is None:
        return ""
    letters = _SOUNDS[target]
    first, second, third = (letters[letter] for letter in found.groups())
    vowels = ("а", "у") if target == "ru" else ("a", "ou")
    twice = second * 2 if len(second) == 1 else second
    form = first + vowels[0] + twice + vowels[1] + third
    return form[:1].upper() + form[1:]
