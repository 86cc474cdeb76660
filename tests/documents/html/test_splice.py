from __future__ import annotations

import json

import pytest

from l10n.config import Config
from l10n.documents.html import FORMAT

from .showing import written

SENTENCE = '<p>See <em>the</em> <a href="/x" class="k">page</a>, <code>a &lt; b</code>.<br>\n  Then <img src="i"> go.</p>'
"""See <em>the</em> <a1>page</a1>, <code>a &lt; b</code>.⏎Then <img2> go."""


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (
            "Откройте <a1>страницу</a1> <em>эту</em>, <code>a &lt; b</code>.\nПотом <img2>.",
            '<p>Откройте <a href="/x" class="k">страницу</a> <em>эту</em>, <code>a &lt; b</code>.<br>\n  Потом <img src="i">.</p>',
        ),
        ("  1 < 2 & AT&T &nbsp; &copy; x  ", "<p>1 &lt; 2 &amp; AT&amp;T &nbsp; &copy; x</p>"),
        ("- a\r\nb", "<p>- a<br>\n  b</p>"),
        ("<br>a<br/><br>b<br>", "<p>a<br>\n  b</p>"),
        ("a <b c", "<p>a &lt;b c</p>"),
        ("a </> b", "<p>a &lt;/> b</p>"),
        ("<q>a</q> <wbr>", "<p><q>a</q> <wbr></p>"),
        (
            '<a href="https://example.org/?a&b">c</a>',
            '<p><a href="https://example.org/?a&amp;b" class="k">c</a></p>',
        ),
        ("<code>b</code> c", "<p><code>b</code> c</p>"),
        ("مرحبا", "<p>مرحبا</p>"),
    ],
)
def test_what_is_written(target: str, expected: str) -> None:
    output, splice = written(SENTENCE, target, 0)
    assert output == expected
    (block,) = FORMAT.read(expected, Config()).blocks
    assert (
        tuple((m.kind, m.shown, m.detail) for m in block.marks if m.kind != "text")
        == splice.signature
    )


@pytest.mark.parametrize(
    ("target", "check"),
    [
        ("<a2>x</a2>", "markup-unknown"),
        ("<a1>x", "markup-unknown"),
        ("x</a1>", "markup-unknown"),
        ("<em><b>x</em></b>", "markup-unknown"),
        ("<a1>x</a1> <a1>y</a1>", "markup-unknown"),
        ("<table>x", "markup-unknown"),
        ("<b class=x>y</b>", "markup-unknown"),
        ("x <!-- y --> z", "markup-unknown"),
        ("<script>x</script>", "html-unsafe"),
        ("<b onclick='x'>y</b>", "html-unsafe"),
        ("<a href='java\tscript:x'>y</a>", "html-unsafe"),
        (" \n ", "target-empty"),
    ],
)
def test_what_is_refused(target: str, check: str) -> None:
    output, splice = written(SENTENCE, target, 0)
    assert output is None
    assert [(f.check, f.level) for f in splice.faults] == [(check, "error")]


def test_lost_markup_is_reported_and_published() -> None:
    output, splice = written(SENTENCE, "Страница, <em>эта</em> <em>же</em>.", 0)
    assert output == "<p>Страница, <em>эта</em> <em>же</em>.</p>"
    assert [(f.check, f.level) for f in splice.faults] == [
        ("markup-lost", "warning"),
        ("markup-extra", "warning"),
    ]
    assert "<a1>" in splice.faults[0].reason


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<img alt="one two">', "<img alt=\"a &quot;b&quot; 'c' &lt;d> &amp; &nbsp;e f\">"),
        ("<img alt='one two'>", "<img alt='a \"b\" &#39;c&#39; &lt;d> &amp; &nbsp;e f'>"),
        (
            "<img alt=one>",
            "<img alt=a&#32;&#34;b&#34;&#32;&#39;c&#39;&#32;&lt;d&#62;&#32;&amp;&#32;&nbsp;e&#32;f>",
        ),
        ("<title>One</title>", "<title>a \"b\" 'c' &lt;d> &amp; &nbsp;e f</title>"),
    ],
)
def test_places_without_markup(source: str, expected: str) -> None:
    output, _ = written(source, " a \"b\" 'c' <d> & &nbsp;e\nf", 0)
    assert output == expected


def test_linked_data_stays_json_and_within_its_script() -> None:
    source = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "One"}</script>'
    )
    output, _ = written(source, 'Он "сказал" </script> \\ да', 0)
    assert output is not None
    assert output.count("</script") == 1
    assert json.loads(output[35:-9])["headline"] == 'Он "сказал" </script> \\ да'
