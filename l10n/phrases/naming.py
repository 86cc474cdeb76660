"""Titles and parts of a name before a person's name: Sheikh Ali, Abu Bakr, bin Salman; not in the names of places."""

from __future__ import annotations

import re

from l10n.phrases.cues import ahead, behind, words
from l10n.phrases.deferred import Deferred
from l10n.phrases.lexicon import Pattern
from l10n.phrases.surroundings import Place

_NAME = r"(?:(?:al|el|as|ash|ad|an|ar|at|az|аль|ас|аш|ад|ан|ар|ат|аз|эль)[- ]|[Dd]r\.?\s|['’ʿ‘])?[A-ZА-ЯЁÀ-ÞŠḤ‘ʿĀĪŪ][\w'’ʼ-]+"
_NAME_AHEAD = Deferred(rf"[\s\u00a0-]+(?P<name>{_NAME})")
_NAME_BEHIND = Deferred(rf"(?:^|[\s(«“\"])(?P<name>{_NAME})[\s\u00a0]+$")
_ARABIC_WORD = Deferred(r"\s+[«\"“(]?([\u0621-\u0652\u0670]+)")
_PARTS = r"(?:(?:bin|ibn|bint|of|al|el|(?:[a-zа-я]{2,3}-)?[A-ZА-ЯЁ][\w'’-]*)\s+)"
"""A part of a name behind the first, before a noun that tells it is a place's: Sheikh Zayed Road."""


def _arabic_name(at: Place) -> bool:
    word = _ARABIC_WORD.match(at.after)
    if word is None:
        return False
    name = re.sub("[\u064b-\u0652]", "", word[1])
    nisba = (
        name.startswith("ال")
        and name.endswith("ي")
        and re.search("شيخ|إمام|آية|حجة|مولانا|ملا", at.words)
    )
    return bool(nisba or re.fullmatch(words("given_names"), name) or name.startswith("عبد"))


def title(pattern: Pattern, at: Place) -> bool:
    if behind("places").search(at.before):
        return False
    if pattern.right and pattern.right.match(at.after):
        return True
    if "\u0600" <= at.words[0] <= "\u06ff":
        return _arabic_name(at)
    name = _NAME_AHEAD.match(at.after)
    if _SETTLED.match(at.after):
        return False
    if name is None or at.after.startswith("-"):
        return False
    named = ahead("name_nouns", _PARTS + "{0,4}").match(at.after)
    if named and named[0].strip() != "Khan" and not _CLAN.search(named[0]):
        return False
    if at.words[0].isupper() and behind("professions").search(at.before):
        return False
    earlier = _NAME_BEHIND.search(at.before)
    return earlier is None or at.words[0].islower() or not _GIVEN.fullmatch(earlier["name"])


_CLAN = Deferred(r"\w\s+(?:Khan|Khel)$")
"""At the end of a person's name, not of a valley's: Mullah Nazir Khan, but Mullah Khel."""
_SETTLED = Deferred(
    r"(?:[\s-]+[A-ZА-ЯЁ][\w'’-]*){1,2},\s+(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:district|village|town|suburb|neighbou?rhood|city|port|resort|hamlet|район|сел|деревн|пос[её]л|город|аул|порт|курорт)\w{0,2}\b"
)
"""Told what it is, a place: in Sheikh Othman, a district of Aden."""
_GIVEN = Deferred(
    r"(?:M[uo]hamm?[ae]d|Ahm[ae]d|Ali|Hass?an|Huss?ein|Omar|Khalid|Abdull?ah?|Ibrahim|Mahmoud|Yusuf|Youssef|Said|Salim|Karim|Nabil|Atiq|Tariq|El|Al)"
)


def kunya(_: Pattern, at: Place) -> bool:
    if behind("places").search(at.before):
        return False
    if "\u0600" <= at.words[0] <= "\u06ff":
        return _arabic_name(at)
    return (
        at.words[0].isupper()
        and bool(_NAME_AHEAD.match(at.after))
        and not ahead(
            "name_nouns",
            _PARTS + "{1,4}",
        ).match(at.after)
    )


def nasab(_: Pattern, at: Place) -> bool:
    if "\u0600" <= at.words[0] <= "\u06ff":
        return (
            at.left == "word" and _arabic_name(at)
            if at.words in ("بن", "بنت", "ابنة")
            else _arabic_name(at)
        )
    if not _NAME_AHEAD.match(at.after) or at.after.startswith("-"):
        return False
    if ahead("name_nouns", _PARTS + "{1,4}").match(at.after):
        return False
    if at.words.lower() in ("ibn", "ибн") and at.words[0].isupper():
        return True
    if at.words.lower() in ("ben", "бен", "bent", "b.", "бинт") and at.words[0].isupper():
        return False
    return bool(_NAME_BEHIND.search(at.before))
