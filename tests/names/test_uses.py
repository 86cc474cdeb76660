"""What a reader would call a use of an agreed term: `uses/*.tsv`, and what must hold for any."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.names.usage.arabic_words import folded
from l10n.names.uses import uses_term

CASES = Path(__file__).with_name("uses")


def cases(language: str) -> list[tuple[str, str, str, str]]:
    lines = (CASES / f"{language}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert rows[0] == ["term", "sentence", "uses", "why"]
    return [(term, sentence, uses, why) for term, sentence, uses, why in rows[1:]]


@pytest.mark.parametrize("language", ["ru", "ar", "en"])
@pytest.mark.parametrize(("uses", "expected"), [("yes", True), ("no", False)])
def test_terms_in_sentences(language: str, uses: str, expected: bool) -> None:
    wrong = [
        f"{term}: {sentence} ({why})"
        for term, sentence, answer, why in cases(language)
        if answer == uses and uses_term(sentence, term, language) is not expected
    ]
    assert not wrong, "\n".join(wrong)


def test_there_are_enough_cases() -> None:
    for language, right, near in (("ru", 500, 300), ("ar", 500, 300), ("en", 80, 80)):
        answers = [uses for _, _, uses, _ in cases(language)]
        assert answers.count("yes") >= right, language
        assert answers.count("no") >= near, language
        assert len(set(cases(language))) == len(answers), f"{language}: a case stands twice"


@pytest.mark.parametrize("language", ["ru", "ar", "en"])
def test_capitals_quotes_and_marks_do_not_matter(language: str) -> None:
    """Whatever is accepted stays so in other quotation marks, capitals, with vowel signs and tatweel."""
    for term, sentence, uses, _ in cases(language)[::7]:
        if uses == "no":
            continue
        assert uses_term(f"«{sentence}»", term, language), sentence
        if language == "ru":
            assert uses_term(sentence.replace("е", "ё"), term, language), sentence
        if language == "ar":
            marked = "".join(char + "\u064f" if char.isalpha() else char for char in sentence)
            assert uses_term(marked, term, language), sentence
            assert folded(marked) == folded(sentence)


def test_gender_decides_for_ambiguous_names() -> None:
    assert uses_term("с Мишелем Обамой", "Мишель Обама", "ru", gender="m", declension="")
    assert not uses_term("с Мишелем Обамой", "Мишель Обама", "ru", gender="f", declension="")
    assert uses_term("с Камалой Харрис", "Камала Харрис", "ru", gender="f", declension="")
    assert not uses_term("с Камалой Харрисом", "Камала Харрис", "ru", gender="f", declension="")


def test_declension_of_the_seed_is_obeyed() -> None:
    assert not uses_term("в Дубровнике", "Дубровник", "ru", declension="none")
    assert uses_term("Ахмеда Рубина", "Ахмед Рубин", "ru", declension="")
    assert not uses_term("Ахмеда Рубина", "Ахмед Рубин", "ru", declension="none")
    assert uses_term("Ахмеда Рубин", "Ахмед Рубин", "ru", declension="none")
    assert uses_term("Ахмед Рубина", "Ахмед Рубин", "ru", declension="last")
    assert not uses_term("Ахмед Рубина", "Ахмед Рубин", "ru", declension="all-none")


def test_another_spelling_of_the_dictionary_is_another_spelling() -> None:
    assert not uses_term("Аль-Каида", "Аль-Кайда", "ru")
    assert not uses_term("боевики Аль-Кайды", "Аль-Каида", "ru")
    assert uses_term("боевики «Аль-Каиды»", "Аль-Каида", "ru")


@pytest.mark.parametrize(
    ("term", "right", "wrong"),
    [
        ("Ахмед аш-Шараа", "Ахмеда аш-Шараа", "Ахмеда аш-Шары"),  # a person, none
        ("Джо Байден", "Джо Байдена", "Джа Байдена"),  # a person, last
        ("Сан-Томе и Принсипи", "в Сан-Томе и Принсипи", "в Сан-Томе и Принсипе"),  # none
        ("Хьюман Райтс Вотч", "отчет Хьюман Райтс Вотч", "отчет Хьюмана Райтс Вотч"),  # none
        ("Тбилиси", "в Тбилиси", "в Тбилисе"),  # a place, none
        ("Дамаск", "в Дамаске", "в дамасском доме"),  # by grammar
    ],
)
def test_each_declension_of_the_seed(term: str, right: str, wrong: str) -> None:
    assert uses_term(right, term, "ru")
    assert not uses_term(wrong, term, "ru")


def test_empty_terms_are_never_used() -> None:
    for language in ("ru", "ar", "en", "fr"):
        assert not uses_term("text", "", language)
        assert not uses_term("", "слово", language)
        assert not uses_term("text", " « » ", language)


@settings(max_examples=150)
@given(
    st.text(st.sampled_from("аеёийьМП -.«»'\"سوريالةء\u064bـabS's—2"), max_size=40),
    st.text(st.sampled_from("аеёийьМП -.«»'\"سوريالةء\u064bـabS's—2"), max_size=15),
    st.sampled_from(["ru", "ar", "en"]),
)
def test_no_text_breaks_it(text: str, term: str, language: str) -> None:
    assert uses_term(text, term, language) in (True, False)


@settings(max_examples=100)
@given(st.sampled_from(["ru", "ar", "en"]), st.data())
def test_a_term_is_used_where_it_stands_as_it_is(language: str, data: st.DataObject) -> None:
    term = data.draw(st.sampled_from(sorted({term for term, *_ in cases(language)})))
    assert uses_term(f"— {term}, 2025", term, language)
