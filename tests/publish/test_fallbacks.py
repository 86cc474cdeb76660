"""A sentence without translation says its language, in whatever script; nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n import project
from l10n.catalogues import po
from l10n.config import Config
from l10n.documents.article import read_bytes
from l10n.documents.registry import format_named
from l10n.model import Article
from l10n.pipeline.publishing import publish
from l10n.publish.fallback import marked, spoken
from l10n.publish.markup import read, write
from l10n.renditions.merge import merge

SOURCE = """---
title: First news
lang: en
---
# First news

It rained. _It_ stopped. Then **snow** fell. Again it rained.

- One item.
- Two items.

![A cat](cat.png "A title")

> The end, they say.
"""
HEADER = 'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n\n'
FRENCH = {
    "First news": "Premières nouvelles",
    "It rained.": "Il pleuvait.",
    "Two items.": "Deux.",
}
ARABIC = {"First news": "أخبار", "It rained.": "هطل المطر.", "Two items.": "اثنان."}


def catalogue(tag: str, targets: dict[str, str]) -> bytes:
    entries = [f'msgid "{key}"\nmsgstr "{target}"\n' for key, target in targets.items()]
    return (HEADER.format(tag=tag) + "\n".join(entries)).encode()


def article_of(source: str, form: str) -> Article:
    config = Config(source_language="en")
    return read_bytes(source.encode(), format_named(form), id="a", config=config)


def body(folder: Path, tag: str, name: str) -> str:
    done = publish(project.load(folder))
    assert not done.failures
    text = (folder / "build" / "site" / tag / name / "index.html").read_text("utf-8")
    return text[text.index('<div class="text">') : text.index("</article>")]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "source_articles").mkdir()
    (tmp_path / "source_articles" / "a.md").write_text(SOURCE)
    (tmp_path / "l10n.toml").write_text(
        'languages = ["fr", "ar", "ar-Latn"]\n[publish]\ncoverage = 0.1\nslugs = "article"\n'
    )
    for tag, targets in (("fr", FRENCH), ("ar", ARABIC)):
        path = tmp_path / "locales" / tag / "LC_MESSAGES" / "a.po"
        path.parent.mkdir(parents=True)
        path.write_bytes(catalogue(tag, targets))
    return tmp_path


@pytest.mark.parametrize("tag", ["fr", "ar", "ar-Latn"])
def test_sentences_and_blocks_that_fell_back_say_so(news: Path, tag: str) -> None:
    text = body(news, tag, "a")
    said = 'lang="en" dir="ltr"'
    assert (
        f"<span {said}><em>It</em> stopped. Then <strong>snow</strong> fell. Again it rained."
        in text
    )
    assert f"<li {said}>One item.</li>" in text
    assert f"<p {said}>The end, they say.</p>" in text
    assert f'<span class="no-image" {said}>A cat</span>' in text  # there is no cat.png
    assert f"<figcaption {said}>A title</figcaption>" in text
    assert text.replace(f"<blockquote {said}>", "").count(said) == 5


def test_the_text_of_an_image_that_fell_back_says_so(news: Path, png: bytes) -> None:
    (news / "source_articles/cat.png").write_bytes(png)
    text = body(news, "fr", "a")
    assert 'alt="A cat" lang="en" dir="ltr"' in text
    targets = {**FRENCH, "A cat": "Un chat"}
    (news / "locales/fr/LC_MESSAGES/a.po").write_bytes(catalogue("fr", targets))
    assert 'alt="Un chat" loading' in body(news, "fr", "a")


FRONT = """---
title: "First news: all of it"
subtitle: "He said: it rained."
description: What happened.
date: 2025-10-01
lang: en
---
It rained. It stopped.
"""


def test_front_matter_that_fell_back_says_so_where_readers_see_it(news: Path) -> None:
    (news / "source_articles/a.md").write_text(FRONT)
    targets = {"First news: all of it": "أخبار", "It rained.": "هطل المطر."}
    (news / "locales/ar/LC_MESSAGES/a.po").write_bytes(catalogue("ar", targets))
    body(news, "ar", "a")
    said = 'lang="en" dir="ltr"'
    page = (news / "build/site/ar/a/index.html").read_text("utf-8")
    assert f'<p class="standfirst"><span {said}>He said: it rained.</span></p>' in page
    assert "<h1>أخبار</h1>" in page
    listed = (news / "build/site/ar/index.html").read_text("utf-8")
    assert f"<p><span {said}>What happened.</span></p>" in listed
    targets |= {"He said: it rained.": "قال: هطل المطر.", "What happened.": "ما حدث."}
    (news / "locales/ar/LC_MESSAGES/a.po").write_bytes(catalogue("ar", targets))
    body(news, "ar", "a")
    for path in ("ar/a/index.html", "ar/index.html"):
        text = (news / "build/site" / path).read_text("utf-8")
        assert said not in text[text.index("<h1>") :].replace(
            f"<span {said}>It stopped.", ""
        ).replace(f"<span {said}>English", "")


def test_a_quoted_headline_in_front_matter_without_translation_breaks_nothing(news: Path) -> None:
    (news / "source_articles/a.md").write_text(FRONT)
    body(news, "ar", "a")
    page = (news / "build/site/ar/a/index.html").read_text("utf-8")
    assert '<h1><span lang="en" dir="ltr">First news: all of it</span></h1>' in page


def test_the_original_and_whole_translations_say_nothing(news: Path) -> None:
    assert "lang=" not in body(news, "en", "a")
    whole = {
        **FRENCH,
        "_It_ stopped.": "_Elle_ cessa.",
        "Then **snow** fell.": "Puis la **neige**.",
        "Again it rained.": "Encore.",
        "One item.": "Un.",
        "A cat": "Un chat",
        "A title": "Titre",
        "The end, they say.": "Fin.",
    }
    (news / "locales/fr/LC_MESSAGES/a.po").write_bytes(catalogue("fr", whole))
    assert "lang=" not in body(news, "fr", "a")


HTML = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>First news</title></head>
<body><h1>First news</h1><p lang="en">It rained. It <b>stopped</b>.</p><p>One&nbsp;item. <img alt="A cat" src="c.png"></p>
<p lang="de">Ein Wort.</p></body></html>
"""


@pytest.mark.parametrize(
    ("form", "source"),
    [
        ("markdown", SOURCE),
        ("html", HTML),
        ("plaintext", "First news\n\nIt rained. It stopped.\n\nBoth met.\n"),
    ],
)
@pytest.mark.parametrize("tag", ["fr", "ar", "ar-Latn"])
def test_the_stretches_are_the_sources_own_words(form: str, source: str, tag: str) -> None:
    article = article_of(source, form)
    targets = FRENCH if tag == "fr" else ARABIC
    said = po.parse(catalogue(tag, targets), "a.po")
    rendition = merge(article, said, Config(languages=("fr", "ar", "ar-Latn")))
    assert rendition.fallbacks
    for each in rendition.fallbacks:
        assert rendition.source[each.start : each.end] in source
    shown = [rendition.source[each.start : each.end] for each in rendition.fallbacks]
    assert "It rained." not in shown
    text, marks = marked(rendition, "en", form)
    assert marks is not None
    first, last = marks.spaces if form == "markdown" else (marks.first, marks.last)
    assert text.replace(first, "").replace(last, "") == rendition.source


def test_marks_that_part_an_element_mark_nothing() -> None:
    article = article_of("One. Two.\n", "plaintext")
    rendition = merge(article, po.parse(catalogue("fr", {"One.": "Un."}), "a.po"))
    _, marks = marked(rendition, "en", "plaintext")
    assert marks is not None
    broken = read(f"<p>{marks.first}One <b>two{marks.last} three</b></p>")
    assert write(spoken(broken, marks)) == "<p>One <b>two three</b></p>"


def test_front_matter_with_a_colon_is_no_hindrance_to_a_merge() -> None:
    """A mark before its quotation mark would make it `key: ⟨mark⟩"He said: …"`, which is no YAML."""
    article = article_of(FRONT, "markdown")
    rendition = merge(article, po.parse(catalogue("ru", {"It rained.": "Шёл дождь."}), "a.po"))
    assert "lang: ru\n" in rendition.source
    shown = [rendition.source[each.start : each.end].strip('"') for each in rendition.fallbacks]
    assert shown == [
        "First news: all of it",
        "He said: it rained.",
        "What happened.",
        "It stopped.",
    ]
