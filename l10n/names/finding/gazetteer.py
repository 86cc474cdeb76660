"""Known names as a trie over folded words, so that one look at each word of a text finds the longest that begins there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from l10n.names.declension import stays
from l10n.names.finding.inflected import forms
from l10n.names.finding.wordlists import listed, person_titles
from l10n.names.fold import fold
from l10n.names.seed import Entity, entities, events
from l10n.names.tables import words
from l10n.names.values import NameKind
from l10n.names.words import DATA

_ARTICLE = re.compile(
    r"(?:al|el|as|ash|an|ad|at|ar|az|аль|эль|ас|аш|ан|ад|ат|ар|аз|эн|эр|эс|эш|эд|эт|эз)-(?=\w{3})"
)
"""The Arabic article in Latin and Cyrillic letters, assimilated or not."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a list knows of a form."""

    base: str
    """The form as the list has it; empty where it is a variant, to be taken as it stands in the text."""
    kind: NameKind
    gender: str = ""
    abbreviation: bool = False
    """All capitals: `US` is no "us"."""
    single: bool = False
    """A person's surname, taken from the full name."""
    ambiguous: bool = False
    """One word that is an ordinary word as well (`ambiguous_*.txt`): something else must tell that it is a name."""
    rank: int = 0
    """Which of two that share a form has it: the lower one; main forms before others, places before companies."""


Spread = Callable[[str, bool], Iterable[str]]
"""The forms one word of a name may take in a text; whether it declines at all."""


@dataclass(slots=True)
class _Node:
    own: dict[str, _Node] = field(default_factory=dict)
    """By the word as the list has it."""
    ways: dict[str, _Node] | None = None
    """By its other forms, once asked for; `Иванова` is first of all a surname, only then a form of `Иваново`."""
    known: Known | None = None
    declines: bool = True

    def child(self, word: str, spread: Spread) -> _Node | None:
        """Where a word of the text leads."""
        found = self.own.get(word)
        if found is not None or not self.own:
            return found
        if self.ways is None:
            ways: dict[str, _Node] = {}
            self.ways = ways
            for own, node in self.own.items():
                for way in spread(own, node.declines):
                    ways.setdefault(way, node)
        return self.ways.get(word)


class Gazetteer:
    """Forms by their words."""

    def __init__(self, spread: Spread) -> None:
        self._root = _Node()
        self._spread = spread

    def add(self, words: Sequence[str], known: Known, unmoved: Sequence[bool] = ()) -> None:
        """A form, given by its folded words, and which of them do not decline, if any; all before the first is looked up."""
        node = self._root
        for at, word in enumerate(words):
            declines = not (unmoved and unmoved[at])
            child = node.own.get(word)
            if child is None:
                child = node.own[word] = _Node(declines=declines)
            node = child
            node.declines |= declines
        if node.known is None or known.rank < node.known.rank:
            node.known = known

    def begins(self, word: str) -> bool:
        """Whether a known form begins with this word, folded."""
        return self._root.child(word, self._spread) is not None

    def alone(self, word: str) -> Known | None:
        """What this word is, if no longer form begins with it; folded."""
        node = self._root.child(word, self._spread)
        return node.known if node is not None and not node.own else None

    def longest(self, words: Iterable[str]) -> tuple[int, Known] | None:
        """How many words are the longest known form, and what it is. Takes no more words than it needs."""
        node, best = self._root, None
        for count, word in enumerate(words, 1):
            found = node.child(word, self._spread)
            if found is None:
                break
            node = found
            if node.known is not None:
                best = count, node.known
            if not node.own:
                break
        return best


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """A word as the gazetteer has it: folded, the dots of an abbreviation left out."""
    return fold(word).replace(".", "").strip("-")


@cache
def gazetteer(language: str) -> Gazetteer:
    """Seed, states and cities in `en`, `ar` or `ru`. Made once, in some tens of milliseconds."""
    made = Gazetteer(forms if language == "ru" else lambda _word, _: ())
    for entity in (*entities(), *events()):
        indexed = list(_forms(entity, language))
        spellings = {fold(form) for form, _ in indexed}
        for form, rank in indexed:
            if _described(form, rank, spellings, language):
                continue
            single = rank == _SURNAME
            known = Known(
                form,
                entity.kind,
                entity.gender,
                _abbreviation(form),
                single,
                " " not in form and fold(form) in listed(f"ambiguous_{language}"),
                10 * rank + _PRECEDENCE.index(entity.kind),
            )
            parts = [key(word) for word in form.split()]
            if entity.kind == "person" and len(parts) > 2 and parts[0] in person_titles(language):
                parts = parts[1:]  # البابا ليو الرابع عشر: the title stays outside
                known = replace(known, base=form.partition(" ")[2])
            made.add(parts, known, stays(entity.declension, len(parts)))
            for variant in _variants(parts):
                unmoved = stays(entity.declension, len(variant))
                made.add(variant, replace(known, base="", rank=known.rank + _VARIANT), unmoved)
    for form in sorted(words(DATA / f"places_{language}.txt")):
        made.add([key(word) for word in form.split()], Known(form, "place", rank=_LISTED))
    return made


@cache
def _descriptors(language: str) -> frozenset[str]:
    file = DATA / f"descriptors_{language}.txt"
    return frozenset(map(fold, words(file))) if file.exists() else frozenset()


def _described(form: str, rank: int, spellings: Collection[str], language: str) -> bool:
    """Whether it only says what stands behind it: in قناة الجزيرة the name is الجزيرة, in Idlib province Idlib."""
    if language == "en":
        return form[0].isupper() and form.rsplit(" ", maxsplit=1)[-1] in _SMALL_HEADS
    first, _, rest = fold(form).partition(" ")
    listed = _descriptors(language)
    return fold(form) in listed or (
        first in listed
        and (rank > 0 or first == "محافظه")
        and (rest in spellings or rest in _places())
    )


@cache
def _places() -> frozenset[str]:
    """Main Arabic forms of places in one or two words."""
    return frozenset(fold(entity.ar) for entity in entities() if entity.kind == "place")


_SMALL_HEADS = frozenset(
    [
        "province",
        "governorate",
        "region",
        "district",
        "city",
        "oblast",
        "island",
        "rebels",
        "military",
        "army",
        "government",
        "group",
        "movement",
        "forces",
        "police",
        "militia",
        "fighters",
        "channel",
        "network",
        "newspaper",
        "agency",
    ]
)
_SURNAME, _VARIANT, _LISTED = 3, 5, 25
_PRECEDENCE: tuple[NameKind, ...] = ("place", "person", "organisation")


def _abbreviation(form: str) -> bool:
    return form.replace(".", "").isupper() and len(form) < 8


def _forms(entity: Entity, language: str) -> Iterator[tuple[str, int]]:
    """Each right form and how far it is from the main one: itself, the short one, others, a person's surname."""
    yield entity.form(language), 0
    short = entity.short(language)
    if entity.kind != "person" and short:
        yield short, 1
    for form in entity.alternates(language):
        yield form, 2
    if entity.kind == "person" and " " in entity.form(language):
        yield entity.later(language), _SURNAME


def _variants(words: list[str]) -> Iterator[list[str]]:
    """`al-Sharaa` is also written `Al Sharaa`, and as a name of its own `Sharaa`."""
    if any(map(_ARTICLE.match, words)):
        yield [part for word in words for part in _ARTICLE.sub(_apart, word).split()]
        yield [_ARTICLE.sub("", word) for word in words]


def _apart(article: re.Match[str]) -> str:
    return article[0][:-1] + " "
