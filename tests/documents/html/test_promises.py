"""What must hold for any text at all."""

from __future__ import annotations

import html
import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.config import Config
from l10n.documents.cut import segments
from l10n.documents.format import signature
from l10n.documents.html import FORMAT
from l10n.documents.html.read import read_fragment
from l10n.documents.prose import has_prose

_TAGS = [
    "p",
    "div",
    "li",
    "td",
    "h1",
    "title",
    "b",
    "i",
    "a",
    "em",
    "span",
    "code",
    "br",
    "img",
    "svg",
    "pre",
    "script",
    "noscript",
    "textarea",
    "q",
]
_PIECES = st.one_of(
    st.sampled_from([f"<{t}>" for t in _TAGS] + [f"</{t}>" for t in _TAGS]),
    st.sampled_from(
        [
            '<a href="/x" title="Some title">',
            "<img alt='a picture' src=x>",
            "<img alt=bare>",
            "<span translate=no>",
            "<p lang=ar class=byline>",
            '<meta name=description content="Some words">',
            '<script type="application/ld+json">{"headline": "Some \\"words"}</script>',
            "<!-- c -->",
            "<!-- l10n:off -->",
            "<!-- l10n:on -->",
            "<!",
            "<?x>",
            "</>",
            "<",
            "&",
            "&amp;",
            "&eacute;",
            "&nbsp;",
            "&lt",
            "\r\n",
            "\r",
            "\n",
            "  ",
            "\x00",
            "\ud800",
        ]
    ),
    st.sampled_from(["word", "Слово", "كلمة", "12", ". ", "a@b.example", "http://a.example/"]),
    st.text(max_size=4),
)
_SOUP = st.lists(_PIECES, max_size=25).map("".join)
_TARGETS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<a1>",
                "</a1>",
                "<b1>",
                "<a2>",
                "</a2>",
                "<span1>",
                "</span1>",
                "<em>",
                "</em>",
                "<b>",
                "</b>",
                "<br>",
                "<img1>",
                "<img2/>",
                "<comment1/>",
                "<code>",
                "</code>",
                "<code1>",
                "</code1>",
                "<script>",
                "<a",
                "href='/y'>",
                "</a>",
                "<svg1/>",
                "<p>",
                "<!--",
                "-->",
                "&",
                "&amp;",
                "&lt;",
                "<",
                ">",
                '"',
                "'",
            ]
        ),
        st.sampled_from(
            ["слово ", "كلمة", "\n", "\r\n", " ", "\x00", "\ud800", "- ", "\\", "&nbsp;"]
        ),
        st.text(max_size=4),
    ),
    max_size=12,
).map("".join)


def _plain(text: str, syntax: str) -> str:
    """The text without markup, code and references."""
    if syntax == "json-ld":
        return str(json.loads(f'"{text}"'))
    if syntax == "html":
        text = re.sub(r"<(code|span)\b.*?</\1>|<svg.*?</svg>|<[^>]*>", "", text, flags=re.DOTALL)
    return html.unescape(text)


@given(_SOUP)
@settings(max_examples=400)
def test_blocks_are_ordered_trimmed_and_their_marks_nest(source: str) -> None:
    last = -1
    for block in FORMAT.read(source, Config()).blocks:
        assert last <= block.start < block.end <= len(source)
        last = block.start
        text = source[block.start : block.end]
        assert text == text.strip()
        position, opened = block.start, []
        for mark in block.marks:
            assert position <= mark.start < mark.end <= block.end
            position = mark.end
            assert (mark.number > 0) == ("{}" in mark.shown) or mark.kind == "code"
            if mark.kind == "open":
                opened.append(mark)
            elif mark.kind == "close":
                opening = opened.pop()
                assert mark.number == opening.number
                assert mark.shown == opening.shown.replace("<", "</")
        assert not opened


@given(_SOUP, _SOUP, _SOUP)
@settings(max_examples=100)
def test_a_fragment_is_read_as_if_alone(before: str, source: str, after: str) -> None:
    alone, outline = read_fragment(source, 0, len(source), Config())
    within, outline_within = read_fragment(
        before + source + after, len(before), len(before) + len(source), Config()
    )
    assert outline == outline_within
    assert [(b.start + len(before), b.end + len(before), b.role) for b in alone] == [
        (b.start, b.end, b.role) for b in within
    ]


@given(_SOUP, _TARGETS)
@settings(max_examples=600)
def test_whatever_is_written_leaves_the_structure_as_predicted(source: str, target: str) -> None:
    reading = FORMAT.read(source, Config())
    for index, block in enumerate(reading.blocks):
        (segment,) = segments(source, block, None, whole=True)
        splice = FORMAT.syntaxes[block.syntax].splice(
            source, block, segment, target, lambda a, b: source[a:b]
        )
        if splice.text is None:
            assert any(fault.level == "error" for fault in splice.faults)
            continue
        inner = sum(block.start <= b.start < block.end for b in reading.blocks) - 1
        if inner or not has_prose(_plain(splice.text, block.syntax)):
            continue  # a block less: the guard of a merge sees to that
        output = source[: segment.start] + splice.text + source[segment.end :]
        again = FORMAT.read(output, Config())
        assert len(again.blocks) == len(reading.blocks)
        assert again.outline == reading.outline
        assert (again.blocks[index].start, again.blocks[index].end) == (
            segment.start,
            segment.start + len(splice.text),
        )
        assert signature(again.blocks[index].marks) == splice.signature


@given(_SOUP)
@settings(max_examples=200)
def test_a_page_can_be_declared_twice(source: str) -> None:
    once = FORMAT.declare(source, "ar", "rtl", "utf-8", Config())
    assert FORMAT.declare(once, "ar", "rtl", "utf-8", Config()) == once
    FORMAT.charset(source.encode("utf-8", "surrogatepass"))
