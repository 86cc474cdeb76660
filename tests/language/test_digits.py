"""Digits and their separators."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.language.digits import number, usual_digits, with_digits


@pytest.mark.parametrize(
    ("european", "arabic"),
    [
        ("12,345.5", "١٢٬٣٤٥٫٥"),
        ("12,345", "١٢٬٣٤٥"),
        ("1,234,567", "١٬٢٣٤٬٥٦٧"),
        ("3.5", "٣٫٥"),
        ("5%", "٥٪"),
        ("2025", "٢٠٢٥"),
    ],
)
def test_there_and_back(european: str, arabic: str) -> None:
    assert number(european, "arabic") == arabic
    assert number(arabic, "latin") == european


def test_the_maghreb_has_other_separators_with_european_digits() -> None:
    assert number("١٢٬٣٤٥٫٥", "latin", "ar-DZ") == "12.345,5"


def test_persian_digits_are_read() -> None:
    assert with_digits("۱۵", "latin") == "15"
    assert with_digits("۱۵", "arabic") == "١٥"


def test_countries_have_their_usual_digits() -> None:
    usual = {tag: usual_digits(tag) for tag in ("ar-EG", "ar-SA", "ar-SY", "ar-MA", "ar-AE", "en")}
    assert [tag for tag, digits in usual.items() if digits == "arabic"] == [
        "ar-EG",
        "ar-SA",
        "ar-SY",
    ]


@given(st.integers(0, 10**12), st.integers(0, 999))
def test_every_number_comes_back(whole: int, part: int) -> None:
    said = f"{whole:,}.{part}"
    arabic = number(said, "arabic")
    assert not set(arabic) & set("0123456789,.")
    assert number(arabic, "latin") == said
