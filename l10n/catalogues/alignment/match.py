"""Finds for each fresh message the old one whose translation it takes over: by its key, its text, its place."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from l10n.catalogues.alignment.align import Link, align
from l10n.catalogues.alignment.similarity import normal
from l10n.catalogues.context import FREE
from l10n.catalogues.words import has_words
from l10n.model import Message


class Matches(NamedTuple):
    """What fresh messages were made from, by index. Without `copy`, no old message is in two, but for `split`."""

    same: dict[int, int]
    """Old messages of the same key and context, in the order of the fresh ones."""
    links: dict[int, Link]
    """What was found for others."""


def match(old: Sequence[Message], fresh: Sequence[Message]) -> Matches:
    """For each fresh message the old one that it was made from, as far as there is one."""
    same = _by_name(old, fresh)
    if len(same) == len(fresh):
        return Matches(same, {})
    used = set(same.values())
    links = _by_key(old, fresh, same, used)
    used.update(i for link in links.values() for i in link.old)
    wanted = [j for j in range(len(fresh)) if j not in same and j not in links]
    for j, i in _by_text(old, fresh, wanted, used).items():
        links[j] = Link("edited", (i,))
    fixed = same | {j: link.old[0] for j, link in links.items() if not link.copy}
    links.update(align(old, fresh, fixed, [j for j in wanted if j not in links]))
    return Matches(same, links)


def role_of(context: str | None) -> str:
    """The role that a context names, without the place; empty for running text."""
    role = (context or "").partition(": ")[0]
    return "" if role in FREE else role


def _by_name(old: Sequence[Message], fresh: Sequence[Message]) -> dict[int, int]:
    """Old messages of the same key and context; one in use before one out of use, unless it has no translation."""
    known: dict[str | tuple[str, str], int] = {}
    for i, message in enumerate(old):
        name = message.key if message.context is None else (message.context, message.key)
        other = known.setdefault(name, i)
        if other != i and _rank(message) >= _rank(old[other]):
            known[name] = i
    found = {}
    for j, message in enumerate(fresh):
        name = message.key if message.context is None else (message.context, message.key)
        index = known.get(name)
        if index is not None:
            found[j] = index
    return found


def _rank(message: Message) -> tuple[bool, bool]:
    return has_words(message), not message.obsolete


def _by_key(
    old: Sequence[Message], fresh: Sequence[Message], same: Mapping[int, int], used: set[int]
) -> dict[int, Link]:
    """Old messages of the same key in another context: of the same role before others, free ones before used ones."""
    wanted = {message.key for j, message in enumerate(fresh) if j not in same}
    known: defaultdict[str, list[int]] = defaultdict(list)
    for i, message in enumerate(old):
        if message.key in wanted and (i not in used or has_words(message)):
            known[message.key].append(i)
    taken: set[int] = set()
    found = {}
    for j, message in enumerate(fresh):
        if j in same or message.key not in known:
            continue
        role = role_of(message.context)

        def rank(i: int, role: str = role) -> tuple[bool, bool, bool]:
            return (
                role_of(old[i].context) == role,
                i not in used and i not in taken,
                not old[i].obsolete,
            )

        i = max(known[message.key], key=rank)
        same_role, free, _ = rank(i)
        if not free and not has_words(old[i]):
            continue
        found[j] = Link("place" if same_role else "context", (i,), copy=not free)
        taken.add(i)
    return found


def _by_text(
    old: Sequence[Message], fresh: Sequence[Message], wanted: Sequence[int], used: set[int]
) -> dict[int, int]:
    """Free old messages that say the same in other typography or markup; the first for the first."""
    known: defaultdict[tuple[str, str], deque[int]] = defaultdict(deque)
    if not wanted:
        return {}
    names = {j: (role_of(fresh[j].context), normal(fresh[j].key)) for j in wanted}
    for obsolete in (False, True):
        for i, message in enumerate(old):
            if (
                i not in used
                and message.obsolete == obsolete
                and (not obsolete or has_words(message))
            ):
                known[role_of(message.context), normal(message.key)].append(i)
    found = {}
    for j, name in names.items():
        queue = known.get(name)
        if queue and name[1]:
            found[j] = queue.popleft()
    return found
