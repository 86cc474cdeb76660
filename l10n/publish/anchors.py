"""Anchors of headings: their own, or made of their words, with the source's as aliases, so that a link to a section leads
there in every language."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.publish.markup import Token, closings, end, plain, start
from l10n.publish.slug import slug_of

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def anchors(found: Sequence[Token]) -> tuple[str, ...]:
    """The anchors of the headings, in order, made of their words also for those with an `id` of their own; empty where
    that is the same."""
    return _named(found, _headings(found), _ids(found))


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
    taken = _ids(found)
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


def _free(name: str, taken: set[str]) -> str:
    number, chosen = 1, name
    while chosen in taken:
        number += 1
        chosen = f"{name}-{number}"
    taken.add(chosen)
    return chosen
