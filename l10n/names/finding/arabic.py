"""Names in Arabic, which has no capitals: known names, words that announce one, chains of given names.

Of a name behind للـ the span begins behind the preposition, at the second ل; its base has the article again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from l10n.names.finding.arabic_organisation import organisation
from l10n.names.finding.arabic_person import chain, skips
from l10n.names.finding.arabic_place import building, place
from l10n.names.finding.arabic_quotes import quoted
from l10n.names.finding.arabic_token import Token, adjoins, lookup, openings, readings, tokens
from l10n.names.finding.arabic_word import (
    KUNYA,
    ends,
    is_given,
    is_surname,
    is_title,
    nisba,
    ordinary,
    verb,
    written,
)
from l10n.names.finding.attested import attested
from l10n.names.finding.gazetteer import Known
from l10n.names.finding.latin import latin_names
from l10n.names.finding.wordlists import heads, listed
from l10n.names.fold import fold
from l10n.names.values import NameKind, NameMatch

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
    marked = list(quoted(text))
    if marked:
        read = [name for name in read if not any(_overlap(name[2], one) for one in marked)]
        found += marked
        for at, word in enumerate(words):
            taken[at] = any(one.start <= word.start < one.end for one in marked)
    people = {
        (words[last].key if last > first else fold(match.base)).removeprefix("ال")
        for first, last, match in read
        if match.kind == "person"
    }
    articled = {words[last].key for _, last, match in read if match.kind == "person"}
    shown = {fold(match.base) for _, _, match in read if match.kind == "organisation"}
    for first, last, match in read:
        if match.kind == "organisation" and first == last and fold(match.base) in people:
            match = replace(match, kind="person")  # السيدة فورد is no company
        found.append(match)
        taken[first : last + 1] = b"\1" * (last + 1 - first)
    for at, word in enumerate(words):
        if not taken[at] and people:
            for skipped, reading in readings(word.text):
                bare = reading.removeprefix("ال")
                if bare in people and len(bare) > 2 and not is_given(bare):
                    first = _forename(words, at, text, taken) if not skipped else at
                    announced = first < at or _announced(words, at, text)
                    if bare == reading and ordinary(reading) and not announced:
                        continue
                    common = ordinary(reading) or bare in listed("ambiguous_ar")
                    if bare != reading and reading not in articled and common:
                        continue  # الخان where عمران خان was spoken of
                    found.append(_match(words, first, at, skipped, text, "person"))
                    break
        elif not taken[at] and (name := _shown(words, at, text, shown)):
            found.append(name)
    return sorted(found, key=lambda match: match.start)


def _overlap(one: NameMatch, other: NameMatch) -> bool:
    return one.start < other.end and other.start < one.end


def _shown(words: Sequence[Token], at: int, text: str, shown: Collection[str]) -> NameMatch | None:
    """An ordinary word as the name that it was elsewhere in the text: نادي النصر, then النصر behind a verb."""
    known = lookup(words, at, text)
    if known is None or known[1] > 1 or fold(known[2].base) not in shown or not known[2].ambiguous:
        return None
    return _match(words, at, at, known[0], text, known[2].kind, known[2])


def _match(
    words: Sequence[Token],
    first: int,
    last: int,
    skipped: int,
    text: str,
    kind: NameKind,
    known: Known | None = None,
) -> NameMatch:
    start, end = words[first].start + skipped, words[last].end
    stands = " ".join(text[start:end].split())
    if skipped and words[first].text[skipped - 1 : skipped + 1] == "لل":
        stands = "ا" + stands
    if known and _poorer(stands, known.base):
        stands = known.base
    return NameMatch(start, end, stands, kind)


_RICHER = frozenset(("اأ", "اإ", "اآ", "هة", "يى"))


def _poorer(stands: str, base: str) -> bool:
    """Whether it is the form of the list with hamzas or dots left out: احمد for أحمد, but not أسكتلندا for اسكتلندا."""
    return len(stands) == len(base) and all(
        a == b or a + b in _RICHER for a, b in zip(stands, base, strict=True)
    )


def _read(words: Sequence[Token], text: str) -> Iterator[tuple[int, int, NameMatch]]:
    """Names from left to right, with their first and last word."""
    at = 0
    titled = 0
    while at < len(words):
        if not titled and plain(words[at].text) and not _family(words, at, text):
            at += 1
            continue
        step = _name_at(words, at, text, titled > 0)
        if step is not None:
            _, last, match = step
            yield step
            at = last + 1
            titled = titled - 1 if match.kind != "person" and adjoins(words, last, text) else 0
            continue
        word = words[at]
        if any(is_title(reading) for _, reading in readings(word.text)):
            titled = _REACH
        elif titled and not skips(word.key):
            titled = 0
        elif titled:
            titled -= 1
        if verb(word.key) and at + 1 < len(words) and attested("ar", words[at + 1].key):
            titled = _VERB
        if titled and not adjoins(words, at, text):
            titled = 0
        at += 1


@lru_cache(maxsize=100_000)
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
        or is_title(reading)
        or verb(reading)
        or (reading == readings(word)[0][1] and not ordinary(reading) and attested("ar", reading))
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
        return at, last, _match(words, at, last, skipped, text, "organisation")
    if (known is None or known[1] == 1) and (whole := building(words, at, text)) is not None:
        skipped, last = whole
        return at, last, _match(words, at, last, skipped, text, "place")
    if known and _trusted(words, at, text, known, titled):
        skipped, count, entry = known
        last = at + count - 1
        leads = entry.single or count == 1 or is_given(fold(entry.base))  # عبد القادر صباغ
        if entry.kind == "person" and leads and _leads(word.key[skipped:]):
            last = max(chain(words, at, text, word.key[skipped:], titled) or last, last)
        elif entry.kind == "person" and adjoins(words, last, text) and words[last + 1].text == "آل":
            last = max(chain(words, at, text, word.key, True) or last, last)
        return at, last, _match(words, at, last, skipped, text, entry.kind, entry)
    if (behind := place(words, at, text)) is not None:
        first, last = behind
        return first, last, _match(words, first, last, 0, text, "place")
    return _person(words, at, text, titled)


def _leads(word: str) -> bool:
    return is_given(word) or word == "عبد"


def _person(
    words: Sequence[Token], at: int, text: str, titled: bool
) -> tuple[int, int, NameMatch] | None:
    word = words[at]
    if _family(words, at, text) and is_surname(word.key) and not is_given(word.key):
        return at, at, _match(words, at, at, 0, text, "person")
    mother = _mother(words, at, text)
    if (
        (ends(word.key) and not mother)
        or word.key in listed("ambiguous_ar")
        or (
            not (is_given(word.key) or mother)
            and any(ends(form) for _, form in readings(word.text))
        )
        or any(is_title(reading) for _, reading in readings(word.text))
        or (titled and skips(word.key))
    ):
        return None
    for skipped, reading in readings(word.text):
        if skipped and not (is_given(reading) or reading in KUNYA):
            continue
        if skipped and ordinary(word.key) and not is_given(reading):
            continue
        if titled and at and _annexes(words[at - 1].key) and reading.endswith("يا"):
            return None  # a country that no list has: رئيس مقدونيا جورج إيفانوف
        if skipped == 0 and not titled and not is_given(reading) and _pair(words, at, text):
            return at, at + 1, _match(words, at, at + 1, 0, text, "person")
        if is_given(reading) or reading in KUNYA or reading == "عبد" or titled or mother:
            last = chain(words, at, text, reading, titled)
            if last is not None:
                return at, last, _match(words, at, last, skipped, text, "person")
        if not skipped and is_given(reading):
            break
    return None


def _mother(words: Sequence[Token], at: int, text: str) -> bool:
    """أم ياسين; but أم is also "or", and then a name stands before it too."""
    if words[at].text != "أم" or not adjoins(words, at, text):
        return False
    child = words[at + 1].key
    if not (is_given(child) or is_surname(child)):
        return False
    return not at or not is_given(words[at - 1].key)


def _pair(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether this word and the next are no words of the language and were seen in names: تراك بالين."""
    return (
        adjoins(words, at, text)
        and all(
            not ordinary(word.key) and attested("ar", word.key) and len(word.key) > _SHORT
            for word in words[at : at + 2]
        )
        and not any(skipped == 0 for skipped, _ in openings(words[at + 1].text))
    )


def _announced(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a verb, a title or a word for a family stands right before this word."""
    return (
        at > 0
        and adjoins(words, at - 1, text)
        and (verb(words[at - 1].key) or is_title(words[at - 1].key) or _family(words, at, text))
    )


def _family(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a word for a family stands right before this word: عائلة عودة, آل عودة."""
    if not at or not adjoins(words, at - 1, text):
        return False
    before = words[at - 1].text
    return before in ("آل", "وآل") or any(
        reading in listed("families_ar") for _, reading in readings(before)
    )


def _forename(words: Sequence[Token], at: int, text: str, taken: bytearray) -> int:
    """Where the name begins whose last word is the surname of somebody in the text: سلمى before عودة."""
    before = at and not taken[at - 1] and adjoins(words, at - 1, text)
    first = words[at - 1].key if before else ""
    return at - 1 if first and is_given(first) and not ends(first) else at  # not إن قطان


_QUOTES = '«"“„'


def _told(words: Sequence[Token], at: int, text: str, kind: NameKind) -> bool:
    """Whether the words before tell that an ordinary word is a name here: نادي النصر, «النصر», قال خان."""
    if kind == "person":
        if adjoins(words, at, text) and is_given(words[at + 1].key):
            return False  # خان أسعد باشا
        return _announced(words, at, text) or (
            at > 0 and adjoins(words, at - 1, text) and is_given(words[at - 1].key)
        )
    if text[max(0, words[at].start - 1) : words[at].start] in _QUOTES:
        return True
    if not at or not adjoins(words, at - 1, text):
        return False
    before = [reading for _, reading in readings(words[at - 1].text)]
    return any(
        word in listed("reporters_ar") or heads("ar").get(word) == "organisation" for word in before
    )


def _annexes(word: str) -> bool:
    """Whether it is a title without article, behind which stands what the person is head of."""
    return is_title(word) and not word.startswith("ال")


def _trusted(
    words: Sequence[Token], at: int, text: str, known: tuple[int, int, Known], titled: bool
) -> bool:
    """Whether a known form is the name here and not the ordinary word that it is too: مالي, الأسد."""
    skipped, count, entry = known
    word = words[at]
    if count > 1:
        return True
    if entry.ambiguous and entry.kind != "place":
        return _told(words, at, text, entry.kind)
    reading = word.key[skipped:]
    if skipped and word.key.startswith("ل", skipped) and word.key[skipped - 1] == "ل":
        reading = "ا" + reading
    if skipped and (written(word.key) or is_given(word.key)):
        return False
    if entry.kind == "person" and (nisba(reading) or is_title(reading)):
        return False
    if entry.kind == "person":
        return not ends(reading) and (titled or (not ordinary(reading) and len(reading) > _SHORT))
    before = words[at - 1].key if at and adjoins(words, at - 1, text) else ""
    common = written(reading) or written(reading.removeprefix("ال"))
    if common and entry.kind == "organisation":  # المستقبل is a newspaper, but mostly the future
        return (
            before in listed("reporters_ar")
            or verb(before)
            or any(heads("ar").get(form) == "organisation" for form in (before, before[1:]))
        )
    if nisba(reading):  # السعودية is the state and an adjective
        return not before.startswith(("ال", "وال", "بال", "لل"))
    if (
        not skipped
        and reading.endswith("يا")
        and before.endswith("ا")
        and not is_title(before[:-1])
        and nisba(reading[:-1])
    ):
        return False  # وفدا سوريا, a Syrian delegation
    if not common:
        return True
    if not before:
        return False
    said = [before.removeprefix("و"), *(one for _, one in readings(before))]  # وحي الزيتون
    return before in listed("before_places_ar") or any(heads("ar").get(one) for one in said)
