"""An edition: a rendition on its way to a page, complete but for what only the plan of the whole site knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from l10n.config import Config
from l10n.model import Article, Catalogue, Rendition
from l10n.publish.anchors import anchored, anchors
from l10n.publish.content import Content, content, with_date
from l10n.publish.head import Head, head_of
from l10n.publish.links import Surroundings, linked
from l10n.publish.markup import Token, plain
from l10n.publish.messages import Messages
from l10n.publish.pages import article_page
from l10n.publish.plan import Alternate
from l10n.publish.regions import scrolling
from l10n.publish.site import Site


@dataclass(frozen=True, slots=True)
class Edition:
    head: Head
    content: Content
    body: tuple[Token, ...]


def source_anchors(article: Article, config: Config) -> tuple[str, ...]:
    """The anchors of an article's headings as it was written."""
    return anchors(content(article.source, article, config).body)


def edition(
    article: Article,
    rendition: Rendition,
    catalogue: Catalogue | None,
    base: str,
    config: Config,
    around: Surroundings,
    aliases: Sequence[str],
    messages: Messages,
) -> Edition:
    """The edition of a rendition, made from the catalogue of the language `base`. `aliases`: the anchors of the source."""
    found = content(rendition.source, article, config)
    own = config.articles.get(article.id)
    found = with_date(found, own.date if own else "")
    if not any(
        character.isprintable() and not character.isspace() for character in plain(found.title)
    ):
        found = replace(found, title=(Token("text", article.id),))  # only direction marks, say
    around = replace(around, canonical=found.facts.canonical)
    head = head_of(article, rendition, catalogue, found, config, base)
    up = "../../"
    body = linked(anchored(found.body, aliases), around, up)
    byline = linked(found.byline, around, up)
    image = head.image
    if image and "://" not in image:
        file = around.media(image.lstrip("/"))
        image = f"media/{file.path}" if file else image
    head = replace(
        head,
        image=image,
        links=tuple(dict.fromkeys((*body.articles, *byline.articles))),
        dead=tuple(dict.fromkeys((*body.dead, *byline.dead))),
        media=tuple(
            dict.fromkeys((*body.media, *([image[6:]] if image.startswith("media/") else [])))
        ),
    )
    return Edition(
        head,
        replace(found, byline=tuple(byline.tokens)),
        tuple(scrolling(body.tokens, messages)),
    )


def page_of(made: Edition, others: Sequence[Alternate], site: Site) -> str:
    """The page of an edition. Its links to other articles are still marks (`links.resolved`)."""
    return article_page(made.head, made.content, made.body, others, site)
