"""Whether an Arabic sentence uses a term: a pattern of its forms over the folded text.

Names stay as they are but for clitics and spelling; common nouns take the article, dual, plural and a suffix, and
an adjective follows its noun in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from l10n.names.arabic_cases import other_case
from l10n.names.usage.arabic_words import (
    ARTICLE,
    INDEFINITE,
    SUFFIXES,
    TANWIN_ALEF,
    accusative,
    any_of,
    bare,
    broken,
    broken_plurals,
    definite,
    duals,
    final,
    folded,
    listed_names,
    listed_places,
    plurals,
    singulars,
    stem,
    suffixed,
)
from l10n.names.words import given_by_form

_ALEF = f"[ا{TANWIN_ALEF}]?"
_SPACE = r'"?\s+"?'
_JOINED = [
    (re.compile("^عبدال(?=..)"), "عبد ال"),
    (re.compile("^(..+)الله$"), r"\1 الله"),
    (re.compile("^ابو(?=...)"), "ابو "),
]
_PREPOSITIONS = frozenset(
    ["من", "في", "الي", "علي", "عن", "ضد", "مع", "بين", "تحت", "دون", "بلا", "خارج", "داخل", "لدي"]
)
_FATHER = {
    **dict.fromkeys(("ابو", "ابا", "ابي"), "اب[ويا]"),
    **dict.fromkeys(("اخو", "اخا"), "اخ[ويا]"),
    **dict.fromkeys(("ذو", "ذا"), "ذ[ويا]"),
}


def uses(text: str, term: str, kind: str) -> bool:
    """Whether the term stands in the text; `kind` is the seed's, empty if it does not know. See `l10n.names.uses`."""
    return bool(_pattern(term, kind).search(folded(text)))


@lru_cache(4_000)
def _pattern(term: str, kind: str) -> re.Pattern[str]:
    words = _words(term)
    alternatives = any_of(_forms(words, kind)) if words else "(?!)"
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def _words(term: str) -> list[str]:
    text = folded(term).replace('"', " ")
    found = []
    for word in text.split():
        if word not in broken_plurals() and word not in singulars():
            for pattern, apart in _JOINED:
                word = pattern.sub(apart, word)
        found += word.split()
    return found


def _forms(words: Sequence[str], kind: str) -> Iterator[str]:
    head, rest = words[0], words[1:]
    common = bare(head) in broken_plurals() or bare(head) in singulars()
    yield _as_it_is(words)
    if _is_name(words, kind, common):
        if not rest:
            yield from _name(head, kind)
        return
    if not rest and not head.startswith(ARTICLE):
        yield INDEFINITE + accusative(head)
    if not rest:
        yield from _noun(head, may_drop=common and not kind)
    elif not head.startswith(ARTICLE):
        yield from _construct(head, rest, open_end=common and not kind)
        if len(rest) == 1 and not rest[0].startswith(ARTICLE) and _may_agree(head, rest[0]):
            yield from _agreeing(head, rest[0])
        elif not any(word.startswith(ARTICLE) for word in rest):
            yield (
                definite(head)
                + final(head)
                + _SPACE
                + _SPACE.join(ARTICLE + final(word) for word in rest)
            )
    elif len(rest) == 1 and rest[0].startswith(ARTICLE) and common and not kind:
        yield from _agreeing(bare(head), bare(rest[0]))


def _is_name(words: Sequence[str], kind: str, common: bool) -> bool:
    if kind and not (kind == "organisation" and common and len(words) > 1):
        return True  # وزارات الخارجية there are, but one قطاع غزة
    first = bare(words[0])
    if first in ("عبد", "ابو") or words[0] in listed_names() | listed_places():
        return len(words) > 1 or first not in ("عبد", "ابو")
    return not common and first in given_by_form("ar")


def _as_it_is(words: Sequence[str]) -> str:
    """Clitics before the first word, the rest as it is; عبد الله may be joined, بن may be ابن."""
    head = words[0]
    if head.startswith(ARTICLE) and len(head) > 3:
        first = definite(bare(head)) + any_of(
            final(bare(form)) for form in (head, other_case(head)) if form
        )
    else:
        first = INDEFINITE + _FATHER.get(head, final(head))
    parts = [first]
    for before, word in pairwise(words):
        compound = before in ("عبد", "ابو") or (word == "الله" and before not in broken_plurals())
        parts.append(r"\s*" if compound else _SPACE)
        parts.append("ا?بن" if word in ("بن", "ابن") else _FATHER.get(word, _in_cases(word)))
    return "".join(parts)


def _in_cases(word: str) -> str:
    """A word within a name, in the cases that its letters show: المسلمون, المسلمين."""
    return any_of(final(form) for form in (word, other_case(word)) if form)


def _name(word: str, kind: str) -> Iterator[str]:
    """A person may be in the accusative (خالداً, علياً), a place be somebody's (عراقنا, لبناننا)."""
    if kind == "place" or word in listed_places():
        if word[-1] not in "ةايوء":
            yield INDEFINITE + re.escape(bare(word)) + SUFFIXES
    elif not word.startswith(ARTICLE) and word[-1] not in "ةا":
        alef = TANWIN_ALEF if word.endswith("ي") else f"[ا{TANWIN_ALEF}]"
        yield INDEFINITE + re.escape(word) + alef


def _noun(word: str, *, may_drop: bool) -> Iterator[str]:
    """A common noun alone: with or without the article, in any number, with a suffix."""
    had_article, noun = word.startswith(ARTICLE) and len(word) > 4, bare(word)
    for base in _singular_and_itself(noun):
        numbers = [final(base), *duals(base), *plurals(base)]
        yield definite(base) + any_of(numbers)
        yield from (definite(form) + form for form in numbers if form.startswith("ل"))
        if had_article and not may_drop:
            continue
        yield INDEFINITE + any_of(
            [accusative(base), *duals(base), *plurals(base), *map(accusative, broken(base))]
        )
        yield INDEFINITE + any_of(_constructs(base, alone=True))
        yield INDEFINITE + any_of(suffixed(base))


def _singular_and_itself(noun: str) -> list[str]:
    """Of a plural also its singular: لاجئين gives لاجئ, أحزاب gives حزب, عقوبات gives عقوبة."""
    if noun in broken_plurals():
        return [noun]
    if noun in singulars():
        return [noun, singulars()[noun]]
    if noun.endswith("ات") and len(noun) > 4:
        return [noun, noun[:-2] + "ة"]
    if (
        noun.endswith(("ون", "ين"))
        and len(noun) > 5
        and (noun[0] == "م" or noun[1] == "ا" or noun[-3] == "ي")
    ):
        return [noun, noun[:-2]]
    return [noun]


def _constructs(base: str, *, alone: bool = False) -> list[str]:
    """Forms before a genitive; alone, وزيري would be taken for an adjective too often."""
    twos = duals(base, construct=True)
    if alone and not base.endswith("ة"):
        twos = twos[:1]
    return [final(base), *twos, *plurals(base, construct=True)]


def _construct(head: str, rest: Sequence[str], *, open_end: bool) -> Iterator[str]:
    """A noun with its genitive: وزراء الخارجية; the article on the last word, or not."""
    heads = [form for base in _singular_and_itself(head) for form in _constructs(base)]
    first = INDEFINITE + any_of([accusative(head), *heads])
    middle = "".join(_SPACE + final(word) for word in rest[:-1])
    last = rest[-1]
    ends = [final(last)]
    if not last.startswith(ARTICLE):
        ends += [ARTICLE + final(last), *(suffixed(last) if open_end else ())]
    elif open_end:
        ends += [final(bare(last)), *suffixed(bare(last))]
    yield first + middle + _SPACE + any_of(ends)
    if len(rest) > 1 and not any(word.startswith(ARTICLE) for word in rest):
        yield first + "".join(_SPACE + ARTICLE + final(word) for word in rest)
    if rest[0] in _PREPOSITIONS or rest[0][:1] in ("ب", "ل"):  # المتحدث باسم الحكومة
        tail = "".join(_SPACE + final(word) for word in rest)
        yield any_of(_noun(head, may_drop=False)) + tail


def _may_agree(head: str, adjective: str) -> bool:
    """منظمة دولية, صاروخ باليستي; خارجية in وزير خارجية is no adjective."""
    feminine = head.endswith(("ة", "ا", "ات")) or head in singulars()
    return feminine == adjective.endswith("ة")


def _agreeing(head: str, adjective: str) -> Iterator[str]:
    """A noun with its adjective: both with the article or neither, in all numbers; with a suffix the adjective has it."""
    masculine = adjective.removesuffix("ة")
    as_is = final(adjective)
    many = any_of(
        [masculine + "[ةه]", masculine + "ون", masculine + "ين", masculine + "ات"]
        + [final(form) for form in broken(masculine)]
    )
    two = any_of(duals(adjective))
    for base in _singular_and_itself(head):
        one = as_is if base == head else any_of((final(masculine + "ة"), as_is))
        pairs = [([final(base)], one), (duals(base), two), (plurals(base), many)]
        for nouns, follower in pairs:
            if nouns:
                noun = any_of(nouns)
                yield definite(base) + noun + _SPACE + ARTICLE + follower
                yield (
                    INDEFINITE
                    + noun
                    + _ALEF
                    + _SPACE
                    + follower
                    + (_ALEF if follower == as_is else "")
                )
        owned = [(re.escape(stem(base)) + SUFFIXES, one)]
        owned += [(form + SUFFIXES, two) for form in duals(base, construct=True)]
        owned += [
            (form.replace("[ةه]", "ت") + SUFFIXES, many) for form in plurals(base, construct=True)
        ]
        for noun, follower in owned:
            yield INDEFINITE + noun + _SPACE + ARTICLE + follower
