"""What search engines and other services read of a page: OpenGraph and linked data (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urljoin

from l10n.publish.head import Head
from l10n.publish.plan import Alternate
from l10n.publish.site import Site

_USUAL = {"ar": "ar_AR", "ru": "ru_RU", "en": "en_GB"}
"""OpenGraph wants a territory; where a tag names none, the one that services list for the language."""


def metadata(head: Head, others: Sequence[Alternate], site: Site) -> list[tuple[str, str]]:
    """(name, content) of the page's `<meta>` elements, in order. `others`: the article's pages, this one among them."""
    found = [("description", head.description), ("og:type", "article"), ("og:title", head.title)]
    found.append(("og:description", head.description))
    if site.base_url:
        found.append(("og:url", site.url(head.path)))
    found.append(("og:site_name", site.title(head.language)))
    found += _locales(head.language, (each.language for each in others))
    if image := absolute(head.image, head, site):
        sizes = zip(("og:image:width", "og:image:height"), head.image_size, strict=False)
        found.append(("og:image", image))
        found += [(name, str(pixels)) for name, pixels in sizes]
        found += [("og:image:alt", head.image_alt), ("twitter:card", "summary_large_image")]
    found += [("article:published_time", head.published), ("article:modified_time", head.modified)]
    found += [("author", ", ".join(head.authors))]
    return [(name, text) for name, text in found if text]


def website(
    description: str, path: str, language: str, languages: Sequence[str], site: Site
) -> list[tuple[str, str]]:
    """The same for a list of articles at a path. `languages`: those that have one."""
    found = [("description", description), ("og:type", "website")]
    found.append(("og:title", site.title(language)))
    if site.base_url:
        found.append(("og:url", site.url(path)))
    return [*found, *_locales(language, languages)]


def _locales(language: str, others: Iterable[str]) -> list[tuple[str, str]]:
    locale = open_graph_locale(language)
    if not locale:
        return []
    more = dict.fromkeys(map(open_graph_locale, others))
    alternates = [("og:locale:alternate", each) for each in more if each not in ("", locale)]
    return [("og:locale", locale), *alternates]


def open_graph_locale(tag: str) -> str:
    """`ar_SY` for ar-SY; empty for a tag with a script, which OpenGraph does not know."""
    parts = tag.split("-")
    if any(len(part) == 4 for part in parts[1:]):
        return ""
    return "_".join(parts[:2]) if len(parts) > 1 else _USUAL.get(tag, tag)


def linked_data(head: Head, others: Sequence[Alternate], site: Site) -> str:
    """The page's NewsArticle as JSON, safe within `<script>`. Original and translations name each other."""
    url = site.url(head.path)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": head.title,
        "inLanguage": head.language,
        "description": head.description,
        "image": absolute(head.image, head, site),
        "datePublished": head.published,
        "dateModified": head.modified,
        "author": [{"@type": "Person", "name": name} for name in head.authors],
        "publisher": {"@type": "Organization", "name": site.title(head.language)},
    }
    works = [
        {"@type": "NewsArticle", "@id": site.url(o.path), "inLanguage": o.language}
        for o in others
        if o.language != head.language
    ]
    if head.original:
        data["workTranslation"] = works
        data["isBasedOn"] = head.canonical if head.canonical != url else ""
    else:
        originals = [work for work in works if work["inLanguage"] == head.source_language]
        data["translationOfWork"] = originals[0] if originals else None
        if head.machine:
            data["translator"] = {"@type": "SoftwareApplication", "name": head.machine}
        elif head.translator:
            data["translator"] = {"@type": "Person", "name": head.translator}
    return as_script({name: value for name, value in data.items() if value})


def as_script(data: dict[str, Any]) -> str:
    """JSON that ends no `<script>` it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def absolute(image: str, head: Head, site: Site) -> str:
    """The address of an image of the page's own account; empty where there is none to be had."""
    if image.startswith(("http://", "https://")):
        return image
    if not image or not site.base_url:
        return ""
    if image.startswith("media/"):
        return site.url(image)
    return urljoin(head.canonical, image) if head.canonical else ""
