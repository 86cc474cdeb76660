"""Sitemaps (sitemaps.org) with the alternates of each page, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape  # that of xml.sax costs 70 ms to import

from l10n.publish.head import Head
from l10n.publish.plan import Alternate
from l10n.publish.site import Site

_MOST = 20_000
"""Addresses in one file; the protocol allows 50,000, and 50 MB."""
_OPEN = (
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemaps(
    articles: Iterable[tuple[Sequence[Head], Sequence[Alternate]]],
    lists: Mapping[str, Sequence[str]],
    site: Site,
) -> dict[str, str]:
    """The sitemap files by path. `articles`: of each, the pages that are announced and its alternates; `lists`: the paths
    of a language's lists, the first of which is the alternate of those of other languages."""
    homes = [(tag, site.url(paths[0])) for tag, paths in lists.items()]
    links = _alternates([*homes, ("x-default", site.url(""))]) if len(homes) > 1 else ""
    urls = [f" <url>\n  <loc>{escape(site.url(''))}</loc>\n{links} </url>\n"] if homes else []
    for paths in lists.values():
        for number, path in enumerate(paths):
            beside = "" if number else links
            urls.append(f" <url>\n  <loc>{escape(site.url(path))}</loc>\n{beside} </url>\n")
    for heads, others in articles:
        links = _alternates(hreflangs(others, site))
        for head in heads:
            modified = f"  <lastmod>{head.modified}</lastmod>\n" if head.modified else ""
            urls.append(
                f" <url>\n  <loc>{escape(site.url(head.path))}</loc>\n{modified}{links} </url>\n"
            )
    if len(urls) <= _MOST:
        return {"sitemap.xml": f"{_OPEN}{''.join(urls)}</urlset>\n"}
    files = {
        f"sitemap-{1 + i // _MOST}.xml": f"{_OPEN}{''.join(urls[i : i + _MOST])}</urlset>\n"
        for i in range(0, len(urls), _MOST)
    }
    listed = "".join(f" <sitemap><loc>{escape(site.url(name))}</loc></sitemap>\n" for name in files)
    first = '<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return {"sitemap.xml": f"{first}{listed}</sitemapindex>\n", **files}


def _alternates(found: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f'  <xhtml:link rel="alternate" hreflang="{escape(tag)}" href="{escape(url)}"/>\n'
        for tag, url in found
    )


def hreflangs(others: Sequence[Alternate], site: Site) -> list[tuple[str, str]]:
    """(hreflang, address) of an article's pages, the original as x-default too; the same on each of them."""
    found = [(each.language, site.url(each.path)) for each in others]
    return [*found, ("x-default", found[0][1])] if found else []


def robots(site: Site) -> str:
    """All may be read; where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.url('sitemap.xml')}\n"
