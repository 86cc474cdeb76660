"""The plan of a site: which pages it has, where they stand, what they are alternates of. Pure functions of heads."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from l10n.publish.head import Head, instant


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same article in a language."""

    language: str
    path: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Collision:
    """Two articles that would stand at one address."""

    head: Head
    """Which is left out."""
    holder: str
    """The id of the article that has the address."""


def alternates(heads: Iterable[Head]) -> tuple[Alternate, ...]:
    """The pages of one article, the original first, then by tag. Translations that are not announced are not among
    them."""
    here = sorted((h for h in heads if h.announced), key=lambda h: (not h.original, h.language))
    return tuple(Alternate(h.language, h.path, h.title) for h in here)


def collisions(heads: Iterable[Head], held: Mapping[tuple[str, str], str]) -> tuple[Collision, ...]:
    """The pages whose addresses are taken: by the article that had it in the last run (`held`: (language, slug) →
    article id), else by the first in the order of ids. Capitals do not tell addresses apart."""
    by_place: dict[tuple[str, str], list[Head]] = {}
    for head in heads:
        if head.announced:
            by_place.setdefault(place_of(head), []).append(head)
    found = []
    for here, rivals in by_place.items():
        if len(rivals) < 2:
            continue
        owner = held.get(here)
        rivals.sort(key=lambda h: (h.article != owner, h.article))
        found += [Collision(head, rivals[0].article) for head in rivals[1:]]
    return tuple(found)


def _key(slug: str) -> str:
    return unicodedata.normalize("NFC", slug).casefold()


def place_of(head: Head) -> tuple[str, str]:
    """What `collisions` knows an address by."""
    return place(head.language, head.slug)


def place(language: str, slug: str) -> tuple[str, str]:
    """The same of a slug in a language."""
    return language, _key(slug)


def newest_first(heads: Iterable[Head]) -> list[Head]:
    """The heads in the order of lists: by the day of publication, those without one last; then by id."""
    return sorted(heads, key=lambda h: (-instant(h.published), h.article))


def pages(heads: Sequence[Head], size: int) -> list[Sequence[Head]]:
    """The heads in portions; one empty portion where there are none."""
    return [heads[i : i + size] for i in range(0, len(heads), size)] or [()]
