"""Feeds of a language: Atom (RFC 4287) and JSON Feed 1.1. Nothing in them depends on when they were made."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from html import escape  # that of xml.sax costs 70 ms to import
from typing import Any

from l10n.publish.head import Head, instant, latest
from l10n.publish.isolate import isolated_plain
from l10n.publish.site import Site

ATOM, JSON = "feed.xml", "feed.json"


def entries(heads: Sequence[Head], site: Site) -> list[Head]:
    """What a feed shows: the newest articles by publication, as many as a list has. One without a date has no place
    among them."""
    dated = [head for head in heads if head.modified]
    dated.sort(key=lambda h: (-instant(h.published or h.modified), h.article))
    return dated[: site.per_page]


def atom(language: str, heads: Sequence[Head], site: Site) -> str:
    """The Atom feed of a language's articles (`entries`). An id is made of base address, language
    and the article's own id, so it stays when the address changes."""
    home = site.url(f"{language}/")
    own = f"{home}{ATOM}"
    updated = latest(*(head.modified for head in heads)) or "1970-01-01"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(language)}">',
        f"  <id>{escape(own)}</id>",
        f"  <title>{escape(site.title(language))}</title>",
        f"  <updated>{timestamp(updated)}</updated>",
        f'  <link rel="self" type="application/atom+xml" href="{escape(own)}"/>',
        f'  <link rel="alternate" type="text/html" hreflang="{escape(language)}" href="{escape(home)}"/>',
        f"  <author><name>{escape(site.title(language))}</name></author>",
    ]
    here = site.speech(language)
    for head in heads:
        url = site.url(head.path)
        lines += [
            "  <entry>",
            f"    <id>{identity(head, site)}</id>",
            f"    <title>{escape(isolated_plain(head.title, here))}</title>",
            f'    <link rel="alternate" type="text/html" hreflang="{escape(language)}" href="{escape(url)}"/>',
            f"    <updated>{timestamp(head.modified)}</updated>",
        ]
        if head.published:
            lines.append(f"    <published>{timestamp(head.published)}</published>")
        lines += [f"    <author><name>{escape(name)}</name></author>" for name in head.authors]
        if head.description:
            lines.append(f"    <summary>{escape(isolated_plain(head.description, here))}</summary>")
        lines.append("  </entry>")
    return "\n".join((*lines, "</feed>", ""))


def json_feed(language: str, heads: Sequence[Head], site: Site) -> str:
    """The same as JSON Feed."""
    home = site.url(f"{language}/")
    here = site.speech(language)
    items = []
    for head in heads:
        url = site.url(head.path)
        item: dict[str, Any] = {
            "id": identity(head, site),
            "url": url,
            "title": isolated_plain(head.title, here),
        }
        item["content_text"] = isolated_plain(head.description or head.title, here)
        if head.published:
            item["date_published"] = timestamp(head.published)
        item["date_modified"] = timestamp(head.modified)
        if head.authors:
            item["authors"] = [{"name": name} for name in head.authors]
        items.append(item | {"language": language})
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title(language),
        "home_page_url": home,
        "feed_url": f"{home}{JSON}",
        "language": language,
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def identity(head: Head, site: Site) -> str:
    """What a feed knows an article in a language by, for good."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{site.base_url}{head.language}/{head.article}").urn


def timestamp(said: str) -> str:
    """A date or time as RFC 3339 has it, in full."""
    return said.replace("+00:00", "Z") if "T" in said else f"{said}T00:00:00Z"
