"""Articles that can be read and are no pages: without text, with a conflict of branches in them, in a language that
nothing tells."""

from __future__ import annotations

import re
from pathlib import Path

from l10n.documents.conflict import Conflict, conflict
from l10n.errors import DocumentError
from l10n.model import Article
from l10n.pipeline.jobs import without_language
from l10n.publish.content import Content
from l10n.publish.markup import Token, closings

_OURS = re.compile(r"^<{7} ", re.MULTILINE)
_SHOWN = frozenset(
    {"img", "picture", "svg", "video", "audio", "iframe", "embed", "object", "canvas", "math"}
)
"""What makes a page of pictures alone one with something on it."""


def refuse_unfit(article: Article, written: Content, path: Path) -> None:
    """Refuses an article that is not to be published. `written`: what its page would show. Errors: `DocumentError`."""
    if is_empty(article, written):
        raise DocumentError(
            "there is no text in it to publish",
            file=str(path),
            remedy="write it, or take it out of the sources",
        )
    if left := conflict_of(article, written):
        raise DocumentError(left.reason, file=str(path), line=left.line, remedy=left.remedy)
    if article.language is None:
        raise without_language(path, worded=bool(article.blocks))


def is_empty(article: Article, written: Content) -> bool:
    """Whether nobody would see anything of it: a file that was cut off, say."""
    return not article.blocks and not any(
        _is_seen(token) for token in (*written.title, *written.standfirst, *written.body)
    )


def conflict_of(article: Article, written: Content) -> Conflict | None:
    """The conflict of branches that is left in it. One that is shown in a listing is what an article on git tells of."""
    found = conflict(article.source)
    if found is None or len(_OURS.findall(article.source)) <= _listed(written.body):
        return None
    return found


def _listed(body: tuple[Token, ...]) -> int:
    """How many conflicts listings show."""
    spans = closings(body)
    return sum(
        len(_OURS.findall("".join(t.text for t in body[first:last] if t.kind == "text")))
        for first, last in enumerate(spans)
        if last > first and body[first].name == "pre"
    )


def _is_seen(token: Token) -> bool:
    if token.kind == "text":
        return bool(token.text.strip())
    return token.kind == "start" and token.name in _SHOWN
