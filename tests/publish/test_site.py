"""What a reader, a search engine and a web server meet in the site of the sample project."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from l10n.publish.site import Site
from l10n.publish.slug import slug_of

etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
html = pytest.importorskip("lxml.html", reason="lxml is not installed")

BASE = "https://www.example.org/"
ATOM = "{http://www.w3.org/2005/Atom}"


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("index.html"))


def read(page: Path) -> Any:
    return html.fromstring(page.read_bytes().decode())


def articles(site: Path) -> list[Path]:
    return [page for page in pages(site) if page.parent.parent.parent == site]


def file_of(site: Path, url: str) -> Path:
    assert url.startswith(BASE), url
    return site / unquote(url.removeprefix(BASE)) / "index.html"


def alternates(page: Path) -> dict[str, str]:
    found = read(page).xpath("//head/link[@rel='alternate'][@hreflang]")
    return {link.get("hreflang"): link.get("href") for link in found}


def test_every_article_has_a_page_in_every_language(site: Path) -> None:
    for tag in ("ar", "ru", "en", "ar-Latn"):
        assert len([p for p in articles(site) if p.parent.parent.name == tag]) == 3


def test_alternates_are_reciprocal_with_self_and_default(site: Path) -> None:
    for page in articles(site):
        own = alternates(page)
        assert set(own) == {"ar", "ru", "en", "ar-Latn", "x-default"}
        tag = page.parent.parent.name
        assert file_of(site, own[tag]) == page
        for url in own.values():
            assert alternates(file_of(site, url)) == own
        assert read(page).xpath("string(//link[@rel='canonical']/@href)") == own[tag]


def test_the_default_is_the_original(site: Path) -> None:
    for page in articles(site):
        default = file_of(site, alternates(page)["x-default"])
        data = json.loads(read(default).xpath("string(//script[@type='application/ld+json'])"))
        assert "translationOfWork" not in data
        assert len(data["workTranslation"]) == 3


def test_linked_data_tells_of_original_and_translator(site: Path) -> None:
    for page in articles(site):
        data = json.loads(read(page).xpath("string(//script[@type='application/ld+json'])"))
        root = read(page)
        assert data["@type"] == "NewsArticle"
        assert data["inLanguage"] == root.get("lang") == page.parent.parent.name
        assert data["headline"] == " ".join(root.xpath("//h1")[0].text_content().split())
        assert data["datePublished"] <= data["dateModified"]
        if "translationOfWork" in data:
            original = file_of(site, data["translationOfWork"]["@id"])
            assert read(original).get("lang") == data["translationOfWork"]["inLanguage"]


def test_directions_and_one_headline(site: Path) -> None:
    for page in pages(site):
        root = read(page)
        assert root.get("dir") == ("rtl" if root.get("lang") == "ar" else "ltr")
        assert len(root.xpath("//h1")) == len(root.xpath("//main")) == 1
        assert not root.xpath("//script[not(@type='application/ld+json')]")


def links(page: Path) -> Iterator[str]:
    for element in read(page).iter("a", "link", "img", "script", "source"):
        for name in ("href", "src"):
            if element.get(name) and element.get("rel") != "author":
                yield element.get(name)


def test_no_link_is_dead_in_any_language(site: Path) -> None:
    seen = 0
    for page in pages(site):
        for link in links(page):
            parts = urlsplit(link)
            if parts.scheme in ("mailto", "https", "http") and not (
                link.startswith(BASE) and read(page).xpath("//head/link[@href=$x]", x=link)
            ):
                continue
            target = page
            if parts.path:
                where = (
                    site / unquote(link.removeprefix(BASE).partition("#")[0])
                    if parts.scheme
                    else (page.parent / unquote(parts.path))
                )
                target = where / "index.html" if where.is_dir() else where
            assert target.resolve().is_file(), f"{page}: {link}"
            if parts.fragment:
                ids = read(target.resolve()).xpath("//@id")
                assert unquote(parts.fragment) in ids, f"{page}: {link}"
            seen += 1
    assert seen > 200


def test_sections_are_reached_by_the_anchors_of_the_original_too(site: Path) -> None:
    original = next(p for p in site.glob("ru/most-*/index.html"))
    anchors = [h.get("id") for h in read(original).xpath("//h2")]
    assert anchors[0] == "три-года-и-одна-зима"
    for url in alternates(original).values():
        ids = read(file_of(site, url)).xpath("//@id")
        assert set(anchors) <= set(ids)


def test_slugs_are_made_for_each_language(site: Path) -> None:
    names = {
        p.parent.parent.name: p.parent.name for p in articles(site) if "214" in p.read_text("utf-8")
    }
    assert names["ru"] == "most-kotory-umeyet-govorit"
    assert names["en"] == "the-bridge-that-can-talk"
    assert names["ar"] == "جسر-يجيد-الكلام"


def test_feeds_are_valid_atom(site: Path) -> None:
    for tag in ("ar", "ru", "en", "ar-Latn"):
        root = etree.fromstring((site / tag / "feed.xml").read_bytes())
        assert root.tag == f"{ATOM}feed"
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == tag
        entries = root.findall(f"{ATOM}entry")
        assert len(entries) == 3
        moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
        for each in (root, *entries):
            for name in ("id", "title", "updated"):
                assert len(each.findall(ATOM + name)) == 1
            assert moment.fullmatch(each.findtext(f"{ATOM}updated") or "")
            assert re.fullmatch(r"urn:uuid:.*|https://.*", each.findtext(f"{ATOM}id") or "")
        assert len({e.findtext(f"{ATOM}id") for e in entries}) == 3
        rels = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
        assert rels["self"] == f"{BASE}{tag}/feed.xml"
        assert root.find(f"{ATOM}author") is not None
        for each in entries:
            link = each.find(f"{ATOM}link")
            assert link is not None
            assert file_of(site, link.get("href", "")).is_file()


def test_json_feed_says_the_same(site: Path) -> None:
    for tag in ("ar", "ru", "en"):
        feed = json.loads((site / tag / "feed.json").read_bytes())
        atom = etree.fromstring((site / tag / "feed.xml").read_bytes())
        assert [i["id"] for i in feed["items"]] == [
            e.text for e in atom.findall(f"{ATOM}entry/{ATOM}id")
        ]
        assert feed["version"] == "https://jsonfeed.org/version/1.1"


def test_the_sitemap_lists_all_pages_with_alternates(site: Path) -> None:
    root = etree.fromstring((site / "sitemap.xml").read_bytes())
    space = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    urls = root.findall("s:url", space)
    assert {file_of(site, u.findtext("s:loc", "", space)) for u in urls} == set(pages(site))
    for url in urls:
        own = {x.get("hreflang"): x.get("href") for x in url.findall("x:link", space)}
        assert own == alternates(file_of(site, url.findtext("s:loc", "", space)))


def test_images_keep_their_place(site: Path) -> None:
    found = [image for page in articles(site) for image in read(page).iter("img")]
    assert len(found) == 8
    for image in found:
        assert (image.get("width"), image.get("height")) == ("1200", "800")
        assert image.get("alt")
        assert image.get("loading") == "lazy"


def test_the_style_sheet_is_small_and_logical(site: Path) -> None:
    css = (site / "style.css").read_text("utf-8")
    assert len(css.encode()) <= 30_000
    assert not re.search(
        r"(margin|padding|border|inset)-(left|right)|(?<![-\w])(left|right)\s*:", css
    )
    assert "letter-spacing: 0" in css
    assert re.search(r"\.arab.*?--leading: 1\.9", css, re.DOTALL)


def test_the_tree_serves_as_it_is(site: Path) -> None:
    assert (site / "index.html").is_file()
    assert not read(site / "index.html").xpath("//meta[@http-equiv]")
    assert [a.get("hreflang") for a in read(site / "index.html").xpath("//main//a")] == [
        "ar",
        "ru",
        "en",
        "ar-Latn",
    ]


def test_the_choice_of_a_language_is_in_none(site: Path, browser: Any, served: Any) -> None:
    page = browser.new_page(viewport={"width": 700, "height": 600})
    page.goto(served.of(site, site / "index.html"))
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        "mul",
        "ltr",
    ]
    said = page.evaluate(
        "[...document.querySelectorAll('.choice a')].map(a => [a.hreflang, a.lang, a.dir])"
    )
    assert said == [
        [tag, tag, "rtl" if tag == "ar" else "ltr"] for tag in ("ar", "ru", "en", "ar-Latn")
    ]
    middles = page.evaluate(
        "[...document.querySelectorAll('h1, .choice strong, .choice span')].map(e => { const r = document.createRange();"
        " r.selectNodeContents(e); const b = r.getBoundingClientRect(); return (b.left + b.right) / 2 })"
    )
    assert all(abs(middle - 350) < 2 for middle in middles), middles
    page.close()


def test_the_first_page_is_called_so_in_all_languages(site: Path) -> None:
    root = read(site / "index.html")
    assert root.xpath("string(//title)") == "البريد · Курьер · The Courier · al-Barid"
    said = [(each.get("lang"), each.get("dir"), each.text) for each in root.xpath("//h1/bdi")]
    assert said == [
        ("ar", "rtl", "البريد"),
        ("ru", "ltr", "Курьер"),
        ("en", "ltr", "The Courier"),
        ("ar-Latn", "ltr", "al-Barid"),
    ]
    described = root.xpath("string(//meta[@name='description']/@content)")
    assert described == "اختر لغتك · Выберите язык · Choose your language · Ikhtar lughatak"


def test_lists_say_where_they_are_and_in_which_languages_else(site: Path) -> None:
    said = {m.get("property"): m.get("content") for m in read(site / "ru/index.html").iter("meta")}
    assert said["og:url"] == f"{BASE}ru/"
    assert said["og:locale"] == "ru_RU"


def test_notes_are_named_for_those_who_have_a_page_read_to_them(site: Path) -> None:
    seen = 0
    for tag, label in (("ar", "حاشية"), ("ru", "Сноска"), ("en", "Note"), ("ar-Latn", "Hashiya")):
        for link in (a for p in articles(site) if p.parts[-3] == tag for a in read(p).iter("a")):
            if link.get("role") == "doc-noteref":
                seen += 1
                assert link.get("aria-label") == f"{label} {link.text}"
    assert seen % 4 == 0 < seen


def test_an_address_in_other_letters_is_what_machines_read() -> None:
    site = Site("https://почта.example:8080/новости/", {}, {})
    assert site.url("ru/мир/") == (
        "https://xn--80a1acny.example:8080/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/ru/%D0%BC%D0%B8%D1%80/"
    )


@pytest.mark.parametrize("title", ["\u200f\u200f", "!!!", "слово" * 100, "<b>x</b>", "a" * 300])
def test_slugs_fit_a_file_system(title: str) -> None:
    assert len(slug_of(title).encode()) <= 200
    assert "/" not in slug_of(title)
