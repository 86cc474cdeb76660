"""A target comes back from the front matter as exactly that string, and nothing else changes."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.config import Config
from l10n.documents.cut import segments
from l10n.documents.frontmatter import SYNTAXES, read_front_matter
from l10n.documents.frontmatter.fences import find_fence

Translate = Callable[[str, Mapping[str, str]], str]


@pytest.mark.parametrize(
    ("value", "target", "written"),
    [
        ("Foo bar", "Привет, мир", "Привет, мир"),
        ("Foo bar", "مرحبا بالعالم", "مرحبا بالعالم"),
        ("Foo bar", "10 things: a list", '"10 things: a list"'),
        ("Foo bar", "no", '"no"'),
        ("Foo bar", "12:30", '"12:30"'),
        ("Foo bar", "@x", '"@x"'),
        ("Foo bar", "# x", '"# x"'),
        ("Foo bar", "C# and a #tag", '"C# and a #tag"'),
        ("Foo bar", "C# rocks", "C# rocks"),
        ("Foo bar", '«Don\'t» "quote"', '«Don\'t» "quote"'),
        ("Foo bar", ' "a\\b" ', '" \\"a\\\\b\\" "'),
        ("&a !!str Foo bar", "Новое", "&a !!str Новое"),
        ("Foo bar   # why", "a: b", '"a: b"   # why'),
        ("\n  Foo\n  bar", "Одна строка", "\n  Одна строка"),
        ("'Foo bar'", "it's", "'it''s'"),
        ("'Foo bar'", "two\nlines", '"two\\nlines"'),
        ('"Foo bar"', 'a "b" \\ 🎉\t\u2028', '"a \\"b\\" \\\\ 🎉\\t\\L"'),
        ('"\\\n  Foo bar\\n"', "Новое", '"\\\n  Новое\\n"'),
        ('"\\\n  Foo bar\\n"', " Новое", '" Новое\\n"'),
        ("|\n    Foo\n    bar", "один\n\n два", "|\n    один\n\n     два"),
        ("| # why\n    Foo\n    bar", "один", "| # why\n    один"),
        (">-\n  Foo\n  bar", "один\nдва", ">-\n  один\n\n  два"),
        (">-\n  Foo\n  bar", "один\n два", '"один\\n два"'),
        (">\n  Foo\n  bar", "один ", '"один \\n"'),
        ("|+\n  Foo\n", " один", '" один\\n\\n"\n'),
    ],
)
def test_yaml_keeps_its_style_if_it_can(
    value: str, target: str, written: str, translate: Translate, config: Config
) -> None:
    source = f"---\nx: y\ntitle: {value}\nz: [1,  2] # odd\n---\nBody\n"
    (block,) = read_front_matter(source, config).blocks
    key = segments(source, block, None, whole=True)[0].key
    assert (
        translate(source, {key: target})
        == f"---\nx: y\ntitle: {written}\nz: [1,  2] # odd\n---\nBody\n"
    )


def test_yaml_within_brackets(translate: Translate) -> None:
    source = "---\ntags: [ peace, 'war' , \"x y\" ]\n---\n"
    targets = {"peace": "мир, труд", "war": "it's", "x y": "a]"}
    assert translate(source, targets) == "---\ntags: [ \"мир, труд\", 'it''s' , \"a]\" ]\n---\n"
    assert translate(source, {"peace": "мир"}) == "---\ntags: [ мир, 'war' , \"x y\" ]\n---\n"


@pytest.mark.parametrize(
    ("value", "target", "written"),
    [
        ('"Foo bar"', 'a "b" \\ é\n', '"a \\"b\\" \\\\ é\\n"'),
        ("'Foo bar'", "«é» \\n", "'«é» \\n'"),
        ("'Foo bar'", "it's", '"it\'s"'),
        ('"""\nFoo bar\n"""', 'a\n"""b"', '"""\na\n\\"\\""b\\"\n"""'),
        ('"""Foo bar"""', "a\n+++\nb", '"a\\n+++\\nb"'),
        ("'''\nFoo bar'''", "it's\nme", "'''\nit's\nme'''"),
        ("'''Foo bar'''", "it'''s", "\"it'''s\""),
    ],
)
def test_toml_keeps_its_style_if_it_can(
    value: str, target: str, written: str, translate: Translate
) -> None:
    source = f"+++\nx=1 # odd\ntitle   = {value} # why\n+++\nBody\n"
    assert translate(source, {"Foo bar": target}) == (
        f"+++\nx=1 # odd\ntitle   = {written} # why\n+++\nBody\n"
    )


def test_a_block_whose_header_has_a_comment_keeps_it_or_its_text(config: Config) -> None:
    source = "---\ntitle: | # why\n  Foo\n---\n"
    (block,) = read_front_matter(source, config).blocks
    (segment,) = segments(source, block, None, whole=True)
    splice = SYNTAXES[block.syntax].splice(source, block, segment, " x", lambda a, b: source[a:b])
    assert splice.text is None
    assert [(fault.check, fault.level) for fault in splice.faults] == [("unwritable", "error")]


NASTY = st.sampled_from(
    ["no", "12:30", "@x", ": ", " #", "'", '"', "\\", "\n", "\n\n", " ", "\t", "- ", "---", "\n---\n", "\n+++\n", "...",
     "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "? ", "سلام", "🎉", "\u2028", "\x85", "\ufeff", "\r", "~",
     "null", "<<", "1e3", "'''", '"""', "\n ", "\ufffe", "\xa0", "word"]
)  # fmt: skip
TARGET = st.lists(
    st.one_of(NASTY, st.text(st.characters(exclude_categories=["Cs", "Cc"]))), min_size=1
).map("".join)
VALUES = {
    "yaml": ["Foo bar", "Foo\n  bar # c", "'Foo bar'", '"Foo \\x62ar"', '"\n  Foo\n  bar\\\n  "', "|\n  Foo bar",
             ">-\n   Foo\n   bar\n", "|2+\n    Foo bar\n\n", ">+\n\n Foo\n bar\n", "!!str Foo bar"],
    "toml": ['"Foo bar"', "'Foo bar'", '"""\nFoo bar"""', '"""Foo \\\n  bar\n"""', "'''\n Foo bar'''", "'''Foo bar\n'''"],
    "json": ['"Foo bar"', '"Foo \\u0062ar\\n"'],
}  # fmt: skip
TEMPLATES = {
    "yaml": "---\na: 1 # c\ntitle: {}\ntags:\n- {}\n-  {}\ndate: 2024-05-01\n---\nBody\n",
    "toml": "+++\na = 1 # c\ntitle = {}\ntags = [{}, {}]\ndate = 2024-05-01\n+++\nBody\n",
    "json": '{{"a": 1, "title": {}, "tags": [{}, {}],\n"date": "2024"}}\nBody\n',
}
CASES = st.sampled_from(sorted(VALUES)).flatmap(
    lambda grammar: st.tuples(
        st.just(grammar), *[st.sampled_from(VALUES[grammar])] * 3, st.sampled_from(["\n", "\r\n"])
    )
)


@settings(max_examples=200)
@given(CASES, TARGET)
def test_a_target_comes_back_as_itself(
    translate: Translate, case: tuple[str, str, str, str, str], target: str
) -> None:
    grammar, *values, newline = case
    source = TEMPLATES[grammar].format(*values).replace("\n", newline)
    if target == "Foo bar":
        return
    result = translate(source, {"Foo bar": target})
    before, after = _load(source), _load(result)
    assert list(after) == list(_replaced(before, target))
    assert source[: source.index("title")] == result[: result.index("title")]
    assert result.endswith(source[source.rindex("date") :])


def _load(source: str) -> Iterator[Any]:
    fence, _ = find_fence(source)
    assert fence is not None
    text = source[fence.start : fence.stop]
    if fence.grammar == "yaml":
        data = yaml.safe_load(text)
        assert data == yaml.load(text, yaml.CSafeLoader)
    else:
        data = tomllib.loads(text) if fence.grammar == "toml" else json.loads(text)
    return iter([data["a"], data["title"], *data["tags"], data["date"]])


def _replaced(values: Iterator[Any], target: str) -> Iterator[Any]:
    for value in values:
        yield value.replace("Foo bar", target) if isinstance(value, str) else value


@settings(max_examples=200)
@given(CASES, st.text())
def test_no_target_makes_it_fail(
    config: Config, case: tuple[str, str, str, str, str], target: str
) -> None:
    grammar, *values, newline = case
    source = TEMPLATES[grammar].format(*values).replace("\n", newline)
    for block in read_front_matter(source, config).blocks:
        (segment,) = segments(source, block, None, whole=True)
        splice = SYNTAXES[block.syntax].splice(
            source, block, segment, target, lambda a, b: source[a:b]
        )
        assert splice.text is not None or splice.faults


def test_real_articles_come_back_from_any_translation(
    shared: Any, translate: Translate, config: Config
) -> None:
    files = sorted((shared / "harness" / "files" / "dev" / "md-real").glob("*.md"))
    assert files
    for file in files:
        source = file.read_bytes().decode().removeprefix("\ufeff")
        front = read_front_matter(source, config)
        keys = [segments(source, b, None, whole=True)[0].key for b in front.blocks]
        result = translate(source, {key: f"«{key}»: # да" for key in keys})
        assert result.endswith(source[front.end :])
        assert [segments(result, b, None, whole=True)[0].key for b in read_front_matter(result, config).blocks] == [
            f"«{key}»: # да" for key in keys
        ]  # fmt: skip
