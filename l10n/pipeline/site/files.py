"""The files of a site that are of no single article: lists, feeds, sitemaps, the first page, the style sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from l10n import files
from l10n.publish import feeds
from l10n.publish.head import Head
from l10n.publish.pages import choice_page, list_page, list_path, moved_page
from l10n.publish.plan import alternates, newest_first, pages
from l10n.publish.site import Site
from l10n.publish.sitemap import robots, sitemaps
from l10n.publish.tree import SHIPPED


@dataclass(frozen=True, slots=True)
class Shared:
    files: Mapping[str, str]
    """Digest by path."""
    pages: Mapping[str, int]
    """How many articles there are in each language."""


def shared_files(
    heads: Sequence[Head], moved: Sequence[tuple[str, Head]], site: Site
) -> dict[str, bytes]:
    """The files by path. `moved`: pages by the paths they had before;"""
    by_language: dict[str, list[Head]] = {}
    by_article: dict[str, list[Head]] = {}
    for head in heads:
        if head.announced:
            by_language.setdefault(head.language, []).append(head)
            by_article.setdefault(head.article, []).append(head)
    languages = site.ordered(by_language)
    found: dict[str, str] = {}
    lists: dict[str, list[str]] = {}
    for language in languages:
        listed = newest_first(by_language[language])
        portions = pages(listed, site.per_page)
        for number, portion in enumerate(portions, 1):
            path = list_path(language, number)
            lists.setdefault(language, []).append(path)
            found[f"{path}index.html"] = list_page(
                language, portion, number, len(portions), languages, site
            )
        if site.base_url:
            entries = feeds.entries(by_language[language], site)
            found[f"{language}/{feeds.ATOM}"] = feeds.atom(language, entries, site)
            found[f"{language}/{feeds.JSON}"] = feeds.json_feed(language, entries, site)
    if languages:
        found["index.html"] = choice_page(languages, languages[0], site)
    for path, head in moved:
        found[f"{path}index.html"] = moved_page(path, head, site)
    if site.base_url:
        articles = [(heads, alternates(heads)) for _, heads in sorted(by_article.items())]
        found |= sitemaps(articles, lists, site)
        found["robots.txt"] = robots(site)
    made = {path: text.encode("utf-8", "replace") for path, text in found.items()}
    return made | _static(site)


def _static(site: Site) -> dict[str, bytes]:
    """The style sheet, the theme's own if it has one, and what lies in the theme's `static` folder."""
    theme = Path(site.theme) if site.theme else None
    style = (
        theme / "style.css" if theme and (theme / "style.css").is_file() else SHIPPED / "style.css"
    )
    found = {"style.css": files.read(style)}
    if theme and (theme / "static").is_dir():
        for path in sorted((theme / "static").rglob("*")):
            if path.is_file() and not any(
                part.startswith(".") for part in path.relative_to(theme).parts
            ):
                found[path.relative_to(theme / "static").as_posix()] = files.read(path)
    return found
