"""Plain text as HTML: headline, byline, paragraphs, the source link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.config import Config
from l10n.documents.registry import formats
from l10n.model import Block
from l10n.publish.markup import Token, end, start

_URL = re.compile(r"https?://[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?،؛؟)\]]")
_ADDRESS = re.compile(
    rf"{_URL.pattern}|(?<![A-Za-z0-9.@%+_-])"
    r"(?P<mail>[A-Za-z0-9%+_-]+(?:\.[A-Za-z0-9%+_-]+)*+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24})(?![A-Za-z0-9@_-])"
)


def paragraphs(
    text: str, roles: Sequence[str], config: Config
) -> tuple[list[Token], list[Token], list[Token]]:
    """(headline, byline, body) of a rendition in plain text. `roles`: of the source's blocks, which hold here where there
    are as many: “ليلى حداد ووكالات أنباء” is told for a byline by “By Layla Haddad” only. Web and e-mail addresses become links, a line that is nothing but a web address the source's."""
    title: list[Token] = []
    byline: list[Token] = []
    body: list[Token] = []
    last = 0
    blocks = formats()["plaintext"].read(text, config).blocks
    roles = roles if len(roles) == len(blocks) else [block.role for block in blocks]
    for block, role in zip(blocks, roles, strict=True):
        body += _addresses(text[last : block.start])
        last = block.end
        said = _shown(text, block)
        if role == "headline":
            title = [Token("text", said)]
        elif role == "byline":
            byline = [Token("text", said)]
        else:
            body += (start("p", {}), *_linked(said), end("p"))
    body += _addresses(text[last:])
    return title, byline, body


def _shown(text: str, block: Block) -> str:
    said: list[str] = []
    at = block.start
    for mark in block.marks:
        said += (text[at : mark.start], mark.shown)
        at = mark.end
    return "".join((*said, text[at : block.end]))


def _addresses(gap: str) -> Iterator[Token]:
    """Lines without prose: a rule, a number, an address."""
    for line in gap.splitlines():
        if line.strip():
            alone = _URL.fullmatch(line.strip())
            yield start("p", {"class": "source"} if alone else {})
            yield from _linked(line.strip())
            yield end("p")


def _linked(text: str) -> Iterator[Token]:
    last = 0
    for match in _ADDRESS.finditer(text):
        if match.start() > last:
            yield Token("text", text[last : match.start()])
        yield start("a", {"href": f"mailto:{match[0]}" if match["mail"] else match[0]})
        yield Token("text", match[0])
        yield end("a")
        last = match.end()
    if last < len(text):
        yield Token("text", text[last:])
