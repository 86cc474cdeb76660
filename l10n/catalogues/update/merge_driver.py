"""Merges two versions of a catalogue that began as one: by message, not by line.

A line merge of git can put one branch's msgstr under the other's msgid. Here a translation never leaves its key; where
two people translated the same message differently, the message becomes fuzzy and shows both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from l10n.catalogues.po.header import with_field
from l10n.catalogues.words import has_words, is_joined
from l10n.model import Catalogue, Message

CONFLICT = "conflict, the other branch has: "
"""How the translator's comment begins that holds the translation that was not taken."""

_DATES = frozenset({"pot-creation-date", "po-revision-date"})

Name = tuple[str | None, str, int]
"""Context, key, and which of several messages with both (an obsolete one may repeat one in use)."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Merged:
    """What `three_way` gives."""

    catalogue: Catalogue
    conflicts: tuple[Message, ...]
    """Messages of the catalogue that two people translated differently; fuzzy, with both translations."""


def three_way(base: Catalogue, ours: Catalogue, theirs: Catalogue) -> Merged:
    """Both branches' changes to a catalogue in one. `base`: what both began from, or an empty one.

    Every translation that either branch added is in the result: in use, obsolete, or in a comment of the message.
    """
    before, mine, other = _named(base), _named(ours), _named(theirs)
    known = {m.target for m in base.messages}
    messages: list[Message] = []
    conflicts: list[Message] = []
    for name in _order(list(before), list(mine), list(other)):
        found, conflict = _message(before.get(name), mine.get(name), other.get(name), known)
        if found is not None:
            messages.append(found)
            if conflict:
                conflicts.append(found)
    messages.sort(key=lambda message: message.obsolete)
    messages = _doubted(messages, (ours.messages, theirs.messages))
    merged = _header(base, ours, theirs)
    tail = _pick(base.tail, ours.tail, theirs.tail)
    return Merged(replace(merged, messages=tuple(messages), tail=tail), tuple(conflicts))


def _named(catalogue: Catalogue) -> dict[Name, Message]:
    found: dict[Name, Message] = {}
    for message in sorted(catalogue.messages, key=lambda m: m.obsolete):
        number = 0
        while (message.context, message.key, number) in found:
            number += 1
        found[message.context, message.key, number] = message
    return found


def _doubted(messages: list[Message], sides: Sequence[Sequence[Message]]) -> list[Message]:
    """The messages, those made fuzzy that were translated together (`∅`) and no longer stand together."""
    if not any(is_joined(message) and message.done for message in messages):
        return messages
    heads: dict[tuple[str | None, str], set[tuple[str | None, str]]] = {}
    for side in sides:
        for first, second in pairwise(side):
            if is_joined(second) and second.done:
                heads.setdefault((second.context, second.key), set()).add(
                    (first.context, first.key)
                )
    doubted: set[tuple[str | None, str]] = set()
    for first, second in pairwise([Message(""), *messages]):
        name = second.context, second.key
        if (
            is_joined(second)
            and second.done
            and (first.context, first.key) not in heads.get(name, ())
        ):
            doubted |= {name, *heads.get(name, ())}
    return [
        message.changed(fuzzy=True, previous_key=message.previous_key or message.key)
        if (message.context, message.key) in doubted and message.done
        else message
        for message in messages
    ]


def _order(base: Sequence[Name], ours: Sequence[Name], theirs: Sequence[Name]) -> Iterator[Name]:
    """All names: in the order of the branch that changed it, ours if both did; what only the other has follows the
    name it follows there."""
    first, second = (theirs, ours) if ours == base else (ours, theirs)
    placed = set(first)
    behind: defaultdict[Name | None, list[Name]] = defaultdict(list)
    anchor: Name | None = None
    for name in second:
        if name in placed:
            anchor = name
        else:
            behind[anchor].append(name)
    yield from behind[None]
    for name in first:
        yield name
        yield from behind[name]


def _pick(base: _T, ours: _T, theirs: _T) -> _T:
    """What changed; ours where both did."""
    return theirs if ours == base else ours


def _message(
    base: Message | None, ours: Message | None, theirs: Message | None, known: set[str]
) -> tuple[Message | None, bool]:
    """The merged message, None where it is gone, and whether both branches translated it differently."""
    if ours == theirs or theirs == base:
        return ours, False
    if ours == base:
        return theirs, False
    if ours is None or theirs is None:
        left = ours or theirs
        # One branch's article lost the sentence, the other translated it meanwhile: the words stay, out of use.
        if left is None or not has_words(left) or (base and _words(left) == _words(base)):
            return None, False
        return (
            left if left.obsolete else left.changed(obsolete=True, notes=(), references=())
        ), False
    return _fields(base, ours, theirs, known)


def _words(message: Message) -> tuple[str, tuple[str, ...]]:
    return message.target, message.plural_targets


def _fields(
    base: Message | None, ours: Message, theirs: Message, known: set[str]
) -> tuple[Message, bool]:
    empty = Message(ours.key, context=ours.context)
    start = base or empty
    chosen, conflict = _translation(start, ours, theirs, known)
    other = theirs if chosen is ours else ours
    comments = _both(start.comments, ours.comments, theirs.comments)
    fuzzy = chosen.fuzzy
    if conflict:
        said = other.target or " | ".join(other.plural_targets)
        comments = tuple(
            dict.fromkeys((*comments, *(CONFLICT + line for line in said.split("\n"))))
        )
        fuzzy = True
    elif _words(ours) == _words(theirs):
        fuzzy = (
            _pick(start.fuzzy, ours.fuzzy, theirs.fuzzy) if base else ours.fuzzy and theirs.fuzzy
        )
    state = chosen if fuzzy == chosen.fuzzy or not other.fuzzy else other
    keep = fuzzy or chosen.previous_key is None
    merged = replace(
        chosen,
        fuzzy=fuzzy,
        previous_context=state.previous_context if keep else None,
        previous_key=state.previous_key if keep else None,
        previous_plural_key=state.previous_plural_key if keep else None,
        flags=_both(start.flags, ours.flags, theirs.flags),
        notes=_pick(start.notes, ours.notes, theirs.notes),
        comments=comments,
        references=_pick(start.references, ours.references, theirs.references),
        extra=_both(start.extra, ours.extra, theirs.extra),
        obsolete=_pick(start.obsolete, ours.obsolete, theirs.obsolete)
        if base
        else ours.obsolete and theirs.obsolete,
        raw=None,
    )
    # As one branch has it, byte for byte, where it is the same.
    return ours if merged == ours else theirs if merged == theirs else merged, conflict


def _translation(
    base: Message, ours: Message, theirs: Message, known: set[str]
) -> tuple[Message, bool]:
    """Whose translation is taken, and whether the other's had as good a right."""
    if _words(ours) == _words(theirs):
        return (theirs if ours.fuzzy and not theirs.fuzzy else ours), False
    if _words(theirs) == _words(base) or not has_words(theirs):
        return ours, False
    if _words(ours) == _words(base) or not has_words(ours):
        return theirs, False
    # A proposal that an update took from another message, and that nobody has touched, is nobody's work.
    if theirs.fuzzy and theirs.target in known:
        return ours, False
    if ours.fuzzy and ours.target in known:
        return theirs, False
    return (theirs if ours.fuzzy and not theirs.fuzzy else ours), True


def _both(base: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """A list with what either branch added and without what either took away."""
    if ours == base:
        return theirs
    if theirs == base or ours == theirs:
        return ours
    gone = {each for each in base if each not in ours or each not in theirs}
    return tuple(dict.fromkeys(each for each in (*ours, *theirs) if each not in gone))


def _header(base: Catalogue, ours: Catalogue, theirs: Catalogue) -> Catalogue:
    before, other = _fields_of(base), _fields_of(theirs)
    merged = ours
    for name, value in theirs.header:
        folded = name.casefold()
        mine = _fields_of(ours).get(folded)
        if value == before.get(folded) or value == mine:
            continue
        if mine == before.get(folded) or (folded in _DATES and value > (mine or "")):
            merged = with_field(merged, name, value)
    for name in before:
        if name not in other and _fields_of(ours).get(name) == before[name]:
            kept = tuple(field for field in merged.header if field[0].casefold() != name)
            merged = replace(merged, header=kept, header_raw=None)
    comments = _both(base.header_comments, ours.header_comments, theirs.header_comments)
    if comments != merged.header_comments:
        merged = replace(merged, header_comments=comments, header_raw=None)
    return merged


def _fields_of(catalogue: Catalogue) -> Mapping[str, str]:
    return {name.casefold(): value for name, value in catalogue.header}
