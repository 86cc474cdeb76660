"""Names in Arabic that no list has, told by their letters and by what stands beside them: في ليلونغوي, تشارلي مونغر, وغراهام.

A word that looks foreign is weighed with its surroundings: a preposition of place, a verb of saying, a name it is joined to by و,
another word that looks foreign. What they weigh together decides, so no single one has to be certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from l10n.names.finding.arabic_before import ANN, Found, of_title, told
from l10n.names.finding.arabic_look import begins, further, weight
from l10n.names.finding.arabic_match import matched
from l10n.names.finding.arabic_place import FEATURES
from l10n.names.finding.arabic_token import Token, adjoins, key, readings
from l10n.names.finding.arabic_word import (
    LINKS,
    ends,
    is_given,
    is_title,
    nisba,
    ordinary,
    verb,
    written,
)
from l10n.names.finding.attested import attested
from l10n.names.finding.wordlists import heads, listed

_SHORT = 3
_MOST = 4
"""How many words a name has."""
_ENOUGH = 12.0
_AND = frozenset(["اند", "اوف", "ذا", "اون"])
"""Words of English within a name: لارسن آند توبرو."""


def strangers(
    words: Sequence[Token], text: str, taken: bytearray, read: Sequence[Found]
) -> list[Found]:
    """Those read, with the names among the words that are not taken; a person that was read goes on with them."""
    names = {last: _rather(words, (first, last, match), text) for first, last, match in read}
    begun = {
        first: last
        for first, last, match in read
        if match.kind == "person" and match.start == words[first].start
    }
    at = 0
    while at < len(words):
        if taken[at] or not _strange(words[at].text):
            at += 1
            continue
        found = _name(words, at, text, taken, names)
        if found is None and _lies(words, at, text):
            first = at - (words[at - 1].key in FEATURES)  # وادي الجزي
            found = first, at, matched(words, first, at, 0, text, "place")
        if found is None:
            at += 1
            continue
        first, last, match = found
        if of_title(words, first, text, names):
            first -= 1
            match = matched(words, first, last, 0, text, "organisation")
        elif match.kind == "person":
            first, last = _whole(words, first, last, text, (names, begun))
            if (first, last) != found[:2]:
                skipped = match.start - words[found[0]].start
                if first < found[0]:
                    skipped = names[first][2].start - words[first].start if first in names else 0
                match = matched(words, first, last, skipped, text, "person")
        for inner in range(first, last + 1):
            names.pop(inner, None)
        names[last] = first, last, match
        at = last + 1
    return [names[last] for last in sorted(names)]


def _rather(words: Sequence[Token], found: Found, text: str) -> Found:
    """Two foreign words that were read as a person, as what the word before them says: منظمة سيف ذا تشيلدرن."""
    first, last, match = found
    if match.kind != "person" or first == last or not first or not adjoins(words, first - 1, text):
        return found
    if (
        match.start > words[first].start
        or is_given(words[first].key)
        or is_title(words[first - 1].key)
    ):
        return found
    said = [word for _, word in readings(words[first - 1].text)]
    if any(word in listed("called_ar") or heads("ar").get(word) == "organisation" for word in said):
        return first, last, replace(match, kind="organisation")
    if words[first - 1].key in listed("sides_ar"):
        return first, last, replace(match, kind="place")
    return found


@lru_cache(20_000)
def _strange(word: str) -> bool:
    """Whether a name that no list has may begin with the word."""
    return begins(word) is not None or _unlisted(key(word))


def _unlisted(word: str) -> bool:
    return (
        word.startswith("ال")
        and len(word) >= _SHORT + 3
        and not (ordinary(word) or is_title(word) or _PLURAL.search(word))
    )


def _lies(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a definite word that no list has stands behind a word for where something is: قرب البهنسا, قرى الجوبة."""
    word = words[at].key
    if not at or not adjoins(words, at - 1, text) or not _unlisted(word):
        return False
    # Not behind في alone: with the article a foreign word is a loanword, as في الأرشيف.
    return words[at - 1].key in listed("sides_ar") or words[at - 1].key in FEATURES


_PLURAL = re.compile("(?:ات|ون|يين|يه)\\Z")


def _whole(
    words: Sequence[Token],
    first: int,
    last: int,
    text: str,
    beside: tuple[dict[int, Found], dict[int, int]],
) -> tuple[int, int]:
    """A person with the given name before it, and what was read of it before and behind: داستن before جونسون."""
    names, begun = beside
    if last + 1 in begun and adjoins(words, last, text):
        last = begun[last + 1]
    if not first or not adjoins(words, first - 1, text) or words[first].text[0] == "و":
        return first, last
    before = names.get(first - 1)
    if before is not None:
        person = before[2].kind == "person" and last - before[0] < _MOST
        person = person or _namesake(words, before, text)
        return (before[0] if person else first), last
    while first and last - first < _MOST and adjoins(words, first - 1, text):
        given = words[first - 1].text in ANN or _given(words[first - 1].key)
        if first - 1 in names or not given:
            break
        first -= 1
    return first, last


def _namesake(words: Sequence[Token], place: Found, text: str) -> bool:
    """Whether what was taken for a place is the given name of a person: رئيسة النقابة شيلي ماكغوان."""
    first, last, match = place
    if match.kind != "place" or first < last or match.start > words[first].start or not first:
        return False
    before = words[first - 1].key
    return (
        adjoins(words, first - 1, text)
        and before.startswith("ال")
        and attested("ar", words[first].key)
    )


def _given(word: str) -> bool:
    """Whether it may be the given name before a name that looks foreign: in سادات يورت أوغلو both."""
    if ends(word) or verb(word) or is_title(word) or nisba(word):
        return False
    if word[0] in "وفبلك" and written(word[1:]):
        return False  # بدور غليندا
    return is_given(word) or (attested("ar", word) and not written(word) and len(word) > _SHORT)


def _name(
    words: Sequence[Token], at: int, text: str, taken: bytearray, names: dict[int, Found]
) -> Found | None:
    begun = begins(words[at].text)
    if begun is None:
        return None
    last, weighs = at, begun.weighs
    while last - at < _MOST and _goes_on(words, last, text, taken):
        last += 1
        weighs += weight(words[last].key)
    kind, beside = told(words, at, last, begun.skipped, text, names)
    if weighs + beside < _ENOUGH:
        return None
    return at, last, matched(words, at, last, begun.skipped, text, kind)


def _goes_on(words: Sequence[Token], last: int, text: str, taken: bytearray) -> bool:
    """Whether a name goes on with the next word."""
    if not adjoins(words, last, text) or taken[last + 1]:
        return False
    word = words[last + 1].key
    if word in LINKS | _AND and last + 2 < len(words):
        return (
            not taken[last + 2] and adjoins(words, last + 1, text) and further(words[last + 2].key)
        )
    return further(words[last + 1].key)
