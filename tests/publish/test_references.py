"""Everything on a page that holds an address: it leads where it did, or is told and left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n import publish as templates
from l10n.publish import markup
from l10n.publish.anchors import TAKEN
from l10n.publish.linking import Linked, linked
from l10n.publish.links import Media, Surroundings
from l10n.publish.srcset import candidates, joined

from .newsroom import made, page, write

FILES = {"images/a.png": (4, 2), "images/b c.png": (8, 4), "films/a.mp4": None, "city/x.pdf": None}
HERE = Surroundings(
    "city/river",
    {"port.md": "port", "city/river.md": "city/river"}.get,
    lambda path: Media(path, FILES[path]) if path in FILES else None,
)
A, B, FILM = "../../media/images/a.png", "../../media/images/b%20c.png", "../../media/films/a.mp4"


def done(html: str, around: Surroundings = HERE) -> Linked:
    return linked(markup.read(html), around, "../../")


@pytest.mark.parametrize(
    ("given", "expected", "dead"),
    [
        (
            '<img src="../images/a.png" alt="x" srcset="/images/a.png 1x, ../images/b%20c.png?v=2 2x, gone.png 3x">',
            f'<img src="{A}" alt="x" srcset="{A} 1x, {B} 2x" loading="lazy" decoding="async" width="4" height="2">',
            ("gone.png",),
        ),
        (
            '<img src="gone.png" alt="x" srcset="/images/a.png 2x">',
            f'<img src="{A}" alt="x" srcset="{A} 2x" loading="lazy" decoding="async">',
            ("gone.png",),
        ),
        (
            '<picture><source srcset="gone.webp"><source srcset="/images/b%20c.png 9w"><img src="/images/a.png"></picture>',
            f'<picture><source srcset="{B} 9w"><img src="{A}" loading="lazy" decoding="async" alt="" width="4" height="2"></picture>',
            ("gone.webp",),
        ),
        (
            '<picture><source srcset="/images/a.png"><img src="gone.png" alt="A river"></picture>',
            '<span class="no-image">A river</span>',
            ("gone.png",),
        ),
        (
            '<video src="/films/a.mp4" poster="gone.png" controls><track src="gone.vtt">A film</video>',
            f'<video src="{FILM}" controls="">A film</video>',
            ("gone.png", "gone.vtt"),
        ),
        (
            '<video controls><source src="gone.mp4"><source src="/films/a.mp4">A film</video>',
            f'<video controls><source src="{FILM}">A film</video>',
            ("gone.mp4",),
        ),
        (
            '<video controls><source src="gone.mp4"><p>A film</p></video><audio src="x.mp3">A song</audio>',
            "<p>A film</p>A song",
            ("gone.mp4", "x.mp3"),
        ),
        (
            '<object data="x.pdf"><p>Figures</p></object><object data="y.pdf"><p>More</p></object>',
            '<object data="../../media/city/x.pdf"><p>Figures</p></object><p>More</p>',
            ("y.pdf",),
        ),
        ("a<iframe src=gone.html>b</iframe><embed src=gone.swf>c", "ac", ("gone.html", "gone.swf")),
        ("a<iframe src=gone.html><img src=gone.png>", "a", ("gone.html",)),
        (
            "<blockquote cite=/port.md>a</blockquote><q cite=gone.md>b</q>",
            '<blockquote cite="l10n-link:port">a</blockquote><q>b</q>',
            ("gone.md",),
        ),
        (
            "<a href='java\nscript:f()'>a</a><a href='\x01javascript:f()'>b</a><form action=gone.php>c</form>",
            "ab<form>c</form>",
            ("java\nscript:f()", "\x01javascript:f()", "gone.php"),
        ),
        (
            "<svg><image href='../images/a.png'/><use xlink:href='#u'/></svg>",
            f"<svg><image href=\"{A}\"/><use xlink:href='#u'/></svg>",
            (),
        ),
        (
            "<a name=old></a><a href=#old>a</a><a href=#top>b</a><a href=river.md#gone>c</a>",
            "<a name=old></a><a href=#old>a</a><a href=#top>b</a>c",
            ("river.md#gone",),
        ),
        (
            f"<a href='{'long' * 100}.md'>a</a><img src='a\0b.png' alt=b>",
            'a<span class="no-image">b</span>',
            (f"{'long' * 100}.md", "a\0b.png"),
        ),
        ("<img srcset='data:image/png;base64,AA== 1x' src='data:image/png;base64,AA=='>", None, ()),
    ],
)
def test_what_holds_an_address(given: str, expected: str | None, dead: tuple[str, ...]) -> None:
    found = done(given)
    if expected is not None:
        assert markup.write(found.tokens) == expected
    assert found.dead == dead


def test_an_address_that_is_none_is_told_too_where_the_article_has_an_address() -> None:
    around = Surroundings(HERE.article, HERE.articles, HERE.media, "https://old.example/a/b.html")
    html = "<a href='x.html'>a</a><a href='\x00mailto:x'>b</a><a href='java\nscript:f()'>c</a>"
    assert (
        markup.write(done(html, around).tokens)
        == '<a href="https://old.example/a/x.html">a</a><a href="mailto:x">b</a>c'
    )


@given(
    st.lists(
        st.tuples(
            st.from_regex(r"[^\s,][^\s]*[^\s,]", fullmatch=True),
            st.sampled_from(("", "2x", "640w 2h")),
        )
    )
)
def test_candidates_are_read_as_they_are_written(several: list[tuple[str, str]]) -> None:
    assert candidates(joined(several)) == several


PIECES = st.sampled_from(
    [
        *(
            "<picture>",
            "</picture>",
            "<video>",
            "<video src=/films/a.mp4>",
            "</video>",
            "<object data=x>",
        ),
        *(
            "</object>",
            "<source src=gone>",
            "<source src=/films/a.mp4>",
            "<source srcset='/images/a.png 2x'>",
        ),
        *("<img src=gone alt=x>", "<img src=/images/a.png>", "<a href=gone>", "</a>"),
        *("<p>", "</p>", "text"),
    ]
)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=20))
def test_no_text_is_lost_and_nothing_that_is_not_there_is_shown(pieces: list[str]) -> None:
    html = "".join(pieces)
    written = markup.write(done(html).tokens)
    assert "gone" not in written
    assert written.count("text") == html.count("text")
    for name in ("video", "picture"):  # tags go in pairs
        left = [each.count(f"<{name}") - each.count(f"</{name}") for each in (written, html)]
        assert left[0] == left[1]


PORT = (
    "# The port\n\nText.\n\n## What it costs {#costs}\n\nMuch. [Up](#port-costs), [here](#costs).\n"
)
LINK = "# First news\n\nIt rained. It stopped. See [the costs](two.md#costs) and [who](two.md#nosuch).\n"


def test_a_heading_has_the_id_that_its_source_gives_it(small: Path) -> None:
    write(small, "two", PORT)
    made(small)
    text = page(small, "en/the-port")
    assert '<h2 id="costs"><span id="what-it-costs"></span>What it costs</h2>' in text
    assert 'Up, <a href="#costs">here</a>' in text


def test_a_section_of_another_article_that_is_not_there_is_told(small: Path) -> None:
    write(small, "two", PORT)
    write(small, "one", LINK)
    told = made(small).warnings
    text = page(small, "en/first-news")
    assert 'See <a href="../../en/the-port/#costs">the costs</a>' in text
    assert '<a href="../../en/the-port/">who</a>' in text
    assert [w.partition("one.md: ")[2] for w in told if "nosuch" in w or "#costs" in w] == [
        "two has no #nosuch, so the link leads to its top"
    ]


def test_a_link_follows_the_sections_of_another_article(small: Path) -> None:
    write(small, "two", PORT)
    write(small, "one", LINK)
    made(small)
    write(small, "two", PORT.replace("{#costs}", "{#nosuch}"))
    done = made(small)
    assert {c.path for c in done.changes} >= {"en/first-news/index.html", "en/the-port/index.html"}
    text = page(small, "en/first-news")
    assert '<a href="../../en/the-port/">the costs</a>' in text
    assert '<a href="../../en/the-port/#nosuch">who</a>' in text
    assert made(small).changes == ()
    write(small, "two", PORT.replace("{#costs}", "{#nosuch}").replace("Much.", "Little."))
    assert not any("first-news" in c.path for c in made(small).changes)


def test_files_that_are_played_or_chosen_from_are_on_the_site(small: Path, png: bytes) -> None:
    images = small / "source_articles" / "images"
    images.mkdir()
    for name in ("a.png", "b.png", "old town.png"):
        (images / name).write_bytes(png)
    (small / "source_articles/tour.mp4").write_bytes(b"film")
    write(
        small,
        "two",
        '# The port\n\n<img src="images/a.png" srcset="images/a.png 1x, images/b.png 2x, images/c.png 3x" alt="A">\n\n'
        '<video src="tour.mp4" poster="images/old%20town.png" controls></video>\n',
    )
    done = made(small)
    files = small / "build/site/media"
    assert sorted(str(p.relative_to(files)) for p in files.rglob("*") if p.is_file()) == [
        "images/a.png",
        "images/b.png",
        "images/old town.png",
        "tour.mp4",
    ]
    assert any(w.endswith("so it is left out: images/c.png") for w in done.warnings)


@pytest.mark.parametrize(
    "image",
    [
        '"images/old%20town.png"',
        '["/images/old%20town.png"]',
        '{"url":"images/old%20town.png?w=9"}',
    ],
)
def test_the_picture_of_linked_data_is_that_of_the_article(
    small: Path, png: bytes, image: str, nu: Callable[[Path], str]
) -> None:
    (small / "source_articles/images").mkdir()
    (small / "source_articles/images/old town.png").write_bytes(png)
    (small / "source_articles/three.html").write_text(
        '<!DOCTYPE html><html lang="en"><head><title>T</title><script type="application/ld+json">'
        f'{{"headline":"Three","datePublished":"2025-01-03","image":{image}}}</script></head>'
        "<body><h1>Three</h1><p>Text.</p></body></html>"
    )
    made(small)
    text = page(small, "en/three")
    address = "https://x.example/media/images/old%20town.png"
    assert f'<meta property="og:image" content="{address}">' in text
    assert f'"image":"{address}"' in text
    assert (small / "build/site/media/images/old town.png").is_file()
    assert nu(small / "build/site") == ""


def test_the_first_picture_stands_for_an_article_that_names_none(small: Path, png: bytes) -> None:
    (small / "source_articles/a.png").write_bytes(png)
    write(small, "two", "# The port\n\n![gone](b.png)\n\n![A quay](a.png)\n")
    made(small)
    text = page(small, "en/the-port")
    for name, said in (("image", "https://x.example/media/a.png"), ("image:alt", "A quay")):
        assert f'<meta property="og:{name}" content="{said}">' in text
    assert '<meta property="og:image:width" content="4">' in text
    assert '<meta name="twitter:card" content="summary_large_image">' in text
    write(small, "two", "---\nimage: nowhere.png\n---\n# The port\n\nText.\n")
    (small / "source_articles/two.md").write_text("---\nimage: nowhere.png\n---\n# The port\n")
    assert any(w.endswith("so it is left out: nowhere.png") for w in made(small).warnings)
    assert "og:image" not in page(small, "en/the-port")


def test_no_id_of_an_article_is_one_of_the_page_around_it(small: Path) -> None:
    write(
        small,
        "one",
        "# First news {#main}\n\nSee [a](#main), [b](two.md#main), [c](note.html#main).\n",
    )
    write(small, "two", "# Second news\n\nSee [it](#main).\n\n## Main\n\nEnd.\n")
    (small / "source_articles/note.html").write_text(
        "<h1>Note</h1><p><label for=main>x</label><input id=main> <a href='#main'>y</a></p>"
        "<svg><use href='#g' fill='url(#main)'/></svg>"
    )
    done = made(small)
    assert not any("leads" in each for each in done.warnings)
    first, second = page(small, "en/first-news"), page(small, "en/second-news")
    for text in (first, second, page(small, "en/note")):
        assert text.count('id="main"') == text.count('id="main-2"') == 1
        assert '<a class="skip" href="#main">' in text
    for link in ('"#main-2"', 'second-news/#main-2"', 'note/#main-2"'):
        assert link in first
    assert '<a href="#main-2">it</a>' in second
    assert '<label for="main-2">' in page(small, "en/note")
    assert 'fill="url(#main-2)"/>' in page(small, "en/note")


def test_the_ids_of_the_templates_are_known() -> None:
    folder = Path(templates.__file__ or "").parent / "templates"
    every = "".join(each.read_text("utf-8") for each in folder.glob("*.html"))
    assert set(re.findall(r'\bid="([\w-]+)"', every)) == TAKEN
