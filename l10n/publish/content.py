"""What a rendition gives for its page: headline, standfirst, byline and body as HTML, and the facts about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace

from l10n.config import Config
from l10n.documents.html.attributes import attributes
from l10n.documents.html.scope import is_byline
from l10n.documents.markdown.parser import html as html_of
from l10n.model import Article
from l10n.publish import markup
from l10n.publish.anchors import freed
from l10n.publish.commonmark import tidied
from l10n.publish.facts import NOTHING, Facts, front_matter, of_front_matter, of_page
from l10n.publish.fallback import Marks, spoken, without_marks
from l10n.publish.markup import Token
from l10n.publish.plain import paragraphs
from l10n.publish.signatures import signed

Tokens = tuple[Token, ...]
_STANDFIRSTS = frozenset({"standfirst", "lead", "lede", "deck", "dek", "subtitle"})
_IN_TITLES = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd"),
        *("mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var"),
    }
)
_EMPTY_WITHOUT = frozenset({"header", "hgroup", "p", "div", "h1"})
_HANDLER = re.compile(r"""[\s/"']on[a-z]""", re.IGNORECASE)
_MADE_ANEW = frozenset({"nav", "footer", "script", "style", "noscript"})


@dataclass(frozen=True, slots=True)
class Content:
    """A page's content before it knows of any other page. Titles and the like are inline HTML."""

    title: Tokens = ()
    anchor: str = ""
    """The id of its heading, if the source gives it one."""
    standfirst: Tokens = ()
    byline: Tokens = ()
    body: Tokens = ()
    facts: Facts = field(default=NOTHING)


def content(text: str, article: Article, config: Config, marks: Marks | None = None) -> Content:
    """The content of a rendition's text. `article`: what it was made from, for its format and the roles of its blocks.
    A format that is neither Markdown nor HTML is read as plain text. `marks`: those in the text (`fallback.marked`)."""
    if article.format == "markdown":
        found = _markdown(text, marks)
    elif article.format == "html":
        found = _html(text)
    else:
        found = _plain(text, article, config)
    found = _freed(found)
    if marks is None:
        return found
    return replace(
        found,
        title=spoken(found.title, marks),
        standfirst=spoken(found.standfirst, marks),
        byline=spoken(found.byline, marks),
        body=spoken(found.body, marks),
        facts=_without_marks(found.facts, marks),
    )


def _freed(found: Content) -> Content:
    """The content with none of the templates' ids."""
    changed = freed((found.title, found.standfirst, found.byline, found.body), found.anchor)
    if changed is None:
        return found
    (title, standfirst, byline, body), anchor = changed
    return replace(
        found, title=title, anchor=anchor, standfirst=standfirst, byline=byline, body=body
    )


def _without_marks(facts: Facts, marks: Marks) -> Facts:
    said = {each.name: getattr(facts, each.name) for each in fields(facts)}
    texts = {name: without_marks(t, marks) for name, t in said.items() if isinstance(t, str)}
    return replace(
        facts,
        **texts,
        authors=tuple(without_marks(name, marks) for name in facts.authors),
        fallen=facts.fallen,
    )


def _markdown(text: str, marks: Marks | None) -> Content:
    front, end = front_matter(text)
    text = text[end:]
    html = html_of(text)
    body = markup.read(tidied(marks.out_of_markdown(html) if marks else html))
    title, anchor, body = _titled(body)
    facts = of_front_matter(front)
    if not title and facts.title:
        title = (Token("text", facts.title),)
    standfirst = (Token("text", facts.standfirst),) if facts.standfirst else ()
    body = [
        t._replace(text=t.text.replace("h1", "h2"), name="h2") if t.name == "h1" else t
        for t in body
    ]
    return Content(title, anchor, standfirst, (), tuple(body), facts)


def _html(text: str) -> Content:
    found = markup.read(text)
    facts = of_page(found)
    body = _main(found)
    title, anchor, body = _titled(body)
    standfirst, body = _cut(body, "p", _has_class(_STANDFIRSTS))
    byline, body = _cut(body, "p", _names_author)
    if not byline:
        byline, body = _cut(body, "address", _names_author)
    linked = tuple(
        markup.plain(byline[first + 1 : last])
        for first, last in markup.elements(byline, "a")
        if "author" in byline[first].attributes.get("rel", "").split()
    )
    if linked and len(linked) == (len(facts.authors) or len(linked)):
        facts = replace(facts, authors=linked)  # linked data is not translated
    if byline and not facts.authors:
        facts = replace(facts, authors=signed(markup.plain(byline)))
    if facts.published:
        _, body = _cut(body, "p", only="time")
    body = _without_empty(body)
    if not title and facts.title:
        title = (Token("text", facts.title),)
    return Content(title, anchor, standfirst, byline, tuple(body), facts)


def _plain(text: str, article: Article, config: Config) -> Content:
    title, byline, body = paragraphs(text, [block.role for block in article.blocks], config)
    facts = replace(NOTHING, authors=signed(markup.plain(byline))) if byline else NOTHING
    return Content(tuple(title), "", (), tuple(byline), tuple(body), facts)


def _main(found: Sequence[Token]) -> list[Token]:
    """What of a page is the article: the only `<article>` of its `<main>`, `<main>`, the only `<article>`, the body
    without navigation and footer."""
    spans = markup.closings(found)
    inside = list(range(len(found)))
    for name in ("body", "main", "article"):
        here = [i for i in inside if found[i].name == name and spans[i] >= 0]
        if len(here) == 1:
            inside = list(range(here[0] + 1, spans[here[0]]))
        elif name == "body":
            heads = [i for i in inside if found[i].name == "head" and spans[i] >= 0]
            if heads:
                inside = [i for i in inside if not heads[0] <= i <= spans[heads[0]]]
    chosen = any(found[i].name in ("main", "article") for i in range(len(found)))
    result: list[Token] = []
    skip = -1
    for index in inside:
        token = found[index]
        if index <= skip or token.name in ("html", "body", "link", "meta", "base"):
            continue
        if token.kind == "start" and _HANDLER.search(token.text):
            token = _without_handlers(token)
        if (
            token.kind == "start"
            and token.name in _MADE_ANEW
            and not (chosen and token.name == "footer")
        ):
            skip = max(spans[index], index)
            continue
        result.append(token)
    return result


def _without_handlers(token: Token) -> Token:
    """A start tag without scripts in its attributes, `onclick` and the like."""
    scripts = {name: None for name in token.attributes if name.startswith("on")}
    return token.with_attributes(scripts) if scripts else token


def _titled(found: Sequence[Token]) -> tuple[Tokens, str, list[Token]]:
    """(the title, its id, the tokens without it) by the first `<h1>`."""
    first = next(markup.elements(found, "h1"), None)
    anchor = found[first[0]].attributes.get("id", "") if first else ""
    title, rest = _cut(found, "h1")
    return _inline(title), anchor, rest


def _cut(
    found: Sequence[Token],
    name: str,
    fits: object = None,
    only: str = "",
) -> tuple[Tokens, list[Token]]:
    """The content of the first fitting element of a name, and the tokens without that element."""
    for first, last in markup.elements(found, name):
        inner = found[first + 1 : last]
        if only:
            spans = [t for t in inner if not (t.kind == "text" and not t.text.strip())]
            fitting = (
                len(spans) >= 2
                and spans[0].name == only
                and spans[-1].name == only
                and sum(t.name == only for t in spans) == 2
            )
        else:
            fitting = fits is None or (callable(fits) and bool(fits(found[first])))
        if fitting:
            return tuple(_trimmed(inner)), [*found[:first], *found[last + 1 :]]
    return (), list(found)


def _inline(found: Sequence[Token]) -> Tokens:
    """A title's tokens without tags that have no place in one, or no partner: `</title>`, `<script>`, `<img>`."""
    spans = markup.closings(found)
    kept = {i for i, token in enumerate(found) if token.kind == "text"}
    for first, last in enumerate(spans):
        if last >= 0 and found[first].name in _IN_TITLES:
            kept |= {first, last}
    return tuple(token for i, token in enumerate(found) if i in kept)


def _trimmed(found: Sequence[Token]) -> list[Token]:
    """Inline tokens without white space at the edges and runs of it within."""
    result = [
        t._replace(text=" ".join(f"|{t.text}|".split())[1:-1]) if t.kind == "text" else t
        for t in found
    ]
    if result and result[0].kind == "text":
        result[0] = result[0]._replace(text=result[0].text.lstrip())
    if result and result[-1].kind == "text":
        result[-1] = result[-1]._replace(text=result[-1].text.rstrip())
    return [t for t in result if t.text]


def _has_class(names: frozenset[str]) -> object:
    def fits(token: Token) -> bool:
        return "class" in token.text and not names.isdisjoint(
            token.attributes.get("class", "").lower().split()
        )

    return fits


def _names_author(token: Token) -> bool:
    return " " in token.text and is_byline(token.text, attributes(token.text, 0, len(token.text)))


def _without_empty(found: Sequence[Token]) -> list[Token]:
    """The tokens without elements that are left without content: `<header> </header>`."""
    result: list[Token] = []
    for token in found:
        if token.kind == "end" and token.name in _EMPTY_WITHOUT:
            at = len(result) - 1
            while at >= 0 and result[at].kind == "text" and not result[at].text.strip():
                at -= 1
            opener = result[at] if at >= 0 else token
            if opener.kind == "start" and opener.name == token.name and "id=" not in opener.text:
                del result[at:]
                continue
        result.append(token)
    return result


def with_date(found: Content, date: str) -> Content:
    """The content with a date that the project gives, where it has none of its own."""
    return (
        found
        if found.facts.published or not date
        else replace(found, facts=replace(found.facts, published=date))
    )
