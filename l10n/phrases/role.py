"""The part words play in their sentence: where a formula is a noun or a name, nothing is said.

A formula that is said stands outside the grammar of its sentence. Behind a determiner and an adjective, as the object
of a verb or a preposition, behind a noun that says what bears the name, or inside a run of capitals it stands within.
"""

from __future__ import annotations

import re
from functools import cache

from l10n.phrases.cues import behind, words
from l10n.phrases.deferred import Deferred
from l10n.phrases.lexicon import Pattern
from l10n.phrases.surroundings import Place


def noun(pattern: Pattern, at: Place) -> bool:
    """Whether the words are a noun or name here, or are reported without being said."""
    if (
        at.left != "word"
        or pattern.where not in ("formula", "wish", "festive")
        or (pattern.kind == "title" and pattern.writing == "arabic")
    ):
        return False
    if chanted(at):
        return bool(_CHANT.search(at.before))
    if at.words[:1].isupper() and _SAID.search(at.before):
        return False
    return bool(
        behind("leading").search(at.before)
        or behind("title_nouns").search(at.before)
        or _adjective().search(at.before)
        or _POSSESSIVE.search(at.before)
        or _PREPOSITION.search(at.text[max(0, at.outer - 3) : at.start])
        or (pattern.writing == "sound" and _RUSSIAN_ADJECTIVE.search(at.before))
        or _OF_KIN.search(at.before)
        or (not at.words[:1].islower() and _named(pattern, at))
    )


def chanted(at: Place) -> bool:
    """Whether a crowd's shouting is directly before, which needs no quotation marks."""
    return bool(behind("chanting").search(at.before))


def _named(pattern: Pattern, at: Place) -> bool:
    """Whether the words around say that a place, firm or person bears this name; in letters with capitals, a capital."""
    if behind("places").search(at.before) or behind("bearers", _OF_WHAT).search(at.before):
        return True
    if not at.words[:1].isupper() or behind("going_on").search(at.before):
        return False
    onward = _NEXT.match(at.after)
    if onward is None:
        capital = False
    else:
        capital = onward["word"][0].isupper()
        if capital and (_NO_SURNAME.match(at.after) or _FUTURE.match(at.after, onward.end())):
            return False
    if capital and pattern.writing in ("sound", "latin"):
        return True  # Coach Inshallah Karimov
    ends = onward is None or onward["word"] in _ADVERBIAL
    return ends and bool(behind("complement").search(at.before))


@cache
def _adjective() -> re.Pattern[str]:
    """A determiner and an adjective: with a quiet inshallah, after the last inshallah."""
    return re.compile(
        rf"\b(?:the|an?|his|her|their|its|my|your|our|no|any|every|another|this|that|one)\s+(?:(?:[a-z]+ly|{words('adjectives')}),?\s+)?"
        rf"(?:[a-z]+(?:able|ible|ful|ous|ive|ish|less|ual)|{words('adjectives')})\s+$",
        re.I,
    )


_SAID = Deferred(r"\b(?:said|says|say|saying)\s$")
_POSSESSIVE = Deferred(
    r"(?<!\w)(?!(?:it|that|he|she|let|what|there|who|here|how|where|this|every\w+)['’])\w+['’]s\s+$",
    re.I,
)
"""The minister's inshallah sounded hollow."""
_CHANT = Deferred(r"(?:^|\s)[وفبل]?(?:ال)?(?:هتاف|صيحة|صرخة|نداء|شعار)\s+$")
"""A noun of speech whose complement the words are: ردد المتظاهرون هتاف الله أكبر."""
_PREPOSITION = Deferred(r"(?:^|\s)[وف]?[بكل]ـ*$")
"""An Arabic preposition written together with its noun: أجاب بـ إن شاء الله."""
_RUSSIAN_ADJECTIVE = Deferred(
    r"(?<![а-яё-])(?!(?:с?во|мо|тво|наш|ваш|друг|так|как|сам|эт|т|вс|кажд|н|одн|не?мно|намно|стр|поэт|пот|поч|ниче|ник|че|к|се|некотор)"
    r"(?:его|ого|ому|ему|ым|го)\s)[а-яё]{2,}(?:ым|[кгх]им|последним|ого|его|ому|ему)\s+$"
)
"""An adjective that agrees with the words as with a noun: с тихим иншалла, после последнего иншалла."""
_OF_WHAT = r"(?:\s(?!\w+(?:л|ла|ло|ли|т|ся|сь)\s)[а-яё]{3,}(?:ей|ий|ов|ев|ок|ек|а|я|и|ы)(?=\s))?"
"""A genitive behind what bears a name: сеть пекарен Машалла, производитель специй Машалла."""
_OF_KIN = Deferred(r"(?<!\w)(?:бабушк|дедушк|мам|пап|т[её]т|дяд|нян|сестр)ин[оы]?\s+$", re.I)
"""A possessive adjective: бабушкино иншалла."""
_NEXT = Deferred(r"[\s\u00a0]+(?P<word>[^\W\d_][\w'’-]*)")
_NO_SURNAME = Deferred(
    r"\s+(?:I|Allah|God|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Ramadan|Аллах|Бог|Господь)\b"
)
"""A capital behind a formula that makes it no name: in Paris Inshallah Monday."""
_ADVERBIAL = frozenset(["in", "at", "for", "with", "from", "last", "after", "and"])
"""What follows an object: she launched Inshallah in 2019."""
_FUTURE = Deferred(
    r"(?:\s+[A-Z][\w'’-]*){0,2}\s+(?:will|shall|would|can|may|is|are|has|have|won['’]t)\b"
    r"|(?:\s+[А-ЯЁ][\w-]*){0,2}\s+буд[еу]т\b"
)
"""Behind a name: what is hoped for. Next year Inshallah Syria will …"""
