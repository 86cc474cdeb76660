"""Links and images of an article: to other articles of the site, to its own sections, to files, to elsewhere.

A link to another article is written as a mark (`l10n-link:ID#fragment`), to be resolved when all pages are known.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from l10n.publish.markup import Token, closings, end, start

MARK = "l10n-link:"
_MARKED = re.compile(rf'<a ([^<>]*?)href="{MARK}([^"#]*)(#[^"]*)?"')
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:")
_SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Media:
    """A file that an article shows or leads to."""

    path: str
    """Below the sources."""
    size: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an article's links may lead to."""

    article: str
    """The article's id."""
    articles: Callable[[str], str | None]
    """The id of the article at a path below the sources (with or without suffix)."""
    media: Callable[[str], Media | None]
    """The file at a path below the sources."""
    canonical: str = ""
    """Where the article stood first: what relative links that lead to nothing here are read against."""


@dataclass(frozen=True, slots=True)
class Linked:
    tokens: list[Token]
    articles: tuple[str, ...]
    media: tuple[str, ...]
    dead: tuple[str, ...]
    """Destinations that lead nowhere; their links are taken away, their texts stay."""


def linked(found: Sequence[Token], around: Surroundings, up: str) -> Linked:
    """The tokens with their links and images resolved. `up`: the way from the page to the site's root (`../../`)."""
    ids = {
        token.attributes.get("id", "")
        for token in found
        if token.kind == "start" and "id" in token.text
    }
    spans = closings(found) if any(token.name == "a" for token in found) else []
    result: list[Token] = []
    articles: dict[str, None] = {}
    media: dict[str, None] = {}
    dead: dict[str, None] = {}
    dropped: set[int] = set()
    for index, token in enumerate(found):
        if index in dropped:
            continue
        if token.kind == "start" and token.name == "a" and "href" in token.text:
            said = token.attributes["href"].strip() if "href" in token.attributes else ""
            way = _link(said, around, ids, up, articles, media)
            if way is None:
                dead[said] = None
                dropped.add(spans[index])
                continue
            changes: dict[str, str | None] = {"href": way}
            result.append(token.with_attributes(changes) if way != said else token)
        elif token.kind == "start" and token.name == "img":
            given = token.attributes
            said = given.get("src", "").strip()
            image = _image(token, said, around, up, media)
            if image is None:
                dead[said] = None
                result += _without(given)
            else:
                result.append(image)
        else:
            result.append(token)
    return Linked(result, tuple(articles), tuple(media), tuple(dead))


def resolved(page: str, way: Callable[[str], tuple[str, str] | None]) -> str:
    """A page with the marks of its links to other articles resolved. `way`: address and language of the page of an
    article by id, the language empty where it is the page's own; None: it has none, the link is to nothing."""

    def put(match: re.Match[str]) -> str:
        found = way(html.unescape(unquote(match[2])))
        if found is None:
            return f"<a {match[1]}"
        address, language = found
        abroad = f' hreflang="{language}" class="abroad"' if language else ""
        return f'<a {match[1]}href="{html.escape(address)}{match[3] or ""}"{abroad}'

    return _MARKED.sub(put, page) if MARK in page else page


def _link(
    said: str,
    around: Surroundings,
    ids: set[str],
    up: str,
    articles: dict[str, None],
    media: dict[str, None],
) -> str | None:
    if not said:
        return None
    if said.startswith("#"):
        return said if unquote(said[1:]) in ids or said == "#" else None
    if said.startswith("//"):
        return f"https:{said}"
    if _SCHEME.match(said):
        return _encoded(said) if _SAFE.match(said) else None
    parts = urlsplit(said)
    path = _below(unquote(parts.path), around.article)
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    if path is not None:
        if article := around.articles(path):
            if article == around.article:
                return fragment or "#"
            articles[article] = None
            return f"{MARK}{quote(article)}{fragment}"
        if found := around.media(path):
            media[found.path] = None
            return f"{up}media/{quote(found.path)}{fragment}"
    return _encoded(urljoin(around.canonical, said)) if around.canonical else None


def _image(
    token: Token, said: str, around: Surroundings, up: str, media: dict[str, None]
) -> Token | None:
    changes: dict[str, str | None] = {"loading": "lazy", "decoding": "async"}
    if "alt" not in token.text:
        changes["alt"] = ""
    if said.startswith("data:image/"):
        return token
    if _SCHEME.match(said) or said.startswith("//"):
        return token.with_attributes(changes) if _SAFE.match(said) or said[0] == "/" else None
    path = _below(unquote(urlsplit(said).path), around.article)
    found = around.media(path) if path is not None else None
    if found is None:
        return None
    media[found.path] = None
    changes["src"] = f"{up}media/{quote(found.path)}"
    if found.size:
        changes |= {"width": str(found.size[0]), "height": str(found.size[1])}
    return token.with_attributes(changes)


def _without(given: Mapping[str, str]) -> tuple[Token, ...]:
    """What stands for an image that is not there: its alternative text, in its language. `given`: its attributes."""
    alt = given.get("alt", "")
    said = {"class": "no-image", **{key: given[key] for key in ("lang", "dir") if given.get(key)}}
    return (start("span", said), Token("text", alt), end("span")) if alt else ()


def _below(path: str, article: str) -> str | None:
    """A path as written in an article, from the folder of sources; None: it leads out of it."""
    if path.startswith("/"):
        whole = posixpath.normpath(path.lstrip("/"))
    else:
        whole = posixpath.normpath(posixpath.join(posixpath.dirname(article), path))
    return None if whole.startswith("..") or whole == "." else whole


def _encoded(address: str) -> str:
    """An address without characters that a URL may not hold."""
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]")
