"""Names in Arabic, which has no capitals: known names, words that announce one, chains of given names.

Of a name behind للـ the span begins behind the preposition, at the second ل; its base has the article again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from l10n.names.finding.arabic_again import Again
from l10n.names.finding.arabic_foreign import strangers
from l10n.names.finding.arabic_match import matched
from l10n.names.finding.arabic_organisation import called, organisation
from l10n.names.finding.arabic_person import chain, goes_on, skips
from l10n.names.finding.arabic_place import building, place, strange, unlisted
from l10n.names.finding.arabic_quotes import quoted
from l10n.names.finding.arabic_token import Token, adjoins, key, lookup, openings, readings, tokens
from l10n.names.finding.arabic_trust import annexes, family, trusted
from l10n.names.finding.arabic_unknown import foreign_pair, introduced, of_origin, pair, speaker
from l10n.names.finding.arabic_word import (
    KUNYA,
    ends,
    is_given,
    is_surname,
    is_title,
    nisba,
    ordinary,
    stops,
    verb,
    written,
)
from l10n.names.finding.attested import attested
from l10n.names.finding.latin import latin_names
from l10n.names.finding.wordlists import heads, listed
from l10n.names.fold import fold
from l10n.names.values import NameMatch

_SHORT = 2
_VERB = 1
_REACH = 7
"""How many words may stand between a title and the name it announces; behind a verb it stands at once."""


def find(text: str) -> list[NameMatch]:
    """Names in an Arabic text, in order."""
    words = tokens(text)
    found = [
        NameMatch(piece.start, piece.end, piece.base, piece.kind or "organisation")
        for piece in latin_names(text)
    ]
    taken = bytearray(len(words))
    read = list(_read(words, text))
    if "ة" in text:
        read = [name for name in read if not _owned(name[2], text)]
    marked = list(quoted(text))
    if marked:
        inside = bytearray(len(text))
        for one in marked:
            inside[one.start : one.end] = b"\1" * (one.end - one.start)
        read = [name for name in read if not any(inside[name[2].start : name[2].end])]
        found += marked
        taken = bytearray(inside[word.start] for word in words)
    covered = bytearray(taken)
    for first, last, _ in read:
        covered[first : last + 1] = b"\1" * (last + 1 - first)
    read = strangers(words, text, covered, read)
    again = Again.of(words, read)
    for first, last, match in read:
        if match.kind == "organisation" and first == last and fold(match.base) in again.people:
            match = replace(match, kind="person")  # السيدة فورد is no company
        found.append(match)
        taken[first : last + 1] = b"\1" * (last + 1 - first)
    found += again.found(words, text, taken)
    return sorted(found, key=lambda match: match.start)


def _owned(match: NameMatch, text: str) -> bool:
    """Whether a word is a name only by dots that it lacks, in a text that has them elsewhere: زواره are his visitors."""
    return match.base.endswith("ة") and text[match.end - 1] == "ه" and " " not in match.base


def _read(words: Sequence[Token], text: str) -> Iterator[tuple[int, int, NameMatch]]:
    """Names from left to right, with their first and last word."""
    at = free = 0
    titled = 0
    while at < len(words):
        if not titled and plain(words[at].text) and not _hinted(words, at, text):
            at += 1
            continue
        step = _name_at(words, at, text, titled > 0)
        if (step is None or step[0] == step[1]) and introduced(words, at, text):
            last = chain(words, at, text, words[at].key, True) or at
            last = max(last, at + 1)
            step = at, last, matched(words, at, last, 0, text, "person")
        elif step is None and speaker(words, at, text):
            step = at, at, matched(words, at, at, 0, text, "person")
        if step is None and at > free and of_origin(words, at, text):
            step = at - 1, at, matched(words, at - 1, at, 0, text, "person")
        if step is not None:
            _, last, match = step
            yield step
            free = at = last + 1
            titled = titled - 1 if match.kind != "person" and adjoins(words, last, text) else 0
            continue
        word = words[at]
        if _entitles(word.text):
            titled = _REACH
        elif titled and not skips(word.key):
            titled = 0
        elif titled:
            titled -= 1
        if foreign_pair(words, at, text):
            titled = _VERB  # خلف الإثيوبية سوتومي أسيفا
        if verb(word.key) and at + 1 < len(words) and attested("ar", words[at + 1].key):
            titled = _VERB
        if titled and not adjoins(words, at, text):
            titled = 0
        at += 1


def _hinted(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether what stands before a word that begins no known name may tell of one."""
    return family(words, at, text) or speaker(words, at, text)


@lru_cache(20_000)
def _entitles(word: str) -> bool:
    """Whether a word announces a person, also behind a proclitic."""
    return any(is_title(reading) for _, reading in readings(word))


@lru_cache(20_000)
def plain(word: str) -> bool:
    """Whether no name begins with the word, and none is announced by it."""
    return not openings(word) and not any(
        is_given(reading)
        or reading in KUNYA
        or reading in ("عبد", "ام")
        or reading in listed("organisation_words_ar")
        or reading in listed("definite_organisations_ar")
        or heads("ar").get(reading) == "place"
        or reading in listed("whole_places_ar")
        or reading in listed("called_ar")
        or is_title(reading)
        or verb(reading)
        or (
            reading == key(word)
            and not ordinary(reading)
            and (attested("ar", reading) or strange(reading))
        )
        or (reading.startswith("ال") and nisba(reading) is not None)
        for _, reading in readings(word)
    )


def _name_at(
    words: Sequence[Token], at: int, text: str, titled: bool
) -> tuple[int, int, NameMatch] | None:
    word = words[at]
    known = lookup(words, at, text)
    made = organisation(words, at, text)
    if made and known and known[1] > 1 and known[2].kind == "organisation":
        # A known name goes on with the state it belongs to, and with nothing else.
        extra = words[at + known[1] : made[1] + 1]
        if not all(nisba(other.key) for other in extra):
            made = None
    if made and (known is None or made[1] > at + known[1] - 1):
        skipped, last = made
        return at, last, matched(words, at, last, skipped, text, "organisation")
    if (known is None or known[1] == 1) and (whole := building(words, at, text)) is not None:
        skipped, last = whole
        return at, last, matched(words, at, last, skipped, text, "place")
    if known and trusted(words, at, text, known, titled):
        skipped, count, entry = known
        last = at + count - 1
        if entry.kind == "place" and count > 1 and is_given(word.key[skipped:]):
            named = chain(words, at, text, word.key[skipped:], True)
            if named is not None and named > last:  # صلاح الدين البربير is not in the province
                return at, named, matched(words, at, named, skipped, text, "person")
        if (
            entry.kind == "place"
            and count == 1
            and not skipped
            and _before_surname(words, at, text)
        ):
            return at, at + 1, matched(words, at, at + 1, 0, text, "person")
        leads = entry.single or count == 1 or is_given(fold(entry.base))  # عبد القادر صباغ
        if entry.kind == "person" and leads and _leads(word.key[skipped:]):
            last = max(chain(words, at, text, word.key[skipped:], titled) or last, last)
        elif entry.kind == "person" and count > 1 and is_given(fold(entry.base)):
            while last - at < _REACH and goes_on(words, last, text, last - at + 1):
                last += 1  # أم كلثوم الحمداني is not the singer
        elif entry.kind == "person" and adjoins(words, last, text) and words[last + 1].text == "آل":
            last = max(chain(words, at, text, word.key, True) or last, last)
        return at, last, matched(words, at, last, skipped, text, entry.kind, entry)
    if (behind := unlisted(words, at, text)) is not None:
        first, last = behind
        return first, last, matched(words, first, last, 0, text, "place")
    if (behind := place(words, at, text)) is not None:
        first, last = behind
        return first, last, matched(words, first, last, 0, text, "place")
    if (behind := called(words, at, text)) is not None:
        first, last = behind
        return first, last, matched(words, first, last, 0, text, "organisation")
    return _person(words, at, text, titled)


_SLAVIC = re.compile("\\w{3,}(?:وف|يف|وفا|يفا|سكي|سكايا|ينكو|شفيلي)")
"""Surnames, of which the ending tells."""


def _before_surname(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a place is a given name, by the Slavic surname behind it: إلبروس كوتراشيف; or the title before it has its article."""
    if not adjoins(words, at, text) or _SLAVIC.fullmatch(words[at + 1].key) is None:
        return False
    if is_given(words[at].key):
        return True
    before = words[at - 1].key if at and adjoins(words, at - 1, text) else ""
    return before.startswith("ال") and is_title(before)


def _leads(word: str) -> bool:
    return is_given(word) or word == "عبد"


def _person(
    words: Sequence[Token], at: int, text: str, titled: bool
) -> tuple[int, int, NameMatch] | None:
    word = words[at]
    if family(words, at, text) and _of_family(word.key):
        return at, at, matched(words, at, at, 0, text, "person")
    mother, titular = _mother(words, at, text), _titular(words, at, text)
    if (
        (ends(word.key) and not (mother or titular))
        or word.key in listed("ambiguous_ar")
        or (
            not (is_given(word.key) or mother)
            and not titular
            and any(ends(form) for _, form in readings(word.text))
        )
        or (_entitles(word.text) and not titular)
        or (titled and skips(word.key) and not titular)
        or (stops(word.key) and not (_name(word.key) or mother or titular))
        or (titled and _occupation(words, at, text))
        or (at and words[at - 1].key in listed("no_words_ar") and ordinary(word.key))
    ):
        return None
    for skipped, reading in readings(word.text):
        if skipped and not (is_given(reading) or reading in KUNYA):
            continue
        if skipped and (written(word.key) or (ordinary(word.key) and not is_given(reading))):
            continue
        if titled and at and annexes(words[at - 1].key) and reading.endswith("يا"):
            return None  # a country that no list has: رئيس مقدونيا جورج إيفانوف
        if skipped == 0 and not titled and not is_given(reading) and pair(words, at, text):
            last = at + 1
            while last - at < _REACH and goes_on(words, last, text, last - at + 1):
                last += 1
                if words[last].key.startswith("ال"):
                    break
            return at, last, matched(words, at, last, 0, text, "person")
        god = reading in listed("of_god_ar") and not skipped
        god = god and adjoins(words, at, text) and words[at + 1].key == "الله"
        if is_given(reading) or reading in KUNYA or reading == "عبد" or titled or mother or god:
            end = chain(words, at, text, reading, titled)
            if end is not None:
                return at, end, matched(words, at, end, skipped, text, "person")
        if not skipped and is_given(reading):
            break
    return None


def _of_family(word: str) -> bool:
    """Whether it is a surname behind a word for a family, also one that no list has: أسرة العسري."""
    if is_surname(word):
        return not is_given(word)
    return word.startswith("ال") and word.endswith("ي") and not ordinary(word)


def _name(word: str) -> bool:
    return is_given(word) or is_surname(word)


def _occupation(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a surname is the calling that it comes from here: قال الحلاق علي جاسم."""
    return (
        words[at].key.startswith("ال")
        and not is_given(words[at].key)
        and adjoins(words, at, text)
        and is_given(words[at + 1].key)
        and adjoins(words, at + 1, text)
        and _name(words[at + 2].key)
    )


def _titular(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a title or باسم is a given name here: سلطان بن محمد القاسمي, باسم أمين."""
    if not adjoins(words, at, text):
        return False
    if words[at].key == "باسم":
        return is_given(words[at + 1].key)
    return is_given(words[at].key) and words[at + 1].text in ("بن", "ابن", "بنت")


def _mother(words: Sequence[Token], at: int, text: str) -> bool:
    """أم ياسين; but أم is also "or", and then a name stands before it too."""
    if words[at].text != "أم" or not adjoins(words, at, text):
        return False
    child = words[at + 1].key
    if not (is_given(child) or is_surname(child)):
        return False
    return not at or not is_given(words[at - 1].key)
