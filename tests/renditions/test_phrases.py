"""Greetings in renditions: policy, separator, capitals; catalogues made otherwise; greetings that are given."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

import l10n
from l10n.config import Config, GreetingConfig, PhraseConfig
from l10n.model import Article, Catalogue, Message

TEXT = "Assalamu alaykum - Syria's leader spoke. He left.\n"
RU = {"Syria's leader spoke.": "лидер Сирии выступил.", "He left.": "Он ушёл."}
AR = {"Syria's leader spoke.": "تحدث رئيس سوريا.", "He left.": "ثم غادر."}


def read(text: str = TEXT, form: str = "markdown", language: str = "en") -> Article:
    return l10n.read(text.encode(), form, language)


def settings(policy: str) -> Config:
    return Config(phrases={"": PhraseConfig(policy=policy)})  # type: ignore[arg-type]


def translated(
    article: Article, language: str, words: dict[str, str], config: Config | None = None
) -> Catalogue:
    """The catalogue as a translator leaves it: what policy gave, and these targets."""
    made = l10n.extract(article, language, settings=config)
    return replace(
        made,
        messages=tuple(
            m.changed(target=words[m.key]) if m.key in words else m for m in made.messages
        ),
    )


def rendered(
    text: str,
    language: str,
    words: dict[str, str],
    policy: str = "transliterate",
    form: str = "markdown",
    source: str = "en",
) -> str:
    article, config = read(text, form, source), settings(policy)
    made = l10n.merge(article, translated(article, language, words, config), config)
    assert made.coverage == 1
    assert not made.findings
    return made.source.strip()


@pytest.mark.parametrize(
    ("language", "policy", "expected"),
    [
        ("ru", "keep", "Assalamu alaykum! Лидер Сирии выступил. Он ушёл."),
        ("ru", "transliterate", "Ассаляму алейкум! Лидер Сирии выступил. Он ушёл."),
        ("ru", "translate", "Мир вам! Лидер Сирии выступил. Он ушёл."),
        ("ru", "gloss", "Ассаляму алейкум («мир вам»)! Лидер Сирии выступил. Он ушёл."),
        ("ru", "omit", "Лидер Сирии выступил. Он ушёл."),
        ("ar", "keep", "Assalamu alaykum، تحدث رئيس سوريا. ثم غادر."),
        ("ar", "transliterate", "السلام عليكم، تحدث رئيس سوريا. ثم غادر."),
        ("ar", "omit", "تحدث رئيس سوريا. ثم غادر."),
    ],
)
def test_an_opening_under_each_policy(language: str, policy: str, expected: str) -> None:
    assert rendered(TEXT, language, RU if language == "ru" else AR, policy) == expected


@pytest.mark.parametrize(
    ("text", "words", "policy", "expected"),
    [
        (
            "Assalamu alaykum, dear readers! He left.",
            RU,
            "transliterate",
            "Ассаляму алейкум, уважаемые читатели! Он ушёл.",
        ),
        ("Assalamu alaykum, dear readers! He left.", RU, "omit", "Он ушёл."),
        ("Assalamu alaykum!\n\nHe left.", RU, "omit", "Он ушёл."),
        ("He left. Fi amanillah.", RU, "transliterate", "Он ушёл. Фи аманиллях."),
        ("He left. Fi amanillah.", RU, "omit", "Он ушёл."),
        ("He left. - Eid Mubarak!", RU, "omit", "Он ушёл."),
        ("He left - Eid Mubarak!", {"He left": "Он ушёл"}, "omit", "Он ушёл!"),
        ("Good morning, dear readers!\n\nHe left.", RU, "omit", "Он ушёл."),
        ("He left. “Insha'Allah.” He left.", RU, "omit", "Он ушёл. Он ушёл."),
        ("“Insha'Allah.” He left.", RU, "omit", "Он ушёл."),
        ("(God willing.) He left. — Insha'Allah. He left.", RU, "omit", "Он ушёл. Он ушёл."),
        ('He left. "Alhamdulillah!" He left.', RU, "omit", "Он ушёл. Он ушёл."),
        ("He left. (Eid Mubarak!)", RU, "omit", "Он ушёл."),
        ("He left. Good morning, dear readers!", RU, "omit", "Он ушёл."),
        ("Good morning, dear readers! Eid Mubarak! He left.", RU, "omit", "Он ушёл."),
        (
            "- Eid Mubarak! He left.\n- He left.",
            RU,
            "transliterate",
            "- Ид мубарак! Он ушёл.\n- Он ушёл.",
        ),
    ],
)
def test_other_places(text: str, words: dict[str, str], policy: str, expected: str) -> None:
    assert rendered(text, "ru", words, policy) == expected


@pytest.mark.parametrize(
    ("text", "greeting", "expected"),
    [
        ("Eid Mubarak. He left.", "С праздником.", "С праздником. Он ушёл."),
        ("Eid Mubarak! He left.", "С праздником!", "С праздником! Он ушёл."),
        ("Eid Mubarak - He left.", "С праздником.", "С праздником. Он ушёл."),
        ("Eid Mubarak, He left.", "С праздником…", "С праздником… Он ушёл."),
        ("He left. Eid Mubarak.", "С праздником!", "Он ушёл. С праздником!"),
        ("He left.\n\nEid Mubarak.", "С праздником.", "Он ушёл.\n\nС праздником."),
    ],
)
def test_a_greeting_with_a_mark_of_its_own_has_one_mark(
    text: str, greeting: str, expected: str
) -> None:
    assert rendered(text, "ru", RU | {"Eid Mubarak": greeting}) == expected


def test_nor_two_in_languages_whose_separators_nobody_knows() -> None:
    words = {"He left.": "Er ging.", "Eid Mubarak": "Frohes Fest!"}
    assert rendered("Eid Mubarak! He left.", "de", words) == "Frohes Fest! Er ging."


def test_from_arabic_into_english_and_russian() -> None:
    text, words = "السلام عليكم، قال الرئيس ذلك.", {"قال الرئيس ذلك.": "the president said so."}
    kind = {"form": "plaintext", "source": "ar"}
    assert rendered(text, "en", words, **kind) == "Assalamu alaykum, the president said so."
    words = {"قال الرئيس ذلك.": "президент сказал это."}
    assert rendered(text, "ru", words, "translate", **kind) == "Мир вам, президент сказал это."
    alone = "أيها القراء.\n\nالسلام عليكم؟\n"
    assert rendered(alone, "en", {"أيها القراء.": "Readers."}, **kind).endswith("Assalamu alaykum?")


def test_the_closing_mark_of_a_quotation_is_its_translator_s_to_write() -> None:
    """A formula cut out of it would leave the source's mark where no translation can reach it."""
    text = "«انتهت الحرب. الحمد لله.»"
    keys = [m.key for m in l10n.extract(l10n.read(text.encode(), "plaintext", "ar"), "en").messages]
    assert keys == ["«انتهت الحرب.", "الحمد لله.»"]
    whole = l10n.extract(l10n.read("«الحمد لله.»".encode(), "plaintext", "ar"), "en").messages
    assert [m.key for m in whole] == ["الحمد لله"]


@pytest.mark.parametrize(
    "text",
    [
        "They met. - Eid Mubarak!\n",
        "Все приехали — добро пожаловать!\n",
        "Assalamu alaykum - they met. Insha'Allah.\n",
    ],
)
@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_what_is_translated_as_it_stands_keeps_what_is_between(text: str, language: str) -> None:
    article = l10n.read(text.encode(), "markdown", "ru" if text > "А" else "en")
    found = l10n.extract(article, language).messages
    messages = tuple(Message(m.key, m.key, context=m.context, notes=m.notes) for m in found)
    assert l10n.merge(article, Catalogue(language, None, (), messages)).source == text


def test_a_gloss_is_shown_once_though_the_message_is_one() -> None:
    text = "Assalamu alaykum - he spoke.\n\nAssalamu alaykum - she spoke.\n"
    words = {"he spoke.": "он сказал.", "she spoke.": "она сказала."}
    assert rendered(text, "ru", words, "gloss") == (
        "Ассаляму алейкум («мир вам»)! Он сказал.\n\nАссаляму алейкум! Она сказала."
    )


def test_the_skeleton_stays_where_only_one_side_is_translated() -> None:
    article = read()
    made = l10n.merge(article, l10n.extract(article, "ru"))
    assert made.source == TEXT.replace("Assalamu alaykum", "Ассаляму алейкум")
    assert made.translated == 1


def test_a_sentence_that_the_guard_takes_back_keeps_its_separator() -> None:
    article = read("Assalamu alaykum - see [the plan](https://example.org).\n")
    made = l10n.merge(article, translated(article, "ru", {"see [the plan][1].": "см. [план][7]."}))
    assert made.source == "Ассаляму алейкум - see [the plan](https://example.org).\n"


def test_the_source_comes_back_where_nothing_is_changed() -> None:
    article = read()
    same = l10n.extract(article, "ru", settings=settings("keep"))
    identity = replace(same, messages=tuple(m.changed(target=m.key) for m in same.messages))
    assert l10n.merge(article, identity).source == TEXT
    assert l10n.merge(article, l10n.extract(article, "en")).source == TEXT


@pytest.mark.parametrize(
    "messages",
    [
        (Message("Assalamu alaykum - Syria's leader spoke. He left.", "Целиком."),),
        (
            Message("Assalamu alaykum - Syria's leader spoke.", "Целиком."),
            Message("He left.", ""),
        ),
    ],
    ids=["by paragraph", "by sentence"],
)
def test_a_catalogue_made_without_cuts_serves_still(messages: tuple[Message, ...]) -> None:
    """Older ones, and those of tools that know of no greetings."""
    made = l10n.merge(read(), Catalogue("ru", "en", (), messages))
    assert made.source in ("Целиком.\n", "Целиком. He left.\n")


def test_a_catalogue_of_another_tool_needs_no_context_and_no_notes() -> None:
    messages = (
        Message("Assalamu alaykum", "Ассаляму алейкум"),
        Message("Syria's leader spoke.", "лидер Сирии выступил."),
        Message("He left.", "Он ушёл."),
    )
    assert l10n.merge(read(), Catalogue("ru", "en", (), messages)).source == (
        "Ассаляму алейкум! Лидер Сирии выступил. Он ушёл.\n"
    )


def test_a_whole_sentence_serves_where_its_parts_are_not_done() -> None:
    made = l10n.extract(read(), "ru")
    both = (*made.messages, Message("Assalamu alaykum - Syria's leader spoke.", "Целиком."))
    assert l10n.merge(read(), replace(made, messages=both)).source == "Целиком. He left.\n"


NEWS = "# News\n\nHe left.\n\nShe stayed.\n"
NEWS_RU = {"News": "Новости", "He left.": "Он ушёл.", "She stayed.": "Она осталась."}


def given(moment: datetime | None = None, text: str = NEWS, language: str = "ru", **wanted) -> str:
    config = Config(greetings={language: GreetingConfig(**wanted)})
    article = read(text)
    words = (
        NEWS_RU | RU
        if language == "ru"
        else {"News": "أخبار", "He left.": "غادر.", "She stayed.": "بقيت."}
    )
    made = l10n.merge(article, translated(article, language, words, config), config, moment=moment)
    return made.source


def test_a_rendition_is_given_a_greeting_and_a_closing() -> None:
    assert given(opening=("dear_readers",), closing=("kind_regards",)) == (
        "# Новости\n\nУважаемые читатели! Он ушёл.\n\nОна осталась. С наилучшими пожеланиями.\n"
    )
    assert given(language="ar", opening=("salam_alaykum",)) == (
        "# أخبار\n\nالسلام عليكم، غادر.\n\nبقيت.\n"
    )


def test_none_is_given_where_there_is_one_or_where_the_paragraph_is_not_translated() -> None:
    greeted = NEWS.replace("He left", "Assalamu alaykum - He left")
    assert "Уважаемые" not in given(text=greeted, opening=("dear_readers",))
    config = Config(greetings={"ru": GreetingConfig(opening=("dear_readers",))})
    article = read(NEWS)
    assert l10n.merge(article, l10n.extract(article, "ru"), config).source == NEWS
    english = Config(greetings={"en": GreetingConfig(opening=("dear_readers",))})
    assert l10n.merge(article, l10n.extract(article, "en"), english).source == NEWS


@pytest.mark.parametrize(
    ("moment", "greeting"),
    [
        (datetime(2026, 3, 1, 8), "Рамадан мубарак! "),
        (datetime(2026, 3, 20, 8), "Ид мубарак! "),
        (datetime(2026, 5, 27, 8), "Ид мубарак! "),
        (datetime(2026, 9, 1, 8), "Доброе утро! "),
        (datetime(2026, 9, 1, 19), "Добрый вечер! "),
    ],
)
def test_the_hour_and_the_feast(moment: datetime, greeting: str) -> None:
    text = given(moment, opening=("occasion", "time_of_day"))
    assert f"\n\n{greeting}Он ушёл." in text
