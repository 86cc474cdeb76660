"""Anchors of headings: their own, or made of their words, with the source's as aliases, so that a link to a section leads
there in every language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from l10n.publish.markup import Token, closings, end, plain, start
from l10n.publish.slug import slug_of

TAKEN = frozenset({"main"})
"""The ids of the templates themselves."""
_TAKEN = re.compile("|".join(TAKEN))
_IDS = frozenset(
    {
        *("id", "for", "form", "headers", "list", "popovertarget", "aria-activedescendant"),
        *("aria-controls", "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto"),
        *("aria-labelledby", "aria-owns"),
    }
)
"""Attributes that are an id, or name some."""
_NAMED = frozenset({"a", "map"})
_WAYS = frozenset({"href", "xlink:href", "usemap"})
_URL = re.compile(r"url\(#([^()\s]*)\)")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def anchors(found: Sequence[Token]) -> tuple[str, ...]:
    """The anchors of the headings, in order, made of their words also for those with an `id` of their own; empty where
    that is the same."""
    return _named(found, _headings(found), _ids(found) | TAKEN)


def _named(
    found: Sequence[Token], headings: Sequence[tuple[int, int]], taken: set[str]
) -> tuple[str, ...]:
    """The anchors of headings; completes `taken`."""
    result = []
    for first, last in headings:
        name = slug_of(plain(found[first:last])) or "section"
        own = "id" in found[first].attributes
        result.append("" if own and name in taken else _free(name, taken))
    return tuple(result)


def anchored(found: Sequence[Token], source: Sequence[str]) -> list[Token]:
    """The tokens with their anchors. `source`: those of the source's headings, which are its aliases here where there
    are as many."""
    headings = _headings(found)
    if not headings:
        return list(found)
    taken = _ids(found) | TAKEN
    own = _named(found, headings, taken)
    taken.update(own, [""])
    aliases = list(source) if len(source) == len(own) else []
    places = {first: n for n, (first, _) in enumerate(headings)}
    result: list[Token] = []
    for index, token in enumerate(found):
        number = places.get(index)
        if number is None:
            result.append(token)
            continue
        alias = [aliases[number]] if aliases and aliases[number] not in taken else []
        if "id" in token.attributes:
            result.append(token)
            alias = [own[number], *alias] if own[number] else alias
        else:
            result.append(token.with_attributes({"id": own[number]}))
        taken.update(alias)
        for name in alias:
            result += (start("span", {"id": name}), end("span"))
    return result


def _headings(found: Sequence[Token]) -> list[tuple[int, int]]:
    named = [i for i, token in enumerate(found) if token.name in _HEADINGS]
    spans = closings(found) if named else []
    return [(i, spans[i]) for i in named if spans[i] > 0]


def _ids(found: Sequence[Token]) -> set[str]:
    return {t.attributes.get("id", "") for t in found if t.kind == "start" and "id" in t.text}


def freed(
    parts: Sequence[Sequence[Token]], anchor: str
) -> tuple[list[tuple[Token, ...]], str] | None:
    """(the parts of a page, the id of its title) with no id that the templates have: such a one gets a number, and what
    names it on the page follows. None: there is nothing to change."""
    asked = [t for part in parts for t in part if t.kind == "start" and _TAKEN.search(t.text)]
    here = {anchor, *(t.attributes.get("id", "") for t in asked)}
    here |= {t.attributes.get("name", "") for t in asked if t.name in _NAMED}
    here &= TAKEN
    if not here:
        return None
    known = {anchor, *TAKEN, *_ids([t for part in parts for t in part])}
    new = {name: _free(name, known) for name in sorted(here)}
    changed = {token: _freed(token, new) for token in asked}
    return [tuple(changed.get(t, t) for t in part) for part in parts], new.get(anchor, anchor)


def _freed(token: Token, new: Mapping[str, str]) -> Token:
    given = token.attributes
    changes: dict[str, str | None] = {}
    for key, said in given.items():
        if key in _IDS or (key == "name" and token.name in _NAMED):
            changes[key] = " ".join(new.get(each, each) for each in said.split())
        elif key in _WAYS and said[:1] == "#":
            changes[key] = f"#{new.get(said[1:], said[1:])}"
        elif "url(#" in said:
            changes[key] = _URL.sub(lambda m: f"url(#{new.get(m[1], m[1])})", said)
    changes = {key: said for key, said in changes.items() if said != given[key]}
    return token.with_attributes(changes) if changes else token


def _free(name: str, taken: set[str]) -> str:
    number, chosen = 1, name
    while chosen in taken:
        number += 1
        chosen = f"{name}-{number}"
    taken.add(chosen)
    return chosen
