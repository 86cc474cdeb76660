from __future__ import annotations

from pathlib import Path

import pytest

import l10n
from l10n.config import Config
from l10n.documents.html import FORMAT
from l10n.documents.html.read import read_fragment

from .showing import key, lines

HERE = Path(__file__).parent
PAGE = (HERE / "page.html").read_text(encoding="utf-8")


def test_a_page_gives_the_prose_that_a_reader_sees() -> None:
    expected = (HERE / "page.txt").read_text(encoding="utf-8").splitlines()
    assert [line.replace("\n", "\\n") for line in lines(PAGE)] == expected


def test_the_scope_main_leaves_the_navigation_out() -> None:
    found = lines(PAGE, Config(html_scope="main"))
    assert "list-item: <a1>Home</a1>" not in found
    assert "paragraph: Switch scripts on" not in found
    assert found[0] == "headline: Storm closes the harbour"
    assert "quote: We waited." in found


def test_without_a_main_the_article_is_the_scope() -> None:
    assert lines("<p>Menu</p><article><p>Text</article>", Config(html_scope="main")) == [
        "paragraph: Text"
    ]
    assert lines("<p>Menu</p>", Config(html_scope="main")) == ["paragraph: Menu"]


def test_languages_of_the_page_and_its_parts() -> None:
    reading = FORMAT.read(PAGE, Config())
    assert reading.language == "en"
    assert {key(PAGE, b): b.language for b in reading.blocks if b.language} == {
        "أغلق الميناء": "ar"
    }


def test_directives_go_to_the_next_block() -> None:
    (block,) = (b for b in FORMAT.read(PAGE, Config()).blocks if b.note)
    assert (key(PAGE, block), block.note, block.context) == (
        "Stay at home",
        "Said by the harbour master",
        "speech",
    )


def test_the_path_is_the_headings_above() -> None:
    source = "<h1>A</h1><p>x<h2>B</h2><p>y<h2>C</h2><p>z"
    assert [(b.path, key(source, b)) for b in FORMAT.read(source, Config()).blocks][1::2] == [
        ("A", "x"),
        ("A / B", "y"),
        ("A / C", "z"),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        (
            "a &lt; b &amp; c &shy;&lrm; &quot;q&quot; &#1071;",
            ['a &lt; b &amp; c &shy;&lrm; "q" Я'],
        ),
        ("<p>&nbsp; x \n y &nbsp;</p>", ["x y"]),
        # tags that do not pair part a block, so that marks nest
        ("<p><b>one <i>two</b> three</i> four", ["one", "two", "three", "four"]),
        ("<p>Hello <a href=x>world</p>", ["Hello", "world"]),
        ("<b><p>one</p></b>", ["one"]),
        # two breaks are a paragraph, one is a line
        ("one<br>\n two<br><br>three", ["one\ntwo", "three"]),
        ("<!-- c -->one<!-- c -->two<!-- c -->", ["one<comment1/>two"]),
        ("Press <svg><path/></svg> now", ["Press <svg1/> now"]),
        (
            "<p>Use <code>x</p><p>More",
            ["Use", "More"],
        ),  # `<code>` left open ends with the paragraph
        ("<pre>a</pre>b<pre>c", ["b"]),
        ("<p>12:30 — https://example.org</p><td>a@b.example", []),
        ("x</>y <3 <", ["x<comment1/>y <3 <"]),
        ("tail <a href='", ["tail"]),
        ("a\r\nb\rc", ["a b c"]),
        ("<noscript>a <b>c</b><noscript><img src=x> d</noscript>e", ["a <b>c</b>", "e"]),
        ("\x00a \ud800", ["\x00a \ud800"]),
        ("<p>One <img src=a alt='A b'> two", ["One <img1> two", "A b"]),
        ("<a href=x><span></span></a>", []),
        ("<button class=notranslate>No</button><button>Yes</button>", ["Yes"]),
    ],
)
def test_what_a_message_shows(source: str, expected: list[str]) -> None:
    assert [key(source, b) for b in FORMAT.read(source, Config()).blocks] == expected


def test_a_paragraph_that_tells_of_an_author_is_no_byline() -> None:
    link = '<a href="/sara" rel="author">Sara Haddad</a>'
    assert lines(f"<p>By {link}</p>") == ["byline: By <a1>Sara Haddad</a1>"]
    assert lines(f"<p>We met {link} in Aleppo. She writes novels.</p>")[0].startswith("paragraph: ")


def test_a_title_with_the_site_s_name_stays_a_title() -> None:
    assert lines("<title>Storm | Site</title><h1>Storm</h1>") == [
        "title: Storm | Site",
        "headline: Storm",
    ]


def test_line_endings_do_not_move_spans() -> None:
    source = "<p>\r\none\r\ntwo <b>three</b>\r</p>\n<p>four\r\n</p>"
    blocks = FORMAT.read(source, Config()).blocks
    assert [source[b.start : b.end] for b in blocks] == ["one\r\ntwo <b>three</b>", "four"]
    assert source[blocks[0].marks[0].start : blocks[0].marks[0].end] == "\r\n"


def test_a_fragment_has_the_offsets_of_the_whole() -> None:
    source = "# Title\r\n\r\n<div>\r\n<p>Some <b>text</b>\r\n</div>\r\n"
    start = source.index("<div>")
    blocks, outline = read_fragment(source, start, len(source), Config())
    assert [source[b.start : b.end] for b in blocks] == ["Some <b>text</b>"]
    assert source[blocks[0].marks[0].start : blocks[0].marks[0].end] == "<b>"
    assert outline == ["<div>", "<p>", "¶", "</div>"]


def test_a_fragment_of_one_tag() -> None:
    assert read_fragment("</div>", 0, 6, Config()) == ([], ["</div>"])
    assert read_fragment("<div class=a>", 0, 13, Config()) == ([], ["<div class=a>"])


def test_deep_and_unclosed_pages_are_read() -> None:
    deep = 100_000
    for source in (
        "<div>" * deep + "x",
        "<b>" * deep + "x" + "</b>" * deep,
        "<p>x<b>" * 20_000,
        "<!--" * deep,
    ):
        FORMAT.read(source, Config())


def test_front_matter_of_a_page() -> None:
    source = (
        "---\r\nlayout: post\r\ntitle: Open port\r\nlang: en\r\n---\r\n<p>It is\r\nopen.</p>\r\n"
    )
    article = l10n.read(source.encode(), "html")
    assert article.language == "en"
    shown = [(block.role, article.source[block.start : block.end]) for block in article.blocks]
    assert shown == [("headline", "Open port"), ("paragraph", "It is\r\nopen.")]


def test_front_matter_and_page_declare_their_language() -> None:
    source = '---\nlang: en\n---\n<html lang="en"><p>Open.</p></html>'
    declared = FORMAT.declare(source, "ar", "rtl", None, Config())
    assert declared == '---\nlang: ar\n---\n<html dir="rtl" lang="ar"><p>Open.</p></html>'


def test_dashes_that_begin_a_page_are_text() -> None:
    article = l10n.read(b"--- Open <p>Port</p>", "html", "en")
    assert [article.source[b.start : b.end] for b in article.blocks] == ["--- Open", "Port"]
