"""Whether a full stop ends a sentence or belongs to an abbreviation, an initial, a number."""

from __future__ import annotations

import re

from l10n.language.place import QUOTES, Place, bare, head, is_number
from l10n.language.rules import Language

_ROMAN = re.compile(r"[IVXLC]+\b")
_INITIALS = re.compile(r"[^\W\d_a-zа-яё](?:\.-?[^\W\d_a-zа-яё])*")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_]{1,2})+")
_DIGITS = "0123456789.,:/–-"


def ends(place: Place, rules: Language) -> bool:
    """Whether the sentence ends behind a single full stop that anything but a small letter follows."""
    before, token = place.words()
    if not token:
        return not (place.close and place.text[place.start - 1 : place.start] in "([")
    if token.isalpha() and len(token) > (1 if rules.cased else 3) and token not in rules.listed:
        return rules.cased or not place.said(rules)
    word = token.lstrip(_DIGITS)
    if len(word) < 2 and place.alone(token):
        return False  # 1. Milk, a. Milk
    following = place.following()
    if not word:
        return len(token) > 2 or following not in rules.calendar  # am 5. Mai
    if place.close[:1].isdigit() and (token in rules.listed or len(token) < 4):
        return False  # No.1 The, but signed.3 It
    counted = word != token
    if (counted or _counts(before, rules)) and "#" + word in rules.abbreviations:
        return _behind_unit(place, following, rules)
    if counted and rules.cased and len(word) < 3 and word not in rules.listed:
        return True  # $5M. Investors
    if word[0] in rules.proclitics and _INITIALS.fullmatch(word, 1):
        word = word[1:]  # ود. سامي
    kind = kind_of(before, token, word, rules)
    if kind is None:
        if _INITIALS.fullmatch(word):
            return _behind_initial(place, before, token, following, rules)
        if not _DOTTED.fullmatch(word):
            return rules.cased or not place.said(rules)
    return _behind_abbreviation(kind, place, following, rules)


def abbreviates(place: Place, rules: Language) -> bool:
    """Whether the word before the stop is no plain word: an abbreviation, a unit, an initial."""
    before, token = place.words()
    known = kind_of(before, token, token, rules) or "#" + token in rules.abbreviations
    return not token or bool(known) or _INITIALS.fullmatch(token) is not None


def kind_of(before: str, token: str, word: str, rules: Language) -> str | None:
    """What the data say of an abbreviation: the token as written, without its number, or with the word before it."""
    known = rules.abbreviations
    kind = known.get(token) or known.get(word)
    if before and (kind or before[-1] == "."):
        first = bare(before.rstrip("."))
        kind = known.get(f"{first}.{word}" if before[-1] == "." else f"{first} {word}") or kind
    if kind is None and len(word) > 1 and word[0] in rules.proclitics:
        kind = known.get(word[1:])
    return kind


def _behind_abbreviation(kind: str | None, place: Place, following: str, rules: Language) -> bool:
    first = place.first
    if kind == "name":
        return False
    if kind == "number":
        roman = _ROMAN.match(place.text, place.at) and following not in rules.always_capital
        return not (first.isdigit() or roman or place.close[:1] == ")")
    if kind == "end":
        return _starts(place, following, rules) or not _introduces(place, rules)
    if place.close and first.isupper():
        return True
    if _starts(place, following, rules) or _begins_quotation(place):
        return True
    if kind != "noun" or not first.isupper() or following in rules.posts:
        return False
    after = place.text[place.at + len(following) :][:2] if following else ""
    return len(after) == 2 and after[0] == " " and after[1].islower()


def _counts(word: str, rules: Language) -> bool:
    """Whether a unit may follow: a number, or `млрд` as in 3 млрд долл."""
    return is_number(word) or (len(word) > 2 and "#" + word.rstrip(".") in rules.abbreviations)


def _behind_unit(place: Place, following: str, rules: Language) -> bool:
    if place.first.isdigit() or following in rules.calendar:
        return False
    if _starts(place, following, rules):
        return True
    return rules.cased and not _introduces(place, rules)


def _behind_initial(place: Place, before: str, token: str, following: str, rules: Language) -> bool:
    """Whether a sentence ends behind `Albert I.`, `J.R.R.`, `U.S.`, `vitamin C.`"""
    if place.close[:1] in (")", "]", "»", "”") and not place.first.islower():
        return True  # (Photo: A.P.) Soldiers
    if not rules.cased:
        return False
    if len(token) == 1:
        word = before.lower()
        if word in rules.lettered or f"{word}_{token}" in rules.lettered:
            return True
        if is_number(before) and before[-1].isdigit():
            return not place.first.isdigit()  # 40.5 C. Schools
    if _abbreviated(place, following):
        return False
    return head(following) in rules.starters or (len(token) > 1 and _begins_quotation(place))


def _starts(place: Place, following: str, rules: Language) -> bool:
    """Whether the word that follows begins sentences; `A` in `J. A. Smith` does not."""
    if _abbreviated(place, following):
        return False
    word = head(following)
    return word in rules.starters or bool(
        rules.starter_prefixes and word.startswith(rules.starter_prefixes)
    )


def _abbreviated(place: Place, following: str) -> bool:
    behind = place.at + len(following)
    return place.text[behind : behind + 1] == "."


def _begins_quotation(place: Place) -> bool:
    return place.at > place.end and place.first.isupper() and place.text[place.end] in QUOTES


def _introduces(place: Place, rules: Language) -> bool:
    """`At 5 a.m. Mr. Smith went`: a preposition and a time are not yet a sentence."""
    if place.start - place.last > 48:
        return False
    words = place.text[place.last : place.start].split()
    return 0 < len(words) <= 6 and bare(words[0]).lower() in rules.introductions
