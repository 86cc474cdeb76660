"""Plain text: which paragraphs it has, what they are, and what a translation of one may do to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

import l10n
from l10n.model import Catalogue, Message

ARTICLE = """Talks in Moscow
Assalamu alaykum - the leader said that relations will change.
By Jane Doe and News Agencies
They met on Monday. By the end of it all was said.
By Monday evening nobody was left.
https://example.org/news
"""

WRAPPED = """The council meets

The council met on Tuesday and agreed on
the new budget. It will be published in a
month, said the mayor, who was not there.

It meets again in May.
"""

POEM = """A poem

The sky was blue.
The sea was wide and was the home of fishes.
The end.
"""


def read(text: str) -> l10n.Article:
    return l10n.read(text.encode(), "plaintext", "en")


def blocks(text: str) -> list[tuple[str, str]]:
    article = read(text)
    return [(block.role, article.source[block.start : block.end]) for block in article.blocks]


def translated(text: str, targets: dict[str, str], language: str = "ru") -> l10n.Rendition:
    messages = tuple(Message(key, target) for key, target in targets.items())
    return l10n.merge(read(text), Catalogue(language, "en", (), messages))


def test_a_paragraph_a_line():
    lines = ARTICLE.splitlines()
    assert blocks(ARTICLE) == [
        ("headline", lines[0]),
        ("paragraph", lines[1]),
        ("byline", lines[2]),
        ("paragraph", lines[3]),
        ("paragraph", lines[4]),
    ]


@pytest.mark.parametrize(
    "salutation",
    ["As-salamu alaykum wa rahmatullahi,", "Уважаемые читатели,", "السلام عليكم ورحمة الله،"],
)
def test_a_line_that_addresses_the_readers_is_no_headline(salutation):
    found = blocks(f"{salutation}\n\nOld bridges\n\nBy Dana Sayegh\n\nThey stand.\n")
    assert found == [
        ("paragraph", salutation),
        ("headline", "Old bridges"),
        ("byline", "By Dana Sayegh"),
        ("paragraph", "They stand."),
    ]
    assert blocks(f"{salutation}\n") == [("paragraph", salutation)]


def test_paragraphs_of_wrapped_lines():
    assert [role for role, _ in blocks(WRAPPED)] == ["headline", "paragraph", "paragraph"]
    keys = [m.key for m in l10n.extract(read(WRAPPED), "ru").messages]
    assert "The council met on Tuesday and agreed on the new budget." in keys


def test_a_poem_is_not_wrapped():
    assert len(blocks(POEM)) == 4


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_stay(ending):
    text = WRAPPED.replace("\n", ending)
    rendition = translated(text, {"It meets again in May.": "Он соберётся в мае."})
    assert rendition.source == text.replace("It meets again in May.", "Он соберётся в мае.")


def test_a_line_break_in_a_translation_is_a_space_and_a_finding():
    rendition = translated(
        ARTICLE, {"They met on Monday.": " Они встретились\n\n  в понедельник. \n"}
    )
    assert "Они встретились в понедельник. By the end" in rendition.source
    assert [(f.check, f.level, f.key) for f in rendition.findings] == [
        ("line-break", "warning", "They met on Monday.")
    ]


def test_double_spaces_of_a_translator_stay():
    rendition = translated(ARTICLE, {"They met on Monday.": "Они  встретились."})
    assert "Они  встретились. By the end" in rendition.source
    assert rendition.findings == ()


def test_a_translation_that_cannot_stand_in_a_file_falls_back_and_is_told():
    rendition = translated(
        ARTICLE, {"They met on Monday.": "Они\0", "Talks in Moscow": "Они \ud800"}
    )
    assert rendition.source == ARTICLE
    assert rendition.translated == 0
    assert sorted((f.check, f.level) for f in rendition.findings) == [("unwritable", "error")] * 2


def test_two_sentences_in_one_and_the_sign_for_the_other():
    rendition = translated(
        ARTICLE,
        {
            "They met on Monday.": "Встретились и всё сказали.",
            "By the end of it all was said.": "∅",
        },
    )
    assert "Встретились и всё сказали.\nBy Monday" in rendition.source
    assert rendition.translated == 2


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ({}, "\n\n"),
        ({"One.": "Раз."}, "\n\nРаз."),
        ({"Two.": "Два."}, "\n\nДва."),
        ({"Three.": "Три."}, "\n\nТри."),
        ({"One.": "Раз.", "Three.": "Три."}, "\n\nРаз. Три."),
        ({"Two.": "Два.", "Three.": "Три."}, "\n\nДва. Три."),
    ],
)
def test_sentences_without_translation_are_left_out_with_their_spaces(targets, expected):
    catalogue = Catalogue("ru", "en", (), tuple(Message(k, t) for k, t in targets.items()))
    article = read("Head\n\nOne. Two. Three.")
    rendition = l10n.merge(article, catalogue, replace(l10n.Config(), fallback="omit"))
    assert rendition.source == expected


_LETTER = """Harbour news

The council met on Tuesday and agreed on the plan for the new
harbour, which will be open to ships from all countries in May,
among them those that were turned away when the old quay was no
longer safe for them, as the harbour master had said for years,
and to the ferries of the islands that have waited for so long,
since the first of them was built for the quay of another town.
It will meet again when the works have begun and are paid for.

  The ships come in,
    the ships go out;
  we count them all.

Port Authority
1 Quay Road

> You asked when it would open.
> In May.
"""


def test_verse_in_a_wrapped_text_keeps_its_lines() -> None:
    article = l10n.read(_LETTER.encode(), "plaintext", "en")
    texts = [article.source[block.start : block.end] for block in article.blocks]
    assert texts[2:] == [
        "The ships come in,",
        "the ships go out;",
        "we count them all.",
        "Port Authority",
        "1 Quay Road",
        "> You asked when it would open.",
        "> In May.",
    ]
    assert texts[1].count("\n") == 6
