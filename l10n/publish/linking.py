"""The links, pictures and other files of a page, brought to where they stand on the site. One that leads nowhere goes."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from l10n.publish.links import Surroundings, Ways
from l10n.publish.markup import Token, closings, end, start
from l10n.publish.srcset import candidates, joined


class Picture(NamedTuple):
    """A picture that a page shows."""

    path: str
    """Below the sources, or its address elsewhere."""
    alt: str
    size: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Linked:
    tokens: list[Token]
    ids: tuple[str, ...]
    """What links may lead to within the page."""
    articles: tuple[str, ...]
    aims: tuple[str, ...]
    """Those of the articles that a section is led to of."""
    media: tuple[str, ...]
    dead: tuple[str, ...]
    """Destinations that lead nowhere; their links are taken away, their texts stay."""
    picture: Picture | None
    """The first of the page."""


class _Rules(NamedTuple):
    """`references.toml`: by element, its attributes."""

    leads: dict[str, tuple[str, ...]]
    shows: dict[str, tuple[str, ...]]
    chooses: dict[str, tuple[str, ...]]
    whole: frozenset[str]
    opened: frozenset[str]
    every: frozenset[str]


@dataclass(slots=True)
class _Open:
    """A `<picture>`, `<video>` or `<audio>` that we are in."""

    name: str
    close: int
    at: int
    """Where its tag stands in the result."""
    alive: bool = False
    """Whether it shows anything."""
    lost: bool = False
    """Whether something that it would show is not there."""
    sources: list[int] = field(default_factory=list)


@cache
def _rules() -> _Rules:
    table = tomllib.loads((Path(__file__).parent / "references.toml").read_text("utf-8"))

    def by_element(name: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for each in table[name].split():
            element, _, attribute = each.partition(".")
            found[element] = (*found.get(element, ()), attribute)
        return found

    parts = [by_element(name) for name in ("leads", "shows", "chooses")]
    whole, opened = (frozenset(table[name].split()) for name in ("whole", "opened"))
    every = frozenset().union(*parts, ("picture",))
    return _Rules(parts[0], parts[1], parts[2], whole, opened, every)


def linked(
    found: Sequence[Token], around: Surroundings, up: str, ids: Sequence[str] = ()
) -> Linked:
    """The tokens with all that they lead to and show resolved. `up`: the way from the page to the site's root
    (`../../`); `ids`: what stands elsewhere on the page and may be led to."""
    rules = _rules()
    own = dict.fromkeys((*ids, *_ids(found)))
    ways = Ways(around, up, own.keys())
    walk = _Walk(ways, rules)
    if any(token.name in rules.every for token in found):
        spans = closings(found)
        for index, token in enumerate(found):
            walk.over(index, token, spans)
        tokens = [token for token in walk.result if token is not None]
    else:
        tokens = list(found)
    return Linked(
        tokens,
        tuple(own),
        tuple(ways.articles),
        tuple(ways.aims),
        tuple(ways.media),
        tuple(ways.dead),
        walk.picture,
    )


def _ids(found: Sequence[Token]) -> list[str]:
    ids = []
    for token in found:
        if token.kind == "start" and ("id" in token.text or token.name == "a"):
            given = token.attributes
            ids += [given["id"]] if given.get("id") else []
            ids += [given["name"]] if token.name == "a" and given.get("name") else []
    return ids


@dataclass(slots=True)
class _Walk:
    """The way through a page's tokens. What turns out later to go is None in the result."""

    ways: Ways
    rules: _Rules
    result: list[Token | None] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    """The end tags that go with their start tags."""
    until: int = -1
    """The end of an element that goes with all it holds."""
    open: list[_Open] = field(default_factory=list)
    picture: Picture | None = None

    def over(self, index: int, token: Token, spans: Sequence[int]) -> None:
        if index <= self.until or (token.kind == "raw" and index == self.until + 1):
            return  # an iframe without end tag holds the rest
        if self.open and index >= self.open[-1].close:
            self._leave(index)
        if index in self.dropped:
            return
        if token.kind != "start" or token.name not in self.rules.every:
            self.result.append(token)
            return
        close = spans[index]
        if token.name == "picture":
            self._enter(token.name, close)
            self.result.append(token)
        elif token.name == "img":
            self.result += self._image(token)
        else:
            self._other(index, token, close)

    # ---------------------------------------------------------------- elements

    def _other(self, index: int, token: Token, close: int) -> None:
        name = token.name
        given = token.attributes if " " in token.text else {}
        changes = self._changes(name, given)
        asked = [each for each in _first(self.rules, name) if each in given]
        alive = any(changes.get(each, given[each]) is not None for each in asked)
        lost = bool(asked) and not alive
        if name in ("video", "audio"):
            self._enter(name, close, alive=alive, lost=lost)
        elif lost and name in self.rules.whole:
            self.until = max(close, index)
            if name == "source" and self.open:
                self.open[-1].lost = True
            return
        elif lost and name in self.rules.opened:
            self.dropped.add(close)
            return
        elif name == "source" and self.open:
            self.open[-1].alive = True
            self.open[-1].sources.append(len(self.result))
        other = any(said != given[each] for each, said in changes.items())
        self.result.append(token.with_attributes(changes) if other else token)

    def _changes(self, name: str, given: dict[str, str]) -> dict[str, str | None]:
        """What becomes of the addresses of an element that is no image."""
        changes: dict[str, str | None] = {}
        for each in self.rules.leads.get(name, ()):
            if each in given:
                changes[each] = self.ways.leading(given[each])
        for each in self.rules.shows.get(name, ()):
            if each in given:
                shown = self.ways.shown(given[each])
                changes[each] = shown[0] if shown else None
        for each in self.rules.chooses.get(name, ()):
            if each in given:
                changes[each] = self._chosen(given[each])
        return changes

    def _chosen(self, said: str) -> str | None:
        """`srcset` without the candidates that are not there; None where none is."""
        kept = []
        for address, told in candidates(said):
            if shown := self.ways.shown(address):
                kept.append((shown[0], told))
        return joined(kept) or None

    def _image(self, token: Token) -> tuple[Token, ...]:
        given = token.attributes
        changes: dict[str, str | None] = {"loading": "lazy", "decoding": "async"}
        for each in self.rules.leads["img"]:
            if each in given:
                changes[each] = self.ways.leading(given[each])
        chosen = self._chosen(given["srcset"]) if "srcset" in given else None
        if "srcset" in given:
            changes["srcset"] = chosen
        shown = self.ways.shown(given.get("src", "")) if given.get("src") or not chosen else None
        there = shown is not None or chosen is not None
        if self.open and self.open[-1].name == "picture":
            self.open[-1].alive, self.open[-1].lost = there, not there
        if not there:
            return _without(given)
        if "alt" not in given:
            changes["alt"] = ""
        address, file = shown or (candidates(chosen or "")[0][0], None)
        if not address.startswith("data:"):
            changes["src"] = address
            if file and file.size:
                changes |= {"width": str(file.size[0]), "height": str(file.size[1])}
            if self.picture is None and shown:
                alt = "" if given.get("lang") else given.get("alt", "")
                self.picture = Picture(
                    file.path if file else address, alt, file.size if file else None
                )
        elif shown and len(changes) == 2:
            return (token,)
        return (token.with_attributes(changes),)

    # ---------------------------------------------------------------- what holds sources

    def _enter(self, name: str, close: int, *, alive: bool = False, lost: bool = False) -> None:
        if close > 0:
            self.open.append(_Open(name, close, len(self.result), alive, lost))

    def _leave(self, index: int) -> None:
        """Opens the elements that end here and show nothing: their tags go, what else they hold stays."""
        while self.open and index >= self.open[-1].close:
            ended = self.open.pop()
            if ended.alive or not ended.lost:
                continue
            self.dropped.add(ended.close)
            for place in (ended.at, *ended.sources):
                self.result[place] = None


def _first(rules: _Rules, name: str) -> tuple[str, ...]:
    """The attributes that an element is nothing without: any of them will do."""
    if name in ("video", "audio"):
        return ("src",)
    if name in rules.opened or name in rules.whole:
        return (
            *(each for each in rules.leads.get(name, ()) if each != "longdesc"),
            *rules.shows.get(name, ()),
            *rules.chooses.get(name, ()),
        )
    return ()


def _without(given: dict[str, str]) -> tuple[Token, ...]:
    """What stands for an image that is not there: its alternative text, in its language. `given`: its attributes."""
    alt = given.get("alt", "")
    said = {"class": "no-image", **{key: given[key] for key in ("lang", "dir") if given.get(key)}}
    return (start("span", said), Token("text", alt), end("span")) if alt else ()
