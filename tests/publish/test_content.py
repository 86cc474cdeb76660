"""What becomes of an article's own markup on its page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import l10n
from l10n.config import Config
from l10n.publish import markup
from l10n.publish.anchors import anchored, anchors
from l10n.publish.content import content
from l10n.publish.facts import of_front_matter
from l10n.publish.isolate import isolated, speech
from l10n.publish.signatures import named, signed
from l10n.publish.summary import first_paragraph

PIECES = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<h1>",
            "</h1>",
            "<h2 id=x>",
            "<h2>",
            "</h2>",
            "<article>",
            "</article>",
            "<main>",
            "</main>",
            "<body>",
            "<html lang=ar>",
            "<a href='x'>",
            "</a>",
            "<img src=y>",
            "<table>",
            "</table>",
            "<td>",
            "<pre>",
            "<!-- c -->",
            "<script>",
            "</script>",
            "<title>",
            "</title>",
            "text ",
            "عربي ",
            "&amp;",
            "&lt;",
            "<b",
            ">",
            "<p class=byline>",
            "<time datetime=2020-01-01>",
            "</time>",
            "<bdi>",
            "</bdi>",
            "C++ ",
            "\n",
        ]
    ),
    max_size=25,
)


def body(text: str, format: str) -> str:
    article = l10n.read(text.encode(), format, "en")
    return markup.write(content(text, article, Config()).body).strip()


@settings(max_examples=150)
@given(PIECES)
def test_no_markup_is_too_odd(pieces: list[str]) -> None:
    text = "".join(pieces)
    article = l10n.read(text.encode(), "html", "en")
    found = content(text, article, Config())
    tokens = isolated(anchored(found.body, ()), speech("ar", "en"))
    again = markup.read(markup.write(tokens))
    assert markup.write(again) == markup.write(markup.read(markup.write(again)))


@given(st.text(alphabet="<>&;abc \u00a0\"'ب", max_size=40))
def test_a_text_is_itself_again(text: str) -> None:
    tokens = markup.read(markup.write([markup.Token("text", text)]))
    assert "".join(t.text for t in tokens if t.kind == "text") == text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# T\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n", '<th scope="col" class="start">a</th>'),
        ("# T\n\n- [x] done\n- [ ] open\n", "<li>☑ done</li>\n<li>☐ open</li>"),
        (
            '# T\n\n![alt](i.png "Caption")\n',
            '<figure><img src="i.png" alt="alt"><figcaption>Caption</figcaption></figure>',
        ),
        (
            "# T\n\nText[^a].\n\n[^a]: Note.\n",
            '<sup class="footnote" id="fnref-a"><a role="doc-noteref" href="#fn-a">1</a></sup>',
        ),
        (
            "# T\n\nText[^a].\n\n[^a]: Note.\n",
            '<a class="back" role="doc-backlink" href="#fnref-a">1</a> Note.',
        ),
        ("# T\n\n## What it costs {#costs}\n", '<h2 id="costs">What it costs</h2>'),
        ("# T\n\n## *What* it costs {/*costs*/}\n", '<h2 id="costs"><em>What</em> it costs</h2>'),
        ("# T\n\nCosts {: #costs .wide }\n-----\n", '<h2 id="costs">Costs</h2>'),
        ("# T\n\n## The set {x}\n\ntext {#no}\n", "<h2>The set {x}</h2>\n<p>text {#no}</p>"),
        ("# T\n\n# Second\n", "<h2>Second</h2>"),
        ("# T\n\na<br/>b\n", "<p>a<br>b</p>"),
    ],
)
def test_markdown_is_fit_for_every_direction(text: str, html: str) -> None:
    assert html in body(text, "markdown")


def test_of_a_page_the_article_is_taken_without_what_the_site_makes_itself() -> None:
    text = (
        "<html><head><title>T</title></head><body><nav>menu</nav><main><article><header><h1>T</h1></header>"
        "<p class='standfirst'>S</p><p class='byline'>By A</p><p><time datetime='2025-01-02'>2 Jan</time></p>"
        "<p>Text</p></article></main><footer>foot</footer></body></html>"
    )
    article = l10n.read(text.encode(), "html", "en")
    found = content(text, article, Config())
    assert markup.write(found.body).strip() == "<p>Text</p>"
    assert [markup.plain(part) for part in (found.title, found.standfirst, found.byline)] == [
        "T",
        "S",
        "By A",
    ]
    assert found.facts.published == "2025-01-02"


def test_plain_text_has_paragraphs_and_a_source_link() -> None:
    text = "The head\nBy Ann\nOne.\nTwo, see https://a.example/x.\nhttps://b.example/y\n"
    assert body(text, "plaintext") == (
        '<p>One.</p><p>Two, see <a href="https://a.example/x">https://a.example/x</a>.</p>'
        '<p class="source"><a href="https://b.example/y">https://b.example/y</a></p>'
    )


def test_plain_text_has_its_e_mail_addresses_and_its_author() -> None:
    text = (
        "The head\nBy Ann O'Neil and Omar Haddad\nWrite to a.b@news.example. Not @ann, not a@b.\n"
    )
    assert '<a href="mailto:a.b@news.example">a.b@news.example</a>. Not @ann, not a@b.' in body(
        text, "plaintext"
    )
    article = l10n.read(text.encode(), "plaintext", "en")
    assert content(text, article, Config()).facts.authors == ("Ann O'Neil", "Omar Haddad")


@pytest.mark.parametrize(
    "byline",
    ["By our staff", "By Ann and agencies", "بقلم ليلى حداد ووكالات أنباء", "By R2-D2", "By "],
)
def test_a_byline_of_no_persons_names_none(byline: str) -> None:
    assert signed(byline) == ()


def test_a_page_keeps_no_script_in_its_attributes() -> None:
    text = "<main><h1>T</h1><p onclick='f()' class=on>a</p><img src=a.png alt=x OnError=f()></main>"
    assert body(text, "html") == '<p class="on">a</p><img src="a.png" alt="x">'


def test_equal_headings_have_anchors_of_their_own() -> None:
    tokens = markup.read("<h2>Day one</h2><h2>Day one</h2><h3 id='own'>X</h3><h2>!</h2>")
    assert anchors(tokens) == ("day-one", "day-one-2", "x", "section")
    html = markup.write(anchored(tokens, ("tag-eins", "day-one", "x", "own")))
    assert html == (
        '<h2 id="day-one"><span id="tag-eins"></span>Day one</h2><h2 id="day-one-2">Day one</h2>'
        '<h3 id=\'own\'><span id="x"></span>X</h3><h2 id="section">!</h2>'
    )


def test_facts_of_front_matter() -> None:
    found = of_front_matter(
        {"date": ["2025-03-22 09:30 +0300"], "authors[]": ["A", "B"], "summary": ["S\n s"]}
    )
    assert (found.published, found.authors, found.description) == (
        "2025-03-22T09:30:00+03:00",
        ("A", "B"),
        "S s",
    )


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ('<image href="a"/>', '<image href="b"/>'),
        ("<use href='a' />", '<use href="b"/>'),
        ("<use/>", '<use href="b"/>'),
        ("<use href=a/>", '<use href="b">'),
        ('<img href="a"/>', '<img href="b">'),
    ],
)
def test_a_tag_that_closes_itself_does_so_after_a_change(tag: str, expected: str) -> None:
    (token,) = markup.read(tag)
    assert token.with_attributes({"href": "b"}).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One<p>Two</p>", "One"),
        ("<div><p>One</div><p>Two</p>", "One"),
        ("<p>One<h2>Two</h2>", "One"),
        ("<p></p><p><img src=a.png></p><p>Three</p>", "Three"),
        ("<p><video src=a.mp4>Your browser cannot.</video></p><p>Two</p>", "Two"),
        ("<audio src=a.mp3><p>Your browser cannot.</p></audio><p>Two", "Two"),
        ("<object data=a.pdf><p>Get it.</p></object>", ""),
    ],
)
def test_a_description_is_the_first_paragraph_that_everybody_reads(
    text: str, expected: str
) -> None:
    assert markup.plain(first_paragraph(markup.read(text))) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("By Layla Haddad and Omar Khalil", ("Layla Haddad", "Omar Khalil")),
        ("Written by Layla Haddad", ("Layla Haddad",)),
        ("Layla Haddad; Omar Khalil", ("Layla Haddad", "Omar Khalil")),
        ("By A. Haddad, O. Khalil, and S. Aziz, New York", ("A. Haddad", "O. Khalil", "S. Aziz")),
        ("By Layla Haddad, Damascus", ("Layla Haddad",)),
        ("Layla Haddad and agencies", ("Layla Haddad and agencies",)),
        ("Martin King, Jr.", ("Martin King, Jr.",)),
        ("Byron Sanders", ("Byron Sanders",)),
        ("Авторы: Лейла Хаддад и Омар Халиль", ("Лейла Хаддад", "Омар Халиль")),
        ("Автор — Лейла Хаддад, Дамаск", ("Лейла Хаддад",)),
        ("Отто Шмидт", ("Отто Шмидт",)),
        ("بقلم: ليلى حداد وعمر خليل", ("ليلى حداد", "عمر خليل")),
        ("ليلى حداد و عمر خليل", ("ليلى حداد", "عمر خليل")),
        ("عمر خليل، وليلى حداد، دمشق", ("عمر خليل", "ليلى حداد")),
        ("ليلى حداد ووليد خالد", ("ليلى حداد", "وليد خالد")),
        ("محمد وليد سليمان", ("محمد وليد سليمان",)),
        ("ليلى حداد ووكالات أنباء", ("ليلى حداد ووكالات أنباء",)),
    ],
)
def test_authors_are_named_one_by_one(said: str, expected: tuple[str, ...]) -> None:
    assert of_front_matter({"byline": [said]}).authors == expected


@settings(max_examples=200)
@given(st.text(alphabet="Ab و،,;&иand \n.-—:", max_size=40))
def test_no_byline_is_too_odd(said: str) -> None:
    assert all(name.strip() for name in named(said))


def test_authors_may_be_maps_and_are_named_once() -> None:
    text = (
        "---\nauthors:\n  - name: Layla Haddad\n    url: https://x.example/\n  - name: Omar Khalil\n"
        "byline: By Layla Haddad\n---\n# News\n"
    )
    article = l10n.read(text.encode(), "markdown")
    assert content(text, article, Config()).facts.authors == ("Layla Haddad", "Omar Khalil")
