"""A target with the marks of its source is written without a parser, and as the parser would have it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.config import Config
from l10n.documents.article import read_bytes, segments_of
from l10n.documents.markdown import FORMAT
from l10n.documents.markdown.splice import parsed, splice
from l10n.documents.markdown.template import filled

SOURCE = """# The *plan* of `main()`

See the *manual* in [this **old** folder](https://e.org "T"), then `run` it. A __second__ [one][r]!

| a *b* | [c](d) `e` |
|---|---|

[r]: /u
"""
_TEXTS = ["слово", "نعم", "a", " ", " b ", "!", ".", "(", "«", "»", "'", "é\u0301", "\u200c", "—", "12", ":", "\u00a0", "-"]  # fmt: skip
_SIGNS = ["*", "**", "_", "__", "`", "`x`", "[", "]", "][1]", "][2]", "![", "<b>", "|", "\\", "www.a.b", "a@b.c", "://", "#", "\n", "&amp;"]  # fmt: skip


def _article(source: str):
    return read_bytes(source.encode(), FORMAT, config=Config(source_language="en"))


def test_the_short_way_is_taken():
    article = _article(SOURCE)
    found = {
        segment.key: filled(segment.key, segment, lambda a, b: article.source[a:b])
        for _, segments in segments_of(article, Config())
        for segment in segments
    }
    assert found == {
        "The *plan* of `main()`": "The *plan* of `main()`",
        "See the *manual* in [this **old** folder][1], then `run` it.": (
            'See the *manual* in [this **old** folder](https://e.org "T"), then `run` it.'
        ),
        "A __second__ [one][1]!": "A __second__ [one][r]!",
        "a *b*": "a *b*",
        "[c][1] `e`": "[c](d) `e`",
        "T": "T",
    }


@st.composite
def _sources(draw: st.DrawFn) -> str:
    words = st.sampled_from(["word", "two words", "W", "12", "и", "(a)", "a,", "!", "—"])
    inner = st.one_of(
        words, words.map("*{}*".format), words.map("**{}**".format), words.map("`{}`".format)
    )
    part = st.one_of(
        inner,
        inner.map("[{}](u)".format),
        inner.map("[{}][r]".format),
        inner.map("*{}*".format),
        inner.map("_{}_".format),
        words.map("~~{}~~".format),
        words.map("<b>{}</b>".format),
    )  # fmt: skip
    glue = draw(st.sampled_from([" ", " ", ""]))
    text = glue.join(draw(st.lists(part, min_size=1, max_size=4)))
    shape = draw(st.sampled_from(["{}\n", "# {}\n", "- {}\n", "| {} | b |\n|---|---|\n"]))
    return shape.format(text) + "\n[r]: /u\n"


@settings(max_examples=1200)
@given(_sources(), st.data())
def test_the_short_way_ends_where_parsing_does(source: str, data: st.DataObject):
    article = _article(source)

    def copy(a: int, b: int) -> str:
        return article.source[a:b]

    for block, segments in segments_of(article, Config()):
        if block.syntax != "markdown":
            continue
        for segment in segments:
            if all(mark.kind == "text" for mark in segment.marks):
                continue
            pieces = [segment.key]
            for _ in range(data.draw(st.integers(0, 3))):
                at = data.draw(st.integers(0, len(segment.key)))
                new = data.draw(st.sampled_from([*_TEXTS, *_TEXTS, *_SIGNS]))
                cut = data.draw(st.integers(0, 2))
                whole = "".join(pieces)
                pieces = [whole[:at], new, whole[at + cut :]]
            target = "".join(pieces)
            short = splice(source, block, segment, target, copy)
            assert short == parsed(source, block, segment, target, copy)
