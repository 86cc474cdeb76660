"""From vocalised Arabic to sounds: which consonants and vowels are heard, whatever system writes them later.

Sounds are a string, one character each: consonants are their Arabic letter (ء every hamza), `a i u` short and `A I U`
long vowels, `E` the long a that is written ى, ة the feminine ending, `N` the n of nunation. `كِتَابٌ` is `كiتAبuN`.
Sukun may be left out: a letter without a mark has no vowel.
"""

from __future__ import annotations

import re

MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0653\u0654\u0655"
SHORT = "\u064e\u064f\u0650\u0670"
"""Fatha, damma, kasra and dagger alif: the marks that tell a vowel within a word."""
CONSONANTS = frozenset("بتثجحخدذرزسشصضطظعغفقكلمنهويءپچڤڥگڨڭڴ")
SUN = frozenset("تثدذرزسشصضطظلن")
_LETTER = re.compile(rf"([^{MARKS}])([{MARKS}]*)")
_VOWEL = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u0670": "A"}
_NUNATION = {"\u064b": "aN", "\u064c": "uN", "\u064d": "iN"}
_BARE = str.maketrans("ٱ", "ا", MARKS + "ـ")


def skeleton(word: str) -> str:
    """The word without marks, tatweel and wasla, as it is usually written."""
    return word.translate(_BARE)


def sounds(word: str) -> str:
    """The sounds of a vocalised word without clitics or article."""
    letters = _LETTER.findall(word.replace("ـ", ""))
    result = ""
    for at, (letter, marks) in enumerate(letters):
        following = letters[at + 1] if at + 1 < len(letters) else ("", "")
        if following == ("ا", "") and at + 2 == len(letters) and letter == "و":
            # فَعَلُوا: the last alif is mute, that of خُطُوات is not.
            following = ("", "mute")
        previous = letters[at - 1] if at else ("", "")
        result = _heard(result, previous, letter, marks, following)
    return result


def _heard(
    before: str, previous: tuple[str, str], letter: str, marks: str, following: tuple[str, str]
) -> str:
    vowel = _vowel(marks)
    if letter in "أإؤئءآ":
        return _hamza(before, letter, marks, vowel, following)
    if letter in "اٱ":
        return _alif(before, previous, vowel, following)
    if letter == "ة":
        return (
            (before if before[-1:] in ("a", "A") else before + "a")
            + "ة"
            + ("aN" if vowel == "aN" else "")
        )
    if letter == "ى" and "\u0651" not in marks and before[-1:] != "i":
        # معنًى: the nunation stands before the letter that carries it.
        return before if before.endswith("N") else _long(before, "A" if following[0] else "E")
    if letter in "ويى":
        letter = "و" if letter == "و" else "ي"
        if not vowel and "\u0651" not in marks:
            return _glide(before, previous, letter, marks, following)
    return before + letter * (2 if "\u0651" in marks else 1) + vowel


def _vowel(marks: str) -> str:
    for mark in marks:
        if mark in _NUNATION:
            return _NUNATION[mark]
    heard = "".join(_VOWEL.get(mark, "") for mark in marks)
    return "A" if heard.endswith("A") else heard[:1]


def _hamza(before: str, letter: str, marks: str, vowel: str, following: tuple[str, str]) -> str:
    if letter == "آ":
        # خلفآء is an older spelling of خلفاء.
        return _long(before, "A") if not before or following[0] == "ء" else before + "ءA"
    if not before:
        return vowel or ("i" if letter == "إ" else "a")
    return before + "ء" * (2 if "\u0651" in marks else 1) + vowel


def _alif(before: str, previous: tuple[str, str], vowel: str, following: tuple[str, str]) -> str:
    if not before:
        # اوسط, ايران, ابن
        start = {"و": "a" if "\u0652" in following[1] else "u", "ي": "i"}.get(following[0], "i")
        return vowel or start
    if vowel == "aN":
        return before.removesuffix("a") + "aN"
    mute = before[-1] in "NAi" or (not following[0] and previous[0] == "و" and before[-1] in "Uو")
    # فعلوا, كتابًا, مائة
    return before if mute else _long(before, "A")


def _long(before: str, vowel: str) -> str:
    return before.removesuffix("a") + vowel


def _glide(
    before: str, previous: tuple[str, str], letter: str, marks: str, following: tuple[str, str]
) -> str:
    """و or ي without a vowel: long vowel after its kin (مُو), consonant after others (يَوم)."""
    last, long = before[-1:], "U" if letter == "و" else "I"
    if following[0] and following[0] in "اىةآ":
        # سِياسَة, خُطُوات
        return before + letter
    if (last, letter) in (("u", "و"), ("i", "ي")):
        return before[:-1] + long
    if last not in CONSONANTS or "\u0652" in marks + previous[1]:
        return before + letter
    # دَلو, طَهي end in a consonant; العَرَبي in a vowel that the writer left unmarked.
    if not any(following) and sum(sound in CONSONANTS for sound in before) <= 2:
        return before + letter
    return before + long


def marked_vowels(word: str) -> list[tuple[str, str]]:
    """The consonants whose short vowel is written, with it; long vowels and hamzas aside."""
    pairs = ((letter, _vowel(marks)) for letter, marks in _LETTER.findall(word) if marks)
    return [
        (letter, vowel)
        for letter, vowel in pairs
        if letter in CONSONANTS and vowel in ("a", "u", "i")
    ]


def complete(word: str, all_marks: bool = False) -> bool:
    """Whether its marks tell how a word is read: some vowel is written, and no two letters in a row lack one.

    With `all_marks`, no letter but the last may lack one.
    """
    if not any(mark in word for mark in SHORT):
        return False
    bare = 0
    letters = _LETTER.findall(word)
    if letters[0][0] in "يتن" and not letters[0][1] and letters[1:2] and letters[1][0] not in "اوي":
        return False
    for at, (letter, marks) in enumerate(letters):
        following = letters[at + 1][0] if at + 1 < len(letters) else ""
        # بَغداد: a long vowel stands for the mark; وُقّع: a doubled letter still lacks its vowel.
        if (
            marks.strip("\u0651")
            or letter in "اٱآويىةأإ"
            or (following and following in ("اىة" if all_marks else "اويىة"))
        ):
            bare = 0
            continue
        bare += 1
        if bare > (0 if all_marks else 1) and following:
            return False
    return True
