"""Capitals, marks, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import UsageError
from l10n.romanisation.romanise import restore, romanise

BGN = "bgnpcgn-rus-Cyrl-Latn-1947"
REVERSIBLE = ("iso-rus-Cyrl-Latn-9-1995", "gost-rus-Cyrl-Latn-7-79-b")


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("ЩУКИН и Щукин", "SHCHUKIN i Shchukin"),
        ("Ю. А. Щукин", "Yu. A. Shchukin"),
        ("Я ГРАЖДАНИН РОССИИ", "YA GRAZHDANIN ROSSII"),
        ("Я живу", "Ya zhivu"),
        ("ЖДУ Я ОТВЕТА", "ZHDU YA OTVETA"),
        ("ЕГЭ, ЦИК", "YEGE, TSIK"),
        ("ЦУМа", "TSUMa"),
        ("и\u0306од, Е\u0308лка", "yod, Yëlka"),
        ("за́мок", "zamok"),
        ("Київ, Ґ", "Kiiv, G"),
    ],
)
def test_capitals_and_marks(text: str, latin: str) -> None:
    assert romanise(text, BGN) == latin


def test_what_is_not_cyrillic_stays() -> None:
    text = "[link](https://пример.рф/a?b=1) <b>IBM</b> №5 «—» 東京"
    assert romanise(text, BGN) == "[link](https://primer.rf/a?b=1) <b>IBM</b> №5 «—» 東京"


LETTERS = "абвгдеёжзийклмнопрстуфхцчшщыэюя"


@st.composite
def words(draw: st.DrawFn) -> str:
    """A word as Russian has it: signs only between a consonant and a vowel, or ь at the end."""
    parts = draw(
        st.lists(
            st.sampled_from([*LETTERS, "ня", "тья", "дъе", "сть", "рье"]), min_size=2, max_size=8
        )
    )
    word = "".join(parts)
    return draw(st.sampled_from([word, word.capitalize(), word.upper()]))


@pytest.mark.parametrize("id", REVERSIBLE)
@given(text=st.lists(words(), max_size=6).map(" ".join))
def test_the_way_back(id: str, text: str) -> None:
    assert restore(romanise(text, id), id) == text


def test_there_is_no_way_back_from_others() -> None:
    with pytest.raises(UsageError):
        restore("Putin", BGN)
