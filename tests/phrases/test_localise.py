"""What each policy makes of a phrase for readers of each language."""

from __future__ import annotations

import pytest

from l10n.errors import UsageError
from l10n.phrases import POLICIES, find_phrases, joined, localise, phrases, position

SALAM = ("salam_alaykum", "Assalamu alaykum")


@pytest.mark.parametrize(
    ("language", "policy", "expected"),
    [
        ("ru", "keep", "Assalamu alaykum"),
        ("ru", "transliterate", "Ассаляму алейкум"),
        ("ru", "translate", "мир вам"),
        ("ru", "gloss", "Ассаляму алейкум («мир вам»)"),
        ("ru", "omit", ""),
        ("ar", "transliterate", "السلام عليكم"),
        ("ar", "gloss", "السلام عليكم"),
        ("en", "translate", "Peace be upon you"),
        ("en", "gloss", "Assalamu alaykum (“peace be upon you”)"),
    ],
)
def test_policies(language: str, policy: str, expected: str) -> None:
    assert localise(*SALAM, language, policy) == expected  # type: ignore[arg-type]


def test_a_gloss_explains_only_once_and_not_to_insiders() -> None:
    assert localise(*SALAM, "ru", "gloss", first_use=False) == "Ассаляму алейкум"
    assert localise(*SALAM, "ru", "gloss", register="religious") == "Ассаляму алейкум"


def test_a_house_has_its_own_spelling() -> None:
    assert (
        localise(*SALAM, "ru", "transliterate", spelling="Ас-саляму алейкум") == "Ас-саляму алейкум"
    )
    assert localise(*SALAM, "ru", "translate", spelling="Ас-саляму алейкум") == "мир вам"


def test_a_phrase_nobody_writes_in_foreign_letters_is_translated() -> None:
    assert localise("hello", "Hello", "ru", "transliterate") == "Здравствуйте"


def test_a_phrase_at_home_is_left_as_written() -> None:
    assert localise("inshallah", "إنْ شاء الله", "ar", "translate") == "إنْ شاء الله"


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("language", ["ar", "en", "ru", "ru-RU"])
def test_every_phrase_has_a_form_under_every_policy(language: str, policy: str) -> None:
    for known in phrases():
        form = localise(known.id, known.forms["en"], language, policy)  # type: ignore[arg-type]
        assert bool(form) is (policy != "omit")
        assert form == form.strip()


def test_what_cannot_be_done_is_said_in_one_line() -> None:
    with pytest.raises(UsageError, match="unknown policy 'shout'"):
        localise(*SALAM, "ru", "shout")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="no translation into 'tlh'"):
        localise(*SALAM, "tlh", "translate")


@pytest.mark.parametrize(
    ("text", "phrase_id", "side", "cut"),
    [
        (
            "Assalamu alaykum - Syria's interim leader spoke.",
            "salam_alaykum",
            "opening",
            "Assalamu alaykum - ",
        ),
        ("Assalamu alaykum, dear readers!", "salam_alaykum", "opening", "Assalamu alaykum, "),
        (
            "Ас-саляму алейкум! Временный президент выступил.",
            "salam_alaykum",
            "opening",
            "Ас-саляму алейкум! ",
        ),
        ("السلام عليكم، قال الرئيس إن البلاد بخير.", "salam_alaykum", "opening", "السلام عليكم، "),
        ("Dear readers, we are moving.", "dear_readers", "opening", "Dear readers, "),
        ("Assalamu alaykum!", "salam_alaykum", "alone", "Assalamu alaykum"),
        ("That is all for today. Fi amanillah.", "fi_amanillah", "closing", " Fi amanillah"),
        ("May Allah guide Syria and bring stability, Insha'Allah.", "inshallah", "closing", None),
        ("May Allah guide the future of Syria.", "may_allah_guide", "opening", None),
        ("Thank God, no one was hurt.", "thank_god", "opening", None),
        ("The Prophet (PBUH) said so.", "pbuh", "inside", None),
        ("“Assalamu alaykum,” he said.", "salam_alaykum", "opening", None),
    ],
)
def test_what_may_be_cut_from_its_sentence(
    text: str, phrase_id: str, side: str, cut: str | None
) -> None:
    match = next(match for match in find_phrases(text) if match.id == phrase_id)
    found = position(text, match)
    assert (found.side, found.separable) == (side, cut is not None)
    if cut is not None:
        assert text[found.start : found.end] == cut


@pytest.mark.parametrize(
    ("form", "separator", "rest", "language", "expected"),
    [
        (
            "ас-саляму алейкум",
            " - ",
            "временный президент выступил.",
            "ru",
            "Ас-саляму алейкум! Временный президент выступил.",
        ),
        ("السلام عليكم", " - ", "قال الرئيس", "ar", "السلام عليكم، قال الرئيس"),
        ("السلام عليكم", ", ", "قال الرئيس", "ar", "السلام عليكم، قال الرئيس"),
        (
            "peace be upon you",
            " - ",
            "Syria's leader spoke.",
            "en",
            "Peace be upon you - Syria's leader spoke.",
        ),
        ("уважаемые читатели", ", ", "мы переезжаем.", "ru", "Уважаемые читатели, мы переезжаем."),
        ("hello", "! ", "we are moving.", "en", "Hello! We are moving."),
        ("", " - ", "«временный» президент", "ru", "«Временный» президент"),
        ("Hello", ",\n", "we are moving.", "en", "Hello,\nwe are moving."),
    ],
)
def test_a_phrase_is_put_back_as_the_language_wants(
    form: str, separator: str, rest: str, language: str, expected: str
) -> None:
    assert joined(form, separator, rest, language) == expected
