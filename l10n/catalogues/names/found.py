"""The names in an article, sentence by sentence: found once in its whole text, so that later mentions are known by earlier ones."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from l10n.catalogues.alignment.markup import plain
from l10n.catalogues.phrase_notes import phrase_of
from l10n.language.locale import primary
from l10n.model import Message
from l10n.names.values import NameKind

LANGUAGES = frozenset({"en", "ru", "ar"})
"""Those that names are found in, and proposed between."""
_BETWEEN = "\n\n"
_CODE = re.compile(r"(?<![`\w])(`{1,9})(?!`)[^\n]{0,2000}?(?<!`)\1(?!`)")
"""Code, in which nothing is a name: `=СУММ(A1:A10)`."""
_NO_NAME = "00"
_FOREIGN = "language: "
"""How the note begins that tells of a quotation in another language."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """The names of an article and where they are mentioned."""

    language: str
    """The article's language without region: `en`, `ru` or `ar`."""
    names: tuple[tuple[NameKind, str, str], ...] = ()
    """Each once, in the article's order: its kind, its dictionary form in that language, and its key."""
    places: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """For messages with names, by their number in the article: the numbers of the names, in the sentence's order."""


def mentions(
    messages: Sequence[Message], language: str | None, into: str, authors: Iterable[str] = ()
) -> Mentions | None:
    """The names in an article's messages (`extract.messages`); None where its language is none of those known.

    `into`: the language of keys, without region; `authors`: persons that the article names as its authors where it has no
    message, in its letters. What the article calls a person here and a place there is what it is most often.
    """
    tongue = primary(language or "")
    if tongue not in LANGUAGES:
        return None
    from l10n.catalogues.names.entities import key_of
    from l10n.names.find import find_names

    starts: list[int] = []
    numbers: list[int] = []
    texts: list[str] = []
    at = 0
    for number, message in enumerate(messages):
        if phrase_of(message) or any(note.startswith(_FOREIGN) for note in message.notes):
            continue
        text = plain(_CODE.sub(_NO_NAME, message.key))
        starts.append(at)
        numbers.append(number)
        texts.append(text)
        at += len(text) + len(_BETWEEN)
    found = find_names(_BETWEEN.join(texts), tongue)
    bases = [" ".join(match.base.split()) for match in found]
    kinds: dict[str, dict[NameKind, int]] = {}
    for match, base in zip(found, bases, strict=True):
        counted = kinds.setdefault(base, {})
        counted[match.kind] = counted.get(match.kind, 0) + 1
    names: dict[tuple[NameKind, str], int] = {}
    places: dict[int, dict[int, None]] = {}
    for match, base in zip(found, bases, strict=True):
        name = (max(kinds[base], key=kinds[base].__getitem__), base)
        number = numbers[bisect_right(starts, match.start) - 1]
        places.setdefault(number, {})[names.setdefault(name, len(names))] = None
    for author in authors:
        if not kinds.get(author):
            names.setdefault(("person", author), len(names))
    keyed = tuple((kind, base, key_of(kind, base, tongue, into)) for kind, base in names)
    return Mentions(tongue, keyed, {number: tuple(here) for number, here in places.items()})
