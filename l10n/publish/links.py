"""Where the addresses in an article lead: to other articles of the site, to its own sections, to files, to elsewhere.

An address of another article is written as a mark (`l10n-link:ID#fragment`), to be resolved when all pages are known.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin

from l10n.publish.anchors import TAKEN
from l10n.publish.markup import Token

MARK = "l10n-link:"
_MARKED = re.compile(rf'<([a-z0-9]+) [^<>]*?="{MARK}[^<>]*>')
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:")
_SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_DATA = re.compile(r"data:(?:image|audio|video|font)/|data:text/vtt\b", re.IGNORECASE)
_WITHIN = str.maketrans("", "", "\t\n\r")
_AROUND = "".join(map(chr, range(0x21)))
"""What the URL Standard passes over within an address, and at its ends."""
_LONGEST = 255
"""Bytes of a name that a file system can have."""


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


@dataclass(slots=True)
class Ways:
    """The addresses of one page, resolved one by one; what they lead to is noted."""

    around: Surroundings
    up: str
    """The way from the page to the site's root (`../../`)."""
    ids: AbstractSet[str]
    """What the page's own fragments may lead to."""
    articles: dict[str, None] = field(default_factory=dict)
    aims: dict[str, None] = field(default_factory=dict)
    """Those of the articles that a section is led to of."""
    media: dict[str, None] = field(default_factory=dict)
    dead: dict[str, None] = field(default_factory=dict)

    def leading(self, said: str) -> str | None:
        """Where a link leads; None, noted as dead: nowhere."""
        return self._alive(said, self._leading(said))

    def shown(self, said: str) -> tuple[str, Media | None] | None:
        """(address, file) of what is shown, the file None where it is not ours; None, noted as dead: it is not there."""
        found = self._shown(said)
        self._alive(said, found and found[0])
        return found

    def _alive(self, said: str, found: str | None) -> str | None:
        if found is None:
            self.dead[said.strip()] = None
        return found

    def _leading(self, said: str) -> str | None:
        said = cleaned(said)
        if not said:
            return None
        if said.startswith("#"):
            return fragment_on(said, self.ids)
        if said.startswith("//"):
            return f"https:{said}"
        if _SCHEME.match(said):
            return _encoded(said) if _SAFE.match(said) else None
        path, fragment = parted(said)
        below = path_below(path, self.around.article)
        if below is not None:
            if article := self.around.articles(below):
                if article == self.around.article:
                    there = fragment_on(fragment, self.ids)
                    return there if there is None else there or "#"
                self.articles[article] = None
                if fragment:
                    self.aims[article] = None
                return f"{MARK}{quote(article)}{fragment}"
            if found := self.around.media(below):
                return f"{self._file(found)}{fragment}"
        return self._elsewhere(said)

    def _shown(self, said: str) -> tuple[str, Media | None] | None:
        said = cleaned(said)
        if said[:1] == "#" and said != "#":  # of an SVG on the page itself
            return said, None
        if said.startswith("//") or _SCHEME.match(said):
            bad = not said.startswith("//") and not _SAFE.match(said) and not _DATA.match(said)
            return None if bad else (said, None)
        path, fragment = parted(said)
        below = path_below(path, self.around.article)
        found = self.around.media(below) if below is not None else None
        return (f"{self._file(found)}{fragment}", found) if found else None

    def _file(self, found: Media) -> str:
        self.media[found.path] = None
        return f"{self.up}media/{quote(found.path)}"

    def _elsewhere(self, said: str) -> str | None:
        """A relative address that leads to nothing here, read against where the article stood first."""
        if not self.around.canonical:
            return None
        try:
            found = urljoin(self.around.canonical, said)
        except ValueError:  # `//[`
            return None
        return _encoded(found) if _SAFE.match(found) else None


class Way(NamedTuple):
    """How one article's page leads to another's."""

    address: str
    language: str
    """That of the other page, where it is not the same; else empty."""
    ids: Callable[[], AbstractSet[str]]
    """What fragments may lead to there."""


def resolved(page: str, way: Callable[[str], Way | None], lost: Callable[[str, str], None]) -> str:
    """A page with the marks of its links to other articles resolved. `way`: to the page of an article by its id; None: it
    has none, the link is to nothing. `lost`: is told of each (article, fragment) that is not there; the link then leads to
    the top of the page."""

    def put(match: re.Match[str]) -> str:
        tag = Token("start", match[0], match[1])
        changes: dict[str, str | None] = {}
        for name, said in tag.attributes.items():
            if not said.startswith(MARK):
                continue
            article, sign, fragment = said.removeprefix(MARK).partition("#")
            article = unquote(article)
            found = way(article)
            if found is None:
                changes[name] = None
                continue
            there = fragment_on(f"#{fragment}", found.ids()) if sign else ""
            if there is None:
                lost(article, f"#{fragment}")
            changes[name] = f"{found.address}{there or ''}"
            if found.language and match[1] == "a":
                changes["hreflang"] = found.language
                changes["class"] = f"{tag.attributes.get('class', '')} abroad".strip()
        return tag.with_attributes(changes).text

    return _MARKED.sub(put, page) if MARK in page else page


def fragment_on(fragment: str, ids: AbstractSet[str]) -> str | None:
    """A fragment as it leads to a section of a page with these ids; None: to none. An id that the templates have
    got a number there (`anchors.freed`)."""
    if is_known(fragment, ids):
        return fragment
    other = f"{fragment}-2"
    return other if fragment[1:] in TAKEN and other[1:] in ids else None


def is_known(fragment: str, ids: AbstractSet[str]) -> bool:
    """Whether a fragment (`#costs`; empty: there is none) leads anywhere on a page with these ids. The top of the page
    and a passage by its words (`#:~:text=`) need none."""
    name = fragment[1:].partition(":~:")[0]
    return name.lower() in ("", "top") or name in ids or unquote(name) in ids


def parted(said: str) -> tuple[str, str]:
    """(path, fragment with its sign) of a relative address. What stands behind `?` asks a server for something, and no
    server makes these pages.

    >>> parted("old%20town.jpg?w=200#top"), parted("Ⅷ.md")
    (('old town.jpg', '#top'), ('Ⅷ.md', ''))
    """
    rest, sign, fragment = said.partition("#")
    return unquote(rest.partition("?")[0]), f"{sign}{fragment}" if fragment else ""


def cleaned(said: str) -> str:
    """An address without the white space that the URL Standard passes over."""
    return said.strip(_AROUND).translate(_WITHIN)


def path_below(path: str, article: str) -> str | None:
    """A path as written in an article, from the folder of sources; None: it leads out of it, or can be no file's."""
    if path.startswith("/"):
        whole = posixpath.normpath(path.lstrip("/"))
    else:
        whole = posixpath.normpath(posixpath.join(posixpath.dirname(article), path))
    if whole.startswith("..") or whole == "." or "\0" in whole:
        return None
    long = any(len(part.encode("utf-8", "replace")) > _LONGEST for part in whole.split("/"))
    return None if long else whole


def _encoded(address: str) -> str:
    """An address without characters that a URL may not hold."""
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]")
