"""What of a front matter becomes a message, and what of an article is front matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from l10n.config import Config
from l10n.documents.frontmatter import WHOLE, read_front_matter
from l10n.documents.frontmatter.reading import language_tag

Messages = Callable[[str], list[tuple[str, str]]]

YAML = """\
---
layout: post            # not for readers
title: "Ceasefire \\u2014 at last"
date: 2024-05-01 12:30
lang: no
draft: yes
description: >-
  The parties agreed,
  after a week.

  What now?
summary: |
    First line
      indented
    last line
seo:
  title: 'It''s a truce'
  robots: index
tags:
  - peace   # the first
  - "Middle East"
  - 2024
authors: [{name: Layla, bio: Reporter in Beirut}, {name: Omar, bio: "Editor"}]
permalink: /ceasefire/
---
Body
"""

YAML_MESSAGES = [
    ("headline", "Ceasefire — at last"),
    ("front-matter:description", "The parties agreed, after a week.\nWhat now?"),
    ("front-matter:summary", "First line\n  indented\nlast line"),
    ("front-matter:seo.title", "It's a truce"),
    ("front-matter:tags", "peace"),
    ("front-matter:tags", "Middle East"),
    ("front-matter:authors.bio", "Reporter in Beirut"),
    ("front-matter:authors.bio", "Editor"),
]

TOML = '''\
+++
title = "Ceasefire \\u2014 at last" # not for readers
date = 2024-05-01 12:30:00
tags = [
  "peace", 'Middle East', # two
]
summary = """
First line
  indented
last \\
   line"""
lang = "en-gb"
[seo]
title = 'C:\\news'
[[authors]]
bio = "Reporter in Beirut"
[[authors]]
"bio" = "Editor"
+++
Body
'''

TOML_MESSAGES = [
    ("headline", "Ceasefire — at last"),
    ("front-matter:tags", "peace"),
    ("front-matter:tags", "Middle East"),
    ("front-matter:summary", "First line\n  indented\nlast line"),
    ("front-matter:seo.title", "C:\\news"),
    ("front-matter:authors.bio", "Reporter in Beirut"),
    ("front-matter:authors.bio", "Editor"),
]

JSON = """\
{
  "title": "Ceasefire \\u2014 at last \\ud83d\\ude42",
  "lang": "ar_EG",
  "date": "2024",
  "seo": {"title": "A \\"truce\\"", "n": [1, {"x": null}]},
  "tags": ["peace", 2024, "Middle East"]
}
Body
"""

JSON_MESSAGES = [
    ("headline", "Ceasefire — at last 🙂"),
    ("front-matter:seo.title", 'A "truce"'),
    ("front-matter:tags", "peace"),
    ("front-matter:tags", "Middle East"),
]

HEXO = ';;;\n"title": "Hello World",\n"tags": ["peace"]\n;;;\nBody\n'


@pytest.mark.parametrize(
    ("source", "expected", "language"),
    [
        (YAML, YAML_MESSAGES, "no"),
        (TOML, TOML_MESSAGES, "en-GB"),
        (JSON, JSON_MESSAGES, "ar-EG"),
        (HEXO, [("headline", "Hello World"), ("front-matter:tags", "peace")], None),
        ('---json\n{"title": "A b"}\n---\nBody\n', [("headline", "A b")], None),
        ("---toml\ntitle = 'A b'\n---\nBody\n", [("headline", "A b")], None),
    ],
    ids=["yaml", "toml", "json", "hexo", "fenced json", "fenced toml"],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_strings_under_the_configured_keys_are_messages(
    source: str,
    expected: list[tuple[str, str]],
    language: str | None,
    newline: str,
    messages: Messages,
    config: Config,
) -> None:
    source = source.replace("\n", newline)
    front = read_front_matter(source, config)
    assert messages(source) == expected
    assert source[front.end :] == f"Body{newline}"
    assert front.language == language
    assert front.warnings == ()
    assert {block.syntax for block in front.blocks} <= WHOLE


def test_the_outline_holds_what_no_translation_may_change(config: Config) -> None:
    front = read_front_matter(YAML, config)
    assert front.outline == (
        "layout=post",
        "title",
        "date=2024-05-01 12:30",
        "lang",
        "draft=yes",
        "description",
        "summary",
        "seo.title",
        "seo.robots=index",
        "tags[]",
        "tags[]",
        "tags[]=2024",
        "authors[].name=Layla",
        "authors[].bio",
        "authors[].name=Omar",
        "authors[].bio",
        "permalink=/ceasefire/",
    )


@pytest.mark.parametrize(
    "value",
    ["no", "Yes", "12:30", "2024-05-01", "1e3", "0o17", "~", "null", "''", "!!binary aGVsbG8=",
     "!local text", "{a: b}", "*anchor", "2024", '"12:30"', "https://example.org", '"\\0 nul"'],
)  # fmt: skip
def test_what_is_no_string_with_words_is_no_message(value: str, messages: Messages) -> None:
    assert messages(f"---\nx: &anchor A word\ntitle: {value}\n---\n") == []


@pytest.mark.parametrize(
    "value",
    ["Foo bar", "&a Foo bar", "!!str Foo bar", "&a !!str # why\n  Foo bar", "\n  Foo\n  bar", "'Foo\n  bar'",
     '"Foo\\\n   \\ bar"', '" Foo bar\\n"', "|\n  Foo bar", ">2- # why\n\n  Foo\n  bar\n\n", '"\\x46oo bar" # Foo'],
)  # fmt: skip
def test_a_message_shows_the_value_whatever_its_style(value: str, messages: Messages) -> None:
    assert messages(f"---\ntitle: {value}\nx: y\n---\n") == [("headline", "Foo bar")]


@pytest.mark.parametrize(
    ("source", "end"),
    [
        ("---\ntitle: A\n---\n", 17),
        ("---\ntitle: A\n...\n", 17),
        ("--- \t\ntitle: A\n--- ", 19),
        ("---\rtitle: A\r---\rB", 17),
        ("---\n---\nBody", 8),
        ("---\n# only a comment\n\n---\n", 26),
        ("+++\n+++\n", 8),
        ("{}\nBody", 3),
    ],
)
def test_where_the_body_begins(source: str, end: int, config: Config) -> None:
    assert read_front_matter(source, config).end == end


@pytest.mark.parametrize(
    "source",
    [
        "",
        "Text\n---\ntitle: A\n---\n",
        " ---\ntitle: A\n---\n",
        "\n---\ntitle: A\n---\n",
        "----\ntitle: A\n----\n",
        "---\nFoo\n---\nBar\n---\n",  # thematic breaks and headings
        "---\n\n**Note:** a rule above\n\n---\n",
        "---\n- a: list\n---\n",
        "- - -\n",
        "+++ a\n+++\n",
        "{% include head.html %}\n",
        '{{< figure src="a.png" >}}\n',
        '{"title": "A"} and text\n',
        "---\n\nA rule, and no other\n",
    ],
)
def test_what_is_no_front_matter(source: str, config: Config) -> None:
    front = read_front_matter(source, config)
    assert (front.end, front.blocks, front.warnings) == (0, (), ())


@pytest.mark.parametrize(
    "source", ["---\ntitle: A\n\nBody\n", "+++\ntitle = 'A'\n", ';;;\n"title": "A"\n']
)
def test_unclosed_front_matter_is_text_and_a_warning(source: str, config: Config) -> None:
    front = read_front_matter(source, config)
    assert (front.end, front.blocks) == (0, ())
    assert front.warnings == (
        f"line 1: the front matter is never closed, so it is text; end it with a line {source[:3]}",
    )


def test_language_tags() -> None:
    assert [language_tag(t) for t in ("en", "zh_hant_TW", "sl-rozaj-biske", "de-CH-1996", "x", "e n", "")] == [
        "en", "zh-Hant-TW", "sl-rozaj-biske", "de-CH-1996", None, None, None,
    ]  # fmt: skip


def test_a_language_is_declared_at_the_top_level_only(config: Config) -> None:
    assert (
        read_front_matter("---\na:\n  lang: ru\nlanguage: English\n---\n", config).language is None
    )
    assert read_front_matter("---\nlocale: ar_EG\nlang: 'ru'\n---\n", config).language == "ru"
