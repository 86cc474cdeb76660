"""Whom an article names as its authors where no message has them: in front matter, metadata, linked data."""

from __future__ import annotations

from l10n.model import Article
from l10n.publish import markup
from l10n.publish.facts import front_matter, of_front_matter, of_page
from l10n.publish.isolate import script_in, script_of
from l10n.publish.signatures import is_name

_END = "</head>"


def persons(article: Article) -> tuple[str, ...]:
    """The authors of an article that are persons, and named in the letters of its language. Of a page its head is read."""
    if article.format == "markdown":
        found = of_front_matter(front_matter(article.source)[0]).authors
    elif article.format == "html" and "author" in article.source:
        head, end, _ = article.source.partition(_END)
        found = of_page(markup.read(f"{head}{end}")).authors
    else:
        return ()
    letters = script_of(article.language or "")
    names = (" ".join(name.split()) for name in found)
    return tuple(name for name in names if is_name(name) and script_in(name) == letters)
