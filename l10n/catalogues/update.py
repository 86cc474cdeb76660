"""Brings a catalogue up to date with its article: a pure function that loses no word a person wrote.

`update` takes the catalogue as it is and the article's messages as they are now (`extract.messages`) and returns the
catalogue as it should be, with an account of where each old translation went. What did not change is the very same
object, so that its bytes in the file stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.catalogues.align import Link, longest_chain
from l10n.catalogues.changes import names_in
from l10n.catalogues.header import with_field
from l10n.catalogues.match import match
from l10n.catalogues.proposal import doubted, proposed, retired, settled
from l10n.catalogues.words import has_words, is_joined
from l10n.model import Catalogue, Message

__all__ = ["Report", "Update", "has_words", "update"]


@dataclass(frozen=True, slots=True)
class Report:
    """Where the old messages that hold a person's words went, and what the fresh ones are.

    `before` is the sum of `kept`, `moved`, `unchanged`, `small`, `fuzzy`, `obsolete` and `attic`: no msgstr vanished.
    """

    before: int = 0
    """Old messages, obsolete ones included, that held a translation."""
    kept: int = 0
    """Found again under the same key; also those back from being obsolete."""
    moved: int = 0
    """Found again under the same key at another place of the article."""
    unchanged: int = 0
    """Kept though the key changed, in typography, markup or a URL only."""
    small: int = 0
    """Proposed (fuzzy) for a sentence with a typo mended, or another punctuation or case."""
    fuzzy: int = 0
    """Proposed (fuzzy) for a sentence that changed more: a number, a name, a negation, a date, its wording."""
    obsolete: int = 0
    """At the end of the catalogue, out of use."""
    attic: int = 0
    """For the attic file: a key that is out of use has room for one translation in a catalogue."""
    copied: int = 0
    """Fresh messages with a proposal from a message that is counted above already."""
    new: int = 0
    """Fresh messages without a translation or proposal that the catalogue did not have before."""
    total: int = 0
    """Fresh messages."""

    @property
    def accounted(self) -> int:
        """How many of `before` are accounted for; anything but `before` is a fault of ours."""
        return (
            self.kept
            + self.moved
            + self.unchanged
            + self.small
            + self.fuzzy
            + self.obsolete
            + self.attic
        )


@dataclass(frozen=True, slots=True)
class Update:
    """What `update` gives."""

    catalogue: Catalogue
    """The catalogue up to date; the one handed in (`is`) where nothing changed."""
    attic: tuple[Message, ...]
    """Messages with translations that have no place in the catalogue, for the attic file."""
    report: Report


def update(previous: Catalogue, fresh: Sequence[Message], *, now: str = "") -> Update:
    """The catalogue brought up to date with an article's messages.

    `previous`: the catalogue so far; for a new one, one with a header and no messages.
    `fresh`: the article's messages in its order, no two with the same context and key; a target in them is a proposal
    for a message that has none.
    `now`: the time for the header, as `2026-11-25 15:40+0000`; empty: dates stay. `POT-Creation-Date` changes only
    when a key came, went or changed, `PO-Revision-Date` only when a translation did or its being fuzzy.
    """
    old = previous.messages
    links = match(old, fresh)
    made, fates, copied = _made(old, fresh, links, previous.source_language)
    shelved, attic = _shelved(old, set(fates), made)
    catalogue = _with_messages(previous, (*made, *shelved), now)
    counts = Counter(fates[i] for i, message in enumerate(old) if i in fates and has_words(message))
    report = Report(
        before=sum(map(has_words, old)),
        kept=counts["kept"],
        moved=counts["moved"],
        unchanged=counts["unchanged"],
        small=counts["small"],
        fuzzy=counts["fuzzy"],
        obsolete=sum(map(has_words, shelved)),
        attic=len(attic),
        copied=copied,
        new=sum(j not in links and not has_words(message) for j, message in enumerate(made)),
        total=len(fresh),
    )
    return Update(catalogue, attic, report)


def _made(
    old: Sequence[Message],
    fresh: Sequence[Message],
    links: Mapping[int, Link],
    language: str | None,
) -> tuple[list[Message], dict[int, str], int]:
    """The messages in use, the fate of each old one that went into them, and how many are copies."""
    moved = _moved(links)
    doubt = _parted(old, links)
    names = _Names(old)
    made: list[Message] = []
    fates: dict[int, str] = {}
    copied = 0
    for j, message in enumerate(fresh):
        link = links.get(j)
        olds = [old[i] for i in link.old if has_words(old[i])] if link else []
        if link is None or not olds:
            if link and link.kind == "same":
                made.append(settled(old[link.old[0]], message))
                fates[link.old[0]] = "kept"
            else:
                made.append(message)
                fates.update(dict.fromkeys(link.old if link and not link.copy else (), "fuzzy"))
            continue
        plural = any(each.plural_key is not None for each in olds)
        if link.kind in ("same", "place") and not plural:
            first = link.old[0]
            result = settled(olds[0], message)
            fate = "moved" if j in moved else "kept"
            if first in doubt:
                result, fate = doubted(result, message, doubt[first]), "fuzzy"
        else:
            how = link.kind if link.kind in ("context", "split", "merged") else ""
            result, fate = proposed(olds, message, how, language, names)
            if not result.fuzzy and any(i in doubt for i in link.old):
                result, fate = doubted(result, message, doubt[link.old[0]]), "fuzzy"
        made.append(result)
        if link.copy or plural or link.kind == "split":
            copied += 1
        else:
            fates.update(dict.fromkeys(link.old, fate))
    return made, fates, copied


def _moved(links: Mapping[int, Link]) -> set[int]:
    """Fresh messages with an old key that stand elsewhere among the others than before."""
    pairs = [
        (j, link.old[0])
        for j, link in sorted(links.items())
        if link.kind in ("same", "place") and not link.copy
    ]
    return {j for j, _ in pairs} - {j for j, _ in longest_chain(pairs)}


def _parted(old: Sequence[Message], links: Mapping[int, Link]) -> dict[int, str]:
    """Old messages translated together (`∅`) whose sentences no longer follow each other as they did; with the text
    that their translation was made for. The first one's target tells of sentences that may be changed or gone."""
    tails = [i for i, m in enumerate(old) if i and is_joined(m) and not m.fuzzy and not m.obsolete]
    if not tails:
        return {}
    place = {
        link.old[0]: j
        for j, link in links.items()
        if link.kind in ("same", "place") and not link.copy
    }
    runs: list[list[int]] = []
    for i in tails:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i - 1, i])
    parted: dict[int, str] = {}
    for run in runs:
        start = place.get(run[0])
        if start is None or any(place.get(i) != start + n for n, i in enumerate(run)):
            text = " ".join(old[i].key for i in run)
            parted.update({i: text if i == run[0] else old[i].key for i in run})
    return parted


_LOOKED_AT = 5000
"""In how many messages names are looked for."""


class _Names:
    """The names in the old messages, looked for when they are first asked for."""

    def __init__(self, old: Sequence[Message]) -> None:
        self._old = old
        self._found: frozenset[str] | None = None

    def __contains__(self, word: object) -> bool:
        if self._found is None:
            self._found = names_in(message.key for message in self._old[:_LOOKED_AT])
        return word in self._found


def _shelved(
    old: Sequence[Message], used: Container[int], made: Sequence[Message]
) -> tuple[list[Message], tuple[Message, ...]]:
    """Old messages out of use, and those for the attic: gettext allows a key once in a file, also out of use."""
    taken = {_name(message) for message in made}
    shelved: dict[tuple[str | None, str], Message] = {}
    attic: list[Message] = []
    # Those that went out of use before come first in the file, and give way to those that go now.
    for i in sorted(range(len(old)), key=lambda i: not old[i].obsolete):
        message = old[i]
        if i in used or not (message.obsolete or has_words(message) or message.comments):
            continue
        name = _name(message)
        if name in taken:
            attic.append(retired(message))
            continue
        older = shelved.pop(name, None)
        if older is not None:
            attic.append(older)
        shelved[name] = retired(message)
    return list(shelved.values()), tuple(filter(has_words, attic))


def _with_messages(previous: Catalogue, messages: tuple[Message, ...], now: str) -> Catalogue:
    """The catalogue with these messages, and with dates that say what changed."""
    if len(messages) == len(previous.messages) and all(map(_is, messages, previous.messages)):
        return previous
    catalogue = replace(previous, messages=messages)
    if now and _keys(messages) != _keys(previous.messages):
        catalogue = with_field(catalogue, "POT-Creation-Date", now)
    if now and _targets(messages) != _targets(previous.messages):
        catalogue = with_field(catalogue, "PO-Revision-Date", now)
    return catalogue


def _is(a: Message, b: Message) -> bool:
    return a is b


def _name(message: Message) -> tuple[str | None, str]:
    return message.context, message.key


def _keys(messages: Iterable[Message]) -> set[tuple[str | None, str]]:
    return {_name(message) for message in messages if not message.obsolete}


def _targets(
    messages: Iterable[Message],
) -> set[tuple[str | None, str, str, tuple[str, ...], bool]]:
    return {
        (m.context, m.key, m.target, m.plural_targets, m.fuzzy)
        for m in messages
        if not m.obsolete and has_words(m)
    }
