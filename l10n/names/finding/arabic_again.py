"""Later mentions in an Arabic text: the surname of somebody named before, an ordinary word that was shown to be a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from l10n.names.finding.arabic_match import matched
from l10n.names.finding.arabic_token import Token, adjoins, lookup, readings
from l10n.names.finding.arabic_trust import announced
from l10n.names.finding.arabic_word import is_given, ordinary, stops
from l10n.names.finding.wordlists import listed
from l10n.names.fold import fold
from l10n.names.values import NameMatch

_SHORT = 2
_SECOND = ("الله", "الدين")
"""Words that end a surname of two words."""

Found = tuple[int, int, NameMatch]
"""First word, last word, the name."""


class Again(NamedTuple):
    """What the names of a text tell of words that are none by themselves."""

    people: frozenset[str]
    """Surnames without article."""
    articled: frozenset[str]
    """Surnames as they stood."""
    doubles: Mapping[str, str]
    """Surnames of two words: رزق الله."""
    shown: frozenset[str]
    """Organisations."""

    @classmethod
    def of(cls, words: Sequence[Token], read: Sequence[Found]) -> Again:
        """By the names that were read."""
        people = [one for one in read if one[2].kind == "person"]
        return cls(
            frozenset(
                (words[last].key if last > first else fold(match.base)).removeprefix("ال")
                for first, last, match in people
            ),
            frozenset(words[last].key for _, last, _ in people),
            {
                words[last - 1].key: words[last].key
                for first, last, _ in people
                if last > first + 1 and words[last].key in _SECOND
            },
            frozenset(fold(match.base) for _, _, match in read if match.kind == "organisation"),
        )

    def found(self, words: Sequence[Token], text: str, taken: bytearray) -> Iterator[NameMatch]:
        """Names among the words that are not taken."""
        for at in range(len(words)):
            if taken[at]:
                continue
            if self._double(words, at, text) and not taken[at + 1]:
                yield matched(words, at, at + 1, 0, text, "person")
                taken[at : at + 2] = b"\1\1"
                continue
            find = self._surname if self.people else self._shown
            if name := find(words, at, text, taken):
                yield name

    def _double(self, words: Sequence[Token], at: int, text: str) -> bool:
        second = self.doubles.get(words[at].key)
        return second is not None and adjoins(words, at, text) and words[at + 1].key == second

    def _surname(
        self, words: Sequence[Token], at: int, text: str, taken: bytearray
    ) -> NameMatch | None:
        for skipped, reading in readings(words[at].text):
            bare = reading.removeprefix("ال")
            if bare not in self.people or len(bare) <= _SHORT:
                continue
            if at and adjoins(words, at - 1, text) and _event(words[at - 1].text):
                return None  # كأس رايدر
            first = at if skipped else _forename(words, at, text, taken)
            told = first < at or announced(words, at, text)
            if bare == reading and not told and (is_given(bare) or ordinary(reading)):
                continue
            if bare != reading and (
                is_given(bare)
                or (
                    reading not in self.articled
                    and (ordinary(reading) or bare in listed("ambiguous_ar"))
                )
            ):
                continue  # الخان where عمران خان was spoken of
            return matched(words, first, at, skipped, text, "person")
        return None

    def _shown(
        self, words: Sequence[Token], at: int, text: str, _taken: bytearray
    ) -> NameMatch | None:
        """An ordinary word as the name that it was elsewhere in the text: نادي النصر, then النصر behind a verb."""
        known = lookup(words, at, text)
        if known is None or known[1] > 1 or not known[2].ambiguous:
            return None
        if fold(known[2].base) not in self.shown:
            return None
        return matched(words, at, at, known[0], text, known[2].kind, known[2])


def _event(word: str) -> bool:
    return any(reading in listed("events_ar") for _, reading in readings(word))


def _forename(words: Sequence[Token], at: int, text: str, taken: bytearray) -> int:
    """Where the name begins whose last word is the surname of somebody in the text: سلمى before عودة."""
    before = at and not taken[at - 1] and adjoins(words, at - 1, text)
    first = words[at - 1].key if before else ""
    return at - 1 if first and is_given(first) and not stops(first) else at  # not إن قطان
