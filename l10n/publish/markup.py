"""HTML as a list of tokens that are easy to change and to join again."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from l10n.documents.html import tokens
from l10n.documents.html.attributes import attributes, value
from l10n.documents.inline_tags import VOID

Kind = Literal["text", "start", "end", "raw"]

_RAW_TEXT = frozenset({"script", "style", "textarea", "title", "iframe", "noembed", "noframes"})
_CLOSED = re.compile(r"(?<!=)(?:[\s\"']|<[^\s<>/]+|\s[^\s=\"'<>/]+)/>\Z")
"""The end of a tag that closes itself; in `<use href=a.svg/>` the sign is part of the address."""


class Token(NamedTuple):
    """A piece of HTML. `text` is the characters of a text, references resolved; of anything else its source."""

    kind: Kind
    text: str
    name: str = ""
    """The name of a tag, in lower case."""

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of a tag, references resolved."""
        found = attributes(self.text, 0, len(self.text))
        return {name: value(self.text, found, name) or "" for name in found}

    def with_attributes(self, changes: Mapping[str, str | None]) -> Token:
        """A start tag with some attributes set, or taken away (None); the others stay, in their order."""
        given: dict[str, str | None] = {**self.attributes, **changes}
        kept = {name: said for name, said in given.items() if said is not None}
        made = start(self.name, kept)
        if self.name in VOID or not _CLOSED.search(self.text):
            return made
        return made._replace(
            text=f"{made.text[:-1]}/>"
        )  # within SVG `<use>` would swallow the rest


def start(name: str, given: Mapping[str, str]) -> Token:
    """A start tag."""
    said = "".join(f' {key}="{html.escape(text)}"' for key, text in given.items())
    return Token("start", f"<{name}{said}>", name)


def end(name: str) -> Token:
    return Token("end", f"</{name}>", name)


def read(source: str) -> list[Token]:
    """The tokens of a page or fragment. Comments, processing instructions and doctypes are left out."""
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    found: list[Token] = []
    said: list[str] = []
    raw = ""
    for kind, first, last, name in tokens.scan(text):
        if kind is tokens.TEXT and raw:
            found.append(Token("raw", text[first:last]))
            continue
        if kind is tokens.TEXT:
            said.append(text[first:last])
            continue
        if kind is tokens.REFERENCE:
            said.append(name)
            continue
        if kind not in (tokens.START, tokens.END):
            continue
        if said:
            found.append(Token("text", "".join(said)))
            said.clear()
        if kind is tokens.START:
            found.append(Token("start", text[first:last], name))
            raw = name if name in _RAW_TEXT else ""
        else:
            found.append(Token("end", text[first:last], name))
            raw = ""
    if said:
        found.append(Token("text", "".join(said)))
    return found


def write(found: Iterable[Token]) -> str:
    """The HTML of tokens."""
    return "".join(
        html.escape(token.text, quote=False) if token.kind == "text" else token.text
        for token in found
    )


def plain(found: Iterable[Token]) -> str:
    """The text of tokens without their markup, on one line."""
    said = "".join(token.text if token.kind == "text" else _gap(token) for token in found)
    return " ".join(said.split())


def _gap(token: Token) -> str:
    return " " if token.name in ("br", "p", "li", "td", "th", "h2", "h3") else ""


def closings(found: Sequence[Token]) -> list[int]:
    """For each token the place of the end tag that closes it; -1 for what is no start tag, and for one that is void or
    left open. An end tag closes the nearest start tag of its name, and what is open within."""
    places = [-1] * len(found)
    open_: list[int] = []
    count: dict[str, int] = {}
    for index, (kind, text, name) in enumerate(found):
        if kind == "start":
            if name not in VOID and text[-2:] != "/>":
                open_.append(index)
                count[name] = count.get(name, 0) + 1
        elif kind == "end" and count.get(name):
            while True:
                top = open_.pop()
                opened = found[top].name
                count[opened] -= 1
                if opened == name:
                    places[top] = index
                    break
    return places


def elements(found: Sequence[Token], name: str) -> Iterator[tuple[int, int]]:
    """Where the closed elements of a name stand: (index of the start tag, of the end tag)."""
    named = [index for index, token in enumerate(found) if token.name == name]
    if not named:
        return
    places = closings(found)
    for index in named:
        if places[index] >= 0:
            yield index, places[index]
