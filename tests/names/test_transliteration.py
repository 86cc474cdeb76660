"""The transliteration model: what a reader of its suggestions would notice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.names import lexicon
from l10n.names.transliteration import likeliest, transliterate
from l10n.names.transliteration.context import seen
from l10n.names.transliteration.model import load, model, pack, unpack
from l10n.names.transliteration.table import build

DIRECTIONS = [("en", "ru"), ("en", "ar"), ("ru", "en"), ("ar", "en"), ("ar", "ru"), ("ru", "ar")]

RIGHT = """
en ru Ivanov       Иванов
en ru Goldstein    Голдштейн  Гольдштейн
en ru Watanabe     Ватанабэ   Ватанабе
en ru Zhukovsky    Жуковский
en ru Mackenzie    Маккензи   Макензи
en ar Schneider    شنايدر
en ar Petrov       بيتروف
en ar Anderson     أندرسون
en ar Mahmoud      محمود
ru en Кузнецов     Kuznetsov
ru en Шевченко     Shevchenko
ar en محمود        Mahmoud    Mahmud
ar en شنايدر       Schneider
ar ru محمود        Махмуд
ru ar Иванов       إيفانوف
"""


@pytest.mark.parametrize("line", RIGHT.strip().splitlines())
def test_a_known_kind_of_name_is_among_the_five(line: str) -> None:
    source, target, word, *right = line.split()
    found = {form.lower() for form in transliterate(word, source, target)}
    assert found & {form.lower() for form in right}


@pytest.mark.parametrize(("source", "target"), DIRECTIONS)
def test_forms_are_of_the_target_script_and_distinct(source: str, target: str) -> None:
    word = {"en": "Karlheinz", "ru": "Карлхайнц", "ar": "كارلهاينز"}[source]
    found = transliterate(word, source, target, 5)
    assert len(found) == len(set(found)) == 5
    ranges = {"en": ("A", "ɏ"), "ru": ("Ё", "ё"), "ar": ("ء", "ي")}
    low, high = ranges[target]
    assert all(low <= letter <= high for form in found for letter in form)


def test_capitals_follow_the_word() -> None:
    assert transliterate("ivanov", "en", "ru", 1) == ["иванов"]
    assert transliterate("Ivanov", "en", "ru", 1) == ["Иванов"]


def test_parts_are_written_one_by_one() -> None:
    assert transliterate("Anna-Maria", "en", "ru", 1) == ["Анна-Мария"]
    assert " " in transliterate("Anna Maria", "en", "ar", 1)[0]


def test_n_is_how_many_are_given() -> None:
    assert [len(transliterate("Gallagher", "en", "ru", n)) for n in (0, 1, 3, 5)] == [0, 1, 3, 5]


@pytest.mark.parametrize("word", ["", " ", "-", "123", "数", "🙂"])
def test_what_has_no_letters_has_no_forms(word: str) -> None:
    assert transliterate(word, "en", "ru") == []


def test_there_is_nothing_between_other_languages() -> None:
    assert transliterate("Ivanov", "en", "en") == []
    assert transliterate("Ivanov", "en", "de") == []


def test_probabilities_fall_and_do_not_exceed_one() -> None:
    chances = [chance for _, chance in likeliest("Anderson", "en", "ar")]
    assert chances == sorted(chances, reverse=True)
    assert 0 < sum(chances) <= 1 + 1e-9


@settings(max_examples=60)
@given(st.text(max_size=30), st.sampled_from(DIRECTIONS))
def test_any_text_is_survived(word: str, direction: tuple[str, str]) -> None:
    assert all(isinstance(form, str) and form for form in transliterate(word, *direction))


def test_an_endless_word_is_read_in_parts() -> None:
    assert len(transliterate("ab" * 5000, "en", "ru", 1)[0]) > 5000


def test_a_model_comes_back_from_its_file() -> None:
    pairs = [("a", "а"), ("sh", "ш")]
    table = build({"一": 3, "丁": 255, "一丁": 0}, {"丁": 17})
    names = ("joint", "letters", "around", "ending", "beginning")
    made = model(pairs, dict.fromkeys(names, table), {"search": 1.0})
    packed = pack(pairs, made.tables, made.weights)
    back = unpack(packed)
    assert back == made
    assert back.longest == 2
    assert packed == pack(pairs, back.tables, back.weights)


def test_a_shorter_history_costs_what_falling_back_costs() -> None:
    table = build({"x": 10, "xy": 2, "xyzw": 4}, {"y": 5, "yz": 7})
    assert table.cost("x", table.context("y")) == 2
    assert table.cost("x", table.context("yz")) == 2 + 7
    assert table.cost("x", table.context("z")) == 10
    assert table.cost("x", table.context("yzw")) == 4
    assert table.context("yzq") == table.context("yz")
    assert table.context("q") == table.context("") == [0]
    assert table.cost("q", table.context("y")) > 255


@given(
    st.dictionaries(st.text("abc", min_size=1, max_size=4), st.integers(0, 255), max_size=30),
    st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(0, 255), max_size=30),
    st.text("abcd", min_size=1, max_size=5),
)
def test_a_table_costs_what_its_lists_say(
    costs: dict[str, int], backoff: dict[str, int], gram: str
) -> None:
    table = build(costs, backoff)
    lost = 0
    for end in range(len(gram), 0, -1):
        if gram[:end] in costs:
            break
        lost += backoff.get(gram[1:end], 0)
    else:
        assert table.cost(gram[0], table.context(gram[1:])) >= 320
        return
    assert table.cost(gram[0], table.context(gram[1:])) == lost + costs[gram[:end]]


def test_views_show_the_nearest_letters_first() -> None:
    assert seen("ending", "ivanov", 4)[:3] == "ovv"
    assert seen("beginning", "ivanov", 1)[:3] == "vii"


def test_shipped_models_know_their_letters() -> None:
    assert set("abcdefghijklmnopqrstuvwxyz") <= load("en", "ru").letters
    assert set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя") <= load("ru", "en").letters
    assert set("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىءئؤ") <= load("ar", "en").letters


class TestLexicon:
    def test_forms_come_with_their_counts_most_frequent_first(self) -> None:
        forms = lexicon.lookup("владимир", "ru", "en")
        assert forms[0][0] == "vladimir"
        counts = [count for _, count in forms]
        assert counts == sorted(counts, reverse=True)

    def test_capitals_do_not_matter(self) -> None:
        assert lexicon.lookup("David", "en", "ru") == lexicon.lookup("david", "en", "ru") != ()

    def test_arabic_and_russian_meet_by_way_of_latin(self) -> None:
        assert "мохаммад" in dict(lexicon.lookup("محمد", "ar", "ru"))

    def test_a_trap_is_kept_as_it_is_attested(self) -> None:
        """Assad beside أسعد: why the lexicon has little authority."""
        assert lexicon.lookup("assad", "en", "ar") == (("أسعد", 3),)

    def test_what_is_not_attested_has_no_forms(self) -> None:
        assert lexicon.lookup("qqqq", "en", "ru") == ()
        assert lexicon.lookup("david", "en", "en") == ()

    def test_a_lexicon_file_does_not_depend_on_the_order_of_pairs(self) -> None:
        pairs = [("b", "б", 1), ("a", "а", 3)]
        assert lexicon.pack(pairs) == lexicon.pack(reversed(pairs))
