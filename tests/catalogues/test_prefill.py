"""Greetings arrive translated by policy, follow it, and stop where a person has spoken."""

from __future__ import annotations

from dataclasses import replace

import pytest

import l10n
from l10n.config import Config, PhraseConfig
from l10n.model import Article, Catalogue, Message

TEXT = "Assalamu alaykum - Syria's leader spoke. He will be back, Insha'Allah.\n"
OLD = "Assalamu alaykum - Syria's leader spoke."


def read(text: str = TEXT) -> Article:
    return l10n.read(text.encode(), "markdown", "en")


def settings(policy: str | None = None, language: str = "", **others) -> Config:
    return Config(phrases={language: PhraseConfig(policy=policy, **others)})


def entry(catalogue: Catalogue, key: str) -> Message:
    return next(m for m in catalogue.messages if m.key == key and not m.obsolete)


def greeting(catalogue: Catalogue) -> Message:
    return entry(catalogue, "Assalamu alaykum")


@pytest.mark.parametrize(
    ("policy", "target"),
    [
        ("keep", "Assalamu alaykum"),
        ("transliterate", "Ассаляму алейкум"),
        ("translate", "Мир вам"),
        ("gloss", "Ассаляму алейкум («мир вам»)"),
        ("omit", "∅"),
    ],
)
def test_the_greeting_arrives_by_policy_and_is_no_guess(policy: str, target: str) -> None:
    message = greeting(l10n.extract(read(), "ru", settings=settings(policy)))
    assert (message.target, message.fuzzy, message.context) == (target, False, "greeting")
    assert message.notes == (f"phrase salam_alaykum; policy {policy} gives: {target}",)


def test_a_formula_in_a_sentence_stays_with_a_note() -> None:
    message = entry(l10n.extract(read(), "ru"), "He will be back, Insha'Allah.")
    assert message.target == ""
    assert message.notes == ("formula inshallah: Insha'Allah; policy transliterate gives: иншалла",)


def test_it_follows_a_policy_that_changes() -> None:
    before = l10n.extract(read(), "ru", settings=settings("keep"))
    after = l10n.extract(read(), "ru", before, settings("gloss"))
    assert greeting(after).target == "Ассаляму алейкум («мир вам»)"
    assert not greeting(after).fuzzy
    assert l10n.extract(read(), "ru", after, settings("gloss")) is after


def test_a_persons_words_stay() -> None:
    before = l10n.extract(read(), "ru", settings=settings("keep"))
    mine = tuple(
        m.changed(target="Здравствуйте") if m.key == "Assalamu alaykum" else m
        for m in before.messages
    )
    after = l10n.extract(read(), "ru", replace(before, messages=mine), settings("omit"))
    assert greeting(after).target == "Здравствуйте"
    again = l10n.extract(read(), "ru", after, settings("translate"))
    assert (greeting(again).target, greeting(again).fuzzy) == ("Здравствуйте", False)


def test_nothing_of_policy_is_left_when_the_greeting_is_gone() -> None:
    before = l10n.extract(read(), "ru")
    after = l10n.extract(read("Syria's leader spoke.\n"), "ru", before)
    assert [m.key for m in after.messages] == ["Syria's leader spoke."]


def test_the_house_chooses_spelling_and_policy_by_phrase_and_article() -> None:
    spelling = settings(language="ru", spelling={"salam_alaykum": "Ас-саляму алейкум"})
    assert greeting(l10n.extract(read(), "ru", settings=spelling)).target == "Ас-саляму алейкум"
    single = settings("keep", policies={"salam_alaykum": "translate"})
    assert greeting(l10n.extract(read(), "ru", settings=single)).target == "Мир вам"
    article = replace(read(), policies=(("ru", "omit"),))
    assert greeting(l10n.extract(article, "ru", settings=single)).target == "∅"
    assert greeting(l10n.extract(article, "ar", settings=single)).target == "السلام عليكم"


def test_an_article_says_so_in_its_front_matter() -> None:
    def target(front: str) -> str:
        return greeting(l10n.extract(read(f"---\n{front}\n---\n\n{TEXT}"), "ru")).target

    assert target("phrases: translate") == "Мир вам"
    assert target("phrases:\n  ar: omit\n  ru: keep") == "Assalamu alaykum"
    assert target("title: Talks") == "Ассаляму алейкум"
    article = read(f"---\nphrases: shout\n---\n\n{TEXT}")
    assert article.policies == ()
    assert "line 2: phrases is 'shout', but must be one of keep" in article.warnings[0]


def test_a_gloss_explains_at_first_use_only() -> None:
    text = "Assalamu alaykum - he spoke.\n\nAssalamu alaikum - she spoke.\n\nThey come, insha'Allah, insha'Allah.\n"
    found = l10n.extract(read(text), "ru", settings=settings("gloss"))
    assert greeting(found).target == "Ассаляму алейкум («мир вам»)"
    assert entry(found, "Assalamu alaikum").target == "Ассаляму алейкум"
    notes = entry(found, "They come, insha'Allah, insha'Allah.").notes
    assert [note.rpartition("gives: ")[2] for note in notes] == [
        "иншалла («если пожелает Аллах»)",
        "иншалла",
    ]


def test_the_articles_own_language_and_one_without_data_are_left_to_people() -> None:
    own = greeting(l10n.extract(read(), "en"))
    assert (own.target, own.notes) == ("", ("phrase salam_alaykum",))
    french = greeting(l10n.extract(read(), "fr"))
    assert french.target == ""
    assert french.notes == (
        "phrase salam_alaykum; no form in fr is known, phrases.po may give one",
    )
    assert (
        greeting(l10n.extract(read(), "fr", settings=settings("keep"))).target == "Assalamu alaykum"
    )


def test_an_old_translation_is_parted_where_it_has_the_same_greeting() -> None:
    """A catalogue from before the greeting was cut off loses nothing, and nobody has to look at it again."""
    before = replace(
        l10n.extract(read("Nothing.\n"), "ru"),
        messages=(Message(OLD, "Ас-саляму алейкум! Лидер Сирии выступил.", comments=("checked",)),),
    )
    after = l10n.extract(read(), "ru", before)
    assert greeting(after).target == "Ас-саляму алейкум"
    sentence = entry(after, "Syria's leader spoke.")
    assert (sentence.target, sentence.fuzzy) == ("Лидер Сирии выступил.", False)
    assert sentence.comments == ("checked",)
    assert len(after.messages) == 3


def test_an_old_translation_without_the_greeting_is_proposed_and_never_lost() -> None:
    target = "Лидер Сирии выступил."
    before = replace(l10n.extract(read("Nothing.\n"), "ru"), messages=(Message(OLD, target),))
    after = l10n.extract(read(), "ru", before)
    assert (greeting(after).target, greeting(after).fuzzy) == ("Ассаляму алейкум", False)
    assert any(m.target == target for m in after.messages)
    sentence = entry(after, "Syria's leader spoke.")
    assert sentence.target in ("", target)
    assert sentence.fuzzy or not sentence.target


def test_a_changed_spelling_of_the_source_keeps_a_persons_words_as_a_proposal() -> None:
    before = l10n.extract(read(), "ru")
    mine = tuple(
        m.changed(target="Мир вашему дому") if m.key == "Assalamu alaykum" else m
        for m in before.messages
    )
    text = TEXT.replace("Assalamu alaykum", "Assalamu alaikum")
    after = l10n.extract(read(text), "ru", replace(before, messages=mine))
    assert any(m.target == "Мир вашему дому" for m in after.messages)
