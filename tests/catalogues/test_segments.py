"""Which words are cut off as a message of their own, as a translator sees it."""

from __future__ import annotations

import pytest

import l10n
from l10n.catalogues.extract import messages
from l10n.catalogues.segments import message_segments
from l10n.config import Config


def cut(
    text: str, form: str = "markdown", language: str = "en", config: Config | None = None
) -> list[str]:
    """The messages of a text, those of phrases as `context: key`."""
    found = messages(l10n.read(text.encode(), form, language), config or Config())
    return [f"{m.context}: {m.key}" if m.context else m.key for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Assalamu alaykum - Syria's leader spoke. He left.",
            ["greeting: Assalamu alaykum", "Syria's leader spoke.", "He left."],
        ),
        ("Assalamu alaykum!", ["greeting: Assalamu alaykum"]),
        (
            "Assalamu alaykum, dear readers! We are moving.",
            ["greeting: Assalamu alaykum", "address: dear readers", "We are moving."],
        ),
        ("That is all. Fi amanillah.", ["That is all.", "closing: Fi amanillah"]),
        (
            "Assalamu alaykum - see [the *plan*](https://example.org).",
            ["greeting: Assalamu alaykum", "see [the *plan*][1]."],
        ),
        (
            "Assalamu\nalaykum -\nSyria's leader spoke.",
            ["greeting: Assalamu alaykum", "Syria's leader spoke."],
        ),
        ("> Eid Mubarak! We are open.", ["festive: Eid Mubarak", "We are open."]),
        ("| a |\n|---|\n| Eid Mubarak! Open. |", ["a", "festive: Eid Mubarak", "Open."]),
        # with markup in it, in a quotation, in a title: it stays
        (
            "**Assalamu alaykum** - Syria's leader spoke.",
            ["**Assalamu alaykum** - Syria's leader spoke."],
        ),
        (
            "*Assalamu alaykum - Syria's leader* spoke.",
            ["*Assalamu alaykum - Syria's leader* spoke."],
        ),
        ("“Assalamu alaykum,” he said.", ["“Assalamu alaykum,” he said."]),
        (
            "May Allah guide Syria and bring stability, Insha'Allah.",
            ["May Allah guide Syria and bring stability, Insha'Allah."],
        ),
    ],
)
def test_markdown(text: str, expected: list[str]) -> None:
    assert cut(text + "\n") == expected


def test_html() -> None:
    page = (
        "<p>Assalamu alaykum &ndash; <b>Syria's</b> leader spoke.</p><p><em>Eid Mubarak!</em></p>"
    )
    assert cut(page, "html") == [
        "greeting: Assalamu alaykum",
        "<b>Syria's</b> leader spoke.",
        "<em>Eid Mubarak!</em>",
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Ас-саляму алейкум! Президент выступил.",
            "ru",
            ["greeting: Ас-саляму алейкум", "Президент выступил."],
        ),
        (
            "السلام عليكم، قال الرئيس إن البلاد بخير.",
            "ar",
            ["greeting: السلام عليكم", "قال الرئيس إن البلاد بخير."],
        ),
    ],
)
def test_other_languages(text: str, language: str, expected: list[str]) -> None:
    assert cut(f"{'x ' * 120}.\n\n{text}\n", "plaintext", language)[1:] == expected


def test_a_headline_keeps_its_context_behind_its_greeting() -> None:
    assert cut("# Eid Mubarak: the market is open\n") == [
        "festive: Eid Mubarak",
        "headline: the market is open",
    ]


def test_front_matter_is_one_message_with_a_note() -> None:
    text = "---\ntitle: Eid Mubarak - the market is open\n---\n\nText.\n"
    (title, _) = messages(l10n.read(text.encode(), "markdown", "en"), Config())
    assert title.key == "Eid Mubarak - the market is open"
    assert "formula eid_mubarak: Eid Mubarak" in title.notes


def test_by_paragraph_too_and_not_where_the_settings_say_so() -> None:
    text = "Assalamu alaykum - he spoke. He left.\n"
    assert cut(text, config=Config(segmentation="paragraph")) == [
        "greeting: Assalamu alaykum",
        "he spoke. He left.",
    ]
    assert cut(text, config=Config(cut_phrases=False)) == [
        "Assalamu alaykum - he spoke.",
        "He left.",
    ]


def test_what_the_author_wants_kept_is_no_message_and_a_name_is_no_news() -> None:
    text = "<!-- l10n:off -->\n\nEid Mubarak!\n\n<!-- l10n:on -->\n\nAbu Omar spoke, insha'Allah.\n"
    (only,) = messages(l10n.read(text.encode(), "markdown", "en"), Config())
    assert only.notes == ("formula inshallah: insha'Allah",)


def test_between_segments_stands_no_letter(shared) -> None:
    """No false cut: in sentences of news, letters and talk, what is cut leaves no word in the skeleton."""
    import json
    import re

    from l10n.model import Article, Block

    letters = re.compile(r"[^\W_]")
    for path in sorted((shared / "data/segmentation").glob("*_*.jsonl")):
        for line in path.read_text("utf-8").splitlines()[:150]:
            row = json.loads(line)
            text = row["text"]
            block = Block(0, len(text), "paragraph", "plaintext")
            article = Article("x", "plaintext", row["lang"], text, (block,))
            at = 0
            for _, segments in message_segments(article, Config()):
                for segment in segments:
                    assert not letters.search(text[at : segment.start])
                    assert segment.key == text[segment.start : segment.end]
                    at = segment.end
            assert not letters.search(text[at:])


def test_nested_marks_are_numbered_in_their_order():
    deep = "![" * 500 + "Deep" + "](u)" * 500
    article = l10n.read(f"Say {deep} [2][9] now".encode(), "markdown", "en")
    (message,) = messages(article, Config())
    numbers = [n for n in range(1, 502) if n not in (9,)]
    closed = "".join(f"][{n}]" for n in reversed(numbers))
    assert message.key == "Say " + "![" * 500 + f"Deep{closed} [2][9] now"
