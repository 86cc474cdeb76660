"""The beginning of an article, for lists, feeds and search engines that are told no description."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.publish.markup import Token, closings, plain

_INSTEAD = frozenset({"video", "audio", "object", "canvas", "iframe", "svg", "math", "template"})
"""What they hold is for browsers that cannot show them, or no prose."""
_ENDS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "dd", "details", "dialog", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p"),
        *("pre", "search", "section", "table", "td", "th", "ul"),
    }
)
"""What a paragraph ends before whose `</p>` is left out (HTML Standard, "Optional tags")."""


def first_paragraph(body: Sequence[Token]) -> tuple[Token, ...]:
    """The first paragraph that says anything, from its start tag to where it ends; empty: there is none."""
    spans: Sequence[int] | None = None
    here: list[Token] = []
    until = -1
    for index, token in enumerate(body):
        if index <= until:
            continue
        if token.kind == "start" and token.name in _INSTEAD:
            spans = spans or closings(body)
            until = spans[index]
        elif here and token.kind in ("start", "end") and token.name in _ENDS:
            if plain(here):
                break
            here = [token] if token.kind == "start" and token.name == "p" else []
        elif here or (token.kind == "start" and token.name == "p"):
            here.append(token)
    return tuple(here) if plain(here) else ()
