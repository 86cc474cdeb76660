"""Known names by their folded words and beginnings, so that one look at each word of a text finds the longest that begins there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from l10n.names.arabic_cases import oblique
from l10n.names.declension import stays
from l10n.names.finding.inflected import Inflected
from l10n.names.finding.wordlists import listed, person_titles
from l10n.names.fold import fold
from l10n.names.indexes import index
from l10n.names.seed import Entity, entities, entity, events
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


_ON, _STILL, _SAME = "+", "~", "v"
"""Signs in the index: longer forms begin so; the last word does not decline; the form as it stands in the text."""


class Gazetteer:
    """Forms by their words, divided by spaces, and all their beginnings: what is known of each as the index has it."""

    def __init__(self, nodes: Mapping[str, str], language: str) -> None:
        self._nodes = nodes
        self._language = language
        self._known: dict[str, Known | None] = {}
        self._below: dict[str, list[str]] = {}
        self._forms: dict[str, Inflected] = {}
        """By beginning: the words that may follow and decline; `Иванова` is first of all a surname, only then a form of `Иваново`."""
        if language == "ru":
            for node, value in nodes.items():
                before, _, last = node.rpartition(" ")
                if _STILL not in value:
                    self._below.setdefault(before, []).append(last)

    def _next(self, before: str, word: str) -> str | None:
        """Where a word of the text leads."""
        node = f"{before} {word}" if before else word
        if node in self._nodes:
            return node
        if before not in self._below:
            return None
        forms = self._forms.get(before)
        if forms is None:
            forms = self._forms[before] = Inflected(self._below[before])
        found = forms.of(word)
        return None if found is None else f"{before} {found}" if before else found

    def _at(self, node: str) -> Known | None:
        """What is known of a form."""
        value = self._nodes[node].lstrip(_ON + _STILL)
        if value not in self._known:
            self._known[value] = _known(value, self._language) if value else None
        return self._known[value]

    def begins(self, word: str) -> bool:
        """Whether a known form begins with this word, folded."""
        return self._next("", word) is not None

    def alone(self, word: str) -> Known | None:
        """What this word is, if no longer form begins with it; folded."""
        node = self._next("", word)
        return None if node is None or self._nodes[node].startswith(_ON) else self._at(node)

    def longest(self, words: Iterable[str]) -> tuple[int, Known] | None:
        """How many words are the longest known form, and what it is. Takes no more words than it needs."""
        node: str | None = ""
        best = None
        for count, word in enumerate(words, 1):
            node = self._next(node or "", word)
            if node is None:
                break
            if (known := self._at(node)) is not None:
                best = count, known
            if not self._nodes[node].startswith(_ON):
                break
        return best


@lru_cache(20_000)
def key(word: str) -> str:
    """A word as the gazetteer has it: folded, the dots of an abbreviation left out."""
    return fold(word).replace(".", "").strip("-")


@cache
def gazetteer(language: str) -> Gazetteer:
    """Seed, states and cities in `en`, `ar` or `ru`."""
    return Gazetteer(index(f"known-{language}", lambda: nodes(language)), language)


def nodes(language: str) -> dict[str, str]:
    """What a gazetteer goes by: all forms and their beginnings, in the order of the seed, with what is known of each.

    `+~12.1v`: longer ones begin so, the last word does not decline, entity 12 in its second form, as it stands in the
    text. A place of the lists is `=Aden`.
    """
    known: dict[str, tuple[int, str]] = {}
    declining: dict[str, bool] = {}
    going_on: set[str] = set()

    def add(words: Sequence[str], value: str, rank: int, unmoved: Sequence[bool] = ()) -> None:
        node = ""
        for at, word in enumerate(words):
            going_on.add(node)
            node = f"{node} {word}" if at else word
            declines = not (unmoved and unmoved[at])
            declining[node] = declining.get(node, False) or declines
        if words and (node not in known or rank < known[node][0]):
            known[node] = rank, value

    for number, one in enumerate((*entities(), *events())):
        indexed = list(_forms(one, language))
        spellings = {fold(form) for form, _ in indexed}
        for which, (form, distance) in enumerate(indexed):
            if _described(form, distance, spellings, language):
                continue
            rank = 10 * distance + _PRECEDENCE.index(one.kind)
            parts = [key(word) for word in _untitled(form, one, language).split()]
            add(parts, f"{number}.{which}", rank, stays(one.declension, len(parts)))
            if language == "ar" and one.kind != "person" and (other := oblique(form)) != form:
                add([key(word) for word in other.split()], f"{number}.{which}", rank + _VARIANT)
            for variant in _variants(parts):
                unmoved = stays(one.declension, len(variant))
                add(variant, f"{number}.{which}{_SAME}", rank + _VARIANT, unmoved)
    for form in sorted(words(DATA / f"places_{language}.txt")):
        add([key(word) for word in form.split()], f"={form}", _LISTED)
    return {
        node: (_ON if node in going_on else "")
        + ("" if declines else _STILL)
        + (known[node][1] if node in known else "")
        for node, declines in declining.items()
    }


def _known(value: str, language: str) -> Known:
    """What the index knows of a form."""
    if value.startswith("="):
        return Known(value[1:], "place")
    number, _, which = value.partition(".")
    one = entity(int(number))
    form, distance = list(_forms(one, language))[int(which.rstrip(_SAME))]
    return Known(
        "" if which.endswith(_SAME) else _untitled(form, one, language),
        one.kind,
        one.gender,
        _abbreviation(form),
        distance == _SURNAME,
        " " not in form and fold(form) in listed(f"ambiguous_{language}"),
    )


def _untitled(form: str, entity: Entity, language: str) -> str:
    """البابا ليو الرابع عشر without its title, which stays outside."""
    first, _, rest = form.partition(" ")
    titled = entity.kind == "person" and key(first) in person_titles(language)
    return rest if titled and len(form.split()) > 2 else form


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
"""Of two that share a form the lower one has it: main forms before others, places before companies."""
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
