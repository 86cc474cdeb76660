"""A target with the markup of its source is written without a parser, and as the parser would have it."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from l10n.config import Config
from l10n.documents.article import read_bytes, segments_of
from l10n.documents.html import FORMAT
from l10n.documents.html.attributes import edges
from l10n.documents.html.splice import parsed
from l10n.documents.html.template import filled

SOURCE = """<h1>The <em>plan</em></h1>
<p>He said <b>no</b>, <B >see</b> <a href="u">the <i>old</i> folder</a>. Then run <code>make</code>!</p>
<p>Plain words.</p>
"""
_TEXTS = ["слово", "نعم", "a", " ", " b ", "!", ".", "«", "12", "\u00a0", ">", "'", '"', "{}"]
_SIGNS = [
    "<b>", "</b>", "<em>", "</em>", "<a1>", "</a1>", "<a2>", "</a2>", "<i>", "</i>", "<code>make</code>", "<code>x</code>", "<code1>y</code1>", "<br>", "<br/>",
    "\n", "&", "&amp;", "&nbsp;", "<", "<!-- c -->", "</p>", "<img1>", "<code>", "</code>", "<kbd>", "<a href='x'>", "</>", "<q", "\v",
]  # fmt: skip


def _article(source: str):
    return read_bytes(source.encode(), FORMAT, config=Config(source_language="en"))


def test_the_short_way_is_taken():
    article = _article(SOURCE)
    found = {}
    for _, segments in segments_of(article, Config()):
        for segment in segments:
            made = filled(segment.key, segment, lambda a, b: article.source[a:b])
            found[segment.key] = made and made.text
    assert found == {
        "The <em>plan</em>": "The <em>plan</em>",
        "He said <b>no</b>, <b>see</b> <a1>the <i>old</i> folder</a1>.": (
            'He said <b>no</b>, <b>see</b> <a href="u">the <i>old</i> folder</a>.'
        ),
        "Then run <code>make</code>!": "Then run <code>make</code>!",
        "Plain words.": "Plain words.",
    }


@st.composite
def _sources(draw: st.DrawFn) -> str:
    words = st.sampled_from(["word", "two words", "W", "12", "и", "a,", "!", "&amp;", "one. Two"])
    inner = st.one_of(
        words,
        words.map("<b>{}</b>".format),
        words.map("<B >{}</B>".format),
        words.map("<i class=x>{}</i>".format),
        words.map("<code>{}</code>".format),
        words.map("<code id=k>{}</code>".format),
        words.map("<kbd>{}<br></kbd>".format),
        words.map("<!-- {} -->".format),
        words.map("{}<br>\n".format),
        words.map("<img src=u alt='{}'>".format),
    )
    part = st.one_of(inner, inner.map("<a href='u'>{}</a>".format), inner.map("<em>{}</em>".format))
    blocks = st.lists(part, min_size=1, max_size=5).map(lambda found: f"<p>{' '.join(found)}</p>")
    return "\n".join(draw(st.lists(blocks, min_size=1, max_size=3)))


@settings(max_examples=500, deadline=None)
@given(_sources(), st.data())
@example("<p><b>a</b> <B >b</B></p>", None)
def test_what_is_written_is_what_parsing_gives(source: str, data: st.DataObject | None) -> None:
    article = _article(source)
    for block, segments in segments_of(article, Config()):
        for segment in segments:
            if block.syntax != "html":
                continue
            target = segment.key if data is None else data.draw(_targets(segment.key))
            start, end = edges(target, 0, len(target))
            if start == end:
                continue
            text = target[start:end]

            def copy(a: int, b: int) -> str:
                return article.source[a:b]

            made = filled(text, segment, copy)
            assert made is None or made == parsed(article.source, block, segment, text, copy)


def _targets(key: str) -> st.SearchStrategy[str]:
    """The key with words and signs put in, taken out or exchanged; or anything."""
    pieces = st.sampled_from([*_TEXTS, *_SIGNS])
    anything = st.lists(pieces, max_size=8).map("".join)
    words = st.lists(st.sampled_from(_TEXTS), min_size=1, max_size=3).map("".join)
    at = st.integers(0, len(key))
    return st.one_of(
        st.just(key),
        anything,
        st.tuples(at, st.one_of(words, pieces)).map(lambda p: key[: p[0]] + p[1] + key[p[0] :]),
        st.tuples(at, at).map(lambda p: key[: min(p)] + key[max(p) :]),
    )
