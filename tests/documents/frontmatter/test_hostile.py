"""Broken and hostile front matter ends in one clear line; nothing else ever comes out of the reader."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.config import Config
from l10n.documents.frontmatter import FrontMatter, read_front_matter
from l10n.errors import DocumentError

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{c}: &{c} [{', '.join([f'*{p}'] * 10)}]\n" for p, c in zip("abcde", "bcdef", strict=True)
)


@pytest.mark.parametrize(
    ("body", "line", "reason"),
    [
        ("title: A\nx: y: z", 3, "mapping values are not allowed"),
        ("title: A\n\tx: y", 3, "found a tab character that violates indentation"),
        ("title: 'A", 3, "unexpected end of stream"),
        ("title: A\nx: 1\ntitle: B", 4, "the key 'title' stands twice"),
        ("title: A\nseo: {a: 1, a: 2}", 3, "the key 'a' stands twice"),
        ("title: !!python/object/apply:os.system [x]", 2, "constructs objects"),
        ("title: !!python/name:os.system ''", 2, "constructs objects"),
        ("title: *nowhere", 2, "the alias *nowhere has no anchor before it"),
        ("x: &x [*x]", 2, "the alias *x has no anchor before it"),
        ("title: A\nx: \x07", 3, "control characters are not allowed"),
        ("title: A\n--- \nx: y\n... ", None, ""),
        ("title: A\n--- !!map\nx: y", 3, "a second document begins"),
        (BOMB, 6, "more than 100,000 values, its aliases expanded"),
        ("a: " + "[" * 300 + "]" * 300, 2, "nested deeper than 100 levels"),
        ("title: " + "x" * 1_000_000, 2, "longer than 1,000,000 characters"),
    ],
)
def test_yaml_is_refused_with_the_line(body: str, line: int | None, reason: str) -> None:
    source = f"---\n{body}\n---\nBody\n"
    if line is None:  # the second `---` closes it
        assert source[read_front_matter(source, Config()).end :].startswith("x: y")
        return
    with pytest.raises(DocumentError) as caught:
        read_front_matter(source, Config())
    assert caught.value.line == line
    assert reason in caught.value.reason
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("+++\ntitle = 'A'\nx = \n+++\n", 3, "not valid TOML: Invalid value"),
        ("+++\ntitle = 'A'\ntitle = 'B'\n+++\n", 3, "Cannot overwrite a value"),
        ("+++\ntitle = '''A\n\n+++\n", 3, "not valid TOML: Expected"),
        ("+++\na = " + "[" * 100_000 + "\n+++\n", 2, "nested too deep"),
        ("+++\na" + ".a" * 200_000 + " = 1\n+++\n", 2, "nested too deep"),
        ('{"title": "A",\n"x": y}\n', 2, "not valid JSON: Expecting value"),
        ('{"title": "A",\n "title": "B"}\n', 2, "the key 'title' stands twice"),
        ('{"title": "A\n', 1, "not valid JSON"),
        (';;;\n"title": "A",\n"x" 1\n;;;\n', 3, "not valid JSON: Expecting ':' delimiter"),
        ('{"a":' + "[" * 100_000, 1, "nested too deep"),
        ('{"a":' + "[" * 200 + "]" * 200 + "}\n", 1, "nested too deep"),
    ],
)
def test_toml_and_json_are_refused_with_the_line(source: str, line: int, reason: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_front_matter(source, Config())
    assert caught.value.line == line
    assert reason in caught.value.reason
    assert caught.value.remedy


def test_aliases_are_fine_and_never_messages() -> None:
    source = "---\nbase: &t A word\ntitle: *t\nsummary: &s Another\nx: {<<: {a: *s}}\n---\n"
    front = read_front_matter(source, Config())
    assert [source[b.start : b.end] for b in front.blocks] == ["Another"]
    assert "title=*t" in front.outline


SCRAPS = st.sampled_from(
    ["---", "+++", ";;;", "...", "\n", "\r\n", "\r", "title", ": ", "=", '"', "'", '"""', "'''", "\\", "|", ">-", "  ",
     "\t", "- ", "[", "]", "{", "}", ",", "&a ", "*a", "!!str ", "#", "? ", "word", "é", "🎉", "\u2028", "\x85", "\ufeff",
     "\x00", "\\u00e9", "\\ud800", "\\UFFFFFFFF", "1", "."]
)  # fmt: skip


@settings(max_examples=200)
@given(
    st.sampled_from(["---\n", "+++\n", ";;;\n", "{", "---\ntitle: ", "+++\ntitle = ", '{"title": "']),
    st.lists(st.one_of(SCRAPS, st.text(max_size=3))),
    st.sampled_from(["", "\n---\n", "\n+++\n", "\n;;;\n", '"}\n']),
)  # fmt: skip
def test_any_text_is_read_or_refused(head: str, scraps: list[str], tail: str) -> None:
    source = head + "".join(scraps) + tail
    lines = source.count("\n") + source.count("\r") + 1
    try:
        front = read_front_matter(source, Config())
    except DocumentError as error:
        line = error.line
    else:
        line = 1
        _check(front)
    assert line is not None
    assert 1 <= line <= lines


def _check(front: FrontMatter) -> None:
    assert front.end >= 0
    for block in front.blocks:
        assert 0 <= block.start < block.end <= front.end
        at = block.start
        for mark in block.marks:
            assert at <= mark.start < mark.end <= block.end
            at = mark.end
