"""Words made ready for the model, and its forms made ready for print."""

from __future__ import annotations

import re
import unicodedata

from l10n.names.fold import ODD_LETTERS

_PARTS = re.compile(r"([^\s\-‐‑–]+)([\s\-‐‑–]*)")
_LIKE = ODD_LETTERS | {
    "ـ": "",
    "ی": "ي",
    "ک": "ك",
    "ٱ": "ا",
    "گ": "غ",
    "پ": "ب",
    "چ": "تش",
    "ڤ": "ف",
    "ھ": "ه",
}
_LIKE |= {"’": "'", "ʻ": "'", "ʼ": "'", "ʿ": "'", "ʾ": "'", "`": "'", "‘": "'"}


def divided(word: str, target: str) -> list[tuple[str, str]]:
    """The words within, each with the sign behind it: a space or, but for Arabic, a hyphen.

    >>> divided("Jean-Paul", "ru"), divided("Jean-Paul", "ar")
    ([('Jean', '-'), ('Paul', '')], [('Jean', ' '), ('Paul', '')])
    """
    found = _PARTS.findall(word.strip())
    return [
        (part, "" if not sign else " " if sign.isspace() or target == "ar" else "-")
        for part, sign in found[:-1]
    ] + [(part, "") for part, _ in found[-1:]]


def simplified(word: str, letters: frozenset[str]) -> str:
    """The word in letters that the model knows; what has no likeness among them falls out.

    >>> simplified("ṣadr", frozenset("sadr")), simplified("أحْمَد", frozenset("أحمد"))
    ('sadr', 'أحمد')
    """
    word = unicodedata.normalize("NFC", word)
    if letters.issuperset(word):
        return word
    found = []
    for letter in word:
        if letter in letters:
            found.append(letter)
            continue
        likeness = _LIKE.get(letter) or unicodedata.normalize("NFD", letter)
        found += [part for part in likeness if part in letters]
    return "".join(found)


def cased(form: str, word: str, target: str) -> str:
    """The form with a capital where the word has one; to Latin and Russian from Arabic, which has none, as it is.

    >>> cased("иванов", "Ivanov", "ru"), cased("иванов", "ivanov", "ru")
    ('Иванов', 'иванов')
    """
    if target == "ar" or not word[:1].isupper():
        return form
    return form[:1].upper() + form[1:]
