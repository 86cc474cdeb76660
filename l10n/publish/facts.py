"""What a document says about itself: when it was published, who wrote it, what it is about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from l10n.documents.frontmatter.fences import find_fence
from l10n.documents.frontmatter.grammars import grammar_of
from l10n.documents.frontmatter.scalars import bare_path
from l10n.publish.markup import Token, closings, plain
from l10n.publish.signatures import named as named_in

_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| ?[+-]\d\d:?\d\d)?)?"
)
_KEYS = {
    "published": ("date", "published", "publishDate", "datePublished", "pubDate"),
    "modified": ("updated", "modified", "lastmod", "last_modified", "dateModified"),
    "description": ("description", "summary", "excerpt"),
    "title": ("title",),
    "standfirst": ("subtitle", "standfirst"),
    "image": ("image", "cover", "thumbnail"),
    "canonical": ("canonical", "canonical_url"),
}
_META = {
    "article:published_time": "published",
    "article:modified_time": "modified",
    "date": "published",
    "description": "description",
    "og:description": "description",
    "og:title": "title",
    "og:image": "image",
    "og:image:alt": "image_alt",
}
_AUTHORS = ("author", "authors", "authors[]", "author.name", "authors.name", "byline")
"""Keys of front matter that name authors."""
_AUTHOR = frozenset({"author", "article:author"})
"""Names of `<meta>` that name an author, or only where one is found."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Empty where nothing is said. Dates are as in ISO 8601."""

    title: str = ""
    standfirst: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    image: str = ""
    image_alt: str = ""
    canonical: str = ""
    fallen: tuple[str, ...] = ()
    """Those of `title`, `standfirst`, `description` that are the source's, as no translation stood for them."""


NOTHING = Facts()


def moment(said: str) -> str:
    """A date or time in ISO 8601 as a document gives it, put right; empty where it is none.

    >>> moment("2025-03-22 09:30 +0300"), moment("2025-10-15"), moment("yesterday"), moment("2025-02-31")
    ('2025-03-22T09:30:00+03:00', '2025-10-15', '', '')
    """
    match = _MOMENT.match(said.strip())
    if match is None:
        return ""
    text = match[0]
    try:
        if len(text) == 10:
            datetime.fromisoformat(text)
            return text
        day, clock = text[:10], text[11:].replace(" ", "")
        found = datetime.fromisoformat(f"{day}T{clock}")
    except ValueError:
        return ""
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat(timespec="seconds")


def fell_back(facts: Facts, source: Facts, roles: Iterable[str]) -> tuple[str, ...]:
    """Which facts of a rendition are its source's, as no translation stood for them (`Facts.fallen`). `roles`: those of
    the blocks that something of fell back."""
    keys = {role.removeprefix("front-matter:") for role in roles}
    return tuple(
        name
        for name in ("title", "standfirst", "description")
        if getattr(facts, name)
        and getattr(facts, name) == getattr(source, name)
        and keys & {*_KEYS[name], "meta", *(["title", "headline"] if name == "title" else [])}
    )


def front_matter(text: str) -> tuple[dict[str, list[str]], int]:
    """(the values of front matter by key, where it ends) of a Markdown text."""
    fence, _ = find_fence(text) if text[:1] in ("-", "+", ";", "{") else (None, "")
    found: dict[str, list[str]] = {}
    if fence is None:
        return found, 0
    for value in grammar_of(fence.grammar).values(text, fence):
        found.setdefault(bare_path(value.path), []).append(value.text)
    return found, fence.end


def of_front_matter(values: Mapping[str, Sequence[str]]) -> Facts:
    """The facts in front matter, its values by key."""
    said = {
        name: next((values[key][0] for key in keys if values.get(key)), "")
        for name, keys in _KEYS.items()
    }
    authors = (name for key in _AUTHORS for name in values.get(key, ()))
    return _clean(Facts(**said, authors=_each(authors), fallen=()))


def of_page(found: Sequence[Token]) -> Facts:
    """The facts in an HTML page: its metadata, linked data and the first `<time>`. The earlier named go first."""
    said: dict[str, str] = {}
    named: dict[str, None] = {}
    data: dict[str, Any] = {}
    ends = closings(found)
    for index, token in enumerate(found):
        if token.kind != "start" or token.name not in ("meta", "link", "script", "title", "time"):
            continue
        given = token.attributes
        if token.name == "meta":
            name = (given.get("property") or given.get("name") or "").lower()
            if key := _META.get(name):
                said.setdefault(key, given.get("content", ""))
            elif name in _AUTHOR and "://" not in given.get("content", ""):
                named[" ".join(given.get("content", "").split())] = None
        elif token.name == "link" and given.get("rel", "").lower() == "canonical":
            said.setdefault("canonical", given.get("href", ""))
        elif token.name == "title" and ends[index] > 0 and not said.get("title"):
            inner = found[index + 1 : ends[index]]
            said["title"] = plain(t._replace(kind="text") for t in inner)
        elif token.name == "time" and given.get("datetime"):
            said.setdefault("published", given["datetime"])
        elif token.name == "script" and given.get("type", "").lower() == "application/ld+json":
            data = data or _article("".join(t.text for t in found[index + 1 : max(ends[index], 0)]))
    authors = _each(_names(data.get("author")) if data.get("author") else named)
    for name, key in (("published", "datePublished"), ("modified", "dateModified")):
        if isinstance(data.get(key), str) and moment(data[key]):
            said[name] = data[key]
    if image := _address(data.get("image")):
        said.setdefault("image", image)
    return _clean(Facts(**said, authors=authors, fallen=()))


def _clean(facts: Facts) -> Facts:
    return replace(
        facts,
        title=" ".join(facts.title.split()),
        standfirst=" ".join(facts.standfirst.split()),
        description=" ".join(facts.description.split()),
        published=moment(facts.published),
        modified=moment(facts.modified),
    )


def _each(said: Iterable[str]) -> tuple[str, ...]:
    """Every author once: of "By Layla Haddad and Omar Khalil" there are two."""
    return tuple(dict.fromkeys(name for each in said for name in named_in(each)))


def _article(text: str) -> dict[str, Any]:
    """The object of linked data that speaks of the article."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if isinstance(found, dict) and isinstance(found.get("@graph"), list):
        found = found["@graph"]
    for each in found if isinstance(found, list) else [found]:
        if isinstance(each, dict) and ("datePublished" in each or "headline" in each):
            return each
    return {}


def _address(image: Any) -> str:
    """The address of the first of some images: a text, or an object with an `url`."""
    first = next(iter(image), None) if isinstance(image, list) else image
    if isinstance(first, dict):
        first = first.get("url") or first.get("contentUrl")
    return first if isinstance(first, str) else ""


def _names(author: Any) -> Iterable[str]:
    for each in author if isinstance(author, list) else [author]:
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict) and isinstance(each.get("name"), str):
            yield each["name"]
