"""An edition: a rendition on its way to a page, complete but for what only the plan of the whole site knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from l10n.config import Config
from l10n.model import Article, Catalogue, Rendition
from l10n.publish.anchors import anchored, anchors
from l10n.publish.cells import numbered
from l10n.publish.content import Content, content, with_date
from l10n.publish.facts import Facts, fell_back
from l10n.publish.fallback import marked, whole
from l10n.publish.head import Head, head_of
from l10n.publish.linking import Picture, linked
from l10n.publish.links import Surroundings, parted, path_below
from l10n.publish.markup import Token, plain
from l10n.publish.messages import Messages
from l10n.publish.pages import article_page
from l10n.publish.plan import Alternate
from l10n.publish.regions import labelled, scrolling
from l10n.publish.signatures import OPEN
from l10n.publish.site import Site
from l10n.publish.spacing import spaced


@dataclass(frozen=True, slots=True)
class Edition:
    head: Head
    content: Content
    body: tuple[Token, ...]
    ids: tuple[str, ...] = ()
    """What links may lead to within the page."""
    aims: tuple[str, ...] = ()
    """The articles that it leads to a section of."""


@dataclass(frozen=True, slots=True)
class Original:
    """An article as it was written, which its editions have in common."""

    content: Content
    anchors: tuple[str, ...]
    """Of its headings."""


def original(article: Article, config: Config) -> Original:
    """What all editions of an article need to know of it."""
    found = content(article.source, article, config)
    return Original(found, anchors(found.body))


def edition(
    article: Article,
    rendition: Rendition,
    catalogue: Catalogue | None,
    base: str,
    config: Config,
    around: Surroundings,
    source: Original,
    messages: Messages,
    written: Callable[[str, str], str] = lambda _, shown: shown,
) -> Edition:
    """The edition of a rendition, made from the catalogue of the language `base`. `written`:
    how the page writes a person's name, by how the source and how the rendition has it."""
    if rendition.source == article.source and not rendition.fallbacks:
        found = source.content
    else:
        text, marks = marked(rendition, article.language or "", article.format)
        found = content(text, article, config, marks)
        if rendition.fallbacks:
            found = _with_language(found, source.content.facts, rendition, article.language or "")
    own = config.articles.get(article.id)
    found = with_date(found, own.date if own else "")
    if not any(
        character.isprintable() and not character.isspace() for character in plain(found.title)
    ):
        found = replace(found, title=(Token("text", article.id),))  # only direction marks, say
    around = replace(around, canonical=found.facts.canonical)
    if rendition.language == article.language:
        found = _with_spaces(found, rendition.language, config)
    elif article.language and any(token.name == "table" for token in found.body):
        shown = numbered(found.body, article.language, base, config, rendition.language)
        found = replace(found, body=shown)
    head = head_of(article, rendition, catalogue, found, config, base)
    up = "../../"
    anchor = (found.anchor,) if found.anchor else ()
    body = linked(anchored(found.body, source.anchors), around, up, anchor)
    head = _pictured(head, around, body.picture)
    spelt = base != rendition.language
    authors = tuple(written(*each) for each in _authors(source.content, found, spelt=spelt))
    if spelt and authors and OPEN.search(plain(found.byline)):
        found = replace(found, byline=())  # "By {name}" serves
    byline = linked(found.byline, around, up, body.ids)
    head = replace(
        head,
        authors=authors,
        translator=written(head.translator, head.translator),
        links=tuple(dict.fromkeys((*body.articles, *byline.articles))),
        dead=tuple(dict.fromkeys((*body.dead, *byline.dead, *head.dead))),
        media=tuple(dict.fromkeys((*body.media, *byline.media, *head.media))),
    )
    return Edition(
        head,
        replace(found, byline=tuple(byline.tokens)),
        tuple(labelled(scrolling(body.tokens, messages), messages)),
        body.ids,
        tuple(dict.fromkeys((*body.aims, *byline.aims))),
    )


def _authors(source: Content, found: Content, *, spelt: bool) -> list[tuple[str, str]]:
    """(as the source has it, as the page does) of each author. `spelt`: whether the page is in a reader script, in whose
    signatures no name is told from what stands around it."""
    own, shown = source.facts.authors, found.facts.authors
    if spelt and (found.byline or len(own) != len(shown)):
        shown = own
    shown = shown or own
    return list(zip(own if spelt else shown, shown, strict=True))


def _pictured(head: Head, around: Surroundings, first: Picture | None) -> Head:
    """The head with the picture that stands for the article: the one it names, else the first it shows."""
    said = head.image
    if not said:
        if first is None:
            return head
        image = first.path if "//" in first.path else f"media/{first.path}"
        return replace(head, image=image, image_alt=first.alt, image_size=first.size or ())
    if "//" in said:
        return head
    path, _ = parted(said)
    below = (path_below(path, around.article), path_below(f"/{path}", ""))
    file = next((found for each in below if each and (found := around.media(each))), None)
    if file is None:
        return head if around.canonical else replace(head, image="", image_alt="", dead=(said,))
    alt = head.image_alt or (first.alt if first and first.path == file.path else "")
    return replace(
        head,
        image=f"media/{file.path}",
        image_alt=alt,
        image_size=file.size or (),
        media=(file.path,),
    )


def _with_language(found: Content, source: Facts, rendition: Rendition, language: str) -> Content:
    """The content with the language on a title and standfirst of front matter that fell back."""
    here = [each.role for each in rendition.fallbacks if each.language == language]
    fallen = fell_back(found.facts, source, here)
    if not fallen:
        return found
    title = plain(found.title) == found.facts.title and "title" in fallen
    return replace(
        found,
        title=whole(found.title, language) if title else found.title,
        standfirst=whole(found.standfirst, language)
        if "standfirst" in fallen
        else found.standfirst,
        facts=replace(found.facts, fallen=fallen),
    )


def _with_spaces(found: Content, language: str, config: Config) -> Content:
    return replace(
        found,
        title=spaced(found.title, language, config),
        standfirst=spaced(found.standfirst, language, config),
        byline=spaced(found.byline, language, config),
        body=spaced(found.body, language, config),
    )


def page_of(made: Edition, others: Sequence[Alternate], site: Site) -> str:
    """The page of an edition. Its links to other articles are still marks (`links.resolved`)."""
    return article_page(made.head, made.content, made.body, others, site)
