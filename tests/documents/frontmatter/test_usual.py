"""YAML of the usual shape is read without PyYAML, and to the same effect."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.documents.frontmatter.fences import find_fence
from l10n.documents.frontmatter.yaml_usual import usual_values
from l10n.documents.frontmatter.yaml_values import is_text, parsed_values
from l10n.errors import DocumentError

USUAL = """---
title: "Talks: day two"
date: 2026-10-10
published: 2026-10-10 12:30:00 +03:00
weight: 12

subtitle: Переговоры, день второй — the 2nd (of 5)
summary: 'It is'
tags: [news, "middle east", الأخبار, c.d]
---
Text
"""


def test_the_usual_shape_is_recognised():
    fence, _ = find_fence(USUAL)
    assert fence is not None
    found = usual_values(USUAL, fence)
    assert found is not None
    assert found == parsed_values(USUAL, fence)
    assert [(v.path, v.text) for v in found][-5:] == [
        ("summary", "It is"),
        ("tags[]", "news"),
        ("tags[]", "middle east"),
        ("tags[]", "الأخبار"),
        ("tags[]", "c.d"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "a: b: c", "a: b #c", "a: b:", "a: Yes", "a: 1e3", "a: 0x1F", "a: 12:30", "a:", "a: |", "  a: b", "- a",
        "a: [b, [c]]", "a: [b,]", "a: {b: c}", "a: &b c", "a: *b", "a: 'it''s'", 'a: "\\n"', "a: b\n  c", "a: !t b",
        "a: b\na: c", "a: 2026-10-10 +0000", "a:\tb", "a: b\tc", "a: ½", "a: [½]", "# a", "a: \u2028", "a: [y, n]",
    ],
)  # fmt: skip
def test_what_is_not_of_that_shape_is_left_to_pyyaml(line):
    source = f"---\n{line}\n---\n"
    fence, _ = find_fence(source)
    assert fence is None or usual_values(source, fence) is None


_WORDS = st.sampled_from(
    [
        "news", "Yes", "null", "о том", "أخبار", "12", "012", "0", "2026-01-02", "1e3", "C#", "a:b", "it's", "x-y", "n",
        "2026-01-02 10:11:12", "2026-01-02T10:11:12Z", "1.5", "²", "٣", "_", "-", "a,b", "ß", "!", "%", "=", "<<", "𝟙",
    ]
)  # fmt: skip
_TEXT = st.one_of(_WORDS, st.lists(_WORDS, max_size=4).map(" ".join), st.text(max_size=6))
_VALUE = st.one_of(
    _TEXT,
    _TEXT.map('"{}"'.format),
    _TEXT.map("'{}'".format),
    st.lists(st.one_of(_TEXT, _TEXT.map('"{}"'.format)), max_size=4).map(
        lambda items: f"[{', '.join(items)}]"
    ),
)
_LINES = st.tuples(
    st.sampled_from(["title", "tags", "a-b", "_c", "date", "no", "1", "ключ"]),
    st.sampled_from([": ", ":  ", ":", " : "]),
    _VALUE,
    st.sampled_from(["\n", "\r\n", " \n", "\n\n"]),
)


@settings(max_examples=600)
@given(st.lists(_LINES, min_size=1, max_size=4))
def test_what_is_read_is_what_pyyaml_reads(lines):
    source = "---\n" + "".join(map("".join, lines)) + "---\n"
    try:
        fence, _ = find_fence(source)
    except DocumentError:
        return
    if fence is None or fence.grammar != "yaml":
        return
    found = usual_values(source, fence)
    if found is not None:
        assert found == parsed_values(source, fence)


@given(st.text("yYnNoOuU~.:=<+-_0123456789eExTtZ nullrfaseб ", min_size=1, max_size=14))
def test_whether_words_are_text_is_told_as_pyyaml_tells_it(plain: str) -> None:
    plain = plain.strip()
    resolved = yaml.resolver.Resolver().resolve(yaml.ScalarNode, plain, (True, False))
    if plain and is_text(plain):
        assert resolved == "tag:yaml.org,2002:str"
    elif " " in plain:
        assert resolved != "tag:yaml.org,2002:str"
