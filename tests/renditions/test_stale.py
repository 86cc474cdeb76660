"""Sentences that changed after they were translated: what a rendition shows, and what it knows of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import l10n
from l10n.config import Config
from l10n.errors import RefusedError
from l10n.model import Catalogue, Message, Rendition

SOURCE = "They met on Tuesday. Nobody left.\n\nTalks went on. It rained.\n"
STALE = Message(
    "They met on Tuesday.",
    "Встреча была в понедельник.",
    fuzzy=True,
    previous_key="They met on Monday.",
)
LEFT = Message("Nobody left.", "Никто не ушёл.")
GUESS = Message("Talks went on.", "Переговоры шли.", fuzzy=True)
RAIN = Message("It rained.", "Шёл дождь.")


def render(*messages: Message, language: str = "ru", **settings) -> Rendition:
    article = l10n.read(SOURCE.encode(), "plaintext", "en")
    return l10n.merge(article, Catalogue(language, "en", (), messages), Config(**settings))


@pytest.mark.parametrize(
    ("policy", "output", "translated"),
    [
        ("source", "They met on Tuesday. Никто не ушёл.\n\nTalks went on. Шёл дождь.\n", 2),
        ("old", "Встреча была в понедельник. Никто не ушёл.\n\nTalks went on. Шёл дождь.\n", 3),
        ("omit", "Никто не ушёл.\n\nTalks went on. Шёл дождь.\n", 2),
    ],
)
def test_the_policy_for_stale_sentences(policy, output, translated):
    rendition = render(STALE, LEFT, GUESS, RAIN, stale={"": policy})
    assert rendition.source == output
    assert rendition.translated == translated
    (stale,) = rendition.stale
    assert SOURCE[stale.start : stale.end] == stale.key == STALE.key
    assert (stale.previous_key, stale.target) == (STALE.previous_key, STALE.target)
    assert stale.shown == (policy == "old")
    assert [f.check for f in rendition.findings] == ["stale"] * stale.shown


def test_a_stale_sentence_can_be_refused_where_an_untranslated_one_is_not():
    with pytest.raises(
        RefusedError, match=r"“They met on Tuesday\.” changed after it was translated"
    ):
        render(STALE, LEFT, stale={"": "refuse"})
    assert render(LEFT, stale={"": "refuse"}).coverage == 0.25


def test_an_untranslated_sentence_can_be_refused_where_a_stale_one_is_shown():
    whole = (STALE, LEFT, Message(GUESS.key, GUESS.target), RAIN)
    assert render(*whole, stale={"": "old"}, fallback="refuse").coverage == 1
    with pytest.raises(RefusedError, match=r"“Talks went on\.” has no finished translation"):
        render(STALE, LEFT, GUESS, RAIN, stale={"": "old"}, fallback="refuse")


def test_each_language_may_have_its_own_policy_and_without_any_it_is_the_fallback():
    both = {"": "omit", "ru": "old"}
    assert "понедельник" in render(STALE, stale=both).source
    assert "Tuesday" not in render(STALE, language="uk", stale=both).source
    assert "Tuesday" in render(STALE).source
    assert "Tuesday" not in render(STALE, fallback="omit").source
    assert "Tuesday" in render(STALE, fallback="omit", stale={"ru": "source"}).source


def test_a_guess_is_never_shown():
    """Fuzzy without a previous key: nobody has translated it yet."""
    rendition = render(GUESS, stale={"": "old"})
    assert rendition.source == SOURCE
    assert rendition.stale == ()


def test_house_style_for_what_was_there_before_does_not_undo_the_edit():
    house = Message(STALE.key, "They met last Monday.", fuzzy=True, previous_key=STALE.previous_key)
    assert render(house, language="en", stale={"": "old"}).source == SOURCE


def test_sentences_joined_before_one_of_them_changed_are_shown_together():
    joined = Message("Nobody left.", "∅", fuzzy=True, previous_key="Nobody left.")
    rendition = render(STALE, joined, stale={"": "old"})
    assert rendition.source.startswith("Встреча была в понедельник.\n\n")
    assert [each.shown for each in rendition.stale] == [True, True]


def test_a_sentence_is_not_left_out_when_the_one_it_was_joined_with_is_gone():
    joined = Message("Nobody left.", "∅", fuzzy=True, previous_key="Nobody left.")
    for first in ((), (Message(STALE.key, "Встреча была во вторник."),)):
        rendition = render(*first, joined, stale={"": "old"})
        assert "Nobody left." in rendition.source
        assert [each.shown for each in rendition.stale] == [False]


def test_an_old_translation_that_would_break_the_document_goes_by_the_fallback():
    article = l10n.read(b"They *met* on Tuesday.\n", "markdown", "en")
    broken = Message(
        "They *met* on Tuesday.", "x [y][7]", fuzzy=True, previous_key="They *met* on Monday."
    )
    rendition = l10n.merge(article, Catalogue("ru", "en", (), (broken,)), Config(stale={"": "old"}))
    assert rendition.source == article.source
    assert [each.shown for each in rendition.stale] == [False]
    assert "stale" not in [found.check for found in rendition.findings]


KINDS = st.sampled_from(["done", "stale", "guess", "none"])


@given(st.lists(KINDS, min_size=1, max_size=8), st.sampled_from(["source", "old", "omit"]))
def test_no_old_translation_is_shown_unless_it_is_wanted_and_told(kinds, policy):
    keys = [f"Sentence {'x' * n} ends here." for n in range(1, len(kinds) + 1)]
    messages = [
        Message(
            key,
            "" if kind == "none" else f"{kind} {number}.",
            fuzzy=kind in ("stale", "guess"),
            previous_key=f"{key}!" if kind == "stale" else None,
        )
        for number, (key, kind) in enumerate(zip(keys, kinds, strict=True))
    ]
    article = l10n.read(" ".join(keys).encode(), "plaintext", "en")
    rendition = l10n.merge(
        article, Catalogue("ru", "en", (), tuple(messages)), Config(stale={"": policy})
    )
    assert "guess" not in rendition.source
    assert rendition.source.count("stale ") == sum(each.shown for each in rendition.stale)
    assert len(rendition.stale) == kinds.count("stale")
    assert all(each.shown == (policy == "old") for each in rendition.stale)
