"""What fell back to the source's language, marked so on the page: `<span lang="en" dir="ltr">`, or the block that is
wholly so, or the image whose text is.

Where it stands is known of the rendition's text, and the page is made of that text by parsers; so its ends are marked with
characters that the text has none of, which come out of the parser where they went in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from l10n.documents.frontmatter.fences import find_fence
from l10n.documents.inline_tags import VOID
from l10n.language.locale import direction
from l10n.model import Rendition
from l10n.publish.markup import Token, end, start

_PRIVATE = range(0xF000, 0xF8FF)
_SPACES = tuple(c for c in map(chr, range(0x1680, 0x3001)) if unicodedata.category(c) == "Zs")
"""Before a letter `_word_` is no emphasis in Markdown, before a space it is."""
_NOT_MARKED = frozenset({"meta", "link"})
_WHOLE = frozenset(
    {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "caption", "figcaption", "dt", "dd"}
)


class Marks(NamedTuple):
    """The characters that stand at the ends of what fell back."""

    first: str
    last: str
    spaces: tuple[str, str]
    """What stands for them in Markdown."""
    language: str

    def out_of_markdown(self, html: str) -> str:
        return html.replace(self.spaces[0], self.first).replace(self.spaces[1], self.last)


def marked(rendition: Rendition, source_language: str, form: str) -> tuple[str, Marks | None]:
    """The rendition's text with marks, and which they are; without any where nothing fell back. `form`: its format's
    name."""
    text = rendition.source
    fence = find_fence(text)[0] if form == "markdown" and text[:1] in "-+;{" else None
    begin = fence.end if fence else 0  # within front matter a mark may break what it stands in
    found = [
        each
        for each in rendition.fallbacks
        if each.language == source_language and each.role not in _NOT_MARKED and each.start >= begin
    ]
    free = list(islice((c for c in map(chr, _PRIVATE) if c not in text), 2)) if found else []
    spaces = [c for c in _SPACES if c not in text][:2] if found else []
    if len(free) < 2 or len(spaces) < 2:
        return text, None
    marks = Marks(free[0], free[1], (spaces[0], spaces[1]), source_language)
    first, last = marks.spaces if form == "markdown" else (marks.first, marks.last)
    parts: list[str] = []
    at = 0
    for each in found:
        parts += (text[at : each.start], first, text[each.start : each.end], last)
        at = each.end
    return "".join((*parts, text[at:])), marks


def spoken(found: Sequence[Token], marks: Marks | None) -> tuple[Token, ...]:
    """The tokens with elements for the marks."""
    if marks is None:
        return tuple(found)
    said = {"lang": marks.language, "dir": direction(marks.language)}
    pieces = list(_pieces(found, marks))
    result: list[Token] = []
    for index, token in enumerate(pieces):
        if token.text == marks.first:
            stop = _end_of_all(pieces, index, marks)
            if stop < 0:
                continue
            for at in range(index, stop):
                if pieces[at].text in (marks.first, marks.last):
                    pieces[at] = Token("text", "")
            if result and _is_whole(result[-1], pieces, stop):
                result[-1] = result[-1].with_attributes(said)
            else:
                result.append(start("span", said))
                pieces[stop] = end("span")
        elif token.text and token.text != marks.last:
            result.append(token)
    return tuple(result)


def without_marks(text: str, marks: Marks | None) -> str:
    return text.replace(marks.first, "").replace(marks.last, "") if marks else text


def whole(found: Sequence[Token], language: str) -> tuple[Token, ...]:
    """Inline tokens that are wholly in a language, with an element that says so; as they are where they say any."""
    if not found or any(token.kind != "text" for token in found):
        return tuple(found)
    return start("span", {"lang": language, "dir": direction(language)}), *found, end("span")


def _fell_back(text: str, marks: Marks) -> bool:
    """Whether an attribute is the source's from its beginning to its end."""
    text = text.strip()
    between = "".join(re.split(f"{marks.first}[^{marks.first}{marks.last}]*{marks.last}", text))
    return marks.first in text and not between.strip()


def _pieces(found: Sequence[Token], marks: Marks) -> Iterator[Token]:
    """The tokens with each mark in a text alone; within a tag it marks an image's text, and nothing else."""
    parted = re.compile(f"([{marks.first}{marks.last}])")
    for token in found:
        if marks.first not in token.text and marks.last not in token.text:
            yield token
        elif token.kind == "text":
            yield from (token._replace(text=piece) for piece in parted.split(token.text) if piece)
        elif token.name == "img" and marks.first in token.text:
            yield _image(token, marks)
        else:
            yield token._replace(text=without_marks(token.text, marks))


def _image(token: Token, marks: Marks) -> Token:
    """An image without marks, with the language of its text where all of that fell back."""
    shown = [token.attributes[key] for key in ("alt", "title") if token.attributes.get(key)]
    bare = token._replace(text=without_marks(token.text, marks))
    if {"lang", "dir"} & bare.attributes.keys() or not all(_fell_back(t, marks) for t in shown):
        return bare
    return bare.with_attributes({"lang": marks.language, "dir": direction(marks.language)})


def _end_of_all(pieces: Sequence[Token], index: int, marks: Marks) -> int:
    """Where what begins at a mark ends, together with the sentences behind it that fell back too; -1 where it does not
    end within the same element."""
    stop = _end_of_one(pieces, index, marks)
    at = stop
    while at >= 0:
        following = at + 1
        while following < len(pieces) and _is_blank(pieces[following]):
            following += 1
        if following == len(pieces) or pieces[following].text != marks.first:
            break
        at = _end_of_one(pieces, following, marks)
        stop = max(stop, at)
    return stop


def _end_of_one(pieces: Sequence[Token], index: int, marks: Marks) -> int:
    depth = 0
    for at in range(index + 1, len(pieces)):
        token = pieces[at]
        if token.kind == "start":
            depth += not (token.name in VOID or token.text.endswith("/>"))
        elif token.kind == "end":
            depth -= 1
        if depth < 0 or token.text == marks.first:
            return -1
        if depth == 0 and token.text == marks.last:
            return at
    return -1


def _is_blank(token: Token) -> bool:
    return token.kind == "text" and not token.text.strip()


def _is_whole(opener: Token, pieces: Sequence[Token], stop: int) -> bool:
    """Whether a start tag is that of a block which holds nothing else, and does not say its language itself."""
    behind = next((p for p in pieces[stop + 1 :] if not _is_blank(p)), opener)
    return (
        opener.kind == "start"
        and opener.name in _WHOLE
        and behind.kind == "end"
        and behind.name == opener.name
        and not {"lang", "dir"} & opener.attributes.keys()
    )
