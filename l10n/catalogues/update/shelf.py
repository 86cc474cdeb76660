"""What becomes of messages that an article no longer has: the end of the catalogue, or the attic."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from l10n.catalogues.update.proposal import retired
from l10n.catalogues.words import has_words
from l10n.model import Message


class Shelf(NamedTuple):
    """Where messages went."""

    obsolete: list[Message]
    """For the end of the catalogue, those that lay there already first."""
    attic: tuple[Message, ...]


def shelve(old: Sequence[Message], used: Container[int], made: Sequence[Message]) -> Shelf:
    """The old messages that are not used, if a person wrote anything in them.

    gettext allows a key once in a file, also one out of use: it is the one in use or else the last to go, others go
    to the attic.
    """
    left = [
        message
        for i, message in enumerate(old)
        if i not in used and (message.obsolete or has_words(message) or message.comments)
    ]
    keys = {message.key for message in left}
    taken = {(message.context, message.key) for message in made if message.key in keys}
    obsolete: dict[tuple[str | None, str], Message] = {}
    attic: list[Message] = []
    for message in sorted(left, key=lambda message: not message.obsolete):
        name = message.context, message.key
        if name in taken:
            attic.append(retired(message))
            continue
        older = obsolete.pop(name, None)
        if older is not None:
            attic.append(older)
        obsolete[name] = retired(message)
    return Shelf(list(obsolete.values()), tuple(filter(has_words, attic)))
