"""Feeds, sitemaps and linked data against the rules that readers of them hold them to."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from l10n.publish.head import Head
from l10n.publish.messages import messages
from l10n.publish.plan import Alternate
from l10n.publish.site import Site
from l10n.publish.sitemap import sitemaps

etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
html = pytest.importorskip("lxml.html", reason="lxml is not installed")

BASE = "https://www.example.org/"
TAGS = ("ar", "ru", "en", "ar-Latn")
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def grammar() -> Any:
    return etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))


@pytest.mark.parametrize("tag", TAGS)
def test_atom_follows_its_grammar(site: Path, grammar: Any, tag: str) -> None:
    feed = etree.parse(site / tag / "feed.xml")
    assert grammar.validate(feed), grammar.error_log


@pytest.mark.parametrize("taken", ["id", "updated", "title", "link"])
def test_the_grammar_sees_what_is_missing(site: Path, grammar: Any, taken: str) -> None:
    feed = etree.parse(site / "en" / "feed.xml")
    entry = feed.getroot().find(f"{ATOM}entry")
    entry.remove(entry.find(ATOM + taken))
    assert not grammar.validate(feed)


@pytest.mark.parametrize("tag", TAGS)
def test_what_no_grammar_says_of_atom(site: Path, tag: str) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: authors, one alternate a type and language, ids that differ."""
    feed = etree.parse(site / tag / "feed.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    assert feed.find(f"{ATOM}author") is not None or all(e.find(f"{ATOM}author") for e in entries)
    for each in (feed, *entries):
        ways = [
            (link.get("rel", "alternate"), link.get("type"), link.get("hreflang"))
            for link in each.findall(f"{ATOM}link")
        ]
        assert len(ways) == len(set(ways))
    ids = [each.findtext(f"{ATOM}id") for each in (feed, *entries)]
    assert len(ids) == len(set(ids))
    moments = [datetime.fromisoformat(e.findtext(f"{ATOM}updated") or "") for e in entries]
    assert max(moments) == datetime.fromisoformat(feed.findtext(f"{ATOM}updated") or "")


@pytest.mark.parametrize("tag", TAGS)
def test_json_feeds_have_what_they_must(site: Path, tag: str) -> None:
    feed = json.loads((site / tag / "feed.json").read_bytes())
    assert {"version", "title", "items"} <= feed.keys()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["language"] == tag
    for url in (feed["home_page_url"], feed["feed_url"], *(i["url"] for i in feed["items"])):
        assert urlsplit(url).scheme == "https"
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"]) == 3
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item.get("content_text") or item.get("content_html")
        for name in ("date_published", "date_modified"):
            assert datetime.fromisoformat(item[name]).tzinfo
        assert all(set(author) <= {"name", "url", "avatar"} for author in item.get("authors", []))


def checked(sitemap: bytes) -> list[str]:
    """The addresses of a sitemap that keeps the rules of its schema and of sitemaps.org."""
    root = etree.fromstring(sitemap)
    assert root.tag == f"{MAP}urlset"
    assert len(sitemap) <= 50 * 1024 * 1024
    found = []
    for url in root:
        assert url.tag == f"{MAP}url"
        names = [each.tag for each in url]
        assert names[0] == f"{MAP}loc"
        assert names.count(f"{MAP}loc") == 1
        assert set(names) <= {f"{MAP}loc", f"{MAP}lastmod", f"{XHTML}link"}
        assert names.count(f"{MAP}lastmod") <= 1
        if modified := url.findtext(f"{MAP}lastmod"):
            assert re.fullmatch(
                r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?", modified
            )
            datetime.fromisoformat(modified)
        loc = url.findtext(f"{MAP}loc")
        assert loc.startswith(BASE)
        assert 12 <= len(loc) < 2048
        assert loc.isascii()
        found.append(loc)
        for link in url.findall(f"{XHTML}link"):
            assert link.get("rel") == "alternate"
            assert link.get("href").startswith(BASE)
            assert re.fullmatch(r"x-default|[a-z]{2,8}(-[A-Za-z0-9]{2,8})*", link.get("hreflang"))
    assert 0 < len(found) <= 50_000
    assert len(set(found)) == len(found)
    return found


def test_the_sitemap_keeps_the_rules(site: Path) -> None:
    found = checked((site / "sitemap.xml").read_bytes())
    lists = ["", "ar/", "ru/", "en/", "ar-Latn/"]
    assert found[:5] == [f"{BASE}{path}" for path in lists]
    assert len(found) == 5 + 12
    assert f"Sitemap: {BASE}sitemap.xml" in (site / "robots.txt").read_text()


def test_a_large_sitemap_is_parted_by_the_rules() -> None:
    site = Site(BASE, {}, {"en": messages("en")})
    heads = [Head(f"a{n}", "en", f"a{n}", "T", "", "en") for n in range(30_000)]
    articles = [([head], [Alternate("en", head.path)]) for head in heads]
    files = sitemaps(articles, {"en": ["en/", "en/page/2/"]}, site)
    assert len(files) > 1
    index = etree.fromstring(files["sitemap.xml"].encode())
    assert index.tag == f"{MAP}sitemapindex"
    listed = [each.findtext(f"{MAP}loc") for each in index]
    assert [each.removeprefix(BASE) for each in listed] == sorted(set(files) - {"sitemap.xml"})
    assert sum(len(checked(files[name.removeprefix(BASE)].encode())) for name in listed) == 30_003


def test_linked_data_has_what_search_engines_ask_for(site: Path) -> None:
    pages = [p for p in site.glob("*/*/index.html") if p.parent.name != "page"]
    assert len(pages) == 12
    for page in pages:
        (text,) = html.fromstring(page.read_bytes().decode()).xpath(
            "//script[@type='application/ld+json']/text()"
        )
        data = json.loads(text)
        assert data["@context"] == "https://schema.org"
        assert data["@type"] == "NewsArticle"
        for name in ("headline", "inLanguage", "datePublished", "dateModified", "publisher"):
            assert data[name], name
        for name in ("datePublished", "dateModified"):
            datetime.fromisoformat(data[name])
        assert data["publisher"]["name"]
        assert data["url"] == data["mainEntityOfPage"] == data["@id"]
        assert all(author["name"] and author["@type"] for author in data.get("author", []))
        translated = "translationOfWork" in data
        assert translated != ("workTranslation" in data)
        assert not translated or data["translationOfWork"]["inLanguage"] != data["inLanguage"]
