"""Anchors of headings: made of their own words, with the source's as aliases, so that a link to a section leads there
in every language."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.publish.markup import Token, closings, end, plain, start
from l10n.publish.slug import slug_of

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def anchors(found: Sequence[Token]) -> tuple[str, ...]:
    """The anchors of the headings, in order; empty for one that has an `id` of its own."""
    taken = {t.attributes.get("id", "") for t in found if t.kind == "start" and "id" in t.text}
    result = []
    for first, last in _headings(found):
        if "id" in found[first].attributes:
            result.append("")
            continue
        name = slug_of(plain(found[first:last])) or "section"
        result.append(_free(name, taken))
    return tuple(result)


def anchored(found: Sequence[Token], source: Sequence[str]) -> list[Token]:
    """The tokens with their anchors. `source`: those of the source's headings, which are its aliases here where there
    are as many."""
    own = anchors(found)
    aliases = list(source) if len(source) == len(own) else []
    places = {first: n for n, (first, _) in enumerate(_headings(found))}
    taken = {
        *own,
        *(t.attributes.get("id", "") for t in found if t.kind == "start" and "id" in t.text),
    }
    result: list[Token] = []
    for index, token in enumerate(found):
        number = places.get(index)
        if number is None:
            result.append(token)
            continue
        result.append(token.with_attributes({"id": own[number]}) if own[number] else token)
        alias = aliases[number] if aliases else ""
        if alias and alias not in taken:
            taken.add(alias)
            result += (start("span", {"id": alias}), end("span"))
    return result


def _headings(found: Sequence[Token]) -> list[tuple[int, int]]:
    spans = closings(found)
    return [(i, spans[i]) for i, t in enumerate(found) if t.name in _HEADINGS and spans[i] > 0]


def _free(name: str, taken: set[str]) -> str:
    number, chosen = 1, name
    while chosen in taken:
        number += 1
        chosen = f"{name}-{number}"
    taken.add(chosen)
    return chosen
