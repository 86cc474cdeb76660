"""Reader scripts: the same catalogue in Latin letters."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import l10n
from l10n.catalogues import po
from l10n.config import Config, GreetingConfig
from l10n.documents.article import format_of_article
from l10n.language.locale import direction
from l10n.model import Article, Catalogue, Message, Rendition
from l10n.romanisation.scripts import LETTERS

HERE = Path(__file__).with_name("reader_scripts")
ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "source_articles").glob("*.*"))
ADDRESS = re.compile(r"https?://\S+")


def rendered(source: Path, catalogue: Path, tag: str, config: Config | None = None) -> Rendition:
    found = po.parse(catalogue.read_bytes(), str(catalogue))
    return l10n.merge(l10n.read(source), replace(found, language=tag), config)


def own(text: str, format: str, tag: str, config: Config | None = None) -> Rendition:
    """An article in its own language, in another script: nothing is translated."""
    language = tag.partition("-")[0]
    article = l10n.read(text.encode(), format, language)
    return l10n.merge(article, Catalogue(tag, language, (), ()), config)


@pytest.mark.parametrize("tag", ["ar-Latn", "ar-Latn-alalc97"])
def test_a_translation_is_read_in_latin_letters(tag):
    expected = (HERE / f"visit.{tag}.md").read_text("utf-8")
    assert rendered(HERE / "visit.md", HERE / "visit.ar.po", tag).source == expected


@pytest.mark.parametrize("tag", ["ru-Latn", "ru-Latn-x-gost"])
def test_an_article_of_its_own_language_is_read_in_latin_letters(tag):
    text = (HERE / "page.html").read_text("utf-8")
    expected = (HERE / f"page.{tag}.html").read_text("utf-8")
    assert own(text, "html", tag).source == expected


def outside_code(article: Article) -> str:
    """What a reader reads of an article, addresses aside."""
    pieces = []
    for block in article.blocks:
        position = block.start
        for mark in block.marks:
            pieces.append(article.source[position : mark.start])
            position = mark.end
            if mark.kind == "text":
                pieces.append(mark.shown)
        pieces.append(article.source[position : block.end])
    return ADDRESS.sub("", "".join(pieces))


@pytest.mark.parametrize("tag", ["ar-Latn", "ar-Latn-x-din", "ru-Latn", "ru-Latn-x-iso"])
@pytest.mark.parametrize("source", SAMPLES, ids=lambda path: path.name)
def test_no_letter_of_the_script_is_left_in_the_samples(source, tag):
    language = tag[:2]
    catalogue = ROOT / f"locales/{language}/LC_MESSAGES/{source.stem}.po"
    found = rendered(source, catalogue, tag)
    article = l10n.read(found.source.encode(), l10n.read(source).format, language)
    script = LETTERS["Arab" if language == "ar" else "Cyrl"]
    assert article.blocks
    assert not script.findall(outside_code(article))
    assert not found.findings
    base = rendered(source, catalogue, language)
    assert (found.translated, found.total) == (base.translated, base.total)
    plain = l10n.read(base.source.encode(), article.format, language)
    author = re.compile("author=")
    outlines = ([line for line in a.outline if not author.match(line)] for a in (article, plain))
    assert next(outlines) == next(outlines)
    assert [block.role for block in article.blocks] == [block.role for block in plain.blocks]


@given(
    st.text(st.sampled_from("абвгеёжийцыэюяАЕЁЩ ,.!«»-—*_`[]()#>|\\&<5aB\n"), min_size=1),
    st.sampled_from(["markdown", "html", "plaintext"]),
    st.sampled_from(["ru-Latn-x-gost", "ru-Latn-x-iso"]),
)
def test_other_letters_change_no_structure(text, format, tag):
    article = l10n.read(text.encode(), format, "ru")
    found = own(text, format, tag)
    again = format_of_article(article).read(found.source, Config())
    assert again.outline == article.outline
    assert len(again.blocks) == len(article.blocks)
    if not found.findings:
        assert not LETTERS["Cyrl"].search(
            outside_code(replace(article, source=found.source, blocks=again.blocks))
        )


def test_vowels_are_counted_and_the_unknown_told():
    found = own("قال ترشقل في الكتاب ترشقل", "plaintext", "ar-Latn")
    assert (found.words, found.vowelled, found.unknown) == (5, 3, ("ترشقل",))
    assert found.source == "Qala °trshql fi al-kitab °trshql"


@pytest.mark.parametrize(
    ("unknown", "format", "latin"),
    [
        ("mark", "markdown", "Qala °trshql"),
        ("bracket", "plaintext", "Qala [trshql]"),
        # A bracket that would make a link or a task is escaped.
        ("bracket", "markdown", r"Qala \[trshql\]"),
        ("omit", "markdown", "Qala …"),
    ],
)
def test_how_the_unknown_is_shown(unknown, format, latin):
    config = Config(unknown_vowels=unknown)
    assert own("قال ترشقل", format, "ar-Latn", config).source == latin


def test_words_see_each_other_across_markup():
    assert own("في [وزارة](/a) **الخارجية**", "markdown", "ar-Latn").source == (
        "Fi [wizarat](/a) **al-kharijiya**"
    )


@pytest.mark.parametrize(
    ("opening", "closing", "shown"),
    [
        ("habibi", "kind_regards", "Habibi, wasalu. Maa atyab al-tahiyat."),
        ("dear_readers", "tasharrafna", "Aizzaana al-qurra, wasalu. Tasharrafna."),
    ],
)
def test_a_greeting_of_the_house_is_read_with_its_vowels(opening, closing, shown):
    """Of a single word too, which in a text may be no formula."""
    article = l10n.read(b"News\n\nThey came.\n", "plaintext", "en")
    said = Catalogue("ar-Latn", "en", (), (Message("They came.", "وَصَلُوا."),))
    given = {"ar": GreetingConfig((opening,), (closing,))}
    assert shown in l10n.merge(article, said, Config(greetings=given)).source


def test_a_single_word_is_a_formula_only_where_the_house_says_so():
    assert own("حبيبي", "plaintext", "ar-Latn").source == "°hbyby"


def test_formulas_are_read_from_their_vocalised_forms():
    assert own("السلام عليكم، إن شاء الله", "plaintext", "ar-Latn").source == (
        "Al-salam alaykum, in shaa Allah"
    )


def test_settings_name_the_system():
    config = Config(reader_scripts=(("ru-Latn", "icao-rus-Cyrl-Latn-9303"),))
    assert own("Щукин и Юрий", "plaintext", "ru-Latn", config).source == "Shchukin i Iurii"


def test_a_page_in_an_old_encoding_says_that_it_is_utf8_now():
    page = '<html lang="ru"><meta charset="windows-1251"><p>Подъезд</p></html>'
    article = l10n.read(page.encode("cp1251"), "html", "ru")
    found = l10n.merge(article, Catalogue("ru-Latn-x-iso", "ru", (), ()))
    assert (found.encoding, article.encoding) == ("utf-8", "windows-1251")
    assert '<meta charset="utf-8">' in found.source
    assert "<p>Podʺezd</p>" in found.source


def test_sentences_without_translation_stay_in_the_source_language():
    article = l10n.read(b"One talk. Two talks.", "plaintext", "en")
    catalogue = l10n.extract(article, "ru")
    first, second = catalogue.messages
    done = replace(catalogue, language="ru-Latn", messages=(first.changed(target="Щи."), second))
    found = l10n.merge(article, done)
    assert found.source == "Shchi. Two talks."
    assert (found.language, found.translated, found.total) == ("ru-Latn", 1, 2)


def test_the_direction_is_that_of_the_script():
    assert direction("ar-Latn") == direction("ar-Latn-x-din") == "ltr"
    page = '<html lang="ar" dir="rtl"><p>الكتاب</p></html>'
    assert own(page, "html", "ar-Latn").source == (
        '<html lang="ar-Latn" dir="ltr"><p>Al-kitab</p></html>'
    )
