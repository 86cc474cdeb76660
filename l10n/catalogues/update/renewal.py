"""The update of a catalogue that has messages: what is old and what is fresh brought together.

It is imported where it is needed: a new catalogue, for which there is nothing to align, is made without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from operator import lt

from l10n.catalogues.alignment.align import Link, longest_chain
from l10n.catalogues.alignment.changes import names_in
from l10n.catalogues.alignment.match import Matches, match
from l10n.catalogues.names.notes import names_said
from l10n.catalogues.po.header import with_field
from l10n.catalogues.update.joined import parted
from l10n.catalogues.update.proposal import Made, doubted, proposed, settled
from l10n.catalogues.update.report import Report
from l10n.catalogues.update.shelf import shelve
from l10n.catalogues.words import has_words, is_joined
from l10n.model import Catalogue, Message

_LOOKED_AT = 5000
"""In how many messages names are looked for."""


def renewed(
    previous: Catalogue, fresh: Sequence[Message], now: str
) -> tuple[Catalogue, tuple[Message, ...], Report]:
    """The catalogue, what is for the attic, and the account, as `update` gives them."""
    old = previous.messages
    matches = match(old, fresh)
    made, fates, copied = _made(old, fresh, matches, previous.source_language)
    obsolete, attic = shelve(old, fates, made)
    counts = Counter(fate for i, fate in fates.items() if has_words(old[i]))
    report = Report(
        before=sum(map(has_words, old)),
        kept=counts["kept"],
        moved=counts["moved"],
        unchanged=counts["unchanged"],
        small=counts["small"],
        fuzzy=counts["fuzzy"],
        obsolete=sum(map(has_words, obsolete)),
        attic=len(attic),
        copied=copied,
        given=sum(_is_given(j, made[j], old, matches) for j, m in enumerate(fresh) if m.target),
        new=sum(j not in matches.same and not has_words(m) for j, m in enumerate(made)),
        total=len(fresh),
    )
    messages = (*made, *obsolete)
    if len(messages) == len(old) and all(map(_is, messages, old)):
        return previous, attic, report
    catalogue = replace(previous, messages=messages)
    if now and _keys_changed(old, matches, len(fresh)):
        catalogue = with_field(catalogue, "POT-Creation-Date", now)
    if now and _translations_changed(old, made, matches):
        catalogue = with_field(catalogue, "PO-Revision-Date", now)
    return catalogue, attic, report


def _made(
    old: Sequence[Message], fresh: Sequence[Message], matches: Matches, language: str | None
) -> tuple[list[Message], dict[int, str], int]:
    """The messages in use, the fate of each old one that went into them, and how many are copies."""
    same, links = matches
    moved = _moved(same)
    place = {i: j for j, i in same.items()}
    place.update({e.old[0]: j for j, e in links.items() if e.kind == "place" and not e.copy})
    doubt = parted(old, place.get)
    names = _Names(old)
    made: list[Message] = []
    fates: dict[int, str] = {}
    copied = 0
    for j, message in enumerate(fresh):
        i = same.get(j)
        if i is not None and old[i].plural_key is None:
            if i in doubt or (old[i].obsolete and is_joined(old[i])):
                # `∅` that comes back: nobody knows whether the sentence before it has its words still.
                made.append(doubted(old[i], message, doubt.get(i, message.key)))
                fates[i] = "fuzzy"
            else:
                made.append(settled(old[i], message))
                fates[i] = "moved" if j in moved else "kept"
            continue
        link = Link("same", (i,)) if i is not None else links.get(j)
        if link is None:
            made.append(message)
            continue
        result, fate = _linked([old[i] for i in link.old], message, link, language, names)
        if not result.fuzzy and has_words(result) and link.old[0] in doubt:
            result, fate = doubted(result, message, doubt[link.old[0]]), "fuzzy"
        made.append(result)
        if link.copy or link.kind == "split" or any(old[i].plural_targets for i in link.old):
            copied += 1
        elif sum(has_words(old[i]) for i in link.old) > 1:
            copied += (
                1  # each of those merged stays out of use, for the day when they are two again
            )
        else:
            fates.update(dict.fromkeys(link.old, fate))
    return made, fates, copied


def _is_given(j: int, made: Message, old: Sequence[Message], matches: Matches) -> bool:
    """Whether a fresh message that came with a target has that, and no old one had words for it."""
    i = matches.same.get(j)
    link = matches.links.get(j)
    before = (i,) if i is not None else link.old if link else ()
    return has_words(made) and not any(has_words(old[i]) for i in before)


def _linked(
    olds: Sequence[Message], fresh: Message, link: Link, language: str | None, names: Container[str]
) -> Made:
    """The fresh message made from those it is linked with."""
    worded = [message for message in olds if has_words(message)]
    if not worded or (len(worded) > 1 and all(map(is_joined, worded))):
        remarks = () if link.copy else tuple(line for each in olds for line in each.comments)
        return Made(replace(fresh, comments=remarks) if remarks else fresh, "kept")
    if link.kind == "place" and worded[0].plural_key is None:
        return Made(settled(worded[0], fresh), "kept")
    how = link.kind if link.kind in ("context", "split", "merged") else ""
    return proposed(worded, fresh, how, language, names)


def _moved(same: Mapping[int, int]) -> set[int]:
    """Fresh messages with an old key that stand elsewhere among the others than before."""
    olds = list(same.values())  # in the order of the fresh ones
    if all(map(lt, olds, islice(olds, 1, None))):
        return set()
    pairs = list(same.items())
    return {j for j, _ in pairs} - {j for j, _ in longest_chain(pairs)}


def _keys_changed(old: Sequence[Message], matches: Matches, total: int) -> bool:
    """Whether a key came, went or changed."""
    live = sum(not message.obsolete for message in old)
    return not live == len(matches.same) == total or any(
        old[i].obsolete for i in matches.same.values()
    )


def _translations_changed(
    old: Sequence[Message], made: Sequence[Message], matches: Matches
) -> bool:
    """Whether a translation in use came, went or changed, or its being fuzzy."""
    before = sum(has_words(message) and not message.obsolete for message in old)
    now = 0
    for j, message in enumerate(made):
        if has_words(message):
            now += 1
            i = matches.same.get(j)
            if i is None:
                return True
            was = old[i]
            if message is not was and (
                was.obsolete or (was.target, was.fuzzy) != (message.target, message.fuzzy)
            ):
                return True
    return before != now


def _is(a: Message, b: Message) -> bool:
    return a is b


class _Names:
    """The words of names in the old messages, looked for when they are first asked for; notes tell of those without a
    capital too."""

    def __init__(self, old: Sequence[Message]) -> None:
        self._old = old
        self._found: frozenset[str] | None = None

    def __contains__(self, word: object) -> bool:
        if self._found is None:
            old = self._old[:_LOOKED_AT]
            noted = (word for m in old for said in names_said(m) for word in said.name.split())
            self._found = names_in(message.key for message in old).union(noted)
        return word in self._found
