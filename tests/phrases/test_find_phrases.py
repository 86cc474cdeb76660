"""What a reader of three newspapers would call a greeting or formula, and what not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.model import PhraseMatch
from l10n.phrases import find_in_each, find_phrases, position

GOLDEN = [
    line.split("\t")
    for path in sorted(Path(__file__).parent.glob("golden*.tsv"))
    for line in path.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SAID = [line for line in GOLDEN if line[1] != "-"]
TRAPS = [line for line in GOLDEN if line[1] == "-"]


def test_the_golden_files_have_enough_of_both_in_each_language() -> None:
    assert len(SAID) >= 150
    assert len(TRAPS) >= 150
    assert (
        {language for language, *_ in SAID}
        == {language for language, *_ in TRAPS}
        == {"en", "ru", "ar"}
    )


@pytest.mark.parametrize(("language", "phrase_id", "marked"), SAID, ids=lambda value: value)
def test_what_is_said_is_found_where_it_stands(language: str, phrase_id: str, marked: str) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    spans = [
        (match.start() - 4 * count, match.end() - 4 * count - 4)
        for count, match in enumerate(re.finditer(r"\[\[.*?\]\]", marked))
    ]
    found = [
        (match.start, match.end) for match in find_phrases(text, language) if match.id == phrase_id
    ]
    assert found == spans


@pytest.mark.parametrize(("language", "_", "text"), TRAPS, ids=lambda value: value)
def test_what_is_only_spoken_of_is_left_alone(language: str, _: str, text: str) -> None:
    assert find_phrases(text, language) == []


@pytest.mark.parametrize(("language", "phrase_id", "marked"), SAID[:60], ids=lambda value: value)
def test_the_language_need_not_be_known(language: str, phrase_id: str, marked: str) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    assert find_phrases(text) == find_phrases(text, language)


def test_the_longer_of_two_phrases_wins() -> None:
    text = "As-salamu alaykum wa rahmatullahi wa barakatuh!"
    assert find_phrases(text) == [PhraseMatch(0, len(text) - 1, "salam_alaykum_full", "greeting")]


def test_where_the_longest_spelling_does_not_fit_a_shorter_one_is_found() -> None:
    found = find_phrases("Happy New Year to you and yours!", "en")
    assert found == [PhraseMatch(0, len("Happy New Year"), "happy_new_year", "festive")]


def test_a_work_is_known_by_its_name_without_quotation_marks() -> None:
    assert find_phrases("Прощай, оружие стоит на полке.", "ru") == []
    assert find_phrases("Goodbye to Berlin sits on every list.", "en") == []
    assert [match.id for match in find_phrases("“Goodbye, Mr Chips,” he said.", "en")] == [
        "goodbye"
    ]


def test_the_founding_article_has_its_three_formulas(shared: Path) -> None:
    text = (shared / "seed" / "article.txt").read_text("utf-8")
    found = [
        match for match in find_phrases(text, "en") if match.kind not in ("title", "name_part")
    ]
    assert [(text[match.start : match.end], match.id) for match in found] == [
        ("Assalamu alaykum", "salam_alaykum"),
        ("May Allah guide", "may_allah_guide"),
        ("Insha'Allah", "inshallah"),
    ]


def test_ordinary_sentences_are_not_cut(shared: Path) -> None:
    """All that is cut from the gold sentences of newspapers and Wikipedia is whole greetings; letters and chat have many."""
    for name in ("en_pud", "ar_pud", "ru_pud", "ru_gsd", "en_hand", "ru_hand", "ar_hand"):
        for line in (
            (shared / "data" / "segmentation" / f"{name}.jsonl").read_text("utf-8").splitlines()
        ):
            sentence = json.loads(line)
            text = sentence["text"]
            cuts = [
                match
                for match in find_phrases(text, sentence["lang"])
                if position(text, match).separable
            ]
            assert cuts == [], text


PARTS = st.sampled_from(
    [
        "السلام عليكم",
        "Insha'Allah",
        "иншалла",
        "ﷺ",
        "\u064e",
        "ā",
        "hello",
        "Dear readers",
        "May Allah",
        " ",
        ", ",
        "! ",
        "«",
        "”",
        "\n\n",
        "x",
        "ـ",
        "(as)",
        "🎉",
    ]
)


@given(st.lists(PARTS | st.text(max_size=3), max_size=12).map("".join))
def test_any_text_gives_ordered_matches_within_it(text: str) -> None:
    behind = 0
    for match in find_phrases(text):
        assert behind <= match.start < match.end <= len(text)
        assert not text[match.start].isspace()
        assert not text[match.end - 1].isspace()
        behind = match.end


@given(st.lists(st.sampled_from(["", "\u064e", "\u0651", "ـ", "\u0670"]), min_size=11, max_size=11))
def test_vowel_signs_and_kashida_do_not_hide_a_formula(marks: list[str]) -> None:
    formula = "".join(
        letter + mark * letter.isalpha() for letter, mark in zip("إن شاء الله", marks, strict=True)
    )
    text = f"نلتقي غدا {formula}."
    found = find_phrases(text, "ar")
    assert [match.id for match in found] == ["inshallah"]
    assert text[found[0].start :].startswith("إ")


@given(
    st.integers(0, 4),
    st.sampled_from(["А", "а"]),
    st.sampled_from(["-", "", " "]),
    st.sampled_from("ая"),
)
def test_cyrillic_spellings_are_a_model_not_a_list(
    drawn: int, first: str, joint: str, vowel: str
) -> None:
    greeting = f"{first}с{joint}сал{vowel * (1 + drawn % 2)}м{'у' * (drawn % 2)} алейкум"
    assert [match.id for match in find_phrases(greeting + "! Меня зовут Али.", "ru")] == [
        "salam_alaykum"
    ]


@given(
    st.sampled_from(
        [
            ("thanks", "thank_you"),
            ("привет", "ru_privet"),
            ("مبروك", "mabrouk"),
            ("hello", "hello"),
            ("спасибо", "ru_spasibo"),
        ]
    ),
    st.integers(0, 4),
    st.integers(1, 4),
)
def test_a_letter_drawn_out_does_not_hide_a_greeting(
    said: tuple[str, str], at: int, drawn: int
) -> None:
    word, phrase_id = said
    text = word[:at] + word[at] * drawn + word[at + 1 :] + "!"
    assert [match.id for match in find_phrases(text)] == [phrase_id]


@pytest.mark.parametrize(
    ("text", "phrase_id"),
    [
        ("Happy birthday Tom!", "happy_birthday"),
        ("Hi Sarah, the keys are under the mat.", "hello"),
        ("Спасибо Лёша!", "ru_spasibo"),
        ("Привет девчонки, кто завтра на йогу?", "ru_privet"),
        ("مرحبا أحمد، كيف العمل؟", "marhaba"),
        ("@nina спасибо)", "ru_spasibo"),
    ],
)
def test_somebody_is_called_without_a_comma(text: str, phrase_id: str) -> None:
    assert [match.id for match in find_phrases(text)] == [phrase_id]


@pytest.mark.parametrize(
    "text",
    [
        "Good Morning Vietnam!",
        "Salam Fayyad, an economist, spoke.",
        "Спасибо Сбербанка — бонусная программа.",
        "Goodbye Lenin! is a comedy.",
        "قال عبد الله أعلم الناس بالأمر",
    ],
)
def test_a_name_is_nobody_called(text: str) -> None:
    assert find_phrases(text) == []


def test_hostile_repetition_ends() -> None:
    for text in (
        "a" * 20_000,
        "allah " * 3_000,
        "«" * 5_000,
        "salam alay" * 2_000,
        "الله " * 3_000,
        "wa " * 5_000,
        "thanks " * 3_000,
        "h" + "i" * 20_000,
        "@a" * 10_000,
        "Hi " + "A" * 20_000,
    ):
        assert isinstance(find_phrases(text), list)


PIECES = [text.replace("[[", "").replace("]]", "") for *_, text in GOLDEN]


@given(
    st.lists(
        st.sampled_from(PIECES).flatmap(
            lambda text: st.tuples(
                st.integers(0, len(text)).map(lambda at: text[:at]) | st.just(text),
                st.sampled_from(["en", "ru", "ar", "de", None]),
            )
        ),
        max_size=6,
    )
)
def test_each_of_several_texts_has_the_phrases_it_has_alone(
    texts: list[tuple[str, str | None]],
) -> None:
    together = find_in_each([text for text, _ in texts], [language for _, language in texts])
    assert [list(found) for found in together] == [find_phrases(*each) for each in texts]
