"""What one Arabic word is, by lists and by the lexicon of the romanisation."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from l10n.names.finding.arabic_letters import foreignness
from l10n.names.finding.attested import attested
from l10n.names.finding.wordlists import listed, person_titles
from l10n.names.fold import fold
from l10n.names.words import given_by_form, surnames_by_form
from l10n.romanisation.arabic.lexicon import lexicon

_ENDINGS = re.compile("(?:ها|هم|هما|كم|نا|ات|ون|ين|ان|وا|يه|تين|تان|ته|تها|تهم|ه|ت|ا|ي)\\Z")
KUNYA = frozenset(["ابو", "ابا", "ابي"])
_KIN = re.compile(
    "(?:ابن|اخ[وي]|والد|زوج|شقيق|صديق|ابن[تا]|اخت|والدت|زوجت|شقيقت|صديقت)(?:ه|ها|هم|نا)|(?:ابن|ابنت|اخت|زوج|زوجت|والدت)ي"
)
"""Somebody's relative: يوسف ابني is "Yusuf my son"."""
_VERBAL_NOUN = re.compile("ت\\w\\wي\\wه?|است\\w\\wا\\w|ان\\w\\wا\\w|ا\\wت\\wا\\w|م\\wا\\w\\wه")
"""تنشيط, استخراج, انسحاب, اختبار, مشاركة."""
_SHORT = 3
_ENDED = re.compile("(?:ه|ها|هم|نا|ات|ون|ين)\\Z")
_FOREIGN = 6.0
"""How foreign a word must look not to be taken for a form of a word that it begins or ends like."""
LINKS = frozenset(
    [
        "بن",
        "ابن",
        "بنت",
        "ال",
        "ولد",
        "فون",
        "فان",
        "دي",
        "دير",
        "دو",
        "دا",
        "لو",
        "ديل",
        "ود",
        "ايت",
    ]
)
"""Folded: آل is ال."""


@cache
def _lexicon() -> frozenset[str]:
    """Spellings of all words of the vocalised lexicon that are no names, and of lists of further ones."""
    return (listed("common_ar") | listed("loanwords_ar") | listed("events_ar")).union(
        fold(spelling)
        for spelling, entries in lexicon().rows.items()
        if any(kind != "m" for _, kind, _ in entries)
    )


@lru_cache(20_000)
def verb(word: str) -> bool:
    """Whether it is a verb, also behind و or ف."""
    return any(
        form in listed("verbs_ar") or form in _verbs()
        for form in (word, word[1:] if word[:1] in "وف" else word)
    )


@cache
def _verbs() -> frozenset[str]:
    return frozenset(
        fold(spelling)
        for spelling, entries in lexicon().rows.items()
        if all(kind in "vi" for _, kind, _ in entries)
    )


@lru_cache(20_000)
def written(word: str) -> bool:
    """Whether the word just as it stands is in the lexicon or in a list of words that are no names."""
    return word in _lexicon() or ends(word) or word in _listed("nouns_ar") or is_title(word)


@lru_cache(20_000)
def is_given(word: str) -> bool:
    """Whether it is listed as a given name."""
    return word in given_by_form("ar") or word in listed("given_ar")


@lru_cache(20_000)
def is_surname(word: str) -> bool:
    """Whether it is listed as a surname."""
    return word in surnames_by_form("ar")


@lru_cache(20_000)
def ends(word: str) -> bool:
    """Whether it ends any name: a particle, a verb, a weekday, an epithet."""
    return any(
        form in _listed("stop_ar")
        or form in _listed("verbs_ar")
        or _KIN.fullmatch(form) is not None
        for form in ((word, word[1:]) if word[0] in "وف" and len(word) > _SHORT else (word,))
    )


@lru_cache(20_000)
def stops(word: str) -> bool:
    """Whether it is no part of a person's name for certain."""
    return ends(word) or word in _listed("nouns_ar") or is_title(word) or nisba(word) is not None


@cache
def _listed(name: str) -> frozenset[str]:
    """A list, in which the preposition على is not the name علي."""
    return frozenset("على" if word == "علي" else word for word in listed(name))


@lru_cache(20_000)
def ordinary(word: str) -> bool:
    """Whether it is a word of the language, also one that some name is made of; with article, suffix or ending."""
    if stops(word):
        return True
    bare = word[2:] if word.startswith("ال") and len(word) > 3 else word
    if word in _lexicon() or bare in _lexicon():
        return True
    if foreignness(word) > _FOREIGN and not _ENDED.search(word):
        return False  # أشوكا is no form of شوك
    if _plain(word) or _plain(bare):
        return True
    if word[0] in "وفبلك" and len(word) > 3:
        rest = "ال" + word[2:] if word.startswith("لل") else word[1:]
        if stops(rest) or _plain(rest) or (rest.startswith("ال") and _plain(rest[2:])):
            return True
    if _VERBAL_NOUN.fullmatch(bare) and not attested("ar", bare):
        return True
    return re.fullmatch(r"(?:[يتنا]|س[يتن])\w{3,5}", word) is not None and _plain(word[1:])


def _plain(word: str) -> bool:
    """Whether the lexicon has it, or what is left of it without its ending."""
    if word in _lexicon() or word in _listed("nouns_ar") or word in _listed("stop_ar"):
        return True
    stem = _ENDINGS.sub("", word)
    return len(stem) > 2 and stem != word and (stem in _lexicon() or stem + "ه" in _lexicon())


@lru_cache(20_000)
def is_title(word: str) -> bool:
    """Whether it announces a person: الرئيس, وزير."""
    titles = person_titles("ar")
    bare = re.sub("(?:ها|هم|ه)\\Z", "", word)
    return word in titles or bare in titles or (bare.endswith("ت") and bare[:-1] + "ه" in titles)


@lru_cache(20_000)
def nisba(word: str) -> str | None:
    """The adjective of nationality it is a form of, without article: الروسية."""
    bare = word[2:] if word.startswith("ال") else word
    for form in (bare, re.sub("(?:ه|ين|ون|تين|ان|تان)\\Z", "", bare)):
        if form in listed("nisbas_ar"):
            return form
    return None
